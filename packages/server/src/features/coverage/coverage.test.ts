import { Role } from '../../platform/caller';
import { DECLARE, OPEN_ROUND, payloadOf, WITHDRAW } from '../../../test/acts';
import { activity, response } from '../../../test/documents';
import { ASSESS, bytesAt, itemId, judged, LINK } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';
import { COVERAGE_DIFFERENCES } from './check';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

afterEach(async () => {
  expect(await world.sql(COVERAGE_DIFFERENCES)).toEqual([]);
});

let rounds = 0;
const EXPECTED = ['ILO', 'CIM', 'IIN', 'IACHR', 'DIL'];
async function newRound(extra: Parameters<World['openRound']>[2] = {}): Promise<string> {
  const code = `covered-${(rounds += 1)}`;
  await world.openRound(code, EXPECTED, extra);
  return code;
}

const TOTAL = 'cells awaited excused nilReturn silent filedUnlinked notDone substitute reported';
const CELLS = `query Cells($filter: CoverageFilter, $standing: Standing! = PUBLISHED, $asOf: Int) {
  coverage(filter: $filter, standing: $standing, asOf: $asOf) { rows(first: 100) { nodes { mandate { code }
    cells { agency { code } cycle { code } state isAddressed activityCount since reason statedReason evidence { quote } } total { ${TOTAL} } } }
    total { ${TOTAL} } columns(first: 100) { nodes { agency { code } total { cells reported } } }
    rounds { cycle { code } total { cells } } completeness { expected reported nilReturns excused ratio } basis { rule standing reported expected } } }`;

/** Cells as `mandate agency state`. */
async function statesIn(
  cycle: string,
  filter: object = {},
  rest: object = {},
  key?: string,
): Promise<string[]> {
  const { coverage } = await world.query(
    CELLS,
    { filter: { cycle: { eq: cycle }, ...filter }, ...rest },
    { key },
  );
  return coverage.rows.nodes.flatMap(({ mandate, cells }: Loose) =>
    cells.map(
      ({ agency, state, isAddressed }: Loose) =>
        `${mandate.code} ${agency.code} ${state}${isAddressed ? '' : ' unasked'}`,
    ),
  );
}

const oneCell = async (cycle: string, mandate: string, agency: string, rest: object = {}): Promise<Loose> => {
  const filter = { cycle: { eq: cycle }, mandate: { eq: mandate }, agency: { eq: agency } };
  const { coverage } = await world.query(CELLS, { filter, ...rest });
  return coverage.rows.nodes[0]?.cells[0];
};

const OF_ILO = { agency: { eq: 'ILO' } };

test('a round begins with a cell for each mandate in force and addressee, of a group each member', async () => {
  const cycle = await newRound();
  const { coverage } = await world.query(CELLS, { filter: { cycle: { eq: cycle } } });
  const [sum] = await world.sql<{ cells: number }>(
    `select count(*)::int as cells from mandate m join mandate_addressee x on x.mandate_id = m.id and x.until is null
       join agency a on a.id = x.agency_id and a.until is null
       left join agency_membership g on g.group_id = a.id and g.until is null and a.category = 'GROUP'
         and (g.valid_from is null or g.valid_from <= '2013-12-31') and (g.valid_to is null or g.valid_to > '2013-09-01')
     where m.until is null and (m.valid_from is null or m.valid_from <= '2013-12-31') and (m.valid_to is null or m.valid_to > '2013-09-01')`,
  );
  expect(coverage.total.cells).toBe(sum!.cells);
  expect(coverage.total.awaited).toBe(sum!.cells);
  expect(coverage.completeness).toEqual({ expected: 5, reported: 0, nilReturns: 0, excused: 0, ratio: 0 });
  expect(await statesIn(cycle, { mandate: { eq: 'MS-A' }, agency: { eq: 'STATE-CR' } })).toEqual([
    'MS-A STATE-CR AWAITED',
  ]);
  const asked = await oneCell(cycle, 'ILO-1', 'ILO');
  const unasked = await oneCell(cycle, 'MS-A', 'STATE-CR');
  expect([asked.reason, unasked.reason]).toEqual([
    'The return that the round asks for has not come.',
    'Nothing has come; the round did not ask this agency for a return.',
  ]);
});

