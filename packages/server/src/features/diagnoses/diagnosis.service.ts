import { check, type CheckResult } from '@mandato/rules';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { run } from '../../platform/steps';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, unkeepableTexts, type Notice, type UserError } from '../access/refusal';
import { Diagnosis } from './diagnosis';
import { DiagnosisState } from './diagnosis-state';
import { actOf, newDiagnosis, readHeader, type Header } from './diagnosis.header';
import { saveRevision } from './draft';
import { putTogether } from './draft-merge';
import { blockers, refusals } from './findings.rules';
import { checkContextOf } from './check-context';
import { namedOrganizations } from './organization-lookup';
import { actOnReturn, type ActedDiagnosis } from './return-act';
import { filingAgency, findCycle, isClosed, noSuchRound } from './return-lookup';
import { Revision } from './revision';
import type { DiagnosisActInput, DiagnosisCheckInput, DiagnosisSaveInput } from './save.inputs';
import type { ActedOn } from './transition.service';
import { DiagnosisTransition } from './transition';

export interface SavedDiagnosis {
  readonly diagnosisId: string;
  readonly agencyId: string;
  readonly findingIds: readonly string[];
  /** The version that the save made. */
  readonly version: number;
  readonly notices: readonly Notice[];
}

/** Creates or replaces the agency's working draft: all of it or nothing. */
export function diagnosisSave(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisSaveInput,
): Promise<SavedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once(
      { manager, context, info, input },
      () => saveDraft(manager, caller, input, 'diagnosisSave'),
      (saved) => asItStands(manager, caller, saved),
    ),
  );
}

/** Checks a draft and keeps it, in a transaction that is open. */
export async function saveDraft(
  manager: EntityManager,
  caller: Caller,
  sent: DiagnosisSaveInput,
  action: string,
): Promise<SavedDiagnosis> {
  // What is wrong with the header and with the content is told together.
  const header = await readHeader(manager, caller, sent).catch(refusalOf);
  const own = await readContent(manager, header instanceof Refusal ? null : header, sent);
  if (header instanceof Refusal) throw header.with(own.faults);
  if (own.faults.length > 0) throw new Refusal(own.faults);

  const { existing, isBehind } = header;
  const { input, read, notices } =
    existing && isBehind
      ? await putTogether(manager, existing, sent, (together) => readContent(manager, header, together))
      : { input: sent, read: own, notices: [] };

  const diagnosis = existing ?? newDiagnosis(header, input);
  const revision = await saveRevision(manager, { diagnosis, header, input, ...read, caller });
  const { id, agencyId } = diagnosis;
  const version = diagnosis.version + 1;
  const changes = {
    externalId: input.externalId ?? diagnosis.externalId,
    state: DiagnosisState.DRAFT,
    version,
    workingRevisionId: revision.id,
    updatedAt: new Date(),
  };
  await (existing
    ? manager.update(Diagnosis, { id }, changes)
    : manager.insert(Diagnosis, { ...diagnosis, ...changes }));
  await revision.write();
  const told = { revisionId: revision.id, diagnosisId: id };
  await run(
    'revision.saved',
    manager,
    { ...told, previousId: existing?.submittedRevisionId ?? null },
    caller,
  );

  const subject = globalId('dgs', id);
  await audit(manager, caller, {
    action,
    subject,
    before: existing ? { version: existing.version, contentHash: revision.previousHash } : null,
    after: { version, contentHash: revision.contentHash },
    event: ['diagnosis.saved', { diagnosis: subject, version }],
  });
  return { diagnosisId: id, agencyId, findingIds: revision.findingIds, version, notices };
}

/** The content against the rules and the register: what the projection needs of it, and what refuses it. */
async function readContent(manager: EntityManager, header: Header | null, input: CheckedInput) {
  const { results, framework } = await checkReturn(manager, header, input);
  const { organizations, problems } = await namedOrganizations(manager, input);
  return { results, framework, organizations, faults: [...refusals(results), ...problems] };
}

/** A later save may have come before the repeat: of the findings only those are told that still stand. */
export async function asItStands(
  manager: EntityManager,
  caller: Caller,
  saved: SavedDiagnosis,
): Promise<SavedDiagnosis> {
  const rows = await manager.query<{ id: string }[]>(
    'select id from finding where id = any($1::uuid[]) and (agency_id = $2 or $3) order by position',
    [saved.findingIds, caller.agencyId, caller.scopes.has('agencies:act-for')],
  );
  return { ...saved, findingIds: rows.map(({ id }) => id) };
}

export interface Checked {
  readonly results: readonly CheckResult[];
  readonly wouldSubmit: boolean;
  readonly contextHash: string;
}

/** Runs the rule pack; saves nothing. */
export function diagnosisCheck({ caller, database }: Context, input: DiagnosisCheckInput): Promise<Checked> {
  return database.write(caller, async (manager) => {
    const { agency, cycle } = await checkedFor(manager, caller, input);
    const { results, contextHash } = await checkReturn(manager, { agency, cycle }, input);
    const stops = [...refusals(results), ...blockers(results)];
    return { results, wouldSubmit: stops.length === 0 && !isClosed(cycle), contextHash };
  });
}

async function checkedFor(
  manager: EntityManager,
  caller: Caller,
  input: DiagnosisCheckInput,
): Promise<Pick<Header, 'agency' | 'cycle'>> {
  const { content: _content, filed: _filed, ...own } = input;
  const faults = unkeepableTexts(own);
  if (faults.length > 0) throw new Refusal(faults);
  const agency = await filingAgency(manager, caller, input.agency);
  const cycle = (await findCycle(manager, input.cycle)) ?? noSuchRound();
  if (agency instanceof Refusal) throw cycle instanceof Refusal ? agency.with(cycle.problems) : agency;
  if (cycle instanceof Refusal) throw cycle;
  return { agency, cycle };
}

/** Hands the draft in: from here on the database itself refuses any change of it. */
export const diagnosisSubmit = (
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisActInput,
): Promise<ActedDiagnosis> =>
  actOnReturn(context, info, input, {
    transition: DiagnosisTransition.SUBMIT,
    isKnown: true,
    work: (manager, acted) => handIn(manager, context.caller, acted),
  });

async function handIn(
  manager: EntityManager,
  caller: Caller,
  { diagnosis, revision }: ActedOn,
): Promise<Partial<Diagnosis>> {
  const { results } = await actOf(manager, diagnosis, revision);
  const problems = [...refusals(results), ...blockers(results)].map((each): UserError => ({
    ...each,
    code: 'BLOCKED',
  }));
  if (problems.length > 0) throw new Refusal(problems);
  // Once more before it is frozen: what was said of the earlier revision since the last save is followed, too.
  const told = { revisionId: revision.id, diagnosisId: diagnosis.id };
  await run('revision.saved', manager, { ...told, previousId: diagnosis.submittedRevisionId }, caller);
  const submittedAt = new Date();
  await manager.update(Revision, { id: revision.id }, { submittedAt, version: diagnosis.version + 1 });
  return { submittedRevisionId: revision.id, submittedAt };
}

/** For work that goes on to see what else is wrong. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  throw error;
};

type CheckedInput = Pick<DiagnosisSaveInput, 'language' | 'filed' | 'content'>;

export async function checkReturn(
  manager: EntityManager,
  of: Pick<Header, 'agency' | 'cycle'> | null,
  input: CheckedInput,
) {
  const { context, framework, hash } = await checkContextOf(manager, of);
  return { framework, contextHash: hash, results: check(input, context) };
}
