import { createCaller, createClient, list, ProtocolError } from '../src/index.js';
import { MandateList } from '../src/operations.js';
import { data, ScriptedServer, type Step } from './scripted-server.js';

const server = new ScriptedServer();
let api: ReturnType<typeof createClient>;
beforeAll(async () => {
  await server.start();
  api = createClient({ url: server.url, retries: 0 });
});
afterAll(() => server.stop());

const page = (codes: string[], endCursor: string | null, hasNextPage: boolean): Step => {
  const nodes = codes.map((code) => ({ code }));
  return data(
    { mandates: { nodes, pageInfo: { hasNextPage, endCursor } } },
    { asOf: 4, truncated: ['mandates: 2'] },
  );
};
const three = (): Step[] => [
  page(['a', 'b'], 'c1', true),
  page(['c', 'd'], 'c2', true),
  page(['e'], 'c3', false),
];
const variables = () => server.received.map((each) => each.body.variables);
const filter = { addressee: { eq: 'ILO' } };

test('a list sends nothing until it is asked', async () => {
  server.play();
  api.mandates.list({ filter });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.received).toHaveLength(0);
});

test('awaited, it gives the first page', async () => {
  server.play(...three());
  const first = await api.mandates.list({ filter, first: 2 });
  expect(first).toEqual({
    nodes: [{ code: 'a' }, { code: 'b' }],
    hasNextPage: true,
    endCursor: 'c1',
    totalCount: null,
    asOf: 4,
    truncated: ['mandates: 2'],
  });
  expect(variables()).toEqual([{ filter, first: 2 }]);
});

test('looped over, it gives every row, and each page keeps filter and size', async () => {
  server.play(...three());
  const codes: string[] = [];
  for await (const mandate of api.mandates.list({ filter, first: 2 })) codes.push(mandate.code);
  expect(codes).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(variables()).toEqual([
    { filter, first: 2 },
    { filter, first: 2, after: 'c1' },
    { filter, first: 2, after: 'c2' },
  ]);
});

test('a loop that stops early asks for no further page', async () => {
  server.play(...three());
  for await (const mandate of api.mandates.list()) if (mandate.code === 'b') break;
  expect(server.received).toHaveLength(1);
});

test('pages() gives page after page', async () => {
  server.play(...three());
  const sizes: number[] = [];
  for await (const { nodes } of api.mandates.list().pages()) sizes.push(nodes.length);
  expect(sizes).toEqual([2, 2, 1]);
});

test('toArray stops at its limit', async () => {
  server.play(...three());
  const rows = await api.mandates.list().toArray({ limit: 3 });
  expect(rows.map((each) => each.code)).toEqual(['a', 'b', 'c']);
  expect(server.received).toHaveLength(2);
  server.play(...three());
  expect(await api.mandates.list().toArray({ limit: 100 })).toHaveLength(5);
});

test.each([
  ['that stands still', [page(['a'], 'same', true), page(['b'], 'same', true), page(['c'], 'same', true)], 2],
  ['that is missing', [page(['a'], null, true)], 1],
])('a cursor %s ends the loop with an error', async (_, steps, requests) => {
  server.play(...steps);
  const error = await api.mandates
    .list()
    .toArray({ limit: 100 })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProtocolError);
  expect(error).toMatchObject({ code: 'CURSOR_STUCK', operation: 'MandateList' });
  expect(server.received).toHaveLength(requests);
});

test('list() reads any document with one connection through a bare caller', async () => {
  server.play(...three());
  const call = createCaller({ url: server.url });
  expect(await list(call, MandateList, { filter }).toArray({ limit: 9 })).toHaveLength(5);
});

test('the call options reach every page', async () => {
  server.play(...three());
  await api.mandates.list({ first: 2 }, { locale: 'fr' }).toArray({ limit: 9 });
  expect(server.received.map((each) => each.headers['accept-language'])).toEqual(['fr', 'fr', 'fr']);
});
