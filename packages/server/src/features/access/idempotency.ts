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

const EXPIRED = `created_at < now() - interval '24 hours'`;

/** Takes the key: a record that has expired is as good as none. A few other expired ones go with it, so that none stays
    for ever and nobody waits for another. */
const TAKE = `with gone as (delete from idempotency_record where scope in
    (select scope from idempotency_record where ${EXPIRED} and scope <> $1 order by created_at limit 20 for update skip locked))
  insert into idempotency_record as kept (scope, agency_id, fingerprint, created_at) values ($1, $2, $3, now())
  on conflict (scope) do update set agency_id = $2, fingerprint = $3, outcome = null, created_at = now() where kept.${EXPIRED}
  returning scope`;

/** Does the work once per key. A twin waits for the first one's commit and then gets its outcome; a refusal rolls
    everything back, this row included, so that a mended request may use the same key. `again` is asked what of the outcome
    still holds at a repeat. */
export async function once<O>(
  { manager, context, info, input }: Change,
  work: () => Promise<O>,
  again: (outcome: O) => Promise<O> = (outcome) => Promise.resolve(outcome),
): Promise<O> {
  const { idempotencyKey, caller } = context;
  if (idempotencyKey === null) return work();
  const scope = [caller.agencyId ?? caller.id, info.fieldName, String(info.path.key), idempotencyKey].join(
    ' ',
  );
  const fingerprint = createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex');
  const taken = await manager.query<unknown[]>(TAKE, [scope, caller.agencyId, fingerprint]);
  if (taken.length === 0) {
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
    return again(kept.outcome as O);
  }
  const outcome = await work();
  await manager.query('update idempotency_record set outcome = $2 where scope = $1', [
    scope,
    JSON.stringify(outcome ?? null),
  ]);
  return outcome;
}
