import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { folded } from '../../values/derived-id';
import { markFor, redactDocument } from './redaction.rules';
import type { ReturnTable, WordsColumn } from './redaction.tables';

/** Names that are kept folded for sorting and matching: they are made again from what they fold. */
const FOLDED = [
  { table: 'activity', key: 'title_key', of: 'filed_title' },
  { table: 'organization', key: 'name_key', of: 'filed_name' },
] as const;

const holds: Readonly<Record<WordsColumn['type'], (column: string) => string>> = {
  text: (column) => `strpos(${column}, $2) > 0`,
  'text[]': (column) => `exists (select from unnest(${column}) e where strpos(e, $2) > 0)`,
  jsonb: (column) => `replace_in_json(${column}, $2, '') <> ${column}`,
};

const without: Readonly<Record<WordsColumn['type'], (column: string) => string>> = {
  text: (column) => `replace(${column}, $2, $3)`,
  'text[]': (column) =>
    `array(select replace(e.each, $2, $3) from unnest(${column}) with ordinality e(each, n) order by e.n)`,
  jsonb: (column) => `replace_in_json(${column}, $2, $3)`,
};

const isHit = ({ condition, words }: ReturnTable): string =>
  `${condition} and (${words.map(({ name, type }) => holds[type](`"${name}"`)).join(' or ')})`;

const withWords = (tables: readonly ReturnTable[]): ReturnTable[] =>
  tables.filter(({ words }) => words.length > 0);

/** How many documents hold the words, beside those of the revisions; `redacts` says whether they are changed as well. */
async function documentsWith(
  manager: EntityManager,
  tables: readonly ReturnTable[],
  { diagnosisId, words, redacts }: { diagnosisId: string; words: string; redacts: boolean },
): Promise<number> {
  let found = 0;
  for (const { name, condition, documents } of tables) {
    for (const column of documents) {
      // A row is named by its place, for not every table has an id; it is locked, so that it stays there.
      const rows = await manager.query<{ place: string; document: string }[]>(
        `select ctid::text as place, "${column}"::text as document from ${name} where ${condition} and "${column}" is not null for update`,
        [diagnosisId],
      );
      for (const { place, document } of rows) {
        const before: unknown = JSON.parse(document);
        const after = canonicalize(redactDocument(before, words));
        if (after === canonicalize(before)) continue;
        found += 1;
        if (redacts)
          await manager.query(`update ${name} set "${column}" = $2 where ctid = $1::tid`, [place, after]);
      }
    }
  }
  return found;
}

/** How many rows hold the words, those of the revisions' own documents aside. */
export async function rowsWith(
  manager: EntityManager,
  tables: readonly ReturnTable[],
  diagnosisId: string,
  words: string,
): Promise<number> {
  let found = 0;
  for (const table of withWords(tables)) {
    const [row] = await manager.query<[{ n: number }]>(
      `select count(*)::int as n from ${table.name} where ${isHit(table)}`,
      [diagnosisId, words],
    );
    found += row.n;
  }
  return found + (await documentsWith(manager, tables, { diagnosisId, words, redacts: false }));
}

export async function redactRows(
  manager: EntityManager,
  tables: readonly ReturnTable[],
  diagnosisId: string,
  words: string,
): Promise<void> {
  for (const table of withWords(tables)) {
    const changes = table.words.map(({ name, type }) => `"${name}" = ${without[type](`"${name}"`)}`);
    await manager.query(`update ${table.name} set ${changes.join(', ')} where ${isHit(table)}`, [
      diagnosisId,
      words,
      markFor(words),
    ]);
  }
  await documentsWith(manager, tables, { diagnosisId, words, redacts: true });
  await quoteAnew(manager, tables, diagnosisId);
  for (const each of FOLDED) await foldAnew(manager, each, diagnosisId);
}

interface Passage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly text: string;
}

/** A passage that held a part of the words only quotes what now stands there. SQL never cuts a text by offset. */
async function quoteAnew(
  manager: EntityManager,
  tables: readonly ReturnTable[],
  diagnosisId: string,
): Promise<void> {
  for (const { name, condition, spans } of tables) {
    for (const span of spans) {
      const passages = await manager.query<Passage[]>(
        `select t.id, t.${span}_start as start, t.${span}_end as "end", t.${span}_quote as quote,
           case t.${span}_part when 'HEADING' then s.heading_printed else s.body end as text
         from (select * from ${name} where ${condition}) t join section s on s.id = t.${span}_section_id
         where strpos(concat(s.heading_printed, s.body), '█') > 0`,
        [diagnosisId],
      );
      const moved = passages
        .map(({ id, quote, text, start, end }) => ({ id, quote, now: text.slice(start, end) }))
        .filter(({ quote, now }) => quote !== now);
      await manager.query(
        `update ${name} t set ${span}_quote = m.quote from unnest($1::uuid[], $2::text[]) m(id, quote) where t.id = m.id`,
        [moved.map(({ id }) => id), moved.map(({ now }) => now)],
      );
    }
  }
}

async function foldAnew(
  manager: EntityManager,
  { table, key, of }: (typeof FOLDED)[number],
  diagnosisId: string,
): Promise<void> {
  const rows = await manager.query<{ words: string }[]>(
    `select distinct ${of} as words from ${table} where revision_id in (select id from revision where diagnosis_id = $1) and strpos(${of}, '█') > 0`,
    [diagnosisId],
  );
  await manager.query(
    `update ${table} t set ${key} = m.key from unnest($2::text[], $3::text[]) m(words, key)
     where t.revision_id in (select id from revision where diagnosis_id = $1) and t.${of} = m.words and t.${key} <> m.key`,
    [diagnosisId, rows.map(({ words }) => words), rows.map(({ words }) => folded(words))],
  );
}
