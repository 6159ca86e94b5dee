import { Field, ID, InputType } from 'type-graphql';
import { MandateBy } from '../mandates/mandate.inputs';
import { ResponseCoverage } from '../diagnoses/response';

export const REASON = 'Why, 1 to 2,000 characters; everybody can read it.';

@InputType({
  description:
    'What a published item belongs to. It replaces what was filed or judged before; give the fields that the item’s kind has.',
})
export class ResponseLinkInput {
  @Field(() => ID, {
    description: 'A published MandateResponse, AmendmentProposal, Activity or ObjectiveClaim.',
  })
  id!: string;

  @Field(() => MandateBy, {
    nullable: true,
    description:
      'Of a response or proposal: its mandate; null ties it to none. The activities of a response follow, except those that were tied on their own.',
  })
  mandate?: MandateBy | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of an activity: codes of all its mandates, 0 to 50; an empty list ties it to none.',
  })
  mandates?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of an activity: codes of all its objectives, 0 to 50. Of a claim: the code of its objective, 0 or 1.',
  })
  objectives?: string[] | null;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: 'How far a published response meets its mandate.' })
export class ResponseAssessInput {
  @Field(() => ID, { description: 'A published MandateResponse.' })
  responseId!: string;

  @Field(() => ResponseCoverage, { description: 'How far; UNASSESSED takes an earlier judgement back.' })
  coverage!: ResponseCoverage;

  @Field(() => String, { description: REASON })
  reason!: string;
}
