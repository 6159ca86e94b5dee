import { Client } from 'pg';
import { DECLARE, EXTEND_ROUND, payloadOf } from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { nextNumber, recordAct } from '../../platform/register';
import { SYSTEM } from '../access/key.service';

let world: World;
let secretariat: string;

beforeAll(async () => {
  world = await startWorld();
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
});
afterAll(() => world.stop());

let rounds = 0;
/** A round that asks ILO, due at the end of 2025 in New York, which is 05:00 of the next day in UTC. */
async function newRound(extra: object = {}): Promise<string> {
  const code = `round-${(rounds += 1)}`;
  await world.openRound(code, ['ILO'], { dueOn: '2025-12-31', timeZone: 'America/New_York', ...extra });
  return code;
}

const declare = (code: string, state: string | null, agency = 'ILO'): Promise<Loose> =>
  payloadOf(
    world,
    DECLARE,
    { cycle: { code }, agency: { code: agency }, state, reason: 'So it is.' },
    secretariat,
  );

const head = async (): Promise<number> => (await world.query('{ latestAct { number } }')).latestAct.number;

/** As the owner of the tables alone can: what is never changed gets another instant, so that a test need not wait for it. */
async function setInstant(table: string, column: string, at: string, where: string): Promise<void> {
  await world.sql(`alter table ${table} disable trigger user`);
  await world.sql(`update ${table} set ${column} = '${at}' where ${where}`);
  await world.sql(`alter table ${table} enable trigger user`);
}
const actAt = async (at: string): Promise<void> =>
  setInstant('register_act', 'at', at, `number = ${await head()}`);

type Eyes = 'public' | 'other' | 'own' | 'secretariat';
async function keyOf(eyes: Eyes): Promise<string | undefined> {
  if (eyes === 'public') return undefined;
  if (eyes === 'secretariat') return secretariat;
  return world.keyOf(Role.READER, eyes === 'own' ? 'ILO' : 'CIM');
}
const EVERYBODY: readonly Eyes[] = ['public', 'other', 'own', 'secretariat'];

const READ = `query Owed($code: String!, $asOf: Int) { cycle(by: { code: $code }, asOf: $asOf) {
  completeness { expected reported nilReturns excused late } expectations { nodes { agency { code } state isLate } } } }`;

/** What ILO owes the round, through all eyes. */
async function states(code: string): Promise<Record<Eyes, string>> {
  const seen = {} as Record<Eyes, string>;
  for (const eyes of EVERYBODY) {
    const { cycle } = await world.query(READ, { code }, { key: await keyOf(eyes) });
    seen[eyes] = cycle.expectations.nodes.find(({ agency }: Loose) => agency.code === 'ILO').state;
    const { cycle: filtered } = await world.query(
      `query Filtered($code: String!) { cycle(by: { code: $code }) { expectations(state: [${seen[eyes]}]) { nodes { agency { code } } } } }`,
      { code },
      { key: await keyOf(eyes) },
    );
    expect(filtered.expectations.nodes).toContainEqual({ agency: { code: 'ILO' } });
  }
  return seen;
}

/** Late or not, at an act; the same whoever asks, and counted so. */
async function isLate(code: string, asOf?: number): Promise<boolean> {
  const answers = new Set<string>();
  for (const eyes of EVERYBODY) {
    const { cycle } = await world.query(READ, { code, asOf }, { key: await keyOf(eyes) });
    const { isLate: late } = cycle.expectations.nodes.find(({ agency }: Loose) => agency.code === 'ILO');
    expect(cycle.completeness.late).toBe(late ? 1 : 0);
    answers.add(JSON.stringify([late, cycle.completeness]));
  }
  expect(answers.size).toBe(1);
  return JSON.parse([...answers][0]!)[0];
}

const AGAIN = { ifExists: 'REPLACE' };
const saved = (code: string): Promise<Return> => world.saveDraft('ILO', code, content(), AGAIN);

/** Files a return that was handed in at that instant; the number of the act that published it. */
async function published(code: string, submittedAt: string): Promise<number> {
  const submitted = await world.submit(await saved(code));
  await setInstant(
    'revision',
    'submitted_at',
    submittedAt,
    `diagnosis_id = '${submitted.id.slice(4)}' and since is null`,
  );
  return world.publish(submitted);
}

