import { Args, FieldResolver } from 'type-graphql';
import { FieldsOf, Page, planned } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { Cycle, CycleConnection } from './cycle';
import { cycleOrders } from './cycle.inputs';
import { Obligation } from './obligation';

@FieldsOf(() => Obligation)
export class ObligationRoundFields {
  @FieldResolver(() => CycleConnection, { description: 'Rounds that answer it, the latest due day first.' })
  @Page<Obligation, Cycle>(() => Cycle, { on: (k, o) => `${k.obligationId} = ${o.id}`, orders: cycleOrders })
  cycles(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}
