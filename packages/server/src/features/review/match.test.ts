import type { ActivityInput } from '@mandato/rules';
import { codesOf, newRound, payloadOf, WITHDRAW } from '../../../test/acts';
import { activity } from '../../../test/documents';
import { bytesAt, itemId, judged, judging, LINK, MATCH, refiled } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let round: string;
beforeEach(async () => {
  world = await startWorld();
  round = await newRound(world);
});
afterEach(() => world.stop());

const file = (agency: string, ...activities: ActivityInput[]) => world.file(agency, round, { activities });

const READ = `query Matches($n: Int) {
  activityMatches(asOf: $n, first: 100) { totalCount nodes { id a { key agency { code } } b { key agency { code } } basis confidence state reason
    decidedBy { agency { code } role } decidedAt } }
  confirmed: activityMatches(asOf: $n, state: CONFIRMED) { nodes { basis } }
  activities(asOf: $n, first: 100) { nodes { key agency { code } sameAs { state a { key } b { key } }
    thought: sameAs(state: [PROPOSED, REJECTED]) { state basis } } }
}`;

const reading = (n: number | null = null): Promise<Loose> => world.query(READ, { n });

/** Who with whom, and why. */
const pairs = ({ activityMatches }: Loose): string[] =>
  activityMatches.nodes.map(({ a, b, basis }: Loose) =>
    [[a.key, b.key].sort().join(' ~ '), basis].join(': '),
  );

test('what a return is about is held against what others published: titles with a country or a year, or one project', async () => {
  const project = (key: string, text: string) => ({ key, names: [{ language: 'es', text }] });
  await file(
    'ILO',
    activity({
      key: 'course',
      title: 'Regional course on labour migration policy',
      places: [{ country: 'CR' }],
    }),
    activity({ key: 'years', title: 'Regional survey of migrant workers', period: { edtf: '2008/2010' } }),
    activity({ key: 'on', title: 'Observatory of remittances', period: { edtf: '2005/..' } }),
    activity({ key: 'apart', title: 'Manual for consular staff', places: [{ country: 'PE' }] }),
    activity({ key: 'bridge', title: 'Workshop one', project: project('x', 'Puente de Oficios') }),
  );
  expect(pairs(await reading())).toEqual([]);
  await file(
    'IOM',
    activity({
      key: 'course-too',
      title: 'Regional course on labour migration policies',
      period: { edtf: '2001' },
      places: [{ country: 'CR' }],
    }),
    activity({ key: 'years-too', title: 'Regional survey: migrant workers', period: { edtf: '2010' } }),
    activity({ key: 'on-too', title: 'Observatory of remittances', period: { edtf: '2007' } }),
    activity({ key: 'apart-too', title: 'Manual for consular staff', period: { edtf: '1999' } }),
    activity({
      key: 'bridge-too',
      title: 'Final evaluation',
      period: { edtf: '1998' },
      project: project('y', 'PUENTE de oficios'),
    }),
  );
  const now = await reading();
  expect(pairs(now)).toEqual([
    'on ~ on-too: similar title, overlapping years',
    'years ~ years-too: similar title, overlapping years',
    'course ~ course-too: similar title, shared country',
    'bridge ~ bridge-too: same project name',
  ]);
  expect(now.activityMatches.nodes.map(({ confidence }: Loose) => confidence)).toEqual([1, 0.91, 0.86, 0.5]);
  expect(now.activityMatches.nodes[0]).toMatchObject({
    state: 'PROPOSED',
    decidedBy: null,
    decidedAt: null,
    reason: null,
  });
  expect(now.activities.nodes.every(({ sameAs }: Loose) => sameAs.length === 0)).toBe(true);
  expect(now.activities.nodes.find(({ key }: Loose) => key === 'bridge').thought).toEqual([
    { state: 'PROPOSED', basis: 'same project name' },
  ]);
});

test('never within an agency, never what is confidential or not published, five at most for one activity', async () => {
  const same = (key: string, extra: Partial<ActivityInput> = {}) =>
    activity({ key, title: 'Seminar on return migration', ...extra });
  await world.file('ILO', round, {
    activities: [same('a1'), same('a2'), same('secret', { isConfidential: true })],
  });
  await world.saveDraft('CIM', round, { activities: [same('draft')] });
  expect(pairs(await reading())).toEqual([]);
  for (const agency of ['IACHR', 'PAHO', 'IIN']) await file(agency, same(agency), same(`${agency}-2`));
  await file('IOM', same('new'), same('hidden', { isConfidential: true }));
  const { activityMatches } = await reading();
  const of = (key: string): number =>
    activityMatches.nodes.filter(({ a, b }: Loose) => [a.key, b.key].includes(key)).length;
  expect(of('new')).toBe(5);
  expect([of('secret'), of('draft'), of('hidden')]).toEqual([0, 0, 0]);
  for (const { a, b } of activityMatches.nodes) expect(a.agency.code).not.toBe(b.agency.code);
});

