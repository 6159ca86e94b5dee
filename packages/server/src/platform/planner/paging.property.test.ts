import fc from 'fast-check';
import { startNetwork } from '../../../test/network';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

interface List {
  readonly type: string;
  readonly fields: readonly string[];
  readonly filters: readonly object[];
}

const items = (...filters: object[]): List => ({
  type: 'Item',
  fields: ['AGENCY', 'CYCLE'],
  filters: [{}, { agency: { eq: 'ILO' } }, { text: { contains: 'e' } }, ...filters],
});

/** Every list that can be sorted, with what it can be sorted by and some of what it can be filtered by. */
const LISTS: Readonly<Record<string, List>> = {
  agencies: {
    type: 'Agency',
    fields: ['CODE', 'NAME'],
    filters: [{}, { category: ['OAS_SECRETARIAT', 'GROUP'] }, { not: { category: ['MEMBER_STATE'] } }],
  },
  mandates: {
    type: 'Mandate',
    fields: ['AGENCY', 'NUMBER', 'CODE'],
    filters: [{}, { binding: ['OPTIONAL', 'CONDITIONAL'] }, { addressee: { in: ['ILO', 'MEMBER-STATES'] } }],
  },
  cycles: { type: 'Cycle', fields: ['DUE_ON', 'CODE'], filters: [{}] },
  activities: {
    type: 'Activity',
    fields: ['START', 'AGENCY', 'TITLE'],
    filters: [{}, { agency: { eq: 'ILO' } }, { or: [{ isDated: false }, { isLinked: true }] }],
  },
  diagnoses: { type: 'Diagnosis', fields: ['UPDATED_AT', 'SUBMITTED_AT', 'REFERENCE'], filters: [{}] },
  statements: items({ theme: { isNull: true } }),
  suggestions: items({ addressee: ['OAS', 'GOVERNMENTS'] }),
  resourceStatements: items({ stance: ['HAS', 'LACKS'] }),
  amendmentProposals: items({ status: ['PROPOSED'] }),
  commitments: items(),
  annexReferences: items({ isHeld: false }),
  outcomes: items({ outcomeKind: ['LAW'] }),
  publishedWorks: items(),
};

interface Asked {
  readonly list: string;
  readonly orderBy: readonly { field: string; direction: string }[];
  readonly filter: object;
  readonly size: number;
  readonly locale: string;
}

const asked: fc.Arbitrary<Asked> = fc.constantFrom(...Object.keys(LISTS)).chain((list) => {
  const { fields, filters } = LISTS[list] as List;
  const order = fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom('ASC', 'DESC') });
  return fc.record({
    list: fc.constant(list),
    orderBy: fc.uniqueArray(order, { maxLength: 2, selector: ({ field }) => field }),
    filter: fc.constantFrom(...filters),
    size: fc.constantFrom(1, 2, 3, 7),
    locale: fc.constantFrom('en', 'es'),
  });
});

async function page(
  { list, orderBy, filter, locale }: Asked,
  window: object,
): Promise<{ ids: string[]; start: string | null; end: string | null }> {
  const { type } = LISTS[list] as List;
  const data = await world.query(
    `query Page($first: Int, $after: String, $last: Int, $before: String, $filter: ${type}Filter, $orderBy: [${type}Order!]) {
      list: ${list}(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
        nodes { id } pageInfo { startCursor endCursor } } }`,
    { ...window, filter, orderBy },
    { locale },
  );
  const { nodes, pageInfo } = data.list;
  return {
    ids: nodes.map(({ id }: { id: string }) => id),
    start: pageInfo.startCursor,
    end: pageInfo.endCursor,
  };
}

async function forward(of: Asked, size: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { ids: found, end } = await page(of, { first: size, after });
    ids.push(...found);
    after = end;
    more = found.length > 0;
  }
  return ids;
}

async function backward(of: Asked, size: number): Promise<string[]> {
  const ids: string[] = [];
  for (let before: string | null = null, more = true; more;) {
    const { ids: found, start } = await page(of, { last: size, before });
    ids.unshift(...found);
    before = start;
    more = found.length > 0;
  }
  return ids;
}

// Pages of one row of a long list say no more than those of a short one.
const sizeFor = ({ size, list, filter }: Asked): number =>
  ['agencies', 'mandates'].includes(list) && Object.keys(filter).length === 0 ? size + 12 : size;

test('pages of any size, read forward or backward, give every row once and in the order of one big page', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (of) => {
      const { ids } = await page(of, { first: 100 });
      expect(new Set(ids).size).toBe(ids.length);
      expect(await forward(of, sizeFor(of))).toEqual(ids);
      expect(await backward(of, sizeFor(of))).toEqual(ids);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test.each(['ASC', 'DESC'])('what is not known comes last, %s', async (direction) => {
  const { mandates, activities } = await world.query(
    `{ mandates(first: 100, orderBy: { field: NUMBER, direction: ${direction} }) { nodes { number } }
       activities(first: 100, orderBy: { field: START, direction: ${direction} }) { nodes { period { start } } } }`,
  );
  const numbers = mandates.nodes.map(({ number }: { number: number | null }) => number);
  const known = numbers.slice(0, -5);
  expect(numbers.slice(-5)).toEqual([null, null, null, null, null]);
  expect(known).toEqual([...known].sort((a, b) => (direction === 'ASC' ? a - b : b - a)));
  expect(activities.nodes.at(-1).period.start).toBeNull();
  expect(activities.nodes.at(-2).period.start).not.toBeNull();
});
