import type { EntityManager } from 'typeorm';
import type { StoredRow } from './projection.context';

/** Tables that hold a return's content; findings and files stand beside it. */
export const CONTENT_TABLES = [
  ...['section', 'objective_claim', 'mandate_response', 'activity', 'activity_mandate', 'activity_objective'],
  ...['outcome', 'published_work', 'organization', 'project', 'funding', 'participation', 'place'],
  ...[
    'activity_corridor',
    'activity_country',
    'statement',
    'amendment_proposal',
    'resource_statement',
    'suggestion',
  ],
  ...['suggestion_addressee', 'commitment', 'annex_reference', 'footnote'],
] as const;

const PUBLISHED_TABLES = [...CONTENT_TABLES, 'source_file'];

type Rows = ReadonlyMap<string, readonly StoredRow[]>;

/** Puts a draft's rows in the place of those it had: two statements, however many items. */
export async function replaceRows(
  manager: EntityManager,
  revisionId: string,
  rows: Rows,
  tables: readonly string[],
): Promise<void> {
  await manager.query(together(tables.map((table) => `delete from ${table} where revision_id = $1`)), [
    revisionId,
  ]);
  const filled = tables.filter((table) => rows.get(table)?.length);
  if (filled.length === 0) return;
  const inserts = filled.map(
    (table, i) =>
      `insert into ${table} select r.* from json_populate_recordset(null::${table}, $${i + 1}::json) r`,
  );
  await manager.query(
    together(inserts),
    filled.map((table) => JSON.stringify(rows.get(table))),
  );
}

/** Opens what may be public of these revisions at an act of the register. */
export const openFiledRows = (
  manager: EntityManager,
  revisionIds: readonly string[],
  act: number,
): Promise<unknown> =>
  manager.query(
    together(
      PUBLISHED_TABLES.map(
        (table) =>
          `update ${table} set since = $2 where revision_id = any($1::uuid[]) and not is_confidential`,
      ),
    ),
    [revisionIds, act],
  );

/** Closes what is public of these revisions: others stand in their place from this act on. */
export const closeFiledRows = (
  manager: EntityManager,
  revisionIds: readonly string[],
  act: number,
): Promise<unknown> =>
  manager.query(
    together(
      PUBLISHED_TABLES.map(
        (table) =>
          `update ${table} set until = $2 where revision_id = any($1::uuid[]) and since is not null and until is null`,
      ),
    ),
    [revisionIds, act],
  );

const together = (statements: readonly string[]): string =>
  `with ${statements.map((statement, i) => `s${i} as (${statement})`).join(', ')} select 1`;
