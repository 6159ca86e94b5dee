import {
  CLOSE_ROUND,
  codesOf,
  DECLARE,
  EXTEND_ROUND,
  holdings,
  newRound,
  OPEN_ROUND,
  payloadOf,
} from '../../../test/acts';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { nextNumber, recordAct } from '../../platform/register';
import { reopenRow } from '../../platform/versioned-rows';
import { SYSTEM } from '../access/key.service';
import { edited } from '../register/catalogue.testing';

let world: World;
let secretariat: string;
let reporter: string;

beforeAll(async () => {
  // Two groups that nobody belongs to before 2990: one within the other, and around it again.
  world = await startWorld({
    catalogue: edited(shippedCatalogue(), ({ agencies, memberships }) => {
      const like = agencies.find(({ category }) => category === 'GROUP')!;
      agencies.push({ ...like, code: 'OUTER' }, { ...like, code: 'INNER' });
      const from = { validFrom: '2990-01-01', validTo: null };
      for (const [group, member] of [
        ['OUTER', 'INNER'],
        ['INNER', 'OUTER'],
        ['INNER', 'CIM'],
        ['OUTER', 'ILO'],
      ] as const)
        memberships.push({ group, member, ...from });
    }),
  });
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  reporter = await world.keyOf(Role.REPORTER, 'ILO');
});
afterAll(() => world.stop());

/** The refusal as `CODE path`; whatever is refused leaves every table as it was. */
async function refused(document: string, input: object, key = secretariat): Promise<Loose> {
  const before = await holdings(world);
  const payload = await payloadOf(world, document, input, key);
  expect(await holdings(world)).toEqual(before);
  expect(payload.cycle ?? payload.expectation ?? null).toBeNull();
  return payload;
}

const en = (text: string) => [{ language: 'en', text }];
const LATER = { dueOn: '2999-01-31', reason: 'More time.' };
const section = { kind: 'GENERAL', heading: en('General') };

test.each<[string, object, string[]]>([
  ['an agency that there is not', { expected: ['ILO', 'IMO'] }, ['UNKNOWN_CODE expected.1']],
  ['a caller that there is not', { requestedBy: 'KAM' }, ['UNKNOWN_CODE requestedBy']],
  ['an obligation that there is not', { obligation: 'FU-99' }, ['UNKNOWN_CODE obligation']],
  ['an agency named twice', { expected: ['ILO', 'IOM', 'ILO'] }, ['DUPLICATE_KEY expected.2']],
  ['a due day before the opening day', { opensOn: '2999-02-02', dueOn: '2999-02-01' }, ['INVALID dueOn']],
  ['a due day that is over', { dueOn: '2020-12-31' }, ['INVALID dueOn']],
  ['no such time zone', { timeZone: 'Mars/Olympus' }, ['INVALID timeZone']],
  ['more consents than three', { consentLevels: 4 }, ['INVALID consentLevels']],
  ['no English title', { title: [{ language: 'es', text: 'Ronda' }] }, ['INVALID title']],
  ['two titles in one language', { title: [...en('One'), ...en('Two')] }, ['DUPLICATE_KEY title.1.language']],
  ['an empty title', { title: en(' ') }, ['INVALID title']],
  ['a title of 301 characters', { title: en('x'.repeat(301)) }, ['INVALID title']],
  ['a code with a slash', { code: 'a/b' }, ['INVALID code']],
  ['a code of 61 characters', { code: 'x'.repeat(61) }, ['INVALID code']],
  ['a form without a section', { template: [] }, ['INVALID template']],
  [
    'a heading in Spanish only',
    { template: [{ ...section, heading: [{ language: 'es', text: 'G' }] }] },
    ['INVALID template.0.heading'],
  ],
  [
    'guidance of 5,001 characters',
    { template: [section, { ...section, guidance: en('x'.repeat(5001)) }] },
    ['INVALID template.1.guidance'],
  ],
  ['a form and another round’s', { template: [section], templateOf: { code: 'r' } }, ['INVALID templateOf']],
  ['the form of no round', { templateOf: { code: 'nowhere' } }, ['NOT_FOUND templateOf']],
  ['half a character', { title: en('\ud800') }, ['INVALID_TEXT title.0.text']],
  ['U+0000', { code: 'a\u0000' }, ['INVALID_TEXT code']],
  [
    'several at once',
    { title: [], dueOn: '2020-12-31', expected: ['XXXXXXX'] },
    ['INVALID title', 'INVALID dueOn', 'UNKNOWN_CODE expected.0'],
  ],
])('%s opens no round', async (_, wrong, expected) => {
  const input = { code: 'refused', title: en('Round'), timeZone: 'UTC', expected: ['ILO'], ...wrong };
  expect(codesOf(await refused(OPEN_ROUND, input))).toEqual(expected);
});

