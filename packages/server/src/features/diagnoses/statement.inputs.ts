import { Field, InputType } from 'type-graphql';
import { DecimalScalar, LanguageTagScalar } from '../../platform/scalars';
import { SpanInput } from '../activities/activity-content.inputs';
import { ResourceKind, ResourceStance } from './resource-statement';
import { ProposalKind } from './response';
import { StatementPolarity } from './statement';

const KEY =
  'The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds.';
const SPAN = 'The words it was drawn from.';

@InputType({ description: 'A strength, weakness, threat or need.' })
export class StatementInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => StatementPolarity, { description: 'What it says of the Program.' })
  polarity!: StatementPolarity;

  @Field(() => String, { nullable: true, description: 'Code of the list `theme`.' })
  theme?: string;

  @Field(() => String, { description: 'The statement.' })
  text!: string;

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'A proposed amendment of a mandate.' })
export class AmendmentProposalInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => ProposalKind, { defaultValue: ProposalKind.REWORD, description: 'What it wants.' })
  kind!: ProposalKind;

  @Field(() => String, { nullable: true, description: 'Code of the mandate it would change.' })
  mandateCode?: string;

  @Field(() => String, { nullable: true, description: 'How the paper calls what it would change.' })
  targetLabel?: string;

  @Field(() => String, { nullable: true, description: 'The proposed words.' })
  proposedText?: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  rationale?: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language of the proposed words, where it is not the return’s.',
  })
  language?: string;

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}

@InputType({ description: 'Means had, lacked or needed.' })
export class ResourceStatementInput {
  @Field(() => String, { description: KEY })
  key!: string;

  @Field(() => ResourceKind, { description: 'What kind of means.' })
  kind!: ResourceKind;

  @Field(() => ResourceStance, { description: 'Had, lacked or needed.' })
  stance!: ResourceStance;

  @Field(() => String, { description: 'The statement.' })
  text!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many, for people and things.' })
  count?: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Least share of one person’s time, 0 to 1.' })
  shareMin?: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Largest share of one person’s time, 0 to 1.' })
  shareMax?: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much money.' })
  amount?: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code: `USD`.' })
  currency?: string;

  @Field(() => [String], { defaultValue: [], description: 'Codes of mandates it concerns.' })
  mandateCodes!: string[];

  @Field(() => SpanInput, { nullable: true, description: SPAN })
  span?: SpanInput;
}
