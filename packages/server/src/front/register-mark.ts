import { Pool } from 'pg';
import { PUBLIC_ROLE, sqlChannel } from '../platform/database/database';

/** How far the register has come: the number of its latest act, and of the latest that took words out. */
export interface RegisterMark {
  readonly head: number;
  readonly redaction: number;
}

// Only acts that came since the last look are looked through.
const STATEMENT = {
  name: 'register-mark',
  text:
    `select h.number as head, (select max(a.number) from register_act a where a.number > $1 and a.kind = 'REDACT') as redaction ` +
    'from register_head h',
};

/** Reads the mark over a connection of its own: what is cached does not wait behind what is slow. */
export class RegisterReader {
  private readonly pool: Pool;
  private last: RegisterMark = { head: 0, redaction: 0 };
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<RegisterMark> | null = null;

  constructor(url: string, hasRoles: boolean) {
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      application_name: 'mandato',
      options: `-c statement_timeout=5000${hasRoles ? ` -c role=${PUBLIC_ROLE}` : ''}`,
    });
    this.pool.on('error', () => undefined);
  }

  /** The mark as somebody last read it: it may have moved on since, and never goes back. */
  get lastRead(): RegisterMark {
    return this.last;
  }

  /** The mark as it is now, or later. Who asks while a reading is under way shares the one after it: a reading that
      began before the request came could miss an act that its sender knows of. */
  read(): Promise<RegisterMark> {
    this.next ??= this.running.then(() => {
      this.next = null;
      const reading = this.ask();
      this.running = reading.catch(() => undefined);
      return reading;
    });
    return this.next;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async ask(): Promise<RegisterMark> {
    const values = [this.last.head];
    sqlChannel.publish({ text: STATEMENT.text, params: values });
    const { rows } = await this.pool.query<{ head: number; redaction: number | null }>({
      ...STATEMENT,
      values,
    });
    const [row] = rows;
    if (!row) throw new Error('The register has no head.');
    this.last = { head: row.head, redaction: row.redaction ?? this.last.redaction };
    return this.last;
  }
}
