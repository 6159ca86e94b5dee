import { codes, keys, startDemoWorld, told } from './asking';
import type { Loose, World } from './world';

// What the first thirteen questions answer on the first day of `npm start`: one return, of the ILO, is published.

let world: World;
beforeAll(async () => {
  world = await startDemoWorld();
});
afterAll(() => world.stop());

const ask = async (number: number, variables?: object): Promise<Loose> =>
  (await told(world, number, variables)).data;

test('1: all but the ILO owe an answer on each of their mandates, 201 cells in all', async () => {
  const { coverage } = await ask(1);
  expect(coverage.basis).toEqual({ standing: 'PUBLISHED', asOf: 4, reported: 1, expected: 11 });
  expect(coverage.total).toMatchObject({ cells: 201, awaited: 201, silent: 0, filedUnlinked: 0, notDone: 0 });
  const ofBodies = coverage.columns.nodes.filter(({ agency }: Loose) => !agency.code.startsWith('STATE-'));
  expect(ofBodies.map(({ agency, total }: Loose) => `${agency.code} ${total.cells}`)).toEqual([
    'CIM 5',
    'DECST 4',
    'DIL 1',
    'DSDE 3',
    'IACHR 4',
    'IIN 2',
    'SAP 7',
  ]);
  const ofStates = coverage.columns.nodes.slice(7);
  expect(coverage.columns.totalCount).toBe(42);
  expect(ofStates.map(({ total }: Loose) => total.cells)).toEqual(Array(35).fill(5));
  expect(coverage.rows.totalCount).toBe(31);
  expect(coverage.rows.nodes[0]).toEqual({
    mandate: { code: 'CIM-1', title: expect.stringContaining('women') },
    cells: [
      {
        agency: { code: 'CIM' },
        cycle: { code: '2013-review' },
        state: 'AWAITED',
        reason: 'The return that the round asks for has not come.',
        statedReason: null,
      },
    ],
  });
  const ilo = await ask(1, { cycle: { eq: '2013-review' }, agency: { eq: 'ILO' } });
  expect([ilo.coverage.total.cells, ilo.coverage.rows.nodes]).toEqual([0, []]);
});

test('2: of eleven agencies one has filed; all are late, ten never filed', async () => {
  const { cycle } = await ask(2);
  expect(cycle).toMatchObject({ code: '2013-review', state: 'OPEN', dueOn: '2013-12-31' });
  expect(cycle.completeness).toEqual({
    expected: 11,
    reported: 1,
    nilReturns: 0,
    excused: 0,
    late: 11,
    ratio: 1 / 11,
  });
  const line = ({ agency, state, isLate, diagnosis }: Loose): string =>
    `${agency.code} ${state} ${isLate ? 'late' : 'in time'} ${agency.everFiled.totalCount} ${diagnosis?.reference ?? ''}`.trim();
  expect(cycle.expectations.nodes.map(line)).toEqual([
    'CIM AWAITED late 0',
    'DECST AWAITED late 0',
    'DIA AWAITED late 0',
    'DPS AWAITED late 0',
    'DSDE AWAITED late 0',
    'IIN AWAITED late 0',
    'ILO PUBLISHED late 1 ILO/2013-review',
    'IOM AWAITED late 0',
    'PAHO AWAITED late 0',
    'SMS AWAITED late 0',
    'SUMMITS AWAITED late 0',
  ]);
});

