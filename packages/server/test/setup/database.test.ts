import { Client } from 'pg';
import { testDatabase } from './database';
import { withAdmin } from './admin';
import { currentRun } from './run';

async function rows(url: string, sql: string): Promise<unknown[]> {
  return withAdmin(url, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows.flat());
}

test('every database is a clone of the migrated template and knows nothing of the others', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  expect(one.name).not.toBe(two.name);
  await rows(one.url, 'create table only_here (n int)');
  expect(await rows(two.url, `select to_regclass('only_here')`)).toEqual([null]);
  expect(await rows(two.url, `select lower('PERÚ'), current_setting('server_encoding')`)).toEqual([
    'perú',
    'UTF8',
  ]);
  expect(await rows(two.url, `select to_regclass('migration') is not null`)).toEqual([true]);
  await Promise.all([one.drop(), two.drop()]);
});

test('eight clones at once do not get into each other’s way', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => testDatabase()));
  await Promise.all(made.map((database) => database.drop()));
});

test('a database is dropped although a connection to it was forgotten', async () => {
  const database = await testDatabase();
  const forgotten = new Client({ connectionString: database.url });
  forgotten.on('error', () => undefined);
  await forgotten.connect();
  await database.drop();
  const left = await rows(
    currentRun().adminUrl,
    `select 1 from pg_database where datname = '${database.name}'`,
  );
  expect(left).toEqual([]);
});

test('a database may start with the catalogue that the project ships', async () => {
  const database = await testDatabase('catalogue');
  expect(await rows(database.url, 'select number from register_act')).toEqual([1]);
  await database.drop();
});
