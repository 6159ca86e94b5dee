import canonicalize from 'canonicalize';
import type { Catalogue } from './catalogue';
import { wantedRows, type IdOf, type Noun, type TableName, type Wanted } from './catalogue.rows';

/* What an edition changes in the register, worked out without touching it. Rows are compared by value; one that differs
   is closed and opened anew under its id. What an edition leaves out stays: links to it must go on leading somewhere.
   What another act opened (a wording that was adopted, an agency that was renamed) is left alone, until an edition says
   the very same: from then on it is the catalogue's. */

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
  /** A column that no edition knows: what other acts put there stays. */
  readonly keeps?: string;
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
  mandate_version: { keys: [['mandate_id', 'number']], listedBy: ['mandate_id'], keeps: 'proposal_id' },
  mandate_addressee: { keys: [['mandate_id', 'agency_id']], listedBy: ['mandate_id'] },
  mandate_objective: { keys: [['mandate_id', 'objective_id']], listedBy: ['mandate_id'] },
  state_note: { keys: [['mandate_id', 'state_id', 'mark']], listedBy: ['mandate_id'] },
  obligation: { keys: [['code']] },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** `loads` are the numbers of the acts that brought an edition. */
export function changesTo(
  register: Register,
  loads: ReadonlySet<number>,
  catalogue: Catalogue,
  newId: () => string,
): readonly Change[] {
  const wanted = wantedRows(catalogue, idsIn(register, newId));
  const listed = new Set(
    [wanted.agency, wanted.mandate].flatMap((rows: readonly { readonly id: string }[]) =>
      rows.map((row) => row.id),
    ),
  );
  return TABLE_NAMES.map((name) => {
    const rows: Compared = {
      table: TABLES[name],
      stored: register[name],
      wanted: wanted[name],
      isOurs: ({ since }) => loads.has(since),
    };
    const { close, open } = changeOf(rows, newId);
    return { table: name, close: [...close, ...unlisted(rows, listed)], open };
  }).filter(({ close, open }) => close.length + open.length > 0);
}

/** What the register holds of a table beside what the edition wants of it. */
interface Compared {
  readonly table: Table;
  readonly stored: readonly Stored[];
  readonly wanted: readonly Wanted[];
  readonly isOurs: (row: Stored) => boolean;
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
  { table: { keys, keeps }, stored, wanted, isOurs }: Compared,
  newId: () => string,
): Pick<Change, 'close' | 'open'> {
  const matches = match(stored, wanted, keys);
  const close: string[] = [];
  const open: (Wanted & { id: string })[] = [];
  for (const row of wanted) {
    const before = matches.get(row);
    const kept = keeps === undefined ? {} : { [keeps]: before?.[keeps] ?? null };
    const after = { ...row, ...kept, id: before?.id ?? (row['id'] as string | undefined) ?? newId() };
    // What another act opened is left alone while it differs; once it is the same it is opened anew, as the catalogue's.
    if (before && isSettled(before, isOurs(before), isSame(before, after))) continue;
    if (before?.until === null) close.push(before.id);
    open.push(after);
  }
  return { close, open };
}

const isSettled = (before: Stored, isOurs: boolean, isSame: boolean): boolean =>
  isOurs ? before.until === null && isSame : !isSame;

/** Standing rows that the edition could list and does not. */
function unlisted(
  { table: { keys, listedBy }, stored, wanted, isOurs }: Compared,
  listed: ReadonlySet<string>,
): readonly string[] {
  if (listedBy === undefined) return [];
  const found = new Set(match(stored, wanted, keys).values());
  const isListable = (row: Stored): boolean => listedBy.every((column) => listed.has(String(row[column])));
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
