import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { Rows } from '../../platform/planner/declare';
import { Refusal } from './refusal';

/** The outcome of a mutation under the key that its caller gave it: ids only, so that a repeat reads afresh. */
@Entity()
@Rows<IdempotencyRecord>({ prefix: 'idm', visible: () => 'false', current: () => 'true', versioned: false })
export class IdempotencyRecord {
  @PrimaryColumn('text')
  scope!: string;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  fingerprint!: string;

  @Column('jsonb', { nullable: true })
  outcome!: unknown;

  @Index()
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}

interface Change {
  readonly manager: EntityManager;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
  readonly input: object;
}

const KEPT = '24 hours';

/** This key's own record at once; a few others with it, so that none stays for ever and nobody waits for another. */
async function forgetExpired(manager: EntityManager, scope: string): Promise<void> {
  const expired = `created_at < now() - interval '${KEPT}'`;
  await manager.query(`delete from idempotency_record where scope = $1 and ${expired}`, [scope]);
  await manager.query(
    `delete from idempotency_record where scope in
      (select scope from idempotency_record where ${expired} order by created_at limit 20 for update skip locked)`,
  );
}

/** Does the work once per key. A twin waits for the first one's commit and then gets its outcome; a refusal rolls
    everything back, this row included, so that a mended request may use the same key. */
export async function once<O>({ manager, context, info, input }: Change, work: () => Promise<O>): Promise<O> {
  const { idempotencyKey, caller } = context;
  if (idempotencyKey === null) return work();
  const scope = [caller.agencyId ?? caller.id, info.fieldName, String(info.path.key), idempotencyKey].join(
    ' ',
  );
  const fingerprint = createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex');
  await forgetExpired(manager, scope);
  const inserted: unknown[] = await manager.query(
    `insert into idempotency_record (scope, agency_id, fingerprint, created_at) values ($1, $2, $3, now()) on conflict do nothing returning scope`,
    [scope, caller.agencyId, fingerprint],
  );
  if (inserted.length === 0) {
    const kept = await manager.findOneByOrFail(IdempotencyRecord, { scope });
    if (kept.fingerprint !== fingerprint) {
      throw new Refusal([
        {
          code: 'IDEMPOTENCY_KEY_REUSED',
          path: [],
          message: 'This Idempotency-Key was used with other input in the last 24 hours.',
          cure: 'Send a new key with new input; repeat a key only with the same input.',
        },
      ]);
    }
    return kept.outcome as O;
  }
  const outcome = await work();
  await manager.update(IdempotencyRecord, { scope }, { outcome: outcome as never });
  return outcome;
}
