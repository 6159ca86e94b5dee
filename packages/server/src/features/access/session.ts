import type { ServerResponse } from 'node:http';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RequestError } from '../../errors';
import type { Asking } from '../../platform/asking';
import { PUBLIC_CALLER, type Caller, type Role } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { Rows } from '../../platform/planner/declare';
import { newSecret, secretHash } from './invitation';
import { SYSTEM } from './key.service';
import { callerOf } from './member';
import { clearCookie, comesFromUs, mayDownload, readCookie, type Origin } from './session.cookie';

/** A browser in which somebody has signed in. Only the hash of its secret is kept. */
@Entity()
@Rows<MemberSession>({ prefix: 'ses', visible: () => 'false', current: () => 'true', versioned: false })
export class MemberSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  memberId!: string;

  @Index({ unique: true })
  @Column('text')
  hash!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  usedAt!: Date;
}

const IDLE = '12 hours';
const LASTS = '7 days';

export async function openSession(manager: EntityManager, memberId: string): Promise<string> {
  const secret = newSecret();
  await manager.query(
    `delete from member_session where member_id = $1 and created_at < now() - interval '${LASTS}'`,
    [memberId],
  );
  await manager.query(
    `insert into member_session (id, member_id, hash, created_at, used_at) values ($1, $2, $3, clock_timestamp(), clock_timestamp())`,
    [uuid(), memberId, secretHash(secret)],
  );
  return secret;
}

export async function endSession(manager: EntityManager, secret: string): Promise<void> {
  await manager.query('delete from member_session where hash = $1', [secretHash(secret)]);
}

export async function endSessions(manager: EntityManager, memberId: string): Promise<void> {
  await manager.query('delete from member_session where member_id = $1', [memberId]);
}

interface Seen {
  readonly id?: string;
  readonly name: string | null;
  readonly agency_id: string | null;
  readonly roles: Role[];
  readonly is_stale: boolean;
}

export interface SignedIn {
  readonly caller: Caller;
  readonly name: string | null;
}

/** Looks a session up at every request and remembers nothing, so that what was taken away is gone at once. */
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly origin: Origin,
  ) {}

  /** A cookie counts on POST, and in downloads; what else is asked for is the public's, whatever a browser adds. */
  isNamedBy(request: Asking, isDownload: boolean): boolean {
    return (request.method === 'POST' || isDownload) && readCookie(request, this.origin) !== null;
  }

  /** Who asks by cookie; the public where there is none. `isDownload`: a file that a person opens by a link. */
  async callerOf(request: Asking, response: ServerResponse, isDownload: boolean): Promise<Caller> {
    const secret = readCookie(request, this.origin);
    if (secret === null) return PUBLIC_CALLER;
    if (request.method !== 'POST') {
      if (!isDownload || !mayDownload(request)) return PUBLIC_CALLER;
    } else if (!comesFromUs(request, this.origin)) {
      throw new RequestError(
        'FORBIDDEN',
        'A session is good for requests from pages of this server only. Programs and other sites send a key or token as `Authorization: Bearer …`, and no cookie.',
      );
    }
    const signedIn = await this.find(secret);
    if (signedIn) return signedIn.caller;
    // The next request is the public's, unless they sign in again.
    clearCookie(response, request, this.origin);
    throw new RequestError('UNAUTHENTICATED', 'Your session has ended. Sign in again at /sign-in.');
  }

  /** For pages that only show who is signed in. */
  async viewerOf(request: Asking): Promise<SignedIn | null> {
    const secret = readCookie(request, this.origin);
    return secret === null ? null : this.find(secret);
  }

  private async find(secret: string): Promise<SignedIn | null> {
    const hash = secretHash(secret);
    const seen = (await this.database.read(
      SYSTEM,
      `select m.id, m.name, m.agency_id, m.roles, s.used_at < now() - interval '5 minutes' as is_stale
       from member_session s join member m on m.id = s.member_id where s.hash = $1 and m.state = 'ACTIVE'
         and s.used_at > now() - interval '${IDLE}' and s.created_at > now() - interval '${LASTS}'`,
      [hash],
    )) as unknown as Seen;
    if (seen.id === undefined) return null;
    if (seen.is_stale) await this.touch(hash, seen.id);
    return {
      caller: callerOf({ id: seen.id, agencyId: seen.agency_id, roles: seen.roles }),
      name: seen.name,
    };
  }

  private touch(hash: string, memberId: string): Promise<void> {
    return this.database.write(SYSTEM, async (manager) => {
      await manager.query('update member_session set used_at = clock_timestamp() where hash = $1', [hash]);
      await manager.query('update member set last_seen_at = clock_timestamp() where id = $1', [memberId]);
    });
  }
}
