import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { holdRegister, nextNumber } from '../../platform/register';
import { reopenRow } from '../../platform/versioned-rows';
import { once } from '../access/idempotency';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import { CycleState } from './cycle';
import type { CycleCloseInput, CycleExtendInput, CycleOpenInput } from './cycle-change.inputs';
import { lookUp, noSuchRound, seizeRound, standingRound, type StandingRound } from './cycle-lookup';
import { open } from './cycle-opening';
import { byLanguage, dueDayFaults, extensionFaults, faultsOf, reasonFaults, type Round } from './cycle.rules';
import { expectationNamed } from './expectation-lookup';
import { formOf } from './return-form';
import { recordChange } from './round-change';

export interface OpenedRound {
  /** Number of the act; null where a round of that code was there already. */
  readonly act: number | null;
  readonly cycleId: string;
}

/** For the installation itself, rounds of the past included. A round that is there already is left as it is. */
export async function openRound(database: Database, by: Caller, round: Round): Promise<OpenedRound> {
  if (!by.scopes.has('rounds:write')) {
    throw refuse('NOT_ALLOWED', [], 'This caller may not open a round.', 'Use a key of the secretariat.');
  }
  return database.write(by, async (manager) => {
    // Two who open the same round at once come one after the other.
    await holdRegister(manager);
    const there = await standingRound(manager, { code: round.code });
    if (there !== null) return { act: null, cycleId: there.id };
    const named = await lookUp(manager, round);
    refuseAll([...faultsOf(round), ...named.problems]);
    const number = await nextNumber(manager);
    const cycleId = await open(manager, by, { number, round, named, announced: null });
    return { act: number, cycleId };
  });
}

function refuseAll(problems: readonly UserError[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}

export interface ChangedRound {
  readonly cycleId: string;
  /** It was closed and takes returns again. */
  readonly isReopened: boolean;
}

/** Announces a round, or opens it; one that was announced is opened as it is called for now. */
export function cycleOpen(
  context: Context,
  info: GraphQLResolveInfo,
  input: CycleOpenInput,
): Promise<ChangedRound> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll(unkeepableTexts(input));
      const number = await nextNumber(manager);
      const there = await standingRound(manager, { code: input.code });
      const title = byLanguage(['title'], input.title);
      const form = await formOf(manager, input, there);
      const round: Round = {
        code: input.code,
        title: title.words,
        requestedBy: input.requestedBy ?? null,
        obligation: input.obligation ?? null,
        state: input.isAnnounced ? 'PLANNED' : 'OPEN',
        opensOn: input.opensOn ?? null,
        dueOn: input.dueOn ?? null,
        timeZone: input.timeZone,
        consentLevels: input.consentLevels,
        template: { version: 1, sections: form.sections },
        expected: input.expected,
      };
      const named = await lookUp(manager, round);
      refuseAll([
        ...(there && there.state !== CycleState.PLANNED ? [wasOpened] : []),
        ...title.faults,
        ...form.faults,
        ...faultsOf(round),
        ...(named.today === null ? [] : dueDayFaults(round.dueOn, named.today)),
        ...named.problems,
      ]);
      const cycleId = await open(manager, caller, { number, round, named, announced: there });
      return { cycleId, isReopened: false };
    }),
  );
}

const wasOpened: UserError = {
  code: 'DUPLICATE_KEY',
  path: ['code'],
  message: 'There is a round of this code, and it was opened before.',
  cure: 'Give another code; `cycleExtend` opens a closed round again.',
};

/** Puts the due day off, of the round or of one agency; a closed round takes returns again. */
export function cycleExtend(
  context: Context,
  info: GraphQLResolveInfo,
  input: CycleExtendInput,
): Promise<ChangedRound> {
  const { caller, database } = context;
  const { dueOn, reason } = input;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll(unkeepableTexts(input));
      const number = await nextNumber(manager);
      const cycle = await roundIn(manager, input, EXTENSIBLE);
      const one = input.agency ? await expectationNamed(manager, cycle.id, input.agency) : null;
      refuseAll([
        ...reasonFaults(reason),
        ...(one && cycle.dueOn === null ? [noDueDay] : []),
        ...extensionFaults(dueOn, one ? one.dueOn : cycle.dueOn, cycle.today),
      ]);

      await seizeRound(manager, cycle.id);
      const isReopened = cycle.state === CycleState.CLOSED;
      if (one) await reopenRow(manager, 'expectation', number, { id: one.id, extended_to: dueOn });
      if (!one || isReopened) {
        const due = one ? {} : { due_on: dueOn };
        await reopenRow(manager, 'cycle', number, {
          id: cycle.id,
          ...due,
          state: CycleState.OPEN,
          closed_at: null,
        });
      }
      await recordChange(manager, caller, {
        action: 'cycleExtend',
        topic: 'cycle.extended',
        number,
        cycle,
        expectation: one,
        reason,
        before: { state: cycle.state, dueOn: one ? one.dueOn : cycle.dueOn },
        after: { state: CycleState.OPEN, dueOn },
      });
      return { cycleId: cycle.id, isReopened };
    }),
  );
}

const noDueDay: UserError = {
  code: 'INVALID',
  path: ['agency'],
  message: 'The round has no due day that one agency could be given longer than.',
  cure: 'Leave the agency out to give the round a due day.',
};

/** Takes no new returns from now on. */
export function cycleClose(
  context: Context,
  info: GraphQLResolveInfo,
  input: CycleCloseInput,
): Promise<ChangedRound> {
  const { caller, database } = context;
  const { reason } = input;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll(unkeepableTexts(input));
      const number = await nextNumber(manager);
      const cycle = await roundIn(manager, input, CLOSABLE);
      refuseAll(reasonFaults(reason));
      await seizeRound(manager, cycle.id);
      const closedAt = new Date().toISOString();
      const closed = { state: CycleState.CLOSED, closed_at: closedAt };
      await reopenRow(manager, 'cycle', number, { id: cycle.id, ...closed });
      await recordChange(manager, caller, {
        action: 'cycleClose',
        topic: 'cycle.closed',
        number,
        cycle,
        expectation: null,
        reason,
        before: { state: cycle.state },
        after: { state: CycleState.CLOSED, closedAt },
      });
      return { cycleId: cycle.id, isReopened: false };
    }),
  );
}

/** Of states in which something cannot be done: why, and what to do. */
type Obstacles = Partial<Record<CycleState, readonly [message: string, cure: string]>>;

const EXTENSIBLE: Obstacles = {
  PLANNED: [
    'The round is only announced; there is nothing to put off.',
    'Open it, or announce it anew, with the due day it is to have: `cycleOpen`.',
  ],
  PUBLISHED: [
    'The round is published as a whole.',
    'Open another round for what is still to come; a published return is corrected with `diagnosisRevise`.',
  ],
};

const CLOSABLE: Obstacles = {
  PLANNED: ['The round is only announced.', 'Nothing can be filed in it until `cycleOpen` opens it.'],
  CLOSED: ['The round is closed already.', '`cycleExtend` opens it again.'],
  PUBLISHED: ['The round is closed already, and published as a whole.', 'Nothing is left to be done.'],
};

async function roundIn(
  manager: EntityManager,
  { cycle: by }: CycleCloseInput | CycleExtendInput,
  obstacles: Obstacles,
): Promise<StandingRound> {
  const cycle = await standingRound(manager, by);
  if (!cycle) throw noSuchRound();
  const obstacle = obstacles[cycle.state];
  if (obstacle) throw refuse('WRONG_STATE', ['cycle'], ...obstacle);
  return cycle;
}
