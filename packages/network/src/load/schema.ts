import type { Client } from 'pg';
import type { Table } from './tables';
import type { Words } from './words';

interface Constraint {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  readonly kind: 'p' | 'u' | 'f' | 'c';
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

const CONSTRAINTS = `select r.relname as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition, c.contype as kind
  from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
  where n.nspname = 'public' and r.relname = any($1) and c.contype in ('p', 'u', 'f') order by r.relname, c.conname`;

const INDEXES = `select i.relname as name, pg_get_indexdef(x.indexrelid) as definition
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class r on r.oid = x.indrelid join pg_namespace n on n.oid = r.relnamespace
  where n.nspname = 'public' and r.relname = any($1)
    and not exists (select from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u')) order by 1`;

const MAKING = `select r.relname as "table", t.tgname as name from pg_trigger t join pg_class r on r.oid = t.tgrelid
  join pg_namespace n on n.oid = r.relnamespace where n.nspname = 'public' and r.relname = any($1) and t.tgname = 'words'`;

/** Takes off, inside the transaction that loads, what would look at every row by itself, and puts it back at the end. The
    guards are for what services do later: a load writes what they would have let pass, and says how it got there. Keys
    and foreign keys are made anew over all rows, and so checked; nothing here needs more than owning the tables. */
export async function withoutGuards(
  client: Client,
  tables: ReadonlyMap<string, Table>,
  load: () => Promise<Words>,
  tell: (line: string) => void,
): Promise<void> {
  const names = [...tables.keys()];
  const { rows: constraints } = await client.query<Constraint>(CONSTRAINTS, [names]);
  const { rows: indexes } = await client.query<Index>(INDEXES, [names]);
  const of = (...kinds: readonly Constraint['kind'][]) =>
    constraints.filter(({ kind }) => kinds.includes(kind));
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await client.query(statement);
  };
  await run(names.map((table) => `alter table "${table}" disable trigger user`));
  // What makes a column of others is no guard.
  const { rows: making } = await client.query<{ table: string; name: string }>(MAKING, [names]);
  await run(making.map(({ table, name }) => `alter table "${table}" enable trigger "${name}"`));
  await run(
    [...of('f'), ...of('p', 'u')].map(
      ({ table, name }) => `alter table "${table}" drop constraint "${name}"`,
    ),
  );
  await run(indexes.map(({ name }) => `drop index "${name}"`));
  // Rows that are copied into a table emptied in the same transaction need no second look (`freeze`).
  await run([`truncate ${names.map((table) => `"${table}"`).join(', ')}`]);
  const words = await load();
  tell('Making keys and indexes …');
  const put = ({ table, name, definition }: Constraint): string =>
    `alter table "${table}" add constraint "${name}" ${definition}`;
  await run(of('p', 'u').map(put));
  await words.teach(client);
  await client.query('select organization_learn_all()');
  await run(indexes.map(({ definition }) => definition));
  await run(of('f').map(put));
  await run(names.map((table) => `alter table "${table}" enable trigger user`));
}
