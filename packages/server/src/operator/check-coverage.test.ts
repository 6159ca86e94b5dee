import { activity, response } from '../../test/documents';
import { startWorld, type World } from '../../test/world';
import { dataFolder, run, type Finished } from './testing/command';

jest.setTimeout(60_000);

let world: World;
const folder = dataFolder();
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r', ['ILO']);
  await world.file('ILO', 'r', { mandateResponses: [response('ILO-1', [activity({ key: 'a' })])] });
});
afterAll(async () => {
  await world.stop();
  await folder.remove();
});

const check = (): Promise<Finished> =>
  run(['check-coverage'], { DATABASE_URL: world.databaseUrl, MANDATO_DATA_DIR: folder.path });

test('the ledger that was kept agrees with what it rests on', async () => {
  expect(await check()).toMatchObject({
    code: 0,
    out: 'The coverage ledger agrees with what it rests on.\n',
  });
});

test('what was changed past the server is named, and nothing is mended', async () => {
  await world.sql('alter table coverage_cell disable trigger guard');
  await world.sql(
    `update coverage_cell set state = 'SILENT' where until is null and mandate_id = (select id from mandate where code = 'ILO-1' and until is null)`,
  );
  for (let i = 0; i < 2; i += 1) {
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toEqual([
      'It should have r, ILO-1, ILO, acts 3 to now: REPORTED (ACTIVITIES), activities: 1.',
      'The ledger has r, ILO-1, ILO, acts 3 to now: SILENT (ACTIVITIES), activities: 1.',
      'The coverage ledger differs in 2 rows.',
    ]);
  }
});
