import { CLOSE_ROUND, codesOf, DECLARE, EXTEND_ROUND, OPEN_ROUND, payloadOf, SAVE } from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let secretariat: string;

beforeAll(async () => {
  world = await startWorld();
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
});
afterAll(() => world.stop());

const en = (text: string) => [{ language: 'en', text }];
const called = (code: string, extra: object = {}): object => ({
  code,
  title: [...en('Diagnosis'), { language: 'es', text: 'Diagnóstico' }],
  timeZone: 'America/New_York',
  expected: ['ILO', 'IOM', 'CIM'],
  ...extra,
});

const open = (code: string, extra: object = {}): Promise<Loose> =>
  payloadOf(world, OPEN_ROUND, called(code, extra), secretariat);
const extend = (code: string, extra: object): Promise<Loose> =>
  payloadOf(world, EXTEND_ROUND, { cycle: { code }, reason: 'More time.', ...extra }, secretariat);
const close = (code: string): Promise<Loose> =>
  payloadOf(world, CLOSE_ROUND, { cycle: { code }, reason: 'All is in.' }, secretariat);
const declare = (code: string, extra: object, key = secretariat): Promise<Loose> =>
  payloadOf(world, DECLARE, { cycle: { code }, reason: 'Nothing to tell.', ...extra }, key);
const save = async (code: string, agency: string): Promise<string[]> =>
  codesOf(
    await payloadOf(
      world,
      SAVE,
      { cycle: { code }, language: 'en', ifExists: 'REPLACE', content: content() },
      await world.keyOf(Role.REPORTER, agency),
    ),
  );

const head = async (): Promise<number> => (await world.query('{ latestAct { number } }')).latestAct.number;

const ROUND = `{ id code title(locale: $locale) state opensOn dueOn timeZone closedAt consentLevels
  requestedBy { code } obligation { code title(locale: $locale) }
  template { version sections { kind required heading(locale: $locale) guidance(locale: $locale) } }
  completeness { expected reported nilReturns excused late ratio } diagnoses { nodes { reference state } }
  expectations { totalCount nodes { id agency { code name(locale: $locale) } state isRequested isLate dueOn extendedTo
    declaredReason declaredAt declaredBy { name role agency { code } } } } }`;
const QUESTION = `query Round($code: String!, $locale: LanguageTag) { cycle(by: { code: $code }) ${ROUND} }`;
const BOTH_LANGUAGES = `query Round($code: String!, $asOf: Int!) { ${['en', 'es']
  .map((tag) => `${tag}: cycle(by: { code: $code }, asOf: $asOf) ${ROUND.replaceAll('$locale', `"${tag}"`)}`)
  .join(' ')} }`;

