import { Args, FieldResolver, Int } from 'type-graphql';
import { provideCondition } from '../../platform/planner/conditions';
import { Expr, FieldsOf, Page, planned } from '../../platform/planner/declare';
import { Agency } from '../agencies/agency';
import { isAddressedTo, Mandate, MandateAddressee, MandateConnection } from './mandate';
import { MandateListArgs, mandateOrders } from './mandate.inputs';

@FieldsOf(() => Agency)
export class AgencyMandateFields {
  @FieldResolver(() => MandateConnection, { description: 'Mandates addressed to it, by number.' })
  @Page<Agency, Mandate>(() => Mandate, { on: (m, a, c) => isAddressedTo(m, a, c), orders: mandateOrders })
  mandates(@Args(() => MandateListArgs) _: MandateListArgs): unknown {
    return planned();
  }

  @FieldResolver(() => Int, {
    description:
      'How many of its mandates this catalogue knows; compare `mandatesStated` before speaking of gaps.',
  })
  @Expr<Agency>((a, c) => {
    const { from, where } = c.rows(Mandate, (m) => isAddressedTo(m, a, c));
    return `(select count(*)::int from ${from} where ${where})`;
  })
  mandatesKnown(): number {
    return planned();
  }
}

provideCondition('agency.hasMandates', (a, c) =>
  c.exists(MandateAddressee, (x) => `${x.agencyId} = ${a.id}`),
);
