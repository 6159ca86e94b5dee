import { TEXTS_OF } from '@mandato/server/platform/database/migrations/search-functions';
import type { Client } from 'pg';
import type { Row } from '../generate/register';

/** Pieces of text by the act that first published them; 0 where there is no letter in it. */
type Learnt = ReadonlyMap<string, number>;

/** Which words the public has come to read, and since when, gathered while rows are written: the database would have to
    read every text once more. It says itself which words are in a piece; a blank always ends one. */
export class Words {
  private readonly first = new Map<string, number>();

  take(table: string, row: Row): void {
    const { since } = row;
    if (typeof since !== 'number') return;
    for (const text of textsIn(table, row)) if (typeof text === 'string') this.read(text, since);
  }

  /** What another thread has gathered. */
  merge(learnt: Learnt): void {
    for (const [piece, since] of learnt) this.note(piece, since);
  }

  get learnt(): Learnt {
    return this.first;
  }

  /** Act by act, as the triggers would have. */
  async teach(client: Client): Promise<void> {
    const acts = new Map<number, string[]>();
    for (const [piece, since] of this.first) {
      const pieces = acts.get(since);
      if (pieces) pieces.push(piece);
      else acts.set(since, [piece]);
    }
    for (const [act, pieces] of [...acts].sort(([a], [b]) => a - b))
      if (act > 0) await client.query('select search_learn($1, $2)', [act, pieces]);
  }

  private read(text: string, since: number): void {
    // What looks like a tag is passed over with the blanks in it.
    if (text.includes('<')) this.note(text, since);
    else for (const piece of text.split(/\s+/)) this.note(piece, since);
  }

  private note(piece: string, since: number): void {
    const known = this.first.get(piece);
    if (known === undefined) this.first.set(piece, /\p{L}/u.test(piece) ? since : 0);
    else if (since < known) this.first.set(piece, since);
  }
}

function textsIn(table: string, row: Row): readonly unknown[] {
  if (table === 'mandate_version') {
    const { _: _all, ...texts } = row['text_texts'] as Row;
    return Object.values(texts);
  }
  const columns = Object.hasOwn(TEXTS_OF, table) ? TEXTS_OF[table as keyof typeof TEXTS_OF].flat() : [];
  return columns.map((column) => row[column]);
}
