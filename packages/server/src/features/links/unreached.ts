import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import {
  Many,
  One,
  Page,
  planned,
  Value,
  type Args as FieldArgs,
  type Link,
  type Row,
} from '../../platform/planner/declare';
import { AsOfArgs, ForwardArgs } from '../../values/arguments';
import { CodeComparator } from '../../values/comparators';
import { tiedObjects } from '../../values/judgement';
import { Activity } from '../activities/activity';
import { TO_MANDATES, TO_OBJECTIVES } from '../activities/activity-link';
import { CountryTie, CountryVia } from '../activities/participation';
import { Country } from '../agencies/country';
import { CountingRule, inQuestion } from '../coverage/basis';
import { Mandate, MandateConnection } from '../mandates/mandate';
import { mandateOrders } from '../mandates/mandate.inputs';
import { Concept } from '../program/code-list';
import { Objective } from '../program/program';
import { basisColumns, WithBasis } from './figure-basis';

const USUAL = [CountryVia.NAMED, CountryVia.ORIGIN, CountryVia.CORRIDOR];

interface Of {
  cycleIds: string[];
}

/** Activities of the rounds in question. */
const inRounds = (t: Row<Of>, c: PlanContext): ReturnType<typeof c.rows<Activity>> =>
  c.rows(Activity, (a) => `${a.cycleId} = any(${t.cycleIds}) and not ${a.isConfidential}`);

/** Entries of a code list, withdrawn ones left out, that no activity names. */
export const unnamed = (scheme: string, codes: (a: Row<Activity>) => string): Link<Unreached, Concept> => ({
  on: (x, t, c) => {
    const { from, where, row } = inRounds(t, c);
    return (
      `${x.scheme} = '${scheme}' and (${x.withdrawnOn} is null or ${x.withdrawnOn} > ${c.day}) and ` +
      `${x.code} <> all(array(select distinct named.code from ${from}, unnest(${codes(row)}) named(code) where ${where}))`
    );
  },
  order: (x) => `${x.code} collate "C"`,
});

/** Member states that no activity names, or has as an origin or on a corridor. */
export const untouched: Link<Unreached, Country> = {
  on: (k, t, c) => {
    const activities = inRounds(t, c);
    const ties = c.rows(
      CountryTie,
      (x) => `${x.activityId} = ${activities.row.id} and ${x.via} = any(${c.param(USUAL, 'text[]')})`,
      { visibleOnly: true },
    );
    return (
      `${k.isMemberState} and ${k.code} <> all(array(select distinct ${ties.row.countryCode} ` +
      `from ${activities.from} join ${ties.from} on ${ties.where} where ${activities.where}))`
    );
  },
  order: (k) => `${k.code} collate "C"`,
};

@WithBasis()
@Value()
@ObjectType({
  description:
    'What no published activity of the rounds in question names. That nobody reports it does not say that nobody does it: `basis` tells how many reports this rests on.',
})
export class Unreached {
  cycleIds!: string[];

  @Field(() => Int, { description: 'Activities that were looked at, by AS_REPORTED.' })
  activityCount!: number;

  @Field(() => [Concept], { description: 'Groups of people, from the list `population-group`, by code.' })
  @Many<Unreached, Concept>(() => Concept, unnamed('population-group', (a) => a.populationGroupCodes))
  populationGroups?: Concept[];

  @Field(() => [Concept], { description: 'Subjects, from the list `theme`, by code.' })
  @Many<Unreached, Concept>(() => Concept, unnamed('theme', (a) => a.themeCodes))
  themes?: Concept[];

  @Field(() => [Concept], { description: 'Economic sectors, from the list `sector`, by code.' })
  @Many<Unreached, Concept>(() => Concept, unnamed('sector', (a) => a.sectorCodes))
  sectors?: Concept[];

  @Field(() => [Country], {
    description: 'Member states that no activity touches: named, as origin or on a corridor; by code.',
  })
  @Many<Unreached, Country>(() => Country, untouched)
  countries?: Country[];

  @Field(() => [Objective], { description: 'Objectives that no activity serves, by code.' })
  @Many<Unreached, Objective>(() => Objective, {
    on: (o, t, c) => {
      const served = tiedObjects(
        TO_OBJECTIVES,
        (id) => c.exists(Activity, (a) => `${a.id} = ${id} and ${a.cycleId} = any(${t.cycleIds})`),
        c,
      );
      return `${o.id} <> all(array(${served}))`;
    },
    order: (o) => `${o.code} collate "C"`,
  })
  objectives?: Objective[];

  @Field(() => MandateConnection, {
    description:
      'Mandates in force on the day of the act, under which no activity is reported; of the last n rounds: those that have been dormant for n rounds.',
  })
  @Page<Unreached, Mandate>(() => Mandate, {
    on: (m, t, c) => {
      const answered = tiedObjects(
        TO_MANDATES,
        (id) => c.exists(Activity, (a) => `${a.id} = ${id} and ${a.cycleId} = any(${t.cycleIds})`),
        c,
      );
      return `(${m.validTo} is null or ${m.validTo} > ${c.day}) and ${m.id} <> all(array(${answered}))`;
    },
    orders: mandateOrders,
  })
  mandates(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

@ArgsType()
class UnreachedArgs extends AsOfArgs {
  @Field(() => CodeComparator, {
    nullable: true,
    description: 'Which rounds, by code; all together without it.',
  })
  cycle?: CodeComparator;
}

@Resolver()
export class UnreachedResolver {
  @Cost({ weight: 100 })
  @Query(() => Unreached, {
    description:
      'Groups of people, subjects, sectors, member states, objectives and mandates that no published activity reaches.',
  })
  @One<unknown, Unreached>(() => Unreached, {
    rows: (_root, c, args: FieldArgs & Partial<UnreachedArgs>) => {
      const about = inQuestion({ cycle: args.cycle ?? null }, c);
      const { from, where } = c.rows(Activity, (a) => `${a.cycleId} = any(w.cycle_ids)`);
      return (
        `select * from (select ${about.rounds} as cycle_ids) w cross join lateral (select count(*)::int as activity_count from ${from} where ${where}) n ` +
        `cross join (${basisColumns(CountingRule.AS_REPORTED, about, c)}) b`
      );
    },
  })
  unreached(@Args(() => UnreachedArgs) _: UnreachedArgs): Unreached {
    return planned();
  }
}
