import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { timestamp } from './days';
import type { Random } from './random';

export type Row = Readonly<Record<string, unknown>>;

/** Takes rows as they come. */
export type Write = (table: string, row: Row) => void;

type ActKind = 'PUBLISH' | 'WITHDRAW' | 'CATALOGUE' | 'LINK' | 'MERGE' | 'ROUND';

/** An act of the register. It has its number once all acts are planned. */
export interface Act {
  readonly id: string;
  readonly at: number;
  readonly kind: ActKind;
  readonly order: number;
  number: number;
  note: string | null;
  edition: number | null;
  manifest: object;
}

/** What was done when: numbered from one on, in order, without gaps. */
export class Acts {
  private readonly acts: Act[] = [];

  constructor(
    private readonly random: Random,
    private readonly end: number,
  ) {}

  /** Null where it lies beyond the day on which the network is looked at. */
  plan(kind: ActKind, at: number): Act | null {
    if (at >= this.end) return null;
    const act = {
      ...{ id: this.random.id(at), at, kind, order: this.acts.length },
      ...{ number: 0, note: null, edition: null, manifest: {} },
    };
    this.acts.push(act);
    return act;
  }

  number(): void {
    this.acts.sort((a, b) => a.at - b.at || a.order - b.order).forEach((act, i) => (act.number = i + 1));
  }

  /** Acts of which it is known what they did. */
  changed(): readonly Act[] {
    return this.acts.filter(({ kind, note }) => note !== null && (kind === 'WITHDRAW' || kind === 'LINK'));
  }

  /** Says what an act did. */
  settle({ number, note, manifest }: Pick<Act, 'number' | 'note' | 'manifest'>): void {
    const act = this.acts[number - 1];
    if (act) Object.assign(act, { note, manifest });
  }

  write(write: Write): void {
    for (const { id, number, kind, at, note, edition, manifest } of this.acts) {
      const manifest_hash = createHash('sha256')
        .update(canonicalize({ number, kind, ...manifest }) as string)
        .digest('hex');
      const by = { by_name: SECRETARIAT.name, by_agency_id: null, by_role: SECRETARIAT.role };
      write('register_act', { id, number, kind, at: timestamp(at), manifest_hash, note, edition, ...by });
    }
    write('register_head', { singleton: true, number: this.acts.length });
  }
}

export const SECRETARIAT = { name: 'secretariat', role: 'REVIEWER' } as const;

/** Rows of the register while the acts are gone through: opened and closed, never changed. */
export class Versions {
  private readonly rows = new Map<string, Map<string, Record<string, unknown>[]>>();

  open(table: string, since: number, row: Row & { readonly id: string }): void {
    const ofTable = this.rows.get(table) ?? new Map<string, Record<string, unknown>[]>();
    this.rows.set(table, ofTable);
    const states = ofTable.get(row.id);
    const opened = { ...row, since, until: null };
    if (states) states.push(opened);
    else ofTable.set(row.id, [opened]);
  }

  close(table: string, id: string, until: number): void {
    const newest = this.rows.get(table)?.get(id)?.at(-1);
    if (newest) newest['until'] = until;
  }

  reopen(table: string, since: number, changes: Row & { readonly id: string }): void {
    const before = this.newest(table, changes.id);
    this.close(table, changes.id, since);
    this.open(table, since, { ...before, ...changes });
  }

  newest(table: string, id: string): Row | undefined {
    return this.rows.get(table)?.get(id)?.at(-1);
  }

  /** The newest row of every id. */
  all(table: string): Row[] {
    return [...(this.rows.get(table)?.values() ?? [])].map((states) => states.at(-1) as Row);
  }

  write(write: Write): void {
    for (const [table, ofTable] of this.rows)
      for (const states of ofTable.values()) for (const row of states) write(table, row);
  }
}
