import { badInput, type InputProblem } from '../../errors';
import type { PlanContext } from '../../platform/planner/context';
import type { Args, ClassOf, Row } from '../../platform/planner/declare';
import { snake } from '../../platform/snake-naming';
import { Direction } from '../../values/comparators';
import { basisRows, CountingRule, inQuestion, type InQuestion } from '../coverage/basis';
import { ABSENT, NOT_STATED, type Dimension, type Dimensions, type Key } from './dimension';
import { StatOrderField, type StatOrder } from './stat.inputs';

const MOST_DIMENSIONS = 3;
const USUAL_ROWS = 1000;
const MOST_ROWS = 5000;

/** Something whose items are counted. */
export interface Counted<T> {
  readonly entity: ClassOf<T>;
  readonly dimensions: Dimensions<T>;
  /** Which items: no confidential one, and those that the filter asks for. */
  readonly condition: (item: Row<T>, filter: Args | null, c: PlanContext) => string;
  /** What counts as one by a rule. */
  readonly unit: (item: Row<T>, rule: CountingRule, c: PlanContext) => Key;
  /** Other things than items of which a row tells how many there are, by column. */
  readonly distinct: Readonly<Record<string, (item: Row<T>, rule: CountingRule, c: PlanContext) => Key>>;
  /** Numbers of the item that a row adds up, by column; of several records of one thing the newest. */
  readonly sums?: {
    readonly columns: Readonly<Record<string, (item: Row<T>) => string>>;
    readonly newestFirst: (item: Row<T>, c: PlanContext) => string;
  };
}

interface Asked<T> {
  readonly dimensions: readonly Dimension<T>[];
  readonly rule: CountingRule;
  readonly filter: Args | null;
  readonly orderBy: StatOrder | null;
  readonly first: number;
}

/** What the root field is asked for; every fault of it is told at once. */
export function asked<T>(counted: Counted<T>, c: PlanContext): Asked<T> {
  return c.ofRoot((args) => {
    const groupBy = args['groupBy'] as readonly string[];
    const first = (args['first'] as number | null | undefined) ?? USUAL_ROWS;
    const problems = [...faultsOfGroups(groupBy, Object.keys(counted.dimensions)), ...faultsOfSize(first)];
    if (problems.length > 0)
      throw badInput(problems.map((each) => ({ ...each, path: [...c.path, ...each.path] })));
    return {
      dimensions: groupBy.map((name) => counted.dimensions[name] as Dimension<T>),
      rule: (args['rule'] as CountingRule | undefined) ?? CountingRule.AS_REPORTED,
      filter: (args['filter'] as Args | null | undefined) ?? null,
      orderBy: (args['orderBy'] as StatOrder | null | undefined) ?? null,
      first,
    };
  });
}

function faultsOfGroups(groupBy: readonly string[], known: readonly string[]): InputProblem[] {
  const path = ['groupBy'];
  const choice = `one to three of ${known.join(', ')}`;
  if (groupBy.length === 0) return [{ path, code: 'REQUIRED', cure: `Name ${choice}.` }];
  const twice = [...new Set(groupBy.filter((name, i) => groupBy.indexOf(name) !== i))];
  return [
    ...(groupBy.length > MOST_DIMENSIONS ? [{ path, code: 'LIMIT_EXCEEDED', cure: `Name ${choice}.` }] : []),
    ...(twice.length > 0 ? [{ path, code: 'INVALID', cure: `Name ${twice.join(', ')} once.` }] : []),
  ];
}

const faultsOfSize = (first: number): InputProblem[] =>
  first >= 1 && first <= MOST_ROWS
    ? []
    : [{ path: ['first'], code: 'LIMIT_EXCEEDED', cure: `Ask for 1 to ${MOST_ROWS} rows.` }];

/** True where one thing can stand in several rows: it has several values, or several records that differ. */
export function canStandTwice<T>(counted: Counted<T>, c: PlanContext): boolean {
  const { dimensions, rule } = asked(counted, c);
  return rule === CountingRule.MERGED || dimensions.some(({ isMany }) => isMany);
}

