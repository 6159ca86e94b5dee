import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { during } from '../../platform/steps';
import { Requires } from '../access/requires';
import { Activity } from '../activities/activity';
import { ObjectiveClaim } from '../diagnoses/claim';
import { AmendmentProposal, MandateResponse } from '../diagnoses/response';
import { carryJudgements } from './judgement.carry';
import { answered, OfAct, type ActPayload } from './judgement.payload';
import { ResponseAssessInput, ResponseLinkInput } from './link.inputs';
import { responseAssess, responseLink } from './link.service';

@OfAct()
@ObjectType({ description: 'What became of a tie: one of the four items is there when it was done.' })
export class ResponseLinkPayload {
  @Field(() => MandateResponse, { nullable: true, description: 'The response that was tied.' })
  response!: Ref | null;

  @Field(() => Activity, { nullable: true, description: 'The activity that was tied.' })
  activity!: Ref | null;

  @Field(() => ObjectiveClaim, { nullable: true, description: 'The claim that was tied.' })
  claim!: Ref | null;

  @Field(() => AmendmentProposal, { nullable: true, description: 'The proposal that was tied.' })
  proposal!: Ref | null;
}

@OfAct()
@ObjectType({ description: 'What became of an assessment.' })
export class ResponseAssessPayload {
  @Field(() => MandateResponse, { nullable: true, description: 'The response; null when refused.' })
  response!: Ref | null;
}

during('revision.published', 'judgements', carryJudgements);

const TYPES = {
  rsp: 'MandateResponse',
  act: 'Activity',
  clm: 'ObjectiveClaim',
  prp: 'AmendmentProposal',
};

@Resolver()
export class LinkMutations {
  @Requires('judgements:write')
  @Mutation(() => ResponseLinkPayload, {
    description:
      'Ties what was filed to mandates and objectives, or corrects such a tie, beside the frozen text: an act of the register.',
  })
  responseLink(
    @Arg('input', () => ResponseLinkInput, { description: 'What belongs to what.' })
    input: ResponseLinkInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResponseLinkPayload & ActPayload> {
    return answered(
      () => responseLink(context, info, input),
      (done) => {
        const of = (prefix: keyof typeof TYPES): Ref | null =>
          done?.prefix === prefix ? new Ref(TYPES[prefix], done.id) : null;
        return { response: of('rsp'), activity: of('act'), claim: of('clm'), proposal: of('prp') };
      },
    );
  }

  @Requires('judgements:write')
  @Mutation(() => ResponseAssessPayload, {
    description:
      'Judges how far a response meets its mandate, beside the frozen text: an act of the register.',
  })
  responseAssess(
    @Arg('input', () => ResponseAssessInput, { description: 'The judgement.' }) input: ResponseAssessInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResponseAssessPayload & ActPayload> {
    return answered(
      () => responseAssess(context, info, input),
      (done) => ({ response: done && new Ref('MandateResponse', done.id) }),
    );
  }
}
