import type { OrganizationInput } from '@mandato/rules';
import { codesOf, newRound } from '../../../test/acts';
import { activity } from '../../../test/documents';
import {
  bytesAt,
  judged,
  judging,
  MERGE_ORGANIZATIONS,
  MERGE_PROJECTS,
  refiled,
  UNMERGE_ORGANIZATION,
  UNMERGE_PROJECT,
} from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let round: string;
beforeEach(async () => {
  world = await startWorld();
  round = await newRound(world);
});
afterEach(() => world.stop());

const partner = (key: string, organization: OrganizationInput) =>
  activity({ key, title: `Work ${key}`, participations: [{ role: 'PARTNER', organization }] });

const READ = `query Read($n: Int) {
  organizations(asOf: $n, first: 100) { totalCount nodes { name activities { totalCount nodes { key } } mergedInto { name } mergedFrom { name } } }
  projects(asOf: $n, first: 100) { totalCount nodes { name activities { totalCount nodes { key } } mergedInto { name } mergedFrom { name } fundings { donor { name } } } }
  activities(asOf: $n, first: 100) { nodes { key project { name } participations { organization { name affiliateOf { name } country { code } } }
    publishedWorks { publishers { name } } } }
  chile: activities(asOf: $n, filter: { participant: { country: { eq: "CL" } } }) { nodes { key } }
  named: activities(asOf: $n, filter: { participant: { name: { contains: "Chile" } } }) { nodes { key } }
  bridge: activities(asOf: $n, filter: { projectName: { contains: "bridge" } }) { nodes { key } }
  suggestions(asOf: $n) { nodes { addressees { organization { name } } } }
}`;
const reading = (n: number | null = null): Promise<Loose> => world.query(READ, { n });
const keys = ({ nodes }: Loose): string[] => nodes.map(({ key }: Loose) => key).sort();

async function idOf(table: 'organization' | 'project', name: string): Promise<string> {
  const column = table === 'organization' ? 'filed_name' : 'key';
  const [row] = await world.sql<{ id: string }>(`select id from ${table} where ${column} = $1 limit 1`, [
    name,
  ]);
  return `${table === 'organization' ? 'org' : 'prj'}_${row?.id}`;
}
async function organizationIds<N extends string>(...names: N[]): Promise<Record<N, string>> {
  const ids = {} as Record<N, string>;
  for (const name of names) ids[name] = await idOf('organization', name);
  return ids;
}
const merge = async (from: string, into: string): Promise<number> =>
  judged(world, MERGE_ORGANIZATIONS, {
    from: await idOf('organization', from),
    into: await idOf('organization', into),
  });
const unmerge = async (name: string): Promise<number> =>
  judged(world, UNMERGE_ORGANIZATION, { id: await idOf('organization', name) });

/** Names in the list, each with the number of its activities. */
const listed = ({ organizations }: Loose): Record<string, number> =>
  Object.fromEntries(organizations.nodes.map(({ name, activities }: Loose) => [name, activities.totalCount]));

async function partners(...names: string[]): Promise<void> {
  await world.file('ILO', round, { activities: names.map((name) => partner(`at-${name}`, { name })) });
}