export const basisOf = <T>(counted: Counted<T>, c: PlanContext): string =>
  basisRows(asked(counted, c).rule, questionOf(c), c);

/** Which rounds and agencies the figure is about. */
export const questionOf = (c: PlanContext): InQuestion =>
  c.ofRoot(({ filter }) => c.at('filter', () => inQuestion((filter as never) ?? null, c)));

interface Items<T> extends Asked<T> {
  readonly from: string;
  readonly where: string;
  readonly row: Row<T>;
}

const itemsOf = <T>(counted: Counted<T>, c: PlanContext): Items<T> => {
  const question = asked(counted, c);
  const { from, where, row } = c.ofRoot(() =>
    c.rows(counted.entity, (item) => c.at('filter', () => counted.condition(item, question.filter, c))),
  );
  return { ...question, from, where, row };
};

/** SQL of how many there are, whatever they are counted by. */
export function totalSql<T>(counted: Counted<T>, c: PlanContext): string {
  const { from, where, row, rule } = itemsOf(counted, c);
  if (rule === CountingRule.AS_REPORTED) return `(select count(*)::int from ${from} where ${where})`;
  const unit = counted.unit(row, rule, c);
  return `(select count(*)::int from (select distinct ${unit.sql} from ${from} ${unit.join ?? ''} where ${where}) u)`;
}

/** The SELECT of the rows of a table of counts: a row for every combination of values that there is. What of it is not
    asked for PostgreSQL does not work out. */
export function cellsSql<T>(counted: Counted<T>, c: PlanContext): string {
  const items = itemsOf(counted, c);
  const keys = keysOf(items, c);
  const parts = Object.entries(counted.distinct).map(([column, of]) => ({
    columns: [column],
    sql: countSql(items, keys, of(items.row, items.rule, c)),
  }));
  const joins = [
    { columns: ['records'], sql: recordsSql(items, keys) },
    ...parts,
    ...(counted.sums ? [sumsOf(counted, items, keys, c)] : []),
  ].map((each) => ({ ...each, alias: c.statement.alias() }));
  const using = keys.map(({ name }) => name).join(', ');
  const named = keys.map((key) => ({ ...key, code: codeOfKey(key, c) }));
  const columns = [
    'g.n as count',
    ...joins.flatMap(({ alias, columns: own }) =>
      own.map((column) =>
        column in counted.distinct ? `coalesce(${alias}.n, 0) as ${column}` : `${alias}.${column}`,
      ),
    ),
    ...named.flatMap(({ dimension, name, code }) => [
      `${code.sql} as ${snake(dimension.field)}`,
      `g.${name} as ${snake(dimension.field)}_key`,
    ]),
    ...Object.values(counted.dimensions)
      .filter((each) => !items.dimensions.includes(each))
      .flatMap(({ field, type }) => [
        `null::${type === 'uuid' ? 'text' : type} as ${snake(field)}`,
        `null::${type} as ${snake(field)}_key`,
      ]),
  ];
  const from = [
    `(${unitsSql(counted, items, keys, c)}) g`,
    ...joins.map(({ alias, sql }) => `left join (${sql}) ${alias} using (${using})`),
    ...named.flatMap(({ code }) => code.join ?? []),
  ].join(' ');
  const placed =
    `select x.*, row_number() over (order by ${orderOf(items)}) as nth, count(*) over () as all_rows ` +
    `from (select ${columns.join(', ')} from ${from}) x`;
  const last = `case when p.nth = ${items.first} and p.all_rows > p.nth then`;
  return (
    `select p.*, ${last} p.nth end as shown, ${last} p.all_rows end as available ` +
    `from (${placed}) p where p.nth <= ${items.first} order by p.nth`
  );
}

interface Named<T> {
  readonly dimension: Dimension<T>;
  readonly name: string;
  readonly key: Key;
}

const keysOf = <T>({ dimensions, row }: Items<T>, c: PlanContext): Named<T>[] =>
  c.ofRoot((args) =>
    dimensions.map((dimension, i) => ({ dimension, name: `k${i}`, key: dimension.key(row, c, args) })),
  );

