import { Role } from '../src/platform/caller';
import { keys, startDemoWorld, told } from './asking';
import type { Asking, Loose, World } from './world';

// What the other questions answer on the first day of `npm start`: one return, of the ILO, is published.

let world: World;
beforeAll(async () => {
  world = await startDemoWorld();
});
afterAll(() => world.stop());

const ask = async (number: number, variables?: object, asking?: Asking): Promise<Loose> =>
  (await told(world, number, variables, asking)).data;

test('13: fourteen activities of nine kinds, by agency, year and country', async () => {
  const { byAgency, byYear, byCountry } = await ask(13);
  expect(byAgency.basis).toMatchObject({ rule: 'MERGED', standing: 'PUBLISHED', reported: 1, expected: 21 });
  expect([byAgency.total, byYear.total, byCountry.total]).toEqual([14, 14, 14]);
  expect(byAgency.rows.map(({ agency, kind, count }: Loose) => `${agency} ${kind} ${count}`)).toEqual([
    'ILO agreement 2',
    'ILO institution_building 1',
    'ILO policy_support 1',
    'ILO project 2',
    'ILO publication 3',
    'ILO social_partner_support 2',
    'ILO survey 1',
    'ILO training 1',
    'ILO training_material 1',
  ]);
  const yearsOf = (kind: string): string[] =>
    byYear.rows
      .filter((row: Loose) => row.kind === kind)
      .map(({ year, isYearStated, count }: Loose) => `${isYearStated ? year : 'not stated'}: ${count}`);
  expect(yearsOf('publication')).toEqual(['2006: 1', '2009: 1', '2010: 1', '2011: 1']);
  expect(yearsOf('project')).toEqual(
    [2008, 2009, 2010, 2011, 2012, 2013, 2014].map((year) => `${year}: ${year === 2011 ? 2 : 1}`),
  );
  expect(yearsOf('training_material')).toEqual(['not stated: 1']);
  expect([byYear.isMultiValued, byCountry.isMultiValued]).toEqual([true, true]);
  expect(byCountry.rows.map(({ kind, country, count }: Loose) => `${kind} ${country} ${count}`)).toEqual([
    'agreement CR 2',
    'agreement NI 2',
    'institution_building PE 1',
    'policy_support BR 1',
    ...['CR', 'DO', 'HT', 'NI', 'PA', 'NOT_STATED'].map((country) => `project ${country} 1`),
    'publication AR 1',
    'publication NOT_STATED 2',
    'social_partner_support NOT_STATED 2',
    'survey DO 1',
    'survey HT 1',
    'training NOT_STATED 1',
    'training_material NOT_STATED 1',
  ]);
});

test('14: "trata" finds three mandates in Spanish and the ILO’s words on trafficking in English', async () => {
  const { search } = await ask(14);
  expect(search.interpretedAs).toEqual([
    { asked: 'trata', alsoFor: expect.arrayContaining(['trafficking in persons']), correctedTo: null },
  ]);
  expect(JSON.stringify(search.interpretedAs)).not.toMatch(/smuggling|tráfico/);
  const line = ({ scope, matchedLanguage, node }: Loose): string =>
    `${scope} ${matchedLanguage} ${node.code ?? node.sectionKey}`;
  expect(search.nodes.map(line).sort()).toEqual([
    'FILED_TEXT en general',
    'MANDATE es CIM-3',
    'MANDATE es CIM-5',
    'MANDATE es IIN-2',
  ]);
  expect(search.totalCount).toBe(4);
  const passages = search.nodes.find(({ scope }: Loose) => scope === 'FILED_TEXT').passages;
  const printed = passages.find(({ citation }: Loose) => citation.quote.startsWith('Trafficking'));
  expect(printed.citation.quote).toBe(
    'Trafficking in persons prevented and prosecuted, with technical help between countries, and its victims protected and cared for.',
  );
  expect(printed.fragments.map(({ text }: Loose) => text).join('')).toBe(printed.citation.quote);
  expect(printed.fragments[0]).toEqual({ isMatch: true, text: 'Trafficking in persons' });
  expect(printed.fragments.filter(({ isMatch }: Loose) => isMatch)).toHaveLength(1);
});

