import { Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, One, planned, Rows } from '../../platform/planner/declare';
import { DateScalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import { localized, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';
import { Agency } from '../agencies/agency';
import { Resolution } from '../program/resolution';

export enum TextBasis {
  OFFICIAL = 'OFFICIAL',
  QUOTED_IN_RETURN = 'QUOTED_IN_RETURN',
  PARAPHRASE = 'PARAPHRASE',
}

registerEnumType(TextBasis, {
  name: 'TextBasis',
  description:
    'Whose words a mandate’s text is. A redline is drawn against OFFICIAL or QUOTED_IN_RETURN only.',
  valuesConfig: {
    OFFICIAL: { description: 'The words of the source itself.' },
    QUOTED_IN_RETURN: { description: 'As a return quotes them.' },
    PARAPHRASE: { description: 'Retold by the catalogue, because the source was not at hand.' },
  },
});

@ObjectType({ implements: Node, description: 'One wording of a mandate.' })
@Entity()
// Made by their migration: TypeORM cannot say of which words they are.
@Index('IDX_mandate_version_words_en', { synchronize: false })
@Index('IDX_mandate_version_words_es', { synchronize: false })
@Index('IDX_mandate_version_trigrams_en', { synchronize: false })
@Index('IDX_mandate_version_trigrams_es', { synchronize: false })
@Index('IDX_mandate_version_other_languages', { synchronize: false })
@Rows<MandateVersion>(framework('mdv'))
export class MandateVersion extends RegisterRow {
  @Index()
  @Column('uuid')
  mandateId!: string;

  @Field(() => Int, { description: '1 for the first wording.' })
  @Column('int')
  number!: number;

  @Field(() => TextBasis, { description: 'Whose words it is.' })
  @Column('text')
  textBasis!: TextBasis;

  @Column('jsonb')
  textTexts!: Texts;

  @Field(() => String, { description: 'The words in the asked language.' })
  @Expr<MandateVersion>((t, c, args) => localized(t.textTexts, c, args))
  text(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it was the wording.' })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer was; null while it is.',
  })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('uuid', { nullable: true })
  adoptedById!: string | null;

  @Field(() => Resolution, { nullable: true, description: 'The resolution that adopted this wording.' })
  @One<MandateVersion, Resolution>(() => Resolution, { on: (r, t) => `${r.id} = ${t.adoptedById}` })
  adoptedBy?: Resolution;

  /** The proposal of a return that this wording adopts. */
  @Column('uuid', { nullable: true })
  proposalId!: string | null;
}

@ObjectType({ description: 'A state’s footnote or reservation printed with a mandate.' })
@Entity()
@Rows<StateNote>(framework('stn'))
export class StateNote extends RegisterRow {
  @Index()
  @Column('uuid')
  mandateId!: string;

  @Column('uuid')
  stateId!: string;

  @Field(() => Agency, { description: 'The state.' })
  @One<StateNote, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.stateId}` })
  state?: Agency;

  @Field(() => String, { nullable: true, description: 'The mark as printed: `1/`.' })
  @Column('text', { nullable: true })
  mark!: string | null;

  @Column('jsonb')
  textTexts!: Texts;

  @Field(() => String, { description: 'The words in the asked language.' })
  @Expr<StateNote>((t, c, args) => localized(t.textTexts, c, args))
  text(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }
}
