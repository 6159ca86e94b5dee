import { nearest } from '@mandato/rules';
import { Role } from '../../platform/caller';
import type { ApiKeyCreateInput, ApiKeyRotateInput } from './api-key.inputs';
import { unkeepableTexts, type UserError } from './refusal';
import { ROLES_OF_AN_AGENCY, SCOPES, SCOPES_OF, type Scope } from './scopes';

const LONGEST_NAME = 200;
const MOST_YEARS = 2;
const MOST_GRACE_HOURS = 168;

const invalid = (path: readonly string[], message: string, cure: string | null = null): UserError => ({
  code: 'INVALID',
  path,
  message,
  cure,
});

export function inYears(years: number, from: Date): Date {
  const then = new Date(from);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return then;
}

export function createFaults(input: ApiKeyCreateInput, now: Date): UserError[] {
  const { name, role, agency, expiresAt } = input;
  const faults = [...unkeepableTexts(input), ...scopeFaults(input), ...expiryFaults(expiresAt ?? null, now)];
  if (name.trim() === '' || name.length > LONGEST_NAME || /[\t\r\n]/.test(name))
    faults.push(invalid(['name'], `The name is not one line of 1 to ${LONGEST_NAME} characters.`));
  if (role === Role.PUBLIC) faults.push(invalid(['role'], 'The public needs no key.'));
  if (ROLES_OF_AN_AGENCY.includes(role) && !agency)
    faults.push(invalid(['agency'], `A key of role ${role} belongs to an agency.`, 'Name the agency.'));
  return faults;
}

export function rotateFaults({ graceHours, expiresAt }: ApiKeyRotateInput, now: Date): UserError[] {
  const faults = expiryFaults(expiresAt ?? null, now);
  if (graceHours >= 0 && graceHours <= MOST_GRACE_HOURS) return faults;
  const message = `The old secret can go on working for 0 to ${MOST_GRACE_HOURS} hours.`;
  return [...faults, { code: 'LIMIT_EXCEEDED', path: ['graceHours'], message, cure: null }];
}

function expiryFaults(given: string | null, now: Date): UserError[] {
  if (given === null) return [];
  const expiresAt = new Date(given);
  if (expiresAt <= now) return [invalid(['expiresAt'], 'That instant is past.')];
  if (expiresAt <= inYears(MOST_YEARS, now)) return [];
  const message = `A key is valid for at most ${MOST_YEARS} years.`;
  return [{ code: 'LIMIT_EXCEEDED', path: ['expiresAt'], message, cure: 'Rotate it before it expires.' }];
}

function scopeFaults({ role, scopes }: ApiKeyCreateInput): UserError[] {
  if (scopes == null) return [];
  if (scopes.length === 0)
    return [
      invalid(['scopes'], 'A key that may do nothing is of no use.', 'Leave scopes out for all of the role.'),
    ];
  return scopes.flatMap((scope, i): UserError[] => {
    const path = ['scopes', String(i)];
    if (!Object.hasOwn(SCOPES, scope)) {
      const near = nearest(scope, Object.keys(SCOPES), 1)[0];
      const cure = near ? `Did you mean ${near}?` : `Scopes of ${role}: ${SCOPES_OF[role].join(', ')}.`;
      return [{ code: 'UNKNOWN_CODE', path, message: 'There is no such scope.', cure }];
    }
    if (SCOPES_OF[role].includes(scope as Scope)) return [];
    const cure = `Scopes of ${role}: ${SCOPES_OF[role].join(', ')}.`;
    return [invalid(path, `A key of role ${role} cannot have this scope.`, cure)];
  });
}

/** Nobody hands on what they may not do themselves. */
export function beyond(
  mine: ReadonlySet<string>,
  scopes: readonly string[],
  path: readonly string[],
): UserError[] {
  const lacking = scopes.filter((scope) => !mine.has(scope));
  if (lacking.length === 0) return [];
  return [
    {
      code: 'NOT_ALLOWED',
      path,
      message: `The key could do what the caller may not: ${lacking.join(', ')}.`,
      cure: 'Use a key that has these scopes itself.',
    },
  ];
}
