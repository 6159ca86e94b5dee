import { activity, response } from '../../../test/documents';
import { ASSESS, bytesAt, itemId, judged, judging, LINK } from '../../../test/judging';
import { codesOf, holdings, newRound } from '../../../test/acts';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let rounds = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** A published return of ILO, in a round of its own; keys end in the round's number. */
async function filed(): Promise<(key: string) => string> {
  const of = (key: string): string => `${key}-${n}`;
  const n = (rounds += 1);
  await world.file('ILO', await newRound(world), {
    objectiveClaims: [{ key: of('claim'), objectiveCode: 'SO-1', text: 'Served.' }],
    mandateResponses: [
      {
        key: of('response'),
        mandateCode: 'ILO-1',
        activities: [
          activity({ key: of('follows'), places: [{ country: 'PE' }] }),
          activity({ key: of('besides'), mandateCodes: ['ILO-3'] }),
          activity({ key: of('both'), mandateCodes: ['ILO-1'] }),
        ],
      },
      { key: of('unlinked'), activities: [activity({ key: of('loose') })] },
    ],
    activities: [
      activity({
        key: of('outside'),
        objectiveCodes: ['SO-2'],
        outcomes: [{ kind: 'LAW', text: of('law') }],
      }),
    ],
    amendmentProposals: [{ key: of('proposal'), targetLabel: 'Area two', proposedText: 'New words.' }],
  });
  return of;
}

const READ = `query Read($n: Int) {
  activities(first: 100, asOf: $n) { nodes { key mandates { code } objectives { code } response { mandate { code } }
    judgements { aspect value reason since by { name agency { code } role } } } }
  one: activities(first: 100, asOf: $n, filter: { mandate: { eq: "ILO-1" } }) { nodes { key } }
  two: activities(first: 100, asOf: $n, filter: { mandate: { in: ["ILO-2"] } }) { nodes { key } }
  notOne: activities(first: 100, asOf: $n, filter: { mandate: { notIn: ["ILO-1"] } }) { nodes { key } }
  none: activities(first: 100, asOf: $n, filter: { mandate: { isNull: true } }) { nodes { key } }
  linked: activities(first: 100, asOf: $n, filter: { isLinked: true }) { nodes { key } }
  unlinked: activities(first: 100, asOf: $n, filter: { isLinked: false }) { nodes { key } }
  so3: activities(first: 100, asOf: $n, filter: { objective: { eq: "SO-3" } }) { nodes { key } }
  outcomes(first: 100, asOf: $n, filter: { mandate: { eq: "ILO-2" } }) { nodes { text } }
}`;

const READ_MORE = `query ReadMore($n: Int) {
  amendmentProposals(first: 100, asOf: $n) { nodes { key mandate { code } } }
  proposed: amendmentProposals(first: 100, asOf: $n, filter: { mandate: { eq: "ILO-2" } }) { nodes { key } }
  open: mandates(asOf: $n, filter: { hasOpenProposal: true }) { nodes { code } }
  first: mandate(by: { code: "ILO-1" }, asOf: $n) { activities(first: 100) { totalCount nodes { key } } countries { code } }
  second: mandate(by: { code: "ILO-2" }, asOf: $n) { activities(first: 100) { totalCount nodes { key } } countries { code } proposals { nodes { key } } }
  third: objectives(asOf: $n) { code activities(first: 100) { nodes { key } } }
  peru: country(code: "PE", asOf: $n) { mandates { nodes { code } } }
  touching: mandates(asOf: $n, filter: { touches: { eq: "PE" } }) { nodes { code } }
  diagnoses(first: 100, asOf: $n) { nodes { published { content { mandateResponses { key mandate { code } coverage coverageReason judgements { aspect value reason } } objectiveClaims { key objective { code } judgements { aspect value } } } } } }
}`;

