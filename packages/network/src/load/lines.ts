import type { Row } from '../generate/register';
import { copyLine } from './copy-line';
import type { Table } from './tables';
import type { Words } from './words';

/** Characters of one table that are gathered before they are handed on. */
const ENOUGH = 1_000_000;

const encoder = new TextEncoder();

/** Rows of one table as COPY reads them. */
export interface Piece {
  readonly table: string;
  /** UTF-8, in memory of its own: it may be given away to another thread. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** Gathers rows to pieces that are worth a COPY of their own. */
export class Lines {
  private readonly gathered = new Map<string, { lines: string[]; size: number }>();

  constructor(
    private readonly tables: ReadonlyMap<string, Table>,
    private readonly words: Words,
    private readonly hand: (piece: Piece) => void,
  ) {}

  readonly write = (name: string, row: Row): void => {
    const table = this.tables.get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    this.words.take(name, row);
    const line = copyLine(table, row);
    const gathered = this.gathered.get(name) ?? { lines: [], size: 0 };
    this.gathered.set(name, gathered);
    gathered.lines.push(line);
    gathered.size += line.length;
    if (gathered.size >= ENOUGH) this.flush(name, gathered.lines);
  };

  end(): void {
    for (const [name, { lines }] of [...this.gathered]) this.flush(name, lines);
  }

  private flush(table: string, lines: readonly string[]): void {
    this.gathered.delete(table);
    this.hand({ table, text: encoder.encode(lines.join('')), rows: lines.length });
  }
}
