import { Args, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Cost } from '../../platform/limits/cost';
import { Node } from '../../platform/node';
import { Expr, Many, One, planned, Rows } from '../../platform/planner/declare';
import { DateScalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { localized, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';
import { Agency } from '../agencies/agency';
import { Resolution } from '../program/resolution';

export enum Frequency {
  ONCE = 'ONCE',
  YEARLY = 'YEARLY',
  EVERY_TWO_YEARS = 'EVERY_TWO_YEARS',
  PER_SUMMIT = 'PER_SUMMIT',
  STANDING = 'STANDING',
}

registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How often a duty to report falls due.',
  valuesConfig: {
    ONCE: { description: 'Once.' },
    YEARLY: { description: 'Every year.' },
    EVERY_TWO_YEARS: { description: 'Every second year.' },
    PER_SUMMIT: { description: 'Towards each Summit of the Americas.' },
    STANDING: { description: 'All the time: kept up to date.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A duty to report: who owes whom what, how often, and where that is written.',
})
@Entity()
@Rows<Obligation>(framework('obl'))
export class Obligation extends RegisterRow {
  @Field(() => String, { description: 'Code in the catalogue: `FU-5`.' })
  @Index()
  @Column('text')
  code!: string;

  @Column('jsonb')
  titleTexts!: Texts;

  @Field(() => String, { description: 'What is owed, in the asked language.' })
  @Expr<Obligation>((t, c, args) => localized(t.titleTexts, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Column('uuid', { nullable: true })
  resolutionId!: string | null;

  @Field(() => Resolution, { nullable: true, description: 'The resolution it stands in, where known.' })
  @One<Obligation, Resolution>(() => Resolution, { on: (r, t) => `${r.id} = ${t.resolutionId}` })
  resolution?: Resolution;

  @Field(() => String, {
    nullable: true,
    description: 'Paragraph or chapter of the resolution, where known.',
  })
  @Column('text', { nullable: true })
  paragraph!: string | null;

  @Field(() => Frequency, { description: 'How often it falls due.' })
  @Column('text')
  frequency!: Frequency;

  @Column('uuid', { array: true })
  addresseeIds!: string[];

  @Cost({ rows: 50 })
  @Field(() => [Agency], { description: 'Who owes it, by code.' })
  @Many<Obligation, Agency>(() => Agency, {
    on: (a, t) => `${a.id} = any(${t.addresseeIds})`,
    order: (a) => `${a.code} collate "C"`,
  })
  addressees?: Agency[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it falls due next, where one is set.',
  })
  @Column('date', { nullable: true })
  nextDueOn!: string | null;
}

export const ObligationConnection = connectionOf(Obligation);