test('titles are alike in whatever form their words stand; function words alone make none', async () => {
  const filing = (agency: string, titles: Readonly<Record<string, string>>) =>
    world.file(
      agency,
      round,
      { activities: Object.entries(titles).map(([key, title]) => activity({ key, title })) },
      { language: 'es' },
    );
  await filing('ILO', {
    forms: 'Cursos sobre derechos laborales',
    phrase: 'Taller de la Red sobre la trata de personas en la ciudad de Lima',
    sign: "Feria 'L\\'Hôtel' & (¡tú!) | !no:*",
    empty: '¿Qué?',
  });
  await filing('IOM', {
    'forms-too': 'Curso sobre derecho laboral',
    'phrase-too': 'Taller de la Red sobre la trata de personas, Lima',
    'sign-too': "Feria 'L\\'Hôtel' & (¡tú!) | !no",
    'empty-too': '¿Qué?',
  });
  const shared = 'similar title, overlapping years';
  expect(pairs(await reading()).sort()).toEqual([
    `forms ~ forms-too: ${shared}`,
    `phrase ~ phrase-too: ${shared}`,
    `sign ~ sign-too: ${shared}`,
  ]);
});

test('of very many that share its words those of the same years are compared first, then the newest', async () => {
  const fair = (key: string, edtf: string) => activity({ key, title: 'Fair of rights', period: { edtf } });
  await file('ILO', fair('long-ago', '2003'));
  await file('PAHO', ...Array.from({ length: 501 }, (_, i) => fair(`many-${i}`, '1990')));
  await file('IOM', fair('new', '2003'));
  expect(pairs(await reading())).toEqual(['long-ago ~ new: similar title, overlapping years']);
  await file('CIM', fair('last', '1990'));
  await file('IACHR', fair('later', '1990'));
  expect(pairs(await reading()).filter((pair) => pair.startsWith('last ~ later'))).toHaveLength(1);
});

test('a match that is confirmed, rejected or opened again says by whom; an older answer stays byte by byte', async () => {
  await file('ILO', activity({ key: 'one', title: 'Fair of rights' }));
  await file('IOM', activity({ key: 'two', title: 'Fair of rights' }));
  const head = (await world.query('{ latestAct { number } }')).latestAct.number as number;
  const before = await bytesAt(world, READ, head);
  const id = (await reading()).activityMatches.nodes[0].id as string;
  const { match, act, userErrors } = await judging(world, MATCH, {
    id,
    state: 'CONFIRMED',
    reason: 'One event.',
  });
  expect(userErrors).toEqual([]);
  expect(act).toBe(head + 1);
  expect(match).toMatchObject({
    id,
    state: 'CONFIRMED',
    reason: 'One event.',
    decidedBy: { name: 'REVIEWER GS-OAS', agency: { code: 'GS-OAS' }, role: 'REVIEWER' },
    decidedAt: expect.stringMatching(/^\d{4}-/) as string,
  });
  const now = await reading();
  for (const { sameAs } of now.activities.nodes) {
    expect(sameAs).toHaveLength(1);
    expect([sameAs[0].a.key, sameAs[0].b.key].sort()).toEqual(['one', 'two']);
  }
  expect(now.confirmed.nodes).toHaveLength(1);
  expect(await bytesAt(world, READ, head)).toBe(before);
  expect(codesOf(await judging(world, MATCH, { id, state: 'CONFIRMED', reason: 'x' }))).toEqual([
    'WRONG_STATE state',
  ]);
  await judged(world, MATCH, { id, state: 'REJECTED' });
  expect((await reading()).activities.nodes[0]).toMatchObject({
    sameAs: [],
    thought: [{ state: 'REJECTED' }],
  });
  await judged(world, MATCH, { id, state: 'PROPOSED' });
  expect((await reading()).activityMatches.nodes[0]).toMatchObject({ state: 'PROPOSED', decidedBy: null });
  expect((await world.query('{ registerActs(first: 1) { nodes { kind } } }')).registerActs.nodes).toEqual([
    { kind: 'MERGE' },
  ]);
  expect((await world.query(`{ node(id: "${id}") { ... on ActivityMatch { state } } }`)).node).toEqual({
    state: 'PROPOSED',
  });
});

test('two returns that one act publishes propose a pair once', async () => {
  const submitted = [];
  for (const agency of ['ILO', 'IOM', 'CIM']) {
    const key = `of-${agency}`;
    submitted.push(
      await world.submit(
        await world.saveDraft(agency, round, { activities: [activity({ key, title: 'Fair of rights' })] }),
      ),
    );
  }
  await world.publish(...submitted);
  expect(pairs(await reading())).toHaveLength(3);
});