test('an unknown agency is told with the nearest one', async () => {
  const input = { code: 'near', title: en('Round'), timeZone: 'UTC', expected: ['PAHOO'] };
  expect((await refused(OPEN_ROUND, input)).userErrors).toEqual([
    {
      code: 'UNKNOWN_CODE',
      message: 'The catalogue has nothing of that code.',
      path: ['expected', '0'],
      cure: 'Did you mean PAHO?',
    },
  ]);
});

test('a group without a member on the opening day is refused; a group within it stands for its own', async () => {
  const called = (opensOn: string) => ({
    code: `group-${opensOn}`,
    title: en('Round'),
    timeZone: 'UTC',
    opensOn,
    expected: ['ILO', 'OUTER'],
  });
  expect((await refused(OPEN_ROUND, called('2989-12-31'))).userErrors).toMatchObject([
    { code: 'INVALID', path: ['expected', '1'], cure: 'Leave it out, or name agencies.' },
  ]);
  expect(codesOf(await payloadOf(world, OPEN_ROUND, called('2990-01-01'), secretariat))).toEqual([]);
  const { cycle } = await world.query(
    '{ cycle(by: { code: "group-2990-01-01" }) { expectations { nodes { agency { code } } } } }',
  );
  expect(cycle.expectations.nodes.map(({ agency }: Loose) => agency.code)).toEqual(['CIM', 'ILO']);
});

test('a round that was opened is not opened again', async () => {
  const code = await newRound(world);
  const input = { code, title: en('Round'), timeZone: 'UTC', expected: ['ILO'] };
  for (const isAnnounced of [false, true])
    expect(codesOf(await refused(OPEN_ROUND, { ...input, isAnnounced }))).toEqual(['DUPLICATE_KEY code']);
  await payloadOf(world, CLOSE_ROUND, { cycle: { code }, reason: 'Over.' }, secretariat);
  expect(codesOf(await refused(OPEN_ROUND, input))).toEqual(['DUPLICATE_KEY code']);
});

const REASONS: readonly [string, string, string][] = [
  ['no reason', '', 'INVALID reason'],
  ['blanks', ' \n', 'INVALID reason'],
  ['2,001 characters', 'x'.repeat(2001), 'LIMIT_EXCEEDED reason'],
  ['U+0000', 'a\u0000b', 'INVALID_TEXT reason'],
];

test.each(REASONS)('%s is no reason', async (_, reason, expected) => {
  const cycle = { code: await newRound(world, { dueOn: '2998-12-31' }) };
  for (const [document, rest] of [
    [CLOSE_ROUND, {}],
    [EXTEND_ROUND, { dueOn: '2999-01-31' }],
    [DECLARE, { agency: { code: 'ILO' }, state: 'EXCUSED' }],
  ] as const)
    expect(codesOf(await refused(document, { cycle, reason, ...rest }))).toEqual([expected]);
});

test('2,000 characters are', async () => {
  const cycle = { code: await newRound(world) };
  const reason = 'x'.repeat(2000);
  const payload = await payloadOf(world, DECLARE, { cycle, reason, state: 'NIL_RETURN' }, reporter);
  expect(payload.expectation.declaredReason).toBe(reason);
});

test('a due day is put off only, to a day that is not over', async () => {
  const code = await newRound(world, { dueOn: '2998-12-31' });
  const cycle = { code };
  const put = async (dueOn: string, agency?: string): Promise<string[]> =>
    codesOf(
      await refused(EXTEND_ROUND, {
        cycle,
        dueOn,
        reason: 'More.',
        ...(agency && { agency: { code: agency } }),
      }),
    );
  expect(await put('2998-12-31')).toEqual(['INVALID dueOn']);
  expect(await put('2998-12-30', 'ILO')).toEqual(['INVALID dueOn']);
  await payloadOf(world, EXTEND_ROUND, { cycle, ...LATER, agency: { code: 'ILO' } }, secretariat);
  expect(await put('2999-01-31', 'ILO')).toEqual(['INVALID dueOn']);
  expect(await put('2999-01-31', 'PAHO')).toEqual(['NOT_FOUND agency']);
  expect(await put('2999-01-31', 'NOBODY')).toEqual(['NOT_FOUND agency']);
  const past = await newRound(world, { dueOn: '2013-12-31' });
  expect(
    (await refused(EXTEND_ROUND, { cycle: { code: past }, dueOn: '2014-01-31', reason: 'More.' })).userErrors,
  ).toMatchObject([{ code: 'INVALID', path: ['dueOn'], cure: 'Give a day to come.' }]);
  const undated = await newRound(world, { dueOn: null });
  expect(
    codesOf(await refused(EXTEND_ROUND, { cycle: { code: undated }, ...LATER, agency: { code: 'ILO' } })),
  ).toEqual(['INVALID agency']);
  const dated = await payloadOf(world, EXTEND_ROUND, { cycle: { code: undated }, ...LATER }, secretariat);
  expect(dated.cycle.dueOn).toBe('2999-01-31');
});