test('the whole life of a round, read at every act as it stood then, byte by byte', async () => {
  const code = 'life';
  const seen = new Map<number, string[]>();
  const readers = [undefined, await world.keyOf(Role.READER, 'CIM'), secretariat];
  const answers = (asOf: number): Promise<string[]> =>
    Promise.all(readers.map(async (key) => (await world.ask(BOTH_LANGUAGES, { code, asOf }, { key })).text));
  const holds = async (asOf: number): Promise<void> => {
    if (seen.has(asOf)) expect(await answers(asOf)).toEqual(seen.get(asOf));
  };
  const happens = async (work: () => Promise<unknown>): Promise<Loose> => {
    const before = await head();
    await work();
    expect(await head()).toBe(before + 1);
    await holds(before);
    seen.set(before + 1, await answers(before + 1));
    return (await world.query(QUESTION, { code, locale: 'es' })).cycle;
  };
  const states = (cycle: Loose): Record<string, string> =>
    Object.fromEntries(cycle.expectations.nodes.map((each: Loose) => [each.agency.code, each.state]));

  let cycle = await happens(() =>
    open(code, { isAnnounced: true, expected: ['ILO', 'ANDEAN-COUNTRIES'], obligation: 'FU-3' }),
  );
  expect(cycle).toMatchObject({ state: 'PLANNED', title: 'Diagnóstico', obligation: { code: 'FU-3' } });
  expect(cycle.template.version).toBe(1);
  expect(Object.keys(states(cycle))).toEqual(expect.arrayContaining(['ILO', 'STATE-BO', 'STATE-PE']));
  expect(await save(code, 'ILO')).toEqual(['CYCLE_CLOSED cycle']);
  const announced = cycle;

  cycle = await happens(() =>
    open(code, {
      opensOn: '2026-01-01',
      dueOn: '2998-12-31',
      requestedBy: 'CAM',
      consentLevels: 1,
      template: [
        { kind: 'GENERAL', heading: en('In general') },
        { kind: 'BUDGET', required: false, heading: en('Means') },
      ],
    }),
  );
  expect(cycle).toMatchObject({
    id: announced.id,
    state: 'OPEN',
    dueOn: '2998-12-31',
    consentLevels: 1,
    requestedBy: { code: 'CAM' },
    obligation: null,
    template: {
      version: 2,
      sections: [
        { kind: 'GENERAL', required: true, heading: 'In general', guidance: null },
        { kind: 'BUDGET', required: false, heading: 'Means', guidance: null },
      ],
    },
  });
  expect(states(cycle)).toEqual({ CIM: 'AWAITED', ILO: 'AWAITED', IOM: 'AWAITED' });
  // Whoever was expected from the announcement on still is the same expectation.
  expect(cycle.expectations.nodes[1].id).toBe(
    announced.expectations.nodes.find((each: Loose) => each.agency.code === 'ILO').id,
  );

  cycle = await happens(() => extend(code, { dueOn: '2999-01-31', agency: { code: 'ILO' } }));
  expect(cycle.dueOn).toBe('2998-12-31');
  expect(cycle.expectations.nodes.map((each: Loose) => [each.dueOn, each.extendedTo])).toEqual([
    ['2998-12-31', null],
    ['2999-01-31', '2999-01-31'],
    ['2998-12-31', null],
  ]);
  cycle = await happens(() => extend(code, { dueOn: '2999-02-28' }));
  expect(cycle.expectations.nodes.map((each: Loose) => each.dueOn)).toEqual(Array(3).fill('2999-02-28'));

  await happens(() => declare(code, { state: 'EXCUSED', agency: { code: 'IOM' } }));
  const reporter = await world.keyOf(Role.REPORTER, 'CIM');
  cycle = await happens(() => declare(code, { state: 'NIL_RETURN', reason: 'Nada que informar.' }, reporter));
  expect(states(cycle)).toEqual({ CIM: 'NIL_RETURN', ILO: 'AWAITED', IOM: 'EXCUSED' });
  expect(cycle.expectations.nodes[0]).toMatchObject({
    declaredReason: 'Nada que informar.',
    declaredAt: expect.stringMatching(/Z$/),
    declaredBy: { name: null, role: 'REPORTER', agency: { code: 'CIM' } },
  });
  expect(cycle.completeness).toEqual({
    expected: 2,
    reported: 0,
    nilReturns: 1,
    excused: 1,
    late: 0,
    ratio: 0.5,
  });
  const own = (await world.query(QUESTION, { code }, { key: reporter })).cycle.expectations.nodes[0];
  expect(own.declaredBy.name).toBe('REPORTER CIM');

  const paho = await world.keyOf(Role.REPORTER, 'PAHO');
  cycle = await happens(() => declare(code, { state: 'NIL_RETURN', agency: { code: 'PAHO' } }, paho));
  expect(cycle.expectations.nodes[3]).toMatchObject({ agency: { code: 'PAHO' }, isRequested: false });
  expect(cycle.completeness).toMatchObject({ expected: 2, nilReturns: 1 });
  cycle = await happens(() => declare(code, { state: null, reason: 'We do file.' }, reporter));
  expect(cycle.expectations.nodes[0]).toMatchObject({
    state: 'AWAITED',
    declaredReason: null,
    declaredAt: null,
    declaredBy: null,
  });

  expect(await save(code, 'ILO')).toEqual([]);
  cycle = await happens(() => close(code));
  expect(cycle).toMatchObject({ state: 'CLOSED', closedAt: expect.stringMatching(/Z$/) });
  expect(await save(code, 'ILO')).toEqual(['CYCLE_CLOSED cycle']);

  let notices: Loose[] = [];
  cycle = await happens(async () => {
    notices = (await extend(code, { dueOn: '2999-03-31', agency: { code: 'ILO' } })).notices;
  });
  expect(notices).toEqual([{ code: 'ROUND_REOPENED' }]);
  expect(cycle).toMatchObject({ state: 'OPEN', closedAt: null, dueOn: '2999-02-28' });
  expect(cycle.expectations.nodes[1]).toMatchObject({ agency: { code: 'ILO' }, dueOn: '2999-03-31' });
  expect(await save(code, 'ILO')).toEqual([]);
  expect(seen.size).toBe(10);
  for (const asOf of seen.keys()) await holds(asOf);
});

