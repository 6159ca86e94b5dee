import { startWorld, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function codes(filter: object): Promise<string[]> {
  const { agencies } = await world.query(
    `query Agencies($filter: AgencyFilter) { agencies(first: 100, filter: $filter) { totalCount nodes { code } } }`,
    { filter },
  );
  expect(agencies.totalCount).toBe(agencies.nodes.length);
  return agencies.nodes.map(({ code }: { code: string }) => code);
}

const OF_MULTILATERALS = { category: ['MULTILATERAL'] };

test.each<[object, string[]]>([
  [{ code: { eq: 'ILO' } }, ['ILO']],
  [{ code: { in: ['IOM', 'ILO'] } }, ['ILO', 'IOM']],
  [{ ...OF_MULTILATERALS, code: { notIn: ['ILO', 'IOM'] } }, ['HCCH', 'UNHCR']],
  [{ code: { isNull: true } }, []],
  [{ ...OF_MULTILATERALS, code: { isNull: false } }, ['HCCH', 'ILO', 'IOM', 'UNHCR']],
  [{ code: { eq: 'ILO', notIn: ['ILO'] } }, []],
  [{ code: {}, ...OF_MULTILATERALS }, ['HCCH', 'ILO', 'IOM', 'UNHCR']],
  [{ category: [] }, []],
  [{ category: ['ACADEMIC', 'FORUM'] }, ['IIHR', 'RCM']],
  [{ name: { contains: 'TRABAJO' } }, ['ILO']],
  [{ name: { eq: 'OIT' } }, ['ILO']],
  [{ name: { startsWith: 'organización internacional' } }, ['ILO', 'IOM']],
  [{ name: { in: ['OIT', 'CIDH'] } }, ['IACHR', 'ILO']],
  [{ name: { isNull: true } }, []],
  [{ ...OF_MULTILATERALS, name: { isNull: false } }, ['HCCH', 'ILO', 'IOM', 'UNHCR']],
  // Both of the same name.
  [{ name: { startsWith: 'organización', contains: 'migraciones' } }, ['IOM']],
  [{ name: { startsWith: 'international', contains: 'trabajo' } }, []],
  [{ ...OF_MULTILATERALS, hasMandates: true }, ['ILO']],
  [{ ...OF_MULTILATERALS, hasMandates: false }, ['HCCH', 'IOM', 'UNHCR']],
  [
    { or: [{ code: { eq: 'ILO' } }, { and: [OF_MULTILATERALS, { name: { contains: 'refugees' } }] }] },
    ['ILO', 'UNHCR'],
  ],
  [{ ...OF_MULTILATERALS, not: { hasMandates: true } }, ['HCCH', 'IOM', 'UNHCR']],
])('agencies of %j', async (filter, expected) => {
  expect(await codes(filter)).toEqual(expected);
});

test('a filter nests three deep and no deeper', async () => {
  const nested = (depth: number): object =>
    depth === 0 ? { code: { eq: 'ILO' } } : { not: nested(depth - 1) };
  expect(await codes(nested(2))).toEqual(['ILO']);
  expect((await codes(nested(3))).length).toBe(69);
  for (const filter of [nested(4), { and: [{ or: [{ not: { and: [{}] } }] }] }]) {
    const { status, body } = await world.ask(
      'query Deep($f: AgencyFilter) { agencies(filter: $f) { totalCount } }',
      { f: filter },
    );
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [
        {
          code: 'LIMIT_EXCEEDED',
          path: expect.arrayContaining(['agencies', 'filter']),
          cure: expect.stringContaining('3'),
        },
      ],
    });
  }
});

test('codes that do not exist are refused, each with its path and the nearest ones, and not repeated', async () => {
  const { body, text } = await world.ask(
    `query Unknown($filter: AgencyFilter) { agencies(filter: $filter) { totalCount } mandates(filter: { addressee: { eq: "ILO" } }) { totalCount } }`,
    {
      filter: {
        or: [
          { code: { eq: 'IOMM' } },
          { code: { in: ['ILO', 'UNHRC'] } },
          { code: { notIn: ['QQQQQQQQQ'] } },
        ],
      },
    },
  );
  expect(text).not.toMatch(/IOMM|UNHRC|QQQQ/);
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].extensions).toMatchObject({
    code: 'UNKNOWN_CODE',
    problems: [
      {
        code: 'UNKNOWN_CODE',
        path: ['agencies', 'filter', 'or', '0', 'code', 'eq'],
        cure: expect.stringContaining('IOM'),
      },
      {
        code: 'UNKNOWN_CODE',
        path: ['agencies', 'filter', 'or', '1', 'code', 'in'],
        cure: expect.stringContaining('UNHCR'),
      },
      {
        code: 'UNKNOWN_CODE',
        path: ['agencies', 'filter', 'or', '2', 'code', 'notIn'],
        cure: expect.any(String),
      },
    ],
  });
});

test('groups have their members of a day, and members their groups', async () => {
  const { agency, state } = await world.query(
    `{ agency(by: { code: "CENTRAL-AMERICA" }) { groupMembers { totalCount nodes { code groups { code } } } }
       state: agency(by: { code: "STATE-CR" }) { country { name isMemberState agency { code } } groups { code } groupMembers { totalCount } } }`,
  );
  expect(agency.groupMembers.totalCount).toBeGreaterThan(4);
  expect(agency.groupMembers.nodes).toContainEqual({ code: 'STATE-CR', groups: state.groups });
  expect(state).toMatchObject({
    country: { name: 'Costa Rica', isMemberState: true, agency: { code: 'STATE-CR' } },
    groups: [{ code: 'CENTRAL-AMERICA' }, { code: 'MEMBER-STATES' }],
    groupMembers: { totalCount: 0 },
  });
});

test('countries are all, the member states or the others', async () => {
  const { all, members, others } = await world.query(
    '{ all: countries { code } members: countries(memberStates: true) { code isMemberState } others: countries(memberStates: false) { code isMemberState } }',
  );
  expect(members.length + others.length).toBe(all.length);
  expect(members).toHaveLength(35);
  expect(members.every((each: { isMemberState: boolean }) => each.isMemberState)).toBe(true);
});
