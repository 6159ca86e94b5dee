import { setImmediate as nextTurn } from 'node:timers/promises';
import { RegisterReader } from '../src/front/register-mark';
import { Role } from '../src/platform/caller';
import type { RunningServer } from '../src/server';
import { activity } from './documents';
import { addressOf, asked, besides, fetched, keptAnswers, type Fetched } from './fetching';
import { redacting } from './redacting';
import { startWorld, type World } from './world';

let world: World;
let other: RunningServer;
beforeAll(async () => {
  world = await startWorld({ server: { cacheMb: 8 } });
  other = await besides(world, { cacheMb: 8 });
});
afterAll(async () => {
  await other.stop();
  await world.stop();
});

const { redacted } = redacting(() => world);

const get = (query: string, variables: object = {}, at = world.url, headers: Record<string, string> = {}) =>
  fetched(addressOf(at, { query, variables: JSON.stringify(variables) }), { headers });

/** Whether a question is answered from what was kept, and how. */
async function again(ask: () => Promise<Fetched>): Promise<[boolean, string]> {
  let text = '';
  const kept = await keptAnswers(async () => void ({ text } = await ask()));
  return [kept === 1, text];
}

const isMark = (statement: string): boolean => /from register_head h$/.test(statement);
let rounds = 0;
const act = async (): Promise<string> => {
  const code = `round-${(rounds += 1)}`;
  await world.openRound(code, ['ILO']);
  return code;
};

describe('an answer to the public', () => {
  const QUERY =
    'query Kept($code: String!) { agency(by: { code: $code }) { name } cycles { nodes { code } } }';

  test('is read by one statement, and after that kept: the register is asked for its number, and the bytes are the same', async () => {
    const ask = (): Promise<Fetched> => get(QUERY, { code: 'ILO' });
    let first: Fetched | null = null;
    expect(await world.statements(async () => void (first = await ask()))).toHaveLength(1);
    const sent = await world.statements(async () => expect(await again(ask)).toEqual([true, first!.text]));
    expect(sent.map(isMark)).toEqual([true]);
    const byPost = (): Promise<Fetched> => fetched(`${world.url}/graphql`, asked(QUERY, { code: 'ILO' }));
    expect(await again(byPost)).toEqual([true, first!.text]);
  });

  test.each<[string, object, Record<string, string>]>([
    ['other variables', { code: 'CIM' }, {}],
    ['another language', { code: 'ILO' }, { 'accept-language': 'es' }],
    ['another host', { code: 'ILO' }, { host: 'elsewhere.example' }],
    ['another type', { code: 'ILO' }, { accept: 'application/graphql-response+json' }],
  ])('is not what %s are answered', async (_what, variables, headers) => {
    await get(QUERY, { code: 'ILO' });
    const ask = (): Promise<Fetched> => get(QUERY, variables, world.url, headers);
    const [isKept, text] = await again(ask);
    expect(isKept).toBe(false);
    expect(await again(ask)).toEqual([true, text]);
  });

  test('may be kept by others too: until the next act, or for a minute where it names its own', async () => {
    const newest = await get('{ program { code } }');
    const pinned = await get(
      'query At($n: Int) { program(asOf: $n) { code } cycles(asOf: 1) { totalCount } }',
      { n: 1 },
    );
    const mixed = await get('{ then: program(asOf: 1) { code } now: program { code } }');
    expect([newest, pinned, mixed].map(({ header }) => header('cache-control'))).toEqual([
      'public, no-cache',
      'public, max-age=60, must-revalidate',
      'public, no-cache',
    ]);
    for (const { header } of [newest, pinned, mixed]) {
      expect(header('vary')).toBe('Accept, Accept-Language, Authorization');
      expect(header('etag')).toMatch(/^"[\w-]{43}"$/);
    }
  });

  test('is not sent to whoever has it', async () => {
    const ask = (tag: string, method = 'GET') =>
      fetched(addressOf(world.url, { query: '{ cycles { nodes { code } } }' }), {
        method,
        headers: { 'if-none-match': tag },
      });
    const etag = (await ask('"none"')).header('etag')!;
    for (const tag of [etag, `W/${etag}`, `"a", ${etag}`, '*']) {
      for (const method of ['GET', 'HEAD']) {
        const { status, text, header } = await ask(tag, method);
        expect([status, text, header('etag'), header('cache-control')]).toEqual([
          304,
          '',
          etag,
          'public, no-cache',
        ]);
        expect(header('content-type')).toBeNull();
      }
    }
    const sent = asked('{ cycles { nodes { code } } }', undefined, { 'if-none-match': etag });
    expect((await fetched(`${world.url}/graphql`, sent)).status).toBe(200);
    await act();
    const { status, header } = await ask(etag);
    expect(status).toBe(200);
    expect(header('etag')).not.toBe(etag);
  });
});

