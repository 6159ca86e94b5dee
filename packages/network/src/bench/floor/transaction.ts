import { createHash } from 'node:crypto';
import type { PoolClient, Pool } from 'pg';

/** Work of the floor that all happens or none of it. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Statements that all see the same state, sent as one. */
export const together = (parts: readonly string[], result = '1'): string =>
  `with ${parts.map((part, i) => `s${i} as (${part})`).join(', ')} select ${result}`;

/** Who does it, as audit and acts keep it: worked out once, when the floor starts. */
export interface Doer {
  readonly keyId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly role: string;
}

/** SQL of the columns that say who did it: `by_name, by_agency_id, by_role`. `doer` is a parameter that holds it. */
export const byColumns = (doer: string): string =>
  `${doer}->>'name', (${doer}->>'agencyId')::uuid, ${doer}->>'role'`;

/** Prepared once per connection. */
export const prepared = (text: string, values: readonly unknown[]) => ({
  name: createHash('sha256').update(text).digest('base64url'),
  text,
  values: [...values],
});

interface Audited {
  readonly doer: string;
  readonly action: string;
  /** SQL of the return's id, of the agency whose it is, and of what was there before and after. */
  readonly diagnosis: string;
  readonly agency: string;
  readonly before: string;
  readonly after: string;
  /** FROM of the rows that these are columns of. */
  readonly from: string;
}

export const auditSql = ({ doer, action, diagnosis, agency, before, after, from }: Audited): string =>
  `insert into audit_entry (id, at, key_id, key_name, agency_id, role, action, subject, before, after, concerns_id)
   select gen_random_uuid(), now(), ${doer}->>'keyId', ${byColumns(doer)}, '${action}', 'dgs_' || ${diagnosis},
     ${before}, ${after}, ${agency} from ${from}`;

export const outboxSql = (topic: string, payload: string, from: string): string =>
  `insert into outbox (topic, payload, at) select '${topic}', ${payload}, clock_timestamp() from ${from}`;

/** The record that makes a repeat harmless, as $1 to $3: scope, agency, fingerprint. */
export const KEY_SQL = `insert into idempotency_record (scope, agency_id, fingerprint, created_at) values ($1, $2, $3, now()) returning scope`;