test('3: three mandates of the ILO with 6, 4 and 4 activities, each with its dates and partners', async () => {
  const { agency } = await ask(3);
  const partner = ({ role, organization, class: kind }: Loose): string =>
    `${role} ${organization?.acronym ?? organization?.name ?? kind}`;
  const isOther = ({ role, organization }: Loose): boolean =>
    role !== 'REPORTER' && organization?.name !== 'International Labour Organization';
  const line = ({ key, period, participations }: Loose): string =>
    [key, period.printed ?? 'no date', ...participations.filter(isOther).map(partner)].join(', ');
  // The oldest first; those that began on one day in whichever order.
  const starts = agency.mandates.nodes[0].activities.nodes.map(({ period }: Loose) => period.edtf);
  expect(starts.map((edtf: string) => /\d{4}/.exec(edtf)?.[0])).toEqual([...YEARS_OF_AREA_1]);
  const under = agency.mandates.nodes.map(({ code, activities }: Loose) => [
    code,
    activities.nodes.map(line).sort(),
  ]);
  expect(Object.fromEntries(under)).toEqual({
    'ILO-1': [
      'brazil-national-policy, 2008-2012',
      'household-workers, 2005 to date, PARTNER trade_union',
      'labour-migration-framework, 2006',
      'migration-and-social-security, 2009 and 2010, PARTNER Organization of American States, PARTNER International Organization for Migration, PARTNER CIESS',
      'peru-migration-institutions, 2009-2011',
      'tuca-migration-policy, 2009-2013, BENEFICIARY TUCA',
    ],
    'ILO-2': [
      'gender-sensitive-policies, 2011-2014, PRINCIPAL_PARTNER Organization of American States',
      'migrandina-capacity, From 2008 to 2011, PARTNER Organization of American States, BENEFICIARY government, BENEFICIARY trade_union, BENEFICIARY employer',
      'training-manuals, no date',
      'turin-courses, 2008-2010, IMPLEMENTER ILO International Training Centre, BENEFICIARY government, BENEFICIARY employer, BENEFICIARY trade_union',
    ],
    'ILO-3': [
      'argentina-labor-immigration-report, 2011',
      'bilateral-union-pact, February 2013, SIGNATORY FNT, SIGNATORY ANEP',
      'haitian-construction-workers-survey, 2008, IMPLEMENTER CNUS, IMPLEMENTER FENTICOMMC',
      'migrant-support-center, December 2006, SIGNATORY CST, SIGNATORY CTRN',
    ],
  });
  expect(agency.unlinked).toMatchObject({ totalCount: 0, nodes: [] });
  for (const { coverage } of agency.mandates.nodes)
    expect(coverage.map(({ cycle, state }: Loose) => `${cycle.code} ${state}`)).toEqual([
      '2013-review REPORTED',
      '2027-diagnosis AWAITED',
    ]);
});

test('4: three activities touch Costa Rica, one of them by its corridor too', async () => {
  const { activities } = await ask(4);
  const line = ({ key, kind, period, mandates, countryTies }: Loose): string =>
    [
      key,
      kind.label,
      period.printed,
      codes(mandates),
      ...countryTies.filter(({ country }: Loose) => country.code === 'CR').map(({ via }: Loose) => via),
    ].join(', ');
  expect(activities.totalCount).toBe(3);
  expect(activities.nodes.map(line)).toEqual([
    'migrant-support-center, Agreement, December 2006, ILO-3, NAMED',
    'gender-sensitive-policies, Project, 2011-2014, ILO-2, CORRIDOR, NAMED',
    'bilateral-union-pact, Agreement, February 2013, ILO-3, NAMED',
  ]);
  expect(activities.nodes[0].citation.quote).toMatch(/^in December 2006 the Central Sandinista/);
  // A course in Turin touches Italy by its venue only.
  expect((await ask(4, { country: 'IT' })).activities.nodes).toEqual([]);
  expect(keys((await ask(4, { country: 'IT', via: ['VENUE'] })).activities.nodes)).toEqual(['turin-courses']);
  const filter = { years: { from: 2012, to: 2013 } };
  expect(keys((await ask(4, { country: 'CR', filter })).activities.nodes)).toEqual([
    'gender-sensitive-policies',
    'bilateral-union-pact',
  ]);
});

