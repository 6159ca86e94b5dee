import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import { emit } from '../../platform/outbox';
import { globalId, uuidOf } from '../../platform/node';
import { nextNumber, recordAct } from '../../platform/register';
import type { Caller } from '../../platform/caller';
import { once } from '../access/idempotency';
import { closeFiledRows } from './filed-tables';
import { actedOn, actOnReturn, type ActedDiagnosis } from './return-act';
import type { DiagnosisActInput, DiagnosisReasonInput } from './save.inputs';
import { beginTransition, finishTransition } from './transition.service';
import { DiagnosisTransition } from './transition';

/** Consents to the draft as it stands: a record of who, when and to which words; a later save asks for it anew. */
export const diagnosisApprove = (
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisActInput,
): Promise<ActedDiagnosis> =>
  actOnReturn(context, info, input, { transition: DiagnosisTransition.APPROVE, isKnown: false });

/** Opens a return that was published or withdrawn for the next revision; the first save makes it. */
export const diagnosisRevise = (
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisReasonInput,
): Promise<ActedDiagnosis> =>
  actOnReturn(context, info, input, { transition: DiagnosisTransition.REVISE, isKnown: false });

/** Takes a return back. What is public of it is closed by an act of the register; its place and the reason remain. */
export function diagnosisWithdraw(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisReasonInput,
): Promise<ActedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const transition = DiagnosisTransition.WITHDRAW;
      // The counter comes before any lock of a return: acts come one after the other.
      const number = (await isPublicNow(manager, caller, input.id)) ? await nextNumber(manager) : null;
      const acted = await beginTransition(manager, caller, transition, input);
      const { diagnosis } = acted;
      if (number !== null)
        await withdrawFromPublic(manager, caller, { number, diagnosis, reason: input.reason });
      await finishTransition(manager, caller, {
        ...acted,
        transition,
        note: input.reason,
        isKnown: diagnosis.submittedRevisionId !== null,
        after: number === null ? {} : { act: number },
      });
      return actedOn(acted);
    }),
  );
}

/** Only those who may withdraw from the public are led to the counter. */
async function isPublicNow(manager: EntityManager, caller: Caller, id: string): Promise<boolean> {
  const uuid = uuidOf('dgs', id);
  if (uuid === null || !caller.scopes.has('publications:write')) return false;
  const rows = await manager.query<unknown[]>(
    'select 1 from revision where diagnosis_id = $1 and since is not null and until is null',
    [uuid],
  );
  return rows.length > 0;
}

interface Withdrawal {
  readonly number: number;
  readonly diagnosis: { readonly id: string; readonly reference: string };
  readonly reason: string;
}

async function withdrawFromPublic(
  manager: EntityManager,
  caller: Caller,
  { number, diagnosis, reason }: Withdrawal,
): Promise<void> {
  const [[revision]] = await manager.query<[[{ id: string; number: number; content_hash: string }], number]>(
    `update revision set until = $2 where diagnosis_id = $1 and since is not null and until is null returning id, number, content_hash`,
    [diagnosis.id, number],
  );
  await closeFiledRows(manager, [revision.id], number);
  const { reference } = diagnosis;
  const manifest = {
    number,
    kind: 'WITHDRAW',
    returns: [{ reference, revision: revision.number, contentHash: revision.content_hash }],
    reason,
  };
  const act = await recordAct(manager, caller, { number, kind: 'WITHDRAW', note: reason, manifest });
  await emit(manager, 'register.act', { number, kind: 'WITHDRAW', act: globalId('rga', act.id) });
}
