import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Role } from '../../platform/caller';
import { Node, uuidOf } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, One, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { StoredActor } from '../../values/stored-actor';
import { Agency } from '../agencies/agency';
import { SOON_IN_DAYS } from './key-expiry';
import { SCOPES_OF } from './scopes';

export enum ApiKeyState {
  ACTIVE = 'ACTIVE',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}

registerEnumType(ApiKeyState, {
  name: 'ApiKeyState',
  description: 'Whether a key opens anything, now.',
  valuesConfig: {
    ACTIVE: { description: 'It does, and will for more than 30 days.' },
    EXPIRING: { description: 'It does, and will expire within 30 days.' },
    EXPIRED: { description: 'Its time is over; an administrator may rotate it with a new `expiresAt`.' },
    REVOKED: { description: 'It was revoked and opens nothing again.' },
  },
});

const SCOPES_BY_ROLE = `'${JSON.stringify(SCOPES_OF)}'::jsonb`;

@ObjectType({
  implements: Node,
  description:
    'A secret that stands for an agency or for the installation. Only its hash is kept. Administrators see all keys, holders of `audit:read` those of their agency, every key itself.',
})
@Entity()
@Rows<ApiKey>({ prefix: 'key', visible: keyVisible, current: () => 'true', versioned: false })
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String, { description: 'How lists call it.' })
  @Column('text')
  name!: string;

  @Field(() => String, {
    description: 'First 14 characters of the secret, so that people can tell keys apart.',
  })
  @Column('text')
  prefix!: string;

  @Index({ unique: true })
  @Column('text')
  hash!: string;

  /** Of the secret before the last rotation. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  replacedHash!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before the last rotation still works; null where none does.',
  })
  @Expr<ApiKey>(
    (t) => `case when ${t.replacedUntil} > now() and ${t.revokedAt} is null then ${t.replacedUntil} end`,
  )
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  replacedUntil!: Date | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency it stands for; null for the installation’s own.',
  })
  @One<ApiKey, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Role, { description: 'What its holder is to the network.' })
  @Column('text')
  role!: Role;

  @Field(() => [String], {
    description: 'What it may do, by code in order: as it was made, less what its role may no longer do.',
  })
  @Expr<ApiKey>(
    (t) =>
      `array(select s from unnest(${t.scopes}) s where ${SCOPES_BY_ROLE} -> ${t.role} ? s order by s collate "C")`,
  )
  @Column('text', { array: true })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'Instant at which it was made.' })
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column(() => StoredActor)
  createdBy!: StoredActor;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From this instant on it opens nothing; null where it never expires. In the last 30 days every answer says so in the header `Mandato-Key-Expires`.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute and a minute late; null where it never was.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Instant at which it was revoked.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;

  @Field(() => ApiKeyState, { description: 'Whether it opens anything, now.' })
  @Expr<ApiKey>(
    (t) =>
      `case when ${t.revokedAt} is not null then 'REVOKED' when ${t.expiresAt} <= now() then 'EXPIRED' ` +
      `when ${t.expiresAt} <= now() + interval '${SOON_IN_DAYS} days' then 'EXPIRING' else 'ACTIVE' end`,
  )
  state?: ApiKeyState;
}

export const ApiKeyConnection = connectionOf(ApiKey);

function keyVisible(t: Row<ApiKey>, c: PlanContext): string {
  const { scopes, roles, id } = c.caller;
  const reads = scopes.has('audit:read');
  if (scopes.has('keys:write') || (reads && roles.includes(Role.ADMINISTRATOR))) return 'true';
  const self = id === null ? null : uuidOf('key', id);
  const own = self === null ? [] : [`${t.id} = ${c.param(self, 'uuid')}`];
  const agency = reads ? [`${t.agencyId} = ${c.callerAgency}`] : [];
  const either = [...own, ...agency];
  return either.length === 0 ? 'false' : `(${either.join(' or ')})`;
}
