import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { PUBLIC_CALLER, Role, type Caller } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { RequestError } from '../../errors';
import { audit } from './audit';
import { ROLES_OF_AN_AGENCY, SCOPES_OF, type Scope } from './scopes';

/* A key is `mandato_<24 random bytes><6 characters of checksum>`: the prefix lets secret scanners find it, the checksum
   refuses mistyped ones without asking the database. */

const SHAPE = /^mandato_([A-Za-z0-9_-]{32})([A-Za-z0-9_-]{6})$/;

const checksum = (secret: string): string =>
  createHash('sha256').update(`mandato:${secret}`).digest('base64url').slice(0, 6);

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Does what the installation itself has to do: look up keys, load the catalogue, create the first key. */
export const SYSTEM: Caller = {
  keyId: 'system',
  keyName: 'system',
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
  const secret = randomBytes(24).toString('base64url');
  const key = `mandato_${secret}${checksum(secret)}`;
  await database.write(by, async (manager) => {
    const agencyId = wanted.agencyCode === null ? null : await agencyIdOf(database, wanted.agencyCode);
    const id = uuid();
    await manager.insert('ApiKey', {
      id,
      name: wanted.name,
      prefix: key.slice(0, 14),
      hash: hashOf(key),
      agencyId,
      role: wanted.role,
      scopes: [...(wanted.scopes ?? SCOPES_OF[wanted.role])],
      createdAt: new Date(),
      expiresAt: wanted.expiresAt ?? null,
    });
    await audit(manager, by, {
      action: 'apiKeyCreate',
      subject: `key_${id}`,
      after: { name: wanted.name, role: wanted.role, agency: wanted.agencyCode },
    });
  });
  return key;
}

async function agencyIdOf(database: Database, code: string): Promise<string> {
  const { id } = await database.read(
    SYSTEM,
    'select id from agency where code = $1 and until is null limit 1',
    [code],
  );
  if (typeof id !== 'string') throw new Error(`There is no agency with the code "${code}".`);
  return id;
}

const REMEMBERED_FOR_MS = 5_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly caller: Caller;
  readonly until: number;
}

/** Looks keys up and remembers each for a few seconds, so that a busy key costs no statement per request. */
export class KeyRing {
  private readonly known = new Map<string, Remembered>();

  constructor(private readonly database: Database) {}

  async callerOf(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined) return PUBLIC_CALLER;
    const key = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    const shape = SHAPE.exec(key ?? '');
    if (!key || !shape || checksum(shape[1] as string) !== shape[2]) throw badKey();
    const hash = hashOf(key);
    const remembered = this.known.get(hash);
    if (remembered && remembered.until > Date.now()) return remembered.caller;
    this.known.delete(hash);
    const caller = await this.lookUp(hash);
    if (this.known.size >= MOST_REMEMBERED) this.known.delete(this.known.keys().next().value as string);
    this.known.set(hash, { caller, until: Date.now() + REMEMBERED_FOR_MS });
    return caller;
  }

  private async lookUp(hash: string): Promise<Caller> {
    const row = await this.database.read(
      SYSTEM,
      `select id, name, agency_id, role, scopes from api_key where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
      [hash],
    );
    if (typeof row['id'] !== 'string') throw badKey();
    return {
      keyId: row['id'],
      keyName: row['name'] as string,
      agencyId: row['agency_id'] as string | null,
      roles: [row['role'] as Role],
      scopes: new Set(row['scopes'] as string[]),
    };
  }
}

const badKey = (): RequestError =>
  new RequestError(
    'UNAUTHENTICATED',
    'The API key is not valid: mistyped, expired or revoked. Ask the administrator for a new one.',
  );
