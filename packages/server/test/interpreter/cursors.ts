/** What a cursor stands for: a row of one list, read at one number of the register. */
export interface Position {
  readonly list: string;
  readonly asOf: number;
  readonly key: string;
}

const MARK = 'cursor ';

/** Cursors are opaque. The interpreter gives out names of its own, and learns from a server's answer what text the server
    gives the same row: from then on it knows what that text means. */
export class Cursors {
  private readonly given = new Map<string, Position>();
  private readonly texts = new Map<string, string>();
  private readonly meanings = new Map<string, string>();

  give(position: Position): string {
    const name = MARK + JSON.stringify([position.list, position.asOf, position.key]);
    this.given.set(name, position);
    return name;
  }

  /** Takes a server's text for one of ours; false where either is already paired with another. */
  pair(name: unknown, text: unknown): boolean {
    if (typeof name !== 'string' || typeof text !== 'string' || !this.given.has(name)) return false;
    const isNew = !this.texts.has(name) && !this.meanings.has(text);
    if (isNew) {
      this.texts.set(name, text);
      this.meanings.set(text, name);
    }
    return this.texts.get(name) === text && this.meanings.get(text) === name;
  }

  isOurs(value: unknown): boolean {
    return typeof value === 'string' && value.startsWith(MARK);
  }

  meaning(text: string): Position | null {
    return this.given.get(this.meanings.get(text) ?? '') ?? null;
  }
}