test('each act says what was done in the register, to the audit and to those who listen', async () => {
  await open('told', { dueOn: '2999-01-01' });
  await extend('told', { dueOn: '2999-01-02', agency: { code: 'ILO' } });
  await extend('told', { dueOn: '2999-01-03' });
  await close('told');
  await declare('told', { state: 'EXCUSED', agency: { code: 'IOM' } });
  await declare('told', { state: null, agency: { code: 'IOM' }, reason: 'It was mistaken.' });
  const { registerActs } = await world.query(
    '{ registerActs(first: 6) { nodes { number kind note by { name role agency { code } } manifestHash } } }',
  );
  const acts = registerActs.nodes.reverse();
  expect(acts.map((each: Loose) => each.note)).toEqual([
    'Diagnosis',
    'told, ILO: More time.',
    'told: More time.',
    'told: All is in.',
    'told, IOM: Nothing to tell.',
    'told, IOM: It was mistaken.',
  ]);
  for (const act of acts)
    expect(act).toMatchObject({
      kind: 'ROUND',
      by: { name: null, role: 'REVIEWER', agency: { code: 'GS-OAS' } },
    });
  const audited = await world.sql(
    'select action, split_part(subject, $1, 1) as of, before, after from audit_entry order by at desc, id desc limit 6',
    ['_'],
  );
  expect(audited.reverse()).toMatchObject([
    { action: 'cycleOpen', of: 'cyc', before: null, after: { code: 'told', state: 'OPEN' } },
    { action: 'cycleExtend', of: 'exp', before: { dueOn: '2999-01-01' }, after: { dueOn: '2999-01-02' } },
    { action: 'cycleExtend', of: 'cyc', before: { dueOn: '2999-01-01' }, after: { dueOn: '2999-01-03' } },
    { action: 'cycleClose', of: 'cyc', before: { state: 'OPEN' }, after: { state: 'CLOSED' } },
    { action: 'expectationDeclare', of: 'exp', before: { state: null }, after: { state: 'EXCUSED' } },
    {
      action: 'expectationDeclare',
      of: 'exp',
      before: { state: 'EXCUSED', reason: 'Nothing to tell.' },
      after: { state: null, reason: 'It was mistaken.' },
    },
  ]);
  const events = await world.sql('select topic, payload from outbox order by id desc limit 6');
  expect(events.map(({ topic, payload }) => [topic, payload.act, Object.keys(payload)])).toEqual(
    [
      ['cycle.opened', ['act', 'cycle']],
      ['cycle.extended', ['act', 'cycle', 'expectation']],
      ['cycle.extended', ['act', 'cycle']],
      ['cycle.closed', ['act', 'cycle']],
      ['expectation.declared', ['act', 'cycle', 'expectation']],
      ['expectation.declared', ['act', 'cycle', 'expectation']],
    ]
      .map(([topic, keys], i) => [topic, acts[i].number, keys])
      .reverse(),
  );
});

