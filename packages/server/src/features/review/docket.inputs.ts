import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { TranslationInput } from '../../values/translation-input';
import { WordingInput } from './amendment.inputs';
import { REASON } from './link.inputs';

export enum ProposalDecision {
  DISCUSSED = 'DISCUSSED',
  REJECTED = 'REJECTED',
  ADOPTED = 'ADOPTED',
}

registerEnumType(ProposalDecision, {
  name: 'ProposalDecision',
  description: 'What was decided on a proposal.',
  valuesConfig: {
    DISCUSSED: { description: 'It was taken up and not decided; it stays open.' },
    REJECTED: { description: 'It was rejected; it can be taken up again.' },
    ADOPTED: { description: 'It was adopted: the mandate changes. This cannot be undone.' },
  },
});

@InputType({ description: 'What was adopted, and from which day it holds.' })
export class AdoptionInput extends WordingInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Of a mandate that was not there before: its code, such as `ILO-4`. Only where the proposal names none.',
  })
  code?: string | null;

  @Field(() => [TranslationInput], {
    nullable: true,
    description: 'Of a mandate that was not there before: its short title, the original language first.',
  })
  title?: TranslationInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of a mandate that was not there before: codes of the agencies it is addressed to, one at least.',
  })
  addressees?: string[] | null;
}

@InputType({ description: 'A decision on a published proposal.' })
export class ProposalDecideInput {
  @Field(() => ID, { description: 'A published AmendmentProposal.' })
  proposalId!: string;

  @Field(() => ProposalDecision, { description: 'What was decided.' })
  status!: ProposalDecision;

  @Field(() => String, { description: REASON })
  reason!: string;

  @Field(() => AdoptionInput, {
    nullable: true,
    description: 'What was adopted; needed with ADOPTED, and only then.',
  })
  adoption?: AdoptionInput | null;
}
