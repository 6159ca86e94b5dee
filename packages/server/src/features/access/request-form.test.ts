import { faultOf, holdings, newRound, SAVE } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Answer, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { createApiKey, SYSTEM } from './key.service';

let world: World;
let ilo: string;
let cycle: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  cycle = await newRound(world);
});

afterAll(() => world.stop());

const SECRET = 'Xq7-planted';

const draft = (extra: object = {}): Loose => ({
  cycle: { code: cycle },
  language: 'en',
  content: content(),
  ...extra,
});

/** An answer to a request that has to leave no trace: nothing changed, nothing repeated, nothing logged as our fault. */
async function traceless(work: () => Promise<Answer>): Promise<Answer> {
  const before = await holdings(world);
  const logged = world.log.length;
  const answer = await work();
  expect(answer.text).not.toContain(SECRET);
  expect(answer.text).not.toMatch(/\bat .*\.(js|ts):\d|stacktrace|node_modules/);
  expect(await holdings(world)).toEqual(before);
  expect(world.log.slice(logged)).toEqual([]);
  return answer;
}

const problemsOf = ({ body }: Answer): string[] =>
  body.errors[0].extensions.problems.map(({ code, path }: Loose) => `${code} ${path.join('.')}`);

test('unknown fields, wrong types and what is missing are told at once, each with its path', async () => {
  const input = draft({
    kind: SECRET,
    language: `${SECRET}!`,
    expectedVersion: SECRET,
    [`field${SECRET}`]: SECRET,
    content: {
      activities: [{ key: 1, kind: 'training', sttus: SECRET, period: SECRET, isConfidential: SECRET }],
      sections: [{ key: 's', kind: SECRET, body: null }],
      resourceStatements: [{ key: 'r', kind: 'TIME', stance: 'HAS', text: 'x', count: { [SECRET]: 1 } }],
    },
  });
  const answer = await traceless(() => world.ask(SAVE, { input }, { key: ilo }));
  expect(faultOf(answer)).toEqual([400, 'BAD_USER_INPUT']);
  expect(problemsOf(answer).sort()).toEqual([
    'MISSING input.content.activities.0.title',
    'MISSING input.content.sections.0.body',
    'UNKNOWN_FIELD input',
    'UNKNOWN_FIELD input.content.activities.0',
    'WRONG_TYPE input.content.activities.0.isConfidential',
    'WRONG_TYPE input.content.activities.0.key',
    'WRONG_TYPE input.content.activities.0.period',
    'WRONG_TYPE input.content.resourceStatements.0.count',
    'WRONG_TYPE input.expectedVersion',
    'WRONG_TYPE input.language',
    'WRONG_VALUE input.content.sections.0.kind',
    'WRONG_VALUE input.kind',
  ]);
  expect(JSON.stringify(answer.body)).toContain('Did you mean \\"status\\"?');
});

test('what is written into the operation itself is not repeated either', async () => {
  const written = (content: string): string =>
    `mutation { diagnosisSave(input: { cycle: { code: "${cycle}" }, language: "en", content: ${content} }) { diagnosis { id } } }`;
  for (const content of [
    `{ activities: [{ key: 7, title: "x", kind: "training", status: ${SECRET.replace('-', '_')} }] }`,
    `{ activities: "${SECRET}" }`,
    `{ statements: [{ key: "a", polarity: "${SECRET}", text: 1 }] }`,
    `{ commitments: [{ key: "a", text: "x", dueOn: { a: "${SECRET}" } }] }`,
  ]) {
    const answer = await traceless(() => world.ask(written(content), {}, { key: ilo }));
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(SECRET.replace('-', '_'));
  }
});

test('a oneOf with two answers, or none, is refused by name', async () => {
  for (const which of [{ code: cycle, id: 'cyc_1' }, {}, { code: null }]) {
    const answer = await traceless(() => world.ask(SAVE, { input: draft({ cycle: which }) }, { key: ilo }));
    expect(faultOf(answer)).toEqual([400, 'BAD_USER_INPUT']);
    expect(problemsOf(answer)).toEqual([
      expect.stringMatching(/^WRONG_TYPE input\.cycle|^MISSING input\.cycle/) as string,
    ]);
  }
});

