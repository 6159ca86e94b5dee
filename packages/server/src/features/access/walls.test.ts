import { CONTACT_SAVE, payloadOf } from '../../../test/acts';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

/* What the services and the planner decide about keys, the audit and contacts, decided by the database alone. */

let world: World;
let own: string;

beforeAll(async () => {
  world = await startWorld();
  const ilo = await world.keyOf(Role.REPORTER, 'ILO');
  await world.keyOf(Role.REPORTER, 'IOM');
  await world.keyOf(Role.EDITOR);
  own = (await world.query('{ viewer { apiKey { id } } }', {}, { key: ilo })).viewer.apiKey.id;
  const input = { name: 'Registry', email: 'registry@example.org' };
  for (const code of ['ILO', 'IOM'])
    await payloadOf(
      world,
      CONTACT_SAVE,
      { ...input, agency: { code } },
      await world.keyOf(Role.ADMINISTRATOR),
    );
});
afterAll(() => world.stop());

interface As {
  readonly role: string;
  readonly agency?: string;
  readonly caller?: string;
}

/** Where the login may not use the roles there is no second wall to test; /readyz says so. */
const behindTheWall = (name: string, work: () => Promise<void>): void =>
  test(name, async () => {
    if (world.database.hasRoles) await work();
    else console.info(`Not tested, for this login has no roles: ${name}`);
  });

async function as<T = Loose>({ role, agency = '', caller = '' }: As, sql: string): Promise<T[]> {
  await world.sql('begin');
  try {
    await world.sql('set local role mandato_member');
    await world.sql(
      `select set_config('mandato.role', $1, true), set_config('mandato.caller', $2, true),
         set_config('mandato.agency', coalesce((select id::text from agency where code = $3 and until is null), ''), true)`,
      [role, caller, agency],
    );
    return await world.sql<T>(sql);
  } finally {
    await world.sql('rollback');
  }
}

const names = async (who: As): Promise<string[]> =>
  (await as(who, 'select name from api_key order by name')).map(({ name }) => name);
const agencies = async (who: As, table: string): Promise<string[]> =>
  (
    await as(
      who,
      `select distinct coalesce(a.code, '-') as code from ${table} t left join agency a on a.id = t.${table === 'contact' ? 'agency_id' : 'concerns_id'} order by 1`,
    )
  ).map(({ code }) => code);

behindTheWall('an agency’s keys are seen by it and by administrators, a key by itself', async () => {
  expect(await names({ role: 'AGENCY', agency: 'ILO' })).toEqual(['REPORTER ILO']);
  expect(await names({ role: 'SECRETARIAT', agency: 'GS-OAS' })).toEqual([]);
  expect(await names({ role: 'AGENCY', caller: own })).toEqual(['REPORTER ILO']);
  expect(await names({ role: 'AGENCY' })).toEqual([]);
  expect(await names({ role: 'ADMINISTRATOR' })).toEqual([
    ...['ADMINISTRATOR ', 'EDITOR ', 'REPORTER ILO', 'REPORTER IOM'],
  ]);
});

behindTheWall(
  'a key replaces its own secret and nothing else; nobody changes what a key may do',
  async () => {
    const turned = (id: string): string =>
      `update api_key set hash = 'x' where 'key_' || id = '${id}' returning id`;
    expect(await as({ role: 'AGENCY', agency: 'ILO', caller: own }, turned(own))).toHaveLength(1);
    const [{ other }] = await world.sql(
      `select 'key_' || id as other from api_key where name = 'REPORTER IOM'`,
    );
    expect(await as({ role: 'AGENCY', agency: 'IOM', caller: own }, turned(other))).toEqual([]);
    for (const column of ['scopes', 'role', 'agency_id', 'name'])
      await expect(as({ role: 'ADMINISTRATOR' }, `update api_key set ${column} = null`)).rejects.toThrow(
        /permission denied/,
      );
  },
);

behindTheWall('the audit is seen by whom it concerns, by who did it and by administrators', async () => {
  expect(await agencies({ role: 'AGENCY', agency: 'ILO' }, 'audit_entry')).toEqual(['ILO']);
  expect(await agencies({ role: 'SECRETARIAT' }, 'audit_entry')).toEqual([]);
  expect(await agencies({ role: 'ADMINISTRATOR' }, 'audit_entry')).toEqual(['-', 'ILO', 'IOM']);
  expect(await agencies({ role: 'AGENCY', caller: 'system' }, 'audit_entry')).toEqual(['-', 'ILO', 'IOM']);
});

test('the audit is never changed, not even by the owner of the database', async () => {
  for (const sql of [
    'update audit_entry set concerns_id = null',
    'delete from audit_entry',
    'truncate audit_entry',
  ])
    await expect(world.sql(sql)).rejects.toThrow(/append-only/);
});

behindTheWall('contacts are seen and kept by their agency and the secretariat', async () => {
  expect(await agencies({ role: 'AGENCY', agency: 'ILO' }, 'contact')).toEqual(['ILO']);
  expect(await agencies({ role: 'EDITOR' }, 'contact')).toEqual([]);
  expect(await agencies({ role: 'SECRETARIAT' }, 'contact')).toEqual(['ILO', 'IOM']);
  expect(await as({ role: 'AGENCY', agency: 'IOM' }, 'delete from contact returning id')).toHaveLength(1);
});

behindTheWall('the public role looks at none of it, and asks for no key', async () => {
  for (const sql of [
    'select from contact',
    'select from api_key',
    `select api_key_of('x')`,
    `select api_key_used('{}', '{}')`,
  ]) {
    await world.sql('begin');
    await world.sql('set local role mandato_public');
    await expect(world.sql(sql)).rejects.toThrow(/permission denied/);
    await world.sql('rollback');
  }
});
