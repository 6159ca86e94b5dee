import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { FilterBy, type OrderSet, type Row } from '../../platform/planner/declare';
import { AS_OF, ForwardArgs, PageArgs } from '../../values/arguments';
import {
  anyOfTexts,
  CodeComparator,
  codeSql,
  Direction,
  IdComparator,
  idSql,
  StringComparator,
  stringSql,
  YearRange,
} from '../../values/comparators';
import { tiedTo } from '../../values/judgement';
import { mergedInto, someStandsFor } from '../../values/same-as';
import { Objective } from '../program/program';
import { ActivityStatus, type Activity } from './activity';
import { isTied, TO_MANDATES, TO_OBJECTIVES, underMandate } from './activity-link';
import { Outcome, OutcomeKind } from './outcome';
import { oneOfItsNames } from './organization.inputs';
import { agencyCodeSql, byCycle, byReporter } from './reporter';
import { ParticipantFilter, takesPart } from './participant.inputs';
import { Project } from './organization';
import { Corridor, CountryTie, CountryVia } from './participation';

const OF_THE_RETURN = { visibleOnly: true };

const byList =
  (list: string, codes: (a: Row<Activity>) => string) =>
  (a: Row<Activity>, value: CodeComparator, c: PlanContext): string =>
    codeSql(
      value,
      list,
      c,
      (matches) => `exists (select from unnest(${codes(a)}) as x(code) where ${matches('x.code')})`,
    );

/** One of its years lies in the range or, where it goes on, a year between the last of them and the paper's own date. Between
    which years it lies is said besides: the index that lists are read in has these. */
function touchesYears(
  { period, latestYear }: Row<Activity>,
  { from, to }: YearRange,
  c: PlanContext,
): string {
  const [first, last] = [c.param(from ?? null, 'int'), c.param(to ?? null, 'int')];
  const reached = `extract(year from ${period}_reach)`;
  const touches =
    `exists (select from unnest(${period}_years) as y(year) where y.year >= coalesce(${first}, y.year) and y.year <= coalesce(${last}, y.year)) ` +
    `or (${period}_ongoing_as_of is not null and coalesce(${first} <= ${last}, true) and ${reached} >= coalesce(${first}, ${reached}) ` +
    `and (select max(y.year) from unnest(${period}_years) as y(year)) <= coalesce(${last}, ${reached}))`;
  return [
    ...(from == null ? [] : [`${latestYear} >= ${first}`]),
    ...(to == null ? [] : [`${period}_years[1] <= ${last}`]),
    `(${touches})`,
  ].join(' and ');
}

