import type { UserError } from '../access/refusal';
import { CycleState } from './cycle';
import { ExpectationDeclaration } from './cycle-change.inputs';

const { EXCUSED, NIL_RETURN } = ExpectationDeclaration;

interface Declaring {
  /** Null takes a declaration back. */
  readonly state: ExpectationDeclaration | null;
  /** What is declared so far. */
  readonly declared: ExpectationDeclaration | null;
  /** Somebody asked the agency, or it answered all the same. */
  readonly isExpected: boolean;
  readonly isGroup: boolean;
  readonly round: CycleState;
  /** The caller keeps rounds, and so may declare for any agency. */
  readonly keepsRounds: boolean;
  readonly isOwn: boolean;
}

const problem = (code: UserError['code'], path: string, message: string, cure: string): UserError => ({
  code,
  path: [path],
  message,
  cure,
});

const ASK = 'Ask a REVIEWER or an ADMINISTRATOR.';

/** Why something may not be declared; empty where it may. */
export function declarationFaults(d: Declaring): UserError[] {
  if (!d.keepsRounds && !d.isOwn) {
    return [
      problem('NOT_ALLOWED', 'agency', 'This key declares for its own agency only.', 'Leave the agency out.'),
    ];
  }
  return [...partyFaults(d), ...roundFaults(d), ...changeFaults(d)];
}

function partyFaults({ keepsRounds, state, declared, isGroup }: Declaring): UserError[] {
  if (isGroup) return [problem('INVALID', 'agency', 'A group files nothing.', 'Name one of its members.')];
  if (keepsRounds) return [];
  if (state === EXCUSED) {
    return [
      problem(
        'NOT_ALLOWED',
        'state',
        'An agency does not excuse itself.',
        `${ASK} Where there is nothing to report, declare NIL_RETURN.`,
      ),
    ];
  }
  return declared === EXCUSED
    ? [problem('NOT_ALLOWED', 'state', 'The agency is excused, which only the secretariat takes back.', ASK)]
    : [];
}

function roundFaults({ keepsRounds, round }: Declaring): UserError[] {
  if (round === CycleState.PLANNED) {
    return [
      problem(
        'WRONG_STATE',
        'cycle',
        'The round is only announced.',
        'Wait until it opens; whoever need not file is then not expected.',
      ),
    ];
  }
  return keepsRounds || round === CycleState.OPEN
    ? []
    : [problem('CYCLE_CLOSED', 'cycle', 'The round is closed.', ASK)];
}

function changeFaults({ state, declared, isExpected }: Declaring): UserError[] {
  if (state === null && declared === null) {
    return [
      problem(
        'WRONG_STATE',
        'state',
        'Nothing is declared that could be taken back.',
        'Say what is declared.',
      ),
    ];
  }
  if (state !== null && state === declared) {
    return [
      problem(
        'WRONG_STATE',
        'state',
        `${state} is declared already.`,
        'Take it back first (`state: null`), then declare it anew: from then on it counts.',
      ),
    ];
  }
  return isExpected || state === NIL_RETURN
    ? []
    : [
        problem(
          'WRONG_STATE',
          'agency',
          'Nobody asked this agency; there is nothing to excuse it from.',
          'Nothing is left to be done.',
        ),
      ];
}
