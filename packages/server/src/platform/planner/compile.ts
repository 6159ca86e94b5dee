import {
  getNamedType,
  isNonNullType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { PlanContext } from './context';
import { declarations, rowAt, type ClassOf, type FieldPlan, type Link, type Row } from './declare';
import { pageSql } from './page';
import { selectedFields, type Document, type Selected } from './selection';
import { derived } from './stand-in';
import { columnOf, isEntity } from './tables';

/** Everything the declarations say, by GraphQL name; made once when the schema is built. */
export interface PlannedSchema {
  readonly types: ReadonlyMap<string, PlannedType>;
  readonly inputs: ReadonlyMap<string, ClassOf>;
}

export interface PlannedType {
  readonly cls: ClassOf;
  readonly graphql: GraphQLObjectType;
  readonly fields: ReadonlyMap<string, FieldPlan>;
}

export interface Compiler {
  readonly plans: PlannedSchema;
  readonly document: Document;
  /** The text that PostgreSQL makes is the answer; else graphql-js goes through it once more. */
  readonly isWhole: boolean;
}

/** Thrown where only graphql-js can answer an operation; says why. */
export class HandOver extends Error {}

/** What PostgreSQL's text cannot say as graphql-js would is handed over to it. */
export function handOver(c: PlanContext, why: string): void {
  if (c.compiler.isWhole) throw new HandOver(why);
}

// PostgreSQL cuts names at 63 bytes, so a longer response key gets a short stand-in.
const LONGEST_NAME = 60;
export const isLong = (responseKey: string): boolean => responseKey.length > LONGEST_NAME;

export const columnKey = (responseKey: string): string =>
  isLong(responseKey) ? `$${shortKey(responseKey)}` : responseKey;

const shortKey = (text: string): string => {
  let hash = 5381n;
  for (const char of text) hash = (hash * 33n + BigInt(char.codePointAt(0) ?? 0)) & 0xffffffffffffffffn;
  return hash.toString(36);
};

/** The name under which a column becomes a key of the answer. */
export function quoted(responseKey: string, c: PlanContext): string {
  if (isLong(responseKey)) handOver(c, 'a long response key');
  return `"${columnKey(responseKey)}"`;
}

export function plannedType({ plans }: Pick<Compiler, 'plans'>, name: string): PlannedType {
  const type = plans.types.get(name);
  if (!type) throw new Error(`${name} is not planned.`);
  return type;
}

/** The select list that yields one object of a type from one row. */
export function objectColumns(
  type: PlannedType,
  sets: readonly SelectionSetNode[],
  row: Row<never>,
  c: PlanContext,
): string {
  const columns = selectedFields(c.compiler.document, type.graphql, sets).map((selected) => {
    return `${fieldSql(type, selected, row, c)} as ${quoted(selected.key, c)}`;
  });
  if (columns.length === 0) handOver(c, 'an object of which nothing is asked');
  return columns.length === 0 ? '1 as "$"' : columns.join(', ');
}

export function fieldSql(type: PlannedType, selected: Selected, row: Row<never>, c: PlanContext): string {
  if (selected.name === '__typename') return `'${type.graphql.name}'::text`;
  const plan = type.fields.get(selected.name);
  if (!plan || !selected.field) throw new Error(`${type.graphql.name}.${selected.name} is not planned.`);
  return c.under(selected.key, () => c.at(selected.name, () => kept({ type, plan, selected, row }, c)));
}

function valueSql(plan: FieldPlan, selected: Selected, row: Row<never>, c: PlanContext): string {
  if (plan.kind === 'scalar')
    return scalarSql(selected.field?.type as GraphQLOutputType, plan.sql(row, c, selected.args));
  if (plan.kind === 'node') {
    handOver(c, 'a link to anything');
    return `(${plan.sql(row, c, selected.args)})`;
  }
  if (plan.kind === 'derived') {
    handOver(c, 'a field that JavaScript makes');
    return `json_build_object('asOf', ${c.asOf}, 'needed', ${plan.derivation.needs(row, c, selected.args)})`;
  }
  if (plan.kind === 'byId') return byIdSql(plan, selected, c);
  if (plan.kind === 'either') return c.outside(() => eitherSql(plan, selected, row, c));
  const linked = (): string => linkSql(plan, selected, row, c);
  const leadsOut = (plan.link.on ?? plan.kind === 'page') && !plan.link.visibleOnly;
  return leadsOut ? c.outside(linked) : linked();
}

interface Asked {
  readonly type: PlannedType;
  readonly plan: FieldPlan;
  readonly selected: Selected;
  readonly row: Row<never>;
}

/** A null where there may be none ends the statement: how far it reaches up is for graphql-js to tell. */
function kept({ type: owner, plan, selected, row }: Asked, c: PlanContext): string {
  const sql = valueSql(plan, selected, row, c);
  const type = selected.field?.type;
  if (!c.compiler.isWhole || !isNonNullType(type) || isListType(type.ofType)) return sql;
  if (plan.kind === 'page' || (plan.kind === 'scalar' && plan.isNeverNull)) return sql;
  const named = getNamedType(type).name;
  const missing = `value_missing('${owner.graphql.name}.${selected.name}')`;
  if (plan.kind !== 'scalar' || named === 'DiagnosisDocument') return `coalesce(${sql}, ${missing}::json)`;
  const cast = SQL_TYPES[named];
  return cast ? `coalesce(${sql}, ${missing}::${cast})` : `coalesce((${sql})::text, ${missing})`;
}

const SQL_TYPES: Readonly<Record<string, string>> = { Boolean: 'boolean', Int: 'int', Float: 'float8' };

function eitherSql(
  { choices }: Extract<FieldPlan, { kind: 'either' }>,
  selected: Selected,
  parent: Row<never>,
  c: PlanContext,
): string {
  const cases = choices.map(({ target: of, when, on }) => {
    const target = plannedType(c.compiler, of().name);
    const { from, where, row } = c.rows(of(), (t) => on(t, parent), { visibleOnly: true });
    // graphql-js asks what type it is; a text that is the answer may not hold what was not asked for.
    const type = c.compiler.isWhole ? '' : `'${target.graphql.name}'::text as "$type", `;
    const columns = objectColumns(target, selected.below, row, c);
    return `when ${when(parent)} then (select row_to_json("$o") from (select ${type}${columns} from ${from} where ${where} limit 1) "$o")`;
  });
  return `case ${cases.join(' ')} end`;
}

/** Rows of a value type that tell of a whole list. */
export function sumSql(
  { target: of, rows }: { target: () => ClassOf; rows: string },
  selected: Selected,
  c: PlanContext,
): string {
  const alias = c.statement.alias();
  const columns = objectColumns(plannedType(c.compiler, of().name), selected.below, rowAt<never>(alias), c);
  return `(select coalesce(json_agg("$o"), '[]'::json) from (select ${columns} from (${rows}) ${alias}) "$o")`;
}

type LinkPlan = Extract<FieldPlan, { target: unknown }>;

/** Of a thing that several returns describe the last one is read: the newest published. */
export const newestFirst = (cls: ClassOf, row: Row<never>): string =>
  columnOf(cls, 'since') ? ` order by ${(row as unknown as { since: string }).since} desc nulls last` : '';

/** The row that an id names; what type it has the id itself tells. */
function byIdSql({ ref }: Extract<FieldPlan, { kind: 'byId' }>, selected: Selected, c: PlanContext): string {
  const found = derived(selected.args, ref);
  const type = c.look(found, (known) => known?.type ?? null);
  if (type === null) handOver(c, 'an id of nothing');
  if (type === null) return 'null::json';
  const target = plannedType(c.compiler, type);
  const uuid = c.param(
    derived(found, (known) => known?.uuid),
    'uuid',
  );
  c.isPermalink = declarations.rows.get(target.cls)?.versioned === false;
  const { from, where, row } = c.rows<{ id: string }>(target.cls as never, (t) => `${t.id} = ${uuid}`, {
    visibleOnly: true,
  });
  const columns = objectColumns(target, selected.below, row as never, c);
  return `(select row_to_json("$o") from (select ${columns} from ${from} where ${where}${newestFirst(target.cls, row as never)} limit 1) "$o")`;
}

function linkSql(plan: LinkPlan, selected: Selected, row: Row<never>, c: PlanContext): string {
  const target = plannedType(c.compiler, targetName(plan, selected));
  if (plan.kind === 'page') return pageSql({ target, link: plan.link, selected }, row, c);
  const select = linkedRows({ target, link: plan.link, selected }, row, c);
  return plan.kind === 'one'
    ? `(select row_to_json("$o") from (${select} limit 1) "$o")`
    : `(select coalesce(json_agg("$o"), '[]'::json) from (${select}) "$o")`;
}

const targetName = (plan: LinkPlan, selected: Selected): string =>
  plan.kind === 'page'
    ? plan.target().name
    : getNamedType((selected.field as NonNullable<Selected['field']>).type).name;

/** A link as it is asked for: its target, its declaration, its selection. */
export interface Linked<L> {
  readonly target: PlannedType;
  readonly link: L;
  readonly selected: Selected;
}

function linkedRows(
  { target, link, selected }: Linked<Link<never, never>>,
  parent: Row<never>,
  c: PlanContext,
): string {
  if (link.rows) {
    const alias = c.statement.alias();
    const columns = objectColumns(target, selected.below, rowAt<never>(alias), c);
    const cut = link.mayBeCut
      ? `, case when ${alias}.shown is not null then json_build_array(${c.list()}, ${alias}.shown, ${alias}.available) end as "$cut"`
      : '';
    return `select ${columns}${cut} from (${link.rows(parent, c, selected.args)}) ${alias}`;
  }
  const { on, order } = link;
  if (!on || !isEntity(target.cls))
    throw new Error(`The link to ${target.cls.name} says neither "on" nor "rows".`);
  const { from, where, row } = c.rows(
    target.cls as ClassOf<never>,
    (t) => on(t, parent, c, selected.args),
    link,
  );
  const columns = objectColumns(target, selected.below, row, c);
  return `select ${columns} from ${from} where ${where}${order ? ` order by ${order(row, c, parent)}` : ''}`;
}

/** One SQL form per scalar, whoever prints the JSON. */
function scalarSql(type: GraphQLOutputType, sql: string): string {
  if (isNonNullType(type)) return scalarSql(type.ofType as GraphQLOutputType, sql);
  if (isListType(type)) return `coalesce(to_json(${sql}), '[]'::json)`;
  switch (isObjectType(type) ? '' : (type as { name: string }).name) {
    case 'DateTime':
      return `to_char((${sql}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'Date':
      return `to_char(${sql}, 'YYYY-MM-DD')`;
    case 'Decimal':
      return `(${sql})::text`;
    case 'DiagnosisDocument':
      return `(${sql})::json`;
    default:
      return `(${sql})`;
  }
}
