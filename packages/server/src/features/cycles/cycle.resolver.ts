import { Arg, Args, Query, Resolver } from 'type-graphql';
import { One, Page, planned } from '../../platform/planner/declare';
import { AsOfArgs, RootPageArgs } from '../../values/arguments';
import { Cycle, CycleConnection } from './cycle';
import { CycleBy, cycleBy, cycleOrders, CyclesArgs } from './cycle.inputs';
import { Obligation, ObligationConnection } from './obligation';

@Resolver()
export class CycleResolver {
  @Query(() => Cycle, { nullable: true, description: 'One round by id or code. Null when there is none.' })
  @One<unknown, Cycle>(() => Cycle, { on: (k, _root, c, args) => cycleBy(k, args['by'] as CycleBy, c) })
  cycle(
    @Arg('by', () => CycleBy, { description: 'Which one.' }) _by: CycleBy,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Cycle {
    return planned();
  }

  @Query(() => CycleConnection, { description: 'Rounds, the latest due day first.' })
  @Page<unknown, Cycle>(() => Cycle, { on: () => 'true', orders: cycleOrders })
  cycles(@Args(() => CyclesArgs) _: CyclesArgs): unknown {
    return planned();
  }

  @Query(() => ObligationConnection, { description: 'Duties to report, by code.' })
  @Page<unknown, Obligation>(() => Obligation, {
    on: () => 'true',
    orders: {
      keys: { CODE: [{ type: 'text', sql: (o) => `${o.code} collate "C"`, isNeverNull: true }] },
      initial: [{ field: 'CODE', direction: 'ASC' }],
    },
  })
  obligations(@Args(() => RootPageArgs) _: RootPageArgs): unknown {
    return planned();
  }
}