const set = (code: string, columns: string): Promise<unknown> =>
  world.sql(
    `update diagnosis set ${columns} where cycle_id = (select id from cycle where code = $1 limit 1)`,
    [code],
  );

/** What becomes of a return that is withdrawn: no revision of it is public any more. */
async function withdrawn(code: string): Promise<number> {
  const number = await world.database.write(SYSTEM, async (manager) => {
    const next = await nextNumber(manager);
    await manager.query(
      `update revision set until = $1 where until is null and since is not null and diagnosis_id in
         (select d.id from diagnosis d join cycle k on k.id = d.cycle_id where k.code = $2)`,
      [next, code],
    );
    await recordAct(manager, SYSTEM, { number: next, kind: 'WITHDRAW', manifest: {} });
    return next;
  });
  await set(code, `state = 'WITHDRAWN', known_state = 'WITHDRAWN'`);
  return number;
}

describe('the state of what is owed', () => {
  // Of the return, what its agency sees and what the secretariat knows of it; then what each is told.
  test.each<[string, string | null, string | null, string, string, string]>([
    ['DRAFT', null, null, 'AWAITED', 'DRAFTING', 'AWAITED'],
    ['SUBMITTED', 'SUBMITTED', null, 'AWAITED', 'SUBMITTED', 'SUBMITTED'],
    ['SENT_BACK', 'SENT_BACK', null, 'AWAITED', 'SENT_BACK', 'SENT_BACK'],
    ['DRAFT', 'SENT_BACK', null, 'AWAITED', 'DRAFTING', 'SENT_BACK'],
    ['ACCEPTED', 'ACCEPTED', null, 'AWAITED', 'ACCEPTED', 'ACCEPTED'],
    ['WITHDRAWN', 'WITHDRAWN', null, 'AWAITED', 'AWAITED', 'AWAITED'],
    ['DRAFT', 'WITHDRAWN', null, 'AWAITED', 'DRAFTING', 'AWAITED'],
    ['DRAFT', null, 'EXCUSED', 'EXCUSED', 'EXCUSED', 'EXCUSED'],
    ['SUBMITTED', 'SUBMITTED', 'NIL_RETURN', 'NIL_RETURN', 'SUBMITTED', 'SUBMITTED'],
    ['ACCEPTED', 'ACCEPTED', 'EXCUSED', 'EXCUSED', 'ACCEPTED', 'ACCEPTED'],
    ['WITHDRAWN', 'WITHDRAWN', 'NIL_RETURN', 'NIL_RETURN', 'NIL_RETURN', 'NIL_RETURN'],
  ])(
    'a return that is %s, known as %s, with %s declared',
    async (state, known, declared, all, own, insider) => {
      const code = await newRound();
      const draft = await saved(code);
      if (known !== null) await world.submit(draft);
      await set(code, `state = '${state}', known_state = ${known === null ? 'null' : `'${known}'`}`);
      if (declared !== null) await declare(code, declared);
      expect(await states(code)).toEqual({ public: all, other: all, own, secretariat: insider });
    },
  );

  test('what is published stays published while it is revised, whatever is declared', async () => {
    const code = await newRound();
    await published(code, '2025-12-01T00:00:00Z');
    await declare(code, 'NIL_RETURN');
    const all = { public: 'PUBLISHED', other: 'PUBLISHED', own: 'PUBLISHED', secretariat: 'PUBLISHED' };
    expect(await states(code)).toEqual(all);
    for (const columns of [
      `state = 'DRAFT', known_state = 'PUBLISHED'`,
      `state = 'SUBMITTED', known_state = 'SUBMITTED'`,
      `state = 'SENT_BACK', known_state = 'SENT_BACK'`,
    ]) {
      await set(code, columns);
      expect(await states(code)).toEqual(all);
    }
  });

  test('a return that is withdrawn is awaited again, and was published before', async () => {
    const code = await newRound();
    const act = await published(code, '2025-12-01T00:00:00Z');
    const before = (await world.ask(READ, { code, asOf: act })).text;
    await withdrawn(code);
    const all = { public: 'AWAITED', other: 'AWAITED', own: 'AWAITED', secretariat: 'AWAITED' };
    expect(await states(code)).toEqual(all);
    expect((await world.ask(READ, { code, asOf: act })).text).toBe(before);
  });

  test('of several returns of an agency the one that has come furthest tells', async () => {
    const code = await newRound();
    await saved(code);
    await world.submit(await world.saveDraft('ILO', code, content(), { kind: 'ANNUAL_REPORT' }));
    await set(code, `known_state = case when kind = 'ANNUAL_REPORT' then 'SUBMITTED' end`);
    expect(await states(code)).toMatchObject({ own: 'SUBMITTED', secretariat: 'SUBMITTED' });
  });

  test('expectations are filtered by what the caller may know', async () => {
    const code = await newRound();
    await saved(code);
    const count = async (key?: string): Promise<number> =>
      (
        await world.query(
          `{ agency(by: { code: "ILO" }) { expectations(filter: { state: [DRAFTING] }, first: 100) { nodes { cycle { code } } } } }`,
          {},
          { key },
        )
      ).agency.expectations.nodes.filter(({ cycle }: Loose) => cycle.code === code).length;
    expect(await count(await keyOf('own'))).toBe(1);
    expect(await count()).toBe(0);
    expect(await count(secretariat)).toBe(0);
  });
});

