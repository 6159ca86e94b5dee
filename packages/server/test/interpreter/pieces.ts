import { getNamedType, getNullableType, isListType, type GraphQLOutputType } from 'graphql';
import type { PlannedType } from '../../src/platform/planner/compile';
import {
  declarations,
  rowAt,
  type Args,
  type FieldPlan,
  type FilterSql,
  type Link,
  type Row,
} from '../../src/platform/planner/declare';
import { columnOf } from '../../src/platform/planner/tables';
import { Sheet, type Facts, type Scope } from './facts';
import { scopeKey, tableOfType, type Relation } from './relation';

/* The atoms of an answer. Each is one SELECT over whole relations that holds one declaration and nothing else. */

export type Scalar = Extract<FieldPlan, { kind: 'scalar' | 'node' }>;
export type Derived = Extract<FieldPlan, { kind: 'derived' }>;

export interface Asked {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly args: Args;
}

/** A row that a link leads to, and where it stands in the link's order. */
export interface Found {
  readonly key: string;
  readonly place: number;
}

const PARENT = rowAt<never>('the_parent');
const TARGET = rowAt<never>('the_target');

export class Pieces {
  constructor(private readonly facts: Facts) {}

  /** Every row's value of a field. */
  values(
    relation: Relation,
    plan: Scalar | Derived,
    { name, type, args }: Asked,
    scope: Scope,
  ): Map<string, unknown> {
    return this.facts.keep(nameOf('value', relation, name, args, scope), () => {
      const sheet = new Sheet(scope.asOf);
      const c = sheet.context(scope);
      const sql =
        plan.kind === 'derived' ? plan.derivation.needs(PARENT, c, args) : plan.sql(PARENT, c, args);
      const isDecimal = getNamedType(type).name === 'Decimal' && !isListType(getNullableType(type));
      const value = isDecimal ? `(${sql})::text` : `(${sql})`;
      const read = plan.kind === 'scalar' ? asScalar(type) : (raw: unknown) => raw;
      const rows = this.facts.ask(
        scope.caller,
        `select the_parent."$key" as k, ${value} as v from ${relation.sql(sheet)} the_parent`,
        sheet,
      );
      return new Map(rows.map(([key, raw]) => [key as string, read(raw)]));
    });
  }

  /** A root field's own value. */
  rootValue(plan: Scalar, { type, args }: Asked, scope: Scope): unknown {
    const sheet = new Sheet(scope.asOf);
    const sql = plan.sql(rowAt<never>('root'), sheet.context(scope), args);
    return asScalar(type)(this.facts.ask(scope.caller, `select (${sql}) as v`, sheet)[0]?.[0]);
  }

  /** Rows of an entity by their ids, of several the newest last. */
  rowsById(relation: Relation, scope: Scope): Map<string, string[]> {
    return this.facts.keep(nameOf('id', relation, '', {}, scope), () => {
      const sheet = new Sheet(scope.asOf);
      const since = columnOf(relation.type.cls, 'since') ? 'x.since' : 'null::int';
      const rows = this.facts.ask(
        scope.caller,
        `select x.id::text as p, x."$key" as k, coalesce(${since}, 0) as n from ${relation.sql(sheet)} x`,
        sheet,
      );
      return new Map([...grouped(rows)].map(([id, found]) => [id, found.map(({ key }) => key)]));
    });
  }

  /** What a root field needs. */
  needed({ derivation }: Derived, args: Args, scope: Scope): unknown {
    const sheet = new Sheet(scope.asOf);
    const sql = derivation.needs(rowAt<never>('root'), sheet.context(scope), args);
    return this.facts.ask(scope.caller, `select (${sql}) as v`, sheet)[0]?.[0];
  }

  /** The rows of a value type below each of their parents. */
  given(relation: Relation, scope: Scope): Map<string, Found[]> {
    return this.facts.keep(nameOf('given', relation, '', {}, scope), () => {
      const sheet = new Sheet(scope.asOf);
      const rows = this.facts.ask(
        scope.caller,
        `select x."$parent" as p, x."$key" as k, x."$nth" as n from ${relation.sql(sheet)} x`,
        sheet,
      );
      return grouped(rows);
    });
  }

