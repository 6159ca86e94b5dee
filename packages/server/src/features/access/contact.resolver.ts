import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { globalId } from '../../platform/node';
import { Page, planned } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import { Agency } from '../agencies/agency';
import { agencyBy, type AgencyBy } from '../agencies/agency.inputs';
import { Contact, ContactConnection } from './contact';
import { ContactRemoveInput, ContactSaveInput, ContactsArgs } from './contact.inputs';
import { contactRemove, contactSave } from './contact.service';
import { Payload, refusedOr } from './payload';
import { Notice, UserError } from './refusal';
import { Requires } from './requires';

@Payload()
@ObjectType({ description: 'What became of a contact.' })
export class ContactPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it now is; null when refused.' })
  contact!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

@Payload()
@ObjectType({ description: 'What became of the removal of a contact.' })
export class ContactRemovePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the contact that is gone; null when refused.' })
  removedId!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

@Resolver()
export class ContactResolver {
  @Requires('drafts:read', 'contacts:write', 'submissions:read')
  @Query(() => ContactConnection, {
    description:
      'Contacts by agency and name: those of the own agency, for the secretariat those of all agencies.',
  })
  @Page<unknown, Contact>(() => Contact, {
    on: (t, _root, c, args) =>
      args['agency']
        ? c.exists(Agency, (a) => `${a.id} = ${t.agencyId} and ${agencyBy(a, args['agency'] as AgencyBy, c)}`)
        : 'true',
    orders: {
      keys: {
        AGENCY: [
          {
            type: 'text',
            sql: (t, c) => {
              const { from, where, row } = c.rows(Agency, (a) => `${a.id} = ${t.agencyId}`);
              return `(select ${row.code} from ${from} where ${where}) collate "C"`;
            },
          },
          { type: 'text', sql: (t) => `folded(${t.name}) collate "C"` },
        ],
      },
      initial: [{ field: 'AGENCY', direction: 'ASC' }],
    },
  })
  contacts(@Args(() => ContactsArgs) _: ContactsArgs): unknown {
    return planned();
  }

  @Requires('contacts:write')
  @Mutation(() => ContactPayload, {
    description:
      'Makes a contact or replaces one: of the own agency, for the secretariat and for those with `agencies:act-for` of any.',
  })
  async contactSave(
    @Arg('input', () => ContactSaveInput, { description: 'The contact.' }) input: ContactSaveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const result = await refusedOr(() => contactSave(context, info, input));
    if (!('done' in result)) return { contact: null, userErrors: result.userErrors, notices: [] };
    return { contact: new Ref('Contact', result.done.contactId), userErrors: [], notices: [] };
  }

  @Requires('contacts:write')
  @Mutation(() => ContactRemovePayload, {
    description: 'Removes a contact for good: name and address are kept nowhere, the audit holds its id.',
  })
  async contactRemove(
    @Arg('input', () => ContactRemoveInput, { description: 'Which one.' }) input: ContactRemoveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactRemovePayload> {
    const result = await refusedOr(() => contactRemove(context, info, input));
    if (!('done' in result)) return { removedId: null, userErrors: result.userErrors, notices: [] };
    return { removedId: globalId('ctc', result.done.contactId), userErrors: [], notices: [] };
  }
}
