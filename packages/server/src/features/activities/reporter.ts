import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';

/* Who reports something, in which round: what every item of a return can be filtered and sorted by. */

/** Is it one of these ids? Ids that are found once lead to rows by their index; `exists` would be asked of each of them.
    One id is not written as a list of one, for which PostgreSQL expects ten times the rows. */
const isAmong = (
  id: string,
  found: { select: string; from: string; where: string },
  isOne: boolean,
): string => {
  const ids = `select ${found.select} from ${found.from} where ${found.where}`;
  return isOne ? `${id} = (${ids} limit 1)` : `${id} = any(array(${ids}))`;
};

export const agencyOf = (agencyId: string, value: CodeComparator, c: PlanContext): string =>
  codeSql(value, 'agency', c, (matches, isOne) => {
    const { row, ...found } = c.rows(Agency, (a) => matches(a.code));
    return isAmong(agencyId, { ...found, select: row.id }, isOne);
  });

export const byReporter = (row: Row<{ agencyId: string }>, value: CodeComparator, c: PlanContext): string =>
  agencyOf(row.agencyId, value, c);

export const byCycle = (row: Row<{ cycleId: string }>, value: CodeComparator, c: PlanContext): string =>
  codeSql(value, 'cycle', c, (matches, isOne) => {
    const { row: cycle, ...found } = c.rows(Cycle, (k) => matches(k.code));
    return isAmong(row.cycleId, { ...found, select: cycle.id }, isOne);
  });

export const agencyCodeSql = (row: Row<{ agencyId: string }>, c: PlanContext): string => {
  const agency = c.rows(Agency, (a) => `${a.id} = ${row.agencyId}`);
  return `(select ${agency.row.code} from ${agency.from} where ${agency.where}) collate "C"`;
};

export const cycleCodeSql = (row: Row<{ cycleId: string }>, c: PlanContext): string => {
  const cycle = c.rows(Cycle, (k) => `${k.id} = ${row.cycleId}`);
  return `(select ${cycle.row.code} from ${cycle.from} where ${cycle.where}) collate "C"`;
};
