import {
  CLOSE_ROUND,
  codesOf,
  DECLARE,
  newRound,
  OPEN_ROUND,
  payloadOf,
  SAVE,
  SUBMIT,
} from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let secretariat: string;
let reporter: string;

beforeAll(async () => {
  world = await startWorld();
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  reporter = await world.keyOf(Role.REPORTER, 'ILO');
});
afterAll(() => world.stop());

const head = async (): Promise<number> => (await world.query('{ latestAct { number } }')).latestAct.number;
const close = (code: string): Promise<Loose> =>
  payloadOf(world, CLOSE_ROUND, { cycle: { code }, reason: 'Over.' }, secretariat);
const save = (code: string): Promise<Loose> =>
  payloadOf(world, SAVE, { cycle: { code }, language: 'en', content: content() }, reporter);

/** Holds up whoever comes to this place, until `work` is done. */
async function heldAt(lock: string, work: () => Promise<void>): Promise<void> {
  await world.sql('begin');
  try {
    await world.sql(lock);
    await work();
  } finally {
    await world.sql('commit');
  }
}

/** Waits until that many transactions of the server wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await world.sql(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row.n >= count) return;
  }
}

test('of five who open one code at once one does, and one number is taken', async () => {
  const before = await head();
  const input = {
    code: 'same',
    title: [{ language: 'en', text: 'Same' }],
    timeZone: 'UTC',
    expected: ['ILO', 'CIM'],
  };
  const payloads = await Promise.all(
    [1, 2, 3, 4, 5].map(() => payloadOf(world, OPEN_ROUND, input, secretariat)),
  );
  expect(payloads.map(codesOf).sort()).toEqual([[], ...Array(4).fill(['DUPLICATE_KEY code'])]);
  expect(await head()).toBe(before + 1);
  const { cycles } = await world.query(
    '{ cycles(filter: { code: { eq: "same" } }) { nodes { expectations { totalCount } } } }',
  );
  expect(cycles.nodes).toEqual([{ expectations: { totalCount: 2 } }]);
});

test('a save that came first is waited for, and then the round is closed', async () => {
  const code = await newRound(world);
  let saved!: Promise<Loose>;
  let closed!: Promise<Loose>;
  // Where a save takes the place of its return: it has found the round open by then.
  await heldAt(`select pg_advisory_xact_lock(hashtextextended('ILO/${code}', 0))`, async () => {
    saved = save(code);
    await waiting(1);
    closed = close(code);
    await waiting(2);
    expect((await world.query(`{ cycle(by: { code: "${code}" }) { state } }`)).cycle.state).toBe('OPEN');
  });
  expect(codesOf(await saved)).toEqual([]);
  expect(codesOf(await closed)).toEqual([]);
});

test('a save or a submission that comes while the round is being closed finds it closed', async () => {
  const code = await newRound(world);
  const draft = await world.saveDraft('IOM', code, content());
  const submit = async (): Promise<Loose> =>
    payloadOf(
      world,
      SUBMIT,
      { id: draft.id, expectedVersion: draft.version },
      await world.keyOf(Role.REPORTER, 'IOM'),
    );
  let outcomes!: Promise<Loose[]>;
  // Where the close tells what it did: the round is closed by then, for the close alone.
  await heldAt('lock table outbox in exclusive mode', async () => {
    const closed = close(code);
    await waiting(1);
    outcomes = Promise.all([closed, save(code), submit()]);
    await waiting(3);
  });
  expect((await outcomes).map(codesOf)).toEqual([[], ['CYCLE_CLOSED cycle'], ['CYCLE_CLOSED id']]);
  expect(
    await world.sql(
      `select reference, version, state from diagnosis where cycle_id = (select id from cycle where code = $1 limit 1)`,
      [code],
    ),
  ).toEqual([{ reference: `IOM/${code}`, version: 1, state: 'DRAFT' }]);
});

test('acts on one round at once come one after the other, without a gap', async () => {
  const code = await newRound(world);
  const before = await head();
  const cycle = { code };
  const payloads = await Promise.all([
    close(code),
    close(code),
    payloadOf(world, DECLARE, { cycle, reason: 'None.', state: 'NIL_RETURN' }, reporter),
    payloadOf(
      world,
      DECLARE,
      { cycle, reason: 'Moved.', state: 'EXCUSED', agency: { code: 'ILO' } },
      secretariat,
    ),
    payloadOf(
      world,
      DECLARE,
      { cycle, reason: 'Moved.', state: 'EXCUSED', agency: { code: 'CIM' } },
      secretariat,
    ),
  ]);
  const done = payloads.filter((each) => each.userErrors.length === 0).length;
  expect(payloads.slice(0, 2).map(codesOf).sort()).toEqual([[], ['WRONG_STATE cycle']]);
  expect(await head()).toBe(before + done);
  const standing = await world.sql(
    `select agency_code, count(*)::int as n from expectation where until is null
       and cycle_id = (select id from cycle where code = $1 limit 1) group by 1 order by 1`,
    [code],
  );
  expect(standing).toEqual(['CIM', 'ILO', 'IOM'].map((agency_code) => ({ agency_code, n: 1 })));
});
