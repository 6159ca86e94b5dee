import { textFault } from '@mandato/rules';
import { type Role } from '../../platform/caller';
import { mostPowerfulFirst } from './member.rules';

export interface ClaimNames {
  readonly agencyClaim: string;
  readonly rolesClaim: string;
  readonly roleMap: ReadonlyMap<string, string> | null;
}

type Claims = Readonly<Record<string, unknown>>;

/** What a token says of whoever sends it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Code or acronym; null where the token names none. */
  readonly agency: string | null;
  readonly roles: Role[];
  readonly name: string | null;
  readonly email: string | null;
}

export const identityOf = (claims: Claims & { iss: string; sub: string }, names: ClaimNames): Identity => ({
  issuer: claims.iss,
  subject: claims.sub,
  agency: textsAt(claims, names.agencyClaim)[0] ?? null,
  roles: rolesOf(textsAt(claims, names.rolesClaim), names.roleMap),
  // A program that signs in for itself has no name of a person.
  name: told(claims, 'name') ?? told(claims, 'preferred_username') ?? told(claims, 'client_id'),
  email: told(claims, 'email'),
});

function rolesOf(names: readonly string[], map: ClaimNames['roleMap']): Role[] {
  const own = map === null ? names : names.flatMap((name) => map.get(name) ?? []);
  return mostPowerfulFirst(own as Role[]);
}

/** One value or several: AD FS sends a single one without a list. */
function textsAt(claims: Claims, name: string): string[] {
  const value = at(claims, name);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && isKeepable(each));
}

/** A claim may have dots in its own name, as addresses do; else they lead into an object. */
function at(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (within, step) =>
        typeof within === 'object' && within !== null && Object.hasOwn(within, step)
          ? (within as Claims)[step]
          : undefined,
      claims,
    );
}

const LONGEST = 254;

const isKeepable = (text: string): boolean =>
  text !== '' && text.length <= LONGEST && textFault(text) === undefined;

function told(claims: Claims, name: string): string | null {
  const value = claims[name];
  return typeof value === 'string' && isKeepable(value) ? value : null;
}
