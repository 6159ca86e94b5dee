import fc from 'fast-check';
import type { Loose, World } from '../../../test/world';
import { startCountedNetwork } from '../../../test/counted-network';
import { ownActivities, ownRows, united, type Item } from '../../../test/own-count';

/* Every figure against a count of our own over what the tables say. */

const FIELDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['AGENCY', 'CYCLE', 'OBJECTIVE', 'MANDATE', 'KIND', 'COUNTRY', 'CORRIDOR', 'POPULATION_GROUP'],
    ...['PARTNER', 'YEAR', 'LANGUAGE', 'STATUS', 'THEME', 'SECTOR', 'OUTCOME_KIND'],
  ].map((name) => [name, name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())]),
);
const DIMENSIONS = Object.keys(FIELDS);
const PAIRS = DIMENSIONS.flatMap((a, i) => DIMENSIONS.slice(i).map((b) => (a === b ? [a] : [a, b])));
const RULES = ['MERGED', 'AS_REPORTED'] as const;
const USUAL = ['NAMED', 'ORIGIN', 'CORRIDOR'];

type Filter = Readonly<Record<string, unknown>>;

const FILTERS: readonly Filter[] = [
  { agency: { in: ['ILO', 'CIM'] } },
  { kind: { notIn: ['training'] }, years: { from: 2009 } },
  { not: { mandate: { isNull: true } } },
  { or: [{ theme: { eq: 'gender' } }, { cycle: { eq: 'first' } }] },
  { country: { eq: 'CR' }, countryVia: ['NAMED', 'VENUE'] },
  { country: { isNull: false }, countryVia: ['GROUP'] },
];

let world: World;
beforeAll(async () => {
  world = await startCountedNetwork(7);
}, 120_000);
afterAll(() => world.stop());

const DOCUMENT = `query Stats($filter: ActivityFilter, $groupBy: [ActivityDimension!]!, $rule: CountingRule!) {
  activityStats(filter: $filter, groupBy: $groupBy, rule: $rule, first: 5000) {
    total isMultiValued rows { ${Object.values(FIELDS).join(' ')} isYearStated count projects agencies explain { totalCount } } } }`;

const byValues = (a: { values: unknown }, b: { values: unknown }): number =>
  JSON.stringify(a.values) < JSON.stringify(b.values) ? -1 : 1;

async function counted(groupBy: readonly string[], rule: string, filter: Filter | null): Promise<Loose> {
  const { activityStats } = await world.query(DOCUMENT, { filter, groupBy, rule });
  const rows = activityStats.rows.map((row: Loose) => {
    const others = DIMENSIONS.filter((name) => !groupBy.includes(name));
    expect(others.filter((name) => row[FIELDS[name]!] !== null)).toEqual([]);
    expect(row.isYearStated).toBe(groupBy.includes('YEAR') ? row.year !== null : null);
    return {
      values: groupBy.map((name) => row[FIELDS[name]!]),
      ...{ count: row.count, agencies: row.agencies, projects: row.projects },
      records: row.explain.totalCount,
    };
  });
  return {
    total: activityStats.total,
    isMultiValued: activityStats.isMultiValued,
    rows: rows.sort(byValues),
  };
}

/** Those that `activities` finds by a filter. */
async function found(filter: Filter | null): Promise<Loose[]> {
  const nodes: Loose[] = [];
  let after: string | null = null;
  do {
    const { activities }: Loose = await world.query(
      `query Found($filter: ActivityFilter, $after: String) { activities(filter: $filter, first: 100, after: $after) {
         nodes { id lineage } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    nodes.push(...activities.nodes);
    after = activities.pageInfo.hasNextPage ? activities.pageInfo.endCursor : null;
  } while (after);
  return nodes;
}

const unitOf = ({ unit }: Item): string => unit;
const total = (items: readonly Item[]): number => new Set(items.map(unitOf)).size;

test.each(RULES)(
  'every single and every pair of dimensions counts what the tables say, %s',
  async (rule) => {
    const items = await ownActivities(world, rule === 'MERGED', USUAL);
    expect(items.length).toBeGreaterThan(30);
    for (const groupBy of PAIRS) {
      const { rows, ...rest } = await counted(groupBy, rule, null);
      expect({ groupBy, total: rest.total, rows }).toEqual({
        ...{ groupBy, total: total(items) },
        rows: ownRows(items, groupBy, unitOf).sort(byValues),
      });
      const sum = rows.reduce((all: number, { count }: Loose) => all + count, 0);
      if (!rest.isMultiValued) expect(sum).toBe(rest.total);
    }
  },
  120_000,
);

test.each(FILTERS)(
  'with a filter, it counts what the list finds: %j',
  async (filter) => {
    const ids = new Set((await found(filter)).map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(0);
    const via = (filter['countryVia'] as string[] | undefined) ?? USUAL;
    for (const rule of RULES) {
      const items = (await ownActivities(world, rule === 'MERGED', via)).filter(({ id }) => ids.has(id));
      for (const groupBy of [
        ['COUNTRY', 'YEAR'],
        ['MANDATE', 'AGENCY', 'CYCLE'],
        ['PARTNER', 'THEME'],
        ['KIND'],
      ]) {
        const { total: told, rows } = await counted(groupBy, rule, filter);
        const expected = ownRows(items, groupBy, unitOf).sort(byValues);
        expect({ groupBy, told, rows }).toEqual({ groupBy, told: total(items), rows: expected });
      }
    }
  },
  60_000,
);

test('both rules reconcile to the list of what was merged, whatever the filter', async () => {
  const { activityMatches } = await world.query(
    '{ activityMatches(state: CONFIRMED, first: 100) { nodes { a { lineage } b { lineage } } } }',
  );
  const matches = activityMatches.nodes.map(({ a, b }: Loose) => [a.lineage, b.lineage] as const);
  expect(matches.length).toBeGreaterThan(1);
  const root = united(matches);
  await fc.assert(
    fc.asyncProperty(fc.subarray([...FILTERS], { maxLength: 3 }), fc.boolean(), async (chosen, isAny) => {
      const filter = chosen.length === 0 ? {} : isAny ? { or: chosen } : { and: chosen };
      const nodes = await found(filter);
      const [merged, asReported] = await Promise.all(RULES.map((rule) => counted(['KIND'], rule, filter)));
      const names = nodes.map(({ lineage }) => root(lineage));
      const repeated = names.length - new Set(names).size;
      expect(asReported.total).toBe(nodes.length);
      expect(merged.total).toBe(asReported.total - repeated);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('a row is explained by its very records', async () => {
  const items = await ownActivities(world, true, USUAL);
  const { activityStats } = await world.query(
    `{ activityStats(groupBy: [KIND, YEAR]) { rows { kind year explain(first: 100) { nodes { id isConfidential } } } } }`,
  );
  for (const { kind, year, explain } of activityStats.rows) {
    const ids = items
      .filter(({ values }) => values['KIND']!.includes(kind))
      .filter(({ values }) => (year === null ? values['YEAR']!.length === 0 : values['YEAR']!.includes(year)))
      .map(({ id }) => id);
    expect(explain.nodes.map(({ id }: Loose) => id).sort()).toEqual(ids.sort());
    expect(explain.nodes.some(({ isConfidential }: Loose) => isConfidential)).toBe(false);
  }
});
