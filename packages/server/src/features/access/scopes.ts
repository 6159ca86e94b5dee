import { Role } from '../../platform/caller';

/** What a key may do. A read needs no scope of its own: what a caller may see is said once per entity. */
const SCOPES = {
  'drafts:read': 'Read the own agency’s drafts.',
  'drafts:write': 'Check and save the own agency’s returns.',
  'returns:submit': 'Submit the own agency’s returns.',
  'submissions:read': 'Read what any agency has submitted.',
  'publications:write': 'Publish.',
  'agencies:act-for': 'File for another agency.',
  'keys:write': 'Create and revoke keys.',
} as const;

export type Scope = keyof typeof SCOPES;

export const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  [Role.PUBLIC]: [],
  [Role.READER]: ['drafts:read'],
  [Role.REPORTER]: ['drafts:read', 'drafts:write', 'returns:submit'],
  [Role.APPROVER]: ['drafts:read'],
  [Role.REVIEWER]: ['submissions:read', 'publications:write'],
  [Role.EDITOR]: [],
  [Role.ADMINISTRATOR]: Object.keys(SCOPES) as Scope[],
};

/** Roles whose keys make no sense without an agency. */
export const ROLES_OF_AN_AGENCY: readonly Role[] = [Role.READER, Role.REPORTER, Role.APPROVER];
