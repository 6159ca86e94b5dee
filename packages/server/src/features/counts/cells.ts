import type { PlanContext } from '../../platform/planner/context';
import { snake } from '../../platform/snake-naming';
import { Direction } from '../../values/comparators';
import { basisRows, CountingRule, inQuestion, type InQuestion } from '../coverage/basis';
import { asked, type Counted } from './asked';
import { ABSENT, NOT_STATED, type Key } from './dimension';
import { readingOf, type Items, type Named } from './reading';
import { StatOrderField } from './stat.inputs';
import { differentSql, recordsSql, sumsOf, unitsSql } from './tally';

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

/** The SELECT of the rows of a table of counts: a row for every combination of values that there is. What of it is not
    asked for PostgreSQL does not work out. */
export function cellsSql<T>(counted: Counted<T>, c: PlanContext): string {
  const reading = readingOf(counted, c);
  const { items, keys } = reading;
  const parts = Object.entries(counted.distinct).map(([column, of]) => ({
    columns: [column],
    sql: differentSql(reading, of(items.row, items.rule, c)),
  }));
  const joins = [
    { columns: ['records'], sql: recordsSql(reading) },
    ...parts,
    ...(counted.sums ? [sumsOf(counted, reading, c)] : []),
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
    `(${unitsSql(counted, reading, c)}) g`,
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
