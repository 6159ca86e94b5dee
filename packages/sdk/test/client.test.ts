import { createClient, ValidationError } from '../src/index.js';
import { AgencyGet } from '../src/operations.js';
import { data, failed, refused, ScriptedServer } from './scripted-server.js';

const server = new ScriptedServer();
let api: ReturnType<typeof createClient>;
beforeAll(async () => {
  await server.start();
  api = createClient({ url: server.url, retries: 0 });
});
afterAll(() => server.stop());

const operations = () => server.received.map((each) => each.body.operationName);
const input = { cycle: { code: '2026-review' }, language: 'en', content: {}, expectedVersion: 4 };
const warning = {
  code: 'NA_FILLER',
  severity: 'WARNING',
  path: ['content', 'sections', '0'],
  message: 'm',
  cure: 'c',
};
const blocker = {
  code: 'DUPLICATE_KEY',
  severity: 'BLOCKER',
  path: ['content', 'sections', '1'],
  message: 'm',
  cure: 'c',
};
const checked = (wouldSubmit: boolean, ...results: object[]) =>
  data({ diagnosisCheck: { results, wouldSubmit, notices: [], userErrors: [] } });
const done = (field: string, version: number) =>
  data({
    [field]: {
      // As it stands; `version` is the one that the save made.
      diagnosis: { id: 'dgs_1', version: version + 1 },
      version,
      findings: [],
      current: null,
      notices: [],
      userErrors: [],
    },
  });

test('createClient without a url says so', () => {
  expect(() => createClient({ url: '' })).toThrow(TypeError);
});

test('get gives the noun, or null where there is none', async () => {
  server.play(data({ agency: { code: 'ILO' } }), data({ agency: null }));
  expect(await api.agencies.get({ acronym: 'OIT' }, { asOf: 3 })).toEqual({ code: 'ILO' });
  expect(await api.agencies.get({ code: 'NOPE' })).toBeNull();
  expect(server.received.map((each) => each.body.variables)).toEqual([
    { by: { acronym: 'OIT' }, asOf: 3 },
    { by: { code: 'NOPE' } },
  ]);
});

test('query gives data and extensions of any document, a plain string included', async () => {
  server.play(data({ agency: null }, { asOf: 9 }), data({ viewer: null }));
  expect(await api.query(AgencyGet, { by: { code: 'ILO' } })).toEqual({
    data: { agency: null },
    extensions: { asOf: 9 },
  });
  await api.query('{ viewer { locale } }');
  expect(server.received[1]?.body).toEqual({ query: '{ viewer { locale } }' });
});

test.each([
  ['mutation Act { diagnosisSubmit { query { viewer { locale } } } }', 'Act'],
  ['fragment query on Q { a(mutation: "}") }\n# query No\nmutation Act($a: String = "{") { x }', 'Act'],
  ['fragment F on P {\n  query { viewer { locale } }\n}\nmutation { x { ...F } }', undefined],
])('a mutation is known as one wherever it stands: %s', async (document, name) => {
  server.play(data({ x: null }));
  await api.query(document);
  expect(server.received[0]?.headers['idempotency-key']).toBeDefined();
  expect(server.received[0]?.body.operationName).toBe(name);
});

test('a query is never taken for a mutation, nor a syntax tree for a string', async () => {
  server.play(data({ x: null }));
  await api.query('query Q($a: I = { mutation: 1 }) { mutation }');
  expect(server.received[0]?.headers['idempotency-key']).toBeUndefined();
  await expect((async () => api.query({ kind: 'Document' } as never))()).rejects.toBeInstanceOf(TypeError);
});

test('check takes what save takes', async () => {
  server.play(checked(true));
  await api.diagnoses.check({ ...input, externalId: 'x' } as typeof input);
  expect(server.received[0]?.body.variables).toEqual({
    input: { cycle: input.cycle, language: 'en', content: {} },
  });
});

