import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getOperationAST, parse, validate } from 'graphql';
import { servedSchema } from '../src/schema';
import { Role } from '../src/platform/caller';
import { addressOf, asked, fetched } from './fetching';
import { FROM_US, person } from './people';
import { startWorld, type Loose, type World } from './world';

const ROOT = join(__dirname, '../../..');
const VIEWER = '{ viewer { roles } }';
const AGENCY = 'query Agency($code: String!) { agency(by: { code: $code }) { code name } }';
const ILO = { agency: { code: 'ILO', name: 'International Labour Organization' } };

const documents = JSON.parse(readFileSync(join(ROOT, 'packages/server/documents.json'), 'utf8')) as Record<
  string,
  { readonly id: string; readonly text: string }
>;

let world: World;
beforeAll(async () => {
  world = await startWorld({ server: { cacheMb: 8 } });
});
afterAll(() => world.stop());

const get = (params: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  fetched(addressOf(world.url, params), { headers });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetched(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const codeOf = ({ status, body }: { status: number; body: Loose }): [number, string] => [
  status,
  body.errors[0].extensions.code,
];

describe('a query in an address', () => {
  test('is answered with nothing but the address, as by POST, byte for byte', async () => {
    const variables = { code: 'ILO' };
    const byGet = await get({ query: AGENCY, variables: JSON.stringify(variables) });
    const byPost = await fetched(`${world.url}/graphql`, asked(AGENCY, variables));
    expect(byGet.status).toBe(200);
    expect(byGet.body.data).toEqual(ILO);
    expect(byGet.text).toBe(byPost.text);
    expect(byGet.header('etag')).toBe(byPost.header('etag'));
  });

  test('tells the same to HEAD, without the answer', async () => {
    const url = addressOf(world.url, { query: '{ program { code } }' });
    const whole = await fetched(url);
    const { status, text, header } = await fetched(url, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control', 'vary'])
      expect(header(name)).toBe(whole.header(name));
    expect(Number(header('content-length'))).toBe(Buffer.byteLength(whole.text));
  });

  test('changes nothing: a mutation is refused, however it is named', async () => {
    const query =
      'mutation { diagnosisSave(input: { cycle: { code: "r" }, language: "en", content: {} }) { userErrors { code } } }';
    const key = await world.keyOf(Role.ADMINISTRATOR);
    const refused = await get({ query }, { authorization: `Bearer ${key}` });
    expect([refused.status, refused.header('allow')]).toEqual([405, 'POST']);
    const byId = await get({ documentId: documents['DiagnosisSubmit']!.id, variables: '{"input":{}}' });
    expect(byId.status).toBe(405);
  });

  test('is refused by a word of what is wrong where its form is', async () => {
    expect(codeOf(await get({}))).toEqual([400, 'BAD_REQUEST']);
    expect(codeOf(await get({ query: '{ program {' }))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(codeOf(await get({ query: AGENCY, variables: '{code' }))).toEqual([400, 'BAD_REQUEST']);
    expect(codeOf(await get({ query: AGENCY }))).toEqual([400, 'BAD_USER_INPUT']);
    const twice = `${addressOf(world.url, { query: VIEWER })}&query=x`;
    expect(codeOf(await fetched(twice))).toEqual([400, 'BAD_REQUEST']);
  });
});

test('other methods are told which there are, and a page of another site that it may use none', async () => {
  const options = await fetched(`${world.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect([options.status, options.text, options.header('allow')]).toEqual([
    204,
    '',
    'GET, HEAD, POST, OPTIONS',
  ]);
  expect(options.header('access-control-allow-origin')).toBeNull();
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const refused = await fetched(`${world.url}/graphql`, { method });
    expect(codeOf(refused)).toEqual([405, 'BAD_REQUEST']);
    expect(refused.header('allow')).toBe('GET, HEAD, POST, OPTIONS');
  }
  expect((await fetched(`${world.url}/graphql/x`)).status).toBe(404);
});

describe('what a browser sends without asking', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a body of type "%s" is not run',
    async (type) => {
      const { cookie } = await person(world, [Role.REPORTER], 'ILO', `Ana ${type}`);
      const headers: Record<string, string> = {
        cookie,
        ...FROM_US,
        ...(type ? { 'content-type': type } : {}),
      };
      const refused = await fetched(`${world.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: VIEWER }),
      });
      expect(codeOf(refused)).toEqual([400, 'BAD_REQUEST']);
    },
  );

  test('a cookie makes nobody of a GET: it is answered as the public, and kept as that', async () => {
    const { cookie } = await person(world, [Role.REPORTER], 'ILO', 'Eva');
    const plain = await get({ query: VIEWER });
    expect(plain.body.data.viewer.roles).toEqual(['PUBLIC']);
    for (const site of ['same-origin', 'same-site', 'cross-site', 'none']) {
      const withCookie = await get({ query: VIEWER }, { cookie, 'sec-fetch-site': site });
      expect(withCookie.text).toBe(plain.text);
      const read = await get({ query: '{ program { code } }' }, { cookie, 'sec-fetch-site': site });
      expect(read.header('cache-control')).toBe('public, no-cache');
    }
  });

  test('a key counts on a GET: only a program sends one, and nobody may keep what it is told', async () => {
    const key = await world.keyOf(Role.REPORTER, 'ILO');
    const answer = await get({ query: VIEWER }, { authorization: `Bearer ${key}` });
    expect(answer.body.data.viewer.roles).toEqual(['REPORTER']);
    expect(answer.header('cache-control')).toBe('private, no-store');
    expect(answer.header('etag')).toBeNull();
    const wrong = await get({ query: VIEWER }, { authorization: 'Bearer mandato_wrong' });
    expect(codeOf(wrong)).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('a body may be packed', async () => {
  const packed = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(JSON.stringify({ query: AGENCY, variables: { code: 'ILO' } }))),
  });
  expect((await packed.json()).data).toEqual(ILO);
});

test('every answer has an id, the one it was sent with where that can be one', async () => {
  const answer = await get({ query: '{ program { code } }' }, { 'x-request-id': 'mine-7' });
  expect(answer.header('x-request-id')).toBe('mine-7');
  expect(answer.header('x-content-type-options')).toBe('nosniff');
  expect((await get({}, { 'x-request-id': '<script>' })).header('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

describe('a trusted document', () => {
  const named = Object.entries(documents);

  test('is each operation that the SDK and the playground send, under the hash of its text', () => {
    const { schema } = servedSchema();
    for (const [name, { id, text }] of named) {
      expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
      expect(validate(schema, parse(text))).toEqual([]);
      expect(getOperationAST(parse(text))?.name?.value).toBe(name.replace(/ as written$/, ''));
    }
    const example = readFileSync(join(ROOT, 'packages/playground/examples/return-as-filed.graphql'), 'utf8');
    expect(documents['ReturnAsFiled']!.text).toBe(example);
    const question = readFileSync(join(ROOT, 'packages/server/queries/25-export.graphql'), 'utf8');
    expect(documents['ExportOfRound as written']!.text).toBe(question);
    expect(named.length).toBeGreaterThan(70);
  });

  test('is run by its id as by its text, by GET and by POST', async () => {
    for (const [, { id, text }] of named) {
      const operation = getOperationAST(parse(text));
      const byId = await post({ documentId: id });
      expect(byId.text).toBe((await post({ query: text })).text);
      if (operation?.operation !== 'query') continue;
      expect((await get({ documentId: id })).text).toBe(byId.text);
    }
    const { id } = documents['CountryActivities']!;
    const variables = { country: 'CR', years: { from: 2010, to: 2012 }, first: 3 };
    const answer = await get({ documentId: id, variables: JSON.stringify(variables) });
    expect(answer.body.data.activities).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await post({ documentId: id, variables })).text).toBe(answer.text);
  });

  test.each([
    ['a hash that nobody knows', `sha256:${'0'.repeat(64)}`],
    ['a bare hash', documents['AgencyMandates']!.id.slice(7)],
    ['a hash in capitals', documents['AgencyMandates']!.id.toUpperCase()],
    ['the name of a property', '__proto__'],
    ['nothing', ''],
  ])('is not found by %s, and it is said what to do', async (_what, documentId) => {
    for (const answer of [await get({ documentId }), await post({ documentId })]) {
      expect(codeOf(answer)).toEqual([400, 'UNKNOWN_DOCUMENT']);
      expect(answer.body.errors).toHaveLength(1);
      expect(answer.body.errors[0].message).toMatch(/documents\.json.*send any other document as text/);
      expect(answer.header('cache-control')).toBe('private, no-store');
    }
  });

  test('is named once, and not beside a text', async () => {
    const { id, text } = documents['AgencyMandates']!;
    expect(codeOf(await get({ documentId: id, query: text }))).toEqual([400, 'BAD_REQUEST']);
    expect(codeOf(await post({ documentId: id, query: text }))).toEqual([400, 'BAD_REQUEST']);
    expect(codeOf(await fetched(`${addressOf(world.url, { documentId: id })}&documentId=${id}`))).toEqual([
      400,
      'BAD_REQUEST',
    ]);
    expect(codeOf(await post({ documentId: 7 }))).toEqual([400, 'UNKNOWN_DOCUMENT']);
  });

  test('cannot be added by sending it', async () => {
    const query = '{ program { code } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect((await post({ query, extensions })).body.errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_NOT_SUPPORTED',
    );
    expect(codeOf(await get({ documentId: `sha256:${sha256Hash}` }))).toEqual([400, 'UNKNOWN_DOCUMENT']);
  });
});
