import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import { audit } from '../access/audit';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import { holdRound } from '../cycles/cycle-lookup';
import { Diagnosis } from './diagnosis';
import { recordDiagnosisAct } from './diagnosis-act';
import { type DiagnosisState } from './diagnosis-state';
import { lockDiagnosis } from './return-lookup';
import { Revision } from './revision';
import { CONDITIONS, possibleFrom, TRANSITIONS, whoMay, type DiagnosisTransition } from './transition';

/* How every act on a return begins and ends: found and locked, fresh, allowed by the one table; then written down. */

export interface ActInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly contentHash?: string | null;
  readonly note?: string | null;
  readonly reason?: string;
}

export interface ActedOn {
  readonly diagnosis: Diagnosis;
  /** The revision it is about: the working one for its agency, the one handed in for all others. */
  readonly revision: Revision;
}

const LONGEST_NOTE = 2000;

/** What is wrong with the words of an act, before anything is looked up. */
function noteFaults({ note, reason }: Pick<ActInput, 'note' | 'reason'>): UserError[] {
  const tooLong = Object.entries({ note, reason })
    .filter(([, text]) => (text ?? '').length > LONGEST_NOTE)
    .map(([name]): UserError => {
      const message = `It has at most ${LONGEST_NOTE} characters.`;
      return { code: 'LIMIT_EXCEEDED', path: [name], message, cure: 'Shorten it.' };
    });
  if (reason === undefined || reason.trim() !== '') return tooLong;
  const message = 'A reason is needed: those concerned read it.';
  return [...tooLong, { code: 'INVALID', path: ['reason'], message, cure: 'Say why, in a sentence.' }];
}

const OF_ITS_AGENCY = ['drafts:read', 'drafts:write', 'returns:approve', 'returns:submit'];

/** Does the caller stand on the agency's side of this return? A reviewer does not, whatever agency the key is of. */
const isOwn = (caller: Caller, diagnosis: Pick<Diagnosis, 'agencyId'>): boolean =>
  caller.scopes.has('agencies:act-for') ||
  (diagnosis.agencyId === caller.agencyId && OF_ITS_AGENCY.some((scope) => caller.scopes.has(scope)));

/** Finds the return, holds it to the commit and says whether this caller may do that with it now. */
export async function beginTransition(
  manager: EntityManager,
  caller: Caller,
  transition: DiagnosisTransition,
  input: ActInput,
): Promise<ActedOn> {
  const faults = [...unkeepableTexts(input), ...noteFaults(input)];
  if (faults.length > 0) throw new Refusal(faults);
  const diagnosis = await seenDiagnosis(manager, caller, transition, input.id);
  refuseOtherVersion(diagnosis, versionFor(caller, diagnosis), input.expectedVersion);
  await refuseTransition(manager, caller, transition, diagnosis);
  const revision = await manager.findOneByOrFail(Revision, { id: revisionOf(caller, diagnosis) });
  if (input.contentHash != null && input.contentHash !== revision.contentHash) {
    throw new Refusal(
      [
        {
          code: 'CONFLICT',
          path: ['contentHash'],
          message: 'The return does not have these words: its content has another hash.',
          cure: 'Read it again and give the `contentHash` of what was read.',
        },
      ],
      diagnosis.id,
    );
  }
  return { diagnosis, revision };
}

const revisionOf = (caller: Caller, diagnosis: Diagnosis): string =>
  (isOwn(caller, diagnosis) ? diagnosis.workingRevisionId : diagnosis.submittedRevisionId) as string;

/** Whoever has none of the scopes on this return is told nothing of it. */
async function seenDiagnosis(
  manager: EntityManager,
  caller: Caller,
  transition: DiagnosisTransition,
  id: string,
): Promise<Diagnosis> {
  const uuid = uuidOf('dgs', id);
  const found = uuid === null ? null : await lockDiagnosis(manager, { id: uuid });
  const mayKnow = TRANSITIONS[transition].parties.some(
    ({ scope, of }) =>
      found !== null &&
      caller.scopes.has(scope) &&
      (of === 'OWN' ? isOwn(caller, found) : found.submittedRevisionId !== null || isOwn(caller, found)),
  );
  if (found && mayKnow) return found;
  throw refuse(
    'NOT_FOUND',
    ['id'],
    'There is no such return that you could do this with.',
    'See `diagnoses(standing: MINE)`, or `diagnoses(standing: SUBMITTED)` as the secretariat.',
  );
}

const stateFor = (caller: Caller, diagnosis: Diagnosis): DiagnosisState =>
  isOwn(caller, diagnosis) ? diagnosis.state : (diagnosis.knownState as DiagnosisState);

const versionFor = (caller: Caller, diagnosis: Diagnosis): number =>
  isOwn(caller, diagnosis) ? diagnosis.version : (diagnosis.knownVersion as number);

