import { activity } from './documents';
import { startWorld, type Answer, type Loose, type World } from './world';
import { Role } from '../src/platform/caller';

const SECRET = 'Zarzamora-77';
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

function refused(answer: Answer, code: string): Answer['body']['errors'] {
  expect(answer.status).toBe(400);
  expect(answer.text).not.toContain(SECRET);
  expect(answer.text).not.toMatch(/Zarzamora|stack|node_modules|select /i);
  expect(answer.body.errors.length).toBeGreaterThan(0);
  for (const error of answer.body.errors) expect(error.extensions.code).toBe(code);
  return answer.body.errors;
}

const FILTER =
  'query Of($filter: ActivityFilter, $first: Int, $orderBy: [ActivityOrder!]) { activities(filter: $filter, first: $first, orderBy: $orderBy) { totalCount } }';

test.each<[string, object, string, string[]]>([
  ['an unknown field', { filter: { [SECRET.replace('-', '')]: 1 } }, 'UNKNOWN_FIELD', ['filter']],
  ['an unknown field below', { filter: { text: { like: SECRET } } }, 'UNKNOWN_FIELD', ['filter', 'text']],
  ['a text for a number', { first: SECRET }, 'WRONG_TYPE', ['first']],
  ['a number for a text', { filter: { text: { eq: 7 } } }, 'WRONG_TYPE', ['filter', 'text', 'eq']],
  ['a text for an object', { filter: SECRET }, 'WRONG_TYPE', ['filter']],
  [
    'a value that an enum does not have',
    { filter: { status: [SECRET] } },
    'WRONG_VALUE',
    ['filter', 'status', '0'],
  ],
  ['a missing field', { orderBy: [{ direction: 'ASC' }] }, 'MISSING', ['orderBy', '0']],
  ['null where something must be', { orderBy: [null] }, 'MISSING', ['orderBy', '0']],
  ['a number beyond 32 bits', { first: 3e9 }, 'WRONG_TYPE', ['first']],
])(
  'a variable with %s is refused by path and cure, without the value',
  async (_what, variables, code, path) => {
    const [error] = refused(await world.ask(FILTER, variables), 'BAD_USER_INPUT');
    expect(error.extensions.problems).toContainEqual({
      code,
      path: expect.arrayContaining(path),
      cure: expect.stringMatching(/\w+/),
    });
  },
);

test('all faults of the variables are told at once', async () => {
  const [error] = refused(
    await world.ask(FILTER, {
      first: SECRET,
      filter: { text: { eq: 1 }, status: [SECRET, 'X'] },
      orderBy: [{}],
    }),
    'BAD_USER_INPUT',
  );
  expect(error.extensions.problems).toHaveLength(5);
});

test('exactly one name of a thing is to be given', async () => {
  const document = 'query Of($by: AgencyBy!) { agency(by: $by) { code } }';
  for (const by of [{ code: 'ILO', acronym: SECRET }, {}, { code: null }]) {
    const [error] = refused(await world.ask(document, { by }), 'BAD_USER_INPUT');
    expect(error.extensions.problems[0]).toMatchObject({ path: expect.arrayContaining(['by']) });
  }
  for (const by of [`{ code: "ILO", acronym: "${SECRET}" }`, '{}', '{ code: null }']) {
    refused(await world.ask(`{ agency(by: ${by}) { code } }`), 'GRAPHQL_VALIDATION_FAILED');
  }
  const [missing] = refused(await world.ask(document), 'BAD_USER_INPUT');
  expect(missing.extensions.problems).toEqual([
    { path: ['by'], code: 'MISSING', cure: 'Give $by of type AgencyBy!.' },
  ]);
});

test.each([
  [
    'an unknown field beside a value',
    `{ agencies(filter: { name: { eq: "${SECRET}" } }) { nodes { unknown } } }`,
  ],
  ['an unknown argument', `{ agencies(where: "${SECRET}") { totalCount } }`],
  ['a literal of another type', `{ agencies(first: "${SECRET}") { totalCount } }`],
  ['a literal of an enum', `{ agencies(filter: { category: ["${SECRET}"] }) { totalCount } }`],
  [
    'an enum value that is not there',
    `{ agencies(filter: { category: [${SECRET.replace('-', '')}] }) { totalCount } }`,
  ],
  ['a date that is none', `{ cycles(filter: { dueOn: { eq: "${SECRET}" } }) { totalCount } }`],
  ['an instant that is none', `{ diagnoses(filter: { updatedAt: { gte: "${SECRET}" } }) { totalCount } }`],
  ['a language that is none', `{ program { title(locale: "${SECRET} x") } }`],
  ['an object for a text', `{ agencies(filter: { name: { contains: { x: "${SECRET}" } } }) { totalCount } }`],
  ['a missing argument', '{ agency { code } }'],
  ['a field without its own', '{ agencies }'],
])('a document with %s is refused without the value', async (_what, document) => {
  refused(await world.ask(document), 'GRAPHQL_VALIDATION_FAILED');
});