test('a form is given, taken from a round that is named, or from the newest one', async () => {
  const sectionsOf = async (code: string) =>
    (
      await world.query(
        `{ cycle(by: { code: "${code}" }) { template { version sections { kind en: heading(locale: "en") es: heading(locale: "es") } } } }`,
      )
    ).cycle.template;
  const template = [
    { kind: 'OTHER', heading: [...en('One'), { language: 'ES', text: 'Uno' }], guidance: en('Write.') },
  ];
  expect(codesOf(await open('form-1', { template }))).toEqual([]);
  expect(codesOf(await open('form-2', { template: [{ kind: 'PLAN', heading: en('Plan') }] }))).toEqual([]);
  expect(codesOf(await open('form-3'))).toEqual([]);
  expect(codesOf(await open('form-4', { templateOf: { code: 'form-1' } }))).toEqual([]);
  const one = { version: 1, sections: [{ kind: 'OTHER', en: 'One', es: 'Uno' }] };
  expect(await sectionsOf('form-1')).toEqual(one);
  expect(await sectionsOf('form-3')).toEqual(await sectionsOf('form-2'));
  expect(await sectionsOf('form-4')).toEqual(one);
  // What was announced stands unless another form is given.
  expect(codesOf(await open('form-5', { template, isAnnounced: true }))).toEqual([]);
  expect(codesOf(await open('form-6', { template: [{ kind: 'PLAN', heading: en('Plan') }] }))).toEqual([]);
  expect(codesOf(await open('form-5'))).toEqual([]);
  expect(await sectionsOf('form-5')).toEqual(one);
});

test('the first round of all asks for the six sections of the diagnosis form', async () => {
  const own = await startWorld();
  const key = await own.keyOf(Role.ADMINISTRATOR);
  expect(codesOf(await payloadOf(own, OPEN_ROUND, called('first'), key))).toEqual([]);
  const { cycle } = await own.query(
    '{ cycle(by: { code: "first" }) { template { version sections { kind required es: heading(locale: "es") guidance } } } }',
  );
  expect(cycle.template.version).toBe(1);
  expect(cycle.template.sections).toEqual(
    [
      ['GENERAL', 'Diagnóstico general'],
      ['SPECIFIC', 'Diagnóstico específico de las actividades encomendadas'],
      ['STRENGTHS', 'Fortalezas del Programa'],
      ['WEAKNESSES', 'Debilidades del Programa'],
      ['BUDGET', 'Presupuesto y medios'],
      ['SUGGESTIONS', 'Sugerencias'],
    ].map(([kind, es]) => ({ kind, required: true, es, guidance: expect.stringMatching(/\.$/) })),
  );
  await own.stop();
});

test('a round that answers an obligation is listed with it and moves nothing else in it', async () => {
  const ask = async (): Promise<Loose> =>
    (
      await world.query(
        '{ obligations(first: 50) { nodes { id code title frequency nextDueOn resolution { symbol } addressees { code } cycles(first: 1) { totalCount nodes { code } } } } }',
      )
    ).obligations.nodes.find(({ code }: Loose) => code === 'FU-6');
  const { cycles: none, ...before } = await ask();
  expect(none).toEqual({ totalCount: 0, nodes: [] });
  expect(before).toMatchObject({
    frequency: 'YEARLY',
    resolution: { symbol: 'AG/RES. 2141 (XXXV-O/05)' },
    addressees: [{ code: 'PC' }],
  });
  await open('yearly-1', { obligation: 'FU-6', dueOn: '2997-12-31' });
  await open('yearly-2', { obligation: 'FU-6', dueOn: '2998-12-31' });
  const { cycles, ...after } = await ask();
  expect(after).toEqual(before);
  expect(cycles).toEqual({ totalCount: 2, nodes: [{ code: 'yearly-2' }] });
});

test('the same request under one Idempotency-Key is one act, with the same answer', async () => {
  const twice = async (document: string, input: object, name: string): Promise<Loose> => {
    const before = await head();
    const headers = { 'idempotency-key': name };
    const [first, second] = await Promise.all(
      [1, 2].map(() => payloadOf(world, document, input, secretariat, headers)),
    );
    expect(codesOf(first)).toEqual([]);
    expect(second).toEqual(first);
    expect(await head()).toBe(before + 1);
    return first;
  };
  const cycle = { code: 'once' };
  await twice(OPEN_ROUND, called('once', { dueOn: '2999-01-01' }), 'k-1');
  await twice(DECLARE, { cycle, agency: { code: 'CIM' }, state: 'EXCUSED', reason: 'Moved.' }, 'k-2');
  await twice(CLOSE_ROUND, { cycle, reason: 'Over.' }, 'k-3');
  const { notices } = await twice(EXTEND_ROUND, { cycle, dueOn: '2999-01-02', reason: 'Not over.' }, 'k-4');
  expect(notices).toEqual([{ code: 'ROUND_REOPENED' }]);
});
