import {
  codesOf,
  faultOf,
  holdings,
  KEY_CREATE,
  KEY_REVOKE,
  KEY_ROTATE,
  payloadOf,
} from '../../../test/acts';
import { startWorld, type Answer, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { startServer } from '../../server';
import { createApiKey, SYSTEM } from './key.service';
import { SCOPES_OF } from './scopes';

let world: World;
let admin: string;

beforeAll(async () => {
  world = await startWorld();
  admin = await world.keyOf(Role.ADMINISTRATOR);
});
afterAll(() => world.stop());

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const WHO = '{ viewer { scopes agency { code } apiKey { id name state expiresAt } } }';

const create = (input: object, key = admin, headers = {}): Promise<Loose> =>
  payloadOf(
    world,
    KEY_CREATE,
    { name: 'one', role: 'REPORTER', agency: { code: 'ILO' }, ...input },
    key,
    headers,
  );
const rotate = (input: object, key: string, headers = {}): Promise<Loose> =>
  payloadOf(world, KEY_ROTATE, input, key, headers);
const revoke = (input: object): Promise<Loose> => payloadOf(world, KEY_REVOKE, input, admin);
const who = (key: string): Promise<Answer> => world.ask(WHO, {}, { key });
const opens = async (key: string): Promise<boolean> => (await who(key)).status === 200;
const keysSeen = async (key: string): Promise<Loose[]> =>
  (
    await world.query(
      '{ apiKeys(first: 100) { nodes { id name role agency { code } state lastUsedAt createdBy { name role } } } }',
      {},
      { key },
    )
  ).apiKeys.nodes;

describe('a key that is made', () => {
  test('tells its secret once, may do what its role may, and expires in a year', async () => {
    const made = await create({});
    expect(codesOf(made)).toEqual([]);
    expect(made.key).toMatch(/^mandato_[\w-]{38}$/);
    expect(made.apiKey).toMatchObject({ prefix: made.key.slice(0, 14), state: 'ACTIVE', name: 'one' });
    expect(made.apiKey.scopes).toEqual([...SCOPES_OF.REPORTER].sort());
    const days = (Date.parse(made.apiKey.expiresAt) - Date.now()) / DAY;
    expect(Math.round(days)).toBeGreaterThanOrEqual(365);
    expect(Math.round(days)).toBeLessThanOrEqual(366);
    const { viewer } = (await who(made.key)).body.data;
    expect(viewer).toMatchObject({
      ...{ agency: { code: 'ILO' }, scopes: [...SCOPES_OF.REPORTER].sort() },
      apiKey: { id: made.apiKey.id, state: 'ACTIVE', expiresAt: made.apiKey.expiresAt },
    });
    const kept = JSON.stringify(await world.sql('select * from api_key, audit_entry, outbox'));
    expect(kept).not.toContain(made.key);
  });

  test('is made once under one Idempotency-Key, and its secret is not told again', async () => {
    const headers = { 'idempotency-key': 'make-it' };
    const first = await create({ name: 'twice' }, admin, headers);
    const before = await holdings(world);
    const again = await create({ name: 'twice' }, admin, headers);
    expect(again).toEqual({ ...first, key: null, notices: [{ code: 'SECRET_TOLD_ONCE' }] });
    expect(await holdings(world)).toEqual(before);
    expect(JSON.stringify(await world.sql('select outcome from idempotency_record'))).not.toContain(
      first.key,
    );
  });

  test.each<[string, object, string[]]>([
    ['a scope that its role has not', { scopes: ['drafts:read', 'keys:write'] }, ['INVALID scopes.1']],
    ['a scope that nobody has', { scopes: ['drafts:raed'] }, ['UNKNOWN_CODE scopes.0']],
    ['no scope at all', { scopes: [] }, ['INVALID scopes']],
    ['a third year', { expiresAt: inDays(3 * 366) }, ['LIMIT_EXCEEDED expiresAt']],
    ['a time that is past', { expiresAt: inDays(-1) }, ['INVALID expiresAt']],
    ['an agency that is not there', { agency: { code: 'ILX' } }, ['NOT_FOUND agency']],
    [
      'several faults at once',
      { name: ' ', role: 'PUBLIC', expiresAt: inDays(-1) },
      ['INVALID expiresAt', 'INVALID name', 'INVALID role'],
    ],
    ['no agency where its role needs one', { agency: null }, ['INVALID agency']],
    ['a name with a line end', { name: 'a\nb' }, ['INVALID name']],
    ['a name that cannot be kept', { name: 'a\u0007' }, ['INVALID_TEXT name']],
  ])('is not made with %s', async (_, input, problems) => {
    const before = await holdings(world);
    const refused = await create(input);
    expect(codesOf(refused)).toEqual(problems);
    expect(refused).toMatchObject({ key: null, apiKey: null });
    expect(await holdings(world)).toEqual(before);
  });

  test('can do nothing that its maker cannot', async () => {
    const keeper = (
      await create({
        name: 'keeper',
        role: 'ADMINISTRATOR',
        agency: null,
        scopes: ['keys:write', 'drafts:read'],
      })
    ).key;
    expect(codesOf(await create({}, keeper))).toEqual(['NOT_ALLOWED scopes']);
    const narrow = await create({ scopes: ['drafts:read'] }, keeper);
    expect(narrow.apiKey.scopes).toEqual(['drafts:read']);
    const whole = await create({});
    expect(codesOf(await rotate({ id: whole.apiKey.id }, keeper))).toEqual(['NOT_ALLOWED id']);
    expect(codesOf(await rotate({ id: narrow.apiKey.id }, keeper))).toEqual([]);
  });
});

describe('a revoked key', () => {
  test('opens nothing at the very next request, here and on another server', async () => {
    const { key, apiKey } = await create({ name: 'short-lived' });
    const other = await startServer({
      ...{ port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0 },
      databaseUrl: world.databaseUrl,
    });
    const there = async (): Promise<number> =>
      (
        await fetch(`${other.url}/graphql`, {
          ...{ method: 'POST', body: JSON.stringify({ query: WHO }) },
          headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        })
      ).status;
    expect([await opens(key), await there()]).toEqual([true, 200]);
    expect(await revoke({ id: apiKey.id, reason: 'Lost.' })).toEqual({
      apiKey: { id: apiKey.id, state: 'REVOKED' },
      userErrors: [],
    });
    expect([faultOf(await who(key)), await there()]).toEqual([[401, 'UNAUTHENTICATED'], 401]);
    await other.stop();
    expect(codesOf(await revoke({ id: apiKey.id, reason: 'Again.' }))).toEqual(['WRONG_STATE id']);
    expect(codesOf(await rotate({ id: apiKey.id }, admin))).toEqual(['WRONG_STATE id']);
  });

  test('is revoked with a reason only, and only if it is there', async () => {
    const { apiKey } = await create({});
    expect(codesOf(await revoke({ id: apiKey.id, reason: ' ' }))).toEqual(['INVALID reason']);
    for (const id of ['key_00000000-0000-0000-0000-000000000000', 'key_x', apiKey.id.replace('key', 'dgs')])
      expect(codesOf(await revoke({ id, reason: 'x' }))).toEqual(['NOT_FOUND id']);
  });

  test('takes its replaced secret with it', async () => {
    const { key, apiKey } = await create({});
    const { key: newer } = await rotate({}, key);
    await revoke({ id: apiKey.id, reason: 'Lost.' });
    expect([await opens(key), await opens(newer)]).toEqual([false, false]);
  });
});

describe('a rotated key', () => {
  test('stays the same key under a new secret; the old one works for the hours of grace', async () => {
    const { key, apiKey } = await create({ name: 'turned', scopes: ['drafts:read'] });
    const turned = await rotate({ graceHours: 2 }, key);
    const { replacedUntil, ...rest } = turned.apiKey;
    expect(rest).toEqual({ ...apiKey, prefix: turned.key.slice(0, 14) });
    expect(Math.round((Date.parse(replacedUntil) - Date.now()) / 360_000)).toBe(20);
    expect([await opens(key), await opens(turned.key)]).toEqual([true, true]);
    // The old secret warns of its own end.
    expect((await who(key)).headers.get('mandato-key-expires')).toBe(replacedUntil);
    expect((await who(turned.key)).headers.get('mandato-key-expires')).toBeNull();
    await world.sql(`update api_key set replaced_until = now() where id = $1`, [apiKey.id.slice(4)]);
    expect([await opens(key), await opens(turned.key)]).toEqual([false, true]);
  });

  test('without grace, or at the next rotation, the old secret ends at once', async () => {
    const { key: first } = await create({});
    const { key: second } = await rotate({ graceHours: 168 }, first);
    const { key: third } = await rotate({ graceHours: 168 }, second);
    expect([await opens(first), await opens(second), await opens(third)]).toEqual([false, true, true]);
    const { key: fourth, apiKey } = await rotate({ graceHours: 0 }, third);
    expect([await opens(second), await opens(third), await opens(fourth)]).toEqual([false, false, true]);
    expect(apiKey.replacedUntil).toBeNull();
  });

  test('its replaced secret rotates nothing: whoever found it shuts nobody out', async () => {
    const { key } = await create({});
    await rotate({}, key);
    expect(codesOf(await rotate({}, key))).toEqual(['NOT_ALLOWED ']);
  });

  test('a repeat of the rotation makes no second one and tells no secret', async () => {
    const { key } = await create({});
    const headers = { 'idempotency-key': 'turn-it' };
    const first = await rotate({}, key, headers);
    const again = await rotate({}, key, headers);
    expect(again).toEqual({ ...first, key: null, notices: [{ code: 'SECRET_TOLD_ONCE' }] });
    expect(await opens(first.key)).toBe(true);
  });

  test('two rotations at once: one after the other, and the last secret opens', async () => {
    const { key, apiKey } = await create({});
    const turned = await Promise.all(Array.from({ length: 4 }, () => rotate({ id: apiKey.id }, admin)));
    expect(turned.flatMap(codesOf)).toEqual([]);
    const open = await Promise.all(turned.map((each) => opens(each.key)));
    expect(open.filter(Boolean)).toHaveLength(2);
    expect(await opens(key)).toBe(false);
  });

  test('another key takes keys:write, and so does a longer life', async () => {
    const { apiKey } = await create({});
    const reporter = await world.keyOf(Role.REPORTER, 'ILO');
    for (const input of [{ id: apiKey.id }, { expiresAt: inDays(400) }]) {
      const answer = await world.ask(KEY_ROTATE, { input }, { key: reporter });
      expect(faultOf(answer)).toEqual([403, 'FORBIDDEN']);
      expect(answer.body.errors[0].extensions.requiredScope).toBe('keys:write');
    }
    expect(
      (await rotate({ id: apiKey.id, expiresAt: inDays(400) }, admin)).apiKey.expiresAt > inDays(399),
    ).toBe(true);
    expect(codesOf(await rotate({ id: apiKey.id, graceHours: 169 }, admin))).toEqual([
      'LIMIT_EXCEEDED graceHours',
    ]);
    expect(codesOf(await rotate({ id: apiKey.id, graceHours: -1, expiresAt: inDays(-1) }, admin))).toEqual([
      ...['INVALID expiresAt', 'LIMIT_EXCEEDED graceHours'],
    ]);
  });

  test('an expired key is brought back by an administrator, with a new end only', async () => {
    const { key, apiKey } = await create({});
    await world.sql(`update api_key set expires_at = now() - interval '1 day' where id = $1`, [
      apiKey.id.slice(4),
    ]);
    expect(await opens(key)).toBe(false);
    expect(codesOf(await rotate({ id: apiKey.id }, admin))).toEqual(['WRONG_STATE id']);
    const back = await rotate({ id: apiKey.id, expiresAt: inDays(100) }, admin);
    expect(back.apiKey.state).toBe('ACTIVE');
    expect([await opens(key), await opens(back.key)]).toEqual([false, true]);
  });
});

describe('what a key may do is looked at anew with every request', () => {
  test('a scope or role that is taken away is gone at the next one', async () => {
    const { key, apiKey } = await create({ role: 'REVIEWER', agency: null });
    const scopes = async (): Promise<string[]> => (await who(key)).body.data.viewer.scopes;
    expect(await scopes()).toContain('audit:read');
    await world.sql(`update api_key set scopes = array_remove(scopes, 'audit:read') where id = $1`, [
      apiKey.id.slice(4),
    ]);
    expect(await scopes()).not.toContain('audit:read');
    expect(faultOf(await world.ask('{ auditEntries { totalCount } }', {}, { key }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    await world.sql(`update api_key set role = 'EDITOR' where id = $1`, [apiKey.id.slice(4)]);
    // What its new role may not do it cannot either, whatever it was made with.
    expect(await scopes()).toEqual(['judgements:write', 'translations:write']);
  });

  test('a scope that no longer exists opens nothing and is shown nowhere', async () => {
    const { key, apiKey } = await create({ scopes: ['drafts:read'] });
    await world.sql(`update api_key set scopes = '{drafts:read,gone:write,keys:write}' where id = $1`, [
      apiKey.id.slice(4),
    ]);
    expect((await who(key)).body.data.viewer.scopes).toEqual(['drafts:read']);
    const { node } = await world.query(
      `{ node(id: "${apiKey.id}") { ... on ApiKey { scopes } } }`,
      {},
      { key },
    );
    expect(node.scopes).toEqual(['drafts:read']);
    expect(faultOf(await world.ask(KEY_CREATE, { input: { name: 'x', role: 'EDITOR' } }, { key }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });
});

test('within 30 days of its end a key is EXPIRING, and every answer warns of it', async () => {
  const near = await create({ expiresAt: inDays(29) });
  const far = await create({ expiresAt: inDays(31) });
  const answer = await who(near.key);
  expect(answer.headers.get('mandato-key-expires')).toBe(near.apiKey.expiresAt);
  expect(answer.body.data.viewer.apiKey).toMatchObject({
    state: 'EXPIRING',
    expiresAt: near.apiKey.expiresAt,
  });
  const refused = await world.ask('{ nothing }', {}, { key: near.key });
  expect([refused.status, refused.headers.get('mandato-key-expires')]).toEqual([400, near.apiKey.expiresAt]);
  const file = await fetch(`${world.url}/files/fil_1`, { headers: { authorization: `Bearer ${near.key}` } });
  expect(file.headers.get('mandato-key-expires')).toBe(near.apiKey.expiresAt);
  expect((await who(far.key)).headers.get('mandato-key-expires')).toBeNull();
  expect(near.apiKey.state).toBe('EXPIRING');
  expect(far.apiKey.state).toBe('ACTIVE');
});

test('when it was last used is written once a minute, behind the requests, and does not fail them', async () => {
  const { key, apiKey } = await create({ name: 'used' });
  const lastUsed = async (): Promise<string | null> =>
    (await keysSeen(admin)).find(({ id }) => id === apiKey.id).lastUsedAt;
  const server = await startServer({
    ...{ port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0 },
    databaseUrl: world.databaseUrl,
  });
  const ask = () =>
    fetch(`${server.url}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify({ query: WHO }) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    });
  const texts = await world.statements(async () => void (await Promise.all([ask(), ask(), ask()])));
  expect(texts.filter((text) => text.includes('last_used'))).toEqual([]);
  expect(await lastUsed()).toBeNull();
  await server.stop();
  const minute = await lastUsed();
  expect(minute).toMatch(/:00\.000Z$/);
  expect(Math.abs(Date.parse(minute!) - Date.now())).toBeLessThan(120_000);
});

test('administrators see all keys, an agency its own, others none; everyone its own', async () => {
  await create({ name: 'of-ilo' });
  await create({ name: 'of-iom', agency: { code: 'IOM' } });
  const [all, ilo] = [await keysSeen(admin), await keysSeen(await world.keyOf(Role.APPROVER, 'ILO'))];
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['of-ilo', 'of-iom']));
  expect(ilo.map(({ name }) => name)).toContain('of-ilo');
  expect(new Set(ilo.map(({ agency }) => agency.code))).toEqual(new Set(['ILO']));
  expect(all[0]).toMatchObject({ createdBy: { name: 'ADMINISTRATOR ', role: 'ADMINISTRATOR' } });
  expect(ilo[0]).toMatchObject({ createdBy: { name: null, role: 'ADMINISTRATOR' } });

  // A key that reads no list still sees itself, and nothing of others by their ids.
  const reader = await createApiKey(world.database, SYSTEM, {
    name: 'r',
    role: Role.READER,
    agencyCode: 'ILO',
  });
  const editor = await createApiKey(world.database, SYSTEM, {
    name: 'e',
    role: Role.EDITOR,
    agencyCode: null,
  });
  const ids = all.map(({ id }) => id);
  for (const [key, name] of [
    [reader, 'r'],
    [editor, 'e'],
  ] as const) {
    const asked = { ids: [(await who(key)).body.data.viewer.apiKey.id, ...ids.slice(0, 50)] };
    const { nodes } = await world.query(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on ApiKey { name } } }',
      asked,
      { key },
    );
    const seen = nodes.filter((node: Loose) => node !== null);
    if (name === 'r') expect(seen).toEqual([{ name }]);
    else expect(seen[0]).toEqual({ name });
  }
  expect(faultOf(await world.ask('{ apiKeys { totalCount } }', {}, { key: reader }))).toEqual([
    403,
    'FORBIDDEN',
  ]);
  expect(faultOf(await world.ask('{ apiKeys { totalCount } }'))).toEqual([401, 'UNAUTHENTICATED']);
  expect((await world.query('{ viewer { apiKey { id } } }')).viewer.apiKey).toBeNull();
});

test('a list of keys is one statement, however many', async () => {
  const count = (first: number) =>
    world.statements(() =>
      world.query(
        `{ apiKeys(first: ${first}) { nodes { name agency { code } createdBy { name agency { code } } state } totalCount } }`,
        {},
        { key: admin },
      ),
    );
  expect([(await count(2)).length, (await count(30)).length]).toEqual([1, 1]);
});