export const otherVersion = ({ id }: Diagnosis, version: number): Refusal =>
  new Refusal(
    [
      {
        code: 'CONFLICT',
        path: ['expectedVersion'],
        message: `The return has changed in the meantime: it stands at version ${version}.`,
        cure: 'Read it again, put both changes together, and give its version.',
      },
    ],
    id,
  );

export function refuseOtherVersion(diagnosis: Diagnosis, version: number, expectedVersion: number): void {
  if (version !== expectedVersion) throw otherVersion(diagnosis, version);
}

/** Refuses what the table does not allow: by state first, then by what is missing, always with who could. */
export async function refuseTransition(
  manager: EntityManager,
  caller: Caller,
  transition: DiagnosisTransition,
  diagnosis: Diagnosis,
): Promise<void> {
  const { from, parties } = TRANSITIONS[transition];
  const state = stateFor(caller, diagnosis);
  if (!from.includes(state)) {
    const message = `${transition} needs a return that is ${from.join(' or ')}; this one is ${state}.`;
    throw refuse('WRONG_STATE', ['id'], message, possibleFrom(state));
  }
  const mine = parties.filter(
    ({ scope, of }) => caller.scopes.has(scope) && (of === 'ANY' || isOwn(caller, diagnosis)),
  );
  // A save may leave the return's id out; the round it always names.
  const path = transition === 'SAVE' ? ['cycle'] : ['id'];
  const missing: UserError[][] = [];
  for (const { when } of mine) {
    const unmet = await unmetConditions(manager, diagnosis, when);
    if (unmet.length === 0) return;
    missing.push(unmet.map((each) => ({ ...each, path })));
  }
  const others = parties.filter((party) => !mine.includes(party));
  const who = others.map(whoMay).join(', or ');
  throw new Refusal(
    missing[0] ?? [{ code: 'NOT_ALLOWED', path, message: 'Not with this key.', cure: `Ask a ${who}.` }],
  );
}

async function unmetConditions(
  manager: EntityManager,
  diagnosis: Diagnosis,
  names: readonly (keyof typeof CONDITIONS)[],
): Promise<UserError[]> {
  if (names.length === 0) return [];
  // Whoever closes the round waits for this change, or this one for the closing: looked at after that, never before.
  if (names.includes('ROUND_TAKES_IT')) await holdRound(manager, { id: globalId('cyc', diagnosis.cycleId) });
  const columns = names.map((name) => `${CONDITIONS[name].sql('d')} as "${name}"`).join(', ');
  const [row] = await manager.query<[Record<string, boolean>]>(
    `select ${columns} from diagnosis d where d.id = $1`,
    [diagnosis.id],
  );
  return names.filter((name) => !row[name]).map((name) => ({ ...CONDITIONS[name].refusal, path: [] }));
}

interface Outcome {
  readonly diagnosis: Diagnosis;
  readonly revision: Pick<Revision, 'id' | 'contentHash'>;
  readonly transition: DiagnosisTransition;
  readonly note: string | null;
  /** What else changes in the return's row. */
  readonly changes?: Partial<Diagnosis>;
  /** False for what only its own agency is to know. */
  readonly isKnown: boolean;
  /** For the audit. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Moves the return on, counts its version, and writes down who did it, to which words, when. */
export async function finishTransition(
  manager: EntityManager,
  caller: Caller,
  outcome: Outcome,
): Promise<void> {
  const { diagnosis, revision, transition, note, isKnown } = outcome;
  const at = new Date();
  const state = TRANSITIONS[transition].to ?? diagnosis.state;
  const version = diagnosis.version + 1;
  const known = isKnown ? { knownState: state, knownVersion: version, knownAt: at } : {};
  await manager.update(
    Diagnosis,
    { id: diagnosis.id },
    { state, version, updatedAt: at, ...known, ...outcome.changes },
  );
  await recordDiagnosisAct(manager, caller, { diagnosis, revision, kind: transition, at, note });
  const subject = globalId('dgs', diagnosis.id);
  await audit(manager, caller, {
    action: actionOf(transition),
    subject,
    before: { state: diagnosis.state, version: diagnosis.version },
    after: { state, version, contentHash: revision.contentHash, note, ...outcome.after },
    event: [
      `diagnosis.${EVENTS[transition]}`,
      {
        diagnosis: subject,
        revision: globalId('rev', revision.id),
      },
    ],
  });
}

/** The audit calls an act by the mutation that does it. */
const actionOf = (transition: DiagnosisTransition): string =>
  transition === 'PUBLISH'
    ? 'publicationCreate'
    : `diagnosis${transition.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const EVENTS: Readonly<Record<DiagnosisTransition, string>> = {
  SAVE: 'saved',
  APPROVE: 'approved',
  SUBMIT: 'submitted',
  SEND_BACK: 'sentBack',
  ACCEPT: 'accepted',
  PUBLISH: 'published',
  WITHDRAW: 'withdrawn',
  REVISE: 'revised',
  TRANSLATE: 'translated',
};