describe('lateness', () => {
  test.each<[string, boolean]>([
    ['2025-12-31T22:00:00Z', false],
    ['2026-01-01T04:59:59.999Z', false],
    ['2026-01-01T05:00:00Z', true],
  ])('nothing has come at an act of %s', async (at, late) => {
    const code = await newRound();
    await actAt(at);
    expect(await isLate(code)).toBe(late);
  });

  test.each<[string, boolean]>([
    ['2025-12-31T09:59:59.999Z', false],
    ['2025-12-31T10:00:00Z', true],
  ])('where the day ends earlier an act of %s is late earlier', async (at, late) => {
    const code = await newRound({ timeZone: 'Pacific/Kiritimati' });
    await actAt(at);
    expect(await isLate(code)).toBe(late);
  });

  test.each<[string, boolean]>([
    ['2026-01-01T04:59:59.999Z', false],
    ['2026-01-01T05:00:00Z', true],
  ])('a return handed in at %s, published later', async (at, late) => {
    const code = await newRound();
    const awaited = await head();
    await actAt('2026-01-05T00:00:00Z');
    const act = await published(code, at);
    expect(await isLate(code, act)).toBe(late);
    // Until it was published nobody but insiders knew of it.
    expect(await isLate(code, awaited)).toBe(true);
  });

  test.each<[string, boolean]>([
    ['2026-01-01T04:59:59.999Z', false],
    ['2026-01-01T05:00:00Z', true],
  ])('a declaration of %s that there is nothing to report', async (at, late) => {
    const code = await newRound();
    await declare(code, 'NIL_RETURN');
    await setInstant(
      'expectation',
      'declared_at',
      at,
      'declared_at is not null and until is null and cycle_id = ' +
        `(select id from cycle where code = '${code}' limit 1)`,
    );
    expect(await isLate(code)).toBe(late);
  });

  test('a return that comes all the same is judged by itself', async () => {
    const inTime = await newRound();
    await declare(inTime, 'NIL_RETURN');
    expect(await isLate(inTime)).toBe(true);
    await published(inTime, '2025-12-30T00:00:00Z');
    expect(await isLate(inTime)).toBe(false);
    const { cycle } = await world.query(READ, { code: inTime });
    expect(cycle.completeness).toEqual({ expected: 1, reported: 1, nilReturns: 0, excused: 0, late: 0 });
  });

  test('an agency that was given longer is late only after its own day, or the round’s where that is later', async () => {
    const code = await newRound({ dueOn: '2998-12-31' });
    const extend = (dueOn: string, agency?: string): Promise<Loose> =>
      payloadOf(
        world,
        EXTEND_ROUND,
        { cycle: { code }, dueOn, reason: 'More.', ...(agency && { agency: { code: agency } }) },
        secretariat,
      );
    await extend('2999-01-15', 'ILO');
    await actAt('2999-01-16T04:59:59Z');
    expect(await isLate(code)).toBe(false);
    await actAt('2999-01-16T05:00:00Z');
    expect(await isLate(code)).toBe(true);
    await extend('2999-01-31');
    await actAt('2999-01-20T00:00:00Z');
    expect(await isLate(code)).toBe(false);
  });

  test('whoever is excused is never late, nor is anybody in a round that is only announced', async () => {
    const code = await newRound();
    expect(await isLate(code)).toBe(true);
    await declare(code, 'EXCUSED');
    expect(await isLate(code)).toBe(false);
    expect(await isLate(await newRound({ state: 'PLANNED' }))).toBe(false);
    await declare(code, null);
    expect(await isLate(code)).toBe(true);
  });

  test('whoever was not asked is never late', async () => {
    const code = await newRound();
    await world.file('CIM', code, content());
    const { cycle } = await world.query(
      `{ cycle(by: { code: "${code}" }) { expectations { nodes { agency { code } isRequested isLate state } } } }`,
    );
    expect(cycle.expectations.nodes).toEqual([
      { agency: { code: 'CIM' }, isRequested: false, isLate: false, state: 'PUBLISHED' },
      { agency: { code: 'ILO' }, isRequested: true, isLate: true, state: 'AWAITED' },
    ]);
  });

  test('a correction of a return that came in time is no later; one after a withdrawal is', async () => {
    const code = await newRound();
    const first = await published(code, '2025-12-30T00:00:00Z');
    await set(code, `state = 'DRAFT'`);
    const corrected = await published(code, '2026-02-01T00:00:00Z');
    const gone = await withdrawn(code);
    await set(code, `state = 'DRAFT'`);
    const again = await published(code, '2026-03-01T00:00:00Z');
    const told = [first, corrected, gone, again].map((act) => isLate(code, act));
    expect(await Promise.all(told)).toEqual([false, false, true, true]);
  });
});

