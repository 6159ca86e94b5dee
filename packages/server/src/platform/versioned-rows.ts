import type { EntityManager } from 'typeorm';

/* Rows of the register: an act opens and closes them and changes none. Names of tables and columns are the code's own. */

type Columns = Readonly<Record<string, unknown>>;

export async function openRows(
  manager: EntityManager,
  table: string,
  since: number,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows.map((row) => ({ ...row, since, until: null }))),
  ]);
}

export async function closeRows(
  manager: EntityManager,
  table: string,
  until: number,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(`update ${table} set until = $1 where until is null and id = any($2::uuid[])`, [
    until,
    ids,
  ]);
}

/** Closes the row that stands and opens one of the same id, with what is different in it. */
export async function reopenRow(
  manager: EntityManager,
  table: string,
  number: number,
  { id, ...changed }: Columns & { readonly id: string },
): Promise<void> {
  await closeRows(manager, table, number, [id]);
  await manager.query(
    `insert into ${table} select y.* from ${table} x, jsonb_populate_record(x, $3) y where x.id = $1 and x.until = $2`,
    [id, number, JSON.stringify({ ...changed, since: number, until: null })],
  );
}
