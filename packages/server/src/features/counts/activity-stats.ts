import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { Expr, One, Page, planned, Value } from '../../platform/planner/declare';
import { filterSql } from '../../platform/planner/filter';
import { ForwardArgs } from '../../values/arguments';
import { judgedValue } from '../../values/judgement';
import { Activity, ActivityConnection } from '../activities/activity';
import { ActivityFilter, activityOrders } from '../activities/activity.inputs';
import { CountingRule } from '../coverage/basis';
import { activityDimensions } from './activity-dimensions';
import { asked, type Counted } from './asked';
import { dimensionEnum, DimensionFields } from './dimension';
import { GROUP_BY, StatArgs } from './stat.inputs';
import { behind, COUNTED_ONCE, statsOf, tableOf } from './stats';
import { matchedTogether } from './unit';

const ActivityDimension = dimensionEnum(
  'ActivityDimension',
  'What activities are counted by.',
  activityDimensions,
);

const activities: Counted<Activity> = {
  entity: Activity,
  dimensions: activityDimensions,
  condition: (item, filter, c) =>
    `not ${item.isConfidential}${filter ? ` and (${filterSql({ input: ActivityFilter }, filter, item as never, c)})` : ''}`,
  unit: (item, rule, c) => {
    if (rule === CountingRule.AS_REPORTED) return { sql: item.id };
    return {
      sql: item.lineage,
      standsFor: (lineage) => {
        const alias = c.statement.alias();
        return {
          join: `left join ${matchedTogether(c)} ${alias} on ${alias}.lineage = ${lineage}`,
          sql: `${alias}.unit`,
        };
      },
    };
  },
  distinct: {
    agencies: (item) => ({ sql: item.agencyId }),
    projects: (item, rule, c) => {
      if (rule === CountingRule.AS_REPORTED) return { sql: item.projectId };
      const { join, sql } = judgedValue(item.projectId, 'same-as', c);
      return { join, sql: `coalesce(${sql}::uuid, ${item.projectId})` };
    },
  },
};

@DimensionFields(activityDimensions)
@Value()
@ObjectType({
  description:
    'How many activities have these values. Flat, so that tables and charts need no unpacking: a dimension not asked for is null; one asked for and not known is `NOT_STATED`, of `year` null with `isYearStated` false.',
})
class ActivityStatRow {
  @Field(() => Boolean, {
    nullable: true,
    description: 'False in the row of activities without any date; null unless YEAR is asked for.',
  })
  @Expr<{ year: number }>((t, c) =>
    asked(activities, c).dimensions.includes(activityDimensions['YEAR'] as never)
      ? `${t.year} is not null`
      : 'null::boolean',
  )
  isYearStated!: boolean | null;

  @Field(() => Int, { description: COUNTED_ONCE })
  count!: number;

  @Cost({ weight: 1 })
  @Field(() => Int, {
    description:
      'To how many projects they belong; by the rule MERGED, projects that were merged are one. Activities of no project add nothing.',
  })
  projects!: number;

  @Cost({ weight: 1 })
  @Field(() => Int, { description: 'How many agencies report them.' })
  agencies!: number;

  readonly records!: string[];

  @Field(() => ActivityConnection, {
    description:
      'The records behind the row: every published item of a return that was counted. By the rule AS_REPORTED they are as many as `count`; by MERGED all records of what was counted once are here, so there may be more.',
  })
  @Page<ActivityStatRow, Activity>(() => Activity, behind(activityOrders()))
  explain(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const ActivityStats = statsOf('Activity', ActivityStatRow, () => activities);

@ArgsType()
class ActivityStatsArgs extends StatArgs {
  @Field(() => ActivityFilter, {
    nullable: true,
    description: 'Which activities, as `activities(filter)` finds them; all without it.',
  })
  filter?: ActivityFilter;

  @Field(() => [ActivityDimension], {
    description: GROUP_BY,
  })
  groupBy!: string[];

  @Field(() => CountingRule, { defaultValue: CountingRule.MERGED, description: 'What counts as one.' })
  rule!: CountingRule;
}

@Resolver()
export class ActivityStatsResolver {
  @Cost({ weight: 100 })
  @Query(() => ActivityStats, {
    description:
      'How many activities there are by up to three dimensions, in one flat table. Those that are confidential are never counted.',
  })
  @One<unknown, object>(() => ActivityStats, tableOf(activities))
  activityStats(@Args(() => ActivityStatsArgs) _: ActivityStatsArgs): unknown {
    return planned();
  }
}