test('15: one focal point in 25 to 30 % of the time, two specialists needed, no sum anywhere', async () => {
  const { byAgency, sums, resourceStatements, projects } = await ask(15);
  const line = (row: Loose): string =>
    `${row.agency} ${row.stance} ${row.kind}: ${row.quantity ?? '?'}, ${row.shareMin ?? '?'} to ${row.shareMax ?? '?'}`;
  expect(byAgency.rows.map(line)).toEqual([
    'ILO NEEDS MONEY: ?, ? to ?',
    'ILO NEEDS OTHER: ?, ? to ?',
    'ILO HAS STAFF: ?, ? to ?',
    'ILO LACKS STAFF: ?, ? to ?',
    'ILO NEEDS STAFF: 2, ? to ?',
    'ILO HAS TIME: 1, 0.25 to 0.30',
  ]);
  expect(sums.rows.map(({ currency, amount }: Loose) => `${currency} ${amount}`)).toEqual(
    Array(3).fill('NOT_STATED null'),
  );
  expect(keys(resourceStatements.nodes)).toEqual([
    'stronger-presence',
    'more-funds',
    'focal-point',
    'technical-cooperation-staff',
    'no-labor-migration-specialist',
    'two-specialists',
  ]);
  expect(resourceStatements.nodes[2].text).toBe(
    'one focal point at headquarters looks after the whole of the Americas in 25 to 30% of working hours',
  );
  expect(projects.nodes.map(({ fundings }: Loose) => fundings)).toEqual([[], []]);
  expect(projects.nodes[1].name).toBe('MIGRANDINA');
});

test('16: the return in twelve sections as sent; its warnings for the secretariat, not for the public', async () => {
  const { diagnosis } = await ask(16);
  expect(diagnosis).toMatchObject({ reference: 'ILO/2013-review', agency: { code: 'ILO' }, findings: [] });
  const { sections, footnotes, objectiveClaims } = diagnosis.published.content;
  expect(sections.map(({ key, kind }: Loose) => `${key} ${kind}`)).toEqual([
    'cover COVER',
    'general GENERAL',
    'specific SPECIFIC',
    'context CONTEXT',
    'area-1 AREA',
    'area-2 AREA',
    'area-3 AREA',
    'areas-note OTHER',
    'strengths STRENGTHS',
    'weaknesses WEAKNESSES',
    'budget BUDGET',
    'suggestions SUGGESTIONS',
  ]);
  expect(sections[2].headingPrinted).toBe(
    'Diagnóstico específico: actividades encomendadas/\n\nSpecific diagnosis: activities assigned to the CIM [sic]',
  );
  expect(diagnosis.published.filed).toMatchObject({ filedOn: null, originalLanguage: 'es', symbol: null });
  expect([footnotes.length, objectiveClaims.length]).toEqual([1, 8]);

  const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const { findings } = (await ask(16, undefined, { key })).diagnosis;
  expect(findings.map(({ code, severity }: Loose) => `${severity} ${code}`)).toEqual([
    'WARNING OTHER_AGENCY_IN_HEADING',
    'INFO LIKELY_SLIP',
    'WARNING DANGLING_ANNEX',
    'WARNING DANGLING_ANNEX',
    'WARNING UNDATED_ACTIVITY',
    'INFO OTHERS_DID_IT',
    'INFO POLARITY_AGAINST_SECTION',
    'INFO POLARITY_AGAINST_SECTION',
    'INFO PROPOSAL_WITHOUT_WORDING',
  ]);
  expect(findings[0]).toMatchObject({
    message: "The heading names CIM, but the return is filed by ILO. It counts as ILO's all the same.",
    path: ['content', 'sections', '2', 'headingPrinted'],
    citation: { quote: 'CIM' },
  });
});

