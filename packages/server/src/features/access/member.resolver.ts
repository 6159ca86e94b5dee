import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Page, planned } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import { ForwardArgs } from '../../values/arguments';
import {
  MemberChangeInput,
  MemberInviteAgainInput,
  MemberInviteInput,
  MemberRemoveInput,
} from './member.inputs';
import {
  memberChange,
  memberInvite,
  memberInviteAgain,
  memberRemove,
  type MemberChanged,
} from './member.service';
import { Member, MemberConnection } from './member';
import { Payload, refusedOr } from './payload';
import { Notice, UserError } from './refusal';
import { Requires } from './requires';

@Payload()
@ObjectType({ description: 'What became of a person’s access.' })
export class MemberPayload {
  @Field(() => Member, { nullable: true, description: 'The person after it; null when refused.' })
  member!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], {
    description:
      'What to know about what was done: `MAIL_NOT_SENT`, `MAIL_IS_OFF` and `NOT_SENT_AGAIN` where no mail went out, `COMES_BY_TOKEN` where the identity provider can bring somebody back.',
  })
  notices!: readonly Notice[];
}

async function payloadOf(work: () => Promise<MemberChanged>): Promise<MemberPayload> {
  const result = await refusedOr(work);
  if (!('done' in result)) return { member: null, userErrors: result.userErrors, notices: [] };
  return { member: new Ref('Member', result.done.memberId), userErrors: [], notices: result.done.notices };
}

const WHO = 'Only for administrators.';

@Resolver()
export class MemberResolver {
  @Query(() => MemberConnection, {
    description:
      'People who may sign in or once might, the newest first: all of them for administrators, those of the own agency for others. Empty for the public.',
  })
  @Page<unknown, Member>(() => Member, {
    on: () => 'true',
    orders: {
      keys: { CREATED_AT: [{ type: 'timestamptz', sql: (m) => m.createdAt }] },
      initial: [{ field: 'CREATED_AT', direction: 'DESC' }],
    },
  })
  members(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Requires('members:write')
  @Mutation(() => MemberPayload, {
    description: `Invites a person by e-mail: a link that works once, within seven days, lets them in. The invitation stands also where the mail does not go out; a notice then says how to get the link. Inviting somebody who was removed takes them in again. ${WHO}`,
  })
  memberInvite(
    @Arg('input', () => MemberInviteInput, { description: 'Whom to invite.' }) input: MemberInviteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    return payloadOf(() => memberInvite(context, info, input));
  }

  @Requires('members:write')
  @Mutation(() => MemberPayload, {
    description: `Sends a new invitation to somebody who has not signed in yet; earlier links stop working. ${WHO}`,
  })
  memberInviteAgain(
    @Arg('input', () => MemberInviteAgainInput, { description: 'Whom.' }) input: MemberInviteAgainInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    return payloadOf(() => memberInviteAgain(context, info, input));
  }

  @Requires('members:write')
  @Mutation(() => MemberPayload, {
    description: `Gives a person other roles or another agency, from their next request on. Nobody can take the role of administrator from themselves. ${WHO}`,
  })
  memberChange(
    @Arg('input', () => MemberChangeInput, { description: 'Whom, and what.' }) input: MemberChangeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    return payloadOf(() => memberChange(context, info, input));
  }

  @Requires('members:write')
  @Mutation(() => MemberPayload, {
    description: `Ends a person’s access at once, in every browser; if asked, makes them anonymous. Nobody can remove themselves. ${WHO}`,
  })
  memberRemove(
    @Arg('input', () => MemberRemoveInput, { description: 'Whom.' }) input: MemberRemoveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    return payloadOf(() => memberRemove(context, info, input));
  }
}