test('an organization merged into another is read as the other wherever it is named', async () => {
  await world.file('IOM', round, {
    activities: [
      partner('talks', { name: 'University of Chile', acronym: 'UCh', country: 'CL', kind: 'university' }),
    ],
  });
  await world.file('ILO', round, {
    activities: [
      activity({
        key: 'course',
        participations: [
          { role: 'PARTNER', organization: { name: 'Univ. Chile' } },
          { role: 'HOST', organization: { name: 'Centre', affiliateOf: 'Univ. Chile' } },
        ],
        project: { key: 'p', fundings: [{ donor: { name: 'Univ. Chile' } }] },
        publishedWorks: [{ title: 'Manual', publishers: [{ name: 'Centre' }, { name: 'Univ. Chile' }] }],
      }),
    ],
    suggestions: [
      {
        key: 's',
        text: 'Meet.',
        addressees: [{ kind: 'ORGANIZATION', organization: { name: 'Univ. Chile' } }],
      },
    ],
  });
  const head = (await world.query('{ latestAct { number } }')).latestAct.number as number;
  const before = await bytesAt(world, READ, head);
  expect(listed(JSON.parse(before).data)).toEqual({
    Centre: 1,
    'Univ. Chile': 1,
    'University of Chile': 1,
  });
  const act = await merge('Univ. Chile', 'University of Chile');
  expect(act).toBe(head + 1);

  const now = await reading();
  expect(listed(now)).toEqual({ Centre: 1, 'University of Chile': 2 });
  expect(now.organizations.totalCount).toBe(2);
  const course = now.activities.nodes.find(({ key }: Loose) => key === 'course');
  const chile = { name: 'University of Chile', affiliateOf: null, country: { code: 'CL' } };
  expect(course.participations).toEqual([
    { organization: chile },
    { organization: { name: 'Centre', affiliateOf: { name: 'University of Chile' }, country: null } },
  ]);
  expect(course.publishedWorks[0].publishers).toEqual([{ name: 'Centre' }, { name: 'University of Chile' }]);
  expect(now.projects.nodes[0].fundings).toEqual([{ donor: { name: 'University of Chile' } }]);
  expect(now.suggestions.nodes[0].addressees).toEqual([{ organization: { name: 'University of Chile' } }]);
  expect(keys(now.chile)).toEqual(['course', 'talks']);
  expect(keys(now.named)).toEqual(['course', 'talks']);
  expect(now.organizations.nodes[1]).toMatchObject({
    mergedInto: null,
    mergedFrom: [{ name: 'Univ. Chile' }],
  });

  // The one that was merged still answers, and says where it went and why.
  const { node } = await world.query(
    `query Of($id: ID!) { node(id: $id) { ... on Organization { name mergedInto { name id } activities { totalCount }
      judgements { aspect value reason by { agency { code } } } } } }`,
    { id: await idOf('organization', 'Univ. Chile') },
  );
  const id = await idOf('organization', 'University of Chile');
  expect(node).toEqual({
    name: 'Univ. Chile',
    mergedInto: { name: 'University of Chile', id },
    activities: { totalCount: 1 },
    judgements: [
      { aspect: 'SAME_AS', value: id, reason: 'It says so itself.', by: { agency: { code: 'GS-OAS' } } },
    ],
  });
  expect(await bytesAt(world, READ, head)).toBe(before);
  expect(await bytesAt(world, READ, act)).not.toBe(before);
});

test('projects are merged alike', async () => {
  const project = (key: string, text: string) => ({ key, names: [{ language: 'en', text }] });
  await world.file('ILO', round, {
    activities: [activity({ key: 'a', project: project('one', 'Bridge of trades') })],
  });
  await world.file('IOM', round, {
    activities: [activity({ key: 'b', title: 'Unlike', project: project('two', 'Trades across') })],
  });
  const [from, into] = [await idOf('project', 'two'), await idOf('project', 'one')];
  await judged(world, MERGE_PROJECTS, { from, into });
  let now = await reading();
  expect(now.projects).toMatchObject({
    totalCount: 1,
    nodes: [
      { name: 'Bridge of trades', activities: { totalCount: 2 }, mergedFrom: [{ name: 'Trades across' }] },
    ],
  });
  expect(now.activities.nodes.map(({ project }: Loose) => project.name)).toEqual([
    'Bridge of trades',
    'Bridge of trades',
  ]);
  expect(keys(now.bridge)).toEqual(['a', 'b']);
  const by = async (id: string): Promise<string[]> =>
    keys(
      (
        await world.query(
          `query By($id: ID!) { activities(filter: { project: { eq: $id } }) { nodes { key } } }`,
          { id },
        )
      ).activities,
    );
  expect(await by(into)).toEqual(['a', 'b']);
  expect(await by(from)).toEqual(['b']);
  await judged(world, UNMERGE_PROJECT, { id: from });
  now = await reading();
  expect(now.projects.totalCount).toBe(2);
  expect(keys(now.bridge)).toEqual(['a']);
});

test('chains are shortened, and taking one merge back leaves the others as they were meant', async () => {
  await partners('A', 'B', 'C', 'D');
  await merge('A', 'B');
  await merge('B', 'C');
  expect(listed(await reading())).toEqual({ C: 3, D: 1 });
  // Into one that was merged: into what that one became.
  await merge('D', 'B');
  const now = await reading();
  expect(listed(now)).toEqual({ C: 4 });
  expect(now.organizations.nodes[0].mergedFrom.map(({ name }: Loose) => name).sort()).toEqual([
    'A',
    'B',
    'D',
  ]);
  await unmerge('B');
  expect(listed(await reading())).toEqual({ B: 2, C: 2 });
  await unmerge('A');
  expect(listed(await reading())).toEqual({ A: 1, B: 1, C: 2 });
  await merge('A', 'B');
  expect(listed(await reading())).toEqual({ B: 2, C: 2 });
});

