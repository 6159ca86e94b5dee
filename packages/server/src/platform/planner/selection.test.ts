import { startNetwork } from '../../../test/network';
import type { World } from '../../../test/world';
import { Role } from '../caller';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const ask = (document: string, variables: object = {}) => world.query(document, variables);

test('the same field is asked twice with different arguments, each under its own name', async () => {
  const { agency, mandates } = await ask(
    `{ agency(by: { code: "ILO" }) { name es: name(locale: "es") short: acronym spanish: acronym(locale: "es")
         one: mandates(first: 1) { nodes { code } } two: mandates(last: 2) { nodes { code } } }
       mandates: agencies(first: 1) { nodes { code } } }`,
  );
  expect(agency).toEqual({
    name: 'International Labour Organization',
    es: 'Organización Internacional del Trabajo',
    short: 'ILO',
    spanish: 'OIT',
    one: { nodes: [{ code: 'ILO-1' }] },
    two: { nodes: [{ code: 'ILO-2' }, { code: 'ILO-3' }] },
  });
  expect(mandates.nodes).toHaveLength(1);
});

test('fragments are merged with what stands beside them: named, inline, nested and on the interface', async () => {
  const { agency } = await ask(
    `query { agency(by: { code: "ILO" }) { ...Names ... { category } ... on Node { id } ... on Agency { mandates(first: 1) { totalCount } }
       ...Theirs mandates(first: 1) { nodes { number } } } }
     fragment Names on Agency { code names { ...Name } }
     fragment Name on AgencyName { language acronym }
     fragment Theirs on Agency { mandates(first: 1) { nodes { code ...Titles } } }
     fragment Titles on Mandate { title }`,
  );
  expect(agency).toEqual({
    code: 'ILO',
    names: expect.arrayContaining([{ language: 'es', acronym: 'OIT' }]),
    category: 'MULTILATERAL',
    id: expect.stringMatching(/^agy_/),
    mandates: { totalCount: 3, nodes: [{ number: 1, code: 'ILO-1', title: expect.any(String) }] },
  });
});

test('@skip and @include take fields, fragments and whole roots away, by literals and by variables', async () => {
  const document = `query Some($no: Boolean! = false, $yes: Boolean!) {
    agency(by: { code: "ILO" }) { code category @skip(if: $yes) name @include(if: $no)
      ... @include(if: $yes) { acronym } ...Gone @skip(if: $yes) id @include(if: true) @skip(if: true) }
    mandates @include(if: $no) { totalCount } }
    fragment Gone on Agency { mandatesKnown }`;
  expect(await ask(document, { yes: true })).toEqual({ agency: { code: 'ILO', acronym: 'ILO' } });
  expect(await ask(document, { yes: false, no: true })).toEqual({
    agency: {
      code: 'ILO',
      category: 'MULTILATERAL',
      name: 'International Labour Organization',
      mandatesKnown: 3,
    },
    mandates: { totalCount: 34 },
  });
  expect(await ask('{ agency(by: { code: "ILO" }) { mandates { totalCount @skip(if: true) } } }')).toEqual({
    agency: { mandates: {} },
  });
});

test('variables reach arguments at any depth, defaults and absent ones included', async () => {
  const document = `query Of($code: String = "ILO", $first: Int, $locale: LanguageTag, $orders: [MandateOrder!]) {
    agency(by: { code: $code }) { code mandates(first: $first, orderBy: $orders) { nodes { code title(locale: $locale) } } } }`;
  expect((await ask(document)).agency.mandates.nodes).toHaveLength(3);
  const { agency } = await ask(document, {
    code: 'CIM',
    first: 1,
    locale: 'es',
    orders: [{ field: 'NUMBER', direction: 'DESC' }],
  });
  expect(agency).toMatchObject({ code: 'CIM', mandates: { nodes: [{ code: 'CIM-5' }] } });
  expect(
    (await ask(document, { code: 'CIM', first: null, orders: null })).agency.mandates.nodes,
  ).toHaveLength(5);
});

test('every kind of object says what type it is', async () => {
  const data = await ask(
    `{ __typename t: __typename agencies(first: 1) { __typename nodes { __typename } edges { __typename node { type: __typename } } pageInfo { __typename } }
       program { __typename titleLocalized { __typename translations { __typename } } }
       activities(first: 1) { nodes { __typename period { __typename } citation { __typename revision { __typename content { __typename } } } } } }`,
  );
  expect(data.__typename).toBe('Query');
  expect(data.agencies).toEqual({
    __typename: 'AgencyConnection',
    nodes: [{ __typename: 'Agency' }],
    edges: [{ __typename: 'AgencyEdge', node: { type: 'Agency' } }],
    pageInfo: { __typename: 'PageInfo' },
  });
  expect(data.program.titleLocalized).toMatchObject({ __typename: 'LocalizedText' });
  expect(data.program.titleLocalized.translations[0].__typename).toBe('Translation');
  expect(data.activities.nodes[0]).toEqual({
    __typename: 'Activity',
    period: { __typename: 'Period' },
    citation: {
      __typename: 'Citation',
      revision: { __typename: 'Revision', content: { __typename: 'DiagnosisContent' } },
    },
  });
});