test('5: the ILO claims eight objectives, and ties none of its activities to any', async () => {
  const { byObjective, unreached, activities, claims } = await ask(5);
  expect(byObjective.rows).toEqual([
    { objective: 'NOT_STATED', objectiveLabel: 'Not stated', count: 14, agencies: 1 },
  ]);
  expect(codes(unreached.objectives)).toEqual([
    ...['GO-1', 'GO-2', 'GO-3'],
    ...['SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6'],
  ]);
  expect(activities).toMatchObject({ totalCount: 0, nodes: [] });
  expect(claims.nodes.map(({ reference }: Loose) => reference)).toEqual(['ILO/2013-review']);
  const { objectiveClaims } = claims.nodes[0].published.content;
  expect(objectiveClaims.map(({ objective }: Loose) => objective.code)).toEqual([
    ...['GO-1', 'GO-3', 'SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6'],
  ]);
  expect(objectiveClaims[4].text).toMatch(/^Care for those most exposed: children, women/);
});

test('6: the ILO would reword its area 2, and name the social partners; the redline is drawn against its own quotation', async () => {
  const { nodes } = (await ask(6)).amendmentProposals;
  expect(keys(nodes)).toEqual(['reword-area-2', 'name-social-partners']);
  const [reword, name] = nodes;
  expect(reword).toMatchObject({
    agency: { code: 'ILO' },
    kind: 'REWORD',
    status: 'PROPOSED',
    mandate: { code: 'ILO-2' },
    againstVersion: { number: 1, textBasis: 'PARAPHRASE' },
    redlineBase: 'QUOTED_IN_RETURN',
  });
  const side = (gone: string): string =>
    reword.redline
      .filter(({ kind }: Loose) => kind !== gone)
      .map(({ text }: Loose) => text)
      .join('');
  expect(side('REMOVED')).toBe(reword.proposedText);
  expect(side('ADDED')).toBe(
    'Make authorities, labor inspectors and labor courts among them, better able to enforce labor law, above all where migrant workers are concerned, through openness, knowledge, professional standards and the exchange of what works.',
  );
  expect(name).toMatchObject({
    kind: 'ADD',
    mandate: null,
    targetLabel: 'Assistance to interested states, in the text of the Program',
    proposedText: null,
    redline: null,
  });
  expect((await ask(6, { status: ['ADOPTED'] })).amendmentProposals.nodes).toEqual([]);
});

test('7: one weakness is named, by the ILO; none by several', async () => {
  const { commonThemes, statements } = await ask(7);
  expect(commonThemes).toMatchObject({ totalCount: 0, nodes: [] });
  expect(statements.nodes).toMatchObject([
    {
      key: 'social-partners-missing',
      agency: { code: 'ILO' },
      polarity: 'WEAKNESS',
      theme: null,
      text: expect.stringMatching(/^Where the Program speaks of help to interested states, it is silent/),
    },
  ]);
});

test('8: three suggestions are for the OAS, two for governments, and one for the ILO itself', async () => {
  const { suggestionAddressees, toAgency } = await ask(8);
  const line = ({ kind, agency, suggestionCount, suggestions }: Loose): string =>
    `${kind} ${agency?.code ?? ''} ${suggestionCount}: ${keys(suggestions.nodes).join(', ')}`;
  expect(suggestionAddressees.nodes.map(line)).toEqual([
    'OAS  3: closer-communication, more-proactive-oas, agenda-in-regional-processes',
    'GOVERNMENTS  2: government-ownership, south-south-cooperation',
    'AGENCY ILO 1: closer-communication',
  ]);
  expect(toAgency.nodes).toMatchObject([
    {
      key: 'closer-communication',
      text: 'both institutions should keep in closer touch on migrant workers and join forces more often.',
    },
  ]);
  expect(keys(toAgency.nodes[0].relatesTo)).toEqual([
    'migration-and-social-security',
    'migrandina-capacity',
    'gender-sensitive-policies',
  ]);
  expect((await ask(8, { agency: 'IOM' })).toAgency.nodes).toEqual([]);
});

