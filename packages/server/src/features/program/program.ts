import { Arg, Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, Many, One, planned, Rows } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { localized, localizedRows, LocalizedText, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';
import { Resolution } from './resolution';

export enum ObjectiveKind {
  GENERAL = 'GENERAL',
  SPECIFIC = 'SPECIFIC',
}

registerEnumType(ObjectiveKind, {
  name: 'ObjectiveKind',
  description: 'The Program has general objectives and, below them, specific ones.',
  valuesConfig: {
    GENERAL: { description: 'General objective.' },
    SPECIFIC: { description: 'Specific objective.' },
  },
});

export enum NumberBasis {
  PRINTED = 'PRINTED',
  ORDER = 'ORDER',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(NumberBasis, {
  name: 'NumberBasis',
  description: 'How a number is known.',
  valuesConfig: {
    PRINTED: { description: 'A source prints it.' },
    ORDER: { description: 'Inferred from the order in which a source lists the items.' },
    UNKNOWN: { description: 'Not known.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A program: the framework of objectives under which mandates are given.',
})
@Entity()
@Rows<Program>(framework('prg'))
export class Program extends RegisterRow {
  @Field(() => String, { description: 'Code in the catalogue: `PROGRAM-2005`.' })
  @Index()
  @Column('text')
  code!: string;

  @Column('jsonb')
  titleTexts!: Texts;

  @Field(() => String, { description: 'Title in the asked language, else in English, else in the original.' })
  @Expr<Program>((t, c, args) => localized(t.titleTexts, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => LocalizedText, { description: 'Title with its language and every other version.' })
  @One<Program, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) => localizedRows(t.titleTexts, c, args),
  })
  titleLocalized(@Args(() => LocaleArgs) _: LocaleArgs): LocalizedText {
    return planned();
  }

  @Column('uuid', { nullable: true })
  resolutionId!: string | null;

  @Field(() => Resolution, { nullable: true, description: 'The resolution that adopted it.' })
  @One<Program, Resolution>(() => Resolution, { on: (r, t) => `${r.id} = ${t.resolutionId}` })
  resolution?: Resolution;

  @Field(() => [Objective], { description: 'Its objectives: the general ones first, each kind by number.' })
  @Many<Program, Objective>(() => Objective, {
    on: (o, t, c, args) =>
      `${o.programId} = ${t.id}${args['kind'] ? ` and ${o.kind} = ${c.param(args['kind'], 'text')}` : ''}`,
    order: (o) => objectiveOrder(o),
  })
  objectives(
    @Arg('kind', () => ObjectiveKind, { nullable: true, description: 'Only those of one kind.' })
    _kind?: ObjectiveKind,
  ): Objective[] {
    return planned();
  }

  @Column('uuid', { nullable: true })
  replacedById!: string | null;

  @Field(() => Program, { nullable: true, description: 'The program that took its place.' })
  @One<Program, Program>(() => Program, { on: (p, t) => `${p.id} = ${t.replacedById}` })
  replacedBy?: Program;
}

export const objectiveOrder = (o: { kind: string; number: string; code: string }): string =>
  `${o.kind} collate "C", ${o.number} nulls last, ${o.code} collate "C"`;

@ObjectType({ implements: Node, description: 'A general or specific objective of the Program.' })
@Entity()
@Rows<Objective>(framework('obj'))
export class Objective extends RegisterRow {
  @Field(() => String, { description: 'Code in the catalogue: `GO-1`, `SO-3`.' })
  @Index()
  @Column('text')
  code!: string;

  @Column('uuid')
  programId!: string;

  @Field(() => ObjectiveKind, { description: 'General or specific.' })
  @Column('text')
  kind!: ObjectiveKind;

  @Field(() => Int, { nullable: true, description: 'Its number, where known; see `numberBasis`.' })
  @Column('int', { nullable: true })
  number!: number | null;

  @Field(() => NumberBasis, {
    description: 'How the number is known: printed in a source, inferred from order, or unknown.',
  })
  @Column('text')
  numberBasis!: NumberBasis;

  @Column('jsonb')
  textTexts!: Texts;

  @Field(() => String, { description: 'Its words (a paraphrase of ours) in the asked language.' })
  @Expr<Objective>((t, c, args) => localized(t.textTexts, c, args))
  text(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => LocalizedText, { description: 'Its words with their language and every other version.' })
  @One<Objective, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) => localizedRows(t.textTexts, c, args),
  })
  textLocalized(@Args(() => LocaleArgs) _: LocaleArgs): LocalizedText {
    return planned();
  }
}
