import type { DiagnosisContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import { refuse, type Refusal } from '../access/refusal';
import type { DiagnosisState } from './diagnosis-state';
import { possibleFrom, TRANSITIONS } from './transition';

export interface TranslatedRevision {
  readonly id: string;
  readonly number: number;
  readonly diagnosisId: string;
  readonly agencyId: string;
  readonly reference: string;
  readonly contentHash: string;
  readonly language: string;
  readonly since: number | null;
  readonly content: DiagnosisContent;
  /** Confidential parts included. */
  readonly mayReadAll: boolean;
}

export interface FoundRevision extends Omit<TranslatedRevision, 'content' | 'mayReadAll'> {
  readonly until: number | null;
  readonly isFrozen: boolean;
  readonly isWorking: boolean;
  readonly state: DiagnosisState;
  readonly document: string;
}

/** The revision as the caller names it, where the caller may translate it and it can be translated. */
export async function translatedRevision(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<TranslatedRevision> {
  const found = await findRevision(manager, uuidOf('rev', id));
  const isOwn = found !== null && found.agencyId === caller.agencyId;
  const mayReadAll = isOwn || (found?.isFrozen === true && caller.scopes.has('submissions:read'));
  if (!found || !(mayReadAll || found.since !== null)) {
    throw refuse(
      'NOT_FOUND',
      ['revisionId'],
      'There is no such revision.',
      'See `diagnosis { revisions { nodes { id } } }`.',
    );
  }
  if (!(isOwn && caller.scopes.has('drafts:write')) && !caller.scopes.has('translations:write')) {
    throw refuse(
      'NOT_ALLOWED',
      ['revisionId'],
      'This key translates the returns of its own agency only.',
      'Ask a REVIEWER or EDITOR.',
    );
  }
  refuseUnlessStanding(found, mayReadAll);
  return { ...found, content: JSON.parse(found.document) as DiagnosisContent, mayReadAll };
}

/** The revision that the public reads can always be translated; else the one that was handed in last. */
function refuseUnlessStanding(revision: FoundRevision, mayReadAll: boolean): void {
  const { isFrozen, isWorking, state, since, until } = revision;
  if (since !== null && until === null) return;
  const refused = (message: string, cure: string): Refusal =>
    refuse('WRONG_STATE', ['revisionId'], message, cure);
  if (!isFrozen) {
    throw refused(
      'Only a revision that was handed in can be translated: a draft moves.',
      possibleFrom(state),
    );
  }
  if (!isWorking || !mayReadAll) {
    throw refused(
      'Another revision stands in the place of this one, or it was withdrawn.',
      'Translate the newest one: its translations carry over from here as long as the words are the same.',
    );
  }
  if (!TRANSITIONS.TRANSLATE.from.includes(state)) {
    throw refused(`A return that is ${state} is not translated.`, possibleFrom(state));
  }
}

export async function findRevision(manager: EntityManager, id: string | null): Promise<FoundRevision | null> {
  const rows = await manager.query<FoundRevision[]>(
    `select r.id, r.number, r.diagnosis_id as "diagnosisId", r.agency_id as "agencyId", d.reference, r.content_hash as "contentHash",
       r.language, r.since, r.until, r.submitted_at is not null as "isFrozen", d.working_revision_id = r.id as "isWorking", d.state,
       r.document
     from revision r join diagnosis d on d.id = r.diagnosis_id where r.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
