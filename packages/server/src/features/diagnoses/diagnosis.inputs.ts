import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { FilterBy, OneOf, type OrderSet, type Row } from '../../platform/planner/declare';
import { AS_OF, PageArgs } from '../../values/arguments';
import {
  CodeComparator,
  codeSql,
  DateTimeComparator,
  dateTimeSql,
  Direction,
} from '../../values/comparators';
import { byCycle, byReporter } from '../activities/reporter';
import { Agency } from '../agencies/agency';
import { DiagnosisKind, type Diagnosis } from './diagnosis';
import { stateSeen, updatedAtSeen } from './diagnosis.seen';
import { isOfStanding } from './standing';
import { DiagnosisState } from './diagnosis-state';

@InputType({ description: 'An agency’s own id for a return.' })
export class ExternalIdInput {
  @Field(() => String, { description: 'Code of the agency.' })
  agency!: string;

  @Field(() => String, { description: 'Its own id.' })
  externalId!: string;
}

@OneOf()
@InputType({ description: 'Names one return: exactly one of these.' })
export class DiagnosisBy {
  @Field(() => ID, { nullable: true, description: 'Its global id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its reference: `ILO/2013-review`.' })
  reference?: string;

  @Field(() => ExternalIdInput, { nullable: true, description: 'The agency’s own id.' })
  external?: ExternalIdInput;
}

export function diagnosisBy(d: Row<Diagnosis>, by: DiagnosisBy, c: PlanContext): string {
  if (by.id != null) return `${d.id} = ${c.param(uuidOf('dgs', by.id), 'uuid')}`;
  if (by.reference != null) return `${d.reference} = ${c.param(by.reference, 'text')}`;
  const { agency, externalId } = by.external as ExternalIdInput;
  const code = c.param(agency, 'text');
  return `${d.externalId} = ${c.param(externalId, 'text')} and ${c.exists(Agency, (a) => `${a.id} = ${d.agencyId} and ${a.code} = ${code}`)}`;
}

export enum DiagnosisOrderField {
  UPDATED_AT = 'UPDATED_AT',
  SUBMITTED_AT = 'SUBMITTED_AT',
  REFERENCE = 'REFERENCE',
}

registerEnumType(DiagnosisOrderField, {
  name: 'DiagnosisOrderField',
  description: 'What a list of returns is sorted by.',
  valuesConfig: {
    UPDATED_AT: { description: 'Last change: for published returns, their publication.' },
    SUBMITTED_AT: { description: 'Last submission.' },
    REFERENCE: { description: 'Reference.' },
  },
});

@InputType({ description: 'One sort key of a list of returns.' })
export class DiagnosisOrder {
  @Field(() => DiagnosisOrderField, { description: 'What to sort by.' })
  field!: DiagnosisOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

/** What a revision says, of the one that the list rests on: an open draft never shows in a list of published returns. */
const ofRevision = (d: Row<Diagnosis>, column: string, c: PlanContext): string =>
  `(select ${column} from revision r where r.diagnosis_id = ${d.id} and ${isOfStanding(d, 'r', { c, standing: c.standing })} limit 1)`;

/** Language of the revision that the list rests on. */
export const languageOf = (d: Row<Diagnosis>, c: PlanContext): string => ofRevision(d, 'r.language', c);

const updatedAt = (d: Row<Diagnosis>, c: PlanContext): string =>
  c.standing === Standing.PUBLISHED
    ? ofRevision(d, '(select x.at from register_act x where x.number = r.since)', c)
    : updatedAtSeen(d, c);

const state = (d: Row<Diagnosis>, c: PlanContext): string =>
  c.standing === Standing.PUBLISHED ? `'PUBLISHED'` : stateSeen(d, c);

export const diagnosisOrders: OrderSet<Diagnosis> = {
  keys: {
    UPDATED_AT: [{ type: 'timestamptz', sql: updatedAt }],
    SUBMITTED_AT: [{ type: 'timestamptz', sql: (d, c) => ofRevision(d, 'r.submitted_at', c) }],
    REFERENCE: [{ type: 'text', sql: (d) => `${d.reference} collate "C"`, isNeverNull: true }],
  },
  initial: [{ field: 'REFERENCE', direction: 'ASC' }],
};

@InputType({
  description: 'Which returns; every given field must hold. `and`, `or` and `not` nest up to three deep.',
})
export class DiagnosisFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code of the reporting agency.' })
  @FilterBy<Diagnosis, CodeComparator>(byReporter)
  agency?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of the round.' })
  @FilterBy<Diagnosis, CodeComparator>(byCycle)
  cycle?: CodeComparator;

  @Field(() => [DiagnosisState], { nullable: true, description: 'In one of these states.' })
  @FilterBy<Diagnosis, DiagnosisState[]>((d, value, c) => `${state(d, c)} = any(${c.param(value, 'text[]')})`)
  state?: DiagnosisState[];

  @Field(() => [DiagnosisKind], { nullable: true, description: 'Of one of these kinds.' })
  @FilterBy<Diagnosis, DiagnosisKind[]>((d, value, c) => `${d.kind} = any(${c.param(value, 'text[]')})`)
  kind?: DiagnosisKind[];

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By language of the revision that the list rests on: `en`.',
  })
  @FilterBy<Diagnosis, CodeComparator>((d, value, c) =>
    codeSql(value, 'language', c, (matches) => matches(languageOf(d, c))),
  )
  language?: CodeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By the instant of the last change.' })
  @FilterBy<Diagnosis, DateTimeComparator>((d, value, c) => dateTimeSql(value, updatedAt(d, c), c))
  updatedAt?: DateTimeComparator;

  @Field(() => [DiagnosisFilter], { nullable: true, description: 'All of these hold.' })
  and?: DiagnosisFilter[];

  @Field(() => [DiagnosisFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: DiagnosisFilter[];

  @Field(() => DiagnosisFilter, { nullable: true, description: 'This does not hold.' })
  not?: DiagnosisFilter;
}

@ArgsType()
export class DiagnosisListArgs extends PageArgs {
  @Field(() => DiagnosisFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: DiagnosisFilter;

  @Field(() => [DiagnosisOrder], { nullable: true, description: 'In which order; by reference without it.' })
  orderBy?: DiagnosisOrder[];
}

@ArgsType()
export class DiagnosesArgs extends DiagnosisListArgs {
  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns the list rests on.',
  })
  standing!: Standing;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}
