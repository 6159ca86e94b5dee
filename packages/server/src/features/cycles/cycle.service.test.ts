import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '../../../test/setup/database';
import { entities } from '../../schema';
import { Role } from '../../platform/caller';
import { connect, type Database } from '../../platform/database/database';
import { SYSTEM } from '../access/key.service';
import { SCOPES_OF } from '../access/scopes';
import { readCatalogue } from '../register/catalogue.files';
import { loadCatalogue } from '../register/catalogue.service';
import type { Round } from './cycle.rules';
import { openRound } from './cycle.service';

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
  const round = { ...review, code: 'as-called' };
  const { act, cycleId } = await openRound(database, SYSTEM, round);
  expect(await rows(`select kind, note from register_act where number = ${act}`)).toEqual([
    { kind: 'ROUND', note: 'Review of the Program, 2013' },
  ]);
  expect(
    await rows(
      `select c.id, c.since, c.until, c.state, c.due_on::text, c.title_texts->>'_' as original, a.code as requested_by, o.code as obligation,
          jsonb_array_length(c.template_sections) as sections, c.template_sections->0->'heading' as heading, c.closed_at
        from cycle c join agency a on a.id = c.requested_by_id join obligation o on o.id = c.obligation_id where c.code = 'as-called'`,
    ),
  ).toEqual([
    {
      id: cycleId,
      since: act,
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
      where e.cycle_id = '${cycleId}' and e.since = ${act} and e.is_requested and e.declared_state is null`,
  );
  expect(expected.map((e) => e.code).sort()).toEqual([...review.expected].sort());
  expect(await rows(`select topic, payload from outbox where payload->>'cycle' = 'cyc_${cycleId}'`)).toEqual([
    { topic: 'cycle.opened', payload: { act, cycle: `cyc_${cycleId}` } },
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

test('whatever is wrong with a round is told at once, and no number is taken', async () => {
  const before = await head();
  const round: Round = {
    ...review,
    code: 'not so',
    title: { es: 'Revisión' },
    requestedBy: 'CAMM',
    obligation: 'FU-99',
    opensOn: '2013-12-31',
    dueOn: '2013-12-30',
    timeZone: 'Washington',
    consentLevels: -1,
    template: { version: 1, sections: [{ ...review.template.sections[0]!, heading: { en: ' ' } }] },
    expected: ['ILO', 'ILOO', 'ILO'],
  };
  await expect(openRound(database, SYSTEM, round)).rejects.toMatchObject({
    problems: [
      { code: 'INVALID', path: ['code'] },
      { code: 'INVALID', path: ['title'] },
      { code: 'INVALID', path: ['dueOn'] },
      { code: 'INVALID', path: ['consentLevels'] },
      { code: 'INVALID', path: ['template', '0', 'heading'] },
      { code: 'DUPLICATE_KEY', path: ['expected', '2'] },
      { code: 'UNKNOWN_CODE', path: ['requestedBy'], cure: 'Did you mean CAM?' },
      { code: 'UNKNOWN_CODE', path: ['obligation'] },
      { code: 'UNKNOWN_CODE', path: ['expected', '1'], cure: 'Did you mean ILO?' },
      { code: 'INVALID', path: ['timeZone'] },
    ],
  });
  expect(await head()).toBe(before);
});

test('a group stands for its members on the opening day, each once', async () => {
  const expectedOn = async (opensOn: string): Promise<string[]> => {
    const { cycleId } = await openRound(database, SYSTEM, {
      ...review,
      code: `group-${opensOn}`,
      opensOn,
      dueOn: null,
      expected: ['STATE-CR', 'MEMBER-STATES', 'ILO'],
    });
    const found = await rows<{ code: string }>(
      `select agency_code as code from expectation where cycle_id = '${cycleId}' order by agency_code collate "C"`,
    );
    return found.map(({ code }) => code);
  };
  // Nicaragua ceased to be a member on 19 November 2023.
  const before = await expectedOn('2023-11-18');
  const after = await expectedOn('2023-11-19');
  expect(before).toContain('STATE-NI');
  expect(after).toEqual(before.filter((code) => code !== 'STATE-NI'));
  expect(before).toHaveLength(new Set(before).size);
  expect(before).toEqual(expect.arrayContaining(['ILO', 'STATE-CR', 'STATE-MX']));
  expect(before).not.toContain('MEMBER-STATES');
});

test('whoever may not open rounds opens none', async () => {
  const editor = { ...SYSTEM, roles: [Role.EDITOR], scopes: new Set<string>(SCOPES_OF[Role.EDITOR]) };
  await expect(openRound(database, editor, review)).rejects.toMatchObject({
    problems: [{ code: 'NOT_ALLOWED' }],
  });
});

test.each(['Washington', '+05:00', 'america/new_york', 'EST', 'localtime', ''])(
  '%j is no time zone that PostgreSQL and everybody else read alike',
  async (timeZone) => {
    await expect(openRound(database, SYSTEM, { ...review, code: 'zone', timeZone })).rejects.toMatchObject({
      problems: [{ code: 'INVALID', path: ['timeZone'] }],
    });
  },
);
