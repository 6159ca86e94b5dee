import { Arg, Args, Field, FieldResolver, Int, ObjectType } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, Many, Page, planned, Value, type Args as FieldArgs } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { CodeComparator } from '../../values/comparators';
import { connectionOf } from '../../values/connection';
import { Activity, ActivityConnection } from '../activities/activity';
import { Corridor, CountryTie, CountryVia } from '../activities/participation';
import { Agency } from '../agencies/agency';
import { Country } from '../agencies/country';
import { activitiesBehind, isOfRound } from './activities-behind';

@Value()
@ObjectType({
  description:
    'A migration corridor that published activities cover, with who covers it. The same countries in another order are another corridor.',
})
export class CoveredCorridor {
  id!: string;
  countryCodes!: string[];
  agencyIds!: string[];
  activityIds!: string[];

  @Field(() => String, { description: 'Country codes joined by hyphens: `NI-CR-PA`.' })
  code!: string;

  @Field(() => [Country], { description: 'The countries in the order given.' })
  @Many<CoveredCorridor, Country>(() => Country, {
    on: (k, t) => `${k.code} = any(${t.countryCodes})`,
    order: (k, _c, t) => `array_position(${t.countryCodes}, ${k.code})`,
  })
  countries?: Country[];

  @Field(() => Boolean, {
    description:
      'True when every activity says that the flow goes one way, from the first country to the last.',
  })
  isDirected!: boolean;

  @Field(() => Int, { description: 'Activities by AS_REPORTED: one per item of each return.' })
  activityCount!: number;

  @Field(() => Int, {
    description: 'The same with what is carried on through rounds counted once (same agency, same key).',
  })
  lineageCount!: number;

  @Field(() => [Agency], { description: 'Agencies that cover it, by code.' })
  @Many<CoveredCorridor, Agency>(() => Agency, {
    on: (a, t) => `${a.id} = any(${t.agencyIds})`,
    order: (a) => `${a.code} collate "C"`,
  })
  agencies?: Agency[];

  @Field(() => ActivityConnection, { description: 'The activities behind the figures.' })
  @Page<CoveredCorridor, Activity>(() => Activity, activitiesBehind())
  activities(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const CoveredCorridorConnection = connectionOf(CoveredCorridor);

function corridorRows(countryCode: string, cycle: CodeComparator | null | undefined, c: PlanContext): string {
  const ties = c.rows(
    CountryTie,
    (x) => `${x.countryCode} = ${countryCode} and ${x.via} = '${CountryVia.CORRIDOR}'`,
    {
      visibleOnly: true,
    },
  );
  const activities = c.rows(
    Activity,
    (a) => `${a.id} = ${ties.row.activityId} and ${isOfRound(a, cycle, c)}`,
  );
  const a = activities.row;
  const corridors = c.rows(
    Corridor,
    (x) => `${x.activityId} = ${a.id} and ${countryCode} = any(${x.countryCodes})`,
    { visibleOnly: true },
  );
  const x = corridors.row;
  return (
    `select md5(${countryCode} || ' ' || ${x.code})::uuid as id, ${x.code} as code, ${x.countryCodes} as country_codes, bool_and(${x.isDirected}) as is_directed, ` +
    `count(distinct ${a.id})::int as activity_count, count(distinct ${a.lineage})::int as lineage_count, ` +
    `array_agg(distinct ${a.agencyId}) as agency_ids, array_agg(distinct ${a.id}) as activity_ids ` +
    `from ${ties.from} join ${activities.from} on ${activities.where} join ${corridors.from} on ${corridors.where} ` +
    `where ${ties.where} group by ${x.code}, ${x.countryCodes}`
  );
}

@FieldsOf(() => Country)
export class CountryCorridorFields {
  @FieldResolver(() => CoveredCorridorConnection, {
    description: 'Migration corridors through it that published activities cover, the most covered first.',
  })
  @Page<Country, CoveredCorridor>(() => CoveredCorridor, {
    rows: (k, c, args: FieldArgs & { readonly cycle?: CodeComparator | null }) =>
      corridorRows(k.code, args.cycle, c),
    orders: {
      keys: {
        ACTIVITIES: [{ type: 'int', sql: (t) => t.activityCount, isNeverNull: true }],
      },
      initial: [{ field: 'ACTIVITIES', direction: 'DESC' }],
    },
  })
  corridors(
    @Arg('cycle', () => CodeComparator, {
      nullable: true,
      description: 'Only what is reported in these rounds, by code.',
    })
    _cycle: CodeComparator,
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}
