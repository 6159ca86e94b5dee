import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, type Caller } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import type { AgencyBy } from '../agencies/agency.inputs';
import { audit } from './audit';
import { endLinks, makeLink, type MadeLink } from './invitation';
import { MemberState, type SignInMethod } from './member';
import { addressKey, covers, identityFaults, mostPowerfulFirst, roleFaults } from './member.rules';
import { Refusal, refuse } from './refusal';

/** A person's row, held until the transaction ends. */
export interface Kept {
  readonly id: string;
  readonly agencyId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: Role[];
  readonly state: MemberState;
  readonly signsInBy: SignInMethod;
  readonly locale: string;
  readonly isAnonymous: boolean;
}

const KEPT = `select id, agency_id as "agencyId", name, email, roles, state, signs_in_by as "signsInBy", locale,
  name is null and email is null and issuer is null as "isAnonymous" from member`;

/** The database lets nobody else write there either. */
export function mayKeepMembers(caller: Caller): void {
  if (caller.roles.includes(Role.ADMINISTRATOR)) return;
  throw refuse('NOT_ALLOWED', [], 'Only an administrator may say who comes in.', 'Ask one.');
}

export async function lockMember(manager: EntityManager, id: string): Promise<Kept> {
  const [member] = await manager.query<Kept[]>(`${KEPT} where id = $1 for update`, [uuidOf('mem', id)]);
  if (!member)
    throw refuse('NOT_FOUND', ['id'], 'There is no such person.', 'See `members { nodes { id } }`.');
  return member;
}

export const mayDoMore = (): Refusal =>
  refuse(
    'NOT_ALLOWED',
    ['id'],
    'This person may do more than you may yourself.',
    'Ask an administrator who has all scopes.',
  );

/** A person who has not been removed, and who may not do more than whoever asks. */
export async function standing(manager: EntityManager, caller: Caller, id: string): Promise<Kept> {
  const member = await lockMember(manager, id);
  if (member.state === MemberState.REMOVED)
    throw refuse('WRONG_STATE', ['id'], 'This person was removed.', 'Invite the address anew.');
  if (!covers(caller, member.roles)) throw mayDoMore();
  return member;
}

/** The agency that is named; null where none is, and the refusal where there is no such one. */
export async function agencyIdOf(
  manager: EntityManager,
  by: AgencyBy | null,
): Promise<string | null | Refusal> {
  if (by === null) return null;
  const [where, value] =
    by.id != null
      ? ['a.id = $1', uuidOf('agy', by.id)]
      : by.code != null
        ? ['a.code = $1', by.code]
        : [
            'exists (select from agency_name n where n.agency_id = a.id and n.until is null and lower(n.acronym) = lower($1))',
            by.acronym,
          ];
  const [found] = await manager.query<{ id: string }[]>(
    `select a.id from agency a where a.until is null and ${where} order by a.code limit 1`,
    [value],
  );
  return (
    found?.id ??
    refuse('NOT_FOUND', ['agency'], 'There is no such agency.', 'See `agencies { nodes { code } }`.')
  );
}

export interface WantedMember {
  readonly email: string;
  readonly name: string;
  readonly agency: string | null | Refusal;
  readonly roles: Role[];
  readonly locale: string;
}

/** Takes a person in, or one who was removed in again; the link that lets them in. */
export async function inviteMember(
  manager: EntityManager,
  by: Caller,
  wanted: WantedMember,
): Promise<MadeLink> {
  const { agency } = wanted;
  const faults = [...identityFaults(wanted), ...roleFaults(wanted.roles, agency !== null, by)];
  if (agency instanceof Refusal) throw agency.with(faults);
  if (faults.length > 0) throw new Refusal(faults);
  const { email, name, locale } = wanted;
  const roles = mostPowerfulFirst(wanted.roles);
  // Of two who invite the same address at once, the second one waits here and then finds the row.
  const [member] = await manager.query<{ id: string }[]>(
    `insert into member (id, agency_id, name, email, email_key, roles, state, signs_in_by, locale, created_at)
     values ($1, $2, $3, $4, $5, $6, 'INVITED', 'LINK', $7, clock_timestamp())
     on conflict (email_key) do update set agency_id = $2, name = $3, email = $4, roles = $6, state = 'INVITED', locale = $7
       where member.state = 'REMOVED' returning id`,
    [uuid(), agency, name, email, addressKey(email), roles, locale],
  );
  if (!member) {
    throw refuse(
      'WRONG_STATE',
      ['email'],
      'Somebody with this address is a member already.',
      'Send a new link with `memberInviteAgain`, or give other roles with `memberChange`.',
    );
  }
  await endLinks(manager, member.id);
  const subject = `mem_${member.id}`;
  await audit(manager, by, {
    action: 'memberInvite',
    subject,
    after: { state: MemberState.INVITED, roles, agency: agency === null ? null : `agy_${agency}` },
    event: ['member.invited', { member: subject }],
  });
  return makeLink(manager, { id: member.id, email, name, locale }, 'INVITATION');
}
