import { Role } from '../src/platform/caller';
import { content } from './documents';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('what an agency files is public once the secretariat publishes it, and not before', async () => {
  await world.openRound('r1', ['ILO']);
  const titles = async (key?: string) =>
    (await world.query('{ activities { nodes { title } } }', {}, { key })).activities.nodes.map(
      (each: { title: string }) => each.title,
    );
  const draft = await world.saveDraft('ILO', 'r1', content());
  expect(await titles()).toEqual([]);
  const submitted = await world.submit(draft);
  expect(await titles()).toEqual([]);
  expect(await titles(await world.keyOf(Role.REPORTER, 'ILO'))).toEqual([]);
  expect(await world.publish(submitted)).toBe(3);
  expect(await titles()).toEqual(['Training a1']);
});
