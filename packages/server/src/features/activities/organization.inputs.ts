import { Field, InputType } from 'type-graphql';
import { FilterBy, type Row } from '../../platform/planner/declare';
import { anyOfTexts, CodeComparator, codeSql, StringComparator, stringSql } from '../../values/comparators';
import type { Organization, Project } from './organization';

export const oneOfItsNames =
  (p: Row<Project>) =>
  (matches: (name: string) => string): string =>
    `exists (select from jsonb_array_elements(${p.names}) as n(value) where ${matches(`n.value->>'text'`)})`;

@InputType({ description: 'Which organizations; every given field must hold.' })
export class OrganizationFilter {
  @Field(() => StringComparator, { nullable: true, description: 'By name or acronym.' })
  @FilterBy<Organization, StringComparator>((o, value, c) =>
    stringSql(value, c, anyOfTexts(o.filedName, o.filedAcronym)),
  )
  name?: StringComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By country code.' })
  @FilterBy<Organization, CodeComparator>((o, value, c) =>
    codeSql(value, 'country', c, (matches) => matches(o.countryCode)),
  )
  country?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By kind, from the list `partner-kind`.' })
  @FilterBy<Organization, CodeComparator>((o, value, c) =>
    codeSql(value, 'partner-kind', c, (matches) => matches(o.kindCode)),
  )
  kind?: CodeComparator;
}

@InputType({ description: 'Which projects; every given field must hold.' })
export class ProjectFilter {
  @Field(() => StringComparator, { nullable: true, description: 'By any of its names.' })
  @FilterBy<Project, StringComparator>((p, value, c) => stringSql(value, c, oneOfItsNames(p)))
  name?: StringComparator;
}
