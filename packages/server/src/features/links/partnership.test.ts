import { activity } from '../../../test/documents';
import { bytesAt, itemId, judged, MATCH, MERGE_ORGANIZATIONS } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r13', ['ILO', 'IOM', 'CIM'], { dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO', 'IOM'], { dueOn: '2015-12-31' });
  await world.file('ILO', 'r13', {
    activities: [
      work('one', [partner('Union of Quito'), donor('Canada')], 'P1'),
      work('two', [partner('Quito union'), { role: 'REPORTER', organization: { name: 'Reporter itself' } }]),
      work('own', [{ role: 'HOST', organization: { agencyCode: 'ILO' } }]),
      work('kind', [{ role: 'PARTNER', class: 'regional unions' }]),
    ],
  });
  await world.file('ILO', 'r15', {
    activities: [
      work('one', [partner('Union of Quito')], 'P1'),
      work('new', [{ role: 'PARTNER', organization: { agencyCode: 'IOM' } }]),
      { ...work('hidden', [partner('Hidden union')]), isConfidential: true },
    ],
  });
  await world.file('IOM', 'r13', { activities: [work('theirs', [donor('Union of Quito')], 'P5')] });
  await world.saveDraft('CIM', 'r13', { activities: [work('draft', [partner('Union of Quito')])] });
});
afterAll(() => world.stop());

type Part = NonNullable<Parameters<typeof activity>[0]['participations']>[number];
const partner = (name: string): Part => ({ role: 'PARTNER', organization: { name } });
const donor = (name: string): Part => ({ role: 'DONOR', organization: { name } });
const work = (key: string, participations: Part[], project?: string) =>
  activity({
    key,
    title: `Unlike ${key}`,
    participations,
    ...(project ? { project: { key: project, names: [] } } : {}),
  });

const FIELDS = `agency { code } organization { name agency { code } } roles activityCount lineageCount projectCount
  cycles { code } activities { totalCount nodes { key } }`;
const partnersOf = async (code: string, args = ''): Promise<Loose[]> => {
  const { agency } = await world.query(
    `{ agency(by: { code: "${code}" }) { partners${args} { totalCount nodes { ${FIELDS} } } } }`,
  );
  expect(agency.partners.totalCount).toBe(agency.partners.nodes.length);
  return agency.partners.nodes;
};
const told = (nodes: Loose[]): string[] =>
  nodes
    .map(
      ({ organization, roles, activityCount, lineageCount, projectCount, cycles }: Loose) =>
        `${organization.name}: ${roles.join(', ')}; ${activityCount} ${lineageCount} ${projectCount}; ${cycles.map((each: Loose) => each.code).join(', ')}`,
    )
    .sort();

test('whom an agency works with: in which roles and rounds, in how many activities and projects, and which', async () => {
  const partners = await partnersOf('ILO');
  expect(told(partners)).toEqual([
    'Canada: DONOR; 1 1 1; r13',
    'International Organization for Migration: PARTNER; 1 1 0; r15',
    'Quito union: PARTNER; 1 1 0; r13',
    'Union of Quito: PARTNER; 2 1 1; r13, r15',
  ]);
  expect(partners[0]).toMatchObject({
    agency: { code: 'ILO' },
    organization: { name: 'Union of Quito', agency: null },
    activities: { totalCount: 2, nodes: [{ key: 'one' }, { key: 'one' }] },
  });
  expect(partners.find(({ organization }) => organization.agency)).toMatchObject({
    organization: { agency: { code: 'IOM' } },
    activities: { nodes: [{ key: 'new' }] },
  });
});

test('of some rounds or roles alone, the figures count no more than that', async () => {
  expect(told(await partnersOf('ILO', '(cycle: { eq: "r15" })'))).toEqual([
    'International Organization for Migration: PARTNER; 1 1 0; r15',
    'Union of Quito: PARTNER; 1 1 1; r15',
  ]);
  expect(told(await partnersOf('ILO', '(role: [DONOR, REPORTER])'))).toEqual([
    'Canada: DONOR; 1 1 1; r13',
    'Reporter itself: REPORTER; 1 1 0; r13',
  ]);
  const { body } = await world.ask(
    '{ agency(by: { code: "ILO" }) { partners(cycle: { in: ["r1"] }) { nodes { roles } } } }',
  );
  expect(body.errors[0].extensions).toMatchObject({
    code: 'UNKNOWN_CODE',
    problems: [{ path: ['agency', 'partners', 'cycle', 'in'] }],
  });
});