describe('behind the second wall', () => {
  /** What the database itself says to an agency that tries this. */
  async function asAgency(agency: string, statements: readonly string[]): Promise<string> {
    const client = new Client({ connectionString: world.databaseUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('set local role mandato_member');
      await client.query(
        `select set_config('mandato.agency', (select id::text from agency where code = $1 and until is null), true), set_config('mandato.role', 'AGENCY', true)`,
        [agency],
      );
      let changed = 0;
      for (const statement of statements) changed = (await client.query(statement)).rowCount ?? 0;
      return changed === 0 ? 'nothing' : 'done';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('rollback');
      await client.end();
    }
  }
  const idOf = (agency: string): string =>
    `(select id from agency where code = '${agency}' and until is null)`;
  const cycle = `(select id from cycle where until is null order by since limit 1)`;
  const expectation = (agency: string): string =>
    `insert into expectation (id, since, cycle_id, agency_id, agency_code, is_requested)
       select gen_random_uuid(), h.number, ${cycle}, ${idOf(agency)}, '${agency}', false from register_head h`;
  const act = (agency: string): string =>
    `insert into register_act (id, number, kind, at, manifest_hash, by_agency_id, by_role)
       select gen_random_uuid(), h.number, 'ROUND', now(), '', ${idOf(agency)}, 'REPORTER' from register_head h`;
  const NUMBER = 'update register_head set number = number + 1';
  const REFUSED = '42501';

  test('an agency may write what it owes and its own act, and nothing else of a round', async () => {
    if (!world.database.hasRoles) return console.info('Not tested: this login has no roles.');
    await newRound();
    expect(await asAgency('ILO', [NUMBER, expectation('ILO'), act('ILO')])).toBe('done');
    expect(await asAgency('ILO', [NUMBER, expectation('CIM')])).toBe(REFUSED);
    expect(await asAgency('ILO', [NUMBER, act('CIM')])).toBe(REFUSED);
    const close = (table: string, of: string): string =>
      `update ${table} set until = 1000000 where until is null and ${of}`;
    expect(await asAgency('ILO', [close('expectation', `agency_code = 'ILO'`)])).toBe('done');
    expect(await asAgency('CIM', [close('expectation', `agency_code = 'ILO'`)])).toBe('nothing');
    expect(await asAgency('ILO', [close('cycle', 'true')])).toBe('nothing');
    expect(await asAgency('ILO', [NUMBER, `insert into cycle select * from cycle limit 1`])).toBe(REFUSED);
  });
});
