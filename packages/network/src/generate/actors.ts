import { createHash } from 'node:crypto';
import { timestamp } from './days';
import type { Random } from './random';
import type { Write } from './register';

/** Whoever did something: a key, as the server stores it beside what was done. */
export interface Actor {
  readonly keyId: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly role: 'REPORTER' | 'REVIEWER';
}

const SCOPES = {
  REPORTER: ['drafts:read', 'drafts:write', 'returns:submit', 'contacts:write', 'audit:read'],
  REVIEWER: [
    'submissions:read',
    'reviews:write',
    'publications:write',
    'rounds:write',
    'judgements:write',
    'translations:write',
    'contacts:write',
    'audit:read',
  ],
} as const;

export const makeActor = (random: Random, of: Pick<Actor, 'name' | 'agencyId' | 'role'>): Actor => ({
  ...of,
  keyId: `key_${random.id(0)}`,
});

/** A key that did all this and was revoked since: its secret is nobody's. */
export function writeKey(write: Write, { keyId, name, agencyId, role }: Actor, at: number): void {
  const id = keyId.slice('key_'.length);
  const hash = createHash('sha256').update(`nobody knows what opens ${id}`).digest('hex');
  write('api_key', {
    ...{ id, name, prefix: 'mandato_nobodys', hash, agency_id: agencyId, role, scopes: SCOPES[role] },
    ...{ created_at: timestamp(at), expires_at: null, revoked_at: timestamp(at + 1000) },
    ...{ created_by_name: 'system', created_by_agency_id: null, created_by_role: 'ADMINISTRATOR' },
  });
}

export const by = (actor: Actor, prefix = 'by'): Record<string, unknown> => ({
  [`${prefix}_name`]: actor.name,
  [`${prefix}_agency_id`]: actor.agencyId,
  [`${prefix}_role`]: actor.role,
});
