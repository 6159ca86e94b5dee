import { Args, ArgsType, Field, FieldResolver, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput } from '../../errors';
import { Standing } from '../../platform/caller';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, One, Page, planned, Value, type Row } from '../../platform/planner/declare';
import { filterSql } from '../../platform/planner/filter';
import { ForwardArgs } from '../../values/arguments';
import { completenessOf, isInQuestion } from '../coverage/basis';
import { Expectation } from '../cycles/cycle';
import { answers, Completeness, completenessRows, publiclyLate } from '../diagnoses/completeness';
import { Diagnosis, DiagnosisConnection } from '../diagnoses/diagnosis';
import { DiagnosisFilter, diagnosisOrders, languageOf } from '../diagnoses/diagnosis.inputs';
import { stateSeen } from '../diagnoses/diagnosis.seen';
import type { Counted } from './asked';
import { questionOf } from './cells';
import { byAgency, byColumn, byRound, dimensionEnum, DimensionFields, type Dimensions } from './dimension';
import { GROUP_BY, StatArgs } from './stat.inputs';
import { behind, statsOf, tableOf } from './stats';

function latenessOf(item: Row<Diagnosis>, c: PlanContext): string {
  const { from, where, row } = c.rows(Expectation, (e) => `${answers(item, e)} and ${e.isRequested}`);
  return `(select case when ${publiclyLate(row, c)} then 'LATE' else 'IN_TIME' end from ${from} where ${where} limit 1)`;
}

const dimensions: Dimensions<Diagnosis> = {
  AGENCY: byAgency,
  CYCLE: byRound,
  KIND: byColumn('kind', {
    field: 'kind',
    description: 'What kind of return it is, a value of `DiagnosisKind`.',
  }),
  STATE: {
    field: 'state',
    type: 'text',
    description:
      'Where it stands, a value of `DiagnosisState`, as far as the caller may know; of what is public, `PUBLISHED`.',
    isMany: false,
    key: (item, c) => ({
      sql: c.standing === Standing.PUBLISHED ? `'PUBLISHED'::text` : stateSeen(item, c),
    }),
  },
  LATENESS: {
    field: 'lateness',
    type: 'text',
    description:
      '`LATE` or `IN_TIME`, as `Expectation.isLate` says of the agency that it answers for; not stated where nobody asked for it.',
    isMany: false,
    key: (item, c) => ({ sql: latenessOf(item, c) }),
  },
  LANGUAGE: {
    field: 'language',
    type: 'text',
    description: 'Language of the revision that counts.',
    isMany: false,
    key: (item, c) => ({ sql: languageOf(item, c) }),
  },
};

const DiagnosisDimension = dimensionEnum('DiagnosisDimension', 'What returns are counted by.', dimensions);

const diagnoses: Counted<Diagnosis> = {
  entity: Diagnosis,
  dimensions,
  condition: (item, filter, c) =>
    filter ? filterSql({ input: DiagnosisFilter }, filter, item as never, c) : 'true',
  unit: (item) => ({ sql: item.id }),
  distinct: { agencies: (item) => ({ sql: item.agencyId }) },
};

/** What is asked of agencies and rounds, not of returns: by anything else it cannot be told apart. */
const EXPECTED_BY = ['AGENCY', 'CYCLE'];

function completenessOfRow(t: Row<DiagnosisStatRow>, c: PlanContext): string {
  const groupBy = c.ofRoot((args) => args['groupBy'] as readonly string[]);
  const others = groupBy.filter((each) => !EXPECTED_BY.includes(each));
  if (others.length > 0) {
    const cure = `What is expected has no ${others.join(' and no ')}: ask for it by ${EXPECTED_BY.join(' and ')} only.`;
    throw badInput([{ path: c.path, code: 'INVALID', cure }]);
  }
  const about = questionOf(c);
  return completenessRows(
    (e) =>
      [
        isInQuestion(e, about),
        ...(groupBy.includes('AGENCY') ? [`${e.agencyId} = ${t.agencyKey}`] : []),
        ...(groupBy.includes('CYCLE') ? [`${e.cycleId} = ${t.cycleKey}`] : []),
      ].join(' and '),
    c.standing,
    c,
  );
}

@DimensionFields(dimensions)
@Value()
@ObjectType({
  description:
    'How many returns have these values. A dimension not asked for is null; one asked for and not known is `NOT_STATED`.',
})
class DiagnosisStatRow {
  @Field(() => Int, { description: 'How many returns; a return is one through all its revisions.' })
  count!: number;

  @Field(() => Int, { description: 'How many agencies report them.' })
  agencies!: number;

  readonly records!: string[];
  readonly agencyKey!: string;
  readonly cycleKey!: string;

  @Cost({ weight: 5 })
  @Field(() => Completeness, {
    description:
      'How many of the returns that the row’s agency, round or both owe have come. Only by AGENCY, CYCLE or both.',
  })
  @One<DiagnosisStatRow, Completeness>(() => Completeness, { rows: completenessOfRow })
  completeness!: Completeness;

  @Field(() => DiagnosisConnection, { description: 'The returns behind the row, as many as `count`.' })
  @Page<DiagnosisStatRow, Diagnosis>(() => Diagnosis, behind(diagnosisOrders))
  explain(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const DiagnosisStats = statsOf('Diagnosis', DiagnosisStatRow, () => diagnoses);

@FieldsOf(() => DiagnosisStats)
export class DiagnosisStatsFields {
  @FieldResolver(() => Completeness, {
    description:
      'How many of the returns that the rounds in question ask of the agencies in question have come.',
  })
  @One<unknown, Completeness>(() => Completeness, { rows: (_t, c) => completenessOf(questionOf(c), c) })
  completeness(): Completeness {
    return planned();
  }
}

@ArgsType()
class DiagnosisStatsArgs extends StatArgs {
  @Field(() => DiagnosisFilter, {
    nullable: true,
    description: 'Which returns, as `diagnoses(filter)` finds them; all without it.',
  })
  filter?: DiagnosisFilter;

  @Field(() => [DiagnosisDimension], {
    description: GROUP_BY,
  })
  groupBy!: string[];
}

@Resolver()
export class DiagnosisStatsResolver {
  @Cost({ weight: 100 })
  @Query(() => DiagnosisStats, {
    description:
      'How many returns there are by up to three dimensions, in one flat table. An agency without any return has no row; `Cycle.expectations` lists who has not reported.',
  })
  @One<unknown, object>(() => DiagnosisStats, tableOf(diagnoses))
  diagnosisStats(@Args(() => DiagnosisStatsArgs) _: DiagnosisStatsArgs): unknown {
    return planned();
  }
}
