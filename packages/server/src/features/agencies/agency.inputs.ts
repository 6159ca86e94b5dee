import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { condition } from '../../platform/planner/conditions';
import { FilterBy, OneOf } from '../../platform/planner/declare';
import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { uuidOf } from '../../platform/node';
import { DateScalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import {
  anyOfTexts,
  CodeComparator,
  codeSql,
  Direction,
  StringComparator,
  stringSql,
} from '../../values/comparators';
import { AgencyName, AgencyCategory, type Agency } from './agency';

@ArgsType()
export class NameArgs extends LocaleArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day; the day of the act that is read without it.',
  })
  on?: string;
}

@OneOf()
@InputType({ description: 'Names one agency: exactly one of these.' })
export class AgencyBy {
  @Field(() => ID, { nullable: true, description: 'Its global id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its code.' })
  code?: string;

  @Field(() => String, {
    nullable: true,
    description: 'An acronym it has or had, in any language, whatever the case: `OIT`, `CIDH`.',
  })
  acronym?: string;
}

export function agencyBy(a: Row<Agency>, by: AgencyBy, c: PlanContext): string {
  if (by.id != null) return `${a.id} = ${c.param(uuidOf('agy', by.id), 'uuid')}`;
  if (by.code != null) return `${a.code} = ${c.param(by.code, 'text')}`;
  const acronym = c.param(by.acronym, 'text');
  return c.exists(AgencyName, (n) => `${n.agencyId} = ${a.id} and lower(${n.acronym}) = lower(${acronym})`);
}

export enum AgencyOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
}

registerEnumType(AgencyOrderField, {
  name: 'AgencyOrderField',
  description: 'What a list of agencies is sorted by.',
  valuesConfig: {
    CODE: { description: 'Code.' },
    NAME: { description: 'Name in the request’s language, case and accents folded.' },
  },
});

@InputType({ description: 'One sort key of a list of agencies.' })
export class AgencyOrder {
  @Field(() => AgencyOrderField, { description: 'What to sort by.' })
  field!: AgencyOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

@InputType({
  description: 'Which agencies; every given field must hold. `and`, `or` and `not` nest up to three deep.',
})
export class AgencyFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code.' })
  @FilterBy<Agency, CodeComparator>((a, value, c) =>
    codeSql(value, 'agency', c, (matches) => matches(a.code)),
  )
  code?: CodeComparator;

  @Field(() => [AgencyCategory], { nullable: true, description: 'Of one of these kinds.' })
  @FilterBy<Agency, AgencyCategory[]>((a, value, c) => `${a.category} = any(${c.param(value, 'text[]')})`)
  category?: AgencyCategory[];

  @Field(() => StringComparator, {
    nullable: true,
    description: 'By any of its names or acronyms, in any language, past ones included.',
  })
  @FilterBy<Agency, StringComparator>((a, value, c) =>
    stringSql(value, c, (matches) =>
      c.exists(AgencyName, (n) => `${n.agencyId} = ${a.id} and ${anyOfTexts(n.name, n.acronym)(matches)}`),
    ),
  )
  name?: StringComparator;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those with mandates of their own. False: only those without.',
  })
  @FilterBy<Agency, boolean>(
    (a, value, c) => `${value ? '' : 'not '}${condition('agency.hasMandates')(a, c, value)}`,
  )
  hasMandates?: boolean;

  @Field(() => [AgencyFilter], { nullable: true, description: 'All of these hold.' })
  and?: AgencyFilter[];

  @Field(() => [AgencyFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: AgencyFilter[];

  @Field(() => AgencyFilter, { nullable: true, description: 'This does not hold.' })
  not?: AgencyFilter;
}
