import { codesOf, newRound } from '../../../test/acts';
import { activity } from '../../../test/documents';
import {
  bytesAt,
  judged,
  judging,
  MERGE_ORGANIZATIONS,
  MERGE_PROJECTS,
  refiled,
  REJECT_DUPLICATE,
  REOPEN_DUPLICATE,
  UNMERGE_PROJECT,
} from '../../../test/judging';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let round: string;
beforeEach(async () => {
  world = await startWorld();
  round = await newRound(world);
});
afterEach(() => world.stop());

const READ = `query Read($n: Int) {
  queue: duplicates(asOf: $n) { totalCount nodes { ...Pair } }
  all: duplicates(asOf: $n, state: [PROPOSED, CONFIRMED, REJECTED]) { nodes { ...Pair } }
  projectsOnly: duplicates(asOf: $n, kind: PROJECT) { totalCount } }
  fragment Pair on Duplicate { id kind state basis confidence reason rejectedBy { role } projects { id name } organizations { id name } }`;
const reading = (): Promise<Loose> => world.query(READ);
const told = ({ nodes }: Loose): string[] =>
  nodes.map(
    ({ state, basis, confidence, projects, organizations }: Loose) =>
      `${[...projects, ...organizations].map(({ name }: Loose) => name).join(' ~ ')}: ${basis} (${confidence}) ${state}`,
  );

const inProject = (key: string, names: readonly string[], years?: string) =>
  activity({
    key: `a-${key}`,
    title: `Unlike ${key}`,
    project: {
      key,
      names: names.map((text, i) => ({ language: i === 0 ? 'en' : 'es', text })),
      ...(years ? { period: { edtf: years } } : {}),
    },
  });
const withPartner = (key: string, organization: object) =>
  activity({ key, title: `Work ${key}`, participations: [{ role: 'PARTNER', organization }] });
const file = (agency: string, ...activities: Parameters<typeof activity>[0][]): Promise<Return> =>
  world.file(agency, round, { activities: activities.map((each) => activity(each)) });

test('projects of like names are proposed when they are published, by any of their names', async () => {
  await file(
    'ILO',
    inProject('MIGRANDINA', ['Andean migration', 'MIGRANDINA fortalecimiento de capacidades'], '2008/2011'),
  );
  await file(
    'IOM',
    inProject('AND-1', ['Migrandina: fortalecimiento de capacidades'], '2010/2012'),
    inProject('OTHER', ['Something else altogether']),
  );
  const { queue, projectsOnly } = await reading();
  expect(told(queue)).toEqual([
    'Migrandina: fortalecimiento de capacidades ~ Andean migration: same name, overlapping years (1) PROPOSED',
  ]);
  expect(projectsOnly).toEqual({ totalCount: 1 });
});

test('organizations are told apart by country and agency, and found by name or acronym', async () => {
  await file(
    'ILO',
    withPartner('a', { name: 'University of Quito', country: 'EC', acronym: 'UQ' }),
    withPartner('b', { name: 'Caritas', country: 'PE' }),
    withPartner('c', { agencyCode: 'IOM' }),
  );
  await file(
    'CIM',
    withPartner('d', { name: 'Univ. of Quito', country: 'EC', acronym: 'uq' }),
    withPartner('e', { name: 'Caritas', country: 'BO' }),
    withPartner('f', { name: 'International Organisation for Migration' }),
  );
  expect(told((await reading()).queue)).toEqual([
    'Univ. of Quito ~ University of Quito: similar name, same acronym, same country (0.92) PROPOSED',
    'International Organisation for Migration ~ International Organization for Migration: similar name (0.84) PROPOSED',
  ]);
});

test('names of any length are published, and found', async () => {
  const long = Array.from({ length: 2000 }, (_, i) => `word${i * i}`).join(' ');
  const named = (key: string) => [
    withPartner(`p-${key}`, { name: `${key} ${long}`, acronym: long }),
    inProject(key, [long]),
  ];
  await file('ILO', ...named('a'));
  await file('IOM', ...named('b'));
  const { queue } = await reading();
  expect(queue.nodes.map(({ kind, basis }: Loose) => `${kind} ${basis}`).sort()).toEqual([
    'ORGANIZATION similar name, same acronym',
    'PROJECT same name',
  ]);
  const { activityMatches } = await world.query('{ activityMatches { nodes { basis } } }');
  expect(activityMatches.nodes.map(({ basis }: Loose) => basis)).toContainEqual(
    expect.stringContaining('same project name'),
  );
});