test.each([
  ['an error', '{ agencies(first: 1000) { totalCount } }'],
  ['an error beside an answer', '{ program { code } apiKeys { totalCount } }'],
  ['a document that is not valid', '{ nothing }'],
  ['an act that there is not', '{ program(asOf: 999) { code } }'],
  ['who asks', '{ viewer { locale } program { code } }'],
  ['the schema', '{ __schema { queryType { name } } }'],
])('%s is never kept', async (_what, query) => {
  for (const ask of [() => get(query), () => fetched(`${world.url}/graphql`, asked(query))]) {
    const { header, text } = await ask();
    expect([header('cache-control'), header('etag')]).toEqual(['private, no-store', null]);
    expect(await again(ask)).toEqual([false, text]);
  }
});

describe('an act of the register', () => {
  const ROUNDS = '{ cycles(first: 100) { nodes { code } } latestAct { number } }';

  test('is seen by the next request on every server', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const servers = turn % 2 === 0 ? [world.url, other.url] : [other.url, world.url];
      for (const url of servers) await get(ROUNDS, {}, url);
      for (const url of servers) expect((await again(() => get(ROUNDS, {}, url)))[0]).toBe(true);
      const code = await act();
      for (const url of servers) {
        const { body } = await get(ROUNDS, {}, url);
        expect(body.data.cycles.nodes).toContainEqual({ code });
        expect(body.extensions.asOf).toBe(body.data.latestAct.number);
      }
    }
  });

  test('is seen by every request that comes after it, however many are under way', async () => {
    let done = 0;
    const ask = async (url: string): Promise<void> => {
      const known = done;
      const { body } = await get(ROUNDS, {}, url);
      expect(body.data.latestAct.number).toBeGreaterThanOrEqual(known);
      expect(body.data.latestAct.number).toBe(body.extensions.asOf);
    };
    let isOver = false;
    const askers = [world.url, other.url].flatMap((url) =>
      Array.from({ length: 6 }, async () => {
        while (!isOver) await ask(url);
      }),
    );
    for (let i = 0; i < 8; i++) {
      await act();
      done = (await world.sql('select number from register_head'))[0].number;
    }
    isOver = true;
    await Promise.all(askers);
  });

  test('leaves alone what was read at an earlier one', async () => {
    const ask = (): Promise<Fetched> => get('{ cycles(asOf: 2) { totalCount nodes { code } } }');
    const { text } = await ask();
    await act();
    expect(await again(ask)).toEqual([true, text]);
  });

  test('that takes words out takes them out of what is kept, at every number, on every server', async () => {
    const WORDS = 'Ahuehuete';
    await world.openRound('redacted', ['CIM']);
    const filed = await world.file('CIM', 'redacted', {
      activities: [activity({ key: 'a', title: `At ${WORDS}` })],
    });
    const { number } = (await world.query('{ latestAct { number } }')).latestAct;
    const query = 'query Titles($n: Int) { activities(asOf: $n) { nodes { title } } }';
    const asks = [world.url, other.url].flatMap((url) =>
      [{}, { n: number }].map((variables) => () => get(query, variables, url)),
    );
    for (const ask of asks) {
      expect((await ask()).text).toContain(WORDS);
      expect(await again(ask)).toEqual([true, expect.stringContaining(WORDS)]);
    }
    await redacted(filed, WORDS);
    for (const ask of asks) {
      const [isKept, text] = await again(ask);
      expect([isKept, text.includes(WORDS), text.includes('█')]).toEqual([false, false, true]);
      expect(await again(ask)).toEqual([true, text]);
    }
  });
});

