import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { run } from '../../platform/steps';
import { actOnReturn, type ActedDiagnosis } from '../diagnoses/return-act';
import type { DiagnosisActInput, DiagnosisReasonInput } from '../diagnoses/save.inputs';
import { DiagnosisTransition } from '../diagnoses/transition';

/** Hands a return back with reasons that its agency can read; the next save opens a new revision. */
export const diagnosisSendBack = (
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisReasonInput,
): Promise<ActedDiagnosis> =>
  actOnReturn(context, info, input, { transition: DiagnosisTransition.SEND_BACK, isKnown: true });

/** Accepts the words as they stand: the acceptance is bound to their hash. */
export const diagnosisAccept = (
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisActInput,
): Promise<ActedDiagnosis> =>
  actOnReturn(context, info, input, {
    transition: DiagnosisTransition.ACCEPT,
    isKnown: true,
    work: async (manager, { diagnosis, revision }) => {
      const told = { diagnosisId: diagnosis.id, revisionId: revision.id };
      await run('diagnosis.accepting', manager, told, context.caller);
      return {};
    },
  });