async function reading(n: number | null = null): Promise<Loose> {
  const data = { ...(await world.query(READ, { n })), ...(await world.query(READ_MORE, { n })) };
  const contents = data.diagnoses.nodes.map(({ published }: Loose) => published.content);
  const byKey = (items: Loose[]): Loose => Object.fromEntries(items.map((each) => [each.key, each]));
  return {
    ...data,
    activity: byKey(data.activities.nodes),
    response: byKey(contents.flatMap((each: Loose) => each.mandateResponses)),
    claim: byKey(contents.flatMap((each: Loose) => each.objectiveClaims)),
    proposal: byKey(data.amendmentProposals.nodes),
  };
}

const codes = (list: Loose[]): string[] => list.map(({ code }) => code);
const keys = ({ nodes }: Loose, of: (key: string) => string): string[] =>
  nodes
    .map(({ key, text }: Loose) => (key ?? text) as string)
    .filter((key: string) => key.endsWith(of('')))
    .map((key: string) => key.slice(0, -of('').length))
    .sort();

test('a response tied elsewhere takes its activities along, in every read; what an activity names itself stays', async () => {
  const of = await filed();
  const act = await judged(world, LINK, {
    id: await itemId(world, 'mandate_response', of('response')),
    mandate: { code: 'ILO-2' },
    reason: 'It quotes the second area.',
  });
  const now = await reading();
  expect(now.response[of('response')].mandate).toEqual({ code: 'ILO-2' });
  expect(codes(now.activity[of('follows')].mandates)).toEqual(['ILO-2']);
  expect(codes(now.activity[of('besides')].mandates)).toEqual(['ILO-2', 'ILO-3']);
  expect(codes(now.activity[of('both')].mandates)).toEqual(['ILO-1', 'ILO-2']);
  expect(now.activity[of('follows')].response).toEqual({ mandate: { code: 'ILO-2' } });
  expect(keys(now.one, of)).toEqual(['both']);
  expect(keys(now.two, of)).toEqual(['besides', 'both', 'follows']);
  expect(keys(now.notOne, of)).toEqual(['besides', 'follows', 'loose', 'outside']);
  expect(keys(now.first.activities, of)).toEqual(['both']);
  expect(keys(now.second.activities, of)).toEqual(['besides', 'both', 'follows']);
  expect(codes(now.second.countries)).toEqual(['PE']);
  expect(codes(now.first.countries)).not.toContain('PE');
  expect(codes(now.peru.mandates.nodes)).toEqual(['ILO-2']);
  expect(codes(now.touching.nodes)).toEqual(['ILO-2']);
  expect(now.activity[of('follows')].judgements).toEqual([
    {
      aspect: 'MANDATES',
      value: 'ILO-2',
      reason: 'It quotes the second area.',
      since: act,
      by: { name: null, agency: { code: 'GS-OAS' }, role: 'REVIEWER' },
    },
  ]);
  expect(now.response[of('response')].judgements).toEqual([
    { aspect: 'MANDATE', value: 'ILO-2', reason: 'It quotes the second area.' },
  ]);

  const before = await reading(act - 1);
  expect(before.response[of('response')]).toMatchObject({ mandate: { code: 'ILO-1' }, judgements: [] });
  expect(codes(before.activity[of('besides')].mandates)).toEqual(['ILO-1', 'ILO-3']);
  expect(keys(before.two, of)).toEqual([]);
});

test('a response tied to none is unlinked, and so are its activities; one that was unlinked is tied', async () => {
  const of = await filed();
  const ids = [
    await itemId(world, 'mandate_response', of('response')),
    await itemId(world, 'mandate_response', of('unlinked')),
  ];
  await judged(world, LINK, { id: ids[0], mandate: null });
  await judged(world, LINK, { id: ids[1], mandate: { code: 'ILO-2' } });
  let now = await reading();
  expect(now.response[of('response')]).toMatchObject({
    mandate: null,
    judgements: [{ aspect: 'MANDATE', value: null }],
  });
  expect(codes(now.activity[of('follows')].mandates)).toEqual([]);
  expect(codes(now.activity[of('besides')].mandates)).toEqual(['ILO-3']);
  expect(codes(now.activity[of('both')].mandates)).toEqual(['ILO-1']);
  expect(codes(now.activity[of('loose')].mandates)).toEqual(['ILO-2']);
  expect(keys(now.none, of)).toEqual(['follows', 'outside']);
  expect(keys(now.unlinked, of)).toEqual(['follows', 'outside']);
  expect(keys(now.linked, of)).toEqual(['besides', 'both', 'loose']);
  // And back again: what followed it out follows it in.
  await judged(world, LINK, { id: ids[0], mandate: { code: 'ILO-2' } });
  now = await reading();
  expect(codes(now.activity[of('follows')].mandates)).toEqual(['ILO-2']);
  expect(codes(now.activity[of('besides')].mandates)).toEqual(['ILO-2', 'ILO-3']);
});

