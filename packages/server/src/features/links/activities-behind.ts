import type { PlanContext } from '../../platform/planner/context';
import type { PageLink, Row } from '../../platform/planner/declare';
import { filterSql } from '../../platform/planner/filter';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { type Activity } from '../activities/activity';
import { ActivityFilter, activityOrders } from '../activities/activity.inputs';
import { Cycle } from '../cycles/cycle';

interface Behind {
  activityIds: string[];
}

/** The activities that a figure counts, as its row names them. */
export const activitiesBehind = <T extends Behind>(): PageLink<T, Activity> => ({
  on: (a, t) => `${a.id} = any(${t.activityIds})`,
  orders: activityOrders(),
});

/** What a filter that came with a figure asks of an activity. */
export const activityHolds = (
  a: Row<Activity>,
  filter: ActivityFilter | null | undefined,
  c: PlanContext,
): string =>
  filter
    ? c.at('filter', () => filterSql({ input: ActivityFilter }, { ...filter }, a as Row<never>, c))
    : 'true';

/** Is it of a round whose code matches? */
export const isOfRound = (
  row: { cycleId: string },
  cycle: CodeComparator | null | undefined,
  c: PlanContext,
): string =>
  cycle
    ? c.at('cycle', () =>
        codeSql(cycle, 'cycle', c, (matches) =>
          c.exists(Cycle, (k) => `${k.id} = ${row.cycleId} and ${matches(k.code)}`),
        ),
      )
    : 'true';