test('to confirm is to merge; a merge taken back is to be decided once more', async () => {
  await file('ILO', inProject('P1', ['Decent work for all']));
  await file('IOM', inProject('P2', ['Decent work for all']));
  const { queue } = await reading();
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = await bytesAt(world, READ, latestAct.number);
  const [one, other] = queue.nodes[0].projects;
  await judged(world, MERGE_PROJECTS, { from: other.id, into: one.id });
  const merged = await reading();
  expect(merged.queue.totalCount).toBe(0);
  expect(told(merged.all)).toEqual(['Decent work for all ~ Decent work for all: same name (1) CONFIRMED']);
  const refused = await judging(world, REJECT_DUPLICATE, { id: queue.nodes[0].id, reason: 'x' });
  expect(refused.userErrors).toMatchObject([
    { code: 'WRONG_STATE', path: ['id'], cure: 'Take that back first: `projectUnmerge`.' },
  ]);
  await judged(world, UNMERGE_PROJECT, { id: other.id });
  expect((await reading()).queue.totalCount).toBe(1);
  expect(await bytesAt(world, READ, latestAct.number)).toBe(before);
});

test('what somebody rejected is not proposed again, unless it is reopened', async () => {
  await file('ILO', withPartner('a', { name: 'Union of domestic workers' }));
  const second = await file('IOM', withPartner('b', { name: 'Union of domestic worker' }));
  const [{ id }] = (await reading()).queue.nodes;
  const { act, duplicate } = await judging(world, REJECT_DUPLICATE, { id, reason: 'Two countries.' });
  expect(duplicate).toMatchObject({
    id,
    state: 'REJECTED',
    reason: 'Two countries.',
    rejectedBy: { name: 'REVIEWER GS-OAS', agency: { code: 'GS-OAS' }, role: 'REVIEWER' },
  });
  await refiled(world, second, round, {
    activities: [withPartner('b', { name: 'Union of domestic worker' }), withPartner('c', { name: 'New' })],
  });
  await file('CIM', withPartner('d', { name: 'Union of domestic worker' }));
  const after = await reading();
  expect(after.queue.totalCount).toBe(0);
  expect(told(after.all)).toEqual([
    'Union of domestic worker ~ Union of domestic workers: similar name (0.89) REJECTED',
  ]);
  expect(codesOf(await judging(world, REJECT_DUPLICATE, { id, reason: 'x' }))).toEqual(['WRONG_STATE id']);
  expect(await judged(world, REOPEN_DUPLICATE, { id })).toBe((act as number) + 3);
  expect((await reading()).queue.nodes).toMatchObject([
    { state: 'PROPOSED', reason: null, rejectedBy: null },
  ]);
  expect((await world.query('{ registerActs(first: 1) { nodes { kind } } }')).registerActs.nodes).toEqual([
    { kind: 'MERGE' },
  ]);
});

test('what no published return names any more leaves the queue', async () => {
  const first = await file('ILO', withPartner('a', { name: 'Solidarity Center' }));
  await file('IOM', withPartner('b', { name: 'Solidarity Centers' }));
  expect((await reading()).queue.totalCount).toBe(1);
  await refiled(world, first, round, { activities: [activity({ key: 'other' })] });
  expect((await reading()).queue.totalCount).toBe(0);
});

test('only who may judge decides; what names nothing is refused', async () => {
  await file('ILO', withPartner('a', { name: 'Solidarity Center' }));
  await file('IOM', withPartner('b', { name: 'Solidarity Centers' }));
  const [{ id, organizations }] = (await reading()).queue.nodes;
  for (const wrong of ['dup_x', organizations[0].id])
    expect(codesOf(await judging(world, REJECT_DUPLICATE, { id: wrong, reason: 'x' }))).toEqual([
      'NOT_FOUND id',
    ]);
  expect(codesOf(await judging(world, REJECT_DUPLICATE, { id, reason: ' ' }))).toEqual(['INVALID reason']);
  expect(codesOf(await judging(world, REOPEN_DUPLICATE, { id, reason: 'x' }))).toEqual(['WRONG_STATE id']);
  const { body } = await world.ask(
    REJECT_DUPLICATE,
    { input: { id, reason: 'x' } },
    { key: await world.keyOf(Role.REPORTER, 'ILO') },
  );
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  await judged(world, MERGE_ORGANIZATIONS, { from: organizations[0].id, into: organizations[1].id });
  for (const change of ['delete from duplicate', `update duplicate set state = 'REJECTED'`])
    await expect(world.sql(change)).rejects.toThrow(/closed by an act/);
});
