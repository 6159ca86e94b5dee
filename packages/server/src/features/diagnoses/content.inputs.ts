import { Field, InputType, Int } from 'type-graphql';
import { EdtfScalar, LanguageTagScalar } from '../../platform/scalars';
import { ActivityInput, SpanInput } from '../activities/activity-content.inputs';
import { OrganizationInput } from '../activities/project.inputs';
import { SectionKind } from '../cycles/section-kind';
import { AnnexKind } from './reference';
import { SelfAssessment } from './response';
import { AmendmentProposalInput, ResourceStatementInput, StatementInput } from './statement.inputs';
import { AddresseeKind } from './suggestion';

const KEY =
  'The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds.';
const SPAN = 'The words it was drawn from.';

@InputType({ description: 'A part of the running text.' })
export class SectionInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => SectionKind, { description: 'Which part of the form it is.' })
  kind!: SectionKind;

  @Field(() => String, { nullable: true, description: 'Heading as printed.' })
  headingPrinted?: string;

  @Field(() => [LanguageTagScalar], { nullable: true, description: 'Languages of the heading.' })
  headingLanguages?: string[];

  @Field(() => String, { description: 'The text; kept exactly as sent, line ends included.' })
  body!: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language of the text, where it is not the return’s.',
  })
  language?: string;

  @Field(() => String, { nullable: true, description: 'Key of the section it stands in.' })
  parentKey?: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: for the secretariat only, never published.',
  })
  isConfidential!: boolean;
}

@InputType({ description: 'A claim to have served an objective.' })
export class ObjectiveClaimInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Code of the objective.' })
  objectiveCode?: string;

  @Field(() => Int, { nullable: true, description: 'The number the paper prints.' })
  printedNumber?: number;

  @Field(() => String, { description: 'The claim.' })
  text!: string;

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'What the return says on one mandate ("area").' })
export class MandateResponseInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Code of the mandate, where it is known.' })
  mandateCode?: string;

  @Field(() => Int, { nullable: true, description: 'The number the paper prints.' })
  printedNumber?: number;

  @Field(() => String, { nullable: true, description: 'The mandate’s words as the paper quotes them.' })
  quotedMandateText?: string;

  @Field(() => String, { nullable: true, description: 'What was done, in running words.' })
  narrative?: string;

  @Field(() => SelfAssessment, { nullable: true, description: 'What the agency says of itself.' })
  selfAssessment?: SelfAssessment;

  @Field(() => String, { nullable: true, description: 'Why.' })
  selfAssessmentReason?: string;

  @Field(() => [ActivityInput], { defaultValue: [], description: 'Activities under this mandate.' })
  activities!: ActivityInput[];

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'Somebody a suggestion is addressed to.' })
export class AddresseeInput {
  @Field(() => AddresseeKind, { description: 'What kind of addressee.' })
  kind!: AddresseeKind;

  @Field(() => String, { nullable: true, description: 'Code of the agency, where it is one.' })
  agencyCode?: string;

  @Field(() => OrganizationInput, { nullable: true, description: 'The organization, where one is named.' })
  organization?: OrganizationInput;

  @Field(() => String, { nullable: true, description: 'The words of the paper.' })
  label?: string;
}

@InputType({ description: 'A suggestion.' })
export class SuggestionInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Code of the list `theme`.' })
  theme?: string;

  @Field(() => String, { description: 'The suggestion.' })
  text!: string;

  @Field(() => [AddresseeInput], { defaultValue: [], description: 'Whom it is addressed to.' })
  addressees!: AddresseeInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Keys of activities of this document that it mentions again.',
  })
  relatesToKeys!: string[];

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'Something the agency commits itself to.' })
export class CommitmentInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => String, { description: 'The commitment.' })
  text!: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'By when.' })
  dueOn?: string;

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'A document that the return refers to.' })
export class AnnexReferenceInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => AnnexKind, { defaultValue: AnnexKind.ANNEX, description: 'What it is.' })
  kind!: AnnexKind;

  @Field(() => String, { description: 'How the paper calls it.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Its language.' })
  language?: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Keys of items of this document that it supports.',
  })
  supportsKeys!: string[];

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'A note with its mark.' })
export class FootnoteInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => String, { description: 'Its mark as printed.' })
  marker!: string;

  @Field(() => String, { description: 'The note.' })
  text!: string;

  @Field(() => SpanInput, { nullable: true, description: 'The place it belongs to.' })
  target?: SpanInput;

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({
  description:
    'A whole return, with or without running text: at most 2,000 items. Every item carries the agency’s own `key`, unique in the document. Filed texts are stored exactly as sent.',
})
export class DiagnosisContentInput {
  @Field(() => [SectionInput], { defaultValue: [], description: 'Its running text.' })
  sections!: SectionInput[];

  @Field(() => [ObjectiveClaimInput], {
    defaultValue: [],
    description: 'Objectives it claims to have served.',
  })
  objectiveClaims!: ObjectiveClaimInput[];

  @Field(() => [MandateResponseInput], { defaultValue: [], description: 'What it says mandate by mandate.' })
  mandateResponses!: MandateResponseInput[];

  @Field(() => [ActivityInput], { defaultValue: [], description: 'Activities outside any response.' })
  activities!: ActivityInput[];

  @Field(() => [StatementInput], {
    defaultValue: [],
    description: 'Strengths, weaknesses, threats and needs.',
  })
  statements!: StatementInput[];

  @Field(() => [AmendmentProposalInput], {
    defaultValue: [],
    description: 'Proposed amendments of mandates.',
  })
  amendmentProposals!: AmendmentProposalInput[];

  @Field(() => [ResourceStatementInput], { defaultValue: [], description: 'Means had, lacked and needed.' })
  resourceStatements!: ResourceStatementInput[];

  @Field(() => [SuggestionInput], { defaultValue: [], description: 'Suggestions.' })
  suggestions!: SuggestionInput[];

  @Field(() => [CommitmentInput], { defaultValue: [], description: 'Commitments.' })
  commitments!: CommitmentInput[];

  @Field(() => [AnnexReferenceInput], { defaultValue: [], description: 'Documents it refers to.' })
  annexReferences!: AnnexReferenceInput[];

  @Field(() => [FootnoteInput], { defaultValue: [], description: 'Notes.' })
  footnotes!: FootnoteInput[];
}