test('a round that is only announced has no cells, and gets them when it opens', async () => {
  const key = await world.keyOf(Role.ADMINISTRATOR);
  const round = {
    code: 'announced',
    title: [{ language: 'en', text: 'Announced' }],
    timeZone: 'UTC',
    expected: ['ILO'],
  };
  const open = async (isAnnounced: boolean): Promise<void> => {
    const payload = await payloadOf(world, OPEN_ROUND, { ...round, isAnnounced }, key);
    expect(payload.userErrors).toEqual([]);
  };
  await open(true);
  expect(await statesIn('announced')).toEqual([]);
  await open(false);
  expect(await statesIn('announced', OF_ILO)).toEqual([
    'ILO-1 ILO AWAITED',
    'ILO-2 ILO AWAITED',
    'ILO-3 ILO AWAITED',
  ]);
});

test('what is declared stands until something comes', async () => {
  const cycle = await newRound();
  const key = await world.keyOf(Role.ADMINISTRATOR);
  const declare = async (agency: string, state: string | null, reason: string): Promise<void> => {
    const input = { cycle: { code: cycle }, agency: { code: agency }, state, reason };
    expect((await payloadOf(world, DECLARE, input, key)).userErrors).toEqual([]);
  };
  await declare('ILO', 'NIL_RETURN', 'Nothing this year.');
  await declare('CIM', 'EXCUSED', 'Its office was flooded.');
  expect(await oneCell(cycle, 'ILO-1', 'ILO')).toMatchObject({
    state: 'NIL_RETURN',
    statedReason: 'Nothing this year.',
    evidence: [],
  });
  expect(await oneCell(cycle, 'CIM-1', 'CIM')).toMatchObject({
    state: 'EXCUSED',
    statedReason: 'Its office was flooded.',
  });
  await world.file('ILO', cycle, { mandateResponses: [response('ILO-1', [activity({ key: 'a' })])] });
  expect(await statesIn(cycle, OF_ILO)).toEqual([
    'ILO-1 ILO REPORTED',
    'ILO-2 ILO SILENT',
    'ILO-3 ILO SILENT',
  ]);
  await declare('CIM', null, 'It can report after all.');
  expect((await oneCell(cycle, 'CIM-1', 'CIM')).state).toBe('AWAITED');
});

test('an agency that declares for itself changes its own cells', async () => {
  const cycle = await newRound();
  const key = await world.keyOf(Role.REPORTER, 'IIN');
  const input = { cycle: { code: cycle }, state: 'NIL_RETURN', reason: 'Nothing.' };
  expect((await payloadOf(world, DECLARE, input, key)).userErrors).toEqual([]);
  expect(await statesIn(cycle, { agency: { eq: 'IIN' } })).toEqual([
    'IIN-1 IIN NIL_RETURN',
    'IIN-2 IIN NIL_RETURN',
  ]);
});

test('each state that a return can give', async () => {
  const cycle = await newRound();
  await world.file('ILO', cycle, {
    mandateResponses: [
      response('ILO-1', [activity({ key: 'a' }), activity({ key: 'b', mandateCodes: ['IIN-2'] })]),
      response('ILO-2', [], { selfAssessment: 'NOT_DONE', selfAssessmentReason: 'No money.' }),
      response('ILO-3', [activity({ key: 'c' })], {
        selfAssessment: 'SUBSTITUTE',
        selfAssessmentReason: 'A study of others.',
      }),
    ],
  });
  expect(await statesIn(cycle, OF_ILO)).toEqual([
    'IIN-2 ILO REPORTED unasked',
    'ILO-1 ILO REPORTED',
    'ILO-2 ILO NOT_DONE',
    'ILO-3 ILO SUBSTITUTE',
  ]);
  expect(await oneCell(cycle, 'ILO-1', 'ILO')).toMatchObject({
    activityCount: 2,
    reason: 'Activities are reported under this mandate.',
    evidence: [{ quote: 'Training a' }, { quote: 'Training b' }],
  });
  expect(await oneCell(cycle, 'ILO-2', 'ILO')).toMatchObject({ activityCount: 0, statedReason: 'No money.' });
  expect(await oneCell(cycle, 'ILO-3', 'ILO')).toMatchObject({
    activityCount: 1,
    statedReason: 'A study of others.',
  });
  const { text } = await world.ask(
    `{ mandate(by: { code: "ILO-2" }) { coverage(cycle: { code: "${cycle}" }) { state reason(locale: "es") } } }`,
  );
  expect(JSON.parse(text).data.mandate.coverage).toEqual([
    { state: 'NOT_DONE', reason: 'Así lo dice el propio organismo.' },
  ]);
});

