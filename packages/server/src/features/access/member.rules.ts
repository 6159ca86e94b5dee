import { Role, type Caller } from '../../platform/caller';
import type { UserError } from './refusal';
import { ROLES_OF_AN_AGENCY, SCOPES_OF } from './scopes';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 254;
// One address, nothing that could add a second one or a header.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/u;

const WEIGHT = [Role.ADMINISTRATOR, Role.EDITOR, Role.REVIEWER, Role.APPROVER, Role.REPORTER, Role.READER];

/** The first of them stands beside what a person did. */
export const mostPowerfulFirst = (roles: readonly Role[]): Role[] =>
  WEIGHT.filter((role) => roles.includes(role));

/** The same mailbox, however it is typed. */
export const addressKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

export const isAddress = (email: string): boolean => email.length <= LONGEST_ADDRESS && ADDRESS.test(email);

const invalid = (path: string, message: string, cure: string | null): UserError => ({
  code: 'INVALID',
  path: [path],
  message,
  cure,
});

export function identityFaults({ email, name }: { email: string; name: string }): UserError[] {
  const faults: UserError[] = [];
  if (!isAddress(email)) {
    faults.push(invalid('email', 'This is no e-mail address.', 'Give one address, 254 characters at most.'));
  }
  if (name.trim() === '' || name.length > LONGEST_NAME || /[\t\r\n]/.test(name)) {
    faults.push(invalid('name', `A name is one line of 1 to ${LONGEST_NAME} characters.`, null));
  }
  return faults;
}

/** What is wrong with giving these roles. Nobody gives more than they have: else a narrow key could invite a wide person. */
export function roleFaults(roles: readonly Role[], hasAgency: boolean, by: Caller): UserError[] {
  const faults: UserError[] = [];
  if (roles.length === 0 || roles.includes(Role.PUBLIC) || new Set(roles).size < roles.length) {
    faults.push(
      invalid(
        'roles',
        'A person has at least one role, each once, and not PUBLIC.',
        'Remove them to take all away.',
      ),
    );
  }
  if (!hasAgency && roles.some((role) => ROLES_OF_AN_AGENCY.includes(role))) {
    faults.push({
      ...invalid('agency', `${ROLES_OF_AN_AGENCY.join(', ')} are roles of an agency.`, 'Name the agency.'),
    });
  }
  if (!covers(by, roles)) {
    faults.push({
      code: 'NOT_ALLOWED',
      path: ['roles'],
      message: 'These roles may do more than you may yourself.',
      cure: 'Ask an administrator who has all scopes.',
    });
  }
  return faults;
}

/** May the caller do all that these roles may? */
export const covers = (by: Caller, roles: readonly Role[]): boolean =>
  roles.flatMap((role) => SCOPES_OF[role]).every((scope) => by.scopes.has(scope));