test('what stands for another is its newest published row, and one that no longer stands hides nobody', async () => {
  const second = await newRound(world);
  const first = await world.file('ILO', round, {
    activities: [partner('old', { name: 'Caritas', country: 'PE' })],
  });
  await world.file('IOM', round, { activities: [partner('other', { name: 'Cáritas del Perú' })] });
  await merge('Cáritas del Perú', 'Caritas');
  const shown = async (): Promise<Loose> =>
    (await reading()).activities.nodes.find(({ key }: Loose) => key === 'other').participations[0]
      .organization;
  expect(await shown()).toMatchObject({ name: 'Caritas', country: { code: 'PE' } });
  const again = await world.file('IACHR', second, {
    activities: [partner('new', { name: 'CARITAS', country: 'PE' })],
  });
  expect(await shown()).toMatchObject({ name: 'CARITAS' });
  await refiled(world, first, round, { activities: [activity({ key: 'x' })] });
  await refiled(world, again, second, { activities: [activity({ key: 'y' })] });
  expect(listed(await reading())).toEqual({ 'Cáritas del Perú': 1 });
});

test('a merge into itself, of what is not public, twice or in a circle is refused', async () => {
  await partners('A', 'B', 'C');
  await world.saveDraft('IOM', round, { activities: [partner('draft', { name: 'Draft' })] });
  const ids = await organizationIds('A', 'B', 'C', 'Draft');
  const refused = async (from: string | undefined, into: string | undefined): Promise<string[]> =>
    codesOf(await judging(world, MERGE_ORGANIZATIONS, { from, into, reason: 'x' }));
  expect(await refused(ids['A'], ids['A'])).toEqual(['INVALID into']);
  expect(await refused(ids['Draft'], ids['A'])).toEqual(['NOT_FOUND from']);
  expect(await refused(ids['A'], ids['Draft'])).toEqual(['NOT_FOUND into']);
  expect(await refused('prj_0', ids['A'])).toEqual(['NOT_FOUND from']);
  expect(codesOf(await judging(world, UNMERGE_ORGANIZATION, { id: ids['A'], reason: 'x' }))).toEqual([
    'WRONG_STATE id',
  ]);
  await merge('A', 'B');
  expect(await refused(ids['A'], ids['C'])).toEqual(['WRONG_STATE from']);
  const { userErrors } = await judging(world, MERGE_ORGANIZATIONS, {
    from: ids['B'],
    into: ids['A'],
    reason: 'x',
  });
  expect(userErrors).toEqual([
    {
      code: 'WRONG_STATE',
      path: ['into'],
      message: 'That one was merged into this one already: the two would close a circle.',
      cure: 'Take that back first: `organizationUnmerge`.',
    },
  ]);
  await merge('B', 'C');
  expect(await refused(ids['C'], ids['A'])).toEqual(['WRONG_STATE into']);
  expect(
    codesOf(await judging(world, MERGE_PROJECTS, { from: ids['A'], into: ids['B'], reason: 'x' })),
  ).toEqual(['NOT_FOUND from']);
});

test('an agency of the network is not merged into something else; its other names are merged into it', async () => {
  await world.file('ILO', round, {
    activities: [
      partner('a', { agencyCode: 'IOM' }),
      partner('b', { name: 'Migration office' }),
      partner('c', { agencyCode: 'PAHO' }),
    ],
  });
  const [iom, office, paho] = Object.values(
    await organizationIds(
      'International Organization for Migration',
      'Migration office',
      'Pan American Health Organization',
    ),
  );
  const refused = async (from: string | undefined, into: string | undefined): Promise<string[]> =>
    codesOf(await judging(world, MERGE_ORGANIZATIONS, { from, into, reason: 'x' }));
  expect(await refused(iom, office)).toEqual(['INVALID from']);
  expect(await refused(iom, paho)).toEqual(['INVALID from']);
  expect(await refused(office, iom)).toEqual([]);
});

test('of merges at once that together would close a circle one is refused, whoever comes first', async () => {
  await partners('A', 'B', 'C');
  const ids = await organizationIds('A', 'B', 'C');
  const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const merges = [
    ['A', 'B'],
    ['B', 'C'],
    ['C', 'A'],
    ['B', 'A'],
    ['C', 'B'],
  ] as const;
  const tried = await Promise.all(
    merges.map(([from, into]) =>
      world.query(MERGE_ORGANIZATIONS, { input: { from: ids[from], into: ids[into], reason: 'x' } }, { key }),
    ),
  );
  const done = tried.filter(({ organizationMerge }) => organizationMerge.userErrors.length === 0);
  expect(done).toHaveLength(2);
  expect(Object.values(listed(await reading()))).toEqual([3]);
  expect((await reading()).organizations.nodes[0].mergedFrom).toHaveLength(2);
});
