import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../src/platform/limits/limits';
import { startWorld, type Answer, type Loose, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const repeated = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');
const nested = (levels: number): string =>
  `{ agency(by: { code: "ILO" }) { ${'parent { '.repeat(levels - 2)}code${' }'.repeat(levels - 2)} } }`;
const cross = (first: number): string =>
  `query Cross { agencies(first: ${first}) { nodes { mandates(first: ${first}) { nodes { activities(first: ${first}) { nodes { key } } } } } } }`;

/** What a refused document is told; fails where anything of it reached the database. */
async function refused(document: string, variables = {}): Promise<Answer & { readonly problems: Loose[] }> {
  let answer: Answer | undefined;
  const sent = await world.statements(async () => (answer = await world.ask(document, variables)));
  expect(sent).toEqual([]);
  const { status, body } = answer as Answer;
  expect([status, body.data, body.errors.length]).toEqual([400, undefined, 1]);
  expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  return { ...(answer as Answer), problems: body.errors[0].extensions.problems };
}

test('a document too deep is refused before any statement, with its depth, the limit, the place and the cure', async () => {
  const { problems, body } = await refused(nested(14));
  const path = ['agency', ...Array.from({ length: 12 }, () => 'parent'), 'code'];
  const cure = 'Ask for the inner part by its own id.';
  expect(problems).toEqual([
    {
      path,
      code: 'LIMIT_EXCEEDED',
      message: 'The depth is 14; the most is 12.',
      cure,
      figure: 14,
      limit: 12,
    },
  ]);
  expect(body.errors[0].message).toBe(`${path.join('.')}: The depth is 14; the most is 12. ${cure}`);
  expect((await world.ask(nested(12))).status).toBe(200);
});

test('the steps of a list are no depth of their own', async () => {
  const document = `{ agencies(first: 1) { edges { node { mandates(first: 1) { edges { node { activities(first: 1) { edges { node {
    agency { mandates(first: 1) { edges { node { code } } } } } } } } } } } } } }`;
  expect((await world.ask(document)).status).toBe(200);
});

test.each([
  [
    'aliases',
    `{ agency(by: { code: "ILO" }) { ${repeated(101, (i) => `a${i}: code`)} } }`,
    { figure: 101, limit: 100, path: ['agency', 'a100'] },
  ],
  [
    'root fields',
    `{ ${repeated(11, (i) => `a${i}: latestAct { number }`)} }`,
    { figure: 11, limit: 10, path: [] },
  ],
  [
    'rows: connections multiply',
    cross(100),
    {
      figure: 1_020_201,
      limit: 100_000,
      path: ['agencies', 'nodes', 'mandates', 'nodes', 'activities', 'nodes'],
    },
  ],
  [
    'counts: they are more work than rows',
    '{ agencies(first: 100) { nodes { mandates(first: 100) { nodes { activities { totalCount } } } } } }',
    { figure: 120_201, limit: 100_000, path: expect.arrayContaining(['totalCount']) },
  ],
])('too many %s are refused', async (_what, document, told) => {
  const { problems } = await refused(document);
  expect(problems).toEqual([expect.objectContaining(told)]);
});

test('a document of too many tokens is refused while it is read', async () => {
  const { problems } = await refused(`{ ${repeated(5000, () => 'viewer { locale }')} }`);
  expect(problems).toEqual([
    {
      path: [],
      code: 'LIMIT_EXCEEDED',
      message: 'The number of tokens is at least 5,001; the most is 5,000.',
      cure: 'Send it in parts, and values as variables.',
      figure: 5001,
      limit: 5000,
    },
  ]);
});

test('fragments that double at every step end where the fields have been counted', async () => {
  const doubling = repeated(
    9,
    (i) => `fragment F${i} on Agency { groups { ...F${i + 1} } parent { ...F${i + 1} } }`,
  );
  const { problems } = await refused(
    `{ agency(by: { code: "ILO" }) { ...F0 } } ${doubling} fragment F9 on Agency { code }`,
  );
  expect(problems).toContainEqual(
    expect.objectContaining({
      message: 'The number of fields, fragments put in their places, is at least 1,001; the most is 1,000.',
    }),
  );
});

test('all that is wrong is told at once', async () => {
  const deep = nested(14).slice(2, -2);
  const wide = repeated(11, (i) => `a${i}: ${i === 0 ? deep : 'latestAct { number }'}`);
  const { problems } = await refused(`{ ${wide} ${repeated(90, (i) => `b${i}: latestAct { number }`)} }`);
  expect(problems.map(({ message }) => message)).toEqual([
    'The depth is 14; the most is 12.',
    'The number of aliases is 101; the most is 100.',
    'The number of root fields is 101; the most is 10.',
  ]);
});

test('what is asked for counts, not what is written: variables, defaults, directives', async () => {
  const document = `query Sized($first: Int = 100, $deep: Boolean = true) { agencies(first: $first) { nodes { code
    mandates(first: $first) @include(if: $deep) { nodes { activities(first: $first) { nodes { key } } } } } } }`;
  await refused(document);
  await refused(document, { first: 60 });
  const cost = async (variables: object): Promise<unknown> =>
    (await world.ask(document, variables)).body.extensions.cost;
  expect(await cost({ first: 10 })).toEqual({ requested: 1 + 10 * (2 + 10 * (2 + 10)), limit: 100_000 });
  expect(await cost({ deep: false })).toEqual({ requested: 101, limit: 100_000 });
});

test('a field written twice, or in two fragments, costs once', async () => {
  const of = async (document: string): Promise<number> =>
    (await world.ask(document)).body.extensions.cost.requested;
  const once = await of('{ agencies { nodes { parent { code name } } } }');
  const twice =
    '{ agencies { nodes { parent { code } ...More } } } fragment More on Agency { parent { name } }';
  expect(await of(twice)).toBe(once);
  expect(once).toBe(1 + 25 * 2);
});

test('a mutation is measured too, and what is asked of its payload', async () => {
  const mutation = (levels: number): string =>
    `mutation { diagnosisSubmit(input: { id: "dgs_1", expectedVersion: 1 }) { query ${nested(levels)} userErrors { code } } }`;
  const { problems } = await refused(mutation(12));
  expect(problems).toEqual([expect.objectContaining({ figure: 14, limit: 12 })]);
});

test('the schema can be asked for whole, as every tool does', async () => {
  const asked = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
  });
  const { status, body } = await world.ask(asked);
  expect([status, body.errors]).toEqual([200, undefined]);
  expect(buildClientSchema(body.data).getType('Agency')).toBeDefined();
  expect(body.extensions.cost.requested).toBeLessThan(LIMITS.cost / 20);
});

test('the limits stand in the description of the root, as they are enforced', async () => {
  const { __schema } = await world.query('{ __schema { queryType { description } } }');
  for (const limit of Object.values(LIMITS))
    expect(__schema.queryType.description).toContain(limit.toLocaleString('en-US'));
});
