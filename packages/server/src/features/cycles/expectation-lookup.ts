import type { EntityManager } from 'typeorm';
import { refuse } from '../access/refusal';
import type { AgencyBy } from '../agencies/agency.inputs';
import { findAgency } from '../agencies/agency-lookup';
import type { ExpectationDeclaration } from './cycle-change.inputs';

/** What an agency owes a round, as it stands. */
export interface StandingExpectation {
  readonly id: string;
  readonly agencyCode: string;
  readonly declaredState: ExpectationDeclaration | null;
  readonly declaredReason: string | null;
  readonly dueOn: string | null;
}

export async function expectationOf(
  manager: EntityManager,
  cycleId: string,
  agencyId: string,
): Promise<StandingExpectation | null> {
  const [row] = await manager.query<StandingExpectation[]>(
    `select e.id, e.agency_code as "agencyCode", e.declared_state as "declaredState", e.declared_reason as "declaredReason",
       greatest(e.extended_to, k.due_on)::text as "dueOn"
     from expectation e join cycle k on k.id = e.cycle_id and k.until is null
     where e.cycle_id = $1 and e.agency_id = $2 and e.until is null`,
    [cycleId, agencyId],
  );
  return row ?? null;
}

export async function expectationNamed(
  manager: EntityManager,
  cycleId: string,
  by: AgencyBy,
): Promise<StandingExpectation> {
  const agency = await findAgency(manager, by);
  const expectation = agency && (await expectationOf(manager, cycleId, agency.id));
  if (expectation) return expectation;
  throw refuse(
    'NOT_FOUND',
    ['agency'],
    agency ? 'This round expects nothing of that agency.' : 'There is no such agency.',
    'See `cycle { expectations { nodes { agency { code } } } }`.',
  );
}
