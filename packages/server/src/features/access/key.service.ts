import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { PUBLIC_CALLER, Role, type Caller } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { RequestError } from '../../errors';
import { storedActor } from '../../values/stored-actor';
import { findAgency } from '../agencies/agency-lookup';
import { ApiKey } from './api-key';
import { audit } from './audit';
import { newSecret, presentedHash } from './key-secret';
import { ROLES_OF_AN_AGENCY, SCOPES_OF, type Scope } from './scopes';

/** Does what the installation itself has to do: look up keys, load the catalogue, create the first key. */
export const SYSTEM: Caller = {
  id: 'system',
  name: 'system',
  agencyId: null,
  roles: [Role.ADMINISTRATOR],
  scopes: new Set(SCOPES_OF[Role.ADMINISTRATOR]),
};

export interface NewKey {
  readonly name: string;
  readonly role: Role;
  readonly agencyCode: string | null;
  readonly scopes?: readonly Scope[];
  readonly expiresAt?: Date;
}

/** The secret is told this once and cannot be told again. */
export async function createApiKey(database: Database, by: Caller, wanted: NewKey): Promise<string> {
  if (wanted.role === Role.PUBLIC) throw new Error('The public needs no key.');
  if (ROLES_OF_AN_AGENCY.includes(wanted.role) && wanted.agencyCode === null) {
    throw new Error(`A key of role ${wanted.role} belongs to an agency: name its code.`);
  }
  return database.write(by, async (manager) => {
    const code = wanted.agencyCode;
    const agency = code === null ? null : await findAgency(manager, { code });
    if (code !== null && !agency) throw new Error(`There is no agency with the code "${code}".`);
    const { key } = await insertKey(manager, by, {
      name: wanted.name,
      role: wanted.role,
      agency,
      scopes: wanted.scopes ?? SCOPES_OF[wanted.role],
      expiresAt: wanted.expiresAt ?? null,
    });
    return key;
  });
}

interface KeyRow {
  readonly name: string;
  readonly role: Role;
  readonly agency: { readonly id: string; readonly code: string } | null;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

export async function insertKey(
  manager: EntityManager,
  by: Caller,
  wanted: KeyRow,
): Promise<{ id: string; key: string }> {
  const id = uuid();
  const { key, prefix, hash } = newSecret();
  const { name, role, agency, expiresAt } = wanted;
  const scopes = [...wanted.scopes];
  await manager.insert(ApiKey, {
    ...{ id, name, prefix, hash, role, scopes, expiresAt },
    agencyId: agency?.id ?? null,
    createdAt: new Date(),
    createdBy: storedActor(by),
  });
  await audit(manager, by, {
    action: 'apiKeyCreate',
    subject: `key_${id}`,
    after: { name, role, agency: agency?.code ?? null, scopes, expiresAt },
    event: ['apiKey.created', { key: `key_${id}` }],
  });
  return { id, key };
}

const NOTED_EVERY_MS = 60_000;

/** Finds out which key was sent. Nothing is remembered from one request to the next, so that a key that is revoked,
    rotated or changed is so at the next request, on every server: a lookup is one prepared statement. */
export class KeyRing {
  private used = new Map<string, Date>();
  private noting: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  async callerOf(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined) return PUBLIC_CALLER;
    const hash = presentedHash(authorization);
    const row = hash === null ? {} : await this.database.call('api_key_of', [hash]);
    if (typeof row['id'] !== 'string') throw badKey();
    this.noteLater(row['id']);
    const role = row['role'] as Role;
    const scopes = row['scopes'] as Scope[];
    return {
      id: `key_${row['id']}`,
      name: row['name'] as string,
      agencyId: row['agency_id'] as string | null,
      roles: [role],
      // What the role may no longer do, a key made before may not either.
      scopes: new Set(scopes.filter((scope) => SCOPES_OF[role].includes(scope))),
      secret: { expiresAt: row['expires_at'] as Date | null, isReplaced: row['is_replaced'] as boolean },
    };
  }

  /** Writes when keys were last used. No request waits for it or fails with it. */
  async noteUses(): Promise<void> {
    if (this.noting !== null) clearTimeout(this.noting);
    this.noting = null;
    const used = this.used;
    this.used = new Map();
    if (used.size === 0) return;
    await this.database.call('api_key_used', [[...used.keys()], [...used.values()]]).catch(() => undefined);
  }

  private noteLater(id: string): void {
    this.used.set(id, new Date());
    this.noting ??= setTimeout(() => void this.noteUses(), NOTED_EVERY_MS).unref();
  }
}

const badKey = (): RequestError =>
  new RequestError(
    'UNAUTHENTICATED',
    'The API key is not valid: mistyped, expired or revoked. Ask the administrator for a new one.',
  );
