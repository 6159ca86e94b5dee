import { newRound } from '../../../test/acts';
import { activity, response } from '../../../test/documents';
import { bytesAt, itemId, judged, MATCH, MERGE_ORGANIZATIONS, MERGE_PROJECTS } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';

let world: World;
const READ = `query Read($n: Int, $filter: ActivityFilter) {
  reconciliation(asOf: $n, filter: $filter) { kind asReported merged difference basis { rule standing reported expected } }
  activities: merges(asOf: $n, filter: $filter) { totalCount nodes { ...Merge } }
  projects: merges(kind: PROJECT, asOf: $n, filter: $filter) { totalCount nodes { ...Merge } }
  organizations: merges(kind: ORGANIZATION, asOf: $n, filter: $filter) { totalCount nodes { ...Merge } } }
  fragment Merge on Merge { kind reported because agencies { code } cycles { code } projects { name } organizations { name }
    matches { state a { key } b { key } } activities { totalCount nodes { key } } }`;

const reading = (filter?: object): Promise<Loose> => world.query(READ, { filter });
const figures = ({ reconciliation }: Loose): string[] =>
  reconciliation.map(
    ({ kind, asReported, merged, difference }: Loose) => `${kind} ${asReported} - ${merged} = ${difference}`,
  );
const keys = ({ activities }: Loose): string[] => activities.nodes.map(({ key }: Loose) => key).sort();

const joint = (key: string, project: string, partner: string) =>
  activity({
    key,
    title: `Unlike ${key}`,
    project: { key: project, names: [{ language: 'en', text: `Project ${project}` }] },
    participations: [{ role: 'PARTNER', organization: { name: partner } }],
  });

beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r13', ['ILO', 'IOM', 'CIM', 'PAHO'], { dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO', 'IOM'], { dueOn: '2015-12-31' });
  await world.file('ILO', 'r13', {
    mandateResponses: [response('ILO-1', [joint('one', 'P1', 'Alpha')])],
    activities: [joint('alone', 'P9', 'Omega')],
  });
  await world.file('ILO', 'r15', { activities: [joint('one', 'P1', 'Alpha')] });
  await world.file('IOM', 'r13', { activities: [joint('two', 'P2', 'Beta')] });
  await world.file('CIM', 'r13', { activities: [joint('three', 'P3', 'Gamma')] });
});
afterAll(() => world.stop());

test('before anybody decides anything only what is carried on is counted once', async () => {
  const data = await reading();
  expect(figures(data)).toEqual(['ACTIVITY 5 - 4 = 1', 'PROJECT 4 - 4 = 0', 'ORGANIZATION 4 - 4 = 0']);
  expect(data.activities.nodes).toHaveLength(1);
  expect(data.activities.nodes[0]).toMatchObject({
    kind: 'ACTIVITY',
    reported: 2,
    because: ['SAME_KEY'],
    agencies: [{ code: 'ILO' }],
    cycles: [{ code: 'r13' }, { code: 'r15' }],
    matches: [],
    projects: [],
    organizations: [],
    activities: { totalCount: 2 },
  });
  expect(data.reconciliation[0].basis).toEqual({
    rule: 'MERGED',
    standing: 'PUBLISHED',
    reported: 4,
    expected: 6,
  });
});

