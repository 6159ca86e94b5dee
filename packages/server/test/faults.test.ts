import { Role } from '../src/platform/caller';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const SECRET = 'Pitahaya';
const ASK =
  'query Of($t: String!) { agencies(filter: { name: { contains: $t } }) { nodes { code } } program { code } }';

test('a fault of our own tells its caller a request id and nothing else; the log has the rest under it', async () => {
  const broken = await startWorld({ catalogue: null });
  await broken.sql('drop table program cascade');
  const { status, headers, body, text } = await broken.ask(
    ASK,
    { t: SECRET },
    { headers: { 'x-request-id': 'mine-1' } },
  );
  expect(status).toBe(200);
  expect(headers.get('x-request-id')).toBe('mine-1');
  expect(body.data).toBeNull();
  // All root fields are one statement: they fail together.
  expect(body.errors.map((each: { path: string[] }) => each.path[0]).sort()).toEqual(['agencies', 'program']);
  for (const error of body.errors) {
    expect(error).toMatchObject({
      message: expect.stringContaining('X-Request-Id'),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(Object.keys(error).sort()).toEqual(['extensions', 'locations', 'message', 'path']);
    expect(Object.keys(error.extensions)).toEqual(['code']);
  }
  expect(text).not.toMatch(/relation|program_|select|\bpg\b|\.ts|\.js|at \w+ \(|42P01|Pitahaya/i);
  const logged = broken.log.filter((line) => line.includes('mine-1'));
  expect(logged.join()).toMatch(/does not exist/);
  // What was asked for may be confidential: it is in no log.
  expect(broken.log.join()).not.toContain(SECRET);
  await broken.stop();
});

test('a request without an id of its own is given one', async () => {
  const given = async (id?: string) =>
    (await world.ask('{ viewer { locale } }', {}, { headers: id ? { 'x-request-id': id } : {} })).headers.get(
      'x-request-id',
    );
  expect(await given()).toMatch(/^[0-9a-f-]{36}$/);
  expect(await given('<script>')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await given('x'.repeat(101))).toMatch(/^[0-9a-f-]{36}$/);
});

test('a key that is none is refused before anything is asked', async () => {
  const key = await world.keyOf(Role.READER, 'ILO');
  const texts = await world.statements(async () => {
    for (const bad of ['x', `${key}x`, `${key.slice(0, -1)}~`, key.toUpperCase(), '']) {
      const { status, body, text } = await world.ask(
        '{ agencies { totalCount } }',
        {},
        { headers: { authorization: `Bearer ${bad}` } },
      );
      expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(text).not.toContain(key.slice(8, 20));
    }
    const { status } = await world.ask(
      '{ agencies { totalCount } }',
      {},
      { headers: { authorization: 'Basic eDp5' } },
    );
    expect(status).toBe(401);
  });
  expect(texts).toEqual([]);
});

test('a register without any act says so instead of failing', async () => {
  const empty = await startWorld({ catalogue: null });
  const { status, body } = await empty.ask('{ agencies { totalCount } }');
  expect([status, body.errors[0].extensions.code]).toEqual([200, 'INVALID_AS_OF']);
  await empty.stop();
});