test('organizations that were merged are one partner, seen from either side; an earlier act tells them apart', async () => {
  const { latestAct, organizations } = await world.query(
    '{ latestAct { number } organizations { nodes { id name } } }',
  );
  const idOf = (name: string): string => organizations.nodes.find((each: Loose) => each.name === name).id;
  const READ = `query Read($n: Int) { agency(by: { code: "ILO" }, asOf: $n) { partners { nodes { ${FIELDS} } } } }`;
  const before = await bytesAt(world, READ, latestAct.number);
  await judged(world, MERGE_ORGANIZATIONS, { from: idOf('Quito union'), into: idOf('Union of Quito') });
  expect(told(await partnersOf('ILO'))).toContain('Union of Quito: PARTNER; 3 2 1; r13, r15');
  expect(await bytesAt(world, READ, latestAct.number)).toBe(before);
  const { node } = await world.query(
    `{ node(id: "${idOf('Union of Quito')}") { ... on Organization { partnerOf { nodes { ${FIELDS} } } } } }`,
  );
  expect(node.partnerOf.nodes).toMatchObject([
    {
      agency: { code: 'ILO' },
      roles: ['PARTNER'],
      activityCount: 3,
      lineageCount: 2,
      activities: { totalCount: 3 },
    },
    { agency: { code: 'IOM' }, roles: ['DONOR'], activityCount: 1, projectCount: 1 },
  ]);
});

test('partners of all agencies are one statement', async () => {
  const texts = await world.statements(() =>
    world.query(
      '{ agencies(first: 70) { nodes { partners { nodes { organization { name } activities { nodes { key } } } } } } }',
    ),
  );
  expect(texts).toHaveLength(1);
});

test('which agencies report the same work: pair by pair, confirmed and proposed, with the matches', async () => {
  const READ = `query Read($n: Int) { sharedWork(asOf: $n) { totalCount nodes { a { code } b { code } confirmed proposed
      matches { totalCount nodes { state } } sure: matches(state: CONFIRMED) { nodes { a { key } b { key } } } } }
    agency(by: { code: "CIM" }, asOf: $n) { sharedWork { nodes { a { code } b { code } confirmed proposed } } } }`;
  expect((await world.query(READ)).sharedWork.nodes).toEqual([]);
  await world.openRound('r17', ['ILO', 'IOM', 'CIM'], { dueOn: '2017-12-31' });
  const fair = (key: string) => activity({ key, title: 'Fair of rights in Lima' });
  await world.file('CIM', 'r17', { activities: [fair('c1'), fair('c2')] });
  await world.file('IOM', 'r17', { activities: [fair('i1')] });
  await world.file('ILO', 'r17', { activities: [activity({ key: 'l1', title: 'Unlike all' })] });
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = await bytesAt(world, READ, latestAct.number);
  const [c1, i1, l1] = await Promise.all([
    itemId(world, 'activity', 'c1', 'CIM'),
    itemId(world, 'activity', 'i1', 'IOM'),
    itemId(world, 'activity', 'l1', 'ILO'),
  ]);
  await judged(world, MATCH, { a: c1, b: i1, state: 'CONFIRMED' });
  await judged(world, MATCH, { a: c1, b: l1, state: 'CONFIRMED' });
  await judged(world, MATCH, { a: i1, b: l1, state: 'REJECTED' });
  const { sharedWork, agency } = await world.query(READ);
  expect(sharedWork.totalCount).toBe(2);
  expect(sharedWork.nodes).toMatchObject([
    {
      a: { code: 'CIM' },
      b: { code: 'IOM' },
      confirmed: 1,
      proposed: 1,
      matches: { totalCount: 2 },
    },
    { a: { code: 'CIM' }, b: { code: 'ILO' }, confirmed: 1, proposed: 0, matches: { totalCount: 1 } },
  ]);
  expect(
    Object.values(sharedWork.nodes[0].sure.nodes[0])
      .map((each) => (each as Loose).key)
      .sort(),
  ).toEqual(['c1', 'i1']);
  expect(agency.sharedWork.nodes).toHaveLength(2);
  const { agency: iom } = await world.query(
    '{ agency(by: { code: "IOM" }) { sharedWork { nodes { a { code } b { code } } } } }',
  );
  expect(iom.sharedWork.nodes).toEqual([{ a: { code: 'CIM' }, b: { code: 'IOM' } }]);
  expect(await bytesAt(world, READ, latestAct.number)).toBe(before);
});
