import { registerEnumType } from 'type-graphql';
import type { UserError } from '../access/refusal';
import { rolesWith, SCOPES_OF, type Scope } from '../access/scopes';
import { DiagnosisState } from './diagnosis-state';

export enum DiagnosisTransition {
  SAVE = 'SAVE',
  APPROVE = 'APPROVE',
  SUBMIT = 'SUBMIT',
  SEND_BACK = 'SEND_BACK',
  ACCEPT = 'ACCEPT',
  PUBLISH = 'PUBLISH',
  WITHDRAW = 'WITHDRAW',
  REVISE = 'REVISE',
  TRANSLATE = 'TRANSLATE',
}
registerEnumType(DiagnosisTransition, {
  name: 'DiagnosisTransition',
  description: 'What can be done with a return.',
  valuesConfig: {
    SAVE: { description: 'Write on the draft; after it was sent back this opens the next revision.' },
    APPROVE: { description: 'Consent to the draft as it stands, as the agency’s own approver.' },
    SUBMIT: { description: 'Hand it in.' },
    SEND_BACK: { description: 'Hand it back, with reasons.' },
    ACCEPT: { description: 'Accept it as it stands.' },
    PUBLISH: { description: 'Make it public.' },
    WITHDRAW: { description: 'Take it back, with a reason.' },
    REVISE: { description: 'Open the next revision, with a reason; what is public stays public.' },
    TRANSLATE: { description: 'Attach a translation to the revision that was handed in.' },
  },
});

/* The one declaration of who may do what with a return, and when. The services, `availableTransitions`, the tests and
   `docs/returns.md` all read it. `d` below is the return's row. */

interface Condition {
  readonly sql: (d: string) => string;
  readonly refusal: Pick<UserError, 'code' | 'message' | 'cure'>;
}

const ofRound = (d: string, condition: string): string =>
  `exists (select from cycle k where k.id = ${d}.cycle_id and k.until is null and ${condition})`;
const isPublic = (d: string): string =>
  `exists (select from revision r where r.diagnosis_id = ${d}.id and r.since is not null and r.until is null)`;

/** How many people of the agency have consented to the draft as it stands. */
export const consentSql = (d: string): string =>
  `(select count(distinct a.actor_id) from diagnosis_act a join revision r on r.id = a.revision_id ` +
  `where r.id = ${d}.working_revision_id and a.kind = 'APPROVE' and a.content_hash = r.content_hash)`;

export const CONDITIONS = {
  ROUND_TAKES_IT: {
    sql: (d) =>
      ofRound(d, `(k.state = 'OPEN' or (k.state <> 'PLANNED' and ${d}.submitted_revision_id is not null))`),
    refusal: {
      code: 'CYCLE_CLOSED',
      message: 'The round takes no returns that were not handed in while it was open.',
      cure: 'Ask the secretariat to open or extend it.',
    },
  },
  CONSENT_IS_ASKED: {
    sql: (d) => ofRound(d, 'k.consent_levels > 0'),
    refusal: {
      code: 'WRONG_STATE',
      message: 'This round asks for no consent.',
      cure: 'Submit the return: `diagnosisSubmit`.',
    },
  },
  CONSENT_IS_GIVEN: {
    sql: (d) => ofRound(d, `k.consent_levels <= ${consentSql(d)}`),
    refusal: {
      code: 'BLOCKED',
      message:
        'The agency’s own approvers have not yet consented to the draft as it stands as often as the round asks.',
      cure: 'Ask an APPROVER of the agency for `diagnosisApprove`; a save after it asks for consent anew.',
    },
  },
  SOMETHING_IS_SAVED: {
    sql: (d) =>
      `exists (select from revision r where r.id = ${d}.working_revision_id and r.submitted_at is null)`,
    refusal: {
      code: 'WRONG_STATE',
      message: 'Nothing has been saved since it was opened for revision.',
      cure: 'Save the corrected return first: that opens its next revision.',
    },
  },
  NOTHING_IS_PUBLIC: {
    sql: (d) => `not ${isPublic(d)}`,
    refusal: {
      code: 'NOT_ALLOWED',
      message: 'A revision of this return is public: only the secretariat withdraws it.',
      cure: 'Ask a REVIEWER, or correct it with `diagnosisRevise`.',
    },
  },
  SOMETHING_IS_PUBLIC: {
    sql: isPublic,
    refusal: {
      code: 'NOT_ALLOWED',
      message: 'Nothing of this return is public: its own agency takes it back.',
      cure: 'Send it back with `diagnosisSendBack`, or ask a REPORTER of the agency to withdraw it.',
    },
  },
} as const satisfies Readonly<Record<string, Condition>>;
export type ConditionName = keyof typeof CONDITIONS;

