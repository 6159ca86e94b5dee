import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, LanguageTagScalar, UrlScalar } from '../../platform/scalars';
import { SectionPart } from '../../values/span';
import { ActivityStatus } from './activity';
import { OutcomeKind } from './outcome';
import { ParticipationRole, PlaceRole } from './participation';
import { OrganizationInput, PeriodInput, ProjectInput } from './project.inputs';

/* What an agency sends. Texts are kept exactly as sent; their rules stand in @mandato/rules. */

const KEY =
  'The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds.';
const SPAN = 'The words it was drawn from.';

@InputType({
  description:
    'A passage of a section. Without offsets the server finds the quote’s `occurrence`; with them the text between must equal the quote.',
})
export class SpanInput {
  @Field(() => String, { description: 'Key of the section.' })
  sectionKey!: string;

  @Field(() => SectionPart, { defaultValue: SectionPart.BODY, description: 'Heading or body.' })
  part!: SectionPart;

  @Field(() => String, { description: 'The words, exactly.' })
  quote!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Which occurrence of the quote, 1 to 1,000; used where no offsets are given.',
  })
  occurrence!: number;

  @Field(() => Int, { nullable: true, description: 'First UTF-16 code unit, counted from 0.' })
  start?: number;

  @Field(() => Int, { nullable: true, description: 'First UTF-16 code unit behind it.' })
  end?: number;
}

@InputType({ description: 'Somebody who took part: an organization, or only a kind of one.' })
export class ParticipationInput {
  @Field(() => ParticipationRole, { description: 'As what.' })
  role!: ParticipationRole;

  @Field(() => OrganizationInput, { nullable: true, description: 'Who.' })
  organization?: OrganizationInput;

  @Field(() => String, {
    nullable: true,
    description: 'A kind of participant, where no single one is named: `regional unions`.',
  })
  class?: string;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  printed?: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True when it is concluded, not printed.' })
  isInferred!: boolean;
}

@InputType({ description: 'A place. Give the most exact that is known.' })
export class PlaceInput {
  @Field(() => PlaceRole, { defaultValue: PlaceRole.TARGET, description: 'How the activity touches it.' })
  role!: PlaceRole;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Agency code of a group of countries: `ANDEAN-COUNTRIES`.',
  })
  group?: string;

  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string;

  @Field(() => String, { nullable: true, description: 'Region.' })
  region?: string;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  printed?: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True when it is concluded, not printed.' })
  isInferred!: boolean;
}

@InputType({ description: 'A migration corridor of two countries or more.' })
export class CorridorInput {
  @Field(() => [String], { description: 'ISO 3166-1 alpha-2 codes in the order of the flow, two at least.' })
  countries!: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'True when the flow goes one way.' })
  isDirected!: boolean;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  printed?: string;
}

@InputType({ description: 'A result of an activity.' })
export class OutcomeInput {
  @Field(() => OutcomeKind, { description: 'What kind of result.' })
  kind!: OutcomeKind;

  @Field(() => String, { description: 'The result in words.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 code of the country it came about in.',
  })
  country?: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many or how much.' })
  quantity?: string;

  @Field(() => String, { nullable: true, description: 'What `quantity` counts.' })
  unit?: string;

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'A publication or other material that came of an activity.' })
export class PublishedWorkInput {
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  printed?: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Its language.' })
  language?: string;

  @Field(() => Int, { nullable: true, description: 'Year of publication.' })
  year?: number;

  @Field(() => [OrganizationInput], { defaultValue: [], description: 'Who published it.' })
  publishers!: OrganizationInput[];

  @Field(() => UrlScalar, { nullable: true, description: 'Where to read it.' })
  url?: string;
}

@InputType({ description: 'An activity: what was done, when, where, by whom.' })
export class ActivityInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => String, { description: 'Its title; not empty.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its description.' })
  text?: string;

  @Field(() => String, { description: 'Code of the list `activity-kind`.' })
  kind!: string;

  @Field(() => ActivityStatus, { defaultValue: ActivityStatus.UNKNOWN, description: 'How far it had come.' })
  status!: ActivityStatus;

  @Field(() => PeriodInput, { nullable: true, description: 'When it happened.' })
  period?: PeriodInput;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of mandates, besides the mandate of the response it stands in.',
  })
  mandateCodes!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of objectives it serves.' })
  objectiveCodes!: string[];

  @Field(() => ProjectInput, { nullable: true, description: 'The project it belongs to.' })
  project?: ProjectInput;

  @Field(() => [ParticipationInput], { defaultValue: [], description: 'Who took part.' })
  participations!: ParticipationInput[];

  @Field(() => [PlaceInput], { defaultValue: [], description: 'Places it touches.' })
  places!: PlaceInput[];

  @Field(() => [CorridorInput], { defaultValue: [], description: 'Migration corridors it covers.' })
  corridors!: CorridorInput[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of the list `population-group`.' })
  populationGroups!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of the list `theme`.' })
  themes!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of the list `sector`.' })
  sectors!: string[];

  @Field(() => [LanguageTagScalar], { defaultValue: [], description: 'Languages it was carried out in.' })
  languages!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: for the secretariat only, never published or counted.',
  })
  isConfidential!: boolean;

  @Field(() => [OutcomeInput], { defaultValue: [], description: 'What came of it.' })
  outcomes!: OutcomeInput[];

  @Field(() => [PublishedWorkInput], {
    defaultValue: [],
    description: 'Publications and materials that came of it.',
  })
  publishedWorks!: PublishedWorkInput[];

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}
