import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as newUuid } from 'uuid';
import type { Context } from '../../context';
import { seesSubmitted, type Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import { findAgency } from '../agencies/agency-lookup';
import { audit } from './audit';
import { Contact } from './contact';
import type { ContactRemoveInput, ContactSaveInput } from './contact.inputs';
import { contactFaults } from './contact.rules';
import { once } from './idempotency';
import { Refusal, refuse } from './refusal';

/** The own agency's; those of any agency for the secretariat and for whoever may act for others. */
const mayKeep = (caller: Caller, agencyId: string): boolean =>
  agencyId === caller.agencyId || seesSubmitted(caller) || caller.scopes.has('agencies:act-for');

export function contactSave(
  context: Context,
  info: GraphQLResolveInfo,
  input: ContactSaveInput,
): Promise<{ contactId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = contactFaults(input);
      if (faults.length > 0) throw new Refusal(faults);
      const existing = input.id == null ? null : await lockContact(manager, caller, input.id);
      const agencyId = existing?.agencyId ?? (await agencyOf(manager, caller, input));
      const { name, email, locale, isFocalPoint } = input;
      const contact = { id: existing?.id ?? newUuid(), agencyId, name, email, locale, isFocalPoint };
      await (existing
        ? manager.update(Contact, { id: contact.id }, contact)
        : manager.insert(Contact, contact));
      const subject = globalId('ctc', contact.id);
      await audit(manager, caller, {
        ...{ action: 'contactSave', subject },
        before: existing && told(existing),
        after: { ...told(contact), changed: existing ? changed(existing, contact) : [] },
        event: ['contact.saved', { contact: subject }],
      });
      return { contactId: contact.id };
    }),
  );
}

export function contactRemove(
  context: Context,
  info: GraphQLResolveInfo,
  input: ContactRemoveInput,
): Promise<{ contactId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const contact = await lockContact(manager, caller, input.id);
      const subject = globalId('ctc', contact.id);
      await manager.delete(Contact, { id: contact.id });
      await audit(manager, caller, {
        ...{ action: 'contactRemove', subject, concerns: contact.agencyId },
        before: told(contact),
        event: ['contact.removed', { contact: subject }],
      });
      return { contactId: contact.id };
    }),
  );
}

/** What the audit may keep for ever: nothing by which the person could be known. */
const told = ({ locale, isFocalPoint }: Contact): object => ({ locale, isFocalPoint });

const changed = (before: Contact, after: Contact): string[] =>
  (['name', 'email', 'locale', 'isFocalPoint'] as const).filter((field) => before[field] !== after[field]);

async function agencyOf(
  manager: EntityManager,
  caller: Caller,
  { agency }: ContactSaveInput,
): Promise<string> {
  const path = ['agency'];
  if (!agency) {
    if (caller.agencyId !== null) return caller.agencyId;
    throw refuse('INVALID', path, 'The caller belongs to no agency.', 'Name the agency.');
  }
  const found = await findAgency(manager, agency);
  if (!found)
    throw refuse('NOT_FOUND', path, 'There is no such agency.', 'See `agencies { nodes { code } }`.');
  if (mayKeep(caller, found.id)) return found.id;
  throw refuse(
    'NOT_ALLOWED',
    path,
    'The caller keeps the contacts of its own agency only.',
    'Leave the agency out.',
  );
}

/** Another agency's is as good as not there. */
async function lockContact(manager: EntityManager, caller: Caller, id: string): Promise<Contact> {
  const uuid = uuidOf('ctc', id);
  const lock = { mode: 'pessimistic_write' } as const;
  const found = uuid === null ? null : await manager.findOne(Contact, { where: { id: uuid }, lock });
  if (found && mayKeep(caller, found.agencyId)) return found;
  throw refuse('NOT_FOUND', ['id'], 'There is no such contact.', 'See `contacts { nodes { id } }`.');
}