test('response keys may be longer than a column’s name, and alike for their first 63 letters', async () => {
  const long = 'a'.repeat(70);
  const data = await ask(
    `{ ${long}: agency(by: { code: "ILO" }) { ${long}1: code ${long}2: name ${long}3: mandates(first: 1) {
         ${long}4: totalCount ${long}5: nodes { ${long}6: code } ${long}7: edges { ${long}8: cursor ${long}9: node { code } } ${long}0: pageInfo { ${long}x: hasNextPage } } } }`,
  );
  expect(data[long]).toEqual({
    [`${long}1`]: 'ILO',
    [`${long}2`]: 'International Labour Organization',
    [`${long}3`]: {
      [`${long}4`]: 3,
      [`${long}5`]: [{ [`${long}6`]: 'ILO-1' }],
      [`${long}7`]: [{ [`${long}8`]: expect.any(String), [`${long}9`]: { code: 'ILO-1' } }],
      [`${long}0`]: { [`${long}x`]: true },
    },
  });
});

test('response keys that mean something to JavaScript or SQL are names like any other', async () => {
  const { constructor: made } = await ask(
    '{ constructor: agency(by: { code: "ILO" }) { __proto__: code toString: category select: acronym } }',
  );
  expect(Object.entries(made)).toEqual([
    ['__proto__', 'ILO'],
    ['toString', 'MULTILATERAL'],
    ['select', 'ILO'],
  ]);
});

test('nodes and edges of one connection are asked together, with different fields', async () => {
  const { activities } = await ask(
    `{ activities(first: 2, filter: { agency: { eq: "ILO" } }) { nodes { key } edges { cursor node { title participations { role } } } again: nodes { kind { code } } } }`,
  );
  expect(activities.nodes.map(({ key }: { key: string }) => key)).toEqual(['named', 'origin']);
  expect(activities.edges.map(({ node }: { node: object }) => node)).toEqual([
    { title: 'Árbol course', participations: [] },
    { title: 'Zebra survey', participations: [] },
  ]);
  expect(activities.again).toEqual([{ kind: { code: 'training' } }, { kind: { code: 'survey' } }]);
});

test('connections nest as deep as links lead', async () => {
  const { cycle } = await ask(
    `{ cycle(by: { code: "r-2013" }) { expectations(first: 2) { nodes { agency { code mandates(first: 1) { nodes { code
       activities(first: 1) { nodes { key agency { diagnoses(first: 1) { nodes { reference published { number } } } } } } } } } } } } }`,
  );
  expect(cycle.expectations.nodes).toEqual([
    {
      agency: {
        code: 'CIM',
        mandates: { nodes: [{ code: 'CIM-1', activities: { nodes: [activityOf('CIM', 'talks')] } }] },
      },
    },
    {
      agency: {
        code: 'IACHR',
        mandates: { nodes: [{ code: 'IACHR-1', activities: { nodes: [activityOf('IACHR', 'visit')] } }] },
      },
    },
  ]);
});

const activityOf = (agency: string, key: string) => ({
  key,
  agency: {
    diagnoses: { nodes: [{ reference: expect.stringMatching(`^${agency}/`), published: { number: 1 } }] },
  },
});

test('a fragment that two fields share gives each what it asks besides', async () => {
  const { one, two } = await ask(
    `{ one: viewer { ...Whose } two: viewer { ...Whose agency { name } } } fragment Whose on Viewer { agency { code } }`,
  );
  expect([one, two]).toEqual([{ agency: null }, { agency: null }]);
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const known = await world.query(
    `{ one: viewer { ...Whose } two: viewer { ...Whose agency { name } } } fragment Whose on Viewer { agency { code } }`,
    {},
    { key },
  );
  expect(known).toEqual({
    one: { agency: { code: 'ILO' } },
    two: { agency: { code: 'ILO', name: 'International Labour Organization' } },
  });
});

test('a field that is refused leaves the others of the operation alone', async () => {
  const { body } = await world.ask(
    '{ country(code: "CR") { name } agency(by: { code: "a\\u0000" }) { code } program { code } }',
  );
  expect(body.data).toEqual({
    country: { name: 'Costa Rica' },
    agency: null,
    program: { code: 'PROGRAM-2005' },
  });
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0]).toMatchObject({
    path: ['agency'],
    extensions: { code: 'BAD_USER_INPUT', problems: [{ code: 'INVALID_TEXT', path: ['agency'] }] },
  });
});