test.each([
  `{ agencies(first: "${SECRET} `,
  `{ agency(by: { code: "${SECRET}" }) { code `,
  `{ agencies(filter: { name: { eq: "${SECRET}" "${SECRET}" } }) { totalCount } }`,
  `${SECRET} {`,
  `{ ${SECRET}`,
  `{ agencies(first: 1${SECRET}) }`,
  '',
])('a document that cannot be read is refused without repeating it: %#', async (document) => {
  const answer = await world.ask(document);
  expect(answer.status).toBe(400);
  expect(answer.text).not.toContain('Zarzamora');
  expect(['GRAPHQL_PARSE_FAILED', 'BAD_REQUEST']).toContain(answer.body.errors[0].extensions.code);
});

test('the character U+0000 is refused wherever a text is asked for, by its path', async () => {
  const asked: [string, string[]][] = [
    [
      'agencies(filter: { name: { contains: $t } }) { totalCount }',
      ['agencies', 'filter', 'name', 'contains'],
    ],
    ['agencies(filter: { code: { in: ["ILO", $t] } }) { totalCount }', ['agencies', 'filter', 'code', 'in']],
    ['agency(by: { acronym: $t }) { code }', ['agency']],
    ['diagnosis(by: { reference: $t }) { id }', ['diagnosis']],
    ['country(code: $t) { name }', ['country']],
    ['codeLists(codes: [$t]) { code }', ['codeLists']],
    [
      'statements(filter: { text: { startsWith: $t } }) { totalCount }',
      ['statements', 'filter', 'text', 'startsWith'],
    ],
  ];
  for (const [field, path] of asked) {
    const [error] = refused(
      await world.ask(`query Of($t: String!) { ${field} }`, { t: `${SECRET}\u0000` }),
      'BAD_USER_INPUT',
    );
    expect(error.extensions.problems).toEqual([{ path, code: 'INVALID_TEXT', cure: expect.any(String) }]);
  }
});

test('texts that mean something to SQL mean nothing here', async () => {
  for (const text of [
    `'; drop table agency; --`,
    `\\`,
    `$1`,
    `'' or 1=1`,
    `%' or '%`,
    '\u202e',
    '\ud800',
    '💥'.repeat(50),
  ]) {
    const { agencies, agency } = await world.query(
      `query Of($t: String!) { agencies(filter: { name: { contains: $t } }) { totalCount } agency(by: { code: $t }) { code } }`,
      { t: text },
    );
    expect([agencies.totalCount, agency]).toEqual([0, null]);
  }
});

test('what a mutation refuses in its input is told by path, without the value', async () => {
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const content = {
    activities: [{ ...activity({ key: 'a' }), [SECRET.replace('-', '')]: SECRET, title: 7, status: SECRET }],
    statements: [{ key: 's', text: SECRET }],
  };
  const [error] = refused(
    await world.ask(
      'mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) { userErrors { code } } }',
      { input: { cycle: { code: 'r' }, language: 'en', content } },
      { key },
    ),
    'BAD_USER_INPUT',
  );
  expect(error.extensions.problems.map((each: { code: string }) => each.code).sort()).toEqual([
    'MISSING',
    'UNKNOWN_FIELD',
    'WRONG_TYPE',
    'WRONG_VALUE',
  ]);
});

test('a code that does not exist is refused under each key that asks by it', async () => {
  const filter = (code: string) => `(filter: { agency: { eq: "${code}" } })`;
  const both = `a: activities${filter('ILO')} { totalCount } b: activities${filter('ILOO')} { totalCount }`;
  const beside = await world.ask(`{ ${both} }`);
  expect(beside.body.errors.map(({ path }: Loose) => path)).toEqual([['b']]);
  const below = await world.ask(`{ country(code: "CR") { ${both} } }`);
  expect(below.body.errors[0].extensions.code).toBe('UNKNOWN_CODE');
});
