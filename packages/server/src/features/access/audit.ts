import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../platform/caller';
import { Rows } from '../../platform/planner/declare';

/** Who did what, when: written in the transaction of the change, and never changed (the database refuses it). */
@Entity()
@Rows<AuditEntry>({ prefix: 'aud', visible: () => 'false', current: () => 'true', versioned: false })
export class AuditEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column('text', { nullable: true })
  keyId!: string | null;

  @Column('text', { nullable: true })
  keyName!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  role!: string;

  @Column('text')
  action!: string;

  /** Global id of what was changed. */
  @Index()
  @Column('text')
  subject!: string;

  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Column('jsonb', { nullable: true })
  after!: unknown;
}

export interface Audited {
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export async function audit(
  manager: EntityManager,
  caller: Caller,
  { action, subject, before, after }: Audited,
): Promise<void> {
  await manager.insert(AuditEntry, {
    id: uuid(),
    at: new Date(),
    keyId: caller.keyId,
    keyName: caller.keyName,
    agencyId: caller.agencyId,
    role: caller.roles[0] ?? 'PUBLIC',
    action,
    subject,
    before: (before ?? null) as never,
    after: (after ?? null) as never,
  });
}
