import { Role } from '../../platform/caller';

/** What a caller may do. A read needs no scope of its own: what a caller may see is said once per entity. */
export const SCOPES = {
  'drafts:read': 'Read the own agency’s drafts.',
  'drafts:write': 'Check, save and revise the own agency’s returns, and answer reviewers.',
  'returns:approve': 'Consent to the own agency’s returns before they are submitted.',
  'returns:submit':
    'Submit the own agency’s returns, take them back, and declare that it has nothing to report.',
  'submissions:read': 'Read what any agency has submitted.',
  'reviews:write': 'Review: comment on the text, send back, accept, waive findings.',
  'publications:write': 'Publish returns and rounds, and withdraw what was published.',
  'rounds:write': 'Open, extend and close rounds, and excuse agencies.',
  'judgements:write': 'Tie what was filed to mandates, judge coverage, match and merge.',
  'catalogue:write': 'Amend mandates, decide on proposals, rename agencies.',
  'translations:write': 'Attach translations to any agency’s returns.',
  'texts:redact': 'Replace words that must not stand.',
  'agencies:act-for':
    'File for another agency; together with `drafts:read`, read its drafts by their ids, never in lists.',
  'contacts:write': 'Keep the contacts of the own agency.',
  'members:write': 'Invite people and take their access away.',
  'keys:write': 'Create, rotate and revoke keys.',
  'audit:read': 'Read what was done by or to the own agency.',
} as const;

export type Scope = keyof typeof SCOPES;

export const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  [Role.PUBLIC]: [],
  [Role.READER]: ['drafts:read'],
  [Role.REPORTER]: ['drafts:read', 'drafts:write', 'returns:submit', 'contacts:write', 'audit:read'],
  [Role.APPROVER]: ['drafts:read', 'returns:approve', 'audit:read'],
  [Role.REVIEWER]: [
    ...(['submissions:read', 'reviews:write', 'publications:write', 'rounds:write'] as const),
    ...(['judgements:write', 'translations:write', 'contacts:write', 'audit:read'] as const),
  ],
  [Role.EDITOR]: ['judgements:write', 'catalogue:write', 'translations:write', 'audit:read'],
  [Role.ADMINISTRATOR]: Object.keys(SCOPES) as Scope[],
};

export const rolesWith = (scope: Scope): Role[] =>
  Object.values(Role).filter((role) => SCOPES_OF[role].includes(scope));

/** What an agency does with its own returns: others do it only on its behalf. */
export const SCOPES_OF_OWNERS: readonly Scope[] = ['drafts:write', 'returns:approve', 'returns:submit'];

/** Roles whose keys make no sense without an agency. */
export const ROLES_OF_AN_AGENCY: readonly Role[] = [Role.READER, Role.REPORTER, Role.APPROVER];