const selected = <T>(keys: readonly Named<T>[]): string =>
  keys
    .map(({ dimension, name, key }) => `coalesce(${key.sql}, ${ABSENT[dimension.type]}) as ${name}`)
    .join(', ');

const namesOf = <T>(keys: readonly Named<T>[]): string => keys.map(({ name }) => name).join(', ');

/** FROM and WHERE of the items with their keys and whatever else is joined. */
const itemRows = <T>(
  { from, where }: Items<T>,
  keys: readonly Named<T>[],
  others: readonly Key[] = [],
): string =>
  `from ${[from, ...[...keys.map(({ key }) => key), ...others].flatMap(({ join }) => join ?? [])].join(' ')} where ${where}`;

/** How many different values there are in every group. */
function countSql<T>(items: Items<T>, keys: readonly Named<T>[], value: Key): string {
  const names = namesOf(keys);
  const each = `select distinct ${selected(keys)}, ${value.sql} as v ${itemRows(items, keys, [value])}`;
  return `select ${names}, count(*)::int as n from (${each}) e where v is not null group by ${names}`;
}

function unitsSql<T>(
  counted: Counted<T>,
  items: Items<T>,
  keys: readonly Named<T>[],
  c: PlanContext,
): string {
  const isEachOnce =
    items.rule === CountingRule.AS_REPORTED && !items.dimensions.some(({ isMany }) => isMany);
  if (!isEachOnce) return countSql(items, keys, counted.unit(items.row, items.rule, c));
  const names = namesOf(keys);
  return `select ${names}, count(*)::int as n from (select ${selected(keys)} ${itemRows(items, keys)}) e group by ${names}`;
}

function recordsSql<T>(items: Items<T>, keys: readonly Named<T>[]): string {
  const id = (items.row as unknown as Row<{ id: string }>).id;
  const names = namesOf(keys);
  return (
    `select ${names}, array_agg(distinct id) as records ` +
    `from (select ${selected(keys)}, ${id} as id ${itemRows(items, keys)}) e group by ${names}`
  );
}

function sumsOf<T>(
  { sums, unit: unitOf }: Counted<T>,
  items: Items<T>,
  keys: readonly Named<T>[],
  c: PlanContext,
): { columns: string[]; sql: string } {
  if (!sums) throw new Error('Nothing is added up.');
  const columns = Object.keys(sums.columns);
  const unit = unitOf(items.row, items.rule, c);
  const names = namesOf(keys);
  const values = Object.entries(sums.columns).map(([column, of]) => `${of(items.row)} as ${column}`);
  const newest =
    `select distinct on (${names}, unit) ${selected(keys)}, ${unit.sql} as unit, ${values.join(', ')} ` +
    `${itemRows(items, keys, [unit])} order by ${names}, unit, ${sums.newestFirst(items.row, c)}`;
  const added = columns.map((column) => `sum(${column}) as ${column}`);
  return { columns, sql: `select ${names}, ${added.join(', ')} from (${newest}) e group by ${names}` };
}

function codeOfKey<T>({ dimension, name }: Named<T>, c: PlanContext): Key {
  const key = `g.${name}`;
  if (dimension.type === 'int') return { sql: `nullif(${key}, ${ABSENT.int})` };
  const code = dimension.code?.(key, c) ?? { sql: `nullif(${key}, ${ABSENT.text})` };
  return { ...code, sql: `coalesce(${code.sql}, '${NOT_STATED}')` };
}

/** Rows of equal counts follow each other by their values; what is not known comes last. */
function orderOf<T>({ dimensions, orderBy }: Items<T>): string {
  const direction = (orderBy?.direction ?? Direction.DESC) === Direction.DESC ? 'desc' : 'asc';
  const byValue = (way: string): string[] =>
    dimensions.flatMap(({ field, type }) => {
      const column = `x.${snake(field)}`;
      return type === 'int'
        ? [`${column} ${way} nulls last`]
        : [`${column} = '${NOT_STATED}'`, `${column} collate "C" ${way}`];
    });
  const isByCount = (orderBy?.by ?? StatOrderField.COUNT) === StatOrderField.COUNT;
  return (isByCount ? [`x.count ${direction}`, ...byValue('asc')] : byValue(direction)).join(', ');
}
