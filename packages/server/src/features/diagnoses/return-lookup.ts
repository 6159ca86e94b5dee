import type { EntityManager } from 'typeorm';
import type { SectionKind } from '@mandato/rules';
import type { Caller } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import { refuse, type Refusal } from '../access/refusal';
import type { AgencyBy } from '../agencies/agency.inputs';
import { findAgency, type FoundAgency } from '../agencies/agency-lookup';
import type { CycleBy } from '../cycles/cycle.inputs';
import { CycleState } from '../cycles/cycle';
import { holdRound } from '../cycles/cycle-lookup';
import type { StoredTemplateSection } from '../cycles/template';
import { Diagnosis } from './diagnosis';

export { findAgency, type FoundAgency } from '../agencies/agency-lookup';
export { noSuchRound } from '../cycles/cycle-lookup';

export interface FoundCycle {
  readonly id: string;
  readonly code: string;
  readonly state: CycleState;
  readonly dueOn: string | null;
  readonly template: readonly { kind: SectionKind; required: boolean }[];
}

const one = async <T>(manager: EntityManager, sql: string, params: unknown[]): Promise<T | null> => {
  const rows = await manager.query<T[]>(sql, params);
  return rows[0] ?? null;
};

/** The round as it stands, which it goes on to do until the transaction ends. */
export async function findCycle(manager: EntityManager, by: CycleBy): Promise<FoundCycle | null> {
  const id = await holdRound(manager, by);
  if (id === null) return null;
  const row = await one<{
    id: string;
    code: string;
    state: CycleState;
    due_on: string | null;
    sections: StoredTemplateSection[];
  }>(
    manager,
    `select id, code, state, due_on::text, template_sections as sections from cycle where id = $1 and until is null`,
    [id],
  );
  if (!row) return null;
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    dueOn: row.due_on,
    template: row.sections.map(({ kind, required }) => ({ kind, required })),
  };
}

export const cycleClosed = (path: readonly string[]): Refusal =>
  refuse(
    'CYCLE_CLOSED',
    path,
    'The round takes no returns that were not handed in while it was open.',
    'Ask the secretariat to open or extend it.',
  );

export const isClosed = (cycle: FoundCycle): boolean => cycle.state !== CycleState.OPEN;

/** The agency a caller files for; null with the refusal that says why not. */
export async function filingAgency(
  manager: EntityManager,
  caller: Caller,
  by: AgencyBy | undefined,
): Promise<FoundAgency | Refusal> {
  if (!by && caller.agencyId === null) {
    return refuse('INVALID', ['agency'], 'This key belongs to no agency.', 'Name the agency that files.');
  }
  const found = by
    ? await findAgency(manager, by)
    : await one<FoundAgency>(manager, 'select id, code from agency where id = $1 and until is null', [
        caller.agencyId,
      ]);
  if (!found)
    return refuse('NOT_FOUND', ['agency'], 'There is no such agency.', 'See `agencies { nodes { code } }`.');
  if (found.id !== caller.agencyId && !caller.scopes.has('agencies:act-for')) {
    return refuse(
      'NOT_ALLOWED',
      ['agency'],
      'This key files for its own agency only.',
      'Leave the agency out, or use a key that may act for others.',
    );
  }
  return found;
}

/** Locks the return until the transaction ends, so that two changes of it come one after the other. */
export const lockDiagnosis = (
  manager: EntityManager,
  where: { id: string } | { reference: string },
): Promise<Diagnosis | null> => manager.findOne(Diagnosis, { where, lock: { mode: 'pessimistic_write' } });

/** The caller's own return by its id; somebody else's is as good as not there. */
export async function ownDiagnosis(
  manager: EntityManager,
  caller: Caller,
  id: string,
  path = ['id'],
): Promise<Diagnosis> {
  const uuid = uuidOf('dgs', id);
  const found = uuid === null ? null : await lockDiagnosis(manager, { id: uuid });
  const mayTouch = found && (found.agencyId === caller.agencyId || caller.scopes.has('agencies:act-for'));
  if (!mayTouch)
    throw refuse(
      'NOT_FOUND',
      path,
      'There is no such return of this agency.',
      'See `diagnoses(standing: MINE)`.',
    );
  return found;
}
