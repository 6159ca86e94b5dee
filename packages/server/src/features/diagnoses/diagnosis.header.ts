import {
  check,
  type CheckResult,
  type DiagnosisContent,
  type FiledDocument as FiledContent,
} from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../platform/caller';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import { Diagnosis, DiagnosisKind } from './diagnosis';
import { DiagnosisState } from './diagnosis-state';
import { checkContextOf } from './check-context';
import { conflictsWithStanding } from './draft-merge';
import {
  cycleClosed,
  filingAgency,
  findAgency,
  findCycle,
  isClosed,
  lockDiagnosis,
  ownDiagnosis,
  type FoundAgency,
  type FoundCycle,
} from './return-lookup';
import type { Revision } from './revision';
import { otherVersion, refuseOtherVersion, refuseTransition } from './transition.service';
import { DiagnosisTransition, possibleFrom, TRANSITIONS } from './transition';
import { IfChanged, IfExists, type DiagnosisSaveInput } from './save.inputs';

/** Whose return it is, for which round: what is settled before its content is looked at. */
export interface Header {
  readonly agency: FoundAgency;
  readonly onBehalfOf: FoundAgency | null;
  readonly cycle: FoundCycle;
  readonly reference: string;
  readonly existing: Diagnosis | null;
  /** The save builds on an older version, and is to be put together with what stands. */
  readonly isBehind: boolean;
}

const LONGEST_EXTERNAL_ID = 200;

const noSuchAgency: UserError = {
  code: 'NOT_FOUND',
  path: ['onBehalfOf'],
  message: 'There is no such agency.',
  cure: 'See `agencies { nodes { code } }`.',
};

function cycleProblems(cycle: FoundCycle | null): UserError[] {
  const path = ['cycle'];
  if (!cycle) {
    const cure = 'See `cycles { nodes { code state } }`.';
    return [{ code: 'NOT_FOUND', path, message: 'There is no such round.', cure }];
  }
  return [];
}

/** Every fault of the header at once; then whether what is there already lets itself be replaced. */
export async function readHeader(
  manager: EntityManager,
  caller: Caller,
  input: DiagnosisSaveInput,
): Promise<Header> {
  const { agency, onBehalfOf, cycle } = await readParties(manager, caller, input);
  const reference = referenceOf(agency, cycle, input.kind, onBehalfOf);
  // Held to the commit: of two first saves of the same return the second one finds the first one's.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [reference]);
  const existing = input.id
    ? await ownDiagnosis(manager, caller, input.id)
    : await lockDiagnosis(manager, { reference });
  if (existing && existing.reference !== reference) {
    throw refuse(
      'INVALID',
      ['id'],
      'This return is of another agency, round or kind than the input says.',
      'Leave the id out, or give the round, kind and onBehalfOf that it has.',
    );
  }
  await refuseForeignExternalId(manager, agency, input, existing);
  let isBehind = false;
  if (existing) isBehind = await refuseUneditable(manager, caller, existing, input);
  else if (isClosed(cycle)) throw cycleClosed(['cycle']);
  else if (input.expectedVersion != null) {
    throw refuse(
      'CONFLICT',
      ['expectedVersion'],
      'There is no such return yet.',
      'Leave expectedVersion out to create it.',
    );
  }
  return { agency, onBehalfOf, cycle, reference, existing, isBehind };
}

/** Who files, for whom, in which round: every fault of it at once. */
export async function readParties(
  manager: EntityManager,
  caller: Caller,
  input: DiagnosisSaveInput,
): Promise<Pick<Header, 'agency' | 'onBehalfOf' | 'cycle'>> {
  const { content: _content, filed: _filed, ...own } = input;
  const problems: UserError[] = unkeepableTexts(own);
  if (problems.length > 0) throw new Refusal(problems);
  const agency = await filingAgency(manager, caller, input.agency);
  if (agency instanceof Refusal) problems.push(...agency.problems);
  const onBehalfOf = input.onBehalfOf ? await findAgency(manager, input.onBehalfOf) : null;
  if (input.onBehalfOf && !onBehalfOf) problems.push(noSuchAgency);
  const cycle = await findCycle(manager, input.cycle);
  problems.push(...cycleProblems(cycle));
  if (input.externalId != null && !isExternalId(input.externalId)) {
    problems.push({
      code: 'INVALID',
      path: ['externalId'],
      message: 'An external id has 1 to 200 printable characters.',
      cure: `Shorten it to ${LONGEST_EXTERNAL_ID}.`,
    });
  }
  if (problems.length > 0 || agency instanceof Refusal || !cycle) throw new Refusal(problems);
  return { agency, onBehalfOf, cycle };
}

