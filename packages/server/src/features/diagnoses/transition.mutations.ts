import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { refusedOr } from '../access/payload';
import { Requires } from '../access/requires';
import { actedPayload, DiagnosisPayload } from './diagnosis.payloads';
import { DiagnosisActInput, DiagnosisReasonInput } from './save.inputs';
import { diagnosisApprove, diagnosisRevise, diagnosisWithdraw } from './transition.acts';

@Resolver()
export class TransitionMutations {
  @Requires('returns:approve')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Consents to the draft as it stands, as the agency’s own approver, where the round asks for consent. Any later save asks for it anew; a second consent of the same person counts once.',
  })
  async diagnosisApprove(
    @Arg('input', () => DiagnosisActInput, { description: 'Which return, at which version.' })
    input: DiagnosisActInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    return actedPayload(context, await refusedOr(() => diagnosisApprove(context, info, input)));
  }

  @Requires('drafts:write')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Opens a published or withdrawn return for its next revision, which the first save makes. What is public stays public, unchanged, until the new revision is published in its place.',
  })
  async diagnosisRevise(
    @Arg('input', () => DiagnosisReasonInput, { description: 'Which return, at which version, and why.' })
    input: DiagnosisReasonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    return actedPayload(context, await refusedOr(() => diagnosisRevise(context, info, input)));
  }

  @Requires('returns:submit', 'publications:write')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Takes a return back: its own agency as long as nothing of it is public, the secretariat what is public. Withdrawing from the public is an act of the register; the return’s place and the reason remain, and an older `asOf` still shows what it said.',
  })
  async diagnosisWithdraw(
    @Arg('input', () => DiagnosisReasonInput, { description: 'Which return, at which version, and why.' })
    input: DiagnosisReasonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    return actedPayload(context, await refusedOr(() => diagnosisWithdraw(context, info, input)));
  }
}
