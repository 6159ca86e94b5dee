import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import { Role, type Caller } from '../../platform/caller';
import { audit } from './audit';
import { once } from './idempotency';
import { endLinks, makeLink, type MadeLink } from './invitation';
import { MemberState, SignInMethod } from './member';
import type {
  MemberChangeInput,
  MemberInviteAgainInput,
  MemberInviteInput,
  MemberRemoveInput,
} from './member.inputs';
import {
  agencyIdOf,
  inviteMember,
  lockMember,
  mayDoMore,
  mayKeepMembers,
  standing,
  type Kept,
} from './member.rows';
import { covers, mostPowerfulFirst, roleFaults } from './member.rules';
import { Refusal, refuse, unkeepableTexts, type Notice, type UserError } from './refusal';
import { endSessions } from './session';

export interface MemberChanged {
  readonly memberId: string;
  readonly notices: readonly Notice[];
}

type Of<I> = [context: Context, info: GraphQLResolveInfo, input: I];

/** One transaction, done once; the link that it makes, if any, is known here alone and sent after the commit. */
async function change<I extends object>(
  [context, info, input]: Of<I>,
  work: (manager: EntityManager) => Promise<{ memberId: string; link?: MadeLink; notices?: Notice[] }>,
): Promise<MemberChanged & { readonly link: MadeLink | null; readonly isRepeat: boolean }> {
  const { caller, database } = context;
  mayKeepMembers(caller);
  let link: MadeLink | null = null;
  let isRepeat = true;
  const kept = await database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      isRepeat = false;
      const faults = unkeepableTexts(input);
      if (faults.length > 0) throw new Refusal(faults);
      const done = await work(manager);
      link = done.link ?? null;
      return { memberId: done.memberId, notices: done.notices ?? [] };
    }),
  );
  return { ...kept, link, isRepeat };
}

export async function memberInvite(...of: Of<MemberInviteInput>): Promise<MemberChanged> {
  const [{ caller }, , input] = of;
  const done = await change(of, async (manager) => {
    const agency = await agencyIdOf(manager, input.agency ?? null);
    const link = await inviteMember(manager, caller, { ...input, agency });
    return { memberId: link.memberId, link };
  });
  return { memberId: done.memberId, notices: await sent(of[0], done) };
}

export async function memberInviteAgain(...of: Of<MemberInviteAgainInput>): Promise<MemberChanged> {
  const [{ caller }, , { id }] = of;
  const done = await change(of, async (manager) => {
    const member = await standing(manager, caller, id);
    const { email, name } = member;
    if (member.state !== MemberState.INVITED || email === null || name === null) {
      throw refuse(
        'WRONG_STATE',
        ['id'],
        'This person has accepted already.',
        'They get a new link at /sign-in themselves.',
      );
    }
    await endLinks(manager, member.id);
    const link = await makeLink(manager, { ...member, email, name }, 'INVITATION');
    await tell(manager, caller, member, { action: 'memberInviteAgain', topic: 'member.invited' });
    return { memberId: member.id, link };
  });
  return { memberId: done.memberId, notices: await sent(of[0], done) };
}

export function memberChange(...of: Of<MemberChangeInput>): Promise<MemberChanged> {
  const [{ caller }, , input] = of;
  return change(of, async (manager) => {
    const member = await standing(manager, caller, input.id);
    if (member.signsInBy === SignInMethod.TOKEN) {
      throw refuse(
        'WRONG_STATE',
        ['id'],
        'The identity provider says which agency and roles this person has, at every request.',
        'Change them there.',
      );
    }
    const roles = input.roles ? mostPowerfulFirst(input.roles) : member.roles;
    const agency = input.agency === undefined ? member.agencyId : await agencyIdOf(manager, input.agency);
    const faults = agency instanceof Refusal ? [...agency.problems] : [];
    faults.push(
      ...roleFaults(input.roles ?? member.roles, agency !== null, caller),
      ...own(caller, member, roles),
    );
    if (agency instanceof Refusal || faults.length > 0) throw new Refusal(faults);
    await manager.query('update member set roles = $2, agency_id = $3 where id = $1', [
      member.id,
      roles,
      agency,
    ]);
    await tell(manager, caller, member, {
      action: 'memberChange',
      topic: 'member.changed',
      before: { roles: member.roles, agency: agencyId(member.agencyId) },
      after: { roles, agency: agencyId(agency) },
    });
    return { memberId: member.id };
  });
}