test('an activity that was tied on its own does not follow its response', async () => {
  const of = await filed();
  await judged(world, LINK, {
    id: await itemId(world, 'activity', of('follows')),
    mandates: ['ILO-3', 'ILO-1'],
  });
  await judged(world, LINK, {
    id: await itemId(world, 'mandate_response', of('response')),
    mandate: { code: 'ILO-2' },
  });
  const now = await reading();
  expect(codes(now.activity[of('follows')].mandates)).toEqual(['ILO-1', 'ILO-3']);
  expect(codes(now.activity[of('besides')].mandates)).toEqual(['ILO-2', 'ILO-3']);
});

test('an activity is tied to sets of mandates and objectives, a claim to an objective, a proposal to a mandate', async () => {
  const of = await filed();
  const id = await itemId(world, 'activity', of('outside'));
  const { activity: tied } = await judging(world, LINK, {
    id,
    mandates: ['ILO-2', 'CIM-1', 'ILO-2'],
    objectives: ['SO-3'],
    reason: 'Named in the annex.',
  });
  expect(tied).toEqual({
    key: of('outside'),
    mandates: [{ code: 'CIM-1' }, { code: 'ILO-2' }],
    objectives: [{ code: 'SO-3' }],
  });
  await judged(world, LINK, {
    id: await itemId(world, 'objective_claim', of('claim')),
    objectives: ['SO-3'],
  });
  await judged(world, LINK, {
    id: await itemId(world, 'amendment_proposal', of('proposal')),
    mandate: { code: 'ILO-2' },
  });
  let now = await reading();
  expect(keys(now.so3, of)).toEqual(['outside']);
  expect(keys(now.outcomes, of)).toEqual(['law']);
  expect(keys(now.third.find(({ code }: Loose) => code === 'SO-3').activities, of)).toEqual(['outside']);
  expect(keys(now.third.find(({ code }: Loose) => code === 'SO-2').activities, of)).toEqual([]);
  expect(now.claim[of('claim')]).toMatchObject({
    objective: { code: 'SO-3' },
    judgements: [{ aspect: 'OBJECTIVE', value: 'SO-3' }],
  });
  expect(now.proposal[of('proposal')].mandate).toEqual({ code: 'ILO-2' });
  expect(keys(now.proposed, of)).toEqual(['proposal']);
  expect(keys(now.second.proposals, of)).toEqual(['proposal']);
  expect(codes(now.open.nodes)).toContain('ILO-2');
  await judged(world, LINK, { id: await itemId(world, 'objective_claim', of('claim')), objectives: [] });
  await judged(world, LINK, { id, objectives: [] });
  now = await reading();
  expect(now.claim[of('claim')].objective).toBeNull();
  expect(now.activity[of('outside')].objectives).toEqual([]);
  // What is not named stays as it was judged.
  expect(codes(now.activity[of('outside')].mandates)).toEqual(['CIM-1', 'ILO-2']);
});

test('coverage is judged beside the text and can be judged again', async () => {
  const of = await filed();
  const responseId = await itemId(world, 'mandate_response', of('response'));
  expect((await reading()).response[of('response')]).toMatchObject({
    coverage: 'UNASSESSED',
    coverageReason: null,
  });
  await judged(world, ASSESS, { responseId, coverage: 'PARTIAL', reason: 'Two of three.' });
  expect((await reading()).response[of('response')]).toMatchObject({
    coverage: 'PARTIAL',
    coverageReason: 'Two of three.',
    judgements: [{ aspect: 'COVERAGE', value: 'PARTIAL' }],
  });
  const { response: again } = await judging(world, ASSESS, {
    responseId,
    coverage: 'UNASSESSED',
    reason: 'Too early.',
  });
  expect(again).toEqual({ coverage: 'UNASSESSED', coverageReason: 'Too early.' });
});

