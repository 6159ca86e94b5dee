import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import { storedActor } from '../../values/stored-actor';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, unkeepableTexts, type UserError } from '../access/refusal';
import { FindingWaiver } from './finding-waiver';
import type { FindingWaiveInput } from './finding-waiver.mutations';

const LONGEST_REASON = 2000;

/** Lets a finding pass, for as long as the words it is about stay the same. */
export function findingWaive(
  context: Context,
  info: GraphQLResolveInfo,
  input: FindingWaiveInput,
): Promise<{ findingId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const problems = [...unkeepableTexts(input), ...reasonProblems(input.reason)];
      const finding = await findingOf(manager, caller, input.findingId);
      if (!finding) problems.push(NO_SUCH_FINDING);
      else if (finding.severity === 'BLOCKER') problems.push(BLOCKER);
      else if (!finding.isOpen) problems.push(NOT_OPEN);
      if (!finding || problems.length > 0) throw new Refusal(problems);

      const { id, diagnosisId, agencyId, code, place, wordsHash } = finding;
      const [head] = await manager.query<[{ number: number }]>('select number from register_head');
      await manager.insert(FindingWaiver, {
        id: uuid(),
        diagnosisId,
        agencyId,
        code,
        place,
        wordsHash,
        reason: input.reason,
        by: storedActor(caller),
        at: new Date(),
        registerNumber: head.number,
      });
      const subject = globalId('fnd', id);
      const diagnosis = globalId('dgs', diagnosisId);
      await audit(manager, caller, {
        action: 'findingWaive',
        subject,
        before: { state: 'OPEN' },
        after: { state: 'WAIVED', diagnosis, code, place, reason: input.reason },
        event: ['finding.waived', { finding: subject, diagnosis }],
      });
      return { findingId: id };
    }),
  );
}

function reasonProblems(reason: string): UserError[] {
  if (reason.trim() === '')
    return [{ code: 'INVALID', path: ['reason'], message: 'A waiver needs a reason.', cure: 'Say why.' }];
  if (reason.length <= LONGEST_REASON) return [];
  const message = `A reason has at most ${LONGEST_REASON} characters.`;
  return [{ code: 'LIMIT_EXCEEDED', path: ['reason'], message, cure: 'Shorten it.' }];
}

const NO_SUCH_FINDING: UserError = {
  code: 'NOT_FOUND',
  path: ['findingId'],
  message: 'There is no such finding that the caller may waive.',
  cure: 'See `diagnosis { findings { id } }`.',
};

const BLOCKER: UserError = {
  code: 'BLOCKED',
  path: ['findingId'],
  message: 'A blocker cannot be waived.',
  cure: 'Mend what it says.',
};

const NOT_OPEN: UserError = {
  code: 'WRONG_STATE',
  path: ['findingId'],
  message: 'The finding is waived already, or a later revision no longer has it.',
  cure: 'See `findings(state: OPEN)`.',
};

interface FoundFinding {
  readonly id: string;
  readonly diagnosisId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly place: string;
  readonly wordsHash: string;
  readonly severity: string;
  readonly isOpen: boolean;
}

/** The agency waives in any of its revisions, the secretariat in what was handed in. The return is locked: of two who
    waive one finding at once, the second one finds it waived. */
async function findingOf(
  manager: EntityManager,
  { agencyId, scopes }: Caller,
  globalFindingId: string,
): Promise<FoundFinding | null> {
  const id = uuidOf('fnd', globalFindingId);
  if (id === null) return null;
  const own = scopes.has('drafts:write') ? agencyId : null;
  const party = `(f.agency_id = $2 or ($3 and r.submitted_at is not null))`;
  const params = [id, own, scopes.has('reviews:write')];
  const [found] = await manager.query<{ diagnosis: string }[]>(
    `select r.diagnosis_id as diagnosis from finding f join revision r on r.id = f.revision_id where f.id = $1 and ${party}`,
    params,
  );
  if (!found) return null;
  await manager.query('select id from diagnosis where id = $1 for update', [found.diagnosis]);
  const [finding] = await manager.query<FoundFinding[]>(
    `select f.id, r.diagnosis_id as "diagnosisId", f.agency_id as "agencyId", f.code, f.place, f.words_hash as "wordsHash", f.severity,
       r.number = (select max(n.number) from revision n where n.diagnosis_id = r.diagnosis_id and (n.agency_id = $2 or n.submitted_at is not null))
       and not exists (select from finding_waiver w where w.diagnosis_id = r.diagnosis_id and w.code = f.code and w.place = f.place
         and w.words_hash = f.words_hash) as "isOpen"
     from finding f join revision r on r.id = f.revision_id where f.id = $1 and ${party}`,
    params,
  );
  return finding ?? null;
}
