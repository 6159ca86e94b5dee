import type { EntityManager } from 'typeorm';
import { openRows } from '../../platform/versioned-rows';
import { derivedId } from '../../values/derived-id';
import type { Aspect } from '../../values/judgement';
import { actorColumns, storedActor, type StoredActor } from '../../values/stored-actor';
import type { Acting } from './judgement.act';

/** What is judged of one subject. */
export interface Verdict {
  readonly subjectId: string;
  readonly aspect: Aspect;
  readonly value: string | null;
  readonly reason: string | null;
}

/** The same with its author, where that is not whoever acts: a judgement that goes over to a later revision. */
export interface Authored extends Verdict {
  readonly by: StoredActor;
  readonly at: Date;
}

/** Puts these judgements in the place of those that stand: closes the one, opens the other. */
export async function judge(
  { manager, number, caller }: Acting,
  verdicts: readonly (Verdict | Authored)[],
): Promise<void> {
  if (verdicts.length === 0) return;
  const now = new Date();
  const rows = verdicts.map((verdict) => {
    const { by, at } = 'by' in verdict ? verdict : { by: storedActor(caller), at: now };
    return {
      id: derivedId('judgement', verdict.subjectId, verdict.aspect),
      subject_id: verdict.subjectId,
      aspect: verdict.aspect,
      value: verdict.value,
      reason: verdict.reason,
      at,
      ...actorColumns(by),
    };
  });
  await manager.query(
    `update judgement j set until = $2 from json_populate_recordset(null::judgement, $1) r
      where j.subject_id = r.subject_id and j.aspect = r.aspect and j.until is null`,
    [JSON.stringify(rows), number],
  );
  await openRows(manager, 'judgement', number, rows);
}

export interface StandingJudgement {
  readonly subjectId: string;
  readonly aspect: Aspect;
  readonly value: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly name: string | null;
  readonly agencyId: string | null;
  readonly role: StoredActor['role'];
}

/** The judgements that stand on these subjects. */
export const standingOn = (
  manager: EntityManager,
  subjectIds: readonly string[],
): Promise<StandingJudgement[]> =>
  manager.query<StandingJudgement[]>(
    `select subject_id as "subjectId", aspect, value, reason, at, by_name as name, by_agency_id as "agencyId", by_role as role
       from judgement where until is null and subject_id = any($1::uuid[]) order by subject_id, aspect`,
    [subjectIds],
  );

/** A set of ids as a judgement holds it; none at all is null. */
export const idsAsValue = (ids: Iterable<string>): string | null => [...ids].sort().join(' ') || null;
