import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import { nextNumber, recordAct } from '../../platform/register';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import type { Diagnosis } from '../diagnoses/diagnosis';
import { lockDiagnosis } from '../diagnoses/return-lookup';
import type { TextRedactInput } from './redaction.inputs';
import { keepFresh, redactDocuments, redactedRevisions, type RedactedRevision } from './redaction.revisions';
import { redactRows, rowsWith } from './redaction.rows';
import { tablesOfReturn } from './redaction.tables';

const FEWEST = 3;
const MOST = 2_000;

export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

export interface Redacted {
  readonly actId: string;
  /** Files of the return, which stay as they were received. */
  readonly files: readonly KeptFile[];
}

/** Puts marks in the place of words that must not stand, everywhere they stand in what belongs to the return. */
export function textRedact(
  context: Context,
  info: GraphQLResolveInfo,
  input: TextRedactInput,
): Promise<Redacted> {
  const { caller, database } = context;
  return database.write(caller, async (manager) => {
    const { actId, diagnosisId } = await once({ manager, context, info, input }, async () => {
      const faults = faultsOf(input);
      if (faults.length > 0) throw new Refusal(faults);
      const number = await nextNumber(manager);
      const diagnosis = await redactedReturn(manager, input.diagnosisId);
      const { words } = input;
      const tables = await tablesOfReturn(manager);
      const revisions = await redactedRevisions(manager, diagnosis.id, words);
      const beside = await rowsWith(manager, tables, diagnosis.id, words);
      if (beside === 0 && revisions.every((each) => each.documents.length === 0)) throw notThere();

      await openRedaction(manager, {
        number,
        diagnosisId: diagnosis.id,
        reason: input.reason,
        beside,
        revisions,
      });
      for (const revision of revisions) await redactDocuments(manager, revision);
      await redactRows(manager, tables, diagnosis.id, words);
      await keepFresh(manager, diagnosis.id, revisions);
      await countDraft(manager, diagnosis.id, revisions);
      return record(manager, caller, { number, diagnosis, reason: input.reason, revisions });
    });
    return { actId, files: await filesOf(manager, diagnosisId) };
  });
}

function faultsOf({ words, reason, ...ids }: TextRedactInput): UserError[] {
  const faults = unkeepableTexts({ words, reason, ...ids });
  const fault = (code: UserError['code'], path: string, message: string, cure: string): number =>
    faults.push({ code, path: [path], message, cure });
  if (words.length < FEWEST || words.trim() === '' || /^█+$/.test(words))
    fault(
      'INVALID',
      'words',
      `The words are fewer than ${FEWEST} characters, or none.`,
      'Give more of the words around them.',
    );
  if (words.length > MOST)
    fault(
      'LIMIT_EXCEEDED',
      'words',
      `The words are more than ${MOST} characters.`,
      'Redact them in several acts.',
    );
  if (reason.trim().length < FEWEST)
    fault(
      'INVALID',
      'reason',
      'A redaction needs a reason: it stands for everybody to read.',
      'Say why, without the words.',
    );
  if (reason.length > MOST)
    fault('LIMIT_EXCEEDED', 'reason', `The reason is more than ${MOST} characters.`, 'Shorten it.');
  if (words.length >= FEWEST && reason.includes(words))
    fault('INVALID', 'reason', 'The reason repeats the words that must not stand.', 'Say why without them.');
  return faults;
}

async function redactedReturn(manager: EntityManager, id: string): Promise<Diagnosis> {
  const of = uuidOf('dgs', id);
  const found = of === null ? null : await lockDiagnosis(manager, { id: of });
  if (found) return found;
  throw refuse('NOT_FOUND', ['diagnosisId'], 'There is no such return.', 'See `diagnoses { nodes { id } }`.');
}

const notThere = (): Refusal =>
  refuse(
    'NOT_FOUND',
    ['words'],
    'These words stand nowhere in this return: they are matched exactly, capitals, accents and line ends included.',
    'Copy them from the text.',
  );

interface Opening {
  readonly number: number;
  readonly diagnosisId: string;
  readonly reason: string;
  readonly beside: number;
  readonly revisions: readonly RedactedRevision[];
}

/** The rows by which the database knows that this transaction may change what is frozen. */
async function openRedaction(manager: EntityManager, opening: Opening): Promise<void> {
  const { number, diagnosisId, reason, beside, revisions } = opening;
  const inRevisions = revisions
    .filter(({ occurrences }) => occurrences > 0)
    .map(({ id, occurrences }) => ({ revisionId: id, occurrences }));
  const places: readonly { revisionId: string | null; occurrences: number }[] =
    inRevisions.length > 0 ? inRevisions : [{ revisionId: null, occurrences: beside }];
  for (const { revisionId, occurrences } of places) {
    await manager.query(
      `insert into redaction (id, number, diagnosis_id, revision_id, reason, at, occurrences) values ($1, $2, $3, $4, $5, clock_timestamp(), $6)`,
      [uuid(), number, diagnosisId, revisionId, reason, occurrences],
    );
  }
}

/** Whoever still has the draft as it was before is told so when saving it. */
async function countDraft(
  manager: EntityManager,
  diagnosisId: string,
  revisions: readonly RedactedRevision[],
): Promise<void> {
  if (!revisions.some(({ isFrozen, documents }) => !isFrozen && documents.length > 0)) return;
  await manager.query(
    'update diagnosis set version = version + 1, updated_at = clock_timestamp() where id = $1',
    [diagnosisId],
  );
}

interface Recorded {
  readonly number: number;
  readonly diagnosis: Diagnosis;
  readonly reason: string;
  readonly revisions: readonly RedactedRevision[];
}

async function record(
  manager: EntityManager,
  caller: Caller,
  { number, diagnosis, reason, revisions }: Recorded,
): Promise<{ actId: string; diagnosisId: string }> {
  const changed = revisions.filter(({ occurrences }) => occurrences > 0);
  const manifest = {
    number,
    kind: 'REDACT',
    reference: diagnosis.reference,
    reason,
    revisions: changed.map((each) => ({
      revision: each.number,
      contentHash: each.contentHash,
      occurrences: each.occurrences,
    })),
  };
  // That there is a return at all may be no public matter yet.
  const note = diagnosis.since === null ? 'In a return that is not public' : `In ${diagnosis.reference}`;
  const act = await recordAct(manager, caller, { number, kind: 'REDACT', note, manifest });
  await audit(manager, caller, {
    action: 'textRedact',
    subject: globalId('dgs', diagnosis.id),
    after: { act: number, reason, revisions: changed.map((each) => each.number) },
    event: ['register.act', { number, kind: 'REDACT', act: globalId('rga', act.id) }],
  });
  return { actId: act.id, diagnosisId: diagnosis.id };
}

const filesOf = (manager: EntityManager, diagnosisId: string): Promise<KeptFile[]> =>
  manager.query<KeptFile[]>(
    `select f.id, f.name from source_file f join revision r on r.id = f.revision_id where r.diagnosis_id = $1
     order by f.name collate "C", f.id`,
    [diagnosisId],
  );
