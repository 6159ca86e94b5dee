import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Piece } from './lines';
import type { Table } from './tables';

/** Sends pieces to their tables by COPY, one after the other, and counts their rows. */
export class Copier {
  readonly counts: Record<string, number> = {};
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: Client,
    private readonly tables: ReadonlyMap<string, Table>,
  ) {}

  /** Done once PostgreSQL has it, and all that came before. */
  take(piece: Piece): Promise<void> {
    this.counts[piece.table] = (this.counts[piece.table] ?? 0) + piece.rows;
    this.last = this.last.then(() => this.send(piece));
    // Told to whoever waits for it; nobody else has to hear of it.
    this.last.catch(() => undefined);
    return this.last;
  }

  private async send({ table, text }: Piece): Promise<void> {
    const columns = (this.tables.get(table)?.columns ?? []).map(({ name }) => `"${name}"`).join(', ');
    const stream = this.client.query(copyFrom(`copy "${table}" (${columns}) from stdin with (freeze)`));
    const finished = once(stream, 'finish');
    stream.end(text);
    await finished;
  }
}
