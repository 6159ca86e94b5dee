import { DECLARE, payloadOf } from './acts';
import { keys, codes, told } from './asking';
import { activity, response } from './documents';
import { itemId, judged, MATCH, MEET, MERGE_PROJECTS, refiled } from './judging';
import { reviewer } from './review';
import { startWorld, type Loose, type World } from './world';

// Questions that the demo answers with nothing, in a world that has an answer: two rounds, three agencies, one state.

const project = (key: string, name: string) => ({
  key,
  names: [{ language: 'en', text: name }],
  fundings: [{ donor: { name: 'Ministry of Work', country: 'CR' }, amount: '1000.50', currency: 'USD' }],
});
const course = activity({
  key: 'course',
  title: 'Course on rights in Lima',
  status: 'ONGOING',
  period: { edtf: '2012/..', printed: 'since 2012' },
  places: [{ country: 'PE' }],
  objectiveCodes: ['SO-3'],
  project: project('ours', 'Rights first'),
});
const weakness = (key: string, text: string) => ({
  key,
  polarity: 'WEAKNESS' as const,
  theme: 'gender',
  text,
});
const iom = (text: string) => ({
  mandateResponses: [
    response('ILO-1', [
      activity({
        key: 'class',
        title: 'Courses on rights, Lima',
        places: [{ country: 'PE' }],
        period: { edtf: '2012/2013' },
        project: project('theirs', 'Derechos primero'),
        objectiveCodes: ['SO-3', 'SO-6'],
      }),
    ]),
  ],
  statements: [weakness('few', text)],
});

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const expected = ['ILO', 'IOM', 'CIM', 'DIL'];
  await world.openRound('r13', expected, { opensOn: '2013-01-01', dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO'], { opensOn: '2015-01-01', dueOn: '2015-12-31' });
  await world.file('ILO', 'r13', {
    mandateResponses: [
      response('ILO-1', [
        course,
        activity({ key: 'ended', status: 'ONGOING', period: { edtf: '2012/2014' } }),
        activity({ key: 'dropped', status: 'ONGOING', period: { edtf: '2012/2019' } }),
      ]),
      response('ILO-2', [], { selfAssessment: 'NOT_DONE', selfAssessmentReason: 'No money came.' }),
    ],
    statements: [weakness('alone', 'We hear little of each other.')],
    commitments: [
      { key: 'fair', text: 'Hold a fair.', dueOn: '2014' },
      { key: 'book', text: 'Print a book.', dueOn: '2014' },
      { key: 'talk', text: 'Talk more.' },
    ],
    resourceStatements: [
      { key: 'grant', kind: 'MONEY', stance: 'HAS', amount: '500', currency: 'USD', text: '500 dollars.' },
      { key: 'more', kind: 'MONEY', stance: 'HAS', amount: '250.25', currency: 'USD', text: 'And some.' },
    ],
  });
  await world.file('ILO', 'r15', {
    mandateResponses: [response('ILO-1', [course, activity({ key: 'fair-2015', title: 'A fair' })])],
  });
  const first = await world.file('IOM', 'r13', iom('Few of us, and far away.'));
  await refiled(world, first, 'r13', iom('Few of us, and far apart.'));
  await world.file(
    'STATE-CR',
    'r13',
    {
      sections: [{ key: 'point-1', kind: 'OTHER', headingPrinted: 'Point 1', body: 'We have a new law.' }],
      mandateResponses: [response('MS-A', [], { narrative: 'A consular guide.' })],
    },
    { kind: 'STATE_REPLY' },
  );
  const excuse = { cycle: { code: 'r13' }, agency: { code: 'DIL' }, state: 'EXCUSED', reason: 'It moved.' };
  await payloadOf(world, DECLARE, excuse, await reviewer(world));
  await judgements();
});
afterAll(() => world.stop());

async function judgements(): Promise<void> {
  const project = async (name: string): Promise<string> =>
    (
      await world.query(
        'query P($name: String) { projects(filter: { name: { eq: $name } }) { nodes { id } } }',
        {
          name,
        },
      )
    ).projects.nodes[0].id;
  await judged(world, MERGE_PROJECTS, {
    from: await project('Derechos primero'),
    into: await project('Rights first'),
  });
  const { activityMatches } = await world.query('{ activityMatches { nodes { id } } }');
  await judged(world, MATCH, { id: activityMatches.nodes[0].id, state: 'CONFIRMED' });
  await judged(world, MEET, {
    id: await itemId(world, 'commitment', 'fair'),
    activities: [await itemId(world, 'activity', 'fair-2015')],
  });
}

const ask = async (number: number, variables: object): Promise<Loose> =>
  (await told(world, number, variables)).data;

