import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';

/* Who reports something, in which round: what every item of a return can be filtered and sorted by. */

export const agencyOf = (agencyId: string, value: CodeComparator, c: PlanContext): string =>
  codeSql(value, 'agency', c, (matches) =>
    c.exists(Agency, (a) => `${a.id} = ${agencyId} and ${matches(a.code)}`),
  );

export const byReporter = (row: Row<{ agencyId: string }>, value: CodeComparator, c: PlanContext): string =>
  agencyOf(row.agencyId, value, c);

export const byCycle = (row: Row<{ cycleId: string }>, value: CodeComparator, c: PlanContext): string =>
  codeSql(value, 'cycle', c, (matches) =>
    c.exists(Cycle, (k) => `${k.id} = ${row.cycleId} and ${matches(k.code)}`),
  );

export const agencyCodeSql = (row: Row<{ agencyId: string }>, c: PlanContext): string => {
  const agency = c.rows(Agency, (a) => `${a.id} = ${row.agencyId}`);
  return `(select ${agency.row.code} from ${agency.from} where ${agency.where}) collate "C"`;
};

export const cycleCodeSql = (row: Row<{ cycleId: string }>, c: PlanContext): string => {
  const cycle = c.rows(Cycle, (k) => `${k.id} = ${row.cycleId}`);
  return `(select ${cycle.row.code} from ${cycle.from} where ${cycle.where}) collate "C"`;
};
