import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { run } from '../../platform/steps';
import { once } from '../access/idempotency';
import type { DiagnosisActInput, DiagnosisReasonInput } from '../diagnoses/save.inputs';
import { DiagnosisTransition } from '../diagnoses/transition';
import type { ActedDiagnosis } from '../diagnoses/transition.acts';
import { beginTransition, finishTransition } from '../diagnoses/transition.service';

/** Hands a return back with reasons that its agency can read; the next save opens a new revision. */
export function diagnosisSendBack(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisReasonInput,
): Promise<ActedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const transition = DiagnosisTransition.SEND_BACK;
      const acted = await beginTransition(manager, caller, transition, input);
      await finishTransition(manager, caller, { ...acted, transition, note: input.reason, isKnown: true });
      return { diagnosisId: acted.diagnosis.id, agencyId: acted.diagnosis.agencyId };
    }),
  );
}

/** Accepts the words as they stand: the acceptance is bound to their hash. */
export function diagnosisAccept(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisActInput,
): Promise<ActedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const transition = DiagnosisTransition.ACCEPT;
      const acted = await beginTransition(manager, caller, transition, input);
      const { diagnosis, revision } = acted;
      await run(
        'diagnosis.accepting',
        manager,
        { diagnosisId: diagnosis.id, revisionId: revision.id },
        caller,
      );
      await finishTransition(manager, caller, {
        ...acted,
        transition,
        note: input.note ?? null,
        isKnown: true,
      });
      return { diagnosisId: diagnosis.id, agencyId: diagnosis.agencyId };
    }),
  );
}
