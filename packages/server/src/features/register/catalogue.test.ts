import { join } from 'node:path';
import { testDatabase } from '../../../test/setup/database';
import { entities } from '../../schema';
import { Role } from '../../platform/caller';
import { connect, type Database } from '../../platform/database/database';
import { SYSTEM } from '../access/key.service';
import type { Catalogue } from './catalogue';
import { readCatalogue } from './catalogue.files';
import { loadCatalogue } from './catalogue.service';
import { edited } from './catalogue.testing';

const shipped = readCatalogue(join(__dirname, '../../../catalogue'));

let made: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;

beforeEach(async () => {
  made = await testDatabase();
  database = await connect(made.url, entities);
});

afterEach(async () => {
  await database.close();
  await made.drop();
});

const load = (catalogue: Catalogue) => loadCatalogue(database, SYSTEM, catalogue);
const rows = <T>(sql: string, ...params: unknown[]): Promise<T[]> =>
  database.write(SYSTEM, (manager) => manager.query<T[]>(sql, params));

const at = (number: number): string => `since <= ${number} and (until is null or until > ${number})`;

async function namesOf(code: string, number: number): Promise<{ id: string; name: string }[]> {
  return rows(
    `select n.id, n.name from agency_name n join agency a on a.id = n.agency_id and a.code = $1 and a.until is null
      where n.language = 'en' and n.since <= $2 and (n.until is null or n.until > $2) order by n.valid_from nulls first, n.name`,
    code,
    number,
  );
}

test('the first load is act 1 and opens a row for everything the files name', async () => {
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const opened = {
    agency: shipped.agencies.length,
    agency_membership: shipped.memberships.length,
    agency_name: sum(shipped.agencies.map((a) => a.names.length)),
    code_list: shipped.codeLists.length,
    concept: sum(shipped.codeLists.map((l) => l.entries.length)),
    country: shipped.countries.length,
    mandate: shipped.mandates.length,
    mandate_addressee: sum(shipped.mandates.map((m) => m.addressees.length)),
    mandate_version: sum(shipped.mandates.map((m) => m.versions.length)),
    objective: shipped.objectives.length,
    obligation: shipped.obligations.length,
    program: shipped.programs.length,
    resolution: shipped.resolutions.length,
  };
  expect(await load(shipped)).toEqual({ act: 1, opened: sum(Object.values(opened)), closed: 0 });
  expect(await rows('select number, kind, note from register_act')).toEqual([
    { number: 1, kind: 'CATALOGUE', note: `Edition ${shipped.edition.edition} of the catalogue.` },
  ]);
  expect(await rows('select action, after from audit_entry')).toMatchObject([
    { action: 'catalogueLoad', after: { opened } },
  ]);
  expect(await rows('select topic, payload from outbox')).toEqual([
    { topic: 'catalogue.loaded', payload: { act: 1, edition: shipped.edition.edition } },
  ]);
  for (const [table, count] of Object.entries(opened)) {
    expect(await rows(`select '${table}' as table, count(*)::int from ${table} where ${at(1)}`)).toEqual([
      { table, count },
    ]);
  }
});