test('1: the gaps of a round are told apart: excused, silent, not done, awaited', async () => {
  const { coverage } = await ask(1, { cycle: { eq: 'r13' }, agency: { in: ['ILO', 'DIL', 'CIM'] } });
  const cells = coverage.rows.nodes.flatMap((row: Loose) =>
    row.cells.map((cell: Loose) => [row.mandate.code, cell.state, cell.statedReason]),
  );
  expect(cells).toEqual([
    ...[1, 2, 3, 4, 5].map((number) => [`CIM-${number}`, 'AWAITED', null]),
    ['DIL-1', 'EXCUSED', 'It moved.'],
    ['ILO-2', 'NOT_DONE', 'No money came.'],
    ['ILO-3', 'SILENT', null],
  ]);
  expect(coverage.total).toMatchObject({ cells: 8, awaited: 5, excused: 1, silent: 1, notDone: 1 });
});

test('2: who has filed, who is excused, who is late, who came by itself', async () => {
  const { cycle } = await ask(2, { cycle: 'r13' });
  const line = ({ agency, state, isLate, isRequested, declaredReason }: Loose): string =>
    [agency.code, state, isLate, isRequested, declaredReason ?? '', agency.everFiled.totalCount].join(' ');
  expect(cycle.expectations.nodes.map(line)).toEqual([
    'CIM AWAITED true true  0',
    'DIL EXCUSED false true It moved. 0',
    'ILO PUBLISHED true true  2',
    'IOM PUBLISHED true true  1',
    'STATE-CR PUBLISHED false false  1',
  ]);
  const late = await ask(2, { cycle: 'r13', state: ['AWAITED'] });
  expect(late.cycle.expectations.nodes.map(({ agency }: Loose) => agency.code)).toEqual(['CIM']);
});

test('5: what two agencies did together serves SO-3 once, SO-6 by one of them; the others nothing serves', async () => {
  const { byObjective, unreached, activities } = await ask(5, { objective: 'SO-3', cycle: { eq: 'r13' } });
  expect(keys(activities.nodes).sort()).toEqual(['class', 'course']);
  expect(
    byObjective.rows
      .map(({ objective, count, agencies }: Loose) => `${objective} ${count} ${agencies}`)
      .sort(),
  ).toEqual(['NOT_STATED 2 1', 'SO-3 1 2', 'SO-6 1 1']);
  expect(byObjective.rows[0].count).toBe(1);
  expect(codes(unreached.objectives)).toEqual(['GO-1', 'GO-2', 'GO-3', 'SO-1', 'SO-2', 'SO-4', 'SO-5']);
});

test('7: a weakness of the same theme is named by two agencies, in their own words', async () => {
  const { commonThemes, statements } = await ask(7, {});
  expect(commonThemes.nodes).toMatchObject([
    {
      theme: { code: 'gender' },
      agencyCount: 2,
      statementCount: 2,
      agencies: [{ code: 'ILO' }, { code: 'IOM' }],
    },
  ]);
  expect(commonThemes.nodes[0].statements.nodes.map(({ text }: Loose) => text).sort()).toEqual([
    'Few of us, and far apart.',
    'We hear little of each other.',
  ]);
  expect(keys(statements.nodes)).toEqual(['alone', 'few']);
  expect((await ask(7, { leastAgencies: 3 })).commonThemes.nodes).toEqual([]);
});

test('12: the ILO and IOM report one work, as a reviewer confirmed', async () => {
  const { sharedWork } = await ask(12, { agency: 'ILO' });
  expect(sharedWork.nodes).toMatchObject([
    {
      a: { code: 'ILO' },
      b: { code: 'IOM' },
      confirmed: 1,
      proposed: 0,
      matches: { totalCount: 1, nodes: [{ state: 'CONFIRMED', reason: 'It says so itself.' }] },
    },
  ]);
  const [{ a, b }] = sharedWork.nodes[0].matches.nodes;
  expect([a.key, b.key].sort()).toEqual(['class', 'course']);
});

test('15: sums are added up by currency; a project says who paid', async () => {
  const { sums, projects } = await ask(15, { cycle: { eq: 'r13' } });
  expect(sums.rows).toEqual([{ agency: 'ILO', stance: 'HAS', currency: 'USD', amount: '750.25', count: 2 }]);
  expect(projects.totalCount).toBe(1);
  expect(projects.nodes[0].fundings).toMatchObject([
    { donor: { name: 'Ministry of Work' }, amount: '1000.50', currency: 'USD' },
  ]);
});

