import type { Row } from '../generate/register';
import { copyLine } from './copy-line';
import type { Table } from './tables';

/** Characters of one table that are gathered before they are handed on. */
const ENOUGH = 500_000;

/** Rows of one table as COPY reads them. */
export interface Piece {
  readonly table: string;
  readonly text: string;
  readonly rows: number;
}

/** Gathers rows to pieces that are worth a COPY of their own. */
export class Lines {
  private readonly gathered = new Map<string, { lines: string[]; size: number }>();

  constructor(
    private readonly tables: ReadonlyMap<string, Table>,
    private readonly hand: (piece: Piece) => void,
  ) {}

  readonly write = (name: string, row: Row): void => {
    const table = this.tables.get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
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
    this.hand({ table, text: lines.join(''), rows: lines.length });
  }
}