test('an edition that the register holds already makes no act and takes no number', async () => {
  await load(shipped);
  const reordered = JSON.parse(JSON.stringify(shipped), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Catalogue;
  expect(await load(reordered)).toEqual({ act: null, opened: 0, closed: 0 });
  expect(await rows('select number from register_head')).toEqual([{ number: 1 }]);
  expect(await rows('select count(*)::int from audit_entry')).toEqual([{ count: 1 }]);
});

test('a renamed agency has its new name under the same id, and the old one where one asks for the earlier act', async () => {
  await load(shipped);
  const corrected = edited(shipped, (c) => {
    c.agencies.find((a) => a.code === 'CIM')!.names[0]!.name = 'Commission of Women';
  });
  expect(await load(corrected)).toEqual({ act: 2, opened: 1, closed: 1 });
  const [[before], [after]] = [await namesOf('CIM', 1), await namesOf('CIM', 2)];
  expect(before?.name).toBe('Inter-American Commission of Women');
  expect(after).toEqual({ id: before?.id, name: 'Commission of Women' });
});

test('a name that takes the place of another closes the days of the earlier one and opens its own', async () => {
  await load(shipped);
  const renamed = edited(shipped, (c) => {
    const names = c.agencies.find((a) => a.code === 'CIM')!.names;
    const old = names[0]!;
    old.validTo = '2026-01-01';
    names.push({ ...old, name: 'Commission of Women', validFrom: '2026-01-01', validTo: null });
  });
  expect(await load(renamed)).toEqual({ act: 2, opened: 2, closed: 1 });
  expect((await namesOf('CIM', 2)).map((n) => n.name)).toEqual([
    'Inter-American Commission of Women',
    'Commission of Women',
  ]);
  expect((await namesOf('CIM', 1)).map((n) => n.name)).toEqual(['Inter-American Commission of Women']);
});

test('what a newer edition leaves out is kept, with all that hangs on it', async () => {
  await load(shipped);
  const without = edited(shipped, (c) => {
    c.mandates = c.mandates.filter((m) => m.code !== 'ILO-2');
    c.codeLists[0]!.entries.splice(0, 1);
    c.agencies = c.agencies.filter((a) => a.code !== 'STATE-CU');
    c.memberships = c.memberships.filter((m) => m.member !== 'STATE-CU');
    c.countries.find((k) => k.code === 'CU')!.agency = null;
  });
  // Only the country of the agency that is gone says something new.
  expect(await load(without)).toEqual({ act: 2, opened: 1, closed: 1 });
  expect(await load(shipped)).toEqual({ act: 3, opened: 1, closed: 1 });
});

test('a member that joins a group opens one row; one that leaves the list closes one', async () => {
  await load(shipped);
  const joined = edited(shipped, (c) => {
    c.memberships.push({
      group: 'ANDEAN-COUNTRIES',
      member: 'STATE-CL',
      validFrom: '2026-01-01',
      validTo: null,
    });
  });
  expect(await load(joined)).toEqual({ act: 2, opened: 1, closed: 0 });
  expect(await load(shipped)).toEqual({ act: 3, opened: 0, closed: 1 });
});

test('a wording that is taken out and comes back has its old id', async () => {
  const two = edited(shipped, (c) => {
    const versions = c.mandates[0]!.versions;
    versions.push({ ...versions[0]!, number: 2, validFrom: '2026-01-01' });
  });
  const idAt = (number: number) =>
    rows<{ id: string }>(`select id from mandate_version where number = 2 and ${at(number)}`);
  await load(two);
  expect(await load(shipped)).toEqual({ act: 2, opened: 0, closed: 1 });
  expect(await load(two)).toEqual({ act: 3, opened: 1, closed: 0 });
  expect(await idAt(2)).toEqual([]);
  expect(await idAt(3)).toEqual(await idAt(1));
});

test('two who load the same edition at once make one act', async () => {
  // Connections that stand already: none waits for its own to be made.
  await Promise.all([1, 2, 3].map(() => rows('select pg_sleep(0.1)')));
  const loads = await Promise.all([shipped, shipped, shipped].map(load));
  expect(loads.map((l) => l.act).sort()).toEqual([1, null, null]);
  expect(await rows('select count(*)::int from register_act')).toEqual([{ count: 1 }]);
});

test('a faulty edition is refused and changes nothing', async () => {
  const faulty = edited(shipped, (c) => c.mandates[0]!.addressees.push('NOBODY'));
  await expect(load(faulty)).rejects.toThrow('addressees.1: names "NOBODY", which is not in agencies');
  expect(await rows('select number from register_head')).toEqual([{ number: 0 }]);
  expect(await rows('select count(*)::int from mandate')).toEqual([{ count: 0 }]);
});

test('only an editor or an administrator may load a catalogue', async () => {
  for (const role of [Role.PUBLIC, Role.READER, Role.REPORTER, Role.APPROVER, Role.REVIEWER]) {
    const loading = loadCatalogue(database, { ...SYSTEM, roles: [role] }, shipped);
    await expect(loading).rejects.toMatchObject({ problems: [{ code: 'NOT_ALLOWED' }] });
  }
  expect(await rows('select number from register_head')).toEqual([{ number: 0 }]);
  expect(await loadCatalogue(database, { ...SYSTEM, roles: [Role.EDITOR] }, shipped)).toMatchObject({
    act: 1,
  });
});

test('an edition older than the one that is loaded changes nothing', async () => {
  const newer = edited(shipped, (catalogue) => {
    catalogue.edition.edition = 2;
    const ilo = catalogue.agencies.find((agency) => agency.code === 'ILO');
    if (ilo) ilo.mandatesStated = 4;
  });
  await load(newer);
  expect(await load(shipped)).toEqual({ act: null, opened: 0, closed: 0 });
  expect(await rows(`select mandates_stated from agency where code = 'ILO' and until is null`)).toEqual([
    { mandates_stated: 4 },
  ]);
});
