import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, type Caller } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { holdRegister, nextNumber, recordAct } from '../../platform/register';
import { closeRows, openRows } from '../../platform/versioned-rows';
import { audit } from '../access/audit';
import { refuse } from '../access/refusal';
import type { Catalogue } from './catalogue';
import { checkCatalogue } from './catalogue.files';
import { changesTo, TABLE_NAMES, type Change, type Register, type Stored } from './catalogue.rules';
import type { TableName } from './catalogue.rows';

export interface LoadedCatalogue {
  /** Number of the act; null where the register holds all of the edition already. */
  readonly act: number | null;
  readonly opened: number;
  readonly closed: number;
}

const KEEPERS: readonly Role[] = [Role.EDITOR, Role.ADMINISTRATOR];

/** Brings an edition into the register: one act, or none where nothing differs. */
export async function loadCatalogue(
  database: Database,
  by: Caller,
  catalogue: Catalogue,
): Promise<LoadedCatalogue> {
  if (!by.roles.some((role) => KEEPERS.includes(role))) throw notAllowed();
  const { edition } = checkCatalogue(catalogue).edition;
  return database.write(by, async (manager) => {
    if (!(await holdRegister(manager))) throw notAllowed();
    // Two versions of the server may start in turn: the older one must not bring its own edition back.
    if (edition < (await newestEdition(manager))) return { act: null, opened: 0, closed: 0 };
    const changes = changesTo(await registerNow(manager), await loads(manager), catalogue, uuid);
    if (changes.length === 0) return { act: null, opened: 0, closed: 0 };

    const number = await nextNumber(manager);
    for (const change of changes) await apply(manager, number, change);

    const manifest = { edition, content: hashOf(catalogue), ...countsOf(changes) };
    const act = await recordAct(manager, by, {
      number,
      kind: 'CATALOGUE',
      note: `Edition ${edition} of the catalogue.`,
      edition,
      manifest,
    });
    await audit(manager, by, {
      action: 'catalogueLoad',
      subject: `rga_${act.id}`,
      after: manifest,
      event: ['catalogue.loaded', { act: number, edition }],
    });
    return { act: number, opened: total(manifest.opened), closed: total(manifest.closed) };
  });
}

const notAllowed = () =>
  refuse(
    'NOT_ALLOWED',
    [],
    'Only those who keep the catalogue may load one.',
    'Use a key of an administrator.',
  );

async function newestEdition(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<[{ edition: number | null }]>(
    'select max(edition) as edition from register_act',
  );
  return row.edition ?? 0;
}

/** Numbers of the acts that brought an edition: rows of any other act are not the catalogue's own. */
async function loads(manager: EntityManager): Promise<ReadonlySet<number>> {
  const acts = await manager.query<{ number: number }[]>(
    'select number from register_act where edition is not null',
  );
  return new Set(acts.map(({ number }) => number));
}

/** The newest row of every id: what stands, and what stood and could come back under its old id. */
async function registerNow(manager: EntityManager): Promise<Register> {
  const register = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Record<
    TableName,
    Stored[]
  >;
  const rows = await manager.query<{ table: TableName; row: Stored }[]>(
    TABLE_NAMES.map(
      (table) =>
        `select '${table}' as "table", to_jsonb(x) as "row" from (select distinct on (id) * from ${table} order by id, since desc) x`,
    ).join(' union all '),
  );
  for (const { table, row } of rows) register[table].push(row);
  return register;
}

async function apply(manager: EntityManager, number: number, { table, close, open }: Change): Promise<void> {
  await closeRows(manager, table, number, close);
  await openRows(manager, table, number, open);
}

type Counts = Readonly<Record<string, number>>;

const countsOf = (changes: readonly Change[]): { readonly opened: Counts; readonly closed: Counts } => ({
  opened: Object.fromEntries(changes.map(({ table, open }) => [table, open.length])),
  closed: Object.fromEntries(changes.map(({ table, close }) => [table, close.length])),
});

const total = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

const hashOf = (content: object): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
