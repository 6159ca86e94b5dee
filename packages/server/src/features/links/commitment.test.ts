import { parseEdtf } from '@mandato/rules';
import fc from 'fast-check';
import { codesOf } from '../../../test/acts';
import { activity } from '../../../test/documents';
import { bytesAt, itemId, judged, judging, MEET, refiled } from '../../../test/judging';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let promised: Return;
const COMMITMENTS = [
  { key: 'fair', text: 'Hold a fair.', dueOn: '2014' },
  { key: 'book', text: 'Print a book.', dueOn: '2999-06' },
  { key: 'some', text: 'Do better.' },
];
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r13', ['ILO', 'IOM'], { dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO', 'IOM'], { dueOn: '2015-12-31' });
  promised = await world.file('ILO', 'r13', { commitments: COMMITMENTS });
  await world.file('ILO', 'r15', { activities: [activity({ key: 'the-fair' }), activity({ key: 'other' })] });
});
afterAll(() => world.stop());

const READ = `query Read($n: Int) { commitments(asOf: $n) { nodes { key state metBy { key cycle { code } } } }
  open: commitments(asOf: $n, filter: { commitmentState: [OPEN, OVERDUE] }) { totalCount nodes { key } } }`;
const told = async (): Promise<string[]> => {
  const { commitments, open } = await world.query(READ);
  expect(open.nodes.map(({ key }: Loose) => key)).toEqual(
    commitments.nodes.filter(({ state }: Loose) => state !== 'MET').map(({ key }: Loose) => key),
  );
  return commitments.nodes.map(({ key, state, metBy }: Loose) =>
    `${key} ${state} ${metBy.map((each: Loose) => each.key).join(',')}`.trim(),
  );
};

test('what was promised is open until its last day is over, and met once somebody says by what', async () => {
  expect(await told()).toEqual(['fair OVERDUE', 'book OPEN', 'some OPEN']);
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = await bytesAt(world, READ, latestAct.number);
  const fair = await itemId(world, 'commitment', 'fair');
  const { commitment, act } = await judging(world, MEET, {
    id: fair,
    activities: [await itemId(world, 'activity', 'the-fair')],
    reason: 'It took place in Lima.',
  });
  expect(commitment).toMatchObject({ state: 'MET', metBy: [{ key: 'the-fair', agency: { code: 'ILO' } }] });
  expect(act).toBe(latestAct.number + 1);
  expect(await told()).toEqual(['fair MET the-fair', 'book OPEN', 'some OPEN']);
  expect(await bytesAt(world, READ, latestAct.number)).toBe(before);
  expect((await world.query('{ registerActs(first: 1) { nodes { kind } } }')).registerActs.nodes).toEqual([
    { kind: 'LINK' },
  ]);
  const texts = await world.statements(() => world.query(READ));
  expect(texts).toHaveLength(1);
});

test('it goes over to a revision that says the same, follows the work through rounds, and can be taken back', async () => {
  await refiled(world, promised, 'r13', { commitments: COMMITMENTS.slice(0, 2) });
  expect(await told()).toEqual(['fair MET the-fair', 'book OPEN']);
  await world.openRound('r17', ['ILO'], { dueOn: '2017-12-31' });
  await world.file('ILO', 'r17', { activities: [activity({ key: 'the-fair' })] });
  const { commitments } = await world.query(READ);
  expect(commitments.nodes[0].metBy).toEqual([{ key: 'the-fair', cycle: { code: 'r17' } }]);
  await judged(world, MEET, { id: await itemId(world, 'commitment', 'fair'), activities: [] });
  expect(await told()).toEqual(['fair OVERDUE', 'book OPEN']);
  const [fair, ...rest] = COMMITMENTS;
  await judged(world, MEET, {
    id: await itemId(world, 'commitment', 'fair'),
    activities: [await itemId(world, 'activity', 'other')],
  });
  await refiled(world, promised, 'r13', { commitments: [{ ...fair!, text: 'Hold two fairs.' }, ...rest] });
  expect(await told()).toEqual(['fair OVERDUE', 'book OPEN', 'some OPEN']);
});

test('what names no published commitment or activity is refused, all of it at once', async () => {
  const id = await itemId(world, 'commitment', 'book');
  const other = await itemId(world, 'activity', 'other');
  const refused = async (input: object): Promise<string[]> =>
    codesOf(await judging(world, MEET, { reason: 'x', ...input }));
  expect(await refused({ id: other, activities: [] })).toEqual(['NOT_FOUND id']);
  expect(await refused({ id, activities: [other, id, 'act_x'] })).toEqual([
    'NOT_FOUND activities.1',
    'NOT_FOUND activities.2',
  ]);
  expect(await refused({ id, activities: Array.from({ length: 51 }, () => other) })).toEqual([
    'LIMIT_EXCEEDED activities',
  ]);
  const { body } = await world.ask(
    MEET,
    { input: { id, activities: [other], reason: 'x' } },
    { key: await world.keyOf(Role.REPORTER, 'ILO') },
  );
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  const { body: foreign } = await world.ask(
    '{ statements(filter: { commitmentState: [MET] }) { totalCount } }',
  );
  expect(foreign.errors[0].extensions.problems).toMatchObject([{ code: 'INVALID' }]);
});

const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
const year = fc.oneof(
  fc.integer({ min: 1900, max: 2100 }).map(String),
  fc.integer({ min: 190, max: 209 }).map((n) => `${n}X`),
  fc.constantFrom('19XX', '20XX'),
);
const date = fc.oneof(
  year,
  fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.oneof(two(1, 12), fc.constant('XX')))
    .map((x) => x.join('-')),
  fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), two(1, 12), fc.oneof(two(1, 28), fc.constant('XX')))
    .map((x) => x.join('-')),
);
const edtf = fc.oneof(
  fc.tuple(date, fc.constantFrom('', '?', '~', '%')).map((x) => x.join('')),
  fc.tuple(date, fc.oneof(date, fc.constantFrom('', '..'))).map((x) => x.join('/')),
  date.map((each) => `../${each}`),
  fc.array(date, { minLength: 1, maxLength: 3 }).map((all) => `{${all.join(',')}}`),
  fc.tuple(date, date).map(([a, b]) => `{${a}..${b}}`),
);

test('the last day of a date is the same to the database and to the rules', async () => {
  const texts = fc.sample(edtf, { numRuns: 500, seed: 7 }).flatMap((text) => {
    const read = parseEdtf(text);
    return 'fault' in read ? [] : [{ text, end: read.end }];
  });
  const rows = await world.sql<{ text: string; end: string | null }>(
    'select x as text, edtf_last_day(x) as end from unnest($1::text[]) with ordinality t(x, n) order by n',
    [texts.map(({ text }) => text)],
  );
  expect(texts.length).toBeGreaterThan(200);
  expect(rows).toEqual(texts);
});