@InputType({
  description: 'Which activities; every given field must hold. `and`, `or` and `not` nest up to three deep.',
})
export class ActivityFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code of the agency that reports them.' })
  @FilterBy<Activity, CodeComparator>(byReporter)
  agency?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of the round.' })
  @FilterBy<Activity, CodeComparator>(byCycle)
  cycle?: CodeComparator;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By code of a mandate they are reported under.',
  })
  @FilterBy<Activity, CodeComparator>((a, value, c) => underMandate(a.id, value, c))
  mandate?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of an objective they serve.' })
  @FilterBy<Activity, CodeComparator>((a, value, c) =>
    codeSql(value, 'objective', c, isTied(TO_OBJECTIVES, Objective, a.id, c)),
  )
  objective?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By kind, from the list `activity-kind`.' })
  @FilterBy<Activity, CodeComparator>((a, value, c) =>
    codeSql(value, 'activity-kind', c, (matches) => matches(a.kindCode)),
  )
  kind?: CodeComparator;

  @Field(() => [ActivityStatus], { nullable: true, description: 'In one of these states.' })
  @FilterBy<Activity, ActivityStatus[]>((a, value, c) => `${a.status} = any(${c.param(value, 'text[]')})`)
  status?: ActivityStatus[];

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By code of a country they touch; see `countryVia`.',
  })
  @FilterBy<Activity, CodeComparator>((a, value, c, { countryVia }) =>
    codeSql(value, 'country', c, (matches) =>
      c.exists(
        CountryTie,
        (x) =>
          `${x.activityId} = ${a.id} and ${x.via} = any(${c.param(countryVia, 'text[]')}) and ${matches(x.countryCode)}`,
        OF_THE_RETURN,
      ),
    ),
  )
  country?: CodeComparator;

  @Field(() => [CountryVia], {
    defaultValue: [CountryVia.NAMED, CountryVia.ORIGIN, CountryVia.CORRIDOR],
    description:
      'How the country must be touched: named, origin of the people reached, or on a corridor, unless said otherwise.',
  })
  countryVia!: CountryVia[];

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By code of a country on one of their corridors.',
  })
  @FilterBy<Activity, CodeComparator>((a, value, c) =>
    codeSql(value, 'country', c, (matches) =>
      c.exists(
        Corridor,
        (x) =>
          `${x.activityId} = ${a.id} and exists (select from unnest(${x.countryCodes}) as k(code) where ${matches('k.code')})`,
        OF_THE_RETURN,
      ),
    ),
  )
  corridorThrough?: CodeComparator;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By a group of people they reach, from the list `population-group`.',
  })
  @FilterBy<Activity, CodeComparator>(byList('population-group', (a) => a.populationGroupCodes))
  populationGroup?: CodeComparator;

  @Field(() => ParticipantFilter, { nullable: true, description: 'By somebody who takes part.' })
  @FilterBy<Activity, ParticipantFilter>(takesPart)
  participant?: ParticipantFilter;

  @Field(() => IdComparator, {
    nullable: true,
    description:
      'By id of the project they belong to; of two that were merged, either id is good for what names it.',
  })
  @FilterBy<Activity, IdComparator>(
    (a, value, c) =>
      `(${idSql(value, 'prj', a.projectId, c)} or ${idSql(value, 'prj', `coalesce(${mergedInto(a.projectId, c)}, ${a.projectId})`, c)})`,
  )
  project?: IdComparator;

  @Field(() => StringComparator, { nullable: true, description: 'By a name of the project they belong to.' })
  @FilterBy<Activity, StringComparator>((a, value, c) =>
    stringSql(value, c, (matches) =>
      someStandsFor(Project, { id: a.projectId, revisionId: a.revisionId }, c, (p) =>
        oneOfItsNames(p)(matches),
      ),
    ),
  )
  projectName?: StringComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By subject, from the list `theme`.' })
  @FilterBy<Activity, CodeComparator>(byList('theme', (a) => a.themeCodes))
  theme?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By economic sector, from the list `sector`.' })
  @FilterBy<Activity, CodeComparator>(byList('sector', (a) => a.sectorCodes))
  sector?: CodeComparator;

  @Field(() => [OutcomeKind], { nullable: true, description: 'With a result of one of these kinds.' })
  @FilterBy<Activity, OutcomeKind[]>((a, value, c) =>
    c.exists(
      Outcome,
      (o) => `${o.activityId} = ${a.id} and ${o.kind} = any(${c.param(value, 'text[]')})`,
      OF_THE_RETURN,
    ),
  )
  outcomeKind?: OutcomeKind[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those with a date. False: only those without any.',
  })
  @FilterBy<Activity, boolean>(
    (a, value) => `${value ? '' : 'not '}coalesce(cardinality(${a.period}_years), 0) > 0`,
  )
  isDated?: boolean;

  @Field(() => YearRange, {
    nullable: true,
    description: 'Whose period overlaps these years. What goes on lasts to the return’s own date.',
  })
  @FilterBy<Activity, YearRange>((a, value, c) => touchesYears(a, value, c))
  years?: YearRange;

  @Field(() => StringComparator, { nullable: true, description: 'By title or description.' })
  @FilterBy<Activity, StringComparator>((a, value, c) =>
    stringSql(value, c, anyOfTexts(a.filedTitle, a.text)),
  )
  text?: StringComparator;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those under a mandate. False: only those under none.',
  })
  @FilterBy<Activity, boolean>(
    (a, value, c) => `coalesce(cardinality(${tiedTo(TO_MANDATES, a.id, c)}), 0) ${value ? '>' : '='} 0`,
  )
  isLinked?: boolean;

  @Field(() => [ActivityFilter], { nullable: true, description: 'All of these hold.' })
  and?: ActivityFilter[];

  @Field(() => [ActivityFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ActivityFilter[];

  @Field(() => ActivityFilter, { nullable: true, description: 'This does not hold.' })
  not?: ActivityFilter;
}

export enum ActivityOrderField {
  START = 'START',
  AGENCY = 'AGENCY',
  TITLE = 'TITLE',
}

registerEnumType(ActivityOrderField, {
  name: 'ActivityOrderField',
  description: 'What a list of activities is sorted by.',
  valuesConfig: {
    START: { description: 'First day of the period; those without a date come last.' },
    AGENCY: { description: 'Code of the reporting agency.' },
    TITLE: { description: 'Title, case and accents folded.' },
  },
});

@InputType({ description: 'One sort key of a list of activities.' })
export class ActivityOrder {
  @Field(() => ActivityOrderField, { description: 'What to sort by.' })
  field!: ActivityOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

/** As filed, unless asked otherwise: mandate by mandate, in the order of the return. */
export function activityOrders(): OrderSet<Activity> {
  return {
    keys: {
      START: [{ type: 'date', sql: (a) => `${a.period}_start` }],
      AGENCY: [{ type: 'text', sql: agencyCodeSql }],
      TITLE: [{ type: 'text', sql: (a) => `${a.titleKey} collate "C"` }],
      FILED: [
        { type: 'uuid', sql: (a) => a.revisionId, isNeverNull: true },
        { type: 'int', sql: (a) => a.position, isNeverNull: true },
      ],
    },
    initial: [{ field: 'FILED', direction: 'ASC' }],
  };
}

@ArgsType()
export class ActivityListArgs extends PageArgs {
  @Field(() => ActivityFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: ActivityFilter;

  @Field(() => [ActivityOrder], { nullable: true, description: 'In which order; as filed without it.' })
  orderBy?: ActivityOrder[];
}

@ArgsType()
export class ActivityFilterArgs extends ForwardArgs {
  @Field(() => ActivityFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: ActivityFilter;
}

@ArgsType()
export class ActivitiesArgs extends ActivityListArgs {
  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns the list rests on.',
  })
  standing!: Standing;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}