test('what is tied to no mandate may belong anywhere, until somebody ties it; a judgement goes before what was filed', async () => {
  const cycle = await newRound();
  await world.file('CIM', cycle, {
    activities: [activity({ key: 'loose' })],
    mandateResponses: [response('CIM-2', [], { narrative: 'We held talks.' })],
  });
  const loose = (await statesIn(cycle, { agency: { eq: 'CIM' } })).filter((each) =>
    each.endsWith('FILED_UNLINKED'),
  );
  expect(loose).toHaveLength(4);
  expect((await oneCell(cycle, 'CIM-1', 'CIM')).evidence).toEqual([{ quote: 'Training loose' }]);
  expect(await oneCell(cycle, 'CIM-2', 'CIM')).toMatchObject({
    state: 'REPORTED',
    evidence: [{ quote: 'We held talks.' }],
  });

  const id = await itemId(world, 'activity', 'loose', 'CIM');
  const before = await judged(world, LINK, { id, mandates: ['CIM-1'] });
  expect(await oneCell(cycle, 'CIM-1', 'CIM')).toMatchObject({
    state: 'REPORTED',
    activityCount: 1,
    since: before,
  });
  expect((await oneCell(cycle, 'CIM-3', 'CIM')).state).toBe('SILENT');
  const responseId = await itemId(world, 'mandate_response', 'response-CIM-2', 'CIM');
  await judged(world, ASSESS, { responseId, coverage: 'NONE', reason: 'Talks are not policies.' });
  expect(await oneCell(cycle, 'CIM-2', 'CIM')).toMatchObject({
    state: 'NOT_DONE',
    reason: 'An analyst judged so.',
    statedReason: 'Talks are not policies.',
  });
  expect((await oneCell(cycle, 'CIM-2', 'CIM', { asOf: before })).state).toBe('REPORTED');
  await judged(world, LINK, { id, mandates: [] });
  expect((await oneCell(cycle, 'CIM-1', 'CIM')).state).toBe('FILED_UNLINKED');
});

test('what is withdrawn is awaited again; an earlier number answers in the same bytes', async () => {
  const cycle = await newRound();
  const filed = await world.file('DIL', cycle, {
    mandateResponses: [response('DIL-1', [activity({ key: 'a' })])],
  });
  const [{ head }] = (await world.sql<{ head: number }>('select number as head from register_head')) as [
    { head: number },
  ];
  const document = CELLS.replace('asOf: $asOf', `asOf: $n`)
    .replace('$asOf: Int', '$n: Int')
    .replace('$filter: CoverageFilter, ', '')
    .replace('filter: $filter, ', `filter: { cycle: { eq: "${cycle}" } }, `);
  const bytes = await bytesAt(world, document, head);
  expect(bytes).toContain('REPORTED');
  const key = await world.keyOf(Role.ADMINISTRATOR);
  const { node } = await world.query(
    'query V($id: ID!) { node(id: $id) { ... on Diagnosis { version } } }',
    { id: filed.id },
    { key },
  );
  const input = { id: filed.id, expectedVersion: node.version, reason: 'It was wrong.' };
  expect((await payloadOf(world, WITHDRAW, input, key)).userErrors).toEqual([]);
  expect(await statesIn(cycle, { agency: { eq: 'DIL' } })).toEqual(['DIL-1 DIL AWAITED']);
  expect(await bytesAt(world, document, head)).toBe(bytes);
});

test('the secretariat sees what publishing would make of it; nobody else does', async () => {
  const cycle = await newRound();
  const mine = { mandateResponses: [response('ILO-1', [activity({ key: 'a' })])] };
  const submitted = await world.submit(await world.saveDraft('ILO', cycle, mine));
  const secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const reporter = await world.keyOf(Role.REPORTER, 'ILO');
  const other = await world.keyOf(Role.REPORTER, 'CIM');
  const seen = (standing: string, key?: string): Promise<string[]> =>
    statesIn(cycle, OF_ILO, { standing }, key);
  const known = ['ILO-1 ILO REPORTED', 'ILO-2 ILO SILENT', 'ILO-3 ILO SILENT'];
  const nothing = ['ILO-1 ILO AWAITED', 'ILO-2 ILO AWAITED', 'ILO-3 ILO AWAITED'];
  expect(await seen('SUBMITTED', secretariat)).toEqual(known);
  expect(await seen('ACCEPTED', secretariat)).toEqual(nothing);
  await world.accept(submitted);
  expect(await seen('ACCEPTED', secretariat)).toEqual(known);
  expect(await seen('ACCEPTED', reporter)).toEqual(known);
  expect(await seen('MINE', reporter)).toEqual(known);
  for (const standing of ['ACCEPTED', 'SUBMITTED', 'PUBLISHED']) {
    expect(await seen(standing, other)).toEqual(nothing);
    expect(await seen(standing)).toEqual(nothing);
  }
  expect(await seen('MINE', other)).toEqual([]);
  expect(await seen('PUBLISHED', secretariat)).toEqual(nothing);
  const { coverage } = await world.query(
    CELLS,
    { filter: { cycle: { eq: cycle } }, standing: 'ACCEPTED' },
    { key: secretariat },
  );
  expect(coverage.basis).toEqual({ rule: 'AS_REPORTED', standing: 'ACCEPTED', reported: 1, expected: 5 });
  expect(coverage.rows.nodes.find(({ mandate }: Loose) => mandate.code === 'ILO-1').cells[0]).toMatchObject({
    since: null,
    evidence: [{ quote: 'Training a' }],
  });
});

