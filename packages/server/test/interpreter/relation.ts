import { getMetadataArgsStorage } from 'typeorm';
import type { PlannedType } from '../../src/platform/planner/compile';
import { declarations, rowAt, type Args, type ClassOf, type Link } from '../../src/platform/planner/declare';
import { columnOf, isEntity, tableOf } from '../../src/platform/planner/tables';
import { Sheet, type Scope } from './facts';

/** All rows of a type: of an entity those of its table, of a value type those that its parents' link gives. Every row has
    a `$key` of its own; those of a value type name their parent's and come in the order given. */
export interface Relation {
  readonly type: PlannedType;
  readonly id: string;
  readonly sql: (sheet: Sheet) => string;
}

/** A row that an answer has come to. */
export interface Place {
  readonly relation: Relation;
  readonly key: string;
  readonly scope: Scope;
}

export const scopeKey = ({ caller, locale, standing, asOf, isPermalink, root }: Scope): string =>
  JSON.stringify([caller.id, locale, standing, asOf, isPermalink, root]);

/** True where nothing of an entity may be seen: its table is then closed to the caller altogether. */
function isClosed(cls: ClassOf, scope: Scope): boolean {
  const declared = declarations.rows.get(cls);
  return declared?.visible(rowAt<never>('x'), new Sheet(scope.asOf).context(scope)) === 'false';
}

export function tableOfType(type: PlannedType, scope: Scope): Relation {
  const { cls } = type;
  if (!isEntity(cls)) throw new Error(`${cls.name} has no table.`);
  const key = primaryKey(cls)
    .map((column) => `e.${column}`)
    .join(', ');
  const closed = isClosed(cls, scope);
  const sql = closed
    ? `(select ''::text as "$key", (null::${tableOf(cls)}).* where false)`
    : `(select json_build_array(${key})::text as "$key", e.* from ${tableOf(cls)} e)`;
  return { type, id: closed ? `no ${cls.name}` : cls.name, sql: () => sql };
}

function primaryKey(cls: ClassOf): string[] {
  const names = getMetadataArgsStorage()
    .columns.filter(({ options }) => options.primary)
    .map(({ propertyName }) => propertyName);
  return [...new Set(names)].filter((name) => isOwnKey(cls, name)).map((name) => columnOf(cls, name)!);
}

function isOwnKey(cls: ClassOf, name: string): boolean {
  for (
    let at: unknown = cls;
    typeof at === 'function' && at !== Function.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    const column = getMetadataArgsStorage().columns.find((c) => c.target === at && c.propertyName === name);
    if (column) return column.options.primary === true;
  }
  return false;
}

interface Given {
  readonly type: PlannedType;
  readonly link: Link<never, never>;
  readonly args: Args;
  readonly name: string;
}

/** The rows that a link itself selects, for all parents. */
export function givenRows(
  parent: Relation | null,
  { type, link, args, name }: Given,
  scope: Scope,
): Relation {
  const rows = link.rows as NonNullable<typeof link.rows>;
  // A page has an order of its own, and PostgreSQL may group its rows in another one for each statement.
  const nth = 'orders' in link ? 'order by to_jsonb(g)::text' : '';
  const sql = (sheet: Sheet): string => {
    const from = parent ? `${parent.sql(sheet)} the_parent` : `(select ''::text as "$key") the_parent`;
    const given = rows(rowAt<never>('the_parent'), sheet.context(scope), args);
    return (
      `(select json_build_array(the_parent."$key", given."$nth")::text as "$key", the_parent."$key" as "$parent", given.* from ${from} ` +
      `cross join lateral (select row_number() over (${nth}) as "$nth", g.* from (${given}) g) given)`
    );
  };
  return { type, id: `${parent?.id ?? ''}.${name}${JSON.stringify(args)}${scopeKey(scope)}`, sql };
}
