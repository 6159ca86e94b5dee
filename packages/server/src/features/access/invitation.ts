import { createHash, randomBytes } from 'node:crypto';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Rows } from '../../platform/planner/declare';
import { MemberState } from './member';

export type LinkKind = 'INVITATION' | 'SIGN_IN';

/** A one-time link that opens a session. Only the hash of its secret is kept. */
@Entity()
@Rows<SignInLink>({ prefix: 'lnk', visible: () => 'false', current: () => 'true', versioned: false })
export class SignInLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  memberId!: string;

  @Column('text')
  kind!: LinkKind;

  @Index({ unique: true })
  @Column('text')
  hash!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  usedAt!: Date | null;
}

const LASTS: Readonly<Record<LinkKind, string>> = { INVITATION: '7 days', SIGN_IN: '1 hour' };
// Long enough to tell whoever follows an old link what became of it.
const KEPT = '90 days';
const MOST_AN_HOUR = 3;

/** 256 random bits: nobody finds one by trying. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What is to be sent, and where to; the secret is known this once. */
export interface MadeLink {
  readonly memberId: string;
  readonly kind: LinkKind;
  readonly secret: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

export async function makeLink(manager: EntityManager, to: Recipient, kind: LinkKind): Promise<MadeLink> {
  const secret = newSecret();
  await manager.query(
    `delete from sign_in_link where member_id = $1 and created_at < now() - interval '${KEPT}'`,
    [to.id],
  );
  await manager.query(
    `insert into sign_in_link (id, member_id, kind, hash, created_at, expires_at)
     values ($1, $2, $3, $4, clock_timestamp(), clock_timestamp() + interval '${LASTS[kind]}')`,
    [uuid(), to.id, kind, secretHash(secret)],
  );
  return { memberId: to.id, kind, secret, email: to.email, name: to.name, locale: to.locale };
}

/** From now on none of this person's links opens anything. */
export async function endLinks(manager: EntityManager, memberId: string): Promise<void> {
  await manager.query(
    'update sign_in_link set expires_at = clock_timestamp() where member_id = $1 and used_at is null and expires_at > clock_timestamp()',
    [memberId],
  );
}

/** Locked, so that many who ask at once are counted one after the other. Null for who may not sign in by a link. */
async function recipient(
  manager: EntityManager,
  key: string,
): Promise<(Recipient & { state: string }) | null> {
  const [to] = await manager.query<(Recipient & { state: string })[]>(
    `select id, email, name, locale, state from member where email_key = $1 and state <> 'REMOVED' for update`,
    [key],
  );
  return to ?? null;
}

/** What somebody gets who asks for a link with their address: null when three were asked for in the last hour. */
export async function linkForAddress(manager: EntityManager, key: string): Promise<MadeLink | null> {
  const to = await recipient(manager, key);
  if (!to) return null;
  const [asked] = await manager.query<{ recent: number }[]>(
    `select count(*)::int as recent from sign_in_link
     where member_id = $1 and kind = 'SIGN_IN' and created_at > now() - interval '1 hour'`,
    [to.id],
  );
  return (asked?.recent ?? 0) >= MOST_AN_HOUR ? null : makeLink(manager, to, 'SIGN_IN');
}

/** What the operator hands over: to who has not accepted yet, the invitation anew. */
export async function linkByHand(manager: EntityManager, key: string): Promise<MadeLink | null> {
  const to = await recipient(manager, key);
  if (!to) return null;
  if (to.state !== MemberState.INVITED) return makeLink(manager, to, 'SIGN_IN');
  await endLinks(manager, to.id);
  return makeLink(manager, to, 'INVITATION');
}

/** What stands against a link. */
export type LinkFault = 'unknown' | 'used' | 'late' | 'removed';

export interface FoundLink {
  readonly kind: LinkKind;
  readonly memberId: string;
  readonly fault: LinkFault | null;
}

/** Looks, and changes nothing: programs that scan mails follow links too. */
export async function findLink(manager: EntityManager, secret: string): Promise<FoundLink | null> {
  if (!SECRET.test(secret)) return null;
  const [row] = await manager.query<(FoundLink & { used: boolean; late: boolean; state: MemberState })[]>(
    `select l.kind, l.member_id as "memberId", l.used_at is not null as used, l.expires_at <= now() as late, m.state
     from sign_in_link l join member m on m.id = l.member_id where l.hash = $1`,
    [secretHash(secret)],
  );
  if (!row) return null;
  const { kind, memberId, used, late, state } = row;
  const fault = state === MemberState.REMOVED ? 'removed' : used ? 'used' : late ? 'late' : null;
  return { kind, memberId, fault };
}

/** Uses the link up. Of two who come at once one waits for the other here, and then finds it used. */
export async function takeLink(manager: EntityManager, secret: string): Promise<boolean> {
  const [taken] = await manager.query<[unknown[], number]>(
    `update sign_in_link set used_at = clock_timestamp() where hash = $1 and used_at is null and expires_at > now() returning id`,
    [secretHash(secret)],
  );
  return taken.length === 1;
}
