import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { digestOf, itemHashes, OWN_WORDS, type CheckContext, type DiagnosisContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { contextOf, type ContextRound } from './check-context.rules';
import { frameworkNow, type Framework } from './framework';
import type { FoundAgency, FoundCycle } from './return-lookup';

/** What a return of an agency in a round is checked against, by the server and by whoever asked for it. */
export interface ServedContext {
  readonly context: CheckContext;
  /** What the context was made of. */
  readonly framework: Framework;
  /** Canonical JSON (RFC 8785) of the context. */
  readonly json: string;
  /** SHA-256 of these bytes. */
  readonly hash: string;
}

/** A return whose header is refused is checked for a nobody in no round, so that all its faults are told at once. */
export type CheckedReturn = Readonly<{ agency: FoundAgency; cycle: FoundCycle }> | null;

const MOST_KEPT = 50;
const kept = new Map<string, ServedContext>();

/** The same for everybody who asks: all it holds is the framework, what is published, and the agency's own. */
export async function checkContextOf(manager: EntityManager, of: CheckedReturn): Promise<ServedContext> {
  const database = keyOf(manager.connection);
  for (let attempt = 0; ; attempt += 1) {
    const act = await newestAct(manager);
    const key = JSON.stringify([database, of?.cycle.id, of?.agency.id, act]);
    const known = kept.get(key);
    if (known) return keep(key, known);
    const served = await build(manager, of);
    // An act between two of the statements: what was read is of neither number.
    if (attempt < 2 && (await newestAct(manager)) !== act) continue;
    return keep(key, served);
  }
}

/** What was asked for longest ago makes room. */
function keep(key: string, served: ServedContext): ServedContext {
  kept.delete(key);
  kept.set(key, served);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  return served;
}

const databases = new WeakMap<object, number>();
let databasesSeen = 0;

function keyOf(connection: object): number {
  const known = databases.get(connection) ?? (databasesSeen += 1);
  databases.set(connection, known);
  return known;
}

async function newestAct(manager: EntityManager): Promise<number> {
  const [head] = await manager.query<[{ number: number }]>('select number from register_head');
  return head.number;
}

async function build(manager: EntityManager, of: CheckedReturn): Promise<ServedContext> {
  const framework = await frameworkNow(manager);
  const round = of && (await readRound(manager, of.cycle));
  const context = contextOf(framework, of?.agency.code ?? '', round, {
    earlier: of && round ? await readEarlier(manager, of, round) : null,
    published: of && round ? await readPublished(manager, of, round) : [],
  });
  const json = canonicalize(context) as string;
  const hash = createHash('sha256').update(json, 'utf8').digest('hex');
  return { context, framework, json, hash };
}

interface StoredRound extends ContextRound {
  /** Rounds due earlier, the newest first. */
  readonly earlier: readonly string[];
}

async function readRound(manager: EntityManager, { id }: FoundCycle): Promise<StoredRound> {
  const [row] = await manager.query<[StoredRound]>(
    `select k.code, k.opens_on::text as "opensOn", k.due_on::text as "dueOn", k.template_sections as sections,
       (select coalesce(json_agg(e.id order by ${dueDay('e')} desc, e.code collate "C" desc), '[]') from cycle e
        where e.until is null and ${dueDay('e')} < ${dueDay('k')}) as earlier
     from cycle k where k.id = $1 and k.until is null`,
    [id],
  );
  return row;
}

const dueDay = (cycle: string): string => `coalesce(${cycle}.due_on, ${cycle}.opens_on)`;

/** The agency's own return of the newest earlier round that it has published one in. */
async function readEarlier(
  manager: EntityManager,
  { agency }: NonNullable<CheckedReturn>,
  { earlier }: StoredRound,
): Promise<CheckContext['earlier']> {
  const [row] = await manager.query<{ round: string; document: string }[]>(
    `select k.code as round, r.document from revision r join diagnosis d on d.id = r.diagnosis_id
       join cycle k on k.id = d.cycle_id and k.until is null
     where d.agency_id = $1 and d.on_behalf_of_id is null and d.cycle_id = any($2::uuid[])
       and r.since is not null and r.until is null
     order by array_position($2::uuid[], d.cycle_id), r.since desc limit 1`,
    [agency.id, earlier],
  );
  if (!row) return null;
  const items = itemHashes(JSON.parse(row.document) as DiagnosisContent);
  return { round: row.round, items: items.map(({ key, hash }) => ({ key, hash })) };
}

const MOST_DIGESTS = 1000;
/** Texts looked at: some are too short for a digest. */
const MOST_TEXTS = 3000;
/** No text of 20 words has fewer characters; no digest looks at more. */
const [SHORTEST, LONGEST] = [39, 10_000];

const PUBLISHED_TEXTS: readonly (readonly [table: string, column: string])[] = [
  ['section', 'body'],
  ['mandate_response', 'narrative'],
  ['activity', 'text'],
  ['statement', 'text'],
  ['suggestion', 'text'],
  ['amendment_proposal', 'proposed_text'],
];

/** Texts of other agencies that the public can read, of this round and the one before, the newest first. */
async function readPublished(
  manager: EntityManager,
  { agency, cycle }: NonNullable<CheckedReturn>,
  { earlier }: StoredRound,
): Promise<CheckContext['published']> {
  const texts = PUBLISHED_TEXTS.map(
    ([table, column], place) =>
      `select t.since, ${place} as place, t.agency_id, t.cycle_id, t.position, left(t.${column}, ${LONGEST}) as text from ${table} t
       where t.since is not null and t.until is null and t.agency_id <> $1 and t.cycle_id = any($2::uuid[])
         and length(t.${column}) >= ${SHORTEST}${table === 'section' ? ' and t.kind = any($3)' : ''}`,
  );
  const rows = await manager.query<{ agency: string; round: string; text: string }[]>(
    `select a.code as agency, k.code as round, x.text from (${texts.join(' union all ')}) x
       join agency a on a.id = x.agency_id and a.until is null join cycle k on k.id = x.cycle_id and k.until is null
     order by x.since desc, a.code collate "C", k.code collate "C", x.place, x.position limit ${MOST_TEXTS}`,
    [agency.id, [cycle.id, ...earlier.slice(0, 1)], OWN_WORDS],
  );
  return rows
    .flatMap(({ agency: of, round, text }) => {
      const digest = digestOf(text);
      return digest === undefined ? [] : [{ agency: of, round, digest }];
    })
    .slice(0, MOST_DIGESTS);
}
