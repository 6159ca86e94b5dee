import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { recordAct } from '../../platform/register';
import { audit } from '../access/audit';
import type { StandingRound } from './cycle-lookup';
import type { StandingExpectation } from './expectation-lookup';

export interface RoundChange {
  readonly action: string;
  readonly topic: string;
  readonly number: number;
  readonly cycle: Pick<StandingRound, 'id' | 'code'>;
  /** Where it is one agency’s. */
  readonly expectation: Pick<StandingExpectation, 'id' | 'agencyCode'> | null;
  readonly reason: string;
  readonly before: object | null;
  readonly after: object;
}

/** The act, the audit entry and the event of what was done to a round, or to what one agency owes it. */
export async function recordChange(manager: EntityManager, by: Caller, change: RoundChange): Promise<void> {
  const { action, topic, number, cycle, expectation, reason, before, after } = change;
  const of = { round: cycle.code, ...(expectation ? { agency: expectation.agencyCode } : {}) };
  const manifest = { number, kind: 'ROUND', [action]: { ...of, ...after, reason } };
  const note = `${Object.values(of).join(', ')}: ${reason}`;
  await recordAct(manager, by, { number, kind: 'ROUND', note, manifest });
  const subject = expectation ? globalId('exp', expectation.id) : globalId('cyc', cycle.id);
  await audit(manager, by, {
    action,
    subject,
    before,
    after: { ...after, reason },
    event: [
      topic,
      {
        act: number,
        cycle: globalId('cyc', cycle.id),
        ...(expectation ? { expectation: globalId('exp', expectation.id) } : {}),
      },
    ],
  });
}
