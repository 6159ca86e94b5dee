import type { Client } from 'pg';
import { SOON_IN_DAYS } from '../features/access/key-expiry';

interface Key {
  readonly name: string;
  readonly prefix: string;
  readonly expires: string | null;
  /** Day of the last use; null where there was none. */
  readonly used: string | null;
  readonly isSoon: boolean;
  readonly isIdle: boolean;
}

const USABLE = `
  select name, prefix, to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD') as expires, to_char(last_used_at at time zone 'UTC', 'YYYY-MM-DD') as used,
    coalesce(expires_at <= now() + interval '${SOON_IN_DAYS} days', false) as "isSoon",
    coalesce(last_used_at, created_at) < now() - interval '1 year' as "isIdle"
  from api_key where revoked_at is null and (expires_at is null or expires_at > now()) order by expires_at, created_at, id`;

/** What is to be done about keys before somebody is locked out, or lets himself in with a forgotten one. */
export async function noticesOfKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<Key>(USABLE);
  const called = ({ name, prefix }: Key): string => `"${name}" (${prefix}…)`;
  const soon = rows.filter(({ isSoon }) => isSoon).map((key) => `${called(key)} on ${key.expires ?? ''}`);
  const idle = rows
    .filter(({ isIdle }) => isIdle)
    .map((key) => `${called(key)}, ${key.used === null ? 'never used' : `last used on ${key.used}`}`);
  return [
    ...(soon.length > 0
      ? [`Within ${SOON_IN_DAYS} days expire: ${soon.join('; ')}. Rotate them with \`apiKeyRotate\`.`]
      : []),
    ...(idle.length > 0
      ? [`Unused for a year: ${idle.join('; ')}. Revoke what nobody needs with \`apiKeyRevoke\`.`]
      : []),
  ];
}
