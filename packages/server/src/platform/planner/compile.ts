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
import { rowAt, type ClassOf, type FieldPlan, type Link, type Row } from './declare';
import { pageSql } from './page';
import { selectedFields, type Document, type Selected } from './selection';
import { isEntity } from './tables';

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
}

// PostgreSQL cuts names at 63 bytes, so a longer response key gets a short stand-in.
const LONGEST_NAME = 60;
export const columnKey = (responseKey: string): string =>
  responseKey.length <= LONGEST_NAME ? responseKey : `$${shortKey(responseKey)}`;

const shortKey = (text: string): string => {
  let hash = 5381n;
  for (const char of text) hash = (hash * 33n + BigInt(char.codePointAt(0) ?? 0)) & 0xffffffffffffffffn;
  return hash.toString(36);
};

const quoted = (responseKey: string): string => `"${columnKey(responseKey)}"`;

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
  const columns = selectedFields(c.compiler.document, type.graphql, sets).map(
    (selected) => `${fieldSql(type, selected, row, c)} as ${quoted(selected.key)}`,
  );
  return columns.length === 0 ? '1 as "$"' : columns.join(', ');
}

export function fieldSql(type: PlannedType, selected: Selected, row: Row<never>, c: PlanContext): string {
  if (selected.name === '__typename') return `'${type.graphql.name}'::text`;
  const plan = type.fields.get(selected.name);
  if (!plan || !selected.field) throw new Error(`${type.graphql.name}.${selected.name} is not planned.`);
  return c.at(selected.name, () => {
    if (plan.kind === 'scalar')
      return scalarSql(selected.field?.type as GraphQLOutputType, plan.sql(row, c, selected.args));
    if (plan.kind === 'node') return `(${plan.sql(row, c, selected.args)})`;
    if (plan.kind === 'derived')
      return `json_build_object('asOf', ${c.asOf}, 'needed', ${plan.derivation.needs(row, c, selected.args)})`;
    const linked = (): string => linkSql(plan, selected, row, c);
    return plan.link.on && !plan.link.visibleOnly ? c.outside(linked) : linked();
  });
}

type LinkPlan = Extract<FieldPlan, { target: unknown }>;

function linkSql(plan: LinkPlan, selected: Selected, row: Row<never>, c: PlanContext): string {
  const target = plannedType(c.compiler, targetName(plan, selected));
  if (plan.kind === 'page') return pageSql({ target, link: plan.link, selected }, row, c);
  const select = linkedRows({ target, link: plan.link, selected }, row, c);
  return plan.kind === 'one'
    ? `(select row_to_json(o) from (${select} limit 1) o)`
    : `(select coalesce(json_agg(o), '[]'::json) from (${select}) o)`;
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
    return `select ${columns} from (${link.rows(parent, c, selected.args)}) ${alias}`;
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
