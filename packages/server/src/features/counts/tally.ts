import type { PlanContext } from '../../platform/planner/context';
import { CountingRule } from '../coverage/basis';
import type { Counted } from './asked';
import type { Key, Unit } from './dimension';
import { alikeSql, idOf, namesOf, readingOf, readSql, takenApart, type Reading } from './reading';

/** SQL of how many there are, whatever they are counted by. */
export function totalSql<T>(counted: Counted<T>, c: PlanContext): string {
  const { items, alike } = readingOf(counted, c);
  if (alike !== null) return `(select coalesce(sum(n), 0)::int from ${alike})`;
  const { from, where, row, rule } = items;
  if (rule === CountingRule.AS_REPORTED) return `(select count(*)::int from ${from} where ${where})`;
  const unit = counted.unit(row, rule, c);
  const each = `select distinct ${unit.sql} as v from ${from} ${unit.join ?? ''} where ${where}`;
  return `(select coalesce((${countedSql('', each, unit)}), 0))`;
}

/** The SELECT of how many there are in every group. */
export function unitsSql<T>(counted: Counted<T>, reading: Reading<T>, c: PlanContext): string {
  const { items, keys, alike } = reading;
  if (items.rule !== CountingRule.AS_REPORTED) {
    const unit = counted.unit(items.row, items.rule, c);
    return countedSql(namesOf(keys), distinctSql(reading, unit, false), unit);
  }
  const rows = alike === null ? alikeSql(reading, c) : `select * from ${alike}`;
  const each = takenApart(keys, rows, { others: ['n'], isOnce: true });
  return `select ${namesOf(keys)}, sum(n)::int as n from (${each}) e group by ${namesOf(keys)}`;
}

/** How many different units (`v`) there are in every group. What stands for several is looked up last, of what is left. */
function countedSql(names: string, each: string, { standsFor }: Unit): string {
  const [first, by] = names === '' ? ['', ''] : [`${names}, `, ` group by ${names}`];
  if (!standsFor) return `select ${first}count(*)::int as n from (${each}) e where v is not null${by}`;
  const { join, sql } = standsFor('e.v');
  const together = `select ${first}${sql} as stands, count(*) as n from (${each}) e ${join} group by ${first}stands`;
  return `select ${first}sum(case when stands is null then n else 1 end)::int as n from (${together}) u${by}`;
}

/** How many different values there are in every group. */
export const differentSql = <T>(reading: Reading<T>, value: Key): string =>
  countedSql(namesOf(reading.keys), distinctSql(reading, value, true), value);

/** The SELECT of every combination with each of its values (`v`). Where these are few, most items are read alike: they are one
    before lists are taken apart. */
function distinctSql<T>({ items, keys }: Reading<T>, value: Key, areFew: boolean): string {
  const hasLists = keys.some(({ key }) => 'lists' in key);
  const rows = readSql({ items, keys }, { v: value }, areFew || !hasLists ? 'distinct' : '');
  if (!hasLists) return rows;
  return `select distinct * from (${takenApart(keys, rows, { others: ['v'], isOnce: false })}) d`;
}

export function recordsSql<T>({ items, keys }: Reading<T>): string {
  const names = namesOf(keys);
  const rows = readSql({ items, keys }, { id: { sql: idOf(items) } });
  const each = takenApart(keys, rows, { others: ['id'], isOnce: false });
  return `select ${names}, array_agg(distinct id) as records from (${each}) e group by ${names}`;
}

/** What a row adds up: of several records of one thing the newest says it. */
export function sumsOf<T>(
  { sums, unit: unitOf }: Counted<T>,
  { items, keys }: Reading<T>,
  c: PlanContext,
): { columns: string[]; sql: string } {
  if (!sums) throw new Error('Nothing is added up.');
  const unit = unitOf(items.row, items.rule, c);
  if (unit.standsFor || keys.some(({ key }) => 'lists' in key))
    throw new Error('What stands for several, or is in a list, is not added up.');
  const columns = Object.keys(sums.columns);
  const names = namesOf(keys);
  const values = Object.fromEntries(
    Object.entries(sums.columns).map(([column, of]) => [column, { sql: of(items.row) }]),
  );
  const newest =
    `${readSql({ items, keys }, { unit, ...values }, `distinct on (${names}, unit)`)} ` +
    `order by ${names}, unit, ${sums.newestFirst(items.row, c)}`;
  const added = columns.map((column) => `sum(${column}) as ${column}`);
  return { columns, sql: `select ${names}, ${added.join(', ')} from (${newest}) e group by ${names}` };
}
