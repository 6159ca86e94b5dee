import { check, completeContent, completeFiled, type CheckResult } from '@mandato/rules';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { emit } from '../../platform/outbox';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import { Diagnosis, DiagnosisState } from './diagnosis';
import { actOf, isEditable, newDiagnosis, readHeader, refuseStale, type Header } from './diagnosis.header';
import { saveRevision } from './draft';
import { blockers, refusals } from './findings.rules';
import { checkContext, frameworkNow } from './framework';
import { namedOrganizations } from './organization-lookup';
import { filingAgency, findCycle, isClosed, noSuchRound, ownDiagnosis } from './return-lookup';
import { Revision } from './revision';
import type { DiagnosisActInput, DiagnosisCheckInput, DiagnosisSaveInput } from './save.inputs';

export interface SavedDiagnosis {
  readonly diagnosisId: string;
  readonly agencyId: string;
  readonly findingIds: readonly string[];
}

/** Creates or replaces the agency's working draft: all of it or nothing. */
export function diagnosisSave(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisSaveInput,
): Promise<SavedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, async (manager) => {
    const saved = await once({ manager, context, info, input }, async () => {
      // What is wrong with the header and with the content is told together.
      const header = await readHeader(manager, caller, input).catch(refusalOf);
      const { results, framework } = await checkReturn(
        manager,
        header instanceof Refusal ? null : header,
        input,
      );
      const { organizations, problems } = await namedOrganizations(manager, input);
      const faults = [...refusals(results), ...problems];
      if (header instanceof Refusal) throw header.with(faults);
      if (faults.length > 0) throw new Refusal(faults);

      const { existing } = header;
      const diagnosis = existing ?? newDiagnosis(header, input);
      const revision = await saveRevision(manager, {
        diagnosis,
        header,
        input,
        results,
        framework,
        organizations,
        caller,
      });
      const saved = {
        ...diagnosis,
        externalId: input.externalId ?? diagnosis.externalId,
        version: diagnosis.version + 1,
        workingRevisionId: revision.id,
        updatedAt: new Date(),
      };
      await (existing
        ? manager.update(Diagnosis, { id: saved.id }, saved)
        : manager.insert(Diagnosis, saved));
      await revision.write();

      const subject = globalId('dgs', saved.id);
      await audit(manager, caller, {
        action: 'diagnosisSave',
        subject,
        before: existing ? { version: existing.version, contentHash: revision.previousHash } : null,
        after: { version: saved.version, contentHash: revision.contentHash },
      });
      await emit(manager, 'diagnosis.saved', { diagnosis: subject, version: saved.version });
      return { diagnosisId: saved.id, agencyId: saved.agencyId, findingIds: revision.findingIds };
    });
    return { ...saved, findingIds: await standingFindings(manager, caller, saved.findingIds) };
  });
}

/** Those that still stand, when a later save has come before the repeat, and that the caller may see. */
async function standingFindings(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<string[]> {
  if (!caller.scopes.has('drafts:read')) return [];
  const rows = await manager.query<{ id: string }[]>(
    'select id from finding where id = any($1::uuid[]) and agency_id = $2 order by position',
    [ids, caller.agencyId],
  );
  return rows.map(({ id }) => id);
}

export interface Checked {
  readonly results: readonly CheckResult[];
  readonly wouldSubmit: boolean;
}

/** Runs the rule pack; saves nothing. */
export function diagnosisCheck({ caller, database }: Context, input: DiagnosisCheckInput): Promise<Checked> {
  return database.write(caller, async (manager) => {
    const { agency, cycle } = await checkedFor(manager, caller, input);
    const { results } = await checkReturn(manager, { agency, cycle }, input);
    const stops = [...refusals(results), ...blockers(results)];
    return { results, wouldSubmit: stops.length === 0 && !isClosed(cycle) };
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

const LONGEST_NOTE = 2000;

/** Hands the draft in: from here on the database itself refuses any change of it. */
export function diagnosisSubmit(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisActInput,
): Promise<{ diagnosisId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = unkeepableTexts(input);
      if ((input.note ?? '').length > LONGEST_NOTE) {
        faults.push({
          code: 'LIMIT_EXCEEDED',
          path: ['note'],
          message: `A note has at most ${LONGEST_NOTE} characters.`,
          cure: 'Shorten it.',
        });
      }
      if (faults.length > 0) throw new Refusal(faults);
      const diagnosis = await ownDiagnosis(manager, caller, input.id);
      refuseStale(diagnosis, input.expectedVersion);
      if (!isEditable(diagnosis)) {
        throw refuse(
          'WRONG_STATE',
          ['id'],
          `Only a draft can be submitted; this return is ${diagnosis.state}.`,
          null,
        );
      }
      const revision = await manager.findOneByOrFail(Revision, { id: diagnosis.workingRevisionId as string });
      const { cycle, results } = await actOf(manager, diagnosis, revision);
      if (isClosed(cycle)) throw cycleClosed();
      const problems = [...refusals(results), ...blockers(results)].map((each): UserError => ({
        ...each,
        code: 'BLOCKED',
      }));
      if (problems.length > 0) throw new Refusal(problems);

      const now = new Date();
      const version = diagnosis.version + 1;
      await manager.update(Revision, { id: revision.id }, { submittedAt: now, version });
      await manager.update(
        Diagnosis,
        { id: diagnosis.id },
        {
          state: DiagnosisState.SUBMITTED,
          version,
          submittedRevisionId: revision.id,
          submittedAt: now,
          updatedAt: now,
        },
      );
      const subject = globalId('dgs', diagnosis.id);
      await audit(manager, caller, {
        action: 'diagnosisSubmit',
        subject,
        before: { state: diagnosis.state, version: diagnosis.version },
        after: {
          state: DiagnosisState.SUBMITTED,
          version,
          contentHash: revision.contentHash,
          note: input.note ?? null,
        },
      });
      await emit(manager, 'diagnosis.submitted', {
        diagnosis: subject,
        revision: globalId('rev', revision.id),
      });
      return { diagnosisId: diagnosis.id };
    }),
  );
}

const cycleClosed = (): Refusal =>
  refuse(
    'CYCLE_CLOSED',
    ['cycle'],
    'The round takes no returns.',
    'Ask the secretariat to open or extend it.',
  );

/** For work that goes on to see what else is wrong. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  throw error;
};

type CheckedInput = Pick<DiagnosisSaveInput, 'language' | 'filed' | 'content'>;

async function checkReturn(
  manager: EntityManager,
  of: Pick<Header, 'agency' | 'cycle'> | null,
  input: CheckedInput,
) {
  const framework = await frameworkNow(manager);
  const filed = input.filed ? completeFiled(input.filed) : null;
  const context = checkContext(framework, {
    agencyCode: of?.agency.code ?? '',
    language: input.language,
    filed,
    template: of?.cycle.template ?? [],
  });
  return { framework, results: check(completeContent(input.content), context) };
}