test('9: five activities went on in 2012 or 2013; what goes on lasts to the day of its paper', async () => {
  const { activities, undated } = await ask(9);
  const line = ({ key, period }: Loose): string =>
    `${key} ${period.edtf} ${period.ongoing ? `as of ${period.ongoingAsOf}` : ''}`.trim();
  expect(activities.nodes.map(line)).toEqual([
    'household-workers 2005/.. as of 2014-02-18',
    'brazil-national-policy 2008/2012',
    'tuca-migration-policy 2009/2013',
    'gender-sensitive-policies 2011/2014',
    'bilateral-union-pact 2013-02',
  ]);
  expect(undated.totalCount).toBe(1);
  expect((await ask(9, { years: { from: 2015 } })).activities.totalCount).toBe(0);
  // 2009 and 2010 are two years, not a stretch.
  const in2009 = await ask(9, { years: { from: 2009, to: 2009 } });
  expect(keys(in2009.activities.nodes)).toContain('migration-and-social-security');
});

test('10: four activities reach migrant workers; ten groups nobody reaches', async () => {
  const { activities, byGroup, unreached } = await ask(10);
  expect(keys(activities.nodes).sort()).toEqual([
    'argentina-labor-immigration-report',
    'bilateral-union-pact',
    'brazil-national-policy',
    'haitian-construction-workers-survey',
  ]);
  expect(byGroup.rows.map(({ populationGroup, count }: Loose) => `${populationGroup} ${count}`)).toEqual([
    'NOT_STATED 9',
    'migrant_workers 4',
    'construction_workers 1',
    'domestic_workers 1',
  ]);
  expect([byGroup.total, unreached.activityCount]).toEqual([14, 14]);
  expect(codes(unreached.populationGroups)).toEqual([
    'afro_descendants',
    'children',
    'families',
    'indigenous',
    'other',
    'persons_with_disabilities',
    'trafficking_victims',
    'unaccompanied_children',
    'women',
    'women_heads_of_household',
  ]);
});

test('11: one corridor runs through Costa Rica, from Nicaragua to Panama, and one project covers it', async () => {
  const { country, between } = await ask(11);
  expect(country.corridors.nodes).toMatchObject([
    {
      code: 'NI-CR-PA',
      isDirected: false,
      countries: [{ code: 'NI' }, { code: 'CR' }, { code: 'PA' }],
      activityCount: 1,
      lineageCount: 1,
      agencies: [{ code: 'ILO' }],
      activities: { totalCount: 1, nodes: [{ key: 'gender-sensitive-policies' }] },
    },
  ]);
  expect(keys(between.nodes)).toEqual(['gender-sensitive-policies']);
  // It covers Haiti and the Dominican Republic as well, so it runs through both.
  const other = await ask(11, { country: 'HT', other: 'CR' });
  expect(codes(other.country.corridors.nodes)).toEqual(['HT-DO']);
  expect(keys(other.between.nodes)).toEqual(['gender-sensitive-policies']);
});

test('12: eleven partners of the ILO, the OAS in three works; nobody else reports any of it', async () => {
  const { agency, sharedWork } = await ask(12);
  const line = ({ organization, roles, lineageCount }: Loose): string =>
    `${organization.acronym ?? organization.name}: ${roles.join(', ')} ${lineageCount}`;
  expect(agency.partners.totalCount).toBe(11);
  const [most, ...others] = agency.partners.nodes.map(line);
  expect(most).toBe('Organization of American States: PARTNER, PRINCIPAL_PARTNER 3');
  expect(others.sort()).toEqual([
    'ANEP: SIGNATORY 1',
    'CIESS: PARTNER 1',
    'CNUS: IMPLEMENTER 1',
    'CST: SIGNATORY 1',
    'CTRN: SIGNATORY 1',
    'FENTICOMMC: IMPLEMENTER 1',
    'FNT: SIGNATORY 1',
    'ILO International Training Centre: IMPLEMENTER 1',
    'International Organization for Migration: PARTNER 1',
    'TUCA: BENEFICIARY 1',
  ]);
  expect(keys(agency.partners.nodes[0].activities.nodes)).toEqual([
    'migration-and-social-security',
    'migrandina-capacity',
    'gender-sensitive-policies',
  ]);
  expect(sharedWork).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await ask(12, { agency: 'ILO', role: ['SIGNATORY'] })).agency.partners.totalCount).toBe(4);
});

const YEARS_OF_AREA_1 = ['2005', '2006', '2008', '2009', '2009', '2009'];
