import { activity } from '../../../test/documents';
import { startNetwork } from '../../../test/network';
import { startWorld, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const LIST = `query Activities($filter: ActivityFilter) { activities(filter: $filter) { totalCount nodes { key } } }`;

async function keys(filter: object): Promise<string[]> {
  const { activities } = await world.query(LIST, { filter });
  expect(activities.totalCount).toBe(activities.nodes.length);
  return activities.nodes.map(({ key }: { key: string }) => key).sort();
}

const ALL = ['corridor', 'group', 'named', 'origin', 'partners', 'signs', 'talks', 'undated', 'visit'];
const without = (...left: string[]): string[] => ALL.filter((key) => !left.includes(key));

test.each<[string, object, string[]]>([
  ['nothing asked: every published one', {}, ALL],
  ['the reporting agency', { agency: { eq: 'CIM' } }, ['talks']],
  ['one of several agencies', { agency: { in: ['CIM', 'IACHR'] } }, ['talks', 'visit']],
  ['none of several agencies', { agency: { notIn: ['ILO'] } }, ['talks', 'visit']],
  ['an empty list of agencies', { agency: { in: [] } }, []],
  ['the round', { cycle: { eq: 'r-2014' } }, ['talks']],
  ['the mandate', { mandate: { eq: 'ILO-2' } }, ['partners']],
  ['no mandate at all', { mandate: { isNull: true } }, ['signs', 'undated']],
  ['some mandate', { mandate: { isNull: false } }, without('signs', 'undated')],
  [
    'another mandate or none',
    { mandate: { notIn: ['ILO-1'] } },
    ['partners', 'signs', 'talks', 'undated', 'visit'],
  ],
  ['the objective', { objective: { eq: 'SO-2' } }, ['partners']],
  ['the kind', { kind: { in: ['survey', 'meeting'] } }, ['origin', 'undated']],
  ['the status', { status: ['DONE', 'PLANNED'] }, ['named', 'origin']],
  ['the population group', { populationGroup: { eq: 'women' } }, ['named']],
  ['the theme', { theme: { eq: 'remittances' } }, ['named']],
  ['no theme', { theme: { isNull: true } }, without('named')],
  ['the sector', { sector: { eq: 'agriculture' } }, ['named']],
  ['the kind of outcome', { outcomeKind: ['LAW'] }, ['partners']],
  ['being under a mandate', { isLinked: true }, without('signs', 'undated')],
  ['being under none', { isLinked: false }, ['signs', 'undated']],
  ['having a date', { isDated: true }, without('undated')],
  ['having none', { isDated: false }, ['undated']],
  ['a name of its project', { projectName: { contains: 'OFICIOS' } }, ['signs']],
  ['no project', { project: { isNull: true } }, without('signs')],
  ['a project', { project: { isNull: false } }, ['signs']],
  ['an id that names nothing', { project: { eq: 'prj_nothing' } }, []],
])('activities are found by %s', async (_what, filter, expected) => {
  expect(await keys(filter)).toEqual(expected);
});

test.each<[string, string[] | undefined, string[]]>([
  ['CR', undefined, ['named']],
  ['NI', undefined, ['origin', 'visit']],
  ['NI', ['NAMED'], ['visit']],
  ['NI', ['ORIGIN'], ['origin']],
  ['HT', undefined, ['corridor']],
  ['HT', ['CORRIDOR'], ['corridor']],
  ['HT', ['NAMED', 'ORIGIN', 'VENUE', 'GROUP'], []],
  ['PA', undefined, []],
  ['PA', ['VENUE'], ['origin']],
  ['PE', undefined, []],
  ['PE', ['GROUP'], ['group']],
  ['PE', [], []],
])('country %s touched via %j', async (country, countryVia, expected) => {
  expect(await keys({ country: { eq: country }, ...(countryVia ? { countryVia } : {}) })).toEqual(expected);
});

test('a country on a corridor is found wherever it stands on it', async () => {
  expect(await keys({ corridorThrough: { eq: 'DO' } })).toEqual(['corridor']);
  expect(await keys({ corridorThrough: { in: ['HT', 'DO'] } })).toEqual(['corridor']);
  expect(await keys({ corridorThrough: { eq: 'CR' } })).toEqual([]);
  expect(await keys({ corridorThrough: { isNull: true } })).toEqual(without('corridor'));
});

test.each<[object, string[]]>([
  [{ name: { contains: 'sao paulo' } }, ['partners']],
  [{ name: { eq: 'USP' } }, ['partners']],
  [{ agency: { eq: 'IOM' } }, ['partners']],
  [{ country: { eq: 'BR' } }, ['partners', 'visit']],
  [{ kind: { eq: 'government' } }, ['partners', 'visit']],
  [{ role: ['DONOR'] }, ['partners']],
  [{ role: ['BENEFICIARY'] }, ['partners']],
  // Somebody from Brazil and a government take part in both, but only in one of them they are the same.
  [{ country: { eq: 'BR' }, kind: { eq: 'government' } }, ['visit']],
  [{ country: { eq: 'BR' }, role: ['DONOR'] }, []],
  [
    { country: { eq: 'CR' }, role: ['DONOR'], kind: { eq: 'government' }, name: { startsWith: 'ministry' } },
    ['partners'],
  ],
  [{}, ['partners', 'visit']],
])('a participant %j: everything holds of the same one', async (participant, expected) => {
  expect(await keys({ participant })).toEqual(expected);
});

test.each<[object, string[]]>([
  [{ from: 2006, to: 2006 }, ['group', 'named']],
  [{ from: 2009, to: 2009 }, ['corridor', 'group', 'origin']],
  // Separate years stay separate: nothing is told of the year between 2009 and 2011.
  [{ from: 2010, to: 2010 }, ['group', 'origin', 'signs']],
  [{ to: 2005 }, ['group']],
  // "To date" runs to the date of the paper, 5 November 2013, and not to today.
  [{ from: 2013, to: 2013 }, ['group', 'visit']],
  [{ from: 2014 }, ['talks']],
  [{ from: 2010, to: 2008 }, []],
  [{ to: 2004 }, []],
  [{}, without('undated')],
  [{ from: -2147483648, to: 2147483647 }, without('undated')],
  [{ from: 0, to: 0 }, []],
])('years %j', async (years, expected) => {
  expect(await keys({ years })).toEqual(expected);
});

test('years that are written count though the paper is older, and what goes on lasts to the paper where they end before', async () => {
  const other = await startWorld();
  await other.openRound('r-2018', ['ILO'], { dueOn: '2018-12-31' });
  const activities = [
    activity({ key: 'planned', period: { edtf: '2005/2030', ongoing: true } }),
    activity({ key: 'still', period: { edtf: '2005/2010', ongoing: true } }),
    activity({ key: 'to-come', period: { edtf: '2020/..' } }),
    activity({ key: 'over', period: { edtf: '2005/2010' } }),
  ];
  await other.file('ILO', 'r-2018', { activities }, { filed: { filedOn: '2018-11-05', symbol: 'CE/1' } });
  const found = async (filter: object): Promise<string[]> =>
    (await other.query(LIST, { filter })).activities.nodes.map(({ key }: { key: string }) => key).sort();
  expect(await found({ years: { from: 2025 } })).toEqual(['planned']);
  expect(await found({ years: { from: 2015, to: 2018 } })).toEqual(['planned', 'still']);
  expect(await found({ years: { from: 2020, to: 2020 } })).toEqual(['planned', 'to-come']);
  expect(await found({ years: { to: 2005 } })).toEqual(['over', 'planned', 'still']);
  expect(await found({ not: { years: { from: 2018 } } })).toEqual(['over']);
  await other.stop();
});

test.each<[object, string[]]>([
  [{ contains: 'ARBOL' }, ['group', 'named']],
  [{ startsWith: 'arbol c' }, ['named']],
  [{ contains: 'bogota' }, ['signs']],
  [{ contains: '%' }, ['signs']],
  [{ contains: 'of_all' }, ['signs']],
  [{ contains: 'o__a' }, []],
  [{ contains: '\\' }, ['signs']],
  [{ startsWith: '%' }, []],
  [{ eq: 'Zebra survey' }, ['origin']],
  [{ eq: 'zebra survey' }, []],
  [{ in: ['Zebra survey', 'Undated meeting'] }, ['origin', 'undated']],
  [{ isNull: true }, []],
  [{ isNull: false }, ALL],
])('text %j in title or description', async (text, expected) => {
  expect(await keys({ text })).toEqual(expected);
});

test('a project is found by its id, and by nobody else’s', async () => {
  const { projects } = await world.query('{ projects { nodes { id } } organizations { nodes { id } } }');
  const [{ id }] = projects.nodes;
  expect(await keys({ project: { eq: id } })).toEqual(['signs']);
  expect(await keys({ project: { in: [id, 'prj_x'] } })).toEqual(['signs']);
  expect(await keys({ project: { eq: id.replace('prj_', 'agy_') } })).toEqual([]);
});

test('and, or and not mean what they say', async () => {
  const women = { populationGroup: { eq: 'women' } };
  const survey = { kind: { eq: 'survey' } };
  expect(await keys({ or: [women, survey] })).toEqual(['named', 'origin']);
  expect(await keys({ and: [women, survey] })).toEqual([]);
  expect(await keys({ or: [] })).toEqual([]);
  expect(await keys({ and: [] })).toEqual(ALL);
  expect(await keys({ not: { or: [women, survey] } })).toEqual(without('named', 'origin'));
  expect(await keys({ agency: { eq: 'ILO' }, or: [{ isLinked: false }, survey] })).toEqual([
    'origin',
    'signs',
    'undated',
  ]);
});

test.each<[object]>([
  [{ text: { contains: 'bogota' } }],
  [{ project: { in: ['prj_x'] } }],
  [{ theme: { eq: 'remittances' } }],
  [{ years: { from: 2010, to: 2010 } }],
  [{ participant: { country: { eq: 'BR' } } }],
  [{ projectName: { startsWith: 'bridge' } }],
])('what %j does not hold of, its negation holds of', async (filter) => {
  expect([...(await keys(filter)), ...(await keys({ not: filter }))].sort()).toEqual(ALL);
});