test('a pair can be named by hand; a rejected one is not proposed again by the next revision', async () => {
  const filed = await file('ILO', activity({ key: 'one', title: 'Fair of rights' }));
  await file(
    'IOM',
    activity({ key: 'two', title: 'Fair of rights' }),
    activity({ key: 'three', title: 'Something else' }),
  );
  const [a, b] = [await itemId(world, 'activity', 'one'), await itemId(world, 'activity', 'three', 'IOM')];
  await judged(world, MATCH, { a, b, state: 'CONFIRMED' });
  await judged(world, MATCH, { b: a, a: await itemId(world, 'activity', 'two', 'IOM'), state: 'REJECTED' });
  expect(pairs(await reading()).sort()).toEqual([
    'one ~ three: named by a reviewer',
    'one ~ two: similar title, overlapping years',
  ]);
  await refiled(world, filed, round, { activities: [activity({ key: 'one', title: 'Fair of rights' })] });
  const { activityMatches, activities } = await reading();
  expect(activityMatches.nodes.map(({ state }: Loose) => state).sort()).toEqual(['CONFIRMED', 'REJECTED']);
  expect(activities.nodes.find(({ key }: Loose) => key === 'one').sameAs).toHaveLength(1);
  // What no longer stands is in no list, but can be read by its id.
  await refiled(world, filed, round, { activities: [activity({ key: 'other', title: 'Unlike' })] });
  const later = await reading();
  expect(later.activityMatches).toMatchObject({ totalCount: 0 });
  expect(later.activities.nodes.every(({ sameAs }: Loose) => sameAs.length === 0)).toBe(true);
  const { node } = await world.query(
    `query Of($id: ID!) { node(id: $id) { ... on ActivityMatch { a { key } b { key } } } }`,
    { id: activityMatches.nodes.find(({ state }: Loose) => state === 'CONFIRMED').id },
  );
  expect([node.a.key, node.b.key].sort()).toEqual(['one', 'three']);
});

test('of an activity that was withdrawn there is no match to read, not even by its id', async () => {
  const filed = await file('ILO', activity({ key: 'one', title: 'Fair of rights' }));
  await file('IOM', activity({ key: 'two', title: 'Fair of rights' }));
  const [match] = (await reading()).activityMatches.nodes;
  const before = (await world.query('{ latestAct { number } }')).latestAct.number;
  const withdrawn = await payloadOf(
    world,
    WITHDRAW,
    { id: filed.id, expectedVersion: filed.version + 2, reason: 'Wrong.' },
    await world.keyOf(Role.REVIEWER, 'GS-OAS'),
  );
  expect(codesOf(withdrawn)).toEqual([]);
  const read = `query Of($id: ID!, $n: Int) { node(id: $id, asOf: $n) { ... on ActivityMatch { a { key } b { key } } } }`;
  expect(await world.query(read, { id: match.id })).toEqual({ node: null });
  const then = await world.query(read, { id: match.id, n: before });
  expect([then.node.a.key, then.node.b.key].sort()).toEqual(['one', 'two']);
});

test('what names no pair of two agencies is refused', async () => {
  await file('ILO', activity({ key: 'one' }), activity({ key: 'more' }));
  await file('IOM', activity({ key: 'two', title: 'Unlike' }));
  const draft = await world.saveDraft('CIM', round, { activities: [activity({ key: 'draft' })] });
  const [drafted] = await world.sql<{ id: string }>(`select id from activity where key = 'draft'`);
  const [one, more, two] = [
    await itemId(world, 'activity', 'one'),
    await itemId(world, 'activity', 'more'),
    await itemId(world, 'activity', 'two', 'IOM'),
  ];
  const refused = async (input: object): Promise<string[]> =>
    codesOf(await judging(world, MATCH, { state: 'CONFIRMED', reason: 'x', ...input }));
  expect(await refused({})).toEqual(['INVALID ']);
  expect(await refused({ a: one })).toEqual(['INVALID ']);
  expect(await refused({ id: 'mtc_0', a: one, b: two })).toEqual(['INVALID ']);
  expect(await refused({ id: one })).toEqual(['NOT_FOUND id']);
  expect(await refused({ a: one, b: more })).toEqual(['INVALID b']);
  expect(await refused({ a: one, b: one })).toEqual(['INVALID b']);
  expect(await refused({ a: one, b: `act_${drafted!.id}` })).toEqual(['NOT_FOUND b']);
  expect(draft.version).toBe(1);
  const { body } = await world.ask(
    MATCH,
    { input: { a: one, b: two, state: 'CONFIRMED', reason: 'x' } },
    { key: await world.keyOf(Role.REPORTER, 'ILO') },
  );
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
});

test('what was matched and judged is closed and opened by acts, never changed, not even by the owner', async () => {
  await file('ILO', activity({ key: 'one', title: 'Fair of rights' }));
  await file('IOM', activity({ key: 'two', title: 'Fair of rights' }));
  await judged(world, LINK, { id: await itemId(world, 'activity', 'one'), mandates: ['ILO-1'] });
  for (const change of [
    `update activity_match set state = 'CONFIRMED'`,
    'delete from activity_match',
    'truncate activity_match',
    `update judgement set value = null`,
    'delete from judgement',
  ])
    await expect(world.sql(change)).rejects.toThrow(/closed by an act|append-only/);
  await expect(
    world.sql(
      `insert into judgement select gen_random_uuid(), since, until, subject_id, aspect, value, reason, at, by_name, by_agency_id, by_role from judgement`,
    ),
  ).rejects.toThrow(/IDX_judgement_standing/);
});
