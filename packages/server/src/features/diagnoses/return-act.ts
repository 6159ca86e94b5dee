import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import { once } from '../access/idempotency';
import type { Diagnosis } from './diagnosis';
import type { DiagnosisTransition } from './transition';
import { beginTransition, finishTransition, type ActedOn, type ActInput } from './transition.service';

export interface ActedDiagnosis {
  readonly diagnosisId: string;
  readonly agencyId: string;
}

export interface ReturnAct {
  readonly transition: DiagnosisTransition;
  /** False for what only its own agency is to know. */
  readonly isKnown: boolean;
  /** What is done between beginning and end; what else it changes in the return's row. */
  readonly work?: (manager: EntityManager, acted: ActedOn) => Promise<Partial<Diagnosis>>;
}

/** One act on a return, whole or not at all, and once for a key. */
export function actOnReturn(
  context: Context,
  info: GraphQLResolveInfo,
  input: ActInput,
  { transition, isKnown, work }: ReturnAct,
): Promise<ActedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const acted = await beginTransition(manager, caller, transition, input);
      const changes = await work?.(manager, acted);
      const note = input.reason ?? input.note ?? null;
      await finishTransition(manager, caller, { ...acted, transition, note, changes, isKnown });
      return actedOn(acted);
    }),
  );
}

export const actedOn = ({ diagnosis }: ActedOn): ActedDiagnosis => ({
  diagnosisId: diagnosis.id,
  agencyId: diagnosis.agencyId,
});
