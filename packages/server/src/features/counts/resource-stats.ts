import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput } from '../../errors';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, One, Page, planned, Value, type Row } from '../../platform/planner/declare';
import { DecimalScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { newestRound } from '../diagnoses/earlier-return';
import { ItemFilter, itemOrders, resourceFilters } from '../diagnoses/item.inputs';
import { ResourceStatement, ResourceStatementConnection } from '../diagnoses/resource-statement';
import { Mandate } from '../mandates/mandate';
import type { Counted } from './asked';
import {
  byAgency,
  byColumn,
  byRound,
  codeOf,
  dimensionEnum,
  DimensionFields,
  saidBy,
  type Dimensions,
} from './dimension';
import { itemCondition, ITEMS_BEHIND, ItemStatArgs, itemUnit } from './items';
import { GROUP_BY } from './stat.inputs';
import { behind, COUNTED_ONCE, statsOf, tableOf } from './stats';

const dimensions: Dimensions<ResourceStatement> = {
  AGENCY: byAgency,
  CYCLE: byRound,
  KIND: byColumn('kind', { field: 'kind', description: 'What kind of means, a value of `ResourceKind`.' }),
  STANCE: byColumn('stance', {
    field: 'stance',
    description: 'Had, lacked or needed, a value of `ResourceStance`.',
  }),
  CURRENCY: byColumn('currency', {
    field: 'currency',
    description: 'ISO 4217 code of the currency of its amount: `USD`.',
  }),
  MANDATE: {
    field: 'mandate',
    type: 'uuid',
    description: 'Code of a mandate it concerns.',
    isMany: true,
    key: (item, c) => {
      const alias = c.statement.alias();
      const { from, where, row } = c.rows(Mandate, (m) => `${m.id} = any(${item.mandateIds})`);
      return {
        join: `left join lateral (select ${row.id} as id from ${from} where ${where}) ${alias} on true`,
        sql: `${alias}.id`,
      };
    },
    code: codeOf(Mandate),
    label: saidBy(Mandate, 'title', (m, key) => `${m.id} = ${key}`),
  },
  LANGUAGE: byColumn('language', { field: 'language', description: 'Language of the return.' }),
};

const ResourceDimension = dimensionEnum(
  'ResourceDimension',
  'What resource statements are counted by.',
  dimensions,
);

const resources: Counted<ResourceStatement> = {
  entity: ResourceStatement,
  dimensions,
  condition: itemCondition(resourceFilters),
  unit: itemUnit,
  distinct: { agencies: (item) => ({ sql: item.agencyId }) },
  sums: {
    columns: {
      quantity: (item) => item.count,
      share_min: (item) => `coalesce(${item.shareMin}, ${item.shareMax})`,
      share_max: (item) => `coalesce(${item.shareMax}, ${item.shareMin})`,
      amount: (item) => item.amount,
    },
    newestFirst: (item, c) => `${newestRound(item.cycleId, c)}, ${item.id}`,
  },
};

/** What is had and what is needed do not add up, nor do two currencies, nor people and things. */
const added =
  (column: 'quantity' | 'shareMin' | 'shareMax' | 'amount', ...needed: readonly string[]) =>
  (t: Row<ResourceStatRow>, c: PlanContext): string => {
    const missing = c.ofRoot(({ groupBy, filter }) => {
      const { stance } = (filter ?? {}) as { stance?: readonly string[] | null };
      return [...needed, ...(stance?.length === 1 ? [] : ['STANCE'])].filter(
        (each) => !(groupBy as readonly string[]).includes(each),
      );
    });
    if (missing.length === 0) return t[column];
    const oneStance = missing.includes('STANCE') ? ', or filter by one `stance`' : '';
    const cure = `Without ${missing.join(' and ')} in groupBy this adds up what does not add up: name it there${oneStance}.`;
    throw badInput([{ path: c.path, code: 'INVALID', cure }]);
  };

const ADDED =
  'By the rule MERGED, what an agency files again in a later round is added once, as filed last. Null where none says it.';
const ONE_STANCE = 'Only with STANCE in `groupBy` or one `stance` in the filter';

@DimensionFields(dimensions)
@Value()
@ObjectType({
  description:
    'How many resource statements have these values, and what they add up to. A dimension not asked for is null; one asked for and not known is `NOT_STATED`.',
})
class ResourceStatRow {
  @Field(() => Int, { description: COUNTED_ONCE })
  count!: number;

  @Field(() => Int, { description: 'How many agencies make them.' })
  agencies!: number;

  @Cost({ weight: 1 })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `How many people or things together (\`ResourceStatement.count\`). ${ONE_STANCE}, and KIND. ${ADDED}`,
  })
  @Expr<ResourceStatRow>(added('quantity', 'KIND'))
  quantity!: string | null;

  @Cost({ weight: 1 })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `Shares of working time together, in posts, at the least: 25 to 30 % of one post adds 0.25 here, 0.30 to \`shareMax\`. Who names one end only means it for both. ${ONE_STANCE}. ${ADDED}`,
  })
  @Expr<ResourceStatRow>(added('shareMin'))
  shareMin!: string | null;

  @Cost({ weight: 1 })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `Shares of working time together, in posts, at the most. ${ONE_STANCE}. ${ADDED}`,
  })
  @Expr<ResourceStatRow>(added('shareMax'))
  shareMax!: string | null;

  @Cost({ weight: 1 })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `Money together, in the row’s currency. ${ONE_STANCE}, and CURRENCY. ${ADDED}`,
  })
  @Expr<ResourceStatRow>(added('amount', 'CURRENCY'))
  amount!: string | null;

  readonly records!: string[];

  @Field(() => ResourceStatementConnection, { description: ITEMS_BEHIND })
  @Page<ResourceStatRow, ResourceStatement>(() => ResourceStatement, behind(itemOrders))
  explain(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const ResourceStats = statsOf('Resource', ResourceStatRow, () => resources);

@ArgsType()
class ResourceStatsArgs extends ItemStatArgs {
  @Field(() => ItemFilter, {
    nullable: true,
    description: 'Which of them, as `resourceStatements(filter)` finds them; all without it.',
  })
  filter?: ItemFilter;

  @Field(() => [ResourceDimension], {
    description: GROUP_BY,
  })
  groupBy!: string[];
}

@Resolver()
export class ResourceStatsResolver {
  @Cost({ weight: 100 })
  @Query(() => ResourceStats, {
    description:
      'How many means agencies have, lack or need, by up to three dimensions, in one flat table. Ranges stay ranges; money is added up by currency only.',
  })
  @One<unknown, object>(() => ResourceStats, tableOf(resources))
  resourceStats(@Args(() => ResourceStatsArgs) _: ResourceStatsArgs): unknown {
    return planned();
  }
}
