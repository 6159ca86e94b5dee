import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { refusedOr } from '../access/payload';
import { Requires } from '../access/requires';
import { actedPayload, DiagnosisPayload } from '../diagnoses/diagnosis.payloads';
import { DiagnosisActInput, DiagnosisReasonInput } from '../diagnoses/save.inputs';
import { diagnosisAccept, diagnosisSendBack } from './review.service';

@Resolver()
export class ReviewMutations {
  @Requires('reviews:write')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Hands a submitted or accepted return back, with reasons that its agency can read. Its revision stays as it is; the next save opens a new one.',
  })
  async diagnosisSendBack(
    @Arg('input', () => DiagnosisReasonInput, { description: 'Which return, at which version, and why.' })
    input: DiagnosisReasonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    return actedPayload(context, await refusedOr(() => diagnosisSendBack(context, info, input)));
  }

  @Requires('reviews:write')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Accepts a submitted return as it stands: bound to the hash of its words, and refused while a blocking thread is open. Then it can be published.',
  })
  async diagnosisAccept(
    @Arg('input', () => DiagnosisActInput, { description: 'Which return, at which version.' })
    input: DiagnosisActInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    return actedPayload(context, await refusedOr(() => diagnosisAccept(context, info, input)));
  }
}
