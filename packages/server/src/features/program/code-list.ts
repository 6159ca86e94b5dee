import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Cost } from '../../platform/limits/cost';
import { Node } from '../../platform/node';
import { declareCodes } from '../../platform/planner/context';
import { Expr, Many, One, planned, Rows } from '../../platform/planner/declare';
import { DateScalar, UrlScalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import { localized, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';

@ObjectType({
  description:
    'A code list of the catalogue: `activity-kind`, `population-group`, `theme`, `sector`, `partner-kind`, `corridor`.',
})
@Entity()
@Rows<CodeList>(framework('cls'))
export class CodeList extends RegisterRow {
  @Field(() => String, { description: 'Name of the list, also the `scheme` of its entries.' })
  @Index()
  @Column('text')
  code!: string;

  @Column('jsonb')
  titleTexts!: Texts;

  @Field(() => String, { description: 'Title in the asked language.' })
  @Expr<CodeList>((t, c, args) => localized(t.titleTexts, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => Int, { description: 'Version of the list, as the catalogue states it.' })
  @Column('int')
  version!: number;

  @Cost({ rows: 50 })
  @Field(() => [Concept], { description: 'Its entries by code, withdrawn ones included.' })
  @Many<CodeList, Concept>(() => Concept, {
    on: (e, t) => `${e.scheme} = ${t.code}`,
    order: (e) => `${e.code} collate "C"`,
  })
  entries?: Concept[];
}

@ObjectType({
  implements: Node,
  description: 'An entry of a code list, with labels per language; withdrawn entries keep their meaning.',
})
@Entity()
@Index(['scheme', 'code'])
@Rows<Concept>(framework('cpt'))
export class Concept extends RegisterRow {
  @Field(() => String, { description: 'Code of the list it belongs to.' })
  @Column('text')
  scheme!: string;

  @Field(() => String, { description: 'Its code, unique in the list, lower case with underscores.' })
  @Column('text')
  code!: string;

  @Column('jsonb')
  labelTexts!: Texts;

  @Field(() => String, { description: 'Label in the asked language.' })
  @Expr<Concept>((t, c, args) => localized(t.labelTexts, c, args))
  label(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Column('text', { nullable: true })
  broaderCode!: string | null;

  @Field(() => Concept, {
    nullable: true,
    description: 'The wider entry of the same list, where there is one.',
  })
  @One<Concept, Concept>(() => Concept, {
    on: (b, t) => `${b.scheme} = ${t.scheme} and ${b.code} = ${t.broaderCode}`,
  })
  broader?: Concept;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it should no longer be used.' })
  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => [UrlScalar], { description: 'Entries of published vocabularies that mean the same.' })
  @Column('text', { array: true })
  exactMatches!: string[];
}

/** The concept of a scheme that a stored code names. */
export const conceptOf =
  <P>(scheme: string, code: (parent: P) => string) =>
  (concept: { scheme: string; code: string }, parent: P): string =>
    `${concept.scheme} = '${scheme}' and ${concept.code} = ${code(parent)}`;

for (const scheme of ['activity-kind', 'population-group', 'theme', 'sector', 'partner-kind']) {
  declareCodes(scheme, `select x.code from concept x where x.scheme = '${scheme}'`);
}
declareCodes('objective', 'select x.code from objective x');
