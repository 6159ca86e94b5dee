import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Many, One, Rows } from '../../platform/planner/declare';
import { filed, FiledRow } from '../../values/filed-row';
import { standsFor } from '../../values/same-as';
import { Agency } from '../agencies/agency';
import { Country } from '../agencies/country';
import { Organization } from './organization';

export enum ParticipationRole {
  REPORTER = 'REPORTER',
  IMPLEMENTER = 'IMPLEMENTER',
  PARTNER = 'PARTNER',
  PRINCIPAL_PARTNER = 'PRINCIPAL_PARTNER',
  DONOR = 'DONOR',
  HOST = 'HOST',
  SIGNATORY = 'SIGNATORY',
  BENEFICIARY = 'BENEFICIARY',
}

registerEnumType(ParticipationRole, {
  name: 'ParticipationRole',
  description: 'What somebody was in an activity. The one who reports is not always the one who did it.',
  valuesConfig: {
    REPORTER: { description: 'Reports it.' },
    IMPLEMENTER: { description: 'Did it.' },
    PARTNER: { description: 'Worked with the one who did it.' },
    PRINCIPAL_PARTNER: { description: 'The partner that the return calls the principal one.' },
    DONOR: { description: 'Paid for it.' },
    HOST: { description: 'Gave it a place.' },
    SIGNATORY: { description: 'Signed it.' },
    BENEFICIARY: { description: 'The body it was done for.' },
  },
});

@ObjectType({ description: 'One participant of an activity and its role.' })
@Entity()
@Rows<Participation>(filed('prt'))
export class Participation extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Field(() => ParticipationRole, { description: 'What it was in the activity.' })
  @Column('text')
  role!: ParticipationRole;

  @Index()
  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Field(() => Organization, {
    nullable: true,
    description:
      'Who, as this return describes it, or the one it was merged into; null where only a kind of participant is named.',
  })
  @One<Participation, Organization>(() => Organization, {
    on: (o, t, c) => standsFor(Organization, o, { id: t.organizationId, revisionId: t.revisionId }, c),
    visibleOnly: true,
  })
  organization?: Organization;

  @Field(() => String, {
    nullable: true,
    description: 'A kind of participant, where no single one is named: `regional unions`.',
  })
  @Column('text', { nullable: true })
  class!: string | null;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  @Column('text', { nullable: true })
  printed!: string | null;

  @Field(() => Boolean, {
    description: 'True when whoever drew it from the text concluded it; it is not printed.',
  })
  @Column('boolean')
  isInferred!: boolean;
}

export enum PlaceRole {
  TARGET = 'TARGET',
  VENUE = 'VENUE',
  ORIGIN = 'ORIGIN',
  DESTINATION = 'DESTINATION',
  TRANSIT = 'TRANSIT',
}

registerEnumType(PlaceRole, {
  name: 'PlaceRole',
  description: 'How an activity touches a place.',
  valuesConfig: {
    TARGET: { description: 'It was done there or for it.' },
    VENUE: { description: 'It only took place there.' },
    ORIGIN: { description: 'The people reached come from there.' },
    DESTINATION: { description: 'The people reached go there.' },
    TRANSIT: { description: 'The people reached pass through it.' },
  },
});

export enum PlaceKind {
  COUNTRY = 'COUNTRY',
  GROUP = 'GROUP',
  CITY = 'CITY',
  REGION = 'REGION',
}

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'What kind of place it is.',
  valuesConfig: {
    COUNTRY: { description: 'A country.' },
    GROUP: { description: 'A named group of countries.' },
    CITY: { description: 'A city.' },
    REGION: { description: 'Anything wider or vaguer.' },
  },
});

@ObjectType({ description: 'A place an activity touches.' })
@Entity()
@Rows<Place>(filed('plc'))
export class Place extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Field(() => PlaceKind, { description: 'What kind of place it is: the most exact that is named.' })
  @Column('text')
  kind!: PlaceKind;

  @Field(() => PlaceRole, { description: 'How the activity touches it.' })
  @Column('text')
  role!: PlaceRole;

  @Column('text', { nullable: true })
  countryCode!: string | null;

  @Field(() => Country, { nullable: true, description: 'The country, where named or inferred.' })
  @One<Place, Country>(() => Country, { on: (k, t) => `${k.code} = ${t.countryCode}` })
  country?: Country;

  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The group of countries, where one is named.' })
  @One<Place, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.groupId}` })
  group?: Agency;

  @Field(() => String, { nullable: true, description: 'City, as given.' })
  @Column('text', { nullable: true })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'Region, as given.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  @Column('text', { nullable: true })
  printed!: string | null;

  @Field(() => Boolean, {
    description: 'True when whoever drew it from the text concluded it; it is not printed.',
  })
  @Column('boolean')
  isInferred!: boolean;
}

@ObjectType({ description: 'A migration corridor: countries in the order of the flow.' })
@Entity('activity_corridor')
@Rows<Corridor>(filed('cor'))
export class Corridor extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Field(() => String, { description: 'Country codes joined by hyphens: `NI-CR-PA`.' })
  @Column('text')
  code!: string;

  @Column('text', { array: true })
  countryCodes!: string[];

  @Field(() => [Country], { description: 'The countries in the order given.' })
  @Many<Corridor, Country>(() => Country, {
    on: (k, t) => `${k.code} = any(${t.countryCodes})`,
    order: (k, _c, t) => `array_position(${t.countryCodes}, ${k.code})`,
  })
  countries?: Country[];

  @Field(() => Boolean, {
    description: 'True when the flow goes one way, from the first country to the last.',
  })
  @Column('boolean')
  isDirected!: boolean;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  @Column('text', { nullable: true })
  printed!: string | null;
}

export enum CountryVia {
  NAMED = 'NAMED',
  ORIGIN = 'ORIGIN',
  CORRIDOR = 'CORRIDOR',
  VENUE = 'VENUE',
  GROUP = 'GROUP',
}

registerEnumType(CountryVia, {
  name: 'CountryVia',
  description: 'How an activity touches a country.',
  valuesConfig: {
    NAMED: {
      description: 'The country is named as the place it was done in or for, or as a destination or transit.',
    },
    ORIGIN: { description: 'The people reached come from it.' },
    CORRIDOR: { description: 'It lies on a corridor of the activity.' },
    VENUE: { description: 'Only the venue was there.' },
    GROUP: { description: 'It belonged to a group that is named, when the return was saved.' },
  },
});

@ObjectType({ description: 'One way in which an activity touches a country.' })
@Entity('activity_country')
@Rows<CountryTie>(filed('ctt'))
@Index(['countryCode', 'via'])
// Likewise, for counting by country.
@Index('IDX_activity_country_counted', { synchronize: false })
@Index('IDX_activity_country_usual', { synchronize: false })
export class CountryTie extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Column('text')
  countryCode!: string;

  @Field(() => Country, { description: 'The country.' })
  @One<CountryTie, Country>(() => Country, { on: (k, t) => `${k.code} = ${t.countryCode}` })
  country?: Country;

  @Field(() => CountryVia, { description: 'How.' })
  @Column('text')
  via!: CountryVia;
}
