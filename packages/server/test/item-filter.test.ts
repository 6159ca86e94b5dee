import { startNetwork } from './network';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

/** Each list of items: what it can be filtered by, and what some filters find, as `agency/key`. */
const OF_ALL = ['agency', 'cycle'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  statements: [...OF_ALL, 'theme', 'text', 'polarity'],
  suggestions: [...OF_ALL, 'theme', 'text', 'addressee', 'addresseeAgency'],
  resourceStatements: [...OF_ALL, 'mandate', 'text', 'stance'],
  amendmentProposals: [...OF_ALL, 'mandate', 'text', 'status'],
  commitments: [...OF_ALL, 'text'],
  annexReferences: [...OF_ALL, 'text', 'isHeld'],
  outcomes: [...OF_ALL, 'mandate', 'text', 'outcomeKind'],
  publishedWorks: [...OF_ALL, 'mandate', 'text'],
};

const KEYLESS = ['outcomes', 'publishedWorks'];

async function found(list: string, filter: object): Promise<string[]> {
  const item = KEYLESS.includes(list) ? 'activity { key agency { code } }' : 'key agency { code }';
  const data = await world.query(
    `query Items($f: ItemFilter) { ${list}(filter: $f, orderBy: { field: AGENCY }) { totalCount nodes { ${item} } } }`,
    { f: filter },
  );
  const rows = data[list].nodes.map((each: { activity?: object }) => each.activity ?? each);
  expect(data[list].totalCount).toBe(rows.length);
  return rows.map(({ key, agency }: { key: string; agency: { code: string } }) => `${agency.code}/${key}`);
}

test.each<[string, object, string[]]>([
  ['statements', {}, ['IACHR/st-1', 'IACHR/st-3', 'ILO/st-1', 'ILO/st-2']],
  ['statements', { agency: { eq: 'ILO' } }, ['ILO/st-1', 'ILO/st-2']],
  ['statements', { cycle: { notIn: ['r-2013'] } }, []],
  ['statements', { theme: { eq: 'gender' } }, ['IACHR/st-1']],
  ['statements', { theme: { isNull: true } }, ['IACHR/st-3', 'ILO/st-2']],
  ['statements', { polarity: ['STRENGTH'] }, ['IACHR/st-3', 'ILO/st-1']],
  ['statements', { text: { contains: 'informacion' } }, ['IACHR/st-1']],
  ['statements', { polarity: ['STRENGTH'], agency: { eq: 'ILO' } }, ['ILO/st-1']],
  ['suggestions', { theme: { in: ['decent_work'] } }, ['ILO/su-1']],
  ['suggestions', { addressee: ['GOVERNMENTS', 'OAS'] }, ['IACHR/su-1', 'ILO/su-2']],
  ['suggestions', { addresseeAgency: { eq: 'IOM' } }, ['ILO/su-1']],
  ['suggestions', { addresseeAgency: { isNull: true } }, ['IACHR/su-1', 'ILO/su-2']],
  ['suggestions', { text: { startsWith: 'publish' } }, ['ILO/su-2']],
  ['resourceStatements', {}, ['CIM/re-1', 'ILO/re-1', 'ILO/re-2']],
  ['resourceStatements', { cycle: { eq: 'r-2014' } }, ['CIM/re-1']],
  ['resourceStatements', { mandate: { eq: 'ILO-1' } }, ['ILO/re-1']],
  ['resourceStatements', { mandate: { isNull: true } }, ['CIM/re-1', 'ILO/re-2']],
  ['resourceStatements', { stance: ['LACKS', 'NEEDS'] }, ['CIM/re-1', 'ILO/re-2']],
  ['amendmentProposals', { mandate: { eq: 'IACHR-4' } }, ['IACHR/pr-1']],
  ['amendmentProposals', { mandate: { isNull: true } }, ['ILO/pr-2']],
  ['amendmentProposals', { text: { contains: 'shorter' } }, ['ILO/pr-1']],
  ['amendmentProposals', { text: { contains: 'cumplido' } }, ['IACHR/pr-1']],
  ['amendmentProposals', { status: ['PROPOSED'] }, ['IACHR/pr-1', 'ILO/pr-1', 'ILO/pr-2']],
  ['amendmentProposals', { status: ['ADOPTED', 'REJECTED', 'DISCUSSED'] }, []],
  ['commitments', { text: { eq: 'We file again in time.' } }, ['ILO/co-1']],
  ['annexReferences', { text: { contains: 'tables' } }, ['ILO/an-1']],
  ['annexReferences', { isHeld: false }, ['ILO/an-1']],
  ['annexReferences', { isHeld: true }, []],
  ['outcomes', { outcomeKind: ['LAW'] }, ['ILO/partners']],
  [
    'outcomes',
    { outcomeKind: ['LAW', 'NUMBER'], mandate: { eq: 'ILO-2' } },
    ['ILO/partners', 'ILO/partners'],
  ],
  ['outcomes', { mandate: { eq: 'ILO-1' } }, []],
  ['outcomes', { text: { contains: 'labour code' } }, ['ILO/partners']],
  ['publishedWorks', { mandate: { in: ['ILO-2'] } }, ['ILO/partners']],
  ['publishedWorks', { text: { contains: 'rights' } }, ['ILO/partners']],
  ['publishedWorks', { agency: { eq: 'CIM' } }, []],
])('%s of %j', async (list, filter, expected) => {
  expect(await found(list, filter)).toEqual(expected);
});