  /** Which rows of the target a link finds for each parent, in its order, whoever may see them. */
  linked(
    parent: Relation | null,
    target: Relation,
    link: Link<never, never>,
    { name, args }: Asked,
    scope: Scope,
  ): Map<string, Found[]> {
    return this.facts.keep(nameOf('link', parent, name, args, scope), () => {
      const sheet = new Sheet(scope.asOf);
      const c = sheet.context(scope);
      const at = parent ? PARENT : rowAt<never>('root');
      const on = link.on?.(TARGET, at, c, args) ?? 'true';
      const order = link.order?.(TARGET, c, at);
      const from = parent ? `${parent.sql(sheet)} the_parent` : `(select ''::text as "$key") the_parent`;
      const rows = this.facts.ask(
        scope.caller,
        `select the_parent."$key" as p, the_target."$key" as k, ` +
          `rank() over (partition by the_parent."$key" ${order ? `order by ${order}` : ''}) as n ` +
          `from ${from} join ${target.sql(sheet)} the_target on (${on})`,
        sheet,
      );
      return grouped(rows);
    });
  }

  /** Rows that the caller may see, and where it counts, that stand. */
  seen(type: PlannedType, isVisibleEnough: boolean, scope: Scope): Set<string> {
    const declared = declarations.rows.get(type.cls);
    if (!declared) throw new Error(`${type.cls.name} declares no rows.`);
    const visible = this.where(type, 'visible', declared.visible, scope);
    if (isVisibleEnough && !declared.versioned) return visible;
    const current = this.where(type, 'current', declared.current, scope);
    return this.facts.keep(`seen ${type.cls.name} ${scopeKey(scope)}`, () => intersection(visible, current));
  }

  /** Rows for which one field of a filter holds. */
  fulfilling(
    type: PlannedType,
    filter: FilterSql<never>,
    { name, value, siblings }: FilterLeaf,
    scope: Scope,
  ): Set<string> {
    const label = `${name} ${JSON.stringify([value, siblings])}`;
    return this.where(type, label, (row, c) => filter(row, value as never, c, siblings), scope);
  }

  private where(
    type: PlannedType,
    label: string,
    condition: (row: Row<never>, c: never) => string,
    scope: Scope,
  ): Set<string> {
    const relation = tableOfType(type, scope);
    return this.facts.keep(nameOf('where', relation, label, {}, scope), () => {
      const sheet = new Sheet(scope.asOf);
      const sql = condition(PARENT, sheet.context(scope) as never);
      const rows = this.facts.ask(
        scope.caller,
        `select the_parent."$key" as k from ${relation.sql(sheet)} the_parent where (${sql})`,
        sheet,
      );
      return new Set(rows.map(([key]) => key as string));
    });
  }

  /** Where each row stands by one key alone, from the least on; null where it has none. */
  ranks(
    relation: Relation,
    sortKey: { label: string; sql: (row: Row<never>, c: never) => string },
    scope: Scope,
  ): Map<string, number | null> {
    return this.facts.keep(nameOf('rank', relation, sortKey.label, {}, scope), () => {
      const sheet = new Sheet(scope.asOf);
      const sql = sortKey.sql(PARENT, sheet.context(scope) as never);
      const rows = this.facts.ask(
        scope.caller,
        `select x.k, case when x.v is not null then dense_rank() over (order by x.v) end as n ` +
          `from (select the_parent."$key" as k, ${sql} as v from ${relation.sql(sheet)} the_parent) x`,
        sheet,
      );
      return new Map(rows.map(([key, rank]) => [key as string, rank as number | null]));
    });
  }
}

export interface FilterLeaf {
  readonly name: string;
  readonly value: unknown;
  readonly siblings: Args;
}

const nameOf = (kind: string, relation: Relation | null, name: string, args: Args, scope: Scope): string =>
  `${kind} ${relation?.id ?? 'Query'} ${name} ${JSON.stringify(args)} ${scopeKey(scope)}`;

const intersection = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> =>
  new Set([...a].filter((each) => b.has(each)));

function grouped(rows: readonly (readonly unknown[])[]): Map<string, Found[]> {
  const lists = new Map<string, Found[]>();
  for (const [parent, key, place] of rows) {
    const list = lists.get(parent as string) ?? [];
    list.push({ key: key as string, place: place as number });
    lists.set(parent as string, list);
  }
  for (const list of lists.values()) list.sort((a, b) => a.place - b.place);
  return lists;
}

/** One form per scalar, as the API prints it. */
function asScalar(type: GraphQLOutputType): (raw: unknown) => unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return (raw) => raw ?? [];
  // Stored as the words of the canonical form.
  if (nullable.name === 'DiagnosisDocument')
    return (raw) => (typeof raw === 'string' ? (JSON.parse(raw) as unknown) : raw);
  if (nullable.name !== 'DateTime') return (raw) => raw;
  return (raw) => (raw === null ? null : new Date(raw as string).toISOString());
}