/** Somebody who may: with that scope, on a return of the own agency or on any that they see. */
interface Party {
  readonly scope: Scope;
  readonly of: 'OWN' | 'ANY';
  readonly when: readonly ConditionName[];
}

interface Transition {
  readonly from: readonly DiagnosisState[];
  /** Null: the state stays what it is. */
  readonly to: DiagnosisState | null;
  readonly parties: readonly Party[];
  /** Besides: what is looked at only when it is done. */
  readonly besides?: string;
}

const { DRAFT, SUBMITTED, SENT_BACK, ACCEPTED, PUBLISHED, WITHDRAWN } = DiagnosisState;
const own = (scope: Scope, ...when: ConditionName[]): Party => ({ scope, of: 'OWN', when });
const any = (scope: Scope, ...when: ConditionName[]): Party => ({ scope, of: 'ANY', when });

export const TRANSITIONS: Readonly<Record<DiagnosisTransition, Transition>> = {
  SAVE: { from: [DRAFT, SENT_BACK], to: DRAFT, parties: [own('drafts:write', 'ROUND_TAKES_IT')] },
  APPROVE: {
    from: [DRAFT],
    to: null,
    parties: [own('returns:approve', 'ROUND_TAKES_IT', 'SOMETHING_IS_SAVED', 'CONSENT_IS_ASKED')],
  },
  SUBMIT: {
    from: [DRAFT],
    to: SUBMITTED,
    parties: [own('returns:submit', 'ROUND_TAKES_IT', 'SOMETHING_IS_SAVED', 'CONSENT_IS_GIVEN')],
    besides: 'no finding is a BLOCKER',
  },
  SEND_BACK: {
    from: [SUBMITTED, ACCEPTED],
    to: SENT_BACK,
    parties: [any('reviews:write')],
    besides: 'a reason',
  },
  ACCEPT: {
    from: [SUBMITTED],
    to: ACCEPTED,
    parties: [any('reviews:write')],
    besides: 'no blocking thread is open',
  },
  PUBLISH: { from: [ACCEPTED], to: PUBLISHED, parties: [any('publications:write')] },
  WITHDRAW: {
    from: [DRAFT, SUBMITTED, SENT_BACK, ACCEPTED, PUBLISHED],
    to: WITHDRAWN,
    parties: [own('returns:submit', 'NOTHING_IS_PUBLIC'), any('publications:write', 'SOMETHING_IS_PUBLIC')],
    besides: 'a reason',
  },
  REVISE: {
    from: [PUBLISHED, WITHDRAWN],
    to: DRAFT,
    parties: [own('drafts:write', 'ROUND_TAKES_IT')],
    besides: 'a reason',
  },
  TRANSLATE: {
    from: [SUBMITTED, ACCEPTED, PUBLISHED],
    to: null,
    parties: [own('drafts:write'), any('translations:write')],
  },
};

/** `REPORTER of the agency or ADMINISTRATOR`. */
export const whoMay = ({ scope, of }: Party): string =>
  rolesWith(scope)
    .map((role) => {
      const isBound = of === 'OWN' && !SCOPES_OF[role].includes('agencies:act-for');
      return isBound ? `${role} of the agency` : role;
    })
    .join(' or ');

/** What could be done instead, and by whom: the cure of a refused transition. */
export function possibleFrom(state: DiagnosisState): string {
  const possible = Object.entries(TRANSITIONS)
    .filter(([, { from }]) => from.includes(state))
    .map(([name, { parties }]) => `${name} (${parties.map(whoMay).join('; ')})`);
  return `Possible for a return that is ${state}: ${possible.join(', ')}.`;
}
