import { Role } from '../src/platform/caller';
import type { RunningServer } from '../src/server';
import { callersOf, type Headers } from './callers';
import { besides, fetched, keptAnswers, type Fetched } from './fetching';
import { redacting } from './redacting';
import { startWorld, type Return, type World } from './world';

/* The assessment of a round as a page: to the public it is kept like an answer, to everybody else it is made anew. */

const WORDS = 'Ahuehuete';
let world: World;
let other: RunningServer;
let plain: RunningServer;
let published: Return;
let callers: Readonly<Record<string, Headers>>;

beforeAll(async () => {
  world = await startWorld({ server: { cacheMb: 8 } });
  other = await besides(world, { cacheMb: 8 });
  plain = await besides(world, { cacheMb: 0 });
  await world.openRound('first', ['ILO', 'CIM']);
  published = await world.file('ILO', 'first', said(`Published at ${WORDS}.`));
  await world.accept(await world.submit(await world.saveDraft('CIM', 'first', said('Accepted words.'))));
  callers = await callersOf(world, ['ILO'], { role: Role.REVIEWER, agency: 'GS-OAS' });
}, 60_000);

afterAll(async () => {
  await plain.stop();
  await other.stop();
  await world.stop();
});

const { redacted } = redacting(() => world);
const said = (text: string) => ({ statements: [{ key: 's', polarity: 'WEAKNESS' as const, text }] });

const page = (path = 'first', headers: Record<string, string> = {}, at = world.url): Promise<Fetched> =>
  // The host stands in the addresses of the document.
  fetched(`${at}/assessments/${path}`, { headers: { host: 'asked.example', ...headers } });

async function again(ask: () => Promise<Fetched>): Promise<[boolean, string]> {
  let text = '';
  const kept = await keptAnswers(async () => void ({ text } = await ask()));
  return [kept === 1, text];
}

const NAMES = 'cache-control content-language content-security-policy content-type etag vary'.split(' ');
const told = ({ status, text, header }: Fetched): object => ({
  ...{ status, text },
  headers: NAMES.map((name) => [name, header(name)]),
});

test('it is read by one statement, and after that kept: the register is asked for its number, and all is the same', async () => {
  let first: Fetched | null = null;
  expect(await world.statements(async () => void (first = await page()))).toHaveLength(1);
  let second: Fetched | null = null;
  const sent = await world.statements(async () => void (second = await page()));
  expect(sent).toEqual([expect.stringMatching(/from register_head h$/)]);
  expect(told(second!)).toEqual(told(first!));
  expect(first!.header('cache-control')).toBe('public, no-cache');
  expect(first!.header('etag')).toMatch(/^"[\w-]{43}"$/);
  expect(first!.header('vary')).toBe('Accept-Language, Authorization, Cookie');
});

test.each<[string, string, Record<string, string>]>([
  ['of another language', 'first?locale=es', {}],
  ['to whom reads another language', 'first', { 'accept-language': 'es' }],
  ['at another host', 'first', { host: 'elsewhere.example' }],
  ['at an earlier act', 'first?asOf=2', {}],
])('one %s is another', async (_what, path, headers) => {
  const { text } = await page();
  const [isKept, different] = await again(() => page(path, headers));
  expect([isKept, different === text]).toEqual([false, false]);
  expect(await again(() => page(path, headers))).toEqual([true, different]);
});

test('it is not sent to whoever has it', async () => {
  const { header } = await page();
  const etag = header('etag')!;
  for (const method of ['GET', 'HEAD']) {
    const headers = { host: 'asked.example', 'if-none-match': etag };
    const had = await fetched(`${world.url}/assessments/first`, { method, headers });
    expect([had.status, had.text, had.header('etag')]).toEqual([304, '', etag]);
  }
  const head = await fetched(`${world.url}/assessments/first`, { method: 'HEAD' });
  expect([head.status, head.text, head.header('content-type')]).toEqual([
    200,
    '',
    'text/html; charset=utf-8',
  ]);
});