test('what is confirmed and merged explains the difference between the two rules, and every filter of it', async () => {
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = await bytesAt(world, READ, latestAct.number);
  const ids = Object.fromEntries(
    await Promise.all(
      [
        ['one', 'ILO'],
        ['two', 'IOM'],
        ['three', 'CIM'],
      ].map(async ([key, agency]) => {
        if (key !== 'one') return [key, await itemId(world, 'activity', key as string, agency)] as const;
        const { activities } = await world.query(
          '{ activities(filter: { agency: { eq: "ILO" }, cycle: { eq: "r15" } }) { nodes { id } } }',
        );
        return [key, activities.nodes[0].id] as const;
      }),
    ),
  ) as Record<string, string>;
  await judged(world, MATCH, { a: ids['one'], b: ids['two'], state: 'CONFIRMED' });
  await judged(world, MATCH, { a: ids['two'], b: ids['three'], state: 'CONFIRMED' });
  const named = async (list: string): Promise<Record<string, string>> => {
    const { [list]: found } = await world.query(`{ ${list} { nodes { id name } } }`);
    return Object.fromEntries(found.nodes.map(({ id, name }: Loose) => [name, id]));
  };
  const [projects, partners] = [await named('projects'), await named('organizations')];
  await judged(world, MERGE_PROJECTS, { from: projects['Project P2'], into: projects['Project P1'] });
  await judged(world, MERGE_PROJECTS, { from: projects['Project P3'], into: projects['Project P1'] });
  await judged(world, MERGE_ORGANIZATIONS, { from: partners['Beta'], into: partners['Alpha'] });

  const data = await reading();
  expect(figures(data)).toEqual(['ACTIVITY 5 - 2 = 3', 'PROJECT 4 - 2 = 2', 'ORGANIZATION 4 - 3 = 1']);
  const [work] = data.activities.nodes;
  expect(work).toMatchObject({ reported: 4, because: ['SAME_KEY', 'CONFIRMED_MATCH'] });
  expect(work.agencies.map(({ code }: Loose) => code)).toEqual(['CIM', 'ILO', 'IOM']);
  expect(keys(work)).toEqual(['one', 'one', 'three', 'two']);
  expect(work.matches).toHaveLength(2);
  expect(data.projects.nodes).toMatchObject([
    {
      kind: 'PROJECT',
      reported: 3,
      because: ['SAID_TO_BE_ONE'],
      projects: [{ name: 'Project P1' }, { name: 'Project P2' }, { name: 'Project P3' }],
    },
  ]);
  expect(keys(data.projects.nodes[0])).toEqual(['one', 'one', 'three', 'two']);
  expect(data.organizations.nodes).toMatchObject([
    { reported: 2, organizations: [{ name: 'Alpha' }, { name: 'Beta' }] },
  ]);
  for (const filter of [
    undefined,
    { agency: { eq: 'ILO' } },
    { agency: { in: ['ILO', 'CIM'] }, cycle: { eq: 'r13' } },
    { agency: { eq: 'PAHO' } },
    { not: { agency: { eq: 'IOM' } } },
  ]) {
    const asked = await reading(filter);
    for (const { kind, difference } of asked.reconciliation) {
      const list = { ACTIVITY: 'activities', PROJECT: 'projects', ORGANIZATION: 'organizations' }[
        kind as 'PROJECT'
      ];
      const sum = asked[list].nodes.reduce((all: number, { reported }: Loose) => all + reported - 1, 0);
      expect({ kind, filter, sum }).toEqual({ kind, filter, sum: difference });
    }
  }
  // Two that a third one ties are one work even where the third is left out.
  expect(figures(await reading({ agency: { in: ['ILO', 'CIM'] }, cycle: { eq: 'r13' } }))[0]).toBe(
    'ACTIVITY 3 - 2 = 1',
  );
  expect(await bytesAt(world, READ, latestAct.number)).toBe(before);
});

test('the whole explanation is one statement; drafts change nothing of it', async () => {
  const before = await reading();
  await world.saveDraft('PAHO', 'r13', { activities: [joint('draft', 'P1', 'Alpha')] });
  let after: Loose;
  const texts = await world.statements(async () => void (after = await reading()));
  expect(after).toEqual(before);
  expect(texts).toHaveLength(1);
});

test('pages of it go on where the one before ended', async () => {
  for (const round of [await newRound(world), await newRound(world)])
    await world.file('ILO', round, { activities: [joint('again', 'P7', 'Delta')] });
  const page = `query Page($after: String) { merges(first: 1, after: $after) { nodes { reported } pageInfo { hasNextPage endCursor } } }`;
  const { merges } = await world.query(page);
  expect(merges).toMatchObject({ nodes: [{ reported: 4 }], pageInfo: { hasNextPage: true } });
  const { merges: rest } = await world.query(page, { after: merges.pageInfo.endCursor });
  expect(rest).toMatchObject({ nodes: [{ reported: 2 }], pageInfo: { hasNextPage: false } });
});

test('a filter by a code that does not exist is refused with its place', async () => {
  const { body } = await world.ask('{ reconciliation(filter: { agency: { eq: "ILOO" } }) { kind } }');
  expect(body.errors[0].extensions).toMatchObject({
    code: 'UNKNOWN_CODE',
    problems: [{ path: ['reconciliation', 'filter', 'agency', 'eq'] }],
  });
});
