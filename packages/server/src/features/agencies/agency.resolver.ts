import { Arg, Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { Many, One, Page, planned } from '../../platform/planner/declare';
import { AsOfArgs, RootPageArgs } from '../../values/arguments';
import { Agency, AgencyConnection, byCode, nameKeySql } from './agency';
import { Country } from './country';
import { AgencyBy, agencyBy, AgencyFilter, AgencyOrder } from './agency.inputs';

@ArgsType()
class AgenciesArgs extends RootPageArgs {
  @Field(() => AgencyFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: AgencyFilter;

  @Field(() => [AgencyOrder], { nullable: true, description: 'In which order; by code without it.' })
  orderBy?: AgencyOrder[];
}

@Resolver()
export class AgencyResolver {
  @Query(() => Agency, {
    nullable: true,
    description: 'One agency by id, code or acronym. Null when there is none.',
  })
  @One<unknown, Agency>(() => Agency, {
    on: (a, _root, c, args) => agencyBy(a, args['by'] as AgencyBy, c),
    order: (a) => `${a.code} collate "C"`,
  })
  agency(
    @Arg('by', () => AgencyBy, { description: 'Which one.' }) _by: AgencyBy,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Agency {
    return planned();
  }

  @Query(() => AgencyConnection, {
    description: 'Agencies of the network, groups and member states included.',
  })
  @Page<unknown, Agency>(() => Agency, {
    on: () => 'true',
    orders: {
      keys: { ...byCode().keys, NAME: [{ sql: nameKeySql, type: 'text' }] },
      initial: byCode().initial,
    },
  })
  agencies(@Args(() => AgenciesArgs) _: AgenciesArgs): unknown {
    return planned();
  }

  @Query(() => Country, {
    nullable: true,
    description: 'One country by its ISO 3166-1 alpha-2 code. Null when there is none.',
  })
  @One<unknown, Country>(() => Country, {
    on: (k, _root, c, args) => `${k.code} = ${c.param(args['code'], 'text')}`,
  })
  country(
    @Arg('code', () => String, { description: 'ISO 3166-1 alpha-2 code, upper case.' }) _code: string,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Country {
    return planned();
  }

  @Cost({ rows: 50 })
  @Query(() => [Country], { description: 'Countries by code.' })
  @Many<unknown, Country>(() => Country, {
    on: (k, _root, c, args) =>
      typeof args['memberStates'] === 'boolean'
        ? `${k.isMemberState} is ${String(args['memberStates'])}`
        : 'true',
    order: (k) => `${k.code} collate "C"`,
  })
  countries(
    @Arg('memberStates', () => Boolean, {
      nullable: true,
      description: 'True: only member states. False: only the others.',
    })
    _memberStates: boolean,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Country[] {
    return planned();
  }
}
