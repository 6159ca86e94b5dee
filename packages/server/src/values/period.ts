import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Value } from '../platform/planner/declare';
import { DateScalar, EdtfScalar } from '../platform/scalars';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly a period is known.',
  valuesConfig: {
    DAY: { description: 'To the day.' },
    MONTH: { description: 'To the month.' },
    YEAR: { description: 'To the year.' },
    UNKNOWN: { description: 'Not known.' },
  },
});

@Value()
@ObjectType({ description: 'When something happened, as far as it is known. Filters use overlap.' })
export class Period {
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'The period in EDTF; null where only words or nothing was given.',
  })
  @Column('text', { nullable: true })
  edtf!: string | null;

  @Field(() => String, { nullable: true, description: 'The words as printed: `2005 to date`.' })
  @Column('text', { nullable: true })
  printed!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where not known.' })
  @Column('date', { nullable: true })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null where not known or not over.' })
  @Column('date', { nullable: true })
  end!: string | null;

  /** Last day it is known to have lasted to: its end or, while it goes on, the date of the paper that says so. */
  @Column('date', { nullable: true })
  reach!: string | null;

  @Field(() => DatePrecision, { description: 'How exactly it is known.' })
  @Column('text')
  precision!: DatePrecision;

  @Field(() => Boolean, {
    description: 'True when it had not ended when the return was written ("to date").',
  })
  @Column('boolean')
  ongoing!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Up to which day "to date" holds: the return’s own date, never today.',
  })
  @Column('date', { nullable: true })
  ongoingAsOf!: string | null;

  @Field(() => [Int], { description: 'Calendar years it touches; separate years stay separate.' })
  @Column('int', { array: true })
  years!: number[];
}

/** Rows of a Period stored in columns that begin with `column`. */
export const periodRows = (column: string): string =>
  `select ${column}_edtf as edtf, ${column}_printed as printed, ${column}_start as start, ${column}_end as "end", ` +
  `${column}_precision as precision, ${column}_ongoing as ongoing, ${column}_ongoing_as_of as ongoing_as_of, ${column}_years as years`;
