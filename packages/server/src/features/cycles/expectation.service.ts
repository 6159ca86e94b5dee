import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { nextNumber } from '../../platform/register';
import { openRows, reopenRow } from '../../platform/versioned-rows';
import { storedActor } from '../../values/stored-actor';
import { once } from '../access/idempotency';
import { Refusal, refuse, unkeepableTexts } from '../access/refusal';
import { AgencyCategory } from '../agencies/agency';
import { agencyById, findAgency, type FoundAgency } from '../agencies/agency-lookup';
import type { ExpectationDeclareInput } from './cycle-change.inputs';
import { noSuchRound, standingRound } from './cycle-lookup';
import { reasonFaults } from './cycle.rules';
import { expectationOf } from './expectation-lookup';
import { declarationFaults } from './expectation.rules';
import { recordChange } from './round-change';

/** Says that an agency is excused or has nothing to report, or takes that back. */
export function expectationDeclare(
  context: Context,
  info: GraphQLResolveInfo,
  input: ExpectationDeclareInput,
): Promise<{ expectationId: string }> {
  const { caller, database } = context;
  const { reason } = input;
  const state = input.state ?? null;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const unkeepable = unkeepableTexts(input);
      if (unkeepable.length > 0) throw new Refusal(unkeepable);
      const number = await nextNumber(manager);
      const cycle = await standingRound(manager, input.cycle);
      if (!cycle) throw noSuchRound();
      const agency = await declaredAgency(manager, caller, input);
      const there = await expectationOf(manager, cycle.id, agency.id);
      const declared = there?.declaredState ?? null;
      const faults = [
        ...declarationFaults({
          state,
          declared,
          isExpected: there !== null,
          isGroup: agency.category === AgencyCategory.GROUP,
          round: cycle.state,
          keepsRounds: caller.scopes.has('rounds:write'),
          isOwn: agency.id === caller.agencyId,
        }),
        ...reasonFaults(reason),
      ];
      if (faults.length > 0) throw new Refusal(faults);

      const expectation = { id: there?.id ?? uuid(), agencyCode: agency.code };
      const columns = { id: expectation.id, ...declaration(caller, state, reason) };
      if (there) await reopenRow(manager, 'expectation', number, columns);
      else {
        const asked = {
          cycle_id: cycle.id,
          agency_id: agency.id,
          agency_code: agency.code,
          is_requested: false,
        };
        await openRows(manager, 'expectation', number, [{ ...columns, ...asked }]);
      }
      await recordChange(manager, caller, {
        action: 'expectationDeclare',
        topic: 'expectation.declared',
        number,
        cycle,
        expectation,
        reason,
        before: there && { state: declared, reason: there.declaredReason },
        after: { state },
      });
      return { expectationId: expectation.id };
    }),
  );
}

const NOTHING = {
  declared_state: null,
  declared_reason: null,
  declared_at: null,
  declared_by_name: null,
  declared_by_agency_id: null,
  declared_by_role: null,
};

function declaration(
  by: Caller,
  state: string | null,
  reason: string,
): Record<keyof typeof NOTHING, unknown> {
  if (state === null) return NOTHING;
  const { name, agencyId, role } = storedActor(by);
  return {
    declared_state: state,
    declared_reason: reason,
    declared_at: new Date(),
    declared_by_name: name,
    declared_by_agency_id: agencyId,
    declared_by_role: role,
  };
}

async function declaredAgency(
  manager: EntityManager,
  caller: Caller,
  { agency: by }: ExpectationDeclareInput,
): Promise<FoundAgency> {
  if (!by && caller.agencyId === null) {
    throw refuse('INVALID', ['agency'], 'This key belongs to no agency.', 'Name the agency.');
  }
  const found = by ? await findAgency(manager, by) : await agencyById(manager, caller.agencyId);
  if (found) return found;
  throw refuse('NOT_FOUND', ['agency'], 'There is no such agency.', 'See `agencies { nodes { code } }`.');
}