test('a round that is not there, announced, closed or published is told apart', async () => {
  const reason = 'Over.';
  const nowhere = { cycle: { code: 'nowhere' }, reason };
  for (const [document, rest] of [
    [CLOSE_ROUND, {}],
    [EXTEND_ROUND, LATER],
    [DECLARE, { agency: { code: 'ILO' } }],
  ] as const)
    expect(codesOf(await refused(document, { ...nowhere, ...rest }))).toEqual(['NOT_FOUND cycle']);
  expect(codesOf(await refused(CLOSE_ROUND, { cycle: { id: 'cyc_1' }, reason }))).toEqual([
    'NOT_FOUND cycle',
  ]);

  const planned = { code: await newRound(world, { state: 'PLANNED' }) };
  expect(codesOf(await refused(CLOSE_ROUND, { cycle: planned, reason }))).toEqual(['WRONG_STATE cycle']);
  expect(codesOf(await refused(EXTEND_ROUND, { cycle: planned, ...LATER }))).toEqual(['WRONG_STATE cycle']);
  expect(
    codesOf(await refused(DECLARE, { cycle: planned, reason, agency: { code: 'ILO' }, state: 'EXCUSED' })),
  ).toEqual(['WRONG_STATE cycle']);

  const closed = { code: await newRound(world) };
  await payloadOf(world, CLOSE_ROUND, { cycle: closed, reason }, secretariat);
  expect((await refused(CLOSE_ROUND, { cycle: closed, reason })).userErrors).toEqual([
    {
      code: 'WRONG_STATE',
      path: ['cycle'],
      message: 'The round is closed already.',
      cure: '`cycleExtend` opens it again.',
    },
  ]);
  expect(codesOf(await refused(DECLARE, { cycle: closed, reason, state: 'NIL_RETURN' }, reporter))).toEqual([
    'CYCLE_CLOSED cycle',
  ]);

  const published = { code: await newRound(world) };
  await world.database.write(SYSTEM, async (manager) => {
    const number = await nextNumber(manager);
    const [{ id }] = await manager.query<[{ id: string }]>('select id from cycle where code = $1', [
      published.code,
    ]);
    await reopenRow(manager, 'cycle', number, { id, state: 'PUBLISHED' });
    await recordAct(manager, SYSTEM, { number, kind: 'ROUND', manifest: {} });
  });
  const { userErrors } = await refused(EXTEND_ROUND, { cycle: published, ...LATER });
  expect(userErrors).toMatchObject([{ code: 'WRONG_STATE', path: ['cycle'] }]);
  expect(userErrors[0].cure).toMatch(/^Open another round/);
  expect(codesOf(await refused(CLOSE_ROUND, { cycle: published, reason }))).toEqual(['WRONG_STATE cycle']);
});

test('an agency declares of itself only, and only that it has nothing to report', async () => {
  const cycle = { code: await newRound(world) };
  const told = async (rest: object, key = reporter): Promise<string[]> =>
    codesOf(await refused(DECLARE, { cycle, reason: 'So it is.', ...rest }, key));
  expect(await told({ state: 'EXCUSED' })).toEqual(['NOT_ALLOWED state']);
  expect(await told({ state: 'NIL_RETURN', agency: { code: 'IOM' } })).toEqual(['NOT_ALLOWED agency']);
  expect(await told({ state: null })).toEqual(['WRONG_STATE state']);
  expect(await told({ agency: { code: 'NOBODY' } })).toEqual(['NOT_FOUND agency']);
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  expect(await told({ state: 'NIL_RETURN' }, administrator)).toEqual(['INVALID agency']);
  expect(await told({ state: 'NIL_RETURN', agency: { code: 'MEMBER-STATES' } }, secretariat)).toEqual([
    'INVALID agency',
  ]);
  expect(await told({ state: 'EXCUSED', agency: { code: 'PAHO' } }, secretariat)).toEqual([
    'WRONG_STATE agency',
  ]);

  const excused = { cycle, reason: 'Moved.', agency: { code: 'ILO' }, state: 'EXCUSED' };
  await payloadOf(world, DECLARE, excused, secretariat);
  expect(await told({ state: 'NIL_RETURN' })).toEqual(['NOT_ALLOWED state']);
  expect(await told({ state: null })).toEqual(['NOT_ALLOWED state']);
  expect(await told(excused, secretariat)).toEqual(['WRONG_STATE state']);
  const nil = await payloadOf(world, DECLARE, { ...excused, state: 'NIL_RETURN' }, secretariat);
  expect(nil.expectation.state).toBe('NIL_RETURN');
  const back = await payloadOf(world, DECLARE, { cycle, reason: 'We file.' }, reporter);
  expect(back.expectation.state).toBe('AWAITED');
});
