import { activity } from '../../../test/documents';
import { bytesAt, itemId, judged, LINK, MATCH, RENAME } from '../../../test/judging';
import { FIRST, SECOND, startNetwork } from '../../../test/network';
import type { Loose, World } from '../../../test/world';
import { Role } from '../../platform/caller';

/* Tables of counts as a dashboard reads them: three published returns, one that is submitted, one draft. */

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const activityStats = async (args: string, fields: string, asking = {}): Promise<Loose> =>
  (await world.query(`{ activityStats(${args}) { ${fields} } }`, {}, asking)).activityStats;

test('a figure says how it came about', async () => {
  const { basis } = await activityStats(
    'groupBy: [KIND]',
    'basis { rule standing asOf asOfAt reported expected }',
  );
  const { latestAct } = await world.query('{ latestAct { number at } }');
  expect(basis).toEqual({
    ...{ rule: 'MERGED', standing: 'PUBLISHED', asOf: latestAct.number, asOfAt: latestAct.at },
    ...{ reported: 3, expected: 8 },
  });
  const ofOne = await activityStats(
    `groupBy: [KIND], rule: AS_REPORTED, filter: { agency: { eq: "CIM" }, cycle: { eq: "${SECOND}" } }`,
    'total basis { rule reported expected }',
  );
  expect(ofOne).toEqual({ total: 1, basis: { rule: 'AS_REPORTED', reported: 1, expected: 1 } });
});

test('labels come in the asked language, and say in it what is not stated', async () => {
  const fields = 'rows { theme en: themeLabel(locale: "en") es: themeLabel(locale: "es") }';
  const { rows } = await activityStats(
    'groupBy: [THEME], orderBy: { by: DIMENSION, direction: ASC }',
    fields,
  );
  expect(rows).toEqual([
    { theme: 'remittances', en: 'Remittances', es: 'Remesas' },
    { theme: 'NOT_STATED', en: 'Not stated', es: 'No consta' },
  ]);
  const agency = await activityStats(
    'groupBy: [AGENCY], first: 1',
    'rows { agency agencyLabel themeLabel }',
    {
      locale: 'es',
    },
  );
  expect(agency.rows).toEqual([
    { agency: 'ILO', agencyLabel: 'Organización Internacional del Trabajo', themeLabel: null },
  ]);
});

test('a period counts in each year it overlaps, and what goes on up to the return’s own date', async () => {
  const { rows, isMultiValued } = await activityStats(
    'groupBy: [YEAR], filter: { text: { contains: "bol network" } }, orderBy: { by: DIMENSION, direction: ASC }',
    'isMultiValued rows { year isYearStated count }',
  );
  expect(isMultiValued).toBe(true);
  expect(rows.map(({ year }: Loose) => year)).toEqual([2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013]);
  const undated = await activityStats(
    'groupBy: [YEAR], filter: { isDated: false }',
    'rows { year isYearStated count }',
  );
  expect(undated.rows).toEqual([{ year: null, isYearStated: false, count: 1 }]);
});

test('venues and countries of a group count only where they are asked for', async () => {
  const of = async (via: string): Promise<string[]> =>
    (
      await activityStats(
        `groupBy: [COUNTRY], orderBy: { by: DIMENSION, direction: ASC }, filter: { agency: { eq: "ILO" }${via} }`,
        'rows { country }',
      )
    ).rows.map(({ country }: Loose) => country);
  expect(await of('')).toEqual(['CR', 'DO', 'HT', 'NI', 'NOT_STATED']);
  expect(await of(', countryVia: [VENUE]')).toEqual(['PA', 'NOT_STATED']);
  expect(await of(', countryVia: [GROUP]')).toEqual(['BO', 'CO', 'EC', 'PE', 'NOT_STATED']);
});

test('a table that is cut says so, and keeps its order', async () => {
  const document = '{ activityStats(groupBy: [AGENCY, KIND], first: 2) { rows { agency kind count } } }';
  const { body } = await world.ask(document);
  expect(body.data.activityStats.rows).toEqual([
    { agency: 'ILO', kind: 'training', count: 3 },
    { agency: 'CIM', kind: 'training', count: 1 },
  ]);
  expect(body.extensions.truncated).toEqual(['activityStats.rows: 2 of 7']);
  const long = 'x'.repeat(64);
  const executed = await world.ask(document.replace('count', `${long}: count`));
  expect(executed.body.extensions.truncated).toEqual(['activityStats.rows: 2 of 7']);
  const all = await world.ask('{ activityStats(groupBy: [AGENCY, KIND], first: 7) { rows { count } } }');
  expect(all.body.extensions.truncated).toBeUndefined();
});

test('all four tables are one statement', async () => {
  const explained = 'count agencies explain(first: 3) { totalCount nodes { id } }';
  const texts = await world.statements(() =>
    world.query(`{
      activityStats(groupBy: [AGENCY, COUNTRY, YEAR]) { basis { reported } total rows { agencyLabel projects ${explained} } }
      statementStats(groupBy: [POLARITY, THEME]) { basis { reported } total rows { themeLabel ${explained} } }
      resourceStats(groupBy: [KIND, STANCE]) { basis { reported } total rows { shareMin ${explained} } }
      diagnosisStats(groupBy: [AGENCY, CYCLE]) { completeness { ratio } rows { completeness { ratio } ${explained} } } }`),
  );
  expect(texts).toHaveLength(1);
});

