import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '../../../test/setup/database';
import { entities } from '../../schema';
import { Role } from '../../platform/caller';
import { connect, type Database } from '../../platform/database/database';
import { SYSTEM } from '../access/key.service';
import { readCatalogue } from './catalogue.files';
import { loadCatalogue } from './catalogue.service';
import { openRound, type Round } from './round.service';

const SERVER = join(__dirname, '../../..');
const { items: rounds } = JSON.parse(readFileSync(join(SERVER, 'demo/rounds.json'), 'utf8')) as {
  items: Round[];
};
const review = rounds[0]!;

let made: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;

beforeAll(async () => {
  made = await testDatabase();
  database = await connect(made.url, entities);
  await loadCatalogue(database, SYSTEM, readCatalogue(join(SERVER, 'catalogue')));
});

afterAll(async () => {
  await database.close();
  await made.drop();
});

const rows = <T>(sql: string): Promise<T[]> => database.write(SYSTEM, (manager) => manager.query<T[]>(sql));

const head = async (): Promise<number> =>
  (await rows<{ number: number }>('select number from register_head'))[0]!.number;

test('a round is one act that opens it and says who is expected', async () => {
  const { act, cycleId } = await openRound(database, SYSTEM, review);
  expect(act).toBe(2);
  expect(await rows('select kind, number from register_act where number = 2')).toEqual([
    { kind: 'ROUND', number: 2 },
  ]);
  expect(
    await rows(
      `select c.id, c.since, c.until, c.state, c.due_on::text, c.title_texts->>'_' as original, a.code as requested_by, o.code as obligation,
          jsonb_array_length(c.template_sections) as sections, c.template_sections->0->'heading' as heading, c.closed_at
        from cycle c join agency a on a.id = c.requested_by_id join obligation o on o.id = c.obligation_id`,
    ),
  ).toEqual([
    {
      id: cycleId,
      since: 2,
      until: null,
      state: 'OPEN',
      due_on: '2013-12-31',
      original: 'en',
      requested_by: 'CAM',
      obligation: 'FU-5',
      sections: review.template.sections.length,
      heading: { _: 'en', ...review.template.sections[0]!.heading },
      closed_at: null,
    },
  ]);
  const expected = await rows<{ code: string }>(
    `select e.agency_code as code from expectation e join agency a on a.id = e.agency_id and a.code = e.agency_code
      where e.cycle_id = '${cycleId}' and e.since = 2 and e.is_requested and e.declared_state is null`,
  );
  expect(expected.map((e) => e.code).sort()).toEqual([...review.expected].sort());
  expect(await rows(`select topic, payload from outbox where topic = 'cycle.opened'`)).toEqual([
    { topic: 'cycle.opened', payload: { act: 2, cycleId } },
  ]);
});

test('every round of the demonstration opens', async () => {
  for (const { code, ...round } of rounds) {
    expect((await openRound(database, SYSTEM, { ...round, code: `again-${code}` })).act).toBe(await head());
  }
});

test('a round that is there already makes no act, also for two who open it at once', async () => {
  // Connections that stand already: none waits for its own to be made.
  await Promise.all([1, 2, 3].map(() => rows('select pg_sleep(0.1)')));
  const before = await head();
  const opened = await Promise.all(
    [1, 2, 3].map(() => openRound(database, SYSTEM, { ...review, code: 'twice' })),
  );
  expect(opened.map((o) => o.act).sort()).toEqual([before + 1, null, null]);
  expect(new Set(opened.map((o) => o.cycleId)).size).toBe(1);
  expect(await head()).toBe(before + 1);
});

test('what a round names and the register does not know is refused at once, and no number is taken', async () => {
  const before = await head();
  const round: Round = {
    ...review,
    code: 'unknown',
    requestedBy: 'CAMM',
    obligation: 'FU-99',
    expected: ['ILO', 'ILOO', 'MEMBER-STATES'],
  };
  await expect(openRound(database, SYSTEM, round)).rejects.toMatchObject({
    problems: [
      { code: 'UNKNOWN_CODE', path: ['requestedBy'] },
      { code: 'UNKNOWN_CODE', path: ['obligation'] },
      { code: 'UNKNOWN_CODE', path: ['expected', '1'], cure: 'Did you mean ILO?' },
      { code: 'INVALID', path: ['expected', '2'] },
    ],
  });
  expect(await head()).toBe(before);
});

test('a round that cannot be kept is refused with every reason', async () => {
  const round: Round = {
    ...review,
    title: { es: 'Revisión' },
    opensOn: '2013-12-31',
    dueOn: '2013-12-30',
    timeZone: 'Washington',
    consentLevels: -1,
    expected: ['ILO', 'ILO'],
  };
  await expect(openRound(database, SYSTEM, round)).rejects.toMatchObject({
    problems: [['dueOn'], ['timeZone'], ['consentLevels'], ['title'], ['expected']].map((path) => ({
      code: 'INVALID',
      path,
    })),
  });
});

test('only an administrator opens a round', async () => {
  const editor = { ...SYSTEM, roles: [Role.EDITOR] };
  await expect(openRound(database, editor, review)).rejects.toMatchObject({
    problems: [{ code: 'NOT_ALLOWED' }],
  });
});