test('the same answer at an older number, byte by byte, after everything was judged otherwise', async () => {
  const of = await filed();
  const head = (await world.query('{ latestAct { number } }')).latestAct.number as number;
  const before = await bytesAt(world, READ, head);
  await judged(world, LINK, {
    id: await itemId(world, 'mandate_response', of('response')),
    mandate: { code: 'ILO-3' },
  });
  await judged(world, LINK, {
    id: await itemId(world, 'activity', of('outside')),
    mandates: ['ILO-1'],
    objectives: ['SO-3'],
  });
  await judged(world, LINK, { id: await itemId(world, 'objective_claim', of('claim')), objectives: [] });
  await judged(world, LINK, {
    id: await itemId(world, 'amendment_proposal', of('proposal')),
    mandate: { code: 'ILO-2' },
  });
  await judged(world, ASSESS, {
    responseId: await itemId(world, 'mandate_response', of('response')),
    coverage: 'FULL',
  });
  expect(await bytesAt(world, READ, head)).toBe(before);
  expect(await bytesAt(world, READ, head + 5)).not.toBe(before);
  expect(
    await world.query(
      `{ registerActs(first: 1) { nodes { number kind note by { name agency { code } } } } }`,
    ),
  ).toEqual({
    registerActs: {
      nodes: [
        {
          number: head + 5,
          kind: 'LINK',
          note: 'It says so itself.',
          by: { name: null, agency: { code: 'GS-OAS' } },
        },
      ],
    },
  });
});

test('what cannot be is refused, all at once, and changes nothing', async () => {
  const of = await filed();
  const responseId = await itemId(world, 'mandate_response', of('response'));
  const activityId = await itemId(world, 'activity', of('outside'));
  const claimId = await itemId(world, 'objective_claim', of('claim'));
  const before = await holdings(world);
  const refused = async (input: object): Promise<string[]> =>
    codesOf(await judging(world, LINK, { reason: 'Because.', ...input }));
  const { userErrors } = await judging(world, LINK, {
    id: responseId,
    mandate: { code: 'ILO-22' },
    mandates: ['ILO-1'],
    reason: 'Because.',
  });
  expect(userErrors).toEqual([
    {
      code: 'INVALID',
      path: ['mandates'],
      message: 'An item of this kind is not tied so.',
      cure: 'Give mandate.',
    },
    {
      code: 'UNKNOWN_CODE',
      path: ['mandate', 'code'],
      message: 'The catalogue has nothing of that code.',
      cure: 'Nearest known: ILO-2, ILO-1, ILO-3.',
    },
  ]);
  expect(await refused({ id: activityId, mandates: ['ILO-1', 'NOPE'], objectives: ['SO-77'] })).toEqual([
    'UNKNOWN_CODE mandates.1',
    'UNKNOWN_CODE objectives.0',
  ]);
  expect(await refused({ id: responseId, mandate: { id: 'mdt_0' } })).toEqual(['NOT_FOUND mandate.id']);
  expect(await refused({ id: responseId })).toEqual(['INVALID ']);
  expect(await refused({ id: activityId, mandate: null })).toEqual(['INVALID mandate']);
  expect(await refused({ id: claimId, objectives: ['SO-1', 'SO-2'] })).toEqual(['LIMIT_EXCEEDED objectives']);
  expect(await refused({ id: responseId, mandate: null, reason: ' ' })).toEqual(['INVALID reason']);
  expect(await refused({ id: responseId, mandate: null, reason: 'x'.repeat(2001) })).toEqual([
    'LIMIT_EXCEEDED reason',
  ]);
  expect(await refused({ id: responseId, mandate: { code: '\u0000' } })).toEqual([
    'INVALID_TEXT mandate.code',
  ]);
  for (const id of ['nonsense', 'agy_0', responseId.replace('rsp', 'act'), `stm_${responseId.slice(4)}`])
    expect(await refused({ id, mandate: null })).toEqual(['NOT_FOUND id']);
  expect(
    codesOf(await judging(world, ASSESS, { responseId: activityId, coverage: 'FULL', reason: 'x' })),
  ).toEqual(['NOT_FOUND responseId']);
  expect(await holdings(world)).toEqual(before);
});