test('17: the second revision says one thing otherwise, word by word', async () => {
  const { data, way } = await told(world, 17, { reference: 'IOM/r13' });
  expect(way).toBe('executed');
  const [second, first] = data.diagnosis.revisions.nodes;
  expect([second.number, first.number, first.diff]).toEqual([2, 1, null]);
  expect(second.diff).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
  expect(second.diff.items).toEqual([
    {
      type: 'Statement',
      key: 'few',
      kind: 'CHANGED',
      path: ['content', 'statements', '0'],
      fields: [
        {
          name: 'text',
          before: 'Few of us, and far away.',
          after: 'Few of us, and far apart.',
          text: [
            { kind: 'SAME', text: 'Few of us, and far ' },
            { kind: 'REMOVED', text: 'away' },
            { kind: 'ADDED', text: 'apart' },
            { kind: 'SAME', text: '.' },
          ],
        },
      ],
    },
  ]);
});

test('18: from round to round one work goes on, one is over, one is gone, one is new', async () => {
  const { change } = await ask(18, {
    between: { rounds: { from: 'r13', to: 'r15' } },
    agency: { eq: 'ILO' },
  });
  expect(change).toMatchObject({ total: 4, added: 1, carriedOn: 1, finished: 1, removed: 1, noReturn: 0 });
  const line = ({ kind, before, after }: Loose): string =>
    `${kind} ${before?.key ?? '-'} ${after?.key ?? '-'}`;
  expect(change.work.nodes.map(line).sort()).toEqual([
    'ADDED - fair-2015',
    'CARRIED_ON course course',
    'FINISHED ended -',
    'REMOVED dropped -',
  ]);
  expect(change.byMandate).toMatchObject([{ mandate: { code: 'ILO-1' }, total: 4, added: 1, carriedOn: 1 }]);
  const { latestAct } = await world.query('{ latestAct { number } }');
  const acts = await ask(18, {
    between: { acts: { from: 1, to: latestAct.number } },
    agency: { eq: 'IOM' },
  });
  expect(acts.change).toMatchObject({ total: 1, added: 1 });
});

test('21: a project under two names is shown once, with both agencies and the difference it makes', async () => {
  const { projects, activities, reconciliation } = await ask(21, {});
  expect(projects.nodes).toHaveLength(1);
  const [one] = projects.nodes;
  expect(one.projects.map(({ name }: Loose) => name).sort()).toEqual(['Derechos primero', 'Rights first']);
  expect([codes(one.agencies), one.because]).toEqual([['ILO', 'IOM'], ['SAID_TO_BE_ONE']]);
  expect(keys(one.activities.nodes).sort()).toEqual(['class', 'course', 'course']);
  expect(activities.nodes).toHaveLength(1);
  expect(activities.nodes[0]).toMatchObject({ reported: 3, agencies: [{ code: 'ILO' }, { code: 'IOM' }] });
  expect(activities.nodes[0].because.sort()).toEqual(['CONFIRMED_MATCH', 'SAME_KEY']);
  const line = ({ kind, asReported, merged, difference }: Loose): string =>
    `${kind} ${asReported} - ${merged} = ${difference}`;
  expect(reconciliation.map(line).slice(0, 2)).toEqual(['ACTIVITY 6 - 4 = 2', 'PROJECT 2 - 1 = 1']);
});

test('22: of three promises one was kept, one is overdue, one has no day', async () => {
  const { commitments } = await ask(22, { agency: { eq: 'ILO' } });
  expect(
    commitments.nodes
      .map(({ key, state, metBy }: Loose) => `${key} ${state} ${keys(metBy).join()}`.trim())
      .sort(),
  ).toEqual(['book OVERDUE', 'fair MET fair-2015', 'talk OPEN']);
  expect((await ask(22, { state: ['OVERDUE'] })).commitments.nodes).toMatchObject([
    { key: 'book', text: 'Print a book.', dueOn: '2014', metBy: [] },
  ]);
});

test('23: one state of 35 replied, by point and by mandate', async () => {
  const { replies, states } = await ask(23, { cycle: 'r13' });
  expect(replies.nodes).toMatchObject([
    {
      reference: 'STATE-CR/r13/STATE_REPLY',
      agency: { code: 'STATE-CR', country: { code: 'CR' } },
      published: {
        content: {
          sections: [{ key: 'point-1', headingPrinted: 'Point 1', body: 'We have a new law.' }],
          mandateResponses: [{ mandate: { code: 'MS-A' }, narrative: 'A consular guide.' }],
        },
      },
    },
  ]);
  const replied = states.nodes.filter((each: Loose) => each.replies.totalCount > 0);
  expect([states.totalCount, codes(replied)]).toEqual([35, ['STATE-CR']]);
  expect((await ask(23, { cycle: 'r15' })).replies.nodes).toEqual([]);
});