describe('file', () => {
  test('checks, saves and submits, with one key for both changes', async () => {
    server.play(checked(true, warning), done('diagnosisSave', 5), done('diagnosisSubmit', 5));
    const filed = await api.diagnoses.file({ ...input, note: 'In time.' }, { idempotencyKey: 'return-2026' });
    expect(filed).toMatchObject({ diagnosis: { version: 6 }, results: [warning], findings: [] });
    expect(operations()).toEqual(['DiagnosisCheck', 'DiagnosisSave', 'DiagnosisSubmit']);
    const [check, save, submit] = server.received;
    expect(check?.body.variables).toEqual({ input: { cycle: input.cycle, language: 'en', content: {} } });
    expect(save?.body.variables).toEqual({ input });
    expect(submit?.body.variables).toEqual({ input: { id: 'dgs_1', expectedVersion: 5, note: 'In time.' } });
    expect([save, submit].map((each) => each?.headers['idempotency-key'])).toEqual([
      'return-2026',
      'return-2026',
    ]);
    expect(check?.headers['idempotency-key']).not.toBe('return-2026');
  });

  test('saves nothing when the check blocks', async () => {
    server.play(checked(false, warning, blocker));
    const error = await api.diagnoses.file(input).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ code: 'BLOCKED', issues: [blocker] });
    expect(operations()).toEqual(['DiagnosisCheck']);
  });

  test('submits the version that its save made, whatever stands by then', async () => {
    server.play(checked(true), done('diagnosisSave', 1), done('diagnosisSubmit', 2));
    await api.diagnoses.file({ ...input, expectedVersion: undefined });
    expect(server.received[2]?.body.variables).toEqual({ input: { id: 'dgs_1', expectedVersion: 1 } });
  });

  test('leaves it to the save to say why, when no finding blocks', async () => {
    const issue = { code: 'CYCLE_CLOSED', message: 'Closed.', path: ['cycle'], cure: null };
    server.play(checked(false, warning), refused('diagnosisSave', [issue]));
    expect(await api.diagnoses.file.safe(input)).toMatchObject({
      ok: false,
      error: { code: 'CYCLE_CLOSED' },
    });
  });

  test('answers with .safe, and stops at the step that is refused', async () => {
    const issue = { code: 'CYCLE_CLOSED', message: 'Closed.', path: ['cycle'], cure: null };
    server.play(checked(true), refused('diagnosisSave', [issue]));
    expect(await api.diagnoses.file.safe(input)).toMatchObject({ ok: false, issues: [issue] });
    expect(operations()).toEqual(['DiagnosisCheck', 'DiagnosisSave']);
    server.play(failed(401, 'UNAUTHENTICATED'));
    await expect(api.diagnoses.file.safe(input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('code lists, viewer and publications answer in their own shape', async () => {
  server.play(
    data({ codeLists: [{ code: 'activity-kind' }] }),
    data({ viewer: { locale: 'es' } }),
    data({ publicationCreate: { act: { number: 8 }, notices: [], userErrors: [] } }),
  );
  expect(await api.codeLists.list({ codes: ['activity-kind'] })).toEqual([{ code: 'activity-kind' }]);
  expect(await api.viewer()).toEqual({ locale: 'es' });
  expect(await api.publications.create({ diagnosisIds: ['dgs_1'] })).toEqual({
    act: { number: 8 },
    notices: [],
  });
});

const payload = (field: string, nouns: object) =>
  data({ [field]: { ...nouns, notices: [], userErrors: [] } });

test('a context is asked for by its hash once it is known, round by round', async () => {
  const answer = (hash: string, json: string | null) =>
    data({ checkContext: { hash, rulesVersion: '1', json } });
  server.play(answer('a', '{"today":"2026-01-01"}'), answer('a', null), answer('b', '{}'), answer('c', '{}'));
  const by = { cycle: { code: '2026-review' } };
  const first = await api.diagnoses.context(by);
  expect(first).toEqual({ hash: 'a', rulesVersion: '1', context: { today: '2026-01-01' } });
  expect(await api.diagnoses.context(by)).toEqual(first);
  expect((await api.diagnoses.context(by)).context).toEqual({});
  await api.diagnoses.context({ ...by, agency: { code: 'ILO' } });
  expect(server.received.map((each) => each.body.variables)).toEqual([
    by,
    { ...by, unlessHash: 'a' },
    { ...by, unlessHash: 'a' },
    { ...by, agency: { code: 'ILO' } },
  ]);
});

test('a list inside a noun is read page by page, and is empty without the noun', async () => {
  const page = (id: string, endCursor: string | null) =>
    data({
      diagnosis: { threads: { nodes: [{ id }], pageInfo: { hasNextPage: endCursor !== null, endCursor } } },
    });
  server.play(page('thr_1', 'x'), page('thr_2', null), data({ cycle: null }));
  const rows = await api.threads.list({ by: { id: 'dgs_1' }, state: 'OPEN' }).toArray({ limit: 9 });
  expect(rows).toEqual([{ id: 'thr_1' }, { id: 'thr_2' }]);
  expect(server.received[1]?.body.variables).toEqual({ by: { id: 'dgs_1' }, state: 'OPEN', after: 'x' });
  expect(await api.cycles.expectations({ by: { code: 'none' } })).toMatchObject({
    nodes: [],
    asOf: undefined,
  });
});

test('differences are given as they are, or null', async () => {
  const diff = { from: null, to: null, items: [] };
  server.play(
    data({ node: { diff } }),
    data({ node: null }),
    data({ node: {} }),
    data({ roundComparison: diff }),
  );
  for (const expected of [diff, null, null]) {
    expect(await api.diagnoses.diff({ id: 'rev_2', against: 'rev_1' })).toEqual(expected);
  }
  expect(await api.cycles.compare({ from: { code: 'a' }, to: { code: 'b' } })).toEqual(diff);
});

test('a noun may be null only where that is right', async () => {
  const link = { id: 'rsp_1', mandate: { code: 'ILO-1' }, reason: 'Quoted.' };
  server.play(
    payload('apiKeyRotate', { apiKey: { id: 'key_1' }, key: null }),
    payload('apiKeyRotate', { apiKey: null, key: null }),
    payload('proposalDecide', { act: 7, proposal: { id: 'prp_1' }, mandate: null }),
    payload('responseLink', { act: 8 }),
    payload('contactRemove', { removedId: 'ctc_1' }),
  );
  expect(await api.keys.rotate({})).toEqual({ apiKey: { id: 'key_1' }, key: null, notices: [] });
  await expect(api.keys.rotate({})).rejects.toMatchObject({ code: 'PROTOCOL' });
  const decision = { proposalId: 'prp_1', status: 'REJECTED', reason: 'No quorum.' } as const;
  expect(await api.judgements.decideProposal(decision)).toMatchObject({ act: 7, mandate: null });
  expect(await api.judgements.link(link)).toEqual({ act: 8, notices: [] });
  expect(await api.contacts.remove({ id: 'ctc_1' })).toEqual({ removedId: 'ctc_1', notices: [] });
});
