import { Arg, Args, FieldResolver } from 'type-graphql';
import { FieldsOf, Page, planned } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { Agency } from '../agencies/agency';
import { byExpectedAgency, Expectation, ExpectationConnection } from './cycle';
import { ExpectationFilter } from './cycle.inputs';

@FieldsOf(() => Agency)
export class AgencyExpectationFields {
  @FieldResolver(() => ExpectationConnection, { description: 'What it owes or owed, round by round.' })
  @Page<Agency, Expectation>(() => Expectation, {
    on: (e, a) => `${e.agencyId} = ${a.id}`,
    orders: byExpectedAgency(),
  })
  expectations(
    @Arg('filter', () => ExpectationFilter, { nullable: true, description: 'Which ones; all without it.' })
    _filter: ExpectationFilter,
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}