test('figures do not depend on who asks; others than the published must be asked for', async () => {
  const document = (standing: string): string =>
    `{ activityStats(groupBy: [AGENCY], standing: ${standing}, orderBy: { by: DIMENSION, direction: ASC }) { total rows { agency count } } }`;
  const keys = [
    undefined,
    await world.keyOf(Role.REPORTER, 'IOM'),
    await world.keyOf(Role.REVIEWER, 'GS-OAS'),
  ];
  const of = async (standing: string): Promise<number[]> =>
    Promise.all(
      keys.map(
        async (key) => (await world.query(document(standing), {}, { key })).activityStats.total as number,
      ),
    );
  expect(await of('PUBLISHED')).toEqual([9, 9, 9]);
  expect(await of('SUBMITTED')).toEqual([9, 10, 10]);
  expect(await of('MINE')).toEqual([0, 1, 0]);
});

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['activityStats(groupBy: []) { total }', 'groupBy', 'REQUIRED'],
  ['activityStats(groupBy: [KIND, YEAR, THEME, AGENCY]) { total }', 'groupBy', 'LIMIT_EXCEEDED'],
  ['activityStats(groupBy: [KIND, KIND]) { total }', 'groupBy', 'INVALID'],
  ['activityStats(groupBy: [KIND], first: 5001) { rows { count } }', 'first', 'LIMIT_EXCEEDED'],
  [
    'activityStats(groupBy: [KIND], filter: { country: { eq: "XX" } }) { total }',
    'filter.country.eq',
    'UNKNOWN_CODE',
  ],
  ['statementStats(groupBy: [THEME], filter: { stance: [HAS] }) { total }', 'filter.stance', 'INVALID'],
  ['resourceStats(groupBy: [AGENCY, STANCE]) { rows { amount } }', 'rows.amount', 'INVALID'],
  ['resourceStats(groupBy: [AGENCY, CURRENCY]) { rows { amount } }', 'rows.amount', 'INVALID'],
  ['resourceStats(groupBy: [STANCE]) { rows { quantity } }', 'rows.quantity', 'INVALID'],
  [
    'diagnosisStats(groupBy: [CYCLE, STATE]) { rows { completeness { ratio } } }',
    'rows.completeness',
    'INVALID',
  ],
];

test.each(REFUSED)('what has no meaning is refused: %s', async (field, path, code) => {
  const { body } = await world.ask(`{ ${field} }`);
  const { problems } = body.errors[0].extensions;
  const [root] = field.split('(');
  expect(problems).toMatchObject([{ path: [root, ...path.split('.')], code }]);
  expect(problems[0].cure).toMatch(/\w/);
});

test('a list of five thousand countries is refused', async () => {
  const { body } = await world.ask(
    'query($in: [String!]) { activityStats(groupBy: [KIND], filter: { country: { in: $in } }) { total } }',
    { in: Array.from({ length: 5000 }, () => 'CR') },
  );
  expect(body.errors[0].extensions.problems).toEqual([
    {
      path: ['activityStats', 'filter', 'country', 'in'],
      code: 'LIMIT_EXCEEDED',
      cure: 'Name at most 1000 codes.',
    },
  ]);
});

test('what was counted at a number of the register is counted so for ever', async () => {
  const document = `query($n: Int) {
    activityStats(groupBy: [AGENCY, MANDATE], asOf: $n) { basis { reported asOfAt } total rows { agency agencyLabel mandate count projects explain { totalCount } } }
    statementStats(groupBy: [AGENCY], asOf: $n) { total rows { agency count } }
    resourceStats(groupBy: [STANCE, KIND], asOf: $n) { total rows { count shareMax } }
    diagnosisStats(groupBy: [AGENCY, CYCLE], asOf: $n) { total rows { agency cycle count completeness { late ratio } } } }`;
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = await bytesAt(world, document, latestAct.number);
  await world.file('IIN', SECOND, { activities: [activity({ key: 'later' })] });
  await judged(world, LINK, { id: await itemId(world, 'activity', 'undated'), mandates: ['ILO-1'] });
  const [a, b] = [await itemId(world, 'activity', 'named'), await itemId(world, 'activity', 'talks', 'CIM')];
  await judged(world, MATCH, { a, b, state: 'CONFIRMED' });
  const names = [{ language: 'en', name: 'Office of Work' }];
  await judged(world, RENAME, { agency: { code: 'ILO' }, validFrom: '2013-01-01', names }, Role.EDITOR);
  expect(await bytesAt(world, document, latestAct.number)).toBe(before);
  const now = await activityStats(
    'groupBy: [CYCLE]',
    'total rows { cycle count agencies explain { totalCount } }',
  );
  // Ten records of which two are the same work: it stands in both rounds.
  expect(now).toEqual({
    total: 9,
    rows: [
      { cycle: FIRST, count: 8, agencies: 2, explain: { totalCount: 8 } },
      { cycle: SECOND, count: 2, agencies: 2, explain: { totalCount: 2 } },
    ],
  });
  expect((await activityStats('groupBy: [KIND], rule: AS_REPORTED', 'total')).total).toBe(10);
});
