import { activity } from '../../../test/documents';
import { FIRST, startNetwork } from '../../../test/network';
import { startWorld, type Answer, type Asking, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const codeOf = ({ body }: Answer): string | undefined => body.errors?.[0]?.extensions.code;

async function cursorOf(field: string, args = '', asking: Asking = {}): Promise<string> {
  const data = await world.query(`{ ${field}(first: 1${args}) { pageInfo { endCursor } } }`, {}, asking);
  return data[field].pageInfo.endCursor;
}

test('a cursor is refused where it was not given out', async () => {
  const agencies = await cursorOf('agencies');
  const refused = async (document: string, asking: Asking = {}): Promise<void> => {
    expect(codeOf(await world.ask(document, {}, asking))).toBe('INVALID_CURSOR');
  };
  // Another order, filter, locale, list or register number.
  await refused(`{ agencies(first: 1, after: "${agencies}", orderBy: { field: NAME }) { nodes { code } } }`);
  await refused(
    `{ agencies(first: 1, after: "${agencies}", filter: { category: [FORUM] }) { nodes { code } } }`,
  );
  await refused(`{ agencies(first: 1, after: "${agencies}") { nodes { code } } }`, { locale: 'es' });
  await refused(`{ agencies(first: 1, after: "${agencies}", asOf: 1) { nodes { code } } }`);
  await refused(`{ mandates(first: 1, after: "${agencies}") { nodes { code } } }`);
  await refused(
    `{ agency(by: { code: "OAS" }) { children(first: 1, after: "${agencies}") { nodes { code } } } }`,
  );
  await refused(`{ cycles(first: 1, after: "${agencies}") { nodes { code } } }`);
  const statements = await cursorOf('statements');
  await refused(`{ statements(first: 1, after: "${statements}", standing: SUBMITTED) { nodes { key } } }`);
  await refused(`{ suggestions(first: 1, after: "${statements}") { nodes { key } } }`);
});

test('a cursor goes on from where it was given out, whatever the page size and spelled arguments', async () => {
  const after = await cursorOf('agencies', ', filter: { category: [FORUM, ACADEMIC] }');
  const { agencies } = await world.query(
    `query Next($after: String, $category: [AgencyCategory!]) {
      agencies(first: 50, after: $after, filter: { category: $category }) { nodes { code } } }`,
    { after, category: ['FORUM', 'ACADEMIC'] },
  );
  expect(agencies.nodes).toEqual([{ code: 'RCM' }]);
});

test('the page of a nested list goes on from its own cursor, asked for by another way', async () => {
  const { agencies } = await world.query(
    `{ agencies(filter: { code: { eq: "ILO" } }) { nodes { mandates(first: 1) { pageInfo { endCursor } } } } }`,
  );
  const { endCursor } = agencies.nodes[0].mandates.pageInfo;
  const { agency } = await world.query(
    `{ agency(by: { code: "ILO" }) { mandates(first: 1, after: "${endCursor}") { nodes { code } } } }`,
  );
  expect(agency.mandates.nodes).toEqual([{ code: 'ILO-2' }]);
});

const forged = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

test.each<[string, () => Promise<string>]>([
  ['no base64', async () => '???'],
  ['nothing', async () => ''],
  ['no JSON', async () => Buffer.from('{]').toString('base64url')],
  ['another version', async () => forged(2, 'x', 3, '2010-01-01', 'id')],
  ['no list', async () => Buffer.from('{"a":1}').toString('base64url')],
  ['a hash that we did not make', async () => forged(1, 'x', 3, 'y', 'z')],
  ['too few values', () => tampered((values) => values.slice(0, -1))],
  ['too many values', () => tampered((values) => [...values, 'x'])],
  ['an id that is none', () => tampered((values) => [...values.slice(0, -1), 'x'])],
  [
    'a day that is none',
    () => tampered((values) => [...values.slice(0, 3), '2010-13-45', ...values.slice(4)]),
  ],
  ['the year 0', () => tampered((values) => [...values.slice(0, 3), '0000-01-01', ...values.slice(4)])],
  ['a value with U+0000', () => tampered((values) => [...values.slice(0, 3), '\u0000', ...values.slice(4)])],
  ['a number as value', () => tampered((values) => [...values.slice(0, 3), 5, ...values.slice(4)])],
  ['a register number that is none', () => tampered(([v, hash, , ...rest]) => [v, hash, 3e12, ...rest])],
  ['a negative register number', () => tampered(([v, hash, , ...rest]) => [v, hash, -1, ...rest])],
])('a cursor is refused that holds %s', async (_what, make) => {
  const answer = await world.ask(
    `query Page($after: String) { activities(first: 1, after: $after, orderBy: { field: START }) { nodes { key } } }`,
    { after: await make() },
  );
  expect(codeOf(answer)).toBe('INVALID_CURSOR');
});

test('a cursor of an act that is not there yet is refused as such', async () => {
  const after = await tampered(([version, hash, , ...rest]) => [version, hash, 999, ...rest]);
  const answer = await world.ask(
    `{ activities(after: "${after}", orderBy: { field: START }) { nodes { key } } }`,
  );
  expect(codeOf(answer)).toBe('INVALID_AS_OF');
});

async function tampered(change: (values: unknown[]) => unknown[]): Promise<string> {
  const cursor = await cursorOf('activities', ', orderBy: { field: START }');
  return forged(...change(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]));
}