async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ilo}`, ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

const GZIP = { 'content-encoding': 'gzip' };
const CHARSET = { 'content-type': 'application/json; charset=iso-8859-99' };

test.each<[string, string | Buffer, Record<string, string>]>([
  ['JSON that is cut off', `{"query": "${SECRET}`, {}],
  ['JSON that is only a text', `"${SECRET}"`, {}],
  ['a list of operations', `[{"query":"{ viewer { locale } }"}]`, {}],
  ['no operation', `{}`, {}],
  ['an operation that is no text', `{"query": {"a": "${SECRET}"}}`, {}],
  ['variables that are a text', `{"query":"{ viewer { locale } }","variables":"${SECRET}"}`, {}],
  ['an empty body', '', {}],
  ['bytes that are no UTF-8 text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), {}],
  ['another charset', '{}', CHARSET],
  ['a body said to be compressed', '{}', GZIP],
  ['an operation that cannot be parsed', `{"query":"{ viewer { ${SECRET}"}`, {}],
])('%s is refused as a bad request', async (_, body, headers) => {
  const { status, body: answered } = await traceless(() => post(body, headers));
  expect([400, 415]).toContain(status);
  expect(answered.errors[0].message).toBeTruthy();
});

test('a body that is not said to be JSON is refused, not failed on', async () => {
  const { status } = await traceless(() =>
    post('{"query":"{ viewer { locale } }"}', { 'content-type': 'text/plain' }),
  );
  expect([400, 415]).toContain(status);
});

test('a body over 4 MB is refused unread', async () => {
  const input = draft({
    content: content({ activities: [activity({ key: 'a', text: SECRET.repeat(400_000) })] }),
  });
  expect(faultOf(await traceless(() => world.ask(SAVE, { input }, { key: ilo })))).toEqual([
    413,
    'LIMIT_EXCEEDED',
  ]);
});

test('without a key, with a wrong one, with an expired or a revoked one nothing is done', async () => {
  const expired = await createApiKey(world.database, SYSTEM, {
    name: 'old',
    role: Role.REPORTER,
    agencyCode: 'ILO',
    expiresAt: new Date(0),
  });
  const revoked = await createApiKey(world.database, SYSTEM, {
    name: 'revoked',
    role: Role.REPORTER,
    agencyCode: 'ILO',
  });
  await world.sql(`update api_key set revoked_at = now() where name = 'revoked'`);
  const mistyped = `${ilo.slice(0, -1)}${ilo.endsWith('A') ? 'B' : 'A'}`;
  for (const key of [undefined, SECRET, mistyped, expired, revoked]) {
    const answer = await traceless(() => world.ask(SAVE, { input: draft() }, { key }));
    expect(faultOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
  }
  const basic = { headers: { authorization: `Basic ${SECRET}` } };
  expect(faultOf(await traceless(() => world.ask('{ viewer { locale } }', {}, basic)))).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
});

test('a key without the scope is told which one it lacks', async () => {
  const narrow = await createApiKey(world.database, SYSTEM, {
    name: 'narrow',
    role: Role.REPORTER,
    agencyCode: 'ILO',
    scopes: ['drafts:read'],
  });
  const answer = await traceless(() => world.ask(SAVE, { input: draft() }, { key: narrow }));
  expect(faultOf(answer)).toEqual([403, 'FORBIDDEN']);
  expect(answer.body.errors[0].extensions.requiredScope).toBe('drafts:write');
});

test('a key that may write and not read is told that it was done, and shown nothing', async () => {
  const blind = await createApiKey(world.database, SYSTEM, {
    name: 'blind',
    role: Role.REPORTER,
    agencyCode: 'CIM',
    scopes: ['drafts:write'],
  });
  const { diagnosisSave } = await world.query(SAVE, { input: draft() }, { key: blind });
  expect(diagnosisSave).toMatchObject({
    diagnosis: null,
    findings: [],
    notices: [{ code: 'NOT_SHOWN' }],
    userErrors: [],
  });
});
