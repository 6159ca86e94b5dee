import { Arg, Args, ArgsType, Field, Int, Query, Resolver } from 'type-graphql';
import { One, Page, planned } from '../../platform/planner/declare';
import { AS_OF, AsOfArgs } from '../../values/arguments';
import { Mandate, MandateConnection } from './mandate';
import { MandateBy, mandateBy, MandateListArgs, mandateOrders } from './mandate.inputs';

@ArgsType()
class MandatesArgs extends MandateListArgs {
  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

@Resolver()
export class MandateResolver {
  @Query(() => Mandate, {
    nullable: true,
    description: 'One mandate by id or code. Null when there is none.',
  })
  @One<unknown, Mandate>(() => Mandate, {
    on: (m, _root, c, args) => mandateBy(m, args['by'] as MandateBy, c),
  })
  mandate(
    @Arg('by', () => MandateBy, { description: 'Which one.' }) _by: MandateBy,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Mandate {
    return planned();
  }

  @Query(() => MandateConnection, { description: 'Mandates of all addressees.' })
  @Page<unknown, Mandate>(() => Mandate, {
    on: () => 'true',
    orders: {
      keys: mandateOrders.keys,
      initial: [{ field: 'AGENCY', direction: 'ASC' }, ...mandateOrders.initial],
    },
  })
  mandates(@Args(() => MandatesArgs) _: MandatesArgs): unknown {
    return planned();
  }
}