test('totals by row, column and round, pages by mandate, and the basis of what is asked', async () => {
  const cycle = await newRound();
  await world.file('IACHR', cycle, { mandateResponses: [response('IACHR-1', [activity({ key: 'a' })])] });
  const { coverage } = await world.query(CELLS, {
    filter: { cycle: { eq: cycle }, agency: { in: ['IACHR', 'DIL'] } },
  });
  expect(coverage.total).toMatchObject({ cells: 5, reported: 1, silent: 3, awaited: 1 });
  expect(coverage.columns.nodes).toEqual([
    { agency: { code: 'DIL' }, total: { cells: 1, reported: 0 } },
    { agency: { code: 'IACHR' }, total: { cells: 4, reported: 1 } },
  ]);
  expect(coverage.rounds).toEqual([{ cycle: { code: cycle }, total: { cells: 5 } }]);
  expect(coverage.basis).toEqual({ rule: 'AS_REPORTED', standing: 'PUBLISHED', reported: 1, expected: 2 });
  const gaps = { cycle: { eq: cycle }, mandate: { in: ['IACHR-1', 'IACHR-2'] }, state: ['SILENT'] };
  const { coverage: left } = await world.query(CELLS, { filter: gaps });
  expect(left.total).toMatchObject({ cells: 1, silent: 1 });
  expect(left.basis).toMatchObject({ reported: 1, expected: 1 });

  const page = (after: string | null): Promise<Loose> =>
    world.query(
      `query P($cycle: String!, $after: String) { coverage(filter: { cycle: { eq: $cycle } }) { rows(first: 10, after: $after) {
         totalCount nodes { mandate { code } } pageInfo { hasNextPage endCursor } } } }`,
      { cycle, after },
    );
  const codes: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { rows }: Loose = (await page(after)).coverage;
    codes.push(...rows.nodes.map(({ mandate }: Loose) => mandate.code));
    [after, more] = [rows.pageInfo.endCursor, rows.pageInfo.hasNextPage];
    if (!more) expect(codes).toHaveLength(rows.totalCount);
  }
  expect(codes).toEqual([...codes].sort());
  expect(new Set(codes).size).toBe(codes.length);
});

test('the whole matrix is one statement, with whatever is asked of it', async () => {
  const cycle = await newRound();
  const filter = { cycle: { eq: cycle }, objective: { eq: 'SO-1' }, state: ['AWAITED'] };
  expect(await world.statements(() => world.query(CELLS, { filter }))).toHaveLength(1);
  const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const live = { filter: { cycle: { eq: cycle } }, standing: 'SUBMITTED' };
  expect(await world.statements(() => world.query(CELLS, live, { key }))).toHaveLength(1);
});

test('bad input is refused by name', async () => {
  const faults = async (filter: object, evidence = ''): Promise<string[]> => {
    const { body } = await world.ask(
      `query Q($filter: CoverageFilter) { coverage(filter: $filter) { rows { nodes { cells { evidence${evidence} { quote } } } } } }`,
      { filter },
    );
    return body.errors.flatMap(({ extensions }: Loose) =>
      extensions.problems.map(({ path, code }: Loose) => `${code} ${path.join('.')}`),
    );
  };
  expect(
    await faults({
      agency: { eq: 'ILOO' },
      cycle: { in: ['none'] },
      mandate: { eq: 'ILO-9' },
      objective: { eq: 'SO-99' },
    }),
  ).toEqual([
    'UNKNOWN_CODE coverage.filter.cycle.in',
    'UNKNOWN_CODE coverage.filter.agency.eq',
    'UNKNOWN_CODE coverage.filter.mandate.eq',
    'UNKNOWN_CODE coverage.filter.objective.eq',
  ]);
  expect(await faults({}, '(first: 21)')).toEqual(['LIMIT_EXCEEDED coverage.rows.cells.evidence.first']);
  const { body } = await world.ask('{ coverage(asOf: 100000) { total { cells } } }');
  expect(body.errors[0].extensions.code).toBe('INVALID_AS_OF');
});