test('17: there is one revision, and nothing before it', async () => {
  const { revisions } = (await ask(17)).diagnosis;
  expect(revisions.totalCount).toBe(1);
  expect(revisions.nodes).toMatchObject([{ number: 1, publication: { number: 4 }, diff: null }]);
});

test('18: what became of fourteen activities is not known, since the ILO has no return in the later round', async () => {
  const { change } = await ask(18);
  expect(change).toMatchObject({ total: 14, added: 0, carriedOn: 0, finished: 0, removed: 0, noReturn: 14 });
  expect(change.byAgency.map(({ agency, noReturn }: Loose) => `${agency.code} ${noReturn}`)).toEqual([
    'ILO 14',
  ]);
  expect(change.byMandate.map(({ mandate, noReturn }: Loose) => `${mandate.code} ${noReturn}`)).toEqual([
    'ILO-1 6',
    'ILO-2 4',
    'ILO-3 4',
  ]);
  expect(change.work.nodes).toHaveLength(14);
  for (const { kind, after } of change.work.nodes) expect([kind, after]).toEqual(['NO_RETURN', null]);
});

test('19: two institutions in Peru and one policy in Costa Rica came out', async () => {
  const { outcomes, byCountry } = await ask(19);
  const line = ({ kind, country, text, quantity, unit }: Loose): string =>
    [kind, country.code, text, ...(quantity ? [quantity, unit] : [])].join(', ');
  expect(outcomes.nodes.map(line)).toEqual([
    "INSTITUTION, PE, General Directorate for Migration, which handles labor migration by the ILO's norms",
    'INSTITUTION, PE, Inter-sectoral Body for Migration Management in which 12 public agencies sit, 12, agencies',
    'POLICY, CR, Comprehensive Migration Policy of Costa Rica',
  ]);
  expect(outcomes.nodes.map(({ activity }: Loose) => activity.key)).toEqual([
    'peru-migration-institutions',
    'peru-migration-institutions',
    'gender-sensitive-policies',
  ]);
  // Two results of one work are one work.
  expect(byCountry.total).toBe(2);
  expect(byCountry.rows).toContainEqual({ outcomeKind: 'INSTITUTION', country: 'PE', count: 1 });
  expect((await ask(19, { kind: ['AGREEMENT'] })).outcomes.nodes).toMatchObject([
    { country: null, activity: { key: 'migrant-support-center' } },
    { country: null, activity: { key: 'bilateral-union-pact' } },
  ]);
});

test('20: five publications and materials, of one of which the language is known', async () => {
  const { publishedWorks } = await ask(20);
  const line = ({ title, printed, language, year, publishers }: Loose): string =>
    `${(title ?? printed).slice(0, 45)}, ${language ?? '?'}, ${year ?? '?'}, ${publishers.length}`;
  expect(publishedWorks.nodes.map(line)).toEqual([
    'Multilateral Framework on Labour Migration: n, ?, 2006, 1',
    'Migration and Social Security in the Americas, ?, ?, 4',
    'training manuals, ?, ?, 0',
    'research products, ?, ?, 0',
    'La inmigración laboral de sudamericanos en la, es, 2011, 1',
  ]);
});

test('21: nothing is reported twice yet, by either rule', async () => {
  const { projects, activities, reconciliation, open } = await ask(21);
  for (const list of [projects, activities, open]) expect(list).toMatchObject({ totalCount: 0, nodes: [] });
  const line = ({ kind, asReported, merged, difference }: Loose): string =>
    `${kind} ${asReported} - ${merged} = ${difference}`;
  expect(reconciliation.map(line)).toEqual([
    'ACTIVITY 14 - 14 = 0',
    'PROJECT 2 - 2 = 0',
    'ORGANIZATION 12 - 12 = 0',
  ]);
});

