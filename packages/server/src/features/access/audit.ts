import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, type Caller } from '../../platform/caller';
import { Node, parseGlobalId } from '../../platform/node';
import { outboxInsert, type OutboxEvent } from '../../platform/outbox';
import type { PlanContext } from '../../platform/planner/context';
import { AnyNode, Expr, One, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { Agency } from '../agencies/agency';
import { partiesSql } from './audit.parties';
import { scopesOf } from './requires';
import { SCOPES_OF_OWNERS } from './scopes';

@ObjectType({
  implements: Node,
  description:
    'Who did what, when: written in the transaction of the change, and never changed (the database refuses it). With `audit:read` administrators see all of it; others what their agency or they themselves did, and what was done to what is their agency’s. Work on a draft is its agency’s alone: the secretariat sees the return’s acts, not its saves.',
})
@Entity()
@Index(['at', 'id'])
@Index(['concernsId', 'at', 'id'])
@Index(['agencyId', 'at', 'id'])
@Index(['keyId', 'at', 'id'])
@Rows<AuditEntry>({ prefix: 'aud', visible: auditVisible, current: () => 'true', versioned: false })
export class AuditEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => DateTimeScalar, { description: 'Instant of the change.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Global id of the key or person. */
  @Column('text', { nullable: true })
  keyId!: string | null;

  @Column('text', { nullable: true })
  keyName!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency it was done for, where the actor is not of that agency.',
  })
  @One<AuditEntry, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.onBehalfOfId}` })
  onBehalfOf?: Agency;

  /** The agency whose thing was changed: it may read the entry. */
  @Column('uuid', { nullable: true })
  concernsId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency whose thing was changed; null where it is nobody’s in particular.',
  })
  @One<AuditEntry, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.concernsId}` })
  concerns?: Agency;

  @Field(() => String, {
    description:
      'What was done, by the name of the mutation: `diagnosisSubmit`. What is done without one has a name of the same kind: `catalogueLoad`.',
  })
  @Column('text')
  action!: string;

  @Field(() => ID, { description: 'Global id of what was changed.' })
  @Expr<AuditEntry>((t) => t.subject)
  subjectId?: string;

  /** Global id of what was changed. */
  @Field(() => Node, {
    nullable: true,
    description: 'What was changed, as it is now; null where it is gone, is no node or may not be seen.',
  })
  @AnyNode<AuditEntry>((t) => t.subject)
  @Index()
  @Column('text')
  subject!: string;

  @Expr<AuditEntry>((t) => `${t.before}::text`)
  @Field(() => String, {
    nullable: true,
    description:
      'What was there before, as JSON text; its fields depend on `action`. Null where there was nothing. Never names or addresses of persons.',
  })
  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Expr<AuditEntry>((t) => `${t.after}::text`)
  @Field(() => String, {
    nullable: true,
    description: 'What was there afterwards, in the same way; null where nothing was left.',
  })
  @Column('jsonb', { nullable: true })
  after!: unknown;
}

export const AuditEntryConnection = connectionOf(AuditEntry);

export interface Audited {
  /** Name of the mutation. */
  readonly action: string;
  /** Global id of what was changed. */
  readonly subject: string;
  /** Ids, states, numbers and texts of the installation: never names or addresses of persons, for nothing here can be
      taken out later. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The agency whose thing it is, where the subject's row does not say so or is gone by now. */
  readonly concerns?: string | null;
  /** What those outside are told of it: topic and ids. */
  readonly event?: readonly [topic: string, payload: OutboxEvent['payload']];
}

const INSERT = (parties: string): string =>
  `with told as (${outboxInsert('$16', '$17')} where $16::text is not null)
   insert into audit_entry (id, at, key_id, key_name, agency_id, role, action, subject, before, after, concerns_id, on_behalf_of_id)
   select $1::uuid, $2::timestamptz, $3::text, $4::text, $5::uuid, $6::text, $7::text, $8::text, $9::jsonb, $10::jsonb,
     case when $12::boolean then $13::uuid else p.agency_id end,
     case when $14::boolean then coalesce(nullif(p.on_behalf_of_id, $5::uuid), case when $15::boolean then nullif(p.agency_id, $5::uuid) end) end
   from (select) entry left join (${parties}) p on true`;

/** Writes down what was done, and puts out what those outside are told of it. */
export async function audit(manager: EntityManager, caller: Caller, audited: Audited): Promise<void> {
  const { action, subject, before, after, concerns, event = [null, null] } = audited;
  const [topic, payload] = event;
  const { prefix = '', uuid: subjectUuid = null } = parseGlobalId(subject) ?? {};
  const scopes = scopesOf(action);
  await manager.query(INSERT(partiesSql(prefix, '$11::uuid')), [
    ...[uuid(), new Date(), caller.id, caller.name, caller.agencyId, caller.roles[0] ?? Role.PUBLIC],
    ...[action, subject, jsonOf(before), jsonOf(after), subjectUuid],
    ...[concerns !== undefined, concerns ?? null],
    // What only an agency itself does is done for it by whoever else does it.
    scopes.length > 0 && scopes.every((scope) => SCOPES_OF_OWNERS.includes(scope)),
    caller.scopes.has('agencies:act-for'),
    ...[topic, jsonOf(payload)],
  ]);
}

const jsonOf = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));

function auditVisible(t: Row<AuditEntry>, c: PlanContext): string {
  const { scopes, roles, id } = c.caller;
  if (!scopes.has('audit:read')) return 'false';
  if (roles.includes(Role.ADMINISTRATOR)) return 'true';
  const agency = c.callerAgency;
  return `(${t.concernsId} = ${agency} or ${t.agencyId} = ${agency} or ${t.keyId} = ${c.param(id, 'text')})`;
}
