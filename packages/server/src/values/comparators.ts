import { Field, ID, InputType, Int } from 'type-graphql';
import { registerEnumType } from 'type-graphql';
import type { PlanContext } from '../platform/planner/context';
import type { SqlType } from '../platform/planner/statement';
import { DateScalar, DateTimeScalar } from '../platform/scalars';
import { uuidOf } from '../platform/node';
import { derived } from '../platform/planner/stand-in';

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which end of an order comes first. What is not known comes last either way.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first letter first.' },
    DESC: { description: 'The other way round.' },
  },
});

@InputType({
  description:
    'Compares a code of a catalogue list. A code that does not exist is refused with the nearest ones.',
})
export class CodeComparator {
  @Field(() => String, { nullable: true, description: 'Is this code.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is one of these codes.' })
  in?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Is none of these codes.' })
  notIn?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: has none at all. False: has one.' })
  isNull?: boolean | null;
}

@InputType({
  description:
    'Compares a text. `contains` and `startsWith` ignore case and accents; `%` and `_` have no special meaning.',
})
export class StringComparator {
  @Field(() => String, { nullable: true, description: 'Is exactly this text.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is exactly one of these texts.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Contains this text.' })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  startsWith?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: there is no text. False: there is one.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Compares a global id. An id that names nothing matches nothing.' })
export class IdComparator {
  @Field(() => ID, { nullable: true, description: 'Is this one.' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Is one of these.' })
  in?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: has none. False: has one.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Compares a calendar day.' })
export class DateComparator {
  @Field(() => DateScalar, { nullable: true, description: 'Is this day.' })
  eq?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Is this day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Is this day or earlier.' })
  lte?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: there is no day. False: there is one.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Compares an instant.' })
export class DateTimeComparator {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Is this instant or later.' })
  gte?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Is this instant or earlier.' })
  lte?: string | null;
}

@InputType({ description: 'A range of calendar years, both ends included; an absent end is open.' })
export class YearRange {
  @Field(() => Int, { nullable: true, description: 'First year.' })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year.' })
  to?: number | null;
}

const all = (conditions: readonly (string | null)[]): string =>
  conditions.filter((each) => each !== null).join(' and ') || 'true';

const when = <T>(value: T | null | undefined, condition: (value: T) => string): string | null =>
  value === null || value === undefined ? null : condition(value);

/** `matching` turns a condition on the code into one on the row: itself, or an EXISTS over linked rows. */
export function codeSql(
  value: CodeComparator,
  list: string,
  c: PlanContext,
  matching: (condition: (code: string) => string, isOne: boolean) => string,
): string {
  const oneOf = (field: string, codes: readonly string[]): string => {
    const known = c.at(field, () => c.codes(list, codes));
    return matching((code) => `${code} = any(${known})`, field === 'eq');
  };
  return all([
    when(value.eq, (code) => oneOf('eq', [code])),
    when(value.in, (codes) => oneOf('in', codes)),
    when(value.notIn, (codes) => `not coalesce(${oneOf('notIn', codes)}, false)`),
    when(
      value.isNull,
      (isNull) =>
        `${isNull ? 'not ' : ''}coalesce(${matching((code) => `${code} is not null`, false)}, false)`,
    ),
  ]);
}

/** `matching` turns a condition on a text into one on the row, where it has several texts or holds them in linked rows. */
export function stringSql(
  value: StringComparator,
  c: PlanContext,
  matching: (condition: (text: string) => string) => string,
): string {
  const like = (sql: string, text: string, before: string, after: string): string =>
    `folded(${sql}) like ${before} || replace(replace(replace(folded(${c.param(text, 'text')}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || ${after}`;
  const asked = (sql: string): string =>
    all([
      when(value.eq, (text) => `${sql} = ${c.at('eq', () => c.param(text, 'text'))}`),
      when(value.in, (list) => `${sql} = any(${c.at('in', () => c.param(list, 'text[]'))})`),
      when(value.contains, (text) => c.at('contains', () => like(sql, text, `'%'`, `'%'`))),
      when(value.startsWith, (text) => c.at('startsWith', () => like(sql, text, `''`, `'%'`))),
    ]);
  const { isNull: _, ...words } = value;
  return all([
    Object.values(words).some((each) => each != null) ? matching(asked) : null,
    when(
      value.isNull,
      (isNull) => `${isNull ? 'not ' : ''}coalesce(${matching((sql) => `${sql} is not null`)}, false)`,
    ),
  ]);
}

/** For `matching`: any of these texts of the row. */
export const anyOfTexts =
  (...texts: readonly string[]) =>
  (condition: (text: string) => string): string =>
    `(${texts.map(condition).join(' or ')})`;

export function idSql(value: IdComparator, prefix: string, sql: string, c: PlanContext): string {
  const uuids = (ids: readonly string[]): string =>
    c.param(
      derived(ids, (known) => known.flatMap((id) => uuidOf(prefix, id) ?? [])),
      'uuid[]',
    );
  return all([
    when(value.eq, (id) => `${sql} = any(${uuids([id])})`),
    when(value.in, (ids) => `${sql} = any(${uuids(ids)})`),
    when(value.isNull, (isNull) => `${sql} is ${isNull ? '' : 'not '}null`),
  ]);
}

const rangeSql = (
  value: { gte?: string | null; lte?: string | null },
  sql: string,
  type: SqlType,
  c: PlanContext,
): string =>
  all([
    when(value.gte, (from) => `${sql} >= ${c.at('gte', () => c.param(from, type))}`),
    when(value.lte, (to) => `${sql} <= ${c.at('lte', () => c.param(to, type))}`),
  ]);

export const dateTimeSql = (value: DateTimeComparator, sql: string, c: PlanContext): string =>
  rangeSql(value, sql, 'timestamptz', c);

export const dateSql = (value: DateComparator, sql: string, c: PlanContext): string =>
  all([
    rangeSql(value, sql, 'date', c),
    when(value.eq, (day) => `${sql} = ${c.at('eq', () => c.param(day, 'date'))}`),
    when(value.isNull, (isNull) => `${sql} is ${isNull ? '' : 'not '}null`),
  ]);
