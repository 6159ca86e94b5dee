import { activity } from './documents';
import { startWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.openRound('r1', ['ILO', 'CIM']);
  await world.openRound('r2', ['ILO', 'CIM']);
});
afterEach(() => world.stop());

const withUnion = (key: string, kind: string) => ({
  activities: [
    activity({
      key,
      participations: [{ role: 'PARTNER', organization: { name: 'One union', country: 'CR', kind } }],
    }),
  ],
});

test('the same name and country is the same organization in the returns of all agencies', async () => {
  await world.file('ILO', 'r1', withUnion('first', 'ngo'));
  await world.file('CIM', 'r1', withUnion('second', 'trade_union'));
  const { organizations } = await world.query(
    '{ organizations { totalCount nodes { id name kind { code } activities { nodes { key participations { organization { id kind { code } } } } } } } }',
  );
  expect(organizations.totalCount).toBe(1);
  const [{ id, kind, activities }] = organizations.nodes;
  // The latest published return says what it is; each return keeps what it said itself.
  expect(kind.code).toBe('trade_union');
  expect(activities.nodes.map((each: { key: string }) => each.key).sort()).toEqual(['first', 'second']);
  const said = activities.nodes.map(
    (each: { participations: { organization: object }[] }) => each.participations[0]!.organization,
  );
  expect(said).toEqual(
    expect.arrayContaining([
      { id, kind: { code: 'ngo' } },
      { id, kind: { code: 'trade_union' } },
    ]),
  );
});

test('the same key is the same project in the returns of one agency', async () => {
  const withProject = (key: string, name: string) => ({
    activities: [activity({ key, project: { key: 'p', names: [{ language: 'en', text: name }] } })],
  });
  await world.file('ILO', 'r1', withProject('first', 'Old name'));
  await world.file('ILO', 'r2', withProject('second', 'New name'));
  await world.file('CIM', 'r1', withProject('third', 'Another one’s'));
  const { projects } = await world.query('{ projects { nodes { name activities { nodes { key } } } } }');
  expect(projects.nodes).toEqual(
    expect.arrayContaining([
      {
        name: 'New name',
        activities: { nodes: expect.arrayContaining([{ key: 'first' }, { key: 'second' }]) },
      },
      { name: 'Another one’s', activities: { nodes: [{ key: 'third' }] } },
    ]),
  );
  expect(projects.nodes).toHaveLength(2);
});
