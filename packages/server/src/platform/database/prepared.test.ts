import { startWorld, type World } from '../../../test/world';
import { PUBLIC_CALLER } from '../caller';
import { MOST_PREPARED } from './prepared';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const HOT = 'query Hot { agency(by: { code: "ILO" }) { name } }';

/** What each connection for the public keeps prepared: all of them are asked at once, each for long enough. */
async function kept(): Promise<{ readonly texts: readonly string[] }[]> {
  const asked = Array.from({ length: 8 }, () =>
    world.database.read(
      PUBLIC_CALLER,
      `select coalesce(json_agg(statement), '[]') as texts, pg_backend_pid() as pid, (select pg_sleep(0.3)) as slept from pg_prepared_statements`,
      [],
    ),
  );
  const found = (await Promise.all(asked)) as unknown as { pid: number; texts: string[] }[];
  expect(new Set(found.map(({ pid }) => pid)).size).toBe(8);
  return found;
}

const inTurns = async (count: number, work: (i: number) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < count; i += 16)
    await Promise.all(Array.from({ length: Math.min(16, count - i) }, (_, j) => work(i + j)));
};

test('documents that are asked once are not kept, however many; one that is asked again and again is', async () => {
  await inTurns(400, async (i) => {
    await world.ask(`{ agency(by: { code: "ILO" }) { only${i}: code } }`);
    if (i % 8 === 0) await world.query(HOT);
  });
  const texts = (await kept()).flatMap((each) => each.texts);
  expect(texts.filter((text) => text.includes('"only'))).toEqual([]);
  expect(texts.filter((text) => text.includes('"name"')).length).toBeGreaterThan(0);
});

const lookup = (text: string): Promise<unknown> => world.database.read(PUBLIC_CALLER, text, []);

test.each([
  ['many', (i: number) => `select ${i} as n`],
  ['large', (i: number) => `select ${i} as n /* ${'x'.repeat(30_000)} */`],
  ['too large ever to be kept', (i: number) => `select ${i % 5} as n /* ${'x'.repeat(500_000)} */`],
])(
  'however %s the statements that are asked again, each connection keeps a bounded part',
  async (_what, text) => {
    const count = text(0).length < 100 ? 2000 : 40;
    await inTurns(count * 2, (i) => lookup(text(Math.floor(i / 2))));
    for (const { texts } of await kept()) {
      expect(texts.length).toBeLessThanOrEqual(MOST_PREPARED.statements);
      expect(texts.join('').length).toBeLessThanOrEqual(MOST_PREPARED.characters);
    }
    // What was given up meanwhile is prepared anew.
    for (let i = 0; i < 30; i++)
      expect((await world.query(HOT)).agency.name).toMatch(/^International Labour/);
    const texts = (await kept()).flatMap((each) => each.texts);
    expect(texts.filter((each) => each.includes('"name"')).length).toBeGreaterThan(0);
  },
);