/** There is always an administrator left who is a person, as long as persons remove each other one at a time; whoever
    operates the server can invite another one at any time. */
function own(caller: Caller, member: Kept, roles: readonly Role[]): UserError[] {
  const isOwn = caller.id === `mem_${member.id}`;
  if (!isOwn || roles.includes(Role.ADMINISTRATOR)) return [];
  return [
    {
      code: 'NOT_ALLOWED',
      path: ['roles'],
      message: 'Nobody takes the role of administrator from themselves.',
      cure: 'Ask another administrator.',
    },
  ];
}

export function memberRemove(...of: Of<MemberRemoveInput>): Promise<MemberChanged> {
  const [{ caller }, , { id, anonymise }] = of;
  return change(of, async (manager) => {
    const member = await lockMember(manager, id);
    refuseRemoval(caller, member, anonymise);
    await endLinks(manager, member.id);
    await endSessions(manager, member.id);
    await manager.query(`update member set state = 'REMOVED' where id = $1`, [member.id]);
    if (anonymise) {
      await manager.query(
        'update member set name = null, email = null, email_key = null, issuer = null, subject = null where id = $1',
        [member.id],
      );
    }
    await tell(manager, caller, member, {
      action: 'memberRemove',
      topic: 'member.removed',
      before: { state: member.state },
      after: { state: MemberState.REMOVED, anonymise },
    });
    const comesByToken = anonymise && member.signsInBy === SignInMethod.TOKEN;
    return { memberId: member.id, notices: comesByToken ? [COMES_BY_TOKEN] : [] };
  });
}

function refuseRemoval(caller: Caller, member: Kept, anonymise: boolean): void {
  if (caller.id === `mem_${member.id}`) {
    throw refuse('NOT_ALLOWED', ['id'], 'Nobody removes themselves.', 'Ask another administrator.');
  }
  if (!covers(caller, member.roles)) throw mayDoMore();
  if (member.state !== MemberState.REMOVED) return;
  if (!anonymise) {
    throw refuse(
      'WRONG_STATE',
      ['id'],
      'This person was removed before.',
      'Set `anonymise` to take out the name.',
    );
  }
  if (member.isAnonymous) {
    throw refuse('WRONG_STATE', ['id'], 'This person was made anonymous before.', null);
  }
}

const agencyId = (uuid: string | null): string | null => (uuid === null ? null : `agy_${uuid}`);

interface Told {
  readonly action: string;
  readonly topic: string;
  readonly before?: object;
  readonly after?: object;
}

/** Ids, roles and states only: names and addresses stand in the table of people alone. */
async function tell(
  manager: EntityManager,
  caller: Caller,
  member: Kept,
  { action, topic, before, after }: Told,
): Promise<void> {
  const subject = `mem_${member.id}`;
  await audit(manager, caller, { action, subject, before, after, event: [topic, { member: subject }] });
}

const notice = (code: string, message: string): Notice => ({ code, message, path: [] });

const BY_HAND =
  'Whoever operates the server gets a link with `mandato-server members link --email <address>`, to be handed over.';

const COMES_BY_TOKEN = notice(
  'COMES_BY_TOKEN',
  'Nothing is left here by which this person could be known again: as long as the identity provider gives them a role, they can come in as somebody new. Take the role away there.',
);

async function sent(
  { letters }: Context,
  { link, isRepeat }: { link: MadeLink | null; isRepeat: boolean },
): Promise<Notice[]> {
  if (isRepeat || link === null) {
    return [
      notice(
        'NOT_SENT_AGAIN',
        'This was done before, so no second mail went out. `memberInviteAgain` sends one.',
      ),
    ];
  }
  switch (await letters.send(link)) {
    case 'SENT':
      return [];
    case 'FAILED':
      return [
        notice(
          'MAIL_NOT_SENT',
          `The invitation stands, but its mail did not go out. Send another with \`memberInviteAgain\`. ${BY_HAND}`,
        ),
      ];
    case 'OFF':
      return [notice('MAIL_IS_OFF', `The invitation stands; this server sends no mail. ${BY_HAND}`)];
  }
}
