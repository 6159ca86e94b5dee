import { FIRST, SECOND, startNetwork } from '../../../test/network';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

test.each<[object, string[]]>([
  [{}, [SECOND, FIRST]],
  [{ code: { eq: FIRST } }, [FIRST]],
  [{ code: { notIn: [FIRST] } }, [SECOND]],
  [{ state: ['OPEN'] }, [SECOND, FIRST]],
  [{ state: ['CLOSED', 'PLANNED'] }, []],
  [{ dueOn: { eq: '2013-12-31' } }, [FIRST]],
  [{ dueOn: { gte: '2013-12-31' } }, [SECOND, FIRST]],
  [{ dueOn: { gte: '2014-01-01' } }, [SECOND]],
  [{ dueOn: { lte: '2013-12-31' } }, [FIRST]],
  [{ dueOn: { lte: '2013-12-30' } }, []],
  [{ dueOn: { isNull: true } }, []],
  [{ dueOn: { isNull: false } }, [SECOND, FIRST]],
])('rounds of %j', async (filter, expected) => {
  const { cycles } = await world.query(
    'query Rounds($f: CycleFilter) { cycles(filter: $f) { nodes { code } } }',
    { f: filter },
  );
  expect(cycles.nodes.map(({ code }: { code: string }) => code)).toEqual(expected);
});

test('rounds come in the order asked', async () => {
  const { by, due } = await world.query(
    '{ by: cycles(orderBy: { field: CODE, direction: DESC }) { nodes { code } } due: cycles(orderBy: { field: DUE_ON }) { nodes { code dueOn timeZone } } }',
  );
  expect(by.nodes).toEqual([{ code: SECOND }, { code: FIRST }]);
  expect(due.nodes[0]).toEqual({ code: FIRST, dueOn: '2013-12-31', timeZone: 'America/New_York' });
});

test('a round tells what each agency owes it, and how complete it is', async () => {
  const { cycle } = await world.query(
    `{ cycle(by: { code: "${FIRST}" }) { completeness { expected reported nilReturns excused late ratio } expectations { nodes { agency { code } state isLate dueOn isRequested diagnosis { reference } } }
       published: expectations(state: [PUBLISHED]) { nodes { agency { code } } } none: expectations(state: []) { totalCount } } }`,
  );
  // Everything here came after the due day of 2013, or has not come.
  expect(cycle.completeness).toEqual({
    expected: 4,
    reported: 2,
    nilReturns: 0,
    excused: 0,
    late: 4,
    ratio: 0.5,
  });
  expect(cycle.expectations.nodes).toEqual(
    ['CIM', 'IACHR', 'ILO', 'PAHO'].map((code) => {
      const isThere = ['IACHR', 'ILO'].includes(code);
      return {
        agency: { code },
        state: isThere ? 'PUBLISHED' : 'AWAITED',
        isLate: true,
        dueOn: '2013-12-31',
        isRequested: true,
        diagnosis: isThere ? { reference: `${code}/${FIRST}` } : null,
      };
    }),
  );
  expect(cycle.published.nodes).toEqual([{ agency: { code: 'IACHR' } }, { agency: { code: 'ILO' } }]);
  expect(cycle.none.totalCount).toBe(0);
});

test.each<[object, number]>([
  [{}, 2],
  [{ state: ['PUBLISHED'] }, 1],
  [{ state: ['AWAITED'] }, 1],
  [{ isLate: true }, 1],
  [{ isLate: false }, 1],
  [{ isLate: true, state: ['AWAITED'] }, 0],
])('what an agency owes, by %j', async (filter, expected) => {
  const { agency } = await world.query(
    'query Owed($f: ExpectationFilter) { agency(by: { code: "ILO" }) { expectations(filter: $f) { totalCount } } }',
    { f: filter },
  );
  expect(agency.expectations.totalCount).toBe(expected);
});

test('obligations are listed by code, with who owes them', async () => {
  const { obligations } = await world.query(
    '{ obligations { totalCount nodes { title frequency addressees { code } resolution { symbol } } } }',
  );
  expect(obligations.totalCount).toBe(obligations.nodes.length);
  expect(obligations.nodes.some((each: { addressees: unknown[] }) => each.addressees.length > 0)).toBe(true);
});

test.each(['0000-01-01', '2013-02-30'])('a day like %s is refused', async (day) => {
  const { status, body } = await world.ask(
    'query Rounds($f: CycleFilter) { cycles(filter: $f) { nodes { code } } }',
    { f: { dueOn: { gte: day } } },
  );
  expect(status).toBe(400);
  expect(body.errors[0].extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ path: expect.arrayContaining(['dueOn']) }],
  });
});
