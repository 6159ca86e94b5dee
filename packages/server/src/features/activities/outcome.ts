import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, Many, One, Rows } from '../../platform/planner/declare';
import { DecimalScalar, LanguageTagScalar, UrlScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { mergedInto, standsFor } from '../../values/same-as';
import { Span } from '../../values/span';
import { Country } from '../agencies/country';
import { Activity } from './activity';
import { Organization } from './organization';

export enum OutcomeKind {
  INSTITUTION = 'INSTITUTION',
  LAW = 'LAW',
  POLICY = 'POLICY',
  AGREEMENT = 'AGREEMENT',
  CAPACITY = 'CAPACITY',
  NUMBER = 'NUMBER',
  OTHER = 'OTHER',
}

registerEnumType(OutcomeKind, {
  name: 'OutcomeKind',
  description: 'What kind of result it is.',
  valuesConfig: {
    INSTITUTION: { description: 'A body or office created or strengthened.' },
    LAW: { description: 'A law or regulation.' },
    POLICY: { description: 'A policy or plan.' },
    AGREEMENT: { description: 'An agreement.' },
    CAPACITY: { description: 'People or bodies that can do more than before.' },
    NUMBER: { description: 'A figure: people reached, cases, courses.' },
    OTHER: { description: 'Anything else.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A result of an activity: a law, an institution, a policy, a figure.',
})
@Entity()
@Rows<Outcome>(filed('out'))
export class Outcome extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Field(() => Activity, { description: 'The activity it came of.' })
  @One<Outcome, Activity>(() => Activity, { on: (a, t) => `${a.id} = ${t.activityId}`, visibleOnly: true })
  activity?: Activity;

  @Field(() => OutcomeKind, { description: 'What kind of result it is.' })
  @Column('text')
  kind!: OutcomeKind;

  @Field(() => String, { description: 'The result in the words of the return.' })
  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  countryCode!: string | null;

  @Field(() => Country, { nullable: true, description: 'The country it came about in, where given.' })
  @One<Outcome, Country>(() => Country, { on: (k, t) => `${k.code} = ${t.countryCode}` })
  country?: Country;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many or how much, in `unit`.' })
  @Column('numeric', { nullable: true })
  quantity!: string | null;

  @Field(() => String, { nullable: true, description: 'What `quantity` counts.' })
  @Column('text', { nullable: true })
  unit!: string | null;

  @Column(() => Span)
  span!: Span;
}

export const OutcomeConnection = connectionOf(Outcome);

@ObjectType({
  implements: Node,
  description: 'A publication, manual or other material that came of an activity.',
})
@Entity()
@Rows<PublishedWork>(filed('wrk'))
export class PublishedWork extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Field(() => Activity, { description: 'The activity it came of.' })
  @One<PublishedWork, Activity>(() => Activity, {
    on: (a, t) => `${a.id} = ${t.activityId}`,
    visibleOnly: true,
  })
  activity?: Activity;

  @Field(() => String, { nullable: true, description: 'Its title, where given.' })
  @Column('text', { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  @Column('text', { nullable: true })
  printed!: string | null;

  @Column('text', { nullable: true })
  workLanguage!: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language it is written in, where given.' })
  @Expr<PublishedWork>((t) => t.workLanguage)
  override language!: string;

  @Field(() => Int, { nullable: true, description: 'Year of publication.' })
  @Column('int', { nullable: true })
  year!: number | null;

  @Column('uuid', { array: true })
  publisherIds!: string[];

  @Field(() => [Organization], { description: 'Who published it, in the order filed.' })
  @Many<PublishedWork, Organization>(() => Organization, {
    on: (o, t, c) =>
      `${o.id} = any(array(select coalesce(${mergedInto('named.id', c)}, named.id) from unnest(${t.publisherIds}) named(id))) and ` +
      `exists (select from unnest(${t.publisherIds}) named(id) where ${standsFor(Organization, o, { id: 'named.id', revisionId: t.revisionId }, c)})`,
    order: (o, c, t) =>
      `array_position(array(select coalesce(${mergedInto('named.id', c)}, named.id) from unnest(${t.publisherIds}) with ordinality named(id, n) order by n), ${o.id})`,
    visibleOnly: true,
  })
  publishers?: Organization[];

  @Field(() => UrlScalar, { nullable: true, description: 'Where to read it.' })
  @Column('text', { nullable: true })
  url!: string | null;
}

export const PublishedWorkConnection = connectionOf(PublishedWork);
