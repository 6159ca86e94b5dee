import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Caller } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import { refuse, type Refusal } from '../access/refusal';
import type { Diagnosis } from '../diagnoses/diagnosis';
import { lockDiagnosis } from '../diagnoses/return-lookup';
import { Revision } from '../diagnoses/revision';
import { ReviewThread } from './review-thread';
import { sidesOf, type Sides } from './thread.rules';

const noSuchReturn = (): Refusal =>
  refuse(
    'NOT_FOUND',
    ['diagnosisId'],
    'There is no such return that this key may review or answer for.',
    'See `diagnoses(standing: SUBMITTED)`, or `diagnoses(standing: MINE)` for one’s own.',
  );

const noSuchThread = (): Refusal =>
  refuse(
    'NOT_FOUND',
    ['threadId'],
    'There is no such thread that this key may take part in.',
    'See `diagnosis { threads }`.',
  );

/** The return, locked: everything that is said about one return comes one after the other. */
export async function reviewedReturn(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<{ diagnosis: Diagnosis; sides: Sides }> {
  const uuid = uuidOf('dgs', id);
  const diagnosis = uuid === null ? null : await lockDiagnosis(manager, { id: uuid });
  if (!diagnosis) throw noSuchReturn();
  const sides = sidesOf(caller, {
    agencyId: diagnosis.agencyId,
    isSubmitted: diagnosis.submittedRevisionId !== null,
  });
  if (!sides.isReviewer && !sides.isAgency) throw noSuchReturn();
  return { diagnosis, sides };
}

export async function reviewedThread(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<{ thread: ReviewThread; sides: Sides }> {
  const uuid = uuidOf('thr', id);
  const found = uuid === null ? null : await manager.findOneBy(ReviewThread, { id: uuid });
  if (!found) throw noSuchThread();
  const isSubmitted = await manager.existsBy(Revision, { id: found.revisionId, submittedAt: Not(IsNull()) });
  const sides = sidesOf(caller, { agencyId: found.agencyId, isSubmitted });
  if (!sides.isReviewer && !sides.isAgency) throw noSuchThread();
  await lockDiagnosis(manager, { id: found.diagnosisId });
  // Read again behind the lock: somebody may have settled it in the meantime.
  return { thread: await manager.findOneByOrFail(ReviewThread, { id: found.id }), sides };
}
