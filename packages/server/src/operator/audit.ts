import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { currentDatabase } from './current-database';
import { withClient } from './database-client';
import type { Session } from './session';

export interface WantedEntries {
  /** First and last day, in UTC. */
  readonly from?: string;
  readonly to?: string;
  /** What the action begins with. */
  readonly action?: string;
}

const AT_ONCE = 500;

const CODE = (agency: string): string =>
  `(select a.code from agency a where a.id = ${agency} order by a.until nulls first, a.since desc limit 1)`;

const ENTRIES = `
  select (select row_to_json(l) from (select 'aud_' || e.id as id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      e.action, e.subject,
      (select row_to_json(a) from (select e.key_id as id, e.key_name as name, ${CODE('e.agency_id')} as agency, e.role) a) as actor,
      ${CODE('e.on_behalf_of_id')} as "onBehalfOf", ${CODE('e.concerns_id')} as concerns, e.before, e.after) l)::text as line
  from audit_entry e
  where ($1::date is null or e.at >= $1::date::timestamp at time zone 'UTC')
    and ($2::date is null or e.at < ($2::date + 1)::timestamp at time zone 'UTC')
    and ($3::text is null or starts_with(e.action, $3))
  order by e.at nulls first, e.id nulls first`;

/** Prints entries of the audit as JSON lines; however many there are, only a few are held at a time. */
export async function auditCommand(session: Session, wanted: WantedEntries): Promise<void> {
  const { lifetime } = session;
  const url = await currentDatabase(session);
  const ending = new AbortController();
  void lifetime.endCalledFor.then(() => ending.abort());
  await lifetime.step(() =>
    withClient(url, async (client) => {
      await pipeline(Readable.from(blocks(client, wanted)), process.stdout, {
        end: false,
        signal: ending.signal,
      }).catch((fault: unknown) => {
        if (!isClosed(fault) && !ending.signal.aborted) throw fault;
      });
    }),
  );
}

/** A cursor of the database, so that it too sees the whole at one instant and sends it bit by bit. */
async function* blocks(client: Client, { from, to, action }: WantedEntries): AsyncGenerator<string> {
  await client.query('begin isolation level repeatable read, read only');
  await client.query(`declare entries no scroll cursor for ${ENTRIES}`, [
    ...[from ?? null, to ?? null, action ?? null],
  ]);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${AT_ONCE} from entries`);
    if (rows.length === 0) return;
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
}

/** Whoever reads has read enough: `| head`. */
const isClosed = (fault: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes((fault as { code?: string }).code ?? '');