test('only what is published and stands is judged: no draft, nothing confidential, nothing superseded', async () => {
  const round = await newRound(world);
  const draft = await world.saveDraft('ILO', round, {
    mandateResponses: [
      response('ILO-1', [activity({ key: 'hidden', isConfidential: true }), activity({ key: 'shown' })]),
    ],
  });
  const idOf = async (table: string, key: string): Promise<string> => {
    const [row] = await world.sql<{ id: string }>(
      `select x.id from ${table} x join revision r on r.id = x.revision_id join diagnosis d on d.id = r.diagnosis_id
        where x.key = $1 and d.id = $2`,
      [key, draft.id.slice(4)],
    );
    return `${table === 'activity' ? 'act' : 'rsp'}_${row!.id}`;
  };
  const responseId = await idOf('mandate_response', 'response-ILO-1');
  const [hidden, shown] = [await idOf('activity', 'hidden'), await idOf('activity', 'shown')];
  const link = async (input: object, role: Role): Promise<string[]> =>
    codesOf(await judging(world, LINK, { reason: 'x', ...input }, role));
  const roles = [Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR];
  for (const role of roles) {
    expect(await link({ id: responseId, mandate: null }, role)).toEqual(['NOT_FOUND id']);
    expect(await link({ id: shown, mandates: [] }, role)).toEqual(['NOT_FOUND id']);
  }
  const submitted = await world.submit(draft);
  expect(await link({ id: responseId, mandate: null }, Role.REVIEWER)).toEqual(['WRONG_STATE id']);
  expect(await link({ id: responseId, mandate: null }, Role.EDITOR)).toEqual(['NOT_FOUND id']);
  await world.publish(submitted);
  expect(await link({ id: hidden, mandates: [] }, Role.REVIEWER)).toEqual(['WRONG_STATE id']);
  expect(await link({ id: hidden, mandates: [] }, Role.EDITOR)).toEqual(['NOT_FOUND id']);
  expect(await link({ id: shown, mandates: ['ILO-2'] }, Role.EDITOR)).toEqual([]);
  // Nothing of a confidential activity is judged when its response moves.
  await judged(world, LINK, { id: responseId, mandate: { code: 'ILO-3' } });
  expect(await world.sql('select value from judgement where subject_id = $1', [hidden.slice(4)])).toEqual([]);
});

test('the same request twice under one key is one act; others wait their turn', async () => {
  const of = await filed();
  const id = await itemId(world, 'mandate_response', of('response'));
  const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const headers = { 'idempotency-key': `link-${of('')}` };
  const input = { id, mandate: { code: 'ILO-3' }, reason: 'Once.' };
  const answers = await Promise.all([1, 2, 3].map(() => world.query(LINK, { input }, { key, headers })));
  expect(new Set(answers.map(({ responseLink }) => responseLink.act)).size).toBe(1);
  const others = await Promise.all(
    ['ILO-1', 'ILO-2', 'ILO-3', null].map((code) =>
      world.query(LINK, { input: { ...input, mandate: code && { code } } }, { key }),
    ),
  );
  const numbers = others.map(({ responseLink }) => responseLink.act as number).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] as number) + i));
  expect(
    await world.sql(
      `select count(*)::int from judgement where subject_id = $1 and aspect = 'mandate' and until is null`,
      [id.slice(4)],
    ),
  ).toEqual([{ count: 1 }]);
});

test('reporters may not judge', async () => {
  const of = await filed();
  const id = await itemId(world, 'mandate_response', of('response'));
  const { body } = await world.ask(
    LINK,
    { input: { id, mandate: null, reason: 'x' } },
    { key: await world.keyOf(Role.REPORTER, 'ILO') },
  );
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
});
