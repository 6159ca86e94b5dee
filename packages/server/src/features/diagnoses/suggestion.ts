import { Args, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Many, One, planned, type Row, Rows } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { filedTextRows, LocalizedText } from '../../values/localized-text';
import { standsFor } from '../../values/same-as';
import { Span } from '../../values/span';
import { Activity } from '../activities/activity';
import { Organization } from '../activities/organization';
import { Agency } from '../agencies/agency';
import { Concept, conceptOf } from '../program/code-list';
import { ReturnItem } from './return-item';

export enum AddresseeKind {
  OAS = 'OAS',
  GOVERNMENTS = 'GOVERNMENTS',
  AGENCY = 'AGENCY',
  ORGANIZATION = 'ORGANIZATION',
  PROGRAM = 'PROGRAM',
  OTHER = 'OTHER',
}

registerEnumType(AddresseeKind, {
  name: 'AddresseeKind',
  description: 'Whom a suggestion is addressed to.',
  valuesConfig: {
    OAS: { description: 'The OAS.' },
    GOVERNMENTS: { description: 'Governments.' },
    AGENCY: { description: 'One agency of the network.' },
    ORGANIZATION: { description: 'Another organization.' },
    PROGRAM: { description: 'The Program as a whole.' },
    OTHER: { description: 'Anyone else.' },
  },
});

@ObjectType({ description: 'Somebody a suggestion is addressed to.' })
@Entity('suggestion_addressee')
@Rows<Addressee>(filed('adr'))
export class Addressee extends FiledRow {
  @Index()
  @Column('uuid')
  suggestionId!: string;

  @Field(() => AddresseeKind, { description: 'What kind of addressee.' })
  @Column('text')
  kind!: AddresseeKind;

  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The agency, where it is one.' })
  @One<Addressee, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.bodyId}` })
  agency?: Agency;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Field(() => Organization, { nullable: true, description: 'The organization, where one is named.' })
  @One<Addressee, Organization>(() => Organization, {
    on: (o, t, c) => standsFor(Organization, o, { id: t.organizationId, revisionId: t.revisionId }, c),
    visibleOnly: true,
  })
  organization?: Organization;

  @Field(() => String, { description: 'The words of the return, else the name of the kind.' })
  @Column('text')
  label!: string;
}

@ReturnItem()
@ObjectType({ implements: Node, description: 'A suggestion of an agency, with whom it is addressed to.' })
@Entity()
@Rows<Suggestion>(filed('sug'))
export class Suggestion extends FiledRow {
  @Column('text')
  key!: string;

  @Column('text', { nullable: true })
  themeCode!: string | null;

  @Field(() => Concept, { nullable: true, description: 'Its subject, from the list `theme`.' })
  @One<Suggestion, Concept>(() => Concept, { on: conceptOf<Row<Suggestion>>('theme', (t) => t.themeCode) })
  theme?: Concept;

  @Field(() => String, { description: 'The suggestion as filed.' })
  @Column('text')
  text!: string;

  @Field(() => LocalizedText, { description: 'The suggestion with its language.' })
  @One<Suggestion, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) => filedTextRows({ item: t, field: 'text', words: t.text }, c, args),
  })
  textLocalized(@Args(() => LocaleArgs) _: LocaleArgs): LocalizedText {
    return planned();
  }

  @Field(() => [Addressee], { description: 'Whom it is addressed to, in the order filed.' })
  @Many<Suggestion, Addressee>(() => Addressee, {
    on: (a, t) => `${a.suggestionId} = ${t.id}`,
    order: (a) => a.position,
    visibleOnly: true,
  })
  addressees?: Addressee[];

  @Column('uuid', { array: true })
  relatesToIds!: string[];

  @Field(() => [Activity], {
    description: 'Activities of the same return that it mentions again, in the order filed.',
  })
  @Many<Suggestion, Activity>(() => Activity, {
    on: (a, t) => `${a.id} = any(${t.relatesToIds})`,
    order: (a, _c, t) => `array_position(${t.relatesToIds}, ${a.id})`,
    visibleOnly: true,
  })
  relatesTo?: Activity[];

  @Column(() => Span)
  span!: Span;
}

export const SuggestionConnection = connectionOf(Suggestion);