test('links lead to where the server was asked, and only a trusted proxy may say that it was by https', async () => {
  await world.openRound('links', ['IOM']);
  await world.file('IOM', 'links', { activities: [activity({ key: 'a' })] });
  const query = '{ diagnosis(by: { reference: "IOM/links" }) { published { receipt } } }';
  const behind = await besides(world, { cacheMb: 8, trustProxy: 1 });
  const fixed = await besides(world, { cacheMb: 8, publicUrl: 'https://mandato.example' });
  try {
    const linkAt = async (url: string, headers: Record<string, string>): Promise<string> => {
      const { body } = await get(query, {}, url, { host: 'asked.example', ...headers });
      return new URL(body.data.diagnosis.published.receipt).origin;
    };
    for (let turn = 0; turn < 2; turn++) {
      const https = { 'x-forwarded-proto': 'https, http' };
      expect(await linkAt(world.url, https)).toBe('http://asked.example');
      expect(await linkAt(behind.url, https)).toBe('https://asked.example');
      expect(await linkAt(behind.url, {})).toBe('http://asked.example');
      expect(await linkAt(fixed.url, https)).toBe('https://mandato.example');
    }
  } finally {
    await behind.stop();
    await fixed.stop();
  }
});

test('nobody waits for a reading of the register that began before they came, and who waits shares one', async () => {
  const register = new RegisterReader(world.databaseUrl, world.database.hasRoles);
  try {
    const readings = Array.from({ length: 50 }, () => register.read());
    expect(await world.statements(() => Promise.all(readings))).toHaveLength(1);
    const sent = await world.statements(async () => {
      const early = register.read();
      await nextTurn();
      const late = Array.from({ length: 50 }, () => register.read());
      await Promise.all([early, ...late]);
    });
    expect(sent).toHaveLength(2);
    const before = (await register.read()).head;
    const early = register.read();
    await act();
    expect((await register.read()).head).toBe(before + 1);
    await early;
  } finally {
    await register.close();
  }
});

test('what is kept stays within its bound under a flood of documents', async () => {
  const small = await besides(world, { cacheMb: 1 });
  try {
    const query = (n: number): string =>
      `query Flood${n} { agencies(first: 100) { nodes { id code name acronym names { name validFrom validTo } groups { code name } } } }`;
    const asks = Array.from({ length: 60 }, (_, n) => () => get(query(n), {}, small.url));
    let bytes = 0;
    for (const ask of asks) bytes = Math.max(bytes, Buffer.byteLength((await ask()).text));
    expect(bytes * asks.length).toBeGreaterThan(2 ** 20);
    // The newest first: asking does not bring back what is gone before it is looked for.
    let kept = 0;
    for (const ask of asks.reverse()) {
      if (!(await again(ask))[0]) break;
      kept += 1;
    }
    expect(kept).toBeGreaterThan(1);
    expect(kept * bytes).toBeLessThanOrEqual(2 ** 20);
  } finally {
    await small.stop();
  }
});

test('without memory for it nothing is kept and nothing else is different', async () => {
  const without = await besides(world, { cacheMb: 0 });
  try {
    const url = addressOf(without.url, { query: '{ mandates { nodes { code } } }' });
    const [first, second] = [await fetched(url), await fetched(url)];
    expect((await again(() => fetched(url)))[0]).toBe(false);
    expect(second.text).toBe(first.text);
    const cached = await get('{ mandates { nodes { code } } }');
    for (const name of ['etag', 'cache-control', 'vary', 'content-type'])
      expect(first.header(name)).toBe(cached.header(name));
    const headers = { 'if-none-match': first.header('etag')! };
    expect((await fetched(url, { headers })).status).toBe(304);
    expect((await world.statements(() => fetched(url))).some(isMark)).toBe(false);
  } finally {
    await without.stop();
  }
});

test('a key is answered anew each time, and leaves nothing behind for others', async () => {
  const QUERY = '{ diagnoses(standing: MINE) { totalCount } latestAct { number } }';
  const authorization = `Bearer ${await world.keyOf(Role.REPORTER, 'ILO')}`;
  const own = (): Promise<Fetched> => get(QUERY, {}, world.url, { authorization });
  for (let i = 0; i < 2; i++) {
    expect((await again(own))[0]).toBe(false);
    expect((await own()).header('cache-control')).toBe('private, no-store');
  }
  expect((await again(() => get(QUERY)))[0]).toBe(false);
  expect((await again(() => get(QUERY)))[0]).toBe(true);
  expect((await again(own))[0]).toBe(false);
});
