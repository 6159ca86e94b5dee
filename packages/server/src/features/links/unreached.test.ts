import { activity } from '../../../test/documents';
import { bytesAt, itemId, judged, LINK } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r13', ['ILO', 'IOM'], { dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO', 'IOM'], { dueOn: '2015-12-31' });
  await world.file('ILO', 'r13', {
    activities: [
      activity({
        key: 'a',
        populationGroups: ['women', 'children'],
        themes: ['gender'],
        sectors: ['domestic_work'],
        objectiveCodes: ['SO-2'],
        places: [{ country: 'BR' }, { country: 'MX', role: 'VENUE' }],
        corridors: [{ countries: ['NI', 'CR', 'PA'] }],
      }),
      activity({
        key: 'b',
        corridors: [{ countries: ['NI', 'CR', 'PA'], isDirected: true }, { countries: ['CR', 'NI'] }],
      }),
    ],
  });
  await world.file('IOM', 'r15', {
    activities: [
      activity({ key: 'c', populationGroups: ['women'], corridors: [{ countries: ['NI', 'CR', 'PA'] }] }),
      activity({ key: 'hidden', populationGroups: ['trafficking_victims'], isConfidential: true }),
    ],
  });
  await world.file('ILO', 'r15', {
    activities: [activity({ key: 'b', corridors: [{ countries: ['NI', 'CR', 'PA'] }] })],
  });
});
afterAll(() => world.stop());

const FIELDS = `activityCount basis { rule reported expected } populationGroups { code } themes { code } sectors { code }
  countries { code } objectives { code }`;
const READ = `query Read($n: Int) { unreached(asOf: $n) { ${FIELDS} } country(code: "CR", asOf: $n) { corridors { nodes { code activityCount } } } }`;
const unreached = async (args = ''): Promise<Loose> =>
  (await world.query(`{ unreached${args} { ${FIELDS} } }`)).unreached;
const codes = (list: Loose[]): string[] => list.map(({ code }) => code);

test('groups, themes, sectors, states and objectives that nobody reaches, with what that rests on', async () => {
  const { codeLists, countries, objectives } = await world.query(
    '{ codeLists { code entries { code } } countries { code isMemberState } objectives { code } }',
  );
  const entries = (list: string): string[] =>
    codes(codeLists.find(({ code }: Loose) => code === list).entries);
  const told = await unreached();
  const without = (all: string[], reached: string[]): string[] =>
    all.filter((each) => !reached.includes(each));
  expect(told).toMatchObject({ activityCount: 4, basis: { rule: 'AS_REPORTED', reported: 3, expected: 4 } });
  expect(codes(told.populationGroups)).toEqual(without(entries('population-group'), ['women', 'children']));
  expect(codes(told.themes)).toEqual(without(entries('theme'), ['gender']));
  expect(codes(told.sectors)).toEqual(without(entries('sector'), ['domestic_work']));
  const members = codes(countries.filter(({ isMemberState }: Loose) => isMemberState));
  expect(codes(told.countries)).toEqual(without(members, ['BR', 'NI', 'CR', 'PA']));
  expect(codes(told.objectives)).toEqual(without(codes(objectives), ['SO-2']));
});

test('of one round, only what that round reports counts as reached', async () => {
  const told = await unreached('(cycle: { eq: "r15" })');
  expect(told).toMatchObject({ activityCount: 2, basis: { reported: 2, expected: 2 } });
  expect(codes(told.populationGroups)).toContain('children');
  expect(codes(told.populationGroups)).toContain('trafficking_victims');
  expect(codes(told.populationGroups)).not.toContain('women');
  expect(codes(told.objectives)).toContain('SO-2');
});

test('mandates that have been dormant for some rounds', async () => {
  const read = async (args: string): Promise<number> =>
    (await world.query(`{ unreached${args} { mandates { totalCount } } }`)).unreached.mandates.totalCount;
  const { mandates } = await world.query('{ mandates { totalCount } }');
  expect(await read('')).toBe(mandates.totalCount);
  await judged(world, LINK, {
    id: await itemId(world, 'activity', 'c', 'IOM'),
    mandates: ['ILO-1', 'ILO-2'],
  });
  expect(await read('')).toBe(mandates.totalCount - 2);
  expect(await read('(cycle: { in: ["r13"] })')).toBe(mandates.totalCount);
  const { unreached: first } = await world.query(
    '{ unreached(cycle: { in: ["r13", "r15"] }) { mandates(first: 100) { nodes { code } } } }',
  );
  expect(codes(first.mandates.nodes)).not.toContain('ILO-1');
  expect(codes(first.mandates.nodes)).toContain('ILO-3');
});

test('an objective that somebody tied later is reached from then on, in one statement', async () => {
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = await bytesAt(world, READ, latestAct.number);
  await judged(world, LINK, { id: await itemId(world, 'activity', 'c', 'IOM'), objectives: ['GO-1'] });
  let told: Loose;
  const texts = await world.statements(async () => void (told = await unreached()));
  expect(texts).toHaveLength(1);
  expect(codes(told.objectives)).not.toContain('GO-1');
  expect(await bytesAt(world, READ, latestAct.number)).toBe(before);
});

test('corridors through a country, with who covers them', async () => {
  const read = async (code: string, args = ''): Promise<Loose[]> =>
    (
      await world.query(`{ country(code: "${code}") { corridors${args} { nodes { code isDirected activityCount lineageCount
        countries { code } agencies { code } activities { nodes { key } } } } } }`)
    ).country.corridors.nodes;
  const through = await read('CR');
  expect(through).toMatchObject([
    {
      code: 'NI-CR-PA',
      isDirected: false,
      activityCount: 4,
      lineageCount: 3,
      countries: [{ code: 'NI' }, { code: 'CR' }, { code: 'PA' }],
      agencies: [{ code: 'ILO' }, { code: 'IOM' }],
    },
    { code: 'CR-NI', activityCount: 1, agencies: [{ code: 'ILO' }], activities: { nodes: [{ key: 'b' }] } },
  ]);
  expect(through[0].activities.nodes).toHaveLength(4);
  expect(
    (await read('PA', '(cycle: { eq: "r15" })')).map(({ code, activityCount }) => [code, activityCount]),
  ).toEqual([['NI-CR-PA', 2]]);
  expect(await read('BR')).toEqual([]);
});

test('a round that does not exist is refused with its place', async () => {
  const { body } = await world.ask('{ unreached(cycle: { eq: "r99" }) { activityCount } }');
  expect(body.errors[0].extensions).toMatchObject({
    code: 'UNKNOWN_CODE',
    problems: [{ path: ['unreached', 'cycle', 'eq'] }],
  });
});