test.each<[string, string, string[]]>([
  ['first: 0', 'LIMIT_EXCEEDED', ['agencies', 'first']],
  ['first: -1', 'LIMIT_EXCEEDED', ['agencies', 'first']],
  ['first: 101', 'LIMIT_EXCEEDED', ['agencies', 'first']],
  ['last: 101', 'LIMIT_EXCEEDED', ['agencies', 'last']],
  ['first: 1, last: 1', 'INVALID', ['agencies', 'last']],
  ['last: 1, after: "x"', 'INVALID', ['agencies', 'after']],
  ['before: "x"', 'INVALID', ['agencies', 'before']],
])('agencies(%s) is refused with its path and cure', async (args, code, path) => {
  const { status, body } = await world.ask(`{ agencies(${args}) { nodes { code } } }`);
  expect(status).toBe(400);
  expect(body.errors[0].extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ code, path, cure: expect.any(String) }],
  });
});

test('a hundred rows are the most, and 25 are given where no number is asked', async () => {
  const { most, usual } = await world.query(
    '{ most: countries { code } usual: agencies { nodes { code } } all: agencies(first: 100) { nodes { code } } }',
  );
  expect(usual.nodes).toHaveLength(25);
  expect(most.length).toBeGreaterThan(30);
});

test('a list is counted only when that is asked', async () => {
  const list = (fields: string) =>
    `{ agencies(first: 2) { nodes { code mandates(first: 1) { ${fields} } } } }`;
  const uncounted = await world.statements(() =>
    world.query(list('nodes { code } pageInfo { hasNextPage }')),
  );
  expect(uncounted).toHaveLength(1);
  expect(uncounted[0]).not.toContain('(select count(*)');
  const counted = await world.statements(() => world.query(list('totalCount')));
  expect(counted[0]).toContain('(select count(*)');
  const skipped = await world.statements(() =>
    world.query(list('nodes { code } totalCount @skip(if: true)')),
  );
  expect(skipped[0]).not.toContain('(select count(*)');
});

test('what is cut is named: every list, at the root and below, with its length where it was counted', async () => {
  const { body } = await world.ask(
    `{ mandates(first: 3) { totalCount nodes { code } } every: mandates(first: 100) { nodes { code } }
       agency(by: { code: "ILO" }) { theirs: mandates(first: 2) { totalCount edges { node { activities(first: 1) { nodes { key } } } } } } }`,
  );
  expect(body.extensions.truncated).toEqual([
    'agency.theirs: 2 of 3',
    'agency.theirs.activities: 1 of more',
    'mandates: 3 of 34',
  ]);
});

test('lists of one kind that are cut together are named once, by the first of them', async () => {
  const { body } = await world.ask(
    `{ agencies(filter: { code: { in: ["CIM", "IIN", "ILO"] } }) { nodes { mandates(first: 1) { totalCount nodes { code } } } } }`,
  );
  expect(body.extensions.truncated).toEqual(['agencies.mandates: 1 of 5, and 2 more such lists']);
});

test('nothing is said of cut lists where none was', async () => {
  const { body } = await world.ask('{ mandates(first: 100) { nodes { code } } }');
  expect(body.extensions).toEqual({ asOf: expect.any(Number), cost: expect.any(Object) });
});

test('a page knows what comes before and after it', async () => {
  const page = async (args: string) => {
    const fields =
      'nodes { code } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const { agencies } = await world.query(
      `{ agencies(${args}, filter: { category: [MULTILATERAL] }) { ${fields} } }`,
    );
    const { startCursor, endCursor, ...flags } = agencies.pageInfo;
    expect([startCursor, endCursor]).toEqual([
      agencies.edges.at(0)?.cursor ?? null,
      agencies.edges.at(-1)?.cursor ?? null,
    ]);
    return {
      codes: agencies.nodes.map(({ code }: { code: string }) => code),
      endCursor,
      startCursor,
      ...flags,
    };
  };
  const first = await page('first: 2');
  expect(first).toMatchObject({ codes: ['HCCH', 'ILO'], hasNextPage: true, hasPreviousPage: false });
  const second = await page(`first: 2, after: "${first.endCursor}"`);
  expect(second).toMatchObject({ codes: ['IOM', 'UNHCR'], hasNextPage: false, hasPreviousPage: true });
  expect(await page(`first: 2, after: "${second.endCursor}"`)).toMatchObject({
    codes: [],
    hasPreviousPage: true,
  });
  const last = await page('last: 3');
  expect(last).toMatchObject({ codes: ['ILO', 'IOM', 'UNHCR'], hasNextPage: false, hasPreviousPage: true });
  expect(await page(`last: 3, before: "${last.startCursor}"`)).toMatchObject({
    codes: ['HCCH'],
    hasNextPage: true,
    hasPreviousPage: false,
  });
});

test('a publication between two pages changes nothing of the second one', async () => {
  const own = await startWorld();
  await own.openRound(FIRST, ['ILO', 'CIM', 'IIN']);
  await own.file('ILO', FIRST, { activities: ['b', 'd', 'f'].map((key) => activity({ key, title: key })) });
  const page = async (after?: string) =>
    own.ask(
      `query Page($after: String) { activities(first: 2, after: $after, orderBy: { field: TITLE }) {
        totalCount nodes { title } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
  const first = (await page()).body;
  await own.file('CIM', FIRST, {
    activities: ['a', 'c', 'e', 'g'].map((key) => activity({ key, title: key })),
  });
  const second = (await page(first.data.activities.pageInfo.endCursor)).body;
  expect(second.data.activities).toMatchObject({
    totalCount: 3,
    nodes: [{ title: 'f' }],
    pageInfo: { hasNextPage: false },
  });
  expect(second.extensions.asOf).toBe(first.extensions.asOf);
  expect((await page()).body.data.activities.totalCount).toBe(7);
  await own.stop();
});
