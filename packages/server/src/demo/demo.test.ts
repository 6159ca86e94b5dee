import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../../test/setup/database';
import { SYSTEM } from '../features/access/key.service';
import { readCatalogue } from '../features/register/catalogue.files';
import { loadCatalogue } from '../features/register/catalogue.service';
import { openRound } from '../features/cycles/cycle.service';
import { connect, type Database } from '../platform/database/database';
import { entities } from '../schema';
import { startServer } from '../server';
import { prepareDemo } from './demo';
import { demoKeys, demoKeysPath } from './demo-keys';
import { fileDemoReturn } from './demo-return';
import { demoReturn, demoRounds } from './demo.files';

let made: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
const dataDir = mkdtempSync(join(tmpdir(), 'mandato-demo-'));

beforeAll(async () => {
  made = await testDatabase();
  database = await connect(made.url, entities);
  await loadCatalogue(database, SYSTEM, readCatalogue(join(__dirname, '../../catalogue')));
});
afterAll(async () => {
  await database.close();
  await made.drop();
  rmSync(dataDir, { recursive: true });
});

const count = async (sql: string): Promise<unknown> => (await database.read(SYSTEM, sql, []))['n'];

test('the return of the demo is the one that examples/file-a-return files', async () => {
  const path = join(__dirname, '../../../../examples/file-a-return/return.ts');
  const { iloReturn } = (await import(path)) as { iloReturn: unknown };
  // Where they differ, write the example's return, as JSON, into demo/ilo-2013-review.json.
  expect(demoReturn()).toEqual(JSON.parse(JSON.stringify(iloReturn)));
});

test('a demo cut short before the publication is carried on, and then left alone', async () => {
  await openRound(database, SYSTEM, demoRounds()[0]!);
  const { ILO = '' } = await demoKeys(database, dataDir, ['ILO']);
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    trustProxy: 0,
    databaseUrl: made.url,
  });
  const withoutSecretariat = fileDemoReturn(server.url, { ILO }, 'ILO', demoReturn());
  await expect(withoutSecretariat).rejects.toThrow('The API key is not valid');
  await server.stop();
  expect(await count(`select count(*)::int as n from diagnosis where state = 'SUBMITTED'`)).toBe(1);

  const { keys } = await prepareDemo(database, made.url, dataDir);
  expect(keys['ILO']).toBe(ILO);
  expect(await count('select number as n from register_head')).toBe(4);
  expect((await prepareDemo(database, made.url, dataDir)).keys).toEqual(keys);
  expect(await count('select number as n from register_head')).toBe(4);
  expect(await count('select count(*)::int as n from revision')).toBe(1);
});

test('keys are kept as long as they open something, and made again one by one', async () => {
  const path = demoKeysPath(dataDir);
  const kept = await demoKeys(database, dataDir, ['CIM', 'ILO']);
  expect(await demoKeys(database, dataDir, ['CIM', 'ILO'])).toEqual(kept);

  const { secretariat: _, ...others } = kept;
  writeFileSync(path, JSON.stringify({ ...others, CIM: kept['ILO'], admin: 'mandato_nonsense' }));
  const next = await demoKeys(database, dataDir, ['CIM', 'ILO']);
  expect(next['ILO']).toBe(kept['ILO']);
  for (const holder of ['admin', 'secretariat', 'CIM']) expect(next[holder]).not.toBe(kept[holder]);
  expect(new Set(Object.values(next)).size).toBe(4);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(next);
  expect(statSync(path).mode & 0o777).toBe(0o600);

  writeFileSync(path, 'half a fi');
  expect((await demoKeys(database, dataDir, ['ILO']))['ILO']).not.toBe(kept['ILO']);
});
