import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RequestError } from '../../errors';
import type { Caller, Role } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { audit } from './audit';
import { SYSTEM } from './key.service';
import { callerOf } from './member';
import type { Identity } from './oidc.rules';
import { ROLES_OF_AN_AGENCY } from './scopes';

interface Known {
  readonly id: string;
  readonly agency_id: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly state: string;
  readonly is_stale: boolean;
}

interface Found {
  readonly member: Known | null;
  readonly by_code: string | null;
  readonly by_acronym: readonly string[] | null;
}

const LOOK_UP = `select
  (select row_to_json(m) from (select id, agency_id, name, email, roles, state,
      last_seen_at is null or last_seen_at < now() - interval '5 minutes' as is_stale
    from member where issuer = $1 and subject = $2) m) as member,
  (select a.id from agency a where a.code = $3 and a.until is null limit 1) as by_code,
  (select json_agg(distinct n.agency_id) from agency_name n join agency a on a.id = n.agency_id and a.until is null
    where n.until is null and lower(n.acronym) = lower($3)) as by_acronym`;

/** The person a token stands for. Agency and roles are the token's, at every request; the table of people keeps them, so
    that what was done can be told apart by person, and so that a person can be removed or made anonymous. */
export async function personOf(database: Database, identity: Identity): Promise<Caller> {
  const { issuer, subject, agency, roles } = identity;
  const found = (await database.read(SYSTEM, LOOK_UP, [issuer, subject, agency])) as unknown as Found;
  const { member } = found;
  if (member?.state === 'REMOVED') throw forbidden('Your access has ended. Ask an administrator.');
  const agencyId = agencyOf(identity, found);
  if (member && isAsKept(member, identity, agencyId)) return callerOf({ id: member.id, agencyId, roles });
  return database.write(SYSTEM, async (manager) => {
    const id = member?.id ?? (await idOf(manager, identity, agencyId));
    await manager.query(
      `update member set agency_id = $2, roles = $3, name = $4, email = $5, last_seen_at = clock_timestamp() where id = $1 and state <> 'REMOVED'`,
      [id, agencyId, roles, identity.name, identity.email],
    );
    return callerOf({ id, agencyId, roles });
  });
}

function agencyOf({ agency, roles }: Identity, { by_code, by_acronym }: Found): string | null {
  if (roles.length === 0) {
    throw forbidden('The token gives no role here. Whoever keeps the identity provider can give one.');
  }
  if (agency === null) {
    if (!roles.some((role) => ROLES_OF_AN_AGENCY.includes(role))) return null;
    throw forbidden('The token names no agency, and its roles are roles of an agency.');
  }
  const id = by_code ?? (by_acronym?.length === 1 ? by_acronym[0] : undefined);
  if (id !== undefined) return id;
  throw forbidden(
    'The token names an agency that the catalogue does not know, or an acronym that several have. See `agencies { nodes { code } }`.',
  );
}

function isAsKept(member: Known, { roles, name, email }: Identity, agencyId: string | null): boolean {
  const isSame =
    member.agency_id === agencyId &&
    member.name === name &&
    member.email === email &&
    member.roles.join() === roles.join();
  return isSame && !member.is_stale;
}

/** Of two first requests at once one makes the row, and the other finds it. */
async function idOf(manager: EntityManager, identity: Identity, agencyId: string | null): Promise<string> {
  const { issuer, subject, roles } = identity;
  const id = uuid();
  const made: unknown[] = await manager.query(
    `insert into member (id, agency_id, roles, state, signs_in_by, locale, issuer, subject, created_at)
     values ($1, $2, $3, 'ACTIVE', 'TOKEN', 'en', $4, $5, clock_timestamp()) on conflict (issuer, subject) do nothing returning id`,
    [id, agencyId, roles, issuer, subject],
  );
  if (made.length === 0) {
    const [there] = await manager.query<{ id: string }[]>(
      'select id from member where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return there?.id ?? id;
  }
  await audit(manager, callerOf({ id, agencyId, roles: identity.roles }), {
    action: 'memberAppear',
    subject: `mem_${id}`,
    after: { roles },
  });
  return id;
}

const forbidden = (message: string): RequestError => new RequestError('FORBIDDEN', message);
