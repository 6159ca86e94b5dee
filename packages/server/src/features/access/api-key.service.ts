import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import { globalId, uuidOf } from '../../platform/node';
import { findAgency, type FoundAgency } from '../agencies/agency-lookup';
import type { AgencyBy } from '../agencies/agency.inputs';
import { ApiKey } from './api-key';
import type { ApiKeyCreateInput, ApiKeyRevokeInput, ApiKeyRotateInput } from './api-key.inputs';
import { beyond, createFaults, inYears, rotateFaults } from './api-key.rules';
import { audit } from './audit';
import { once } from './idempotency';
import { insertKey } from './key.service';
import { newSecret } from './key-secret';
import { Refusal, refuse, unkeepableTexts } from './refusal';
import { refuseWithout } from './requires';
import { SCOPES_OF, type Scope } from './scopes';

const HOUR_MS = 3_600_000;
const LONGEST_REASON = 1_000;

/** The secret is in no outcome that is kept: a repeat knows the key and not its secret. */
export interface ToldKey {
  readonly keyId: string;
  readonly secret: string | null;
}

export async function apiKeyCreate(
  context: Context,
  info: GraphQLResolveInfo,
  input: ApiKeyCreateInput,
): Promise<ToldKey> {
  const { caller, database } = context;
  let secret: string | null = null;
  const { keyId } = await database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const now = new Date();
      const faults = createFaults(input, now);
      if (faults.length > 0) throw new Refusal(faults);
      const scopes = [...new Set((input.scopes ?? SCOPES_OF[input.role]) as Scope[])];
      const tooMuch = beyond(caller.scopes, scopes, ['scopes']);
      if (tooMuch.length > 0) throw new Refusal(tooMuch);
      const { id, key } = await insertKey(manager, caller, {
        ...{ name: input.name, role: input.role, scopes },
        agency: await agencyOf(manager, input.agency),
        expiresAt: input.expiresAt ? new Date(input.expiresAt) : inYears(1, now),
      });
      secret = key;
      return { keyId: id };
    }),
  );
  return { keyId, secret };
}

async function agencyOf(manager: EntityManager, by: AgencyBy | undefined): Promise<FoundAgency | null> {
  if (!by) return null;
  const found = await findAgency(manager, by);
  if (found) return found;
  throw refuse('NOT_FOUND', ['agency'], 'There is no such agency.', 'See `agencies { nodes { code } }`.');
}

export async function apiKeyRotate(
  context: Context,
  info: GraphQLResolveInfo,
  input: ApiKeyRotateInput,
): Promise<ToldKey> {
  const { caller, database } = context;
  const isOthers = input.id != null && input.id !== caller.id;
  if (isOthers || input.expiresAt != null) refuseWithout(['keys:write'], context);
  let secret: string | null = null;
  const { keyId } = await database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const now = new Date();
      const faults = rotateFaults(input, now);
      if (faults.length > 0) throw new Refusal(faults);
      const key = await lockKey(manager, input.id ?? ownId(context));
      if (isOthers) refuseBeyond(context, key);
      else if (caller.secret?.isReplaced) throw alreadyReplaced();
      const expiresAt = input.expiresAt ? new Date(input.expiresAt) : key.expiresAt;
      if (expiresAt !== null && expiresAt <= now) throw expired();

      const { key: told, prefix, hash } = newSecret();
      const graceEnd = new Date(now.getTime() + input.graceHours * HOUR_MS);
      const replacedUntil = key.expiresAt !== null && key.expiresAt < graceEnd ? key.expiresAt : graceEnd;
      const isAtOnce = replacedUntil <= now;
      const change = {
        ...{ hash, prefix, expiresAt },
        replacedHash: isAtOnce ? null : key.hash,
        replacedUntil: isAtOnce ? null : replacedUntil,
      };
      await manager.update(ApiKey, { id: key.id }, change);
      await audit(manager, caller, {
        action: 'apiKeyRotate',
        subject: globalId('key', key.id),
        before: { prefix: key.prefix, expiresAt: key.expiresAt },
        after: { prefix, expiresAt, replacedUntil: change.replacedUntil },
        event: ['apiKey.rotated', { key: globalId('key', key.id) }],
      });
      secret = told;
      return { keyId: key.id };
    }),
  );
  return { keyId, secret };
}

function ownId({ caller }: Context): string {
  if (caller.id !== null && uuidOf('key', caller.id) !== null) return caller.id;
  throw refuse('INVALID', ['id'], 'No key was sent that could be rotated.', 'Name the key.');
}

/** Whoever rotates another key could take its place. */
function refuseBeyond({ caller }: Context, key: ApiKey): void {
  const tooMuch = beyond(
    caller.scopes,
    key.scopes.filter((scope) => SCOPES_OF[key.role].includes(scope as Scope)),
    ['id'],
  );
  if (tooMuch.length > 0) throw new Refusal(tooMuch);
}

const alreadyReplaced = (): Refusal =>
  refuse(
    'NOT_ALLOWED',
    [],
    'The secret that was sent has been replaced by a newer one; it replaces nothing itself.',
    'Send the newer one. If it was lost, ask an administrator to rotate the key.',
  );

const expired = (): Refusal =>
  refuse('WRONG_STATE', ['id'], 'The key has expired.', 'Give a new expiresAt, or make a new key.');

export function apiKeyRevoke(
  context: Context,
  info: GraphQLResolveInfo,
  input: ApiKeyRevokeInput,
): Promise<{ keyId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = unkeepableTexts(input);
      if (faults.length > 0) throw new Refusal(faults);
      if (input.reason.trim() === '' || input.reason.length > LONGEST_REASON)
        throw refuse('INVALID', ['reason'], `The reason is not a text of 1 to ${LONGEST_REASON} characters.`);
      const key = await lockKey(manager, input.id);
      await manager.update(ApiKey, { id: key.id }, { revokedAt: new Date() });
      const subject = globalId('key', key.id);
      await audit(manager, caller, {
        ...{ action: 'apiKeyRevoke', subject },
        before: { revoked: false },
        after: { revoked: true, reason: input.reason },
        event: ['apiKey.revoked', { key: subject }],
      });
      return { keyId: key.id };
    }),
  );
}

/** Held to the end of the transaction, so that two changes of a key come one after the other. */
async function lockKey(manager: EntityManager, id: string): Promise<ApiKey> {
  const uuid = uuidOf('key', id);
  const key =
    uuid === null
      ? null
      : await manager.findOne(ApiKey, { where: { id: uuid }, lock: { mode: 'pessimistic_write' } });
  if (!key)
    throw refuse('NOT_FOUND', ['id'], 'There is no such key.', 'See `apiKeys { nodes { id name } }`.');
  if (key.revokedAt === null) return key;
  throw refuse('WRONG_STATE', ['id'], 'The key was revoked.', 'Make a new one with `apiKeyCreate`.');
}
