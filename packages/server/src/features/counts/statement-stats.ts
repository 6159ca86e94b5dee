import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { One, Page, planned, Value } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { ItemFilter, itemOrders, statementFilters } from '../diagnoses/item.inputs';
import { Statement, StatementConnection } from '../diagnoses/statement';
import type { Counted } from './asked';
import {
  byAgency,
  byColumn,
  byRound,
  dimensionEnum,
  DimensionFields,
  labelOfConcept,
  type Dimensions,
} from './dimension';
import { itemCondition, ITEMS_BEHIND, ItemStatArgs, itemUnit } from './items';
import { GROUP_BY } from './stat.inputs';
import { behind, COUNTED_ONCE, statsOf, tableOf } from './stats';

const dimensions: Dimensions<Statement> = {
  AGENCY: byAgency,
  CYCLE: byRound,
  POLARITY: byColumn('polarity', {
    field: 'polarity',
    description: 'What it says of the Program, a value of `StatementPolarity`.',
  }),
  THEME: byColumn('themeCode', {
    field: 'theme',
    description: 'Its subject, from the list `theme`.',
    label: labelOfConcept('theme'),
  }),
  LANGUAGE: byColumn('language', { field: 'language', description: 'Language of the return.' }),
};

const StatementDimension = dimensionEnum('StatementDimension', 'What statements are counted by.', dimensions);

const statements: Counted<Statement> = {
  entity: Statement,
  dimensions,
  condition: itemCondition(statementFilters),
  unit: itemUnit,
  distinct: { agencies: (item) => ({ sql: item.agencyId }) },
};

@DimensionFields(dimensions)
@Value()
@ObjectType({
  description:
    'How many statements have these values. A dimension not asked for is null; one asked for and not known is `NOT_STATED`.',
})
class StatementStatRow {
  @Field(() => Int, { description: COUNTED_ONCE })
  count!: number;

  @Field(() => Int, { description: 'How many agencies make them.' })
  agencies!: number;

  readonly records!: string[];

  @Field(() => StatementConnection, { description: ITEMS_BEHIND })
  @Page<StatementStatRow, Statement>(() => Statement, behind(itemOrders))
  explain(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const StatementStats = statsOf('Statement', StatementStatRow, () => statements);

@ArgsType()
class StatementStatsArgs extends ItemStatArgs {
  @Field(() => ItemFilter, {
    nullable: true,
    description: 'Which statements, as `statements(filter)` finds them; all without it.',
  })
  filter?: ItemFilter;

  @Field(() => [StatementDimension], {
    description: GROUP_BY,
  })
  groupBy!: string[];
}

@Resolver()
export class StatementStatsResolver {
  @Cost({ weight: 100 })
  @Query(() => StatementStats, {
    description:
      'How many strengths, weaknesses, threats and needs returns name, by up to three dimensions, in one flat table.',
  })
  @One<unknown, object>(() => StatementStats, tableOf(statements))
  statementStats(@Args(() => StatementStatsArgs) _: StatementStatsArgs): unknown {
    return planned();
  }
}
