import type { Loose, World } from '../../../test/world';
import { startCountedNetwork } from '../../../test/counted-network';
import { ownRows, standingRows, type Item } from '../../../test/own-count';

/* Statements, resource statements and returns, likewise against a count of our own. */

let world: World;
beforeAll(async () => {
  world = await startCountedNetwork(11);
}, 120_000);
afterAll(() => world.stop());

const RULES = ['MERGED', 'AS_REPORTED'] as const;

const pairsOf = (names: readonly string[]): string[][] =>
  names.flatMap((a, i) => names.slice(i).map((b) => (a === b ? [a] : [a, b])));

const byValues = (a: { values: unknown }, b: { values: unknown }): number =>
  JSON.stringify(a.values) < JSON.stringify(b.values) ? -1 : 1;

async function counted(
  field: string,
  dimensions: readonly string[],
  groupBy: readonly string[],
  rule?: string,
) {
  const fields = dimensions.map((name) => name.toLowerCase());
  const given = `groupBy: [${groupBy.join(', ')}]${rule ? `, rule: ${rule}` : ''}`;
  const { stats } = await world.query(
    `{ stats: ${field}(${given}) { total rows { ${fields.join(' ')} count agencies explain { totalCount } } } }`,
  );
  const rows = stats.rows.map((row: Loose) => ({
    values: groupBy.map((name) => row[name.toLowerCase()]),
    ...{ count: row.count, agencies: row.agencies, projects: 0, records: row.explain.totalCount },
  }));
  return { groupBy, total: stats.total, rows: rows.sort(byValues) };
}

const unitOf = ({ unit }: Item): string => unit;

const expected = (items: readonly Item[], groupBy: readonly string[]) => ({
  groupBy,
  total: new Set(items.map(unitOf)).size,
  rows: ownRows(items, groupBy, unitOf).sort(byValues),
});

const given = (value: string | null): string[] => (value === null ? [] : [value]);

async function itemsOf(table: string, rule: string, values: (x: Loose) => Item['values']): Promise<Item[]> {
  const rows = await standingRows(world, table);
  return rows.map((x: Loose) => ({
    id: x.id,
    unit: rule === 'MERGED' ? `${x.agency} ${x.key}` : x.id,
    agency: x.agency,
    project: null,
    values: { AGENCY: [x.agency], CYCLE: [x.cycle], LANGUAGE: [x.language], ...values(x) },
  }));
}

test.each(RULES)('statements by every pair of dimensions, %s', async (rule) => {
  const dimensions = ['AGENCY', 'CYCLE', 'POLARITY', 'THEME', 'LANGUAGE'];
  const items = await itemsOf('statement', rule, (x) => ({
    POLARITY: [x.polarity],
    THEME: given(x.theme_code),
  }));
  expect(items.length).toBeGreaterThan(5);
  for (const groupBy of pairsOf(dimensions))
    expect(await counted('statementStats', dimensions, groupBy, rule)).toEqual(expected(items, groupBy));
});

test.each(RULES)('resource statements by every pair of dimensions, %s', async (rule) => {
  const dimensions = ['AGENCY', 'CYCLE', 'KIND', 'STANCE', 'CURRENCY', 'MANDATE', 'LANGUAGE'];
  const mandates = await world.sql<{ id: string; code: string }>(
    'select id, code from mandate where until is null',
  );
  const items = await itemsOf('resource_statement', rule, (x) => ({
    KIND: [x.kind],
    STANCE: [x.stance],
    CURRENCY: given(x.currency),
    MANDATE: mandates.filter(({ id }) => x.mandate_ids.includes(id)).map(({ code }) => code),
  }));
  expect(items.length).toBeGreaterThan(5);
  for (const groupBy of pairsOf(dimensions))
    expect(await counted('resourceStats', dimensions, groupBy, rule)).toEqual(expected(items, groupBy));
});

test('returns by every pair of dimensions', async () => {
  const dimensions = ['AGENCY', 'CYCLE', 'KIND', 'STATE', 'LATENESS', 'LANGUAGE'];
  const revisions = await world.sql<Loose>(
    'select * from revision where since is not null and until is null',
  );
  const { cycles } = await world.query(
    '{ cycles { nodes { code expectations(first: 100) { nodes { agency { code } isRequested isLate } } } } }',
  );
  const returns = await world.sql<Loose>(
    `select d.*, a.code as agency, k.code as cycle from diagnosis d join agency a on a.id = d.agency_id and a.until is null
       join cycle k on k.id = d.cycle_id and k.until is null`,
  );
  const items = returns.flatMap((d): Item[] => {
    const revision = revisions.find((r) => r.diagnosis_id === d.id);
    if (!revision) return [];
    const asked = cycles.nodes
      .find(({ code }: Loose) => code === d.cycle)
      .expectations.nodes.find((e: Loose) => e.agency.code === d.agency && e.isRequested);
    const values = {
      ...{ AGENCY: [d.agency], CYCLE: [d.cycle], KIND: [d.kind], STATE: ['PUBLISHED'] },
      LATENESS: asked ? [asked.isLate ? 'LATE' : 'IN_TIME'] : [],
      LANGUAGE: [revision.language],
    };
    return [{ id: d.id, unit: d.id, agency: d.agency, project: null, values }];
  });
  expect(items).toHaveLength(10);
  for (const groupBy of pairsOf(dimensions))
    expect(await counted('diagnosisStats', dimensions, groupBy)).toEqual(expected(items, groupBy));
});

test('sums keep ranges as ranges, and add a thing once, as its newest round says it', async () => {
  const rows = await standingRows(world, 'resource_statement');
  const rounds = ['first', 'second', 'third'];
  const newest = new Map<string, Loose>();
  const ordered = rows.sort((a: Loose, b: Loose) => rounds.indexOf(a.cycle) - rounds.indexOf(b.cycle));
  for (const x of ordered) newest.set(`${x.agency} ${x.key} ${x.stance} ${x.kind} ${x.currency}`, x);
  const { resourceStats } = await world.query(
    '{ resourceStats(groupBy: [STANCE, KIND, CURRENCY]) { rows { stance kind currency quantity shareMin shareMax amount } } }',
  );
  const hundredths = (values: (string | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + Math.round(Number(value) * 100), 0);
  };
  expect(resourceStats.rows.length).toBeGreaterThan(3);
  for (const row of resourceStats.rows) {
    const own = [...newest.values()].filter(
      (x) => x.stance === row.stance && x.kind === row.kind && (x.currency ?? 'NOT_STATED') === row.currency,
    );
    const sums = {
      quantity: hundredths(own.map((x) => x.count)),
      shareMin: hundredths(own.map((x) => x.share_min ?? x.share_max)),
      shareMax: hundredths(own.map((x) => x.share_max ?? x.share_min)),
      amount: hundredths(own.map((x) => x.amount)),
    };
    const told = Object.fromEntries(Object.keys(sums).map((name) => [name, hundredths([row[name]])]));
    expect({ ...row, ...told }).toEqual({ ...row, ...sums });
  }
});
