import type { Client } from 'pg';
import { CONTENT_TABLES } from './floor/writes';

/* What a write left behind: contenders are timed only where it is the same. Ids made by chance, instants and numbers that
   count up are left out; ids of items follow from the return, so their rows must be the same to the letter. */

const COUNTED = [
  'audit_entry',
  'outbox',
  'idempotency_record',
  'diagnosis_act',
  'register_act',
  'activity_match',
];

const LEFT_OUT = new Set(['since', 'until']);

/** Columns of a return's own row that a write sets. */
const OF_RETURN = `d.state, d.known_state, d.submitted_revision_id is not null as is_handed_in, d.since is not null as is_public,
  r.submitted_at is not null as is_frozen, r.content_hash, r.since is not null as is_open`;

export async function effectOf(
  admin: Client,
  id: string,
  work: () => Promise<unknown>,
): Promise<Readonly<Record<string, unknown>>> {
  const before = await counts(admin);
  await work();
  const after = await counts(admin);
  const added = Object.fromEntries(
    COUNTED.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]),
  );
  const uuid = id.slice('dgs_'.length);
  const { rows } = await admin.query<Record<string, unknown>>(
    `select ${OF_RETURN} from diagnosis d join revision r on r.id = d.working_revision_id where d.id = $1`,
    [uuid],
  );
  const content: Record<string, unknown> = {};
  for (const table of [...CONTENT_TABLES, 'finding']) {
    const found = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t join diagnosis d on d.working_revision_id = t.revision_id where d.id = $1 order by t.id`,
      [uuid],
    );
    content[table] = found.rows.map(({ row }) =>
      Object.entries(row).map(([name, value]) => [name, LEFT_OUT.has(name) ? value !== null : value]),
    );
  }
  return { added, return: rows[0], content };
}

async function counts(admin: Client): Promise<Record<string, number>> {
  const columns = COUNTED.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return (await admin.query<Record<string, number>>(`select ${columns.join(', ')}`)).rows[0] ?? {};
}