test('an act is seen by the next request on every server; what was read at an earlier one stays', async () => {
  const { number } = (await world.query('{ latestAct { number } }')).latestAct;
  const then = (): Promise<Fetched> => page(`first?asOf=${number}`);
  const { text, header } = await then();
  expect(header('cache-control')).toBe('public, max-age=60, must-revalidate');
  for (const [i, agency] of ['IOM', 'PAHO', 'IIN'].entries()) {
    for (const at of [world.url, other.url]) {
      await page('first', {}, at);
      expect((await again(() => page('first', {}, at)))[0]).toBe(true);
    }
    await world.file(agency, 'first', said(`Words number ${i}.`));
    for (const at of [other.url, world.url])
      expect((await page('first', {}, at)).text).toContain(`Words number ${i}.`);
  }
  expect(await again(then)).toEqual([true, text]);
});

test('a round that is not there yet is found once it is opened', async () => {
  for (let turn = 0; turn < 2; turn++) {
    const { status, header } = await page('later');
    expect([status, header('cache-control'), header('vary')]).toEqual([
      404,
      'private, no-cache',
      'Accept-Language, Authorization, Cookie',
    ]);
  }
  await world.openRound('later', ['ILO']);
  expect((await page('later')).status).toBe(200);
});

test('whoever asks is told what a server that keeps nothing tells them, and only the public gets what was kept', async () => {
  const paths = [
    'first',
    'first?standing=PUBLISHED',
    'first?standing=ACCEPTED',
    'first?locale=es',
    'nowhere',
  ];
  const asks = paths.flatMap((path) =>
    Object.entries(callers).map(([who, headers]) => ({ path, who, headers })),
  );
  const seen = new Map<string, object>();
  for (const turn of [asks, asks.toReversed()]) {
    for (const { path, who, headers } of turn) {
      const right = await page(path, headers, plain.url);
      const kept = await keptAnswers(async () => {
        for (let i = 0; i < 2; i++) expect(told(await page(path, headers))).toEqual(told(right));
      });
      if (who !== 'public' || right.status !== 200) expect([path, who, kept]).toEqual([path, who, 0]);
      else expect(kept).toBeGreaterThan(0);
      seen.set(`${who} ${path}`, [
        right.status,
        right.text.includes('Accepted words.'),
        right.header('cache-control'),
      ]);
    }
  }
  expect(seen.get('public first')).toEqual([200, false, 'public, no-cache']);
  expect(seen.get('public first?standing=ACCEPTED')).toEqual([401, false, 'private, no-cache']);
  expect(seen.get('ILO first?standing=ACCEPTED')).toEqual([403, false, 'private, no-cache']);
  for (const who of ['secretariat', 'person']) {
    expect(seen.get(`${who} first`)).toEqual([200, false, 'private, no-cache']);
    expect(seen.get(`${who} first?standing=ACCEPTED`)).toEqual([200, true, 'private, no-cache']);
  }
});

test('no operation is answered by a page', async () => {
  await page('first', { accept: '*/*' });
  const variables = { cycle: 'first', standing: 'PUBLISHED' };
  for (const query of ['', '/assessments']) {
    const sent = await fetched(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'asked.example' },
      body: JSON.stringify({ query, variables }),
    });
    expect([sent.status, sent.text.includes('<html')]).toEqual([400, false]);
  }
});

test('words that are taken out are taken out of what is kept, at every act', async () => {
  const { number } = (await world.query('{ latestAct { number } }')).latestAct;
  const asks = [world.url, other.url].flatMap((at) =>
    ['first', `first?asOf=${number}`].map((path) => () => page(path, {}, at)),
  );
  for (const ask of asks) {
    expect((await ask()).text).toContain(WORDS);
    expect(await again(ask)).toEqual([true, expect.stringContaining(WORDS)]);
  }
  await redacted(published, WORDS);
  for (const ask of asks) {
    const [isKept, text] = await again(ask);
    expect([isKept, text.includes(WORDS), text.includes('█')]).toEqual([false, false, true]);
  }
});
