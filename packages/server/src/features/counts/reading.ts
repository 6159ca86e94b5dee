import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { CountingRule } from '../coverage/basis';
import { asked, type Asked, type Counted } from './asked';
import { ABSENT, type Dimension, type ItemKey, type Key } from './dimension';

/* How items are read to be counted. Each of a million that is sorted, or held against those before it, costs as much again as
   reading it: so only what can be there twice is looked for, and lists that are alike are counted together before they are
   taken apart. */

export interface Items<T> extends Asked<T> {
  readonly from: string;
  readonly where: string;
  readonly row: Row<T>;
}

/** A dimension that is asked for, and the column that its values have. */
export interface Named<T> {
  readonly dimension: Dimension<T>;
  readonly name: string;
  readonly key: ItemKey;
}

export interface Reading<T> {
  readonly items: Items<T>;
  readonly keys: readonly Named<T>[];
  /** Name of the items that are alike, each once with how many they are (`n`), where the total and the rows both add these up. */
  readonly alike: string | null;
}

const readings = new WeakMap<PlanContext, Reading<never>>();

/** How the items of a table are read; the same for all that is asked of it. */
export function readingOf<T>(counted: Counted<T>, c: PlanContext): Reading<T> {
  const known = readings.get(c) as unknown as Reading<T> | undefined;
  if (known) return known;
  const items = itemsOf(counted, c);
  const keys = keysOf(items, c);
  const standsOnce = keys.every(({ dimension, key }) => !dimension.isMany || 'lists' in key);
  const isShared = items.rule === CountingRule.AS_REPORTED && standsOnce;
  const reading = { items, keys, alike: isShared ? c.statement.shared(alikeSql({ items, keys }, c)) : null };
  readings.set(c, reading as unknown as Reading<never>);
  return reading;
}

const itemsOf = <T>(counted: Counted<T>, c: PlanContext): Items<T> => {
  const question = asked(counted, c);
  const { from, where, row } = c.ofRoot(() =>
    c.rows(counted.entity, (item) => c.at('filter', () => counted.condition(item, question.filter, c))),
  );
  return { ...question, from, where, row };
};

const keysOf = <T>({ dimensions, row }: Items<T>, c: PlanContext): Named<T>[] =>
  c.ofRoot((args) =>
    dimensions.map((dimension, i) => ({ dimension, name: `k${i}`, key: dimension.key(row, c, args) })),
  );

type Read<T> = Pick<Reading<T>, 'items' | 'keys'>;

export const namesOf = <T>(keys: readonly Named<T>[]): string => keys.map(({ name }) => name).join(', ');

const filled = <T>({ dimension, name }: Named<T>, sql: string): string =>
  `coalesce(${sql}, ${ABSENT[dimension.type]}) as ${name}`;

const listName = (name: string, i: number): string => `${name}_${i}`;

/** What of an item is read for a key: its value or, in columns of their own, the lists that its values are taken out of. */
const columnsOf = <T>(named: Named<T>): string[] =>
  'lists' in named.key
    ? named.key.lists.map((list, i) => `${list} as ${listName(named.name, i)}`)
    : [filled(named, named.key.sql)];

const columnNames = <T>({ name, key }: Named<T>): string[] =>
  'lists' in key ? key.lists.map((_, i) => listName(name, i)) : [name];

interface Besides {
  /** What else is read of an item. */
  readonly others?: readonly Key[];
  /** Where a key comes by a join: each value of it once. */
  readonly isOnce?: boolean;
}

/** FROM and WHERE of the items with their keys and whatever else is joined. */
function rowsOf<T>({ items, keys }: Read<T>, { others = [], isOnce = false }: Besides): string {
  const joins = keys.flatMap(({ key }) =>
    'lists' in key ? [] : ((isOnce ? key.joinOnce : undefined) ?? key.join ?? []),
  );
  const from = [items.from, ...joins, ...others.flatMap(({ join }) => join ?? [])].join(' ');
  return `from ${from} where ${items.where}`;
}

/** The SELECT of the items with what is read for their keys, and of others as columns of their names. */
export function readSql<T>(read: Read<T>, others: Readonly<Record<string, Key>>, distinct = ''): string {
  const named = Object.entries(others).map(([name, { sql }]) => `${sql} as ${name}`);
  const columns = [...read.keys.flatMap(columnsOf), ...named].join(', ');
  return `select ${distinct} ${columns} ${rowsOf(read, { others: Object.values(others) })}`;
}

/** The SELECT of items that are alike (`n` of them) by what is read of them. An item that a join gave the same value twice is one. */
export function alikeSql<T>(read: Read<T>, c: PlanContext): string {
  const names = read.keys.flatMap(columnNames).join(', ');
  const columns = read.keys.flatMap(columnsOf).join(', ');
  const comesOnce = read.keys.every(
    ({ dimension, key }) =>
      !dimension.isMany || 'lists' in key || (key.joinOnce !== undefined && isOfAll(read.items, c)),
  );
  const each = comesOnce
    ? `select ${columns} ${rowsOf(read, { isOnce: true })}`
    : `select distinct ${idOf(read.items)} as id, ${columns} ${rowsOf(read, {})}`;
  return `select ${names}, count(*) as n from (${each}) i group by ${names}`;
}

/** What is joined is made distinct for all items there are: where a filter leaves few, these few are better made so. */
const isOfAll = <T>({ filter }: Items<T>, c: PlanContext): boolean =>
  c.standing === Standing.PUBLISHED &&
  Object.entries(filter ?? {}).every(([name, value]) => name === 'countryVia' || value == null);

/** The SELECT of rows that have lists, with these taken apart: a row for each combination of values. An empty list has none that is
    known. One after the other, as PostgreSQL would take two lists of one SELECT apart side by side; and not as joins, which begin
    anew for every row. */
export function takenApart<T>(
  keys: readonly Named<T>[],
  rows: string,
  { others, isOnce }: { others: readonly string[]; isOnce: boolean },
): string {
  return keys.reduce((from, named, i) => {
    if (!('lists' in named.key)) return from;
    const { name, key } = named;
    const list = key.list(key.lists.map((_, n) => `r.${listName(name, n)}`));
    const once = isOnce ? `array(select distinct v from unnest(${list}) v)` : list;
    const values = `unnest(coalesce(nullif(${once}, '{}'), array[${ABSENT[named.dimension.type]}]))`;
    const columns = keys.flatMap((each, n) => (n === i ? [] : n < i ? [each.name] : columnNames(each)));
    return `select ${[`${values} as ${name}`, ...columns, ...others].join(', ')} from (${from}) r`;
  }, rows);
}

export const idOf = <T>({ row }: Items<T>): string => (row as unknown as Row<{ id: string }>).id;