test('22: the ILO’s return commits to nothing', async () => {
  expect((await ask(22)).commitments).toMatchObject({ totalCount: 0, nodes: [] });
});

test('23: none of the 35 member states has replied', async () => {
  const { replies, states } = await ask(23);
  expect(replies).toMatchObject({ totalCount: 0, nodes: [] });
  expect(states.totalCount).toBe(35);
  expect(states.nodes.map((each: Loose) => each.replies.totalCount)).toEqual(Array(35).fill(0));
  expect(states.nodes[0]).toMatchObject({ code: 'STATE-AG', name: 'Antigua and Barbuda' });
});

test('24: the bibliography bears one activity, the long version all fourteen; neither is held', async () => {
  const { nodes } = (await ask(24)).annexReferences;
  const line = ({ key, kind, language, supports }: Loose): string =>
    `${key}, ${kind}, ${language ?? '?'}, ${supports.length}`;
  expect(nodes.map(line)).toEqual([
    'annex-ii-bibliography, BIBLIOGRAPHY, ?, 1',
    'long-version, LONG_VERSION, es, 14',
  ]);
  expect(keys(nodes[0].supports)).toEqual(['training-manuals']);
  expect(nodes[1].citation.quote).toBe('the long version of this report, attached with its annexes');
  expect((await ask(24, { isHeld: true })).annexReferences.nodes).toEqual([]);
});

describe('25', () => {
  test('exports ten tables with return, act and place of the words', async () => {
    const data = await ask(25);
    const counted = Object.entries<Loose>(data).map(([name, { totalCount }]) => `${name} ${totalCount}`);
    expect(counted).toEqual([
      'returns 1',
      'activities 14',
      'outcomes 6',
      'publishedWorks 5',
      'statements 8',
      'suggestions 5',
      'resourceStatements 6',
      'amendmentProposals 2',
      'commitments 0',
      'annexReferences 2',
    ]);
    const [filed] = data.returns.nodes;
    expect(filed).toMatchObject({ reference: 'ILO/2013-review', published: { number: 1 } });
    expect(filed.published.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(filed.published.publication.number).toBe(4);
    expect(filed.published.content.sections).toHaveLength(12);
    for (const table of Object.values<Loose>(data))
      for (const row of table.nodes)
        if ('citation' in row)
          expect(row.citation.permalink).toMatch(/\/citations\/sec_.+\/(body|heading)\/\d+-\d+$/);
  });

  test('page by page gives the same rows, in either language', async () => {
    const whole = await ask(25);
    const rows: Record<string, unknown[]> = {};
    let cursors: Record<string, string | null> = {};
    for (let pages = 1, isMore = true; isMore; pages++) {
      expect(pages).toBeLessThan(10);
      const page = await ask(25, { cycle: '2013-review', first: 3, returns: 1, ...cursors });
      isMore = false;
      for (const [name, { nodes, pageInfo }] of Object.entries<Loose>(page)) {
        (rows[name] ??= []).push(...nodes);
        isMore ||= pageInfo.hasNextPage;
        const cursor = CURSORS[name] ?? `${name}After`;
        cursors = { ...cursors, [cursor]: pageInfo.endCursor ?? cursors[cursor] ?? null };
      }
    }
    for (const [name, { nodes }] of Object.entries<Loose>(whole))
      expect([name, rows[name]]).toEqual([name, nodes]);
    const inSpanish = await ask(25, undefined, { locale: 'es' });
    expect(inSpanish.returns.nodes[0].agency.name).toBe('Organización Internacional del Trabajo');
    expect(inSpanish.activities.nodes[0].kind.label).toBe('Publicación');
    expect(inSpanish.activities.nodes[0].text).toBe(whole.activities.nodes[0].text);
  });
});

const CURSORS: Readonly<Record<string, string>> = {
  resourceStatements: 'resourcesAfter',
  amendmentProposals: 'proposalsAfter',
  annexReferences: 'annexesAfter',
};
