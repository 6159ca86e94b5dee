import { ATTACH, newRound, payloadOf } from '../../../test/acts';
import { content } from '../../../test/documents';
import { richContent, richFiled } from '../../../test/rich-document';
import { startWorld, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { dataSource } from '../../platform/database/database';
import { entities } from '../../schema';
import { CONTENT_TABLES } from './filed-tables';

/* Past every service: as the owner of the database, in SQL. */

let world: World;
let frozen: string;
let open: string;

beforeAll(async () => {
  world = await startWorld();
  const idOf = async ({ id }: Return): Promise<string> =>
    (await world.sql(`select working_revision_id as id from diagnosis where id = $1`, [id.slice(4)]))[0].id;
  const cycle = await newRound(world);
  const saved = await world.saveDraft('ILO', cycle, richContent, { filed: richFiled });
  const { diagnosis } = await payloadOf(
    world,
    ATTACH,
    { diagnosisId: saved.id, expectedVersion: 1, name: 'a', mediaType: 'a/b', contentBase64: 'AAAA' },
    await world.keyOf(Role.REPORTER, 'ILO'),
  );
  const submitted = await world.submit({ ...saved, version: diagnosis.version });
  frozen = await idOf(submitted);
  open = await idOf(await world.saveDraft('IOM', cycle, content()));
  await world.publish(submitted);
});

afterAll(() => world.stop());

const refused = async (text: string, params: readonly unknown[] = []): Promise<void> => {
  await expect(world.sql(text, params)).rejects.toMatchObject({ code: 'MD001' });
};

const FILED = [...CONTENT_TABLES, 'finding', 'source_file'];

test.each(FILED)(
  'a row of %s in a frozen revision is not changed, removed, moved, added or emptied',
  async (table) => {
    const [{ n }] = await world.sql(`select count(*)::int as n from ${table} where revision_id = $1`, [
      frozen,
    ]);
    expect(n).toBeGreaterThan(0);
    await refused(`update ${table} set position = position + 1 where revision_id = $1`, [frozen]);
    await refused(`update ${table} set is_confidential = not is_confidential where revision_id = $1`, [
      frozen,
    ]);
    await refused(`update ${table} set revision_id = $2 where revision_id = $1`, [frozen, open]);
    if (table !== 'finding') await refused(`update ${table} set since = 1 where revision_id = $1`, [frozen]);
    await refused(`delete from ${table} where revision_id = $1`, [frozen]);
    await refused(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()))).* from ${table} t where revision_id = $1 limit 1`,
      [frozen],
    );
    await refused(`truncate ${table} cascade`);
  },
);

test('a row of an open draft does not slip into a frozen revision', async () => {
  await refused(`update activity set revision_id = $2 where revision_id = $1`, [open, frozen]);
});

test.each(['document', 'content_hash', 'language', 'public_document', 'created_by_name', 'filed_symbol'])(
  'the %s of a frozen revision is not changed',
  async (column) => {
    await refused(`update revision set ${column} = 'x' where id = $1`, [frozen]);
  },
);

test('a frozen revision is not thawed, published anew, taken back, removed or emptied', async () => {
  await refused(`update revision set submitted_at = null where id = $1`, [frozen]);
  await refused(`update revision set since = since - 1 where id = $1`, [frozen]);
  await refused(`update revision set since = null where id = $1`, [frozen]);
  await refused(`delete from revision where id = $1`, [frozen]);
  await refused(`truncate revision cascade`);
});

test('the register is not rewritten: its acts, its counter and what was done are there for good', async () => {
  for (const table of ['register_act', 'audit_entry']) {
    await refused(`update ${table} set id = gen_random_uuid()`);
    await refused(`delete from ${table}`);
    await refused(`truncate ${table}`);
  }
  await refused('update register_head set number = number + 2');
  await refused('update register_head set number = number - 1');
  await refused('update register_head set singleton = false');
  await refused('delete from register_head');
  await refused('truncate register_head');
  await refused('insert into register_head (singleton, number) values (false, 99)');
});

test('an act with a number that the counter did not give out is not written', async () => {
  for (const step of [-1, 1, 2]) {
    await refused(
      `insert into register_act (id, number, kind, at, by_role, manifest_hash) select gen_random_uuid(), number + $1, 'PUBLISH', now(), 'REVIEWER', '' from register_head`,
      [step],
    );
  }
});

test.each([
  'agency',
  'agency_name',
  'mandate',
  'mandate_version',
  'country',
  'concept',
  'objective',
  'cycle',
  'expectation',
])('a row of %s is closed once and never changed', async (table) => {
  await refused(`delete from ${table}`);
  await refused(`truncate ${table} cascade`);
  await refused(`update ${table} set since = since + 1`);
  await refused(`update ${table} set until = since - 1`);
  const closed = `update ${table} set until = 99 where (id, since) = (select id, since from ${table} order by id limit 1)`;
  await world.sql('begin');
  await world.sql(closed);
  await refused(closed);
  await world.sql('rollback');
});

test('tables and entities say the same', async () => {
  const source = await dataSource(world.databaseUrl, entities, null).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
