import type { Row } from '../generate/register';
import { copyLine } from './copy-line';
import type { Table } from './tables';
import type { Words } from './words';

/** Bytes of one table that are gathered before they are handed on. */
const ENOUGH = 1_000_000;
/** Of UTF-8, for each unit of UTF-16 at most. */
const WIDEST = 3;
/** So that most rows still fit once there is nearly enough. */
const ROOM = 300_000;

const encoder = new TextEncoder();

/** Rows of one table as COPY reads them. */
export interface Piece {
  readonly table: string;
  /** UTF-8, in memory of its own: it may be given away to another thread. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** Gathers rows to pieces that are worth a COPY of their own. Each is turned into bytes at once: a million characters that wait as
    strings would be moved about by every collection of garbage. */
export class Lines {
  private readonly gathered = new Map<string, Gathered>();

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
    const gathered = this.withRoom(name, line.length * WIDEST);
    gathered.used += encoder.encodeInto(line, gathered.bytes.subarray(gathered.used)).written;
    gathered.rows += 1;
    if (gathered.used >= ENOUGH) this.flush(name);
  };

  end(): void {
    for (const name of [...this.gathered.keys()]) this.flush(name);
  }

  private withRoom(name: string, needed: number): Gathered {
    const found = this.gathered.get(name);
    if (found && found.bytes.length - found.used >= needed) return found;
    if (found) this.flush(name);
    const fresh = { bytes: new Uint8Array(Math.max(needed, ENOUGH + ROOM)), used: 0, rows: 0 };
    this.gathered.set(name, fresh);
    return fresh;
  }

  private flush(table: string): void {
    const { bytes, used, rows } = this.gathered.get(table) as Gathered;
    this.gathered.delete(table);
    this.hand({ table, text: bytes.subarray(0, used), rows });
  }
}

interface Gathered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  used: number;
  rows: number;
}