const isExternalId = (id: string): boolean => id.trim() !== '' && id.length <= LONGEST_EXTERNAL_ID;

export const referenceOf = (
  agency: FoundAgency,
  cycle: FoundCycle,
  kind: DiagnosisKind,
  onBehalfOf: FoundAgency | null,
): string =>
  [
    agency.code,
    cycle.code,
    ...(kind === DiagnosisKind.DIAGNOSIS ? [] : [kind]),
    ...(onBehalfOf ? ['for', onBehalfOf.code] : []),
  ].join('/');

async function refuseForeignExternalId(
  manager: EntityManager,
  agency: FoundAgency,
  input: DiagnosisSaveInput,
  existing: Diagnosis | null,
): Promise<void> {
  if (input.externalId == null) return;
  // As above: of two returns that claim it at once the second one finds the first one's.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [
    `${agency.id} ${input.externalId}`,
  ]);
  const other = await manager.findOneBy(Diagnosis, { agencyId: agency.id, externalId: input.externalId });
  if (other && other.id !== existing?.id) {
    throw refuse(
      'INVALID',
      ['externalId'],
      'Another return of this agency has this external id.',
      'Give each return an id of its own.',
    );
  }
}

/** Only a draft and what was sent back can be written on. */
export async function refuseUnlessEditable(
  manager: EntityManager,
  caller: Caller,
  diagnosis: Diagnosis,
): Promise<void> {
  if (TRANSITIONS.SAVE.from.includes(diagnosis.state))
    return refuseTransition(manager, caller, DiagnosisTransition.SAVE, diagnosis);
  throw refuse(
    'NOT_EDITABLE',
    [],
    `This return is ${diagnosis.state} and cannot be edited.`,
    possibleFrom(diagnosis.state),
  );
}

/** Whether the save has to be put together with what stands. */
async function refuseUneditable(
  manager: EntityManager,
  caller: Caller,
  existing: Diagnosis,
  input: DiagnosisSaveInput,
): Promise<boolean> {
  await refuseUnlessEditable(manager, caller, existing);
  const { expectedVersion, ifChanged } = input;
  if (expectedVersion != null) {
    if (expectedVersion === existing.version) return false;
    if (expectedVersion < existing.version && ifChanged === IfChanged.MERGE) return true;
    throw otherVersion(existing, existing.version).with(
      await conflictsWithStanding(manager, existing, input),
    );
  }
  if (input.ifExists === IfExists.REPLACE) return false;
  throw new Refusal(
    [
      {
        code: 'CONFLICT',
        path: ['expectedVersion'],
        message: 'There is a draft of this return already.',
        cure: 'Give its version as expectedVersion, or ifExists: REPLACE.',
      },
    ],
    existing.id,
  );
}

export function newDiagnosis(header: Header, input: DiagnosisSaveInput): Diagnosis {
  const now = new Date();
  return Object.assign(new Diagnosis(), {
    id: uuid(),
    reference: header.reference,
    externalId: input.externalId ?? null,
    kind: input.kind,
    agencyId: header.agency.id,
    onBehalfOfId: header.onBehalfOf?.id ?? null,
    answersForId: header.onBehalfOf?.id ?? header.agency.id,
    cycleId: header.cycle.id,
    state: DiagnosisState.DRAFT,
    version: 0,
    createdAt: now,
    updatedAt: now,
    since: null,
  });
}

export function refuseStale(diagnosis: Diagnosis, expectedVersion: number): void {
  refuseOtherVersion(diagnosis, diagnosis.version, expectedVersion);
}

/** The saved return once more against the rules, with the catalogue and template of now. */
export async function actOf(
  manager: EntityManager,
  diagnosis: Diagnosis,
  revision: Revision,
): Promise<{ cycle: FoundCycle; results: CheckResult[] }> {
  const cycle = (await findCycle(manager, { id: `cyc_${diagnosis.cycleId}` })) as FoundCycle;
  const agency = (await findAgency(manager, { id: `agy_${diagnosis.agencyId}` })) as FoundAgency;
  const { context } = await checkContextOf(manager, { agency, cycle });
  const filed = Object.fromEntries(
    Object.entries(revision.filed).filter(([, value]) => value !== null),
  ) as FiledContent;
  const content = JSON.parse(revision.document) as DiagnosisContent;
  return { cycle, results: check({ language: revision.language, filed, content }, context) };
}
