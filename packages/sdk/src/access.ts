import type { Caller } from './call.js';
import {
  ApiKeyCreate,
  type ApiKeyCreateInput,
  type ApiKeyCreateMutation,
  ApiKeyList,
  ApiKeyRevoke,
  type ApiKeyRevokeInput,
  ApiKeyRotate,
  type ApiKeyRotateInput,
  AuditEntryList,
  ContactList,
  ContactRemove,
  type ContactRemoveInput,
  ContactSave,
  type ContactSaveInput,
  MemberChange,
  type MemberChangeInput,
  MemberInvite,
  MemberInviteAgain,
  type MemberInviteAgainInput,
  type MemberInviteInput,
  MemberList,
  MemberRemove,
  type MemberRemoveInput,
} from './generated/operations.js';
import { lister } from './readers.js';
import { act, actBut, type Done, write } from './write.js';

/* Who may do what, who is written to, and who did what. */

/**
 * A key and its secret, `key`. The secret is told once: where the same request is repeated it is null, and lost; rotate
 * the key then.
 */
export type Secret = Done<ApiKeyCreateMutation, 'key'>;

/**
 * Keys for programs.
 *
 * @example
 * const { apiKey, key } = await keys(call).create({ name: 'Nightly import', role: 'REPORTER', agency: { code: 'ILO' } });
 * if (key) await vault.put(apiKey.id, key);
 */
export const keys = (call: Caller) => ({
  /** The newest first, expired and revoked ones among them. */
  list: lister(call, ApiKeyList),
  /** Makes one; its secret is told this once. */
  create: write((input: ApiKeyCreateInput, options) => actBut('key')(call, ApiKeyCreate, input, options)),
  /** Gives one, or the key that is sent, a new secret; the old one works on for the hours of grace. */
  rotate: write((input: ApiKeyRotateInput, options) => actBut('key')(call, ApiKeyRotate, input, options)),
  /** From the next request on it opens nothing, and never will. */
  revoke: write((input: ApiKeyRevokeInput, options) => act(call, ApiKeyRevoke, input, options)),
});

/**
 * People who may sign in.
 *
 * @example
 * const person = { name: 'Ana Ruiz', email: 'ana@ilo.example', roles: ['EDITOR'], agency: { code: 'ILO' } } as const;
 * const { member, notices } = await members(call).invite(person);
 */
export const members = (call: Caller) => ({
  /** The newest first, removed ones among them. */
  list: lister(call, MemberList),
  /** Invites by e-mail. A notice says how to get the link where the mail does not go out. */
  invite: write((input: MemberInviteInput, options) => act(call, MemberInvite, input, options)),
  /** Sends a new invitation; earlier links stop working. */
  inviteAgain: write((input: MemberInviteAgainInput, options) =>
    act(call, MemberInviteAgain, input, options),
  ),
  /** Gives other roles or another agency. */
  change: write((input: MemberChangeInput, options) => act(call, MemberChange, input, options)),
  /** Ends access at once; with `anonymise` name and address go too. */
  remove: write((input: MemberRemoveInput, options) => act(call, MemberRemove, input, options)),
});

/**
 * Contacts: whom the secretariat writes to in an agency.
 *
 * @example
 * const { contact } = await contacts(call).save({ name: 'Ana Ruiz', email: 'ana@ilo.example', isFocalPoint: true });
 */
export const contacts = (call: Caller) => ({
  /** By agency and name. */
  list: lister(call, ContactList),
  /** Makes one, or replaces that of the `id`. */
  save: write((input: ContactSaveInput, options) => act(call, ContactSave, input, options)),
  /** Removes one for good. */
  remove: write((input: ContactRemoveInput, options) => act(call, ContactRemove, input, options)),
});

/**
 * Who did what, when.
 *
 * @example
 * const found = auditEntries(call).list({ filter: { subjectId: diagnosis.id } });
 * for await (const { at, action, actor } of found) console.log(at, action, actor.name);
 */
export const auditEntries = (call: Caller) => ({
  /** The newest first. */
  list: lister(call, AuditEntryList),
});