const GIVEN: Readonly<Record<string, unknown>> = {
  agency: { eq: 'ILO' },
  cycle: { eq: 'r-2013' },
  mandate: { eq: 'ILO-1' },
  theme: { eq: 'gender' },
  text: { contains: 'x' },
  polarity: ['NEED'],
  addressee: ['OAS'],
  addresseeAgency: { eq: 'ILO' },
  status: ['PROPOSED'],
  stance: ['HAS'],
  outcomeKind: ['LAW'],
  isHeld: true,
};

test.each(Object.keys(FIELDS))(
  '%s takes its own fields and refuses all others, naming its own',
  async (list) => {
    const own = FIELDS[list]!;
    for (const name of own) await found(list, { [name]: GIVEN[name] });
    const foreign = Object.keys(GIVEN).filter((name) => !own.includes(name));
    const { status, body } = await world.ask(
      `query Items($f: ItemFilter) { ${list}(filter: $f) { totalCount } }`,
      { f: Object.fromEntries([...foreign, 'agency'].map((name) => [name, GIVEN[name]])) },
    );
    expect(status).toBe(400);
    const { code, problems } = body.errors[0].extensions;
    expect(code).toBe('BAD_USER_INPUT');
    expect(problems.map((each: { path: string[] }) => each.path).sort()).toEqual(
      foreign.map((name) => [list, 'filter', name]).sort(),
    );
    for (const { cure } of problems) for (const name of own) expect(cure).toContain(name);
  },
);

test('an item tells its words, its place and what it is about', async () => {
  const { suggestions, annexReferences, resourceStatements } = await world.query(
    `{ suggestions(filter: { agency: { eq: "ILO" } }) { nodes { key theme { code } addressees { kind label agency { code } } relatesTo { key } citation { quote section { key } symbol } cycle { code } revision { number } } }
       annexReferences { nodes { isHeld file { name } supports { key } } } resourceStatements(filter: { agency: { eq: "ILO" } }) { nodes { count amount currency mandates { code } shareMin } } }`,
  );
  expect(suggestions.nodes[0]).toMatchObject({
    key: 'su-1',
    theme: { code: 'decent_work' },
    addressees: [{ kind: 'AGENCY', agency: { code: 'IOM' } }],
    relatesTo: [{ key: 'named' }, { key: 'undated' }],
    // Filed without running text: it is cited by its own words.
    citation: { quote: 'Meet twice a year.', section: null, symbol: 'CE/1' },
    revision: { number: 1 },
  });
  expect(annexReferences.nodes).toEqual([
    { isHeld: false, file: null, supports: [{ key: 'named' }, { key: 'partners' }] },
  ]);
  expect(resourceStatements.nodes).toEqual([
    { count: '1', amount: null, currency: null, mandates: [{ code: 'ILO-1' }], shareMin: null },
    { count: null, amount: '0.10', currency: 'USD', mandates: [], shareMin: null },
  ]);
});
