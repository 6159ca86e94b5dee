import { Arg, Args, ArgsType, Field, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { FieldsOf, Page, planned } from '../../platform/planner/declare';
import { AS_OF, ForwardArgs } from '../../values/arguments';
import { Mandate } from '../mandates/mandate';
import { MandateOverlap, MandateOverlapConnection } from './overlap';
import { MandateOverlapFilter, MandateOverlapOrder, OverlapFilter, overlapOrders } from './overlap.inputs';
import { allOverlaps, comparedSql, MOST_COMPARED, MOST_COMPARISONS, overlapsOf } from './overlap.rows';

const ORDER = 'In which order; the most alike first, then by code, without it.';

@FieldsOf(() => Mandate)
export class MandateOverlapFields {
  @Cost({ weight: 50 })
  @FieldResolver(() => MandateOverlapConnection, {
    description: 'Mandates whose wording is like its own; the most alike first.',
  })
  @Page<Mandate, MandateOverlap>(() => MandateOverlap, {
    rows: (m, c, args) => overlapsOf(m, c, args),
    orders: overlapOrders,
  })
  overlaps(
    @Arg('filter', () => OverlapFilter, { nullable: true, description: 'Which ones.' })
    _filter: OverlapFilter,
    @Arg('orderBy', () => [MandateOverlapOrder], { nullable: true, description: ORDER })
    _orderBy: MandateOverlapOrder[],
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}

@ArgsType()
class MandateOverlapsArgs extends ForwardArgs {
  @Field(() => MandateOverlapFilter, { nullable: true, description: 'Which ones.' })
  filter?: MandateOverlapFilter;

  @Field(() => [MandateOverlapOrder], { nullable: true, description: ORDER })
  orderBy?: MandateOverlapOrder[];

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

@Resolver()
export class MandateOverlapResolver {
  @Cost({ weight: 5000 })
  @Query(() => MandateOverlapConnection, {
    description: `Pairs of mandates of like wording, each pair once; the most alike first. At most ${MOST_COMPARED} mandates are compared with all others, and fewer where that were more than ${MOST_COMPARISONS.toLocaleString('en')} comparisons: of those that \`filter.one\` lets pass the ones that were worded last (by act, then by code). Where there are more, \`extensions.truncated\` says so under \`compared\`, and \`totalCount\` counts what was found: narrow the filter, or page through \`mandates { nodes { overlaps } }\`, which leaves out nothing.`,
  })
  @Page<unknown, MandateOverlap>(() => MandateOverlap, {
    rows: (_root, c, args) => allOverlaps(c, args),
    orders: overlapOrders,
    bound: { name: 'compared', sql: comparedSql },
  })
  mandateOverlaps(@Args(() => MandateOverlapsArgs) _: MandateOverlapsArgs): unknown {
    return planned();
  }
}
