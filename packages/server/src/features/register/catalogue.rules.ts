import canonicalize from 'canonicalize';
import type { Catalogue } from './catalogue';
import { wantedRows, type IdOf, type Noun, type TableName, type Wanted } from './catalogue.rows';

/* What an edition changes in the register, worked out without touching it. Rows are compared by value; one that differs
   is closed and opened anew under its id. What an edition leaves out stays: links to it must go on leading somewhere. */

/** The newest row of an id, as the register holds it. */
export type Stored = Wanted & { readonly id: string; readonly since: number; readonly until: number | null };

export type Register = Readonly<Record<TableName, readonly Stored[]>>;

export interface Change {
  readonly table: TableName;
  readonly close: readonly string[];
  readonly open: readonly (Wanted & { readonly id: string })[];
}

interface Table {
  /** Columns that tell which row is meant. What the first finds no row for is looked for by the second. */
  readonly keys: readonly (readonly string[])[];
  /** Things that list these rows: one no longer listed is closed, if the edition has all of these. */
  readonly listedBy?: readonly string[];
  /** Set by another kind of act: kept as it is, and a row that has it is not the catalogue's to close. */
  readonly setElsewhere?: string;
}

const TABLES: Readonly<Record<TableName, Table>> = {
  resolution: { keys: [['symbol']] },
  program: { keys: [['code']] },
  objective: { keys: [['code']] },
  code_list: { keys: [['code']] },
  concept: { keys: [['scheme', 'code']] },
  country: { keys: [['code']] },
  agency: { keys: [['code']] },
  agency_name: {
    keys: [
      ['agency_id', 'language', 'valid_from', 'name'],
      ['agency_id', 'language', 'valid_from'],
    ],
    listedBy: ['agency_id'],
  },
  agency_membership: { keys: [['group_id', 'member_id', 'valid_from']], listedBy: ['group_id', 'member_id'] },
  mandate: { keys: [['code']] },
  // A wording that an act adopted from a return's proposal may not be in the files yet.
  mandate_version: {
    keys: [['mandate_id', 'number']],
    listedBy: ['mandate_id'],
    setElsewhere: 'proposal_id',
  },
  mandate_addressee: { keys: [['mandate_id', 'agency_id']], listedBy: ['mandate_id'] },
  mandate_objective: { keys: [['mandate_id', 'objective_id']], listedBy: ['mandate_id'] },
  state_note: { keys: [['mandate_id', 'state_id', 'mark']], listedBy: ['mandate_id'] },
  obligation: { keys: [['code']] },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export function changesTo(register: Register, catalogue: Catalogue, newId: () => string): readonly Change[] {
  const wanted = wantedRows(catalogue, idsIn(register, newId));
  const listed = new Set(
    [wanted.agency, wanted.mandate].flatMap((rows: readonly { readonly id: string }[]) =>
      rows.map((row) => row.id),
    ),
  );
  return TABLE_NAMES.map((table) => {
    const rows = [register[table], wanted[table]] as const;
    const { close, open } = changeOf(table, ...rows, newId);
    return { table, close: [...close, ...unlisted(table, ...rows, listed)], open };
  }).filter(({ close, open }) => close.length + open.length > 0);
}

/** A thing keeps the id it has; one that is new gets its id at the first mention. */
function idsIn(register: Register, newId: () => string): IdOf {
  const ids = new Map<string, string>();
  const nouns: readonly Noun[] = ['resolution', 'program', 'objective', 'agency', 'mandate'];
  for (const noun of nouns) {
    const [key = []] = TABLES[noun].keys;
    for (const row of register[noun]) ids.set(`${noun} ${String(row[key[0] ?? ''])}`, row.id);
  }
  return (noun, code) => {
    const name = `${noun} ${code}`;
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}

/** Rows that are new or differ are opened; of those that differ the earlier state is closed. */
function changeOf(
  table: TableName,
  stored: readonly Stored[],
  wanted: readonly Wanted[],
  newId: () => string,
): Change {
  const { keys, setElsewhere } = TABLES[table];
  const matches = match(stored, wanted, keys);
  const close: string[] = [];
  const open: (Wanted & { id: string })[] = [];
  for (const row of wanted) {
    const before = matches.get(row);
    const kept = setElsewhere === undefined ? {} : { [setElsewhere]: before?.[setElsewhere] ?? null };
    const after = { ...row, ...kept, id: before?.id ?? (row['id'] as string | undefined) ?? newId() };
    const stands = before?.until === null;
    if (stands && isSame(before, after)) continue;
    if (stands) close.push(before.id);
    open.push(after);
  }
  return { table, close, open };
}

/** Standing rows that the edition could list and does not. */
function unlisted(
  table: TableName,
  stored: readonly Stored[],
  wanted: readonly Wanted[],
  listed: ReadonlySet<string>,
): readonly string[] {
  const { keys, listedBy, setElsewhere } = TABLES[table];
  if (listedBy === undefined) return [];
  const found = new Set(match(stored, wanted, keys).values());
  const isListable = (row: Stored): boolean => listedBy.every((column) => listed.has(String(row[column])));
  const isOurs = (row: Stored): boolean => setElsewhere === undefined || row[setElsewhere] === null;
  return stored
    .filter((row) => row.until === null && !found.has(row) && isOurs(row) && isListable(row))
    .map((row) => row.id);
}

/** Which stored row a wanted one is a new state of; none twice, and one that stands before one that does not. */
function match(
  stored: readonly Stored[],
  wanted: readonly Wanted[],
  keys: readonly (readonly string[])[],
): ReadonlyMap<Wanted, Stored> {
  const found = new Map<Wanted, Stored>();
  const taken = new Set<Stored>();
  for (const [pass, columns] of keys.entries()) {
    const candidates = new Map<string, Stored>();
    for (const row of stored) {
      if (taken.has(row) || (pass > 0 && row.until !== null)) continue;
      const key = keyOf(row, columns);
      if (candidates.get(key)?.until !== null) candidates.set(key, row);
    }
    for (const row of wanted) {
      const candidate = found.has(row) ? undefined : candidates.get(keyOf(row, columns));
      if (candidate === undefined || taken.has(candidate)) continue;
      found.set(row, candidate);
      taken.add(candidate);
    }
  }
  return found;
}

const keyOf = (row: Wanted, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => row[column] ?? null));

function isSame(before: Stored, after: Wanted): boolean {
  const { since: _since, until: _until, ...content } = before;
  return canonicalize(content) === canonicalize(after);
}
