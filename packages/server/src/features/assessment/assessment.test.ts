import {
  ASSESSMENT,
  HOSTILE,
  HTML,
  ROUND,
  sentencesOf,
  startAssessedWorld,
  type AssessedWorld,
} from '../../../test/assessed-round';
import { payloadOf, WITHDRAW } from '../../../test/acts';
import { bytesAt } from '../../../test/judging';
import { redacting } from '../../../test/redacting';
import type { Loose, World } from '../../../test/world';
import { Role } from '../../platform/caller';

/* What the document says, and that it says nothing without words or a figure behind it. */

let world: World;
let returns: AssessedWorld['returns'];
const { redacted } = redacting(() => world);
beforeAll(async () => {
  ({ world, returns } = await startAssessedWorld());
});
afterAll(() => world.stop());

const read = async (variables: object = {}, key?: string): Promise<Loose> =>
  (await world.query(ASSESSMENT, { cycle: ROUND, ...variables }, { key })).assessment;
const html = async (variables: object = {}, key?: string): Promise<string> =>
  (await world.query(HTML, { cycle: ROUND, ...variables }, { key })).assessment.html;
const head = async (): Promise<number> => (await world.query('{ latestAct { number } }')).latestAct.number;

const textsOf = (found: Loose, kind: string): string[] =>
  sentencesOf(found)
    .filter((each) => each.kind === kind)
    .map(({ text }) => text);

test('every sentence has a quote or a figure, and every quote is what stands at its address', async () => {
  const sentences = sentencesOf(await read());
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter(({ quotes, figures }) => quotes.length + figures.length === 0)).toEqual([]);
  const quotes = new Map(
    sentences.flatMap((each) => each.quotes).map((each: Loose) => [each.address, each.quote]),
  );
  expect(quotes.size).toBeGreaterThan(20);
  for (const [address, quote] of quotes) {
    const cited = await fetch(address, { headers: { accept: 'application/json' } });
    const body: Loose = await cited.json();
    expect([address, cited.status, body.quote]).toEqual([address, 200, quote]);
  }
});

test('every figure is a query that anybody may ask, at the act of the document', async () => {
  const found = await read();
  const figures = new Map(
    sentencesOf(found)
      .flatMap((each) => each.figures)
      .map((each: Loose) => [each.query, each.address]),
  );
  for (const [query, address] of figures) {
    expect(query).toContain(`asOf: ${found.basis.asOf}`);
    const answer = await fetch(address);
    const body: Loose = await answer.json();
    expect([query, answer.status, body.errors]).toEqual([query, 200, undefined]);
  }
});

test('who has filed, who has not and why', async () => {
  const found = await read();
  expect(found.title).toBe('Global diagnostic assessment: Review of the Program, 2013');
  expect(found.basis).toMatchObject({ rule: 'AS_REPORTED', standing: 'PUBLISHED', reported: 3, expected: 5 });
  const told = textsOf(found, 'RETURNS');
  expect(told.slice(0, 4)).toEqual([
    'Of 5 returns that the round expects, 3 have come.',
    'SAP declared to have nothing to report.',
    'IIN is excused.',
    'Nothing has come from IACHR.',
  ]);
  expect(told).toContainEqual(
    expect.stringContaining('International Labour Organization (ILO) · ILO/r13, revision 1'),
  );
});

test('a mandate says what each agency did, what it did not and why, and what nobody said', async () => {
  const sentences = sentencesOf(await read());
  const of = (section: string): Loose[] => sentences.filter((each) => each.section === section).slice(1);
  expect(of('mandate-ilo-1').map(({ claim, text, quotes }) => [claim, text, quotes.length])).toEqual([
    ['SAID', 'ILO reports 8 activities:', 5],
    ['CUT', 'Shown here: 5 of 8.', 0],
    ['SAID', 'IOM reports 1 activity, though the mandate is not addressed to it:', 1],
  ]);
  expect(of('mandate-ilo-2').map(({ text, quotes }) => [text, quotes[0]?.quote])).toEqual([
    ['ILO reports in words what it did:', 'We trained the labor inspectors of two countries.'],
  ]);
  expect(of('mandate-cim-1').map(({ claim, text, stated }) => [claim, text, stated?.words])).toEqual([
    ['SAID', 'CIM has not done it. Reason given:', 'There was no money.'],
    ['UNSAID', 'Nobody reported anything done under CIM-1.', undefined],
  ]);
  expect(of('mandate-cim-2').map(({ text, stated }) => [text, stated?.words])).toEqual([
    ['CIM met it by something else. Reason given:', 'We looked for studies by others.'],
  ]);
  expect(of('mandate-cim-3').map(({ text }) => text)).toEqual([
    'CIM handed in a return that says nothing on it.',
    'Nobody reported anything done under CIM-3.',
  ]);
});

test('a mandate of two objectives is told under the first; an objective that nobody serves says so', async () => {
  const found = await read();
  const chapter = (id: string) => found.chapters.find((each: Loose) => each.id === id);
  expect(chapter('objective-so-1').sections.map(({ id }: Loose) => id)).toContain('mandate-ilo-1');
  const second = sentencesOf({ chapters: [chapter('objective-so-2')] }).map(({ text }) => text);
  expect(second).toContain('Under another objective already: ILO-1.');
  expect(second).toContain('No return claims to have served this objective.');
  expect(second).toContain('No agency reports an activity that serves it.');
});

test('numbers are those of the figures they name', async () => {
  const found = await read();
  const asOf = found.basis.asOf as number;
  const { coverage, commonThemes, suggestionAddressees, activityStats } = await world.query(
    `query Figures($n: Int) { coverage(filter: { cycle: { eq: "${ROUND}" } }, asOf: $n) { total { cells reported } completeness { late } }
       commonThemes(cycle: { eq: "${ROUND}" }, asOf: $n) { nodes { theme { label } agencyCount statementCount } }
       suggestionAddressees(cycle: { eq: "${ROUND}" }, asOf: $n) { nodes { kind agency { code } suggestionCount agencyCount } }
       activityStats(groupBy: [AGENCY], filter: { cycle: { eq: "${ROUND}" }, objective: { eq: "SO-1" } }, rule: AS_REPORTED, asOf: $n) { total } }`,
    { n: asOf },
  );
  const { cells, reported } = coverage.total;
  expect(textsOf(found, 'GAPS')[0]).toContain(`of ${cells} cells, ${reported} are reported`);
  expect(found.completeness.late).toBe(coverage.completeness.late);
  expect(commonThemes.nodes).toHaveLength(1);
  const [{ theme, agencyCount, statementCount }] = commonThemes.nodes;
  const [common] = sentencesOf(found).filter(({ heading }) => heading === theme.label);
  expect(common.text).toBe(
    `${agencyCount} agencies speak of it in ${statementCount} statements: ILO and IOM.`,
  );
  expect(textsOf(found, 'SUGGESTIONS').slice(0, suggestionAddressees.nodes.length)).toEqual([
    '2 suggestions from ILO and IOM:',
    '1 suggestion from ILO:',
    '1 suggestion from ILO:',
  ]);
  expect(suggestionAddressees.nodes.map(({ suggestionCount }: Loose) => suggestionCount)).toEqual([2, 1, 1]);
  const served = sentencesOf(found).find(({ section }) => section === 'objective-so-1-activities');
  expect(served.text).toBe(`${activityStats.total} activities of 1 agency serve it, among them:`);
});

test('a redline is drawn against official words; a paraphrase stands beside the proposal', async () => {
  const found = await read();
  const [cim, ilo, none] = found.chapters.find(({ kind }: Loose) => kind === 'AMENDMENTS').sections;
  expect(cim.title).toBe('CIM-1: proposal of CIM');
  expect(cim.blocks[1].redline).toMatchObject({
    basis: 'OFFICIAL',
    before: 'Do research on the migration of women.',
    after: 'Do research on the migration of women and girls.',
    changes: [{ kind: 'SAME' }, { kind: 'ADDED', text: ' and girls' }, { kind: 'SAME', text: '.' }],
  });
  expect(ilo.blocks[1].redline).toMatchObject({
    basis: 'PARAPHRASE',
    after: 'Enforce labor law.',
    changes: null,
  });
  expect(none.blocks).toHaveLength(1);
  expect(none.blocks[0].sentences.map(({ text }: Loose) => text)).toContain(
    'Only the aim is given; no words are proposed.',
  );
  const { amendmentProposals } = await world.query(
    `{ amendmentProposals(filter: { cycle: { eq: "${ROUND}" }, agency: { eq: "CIM" } }) { nodes { key redline { kind text } } } }`,
  );
  expect(cim.blocks[1].redline.changes).toEqual(amendmentProposals.nodes[0].redline);
});

test('commitments of the round and of earlier ones, with what became of them', async () => {
  const told = sentencesOf(await read()).filter(({ kind }) => kind === 'COMMITMENTS');
  expect(told.map(({ text, quotes }) => [text, quotes[0]?.quote])).toEqual([
    ['ILO makes 1 commitment:', undefined],
    ['due June 2014, not known to be met, and overdue:', 'We shall hold a seminar.'],
    [
      'ILO, Review of the Program, 2013: due 2012, not known to be met, and overdue.',
      'We shall train inspectors.',
    ],
  ]);
});

test('both languages say the same things in the same places; words stay as filed, a translation beside them', async () => {
  const [en, es] = [await read({ locale: 'en' }), await read({ locale: 'es' })];
  const shape = (found: Loose) =>
    sentencesOf(found).map(({ kind, section, claim, quotes, figures, cells }) => [
      ...[kind, section, claim, cells.length],
      ...quotes.map(({ quote, language, address }: Loose) => [quote, language, address]),
      ...figures.map(({ query }: Loose) => query),
    ]);
  expect(shape(es)).toEqual(shape(en));
  expect([en.language, es.language]).toEqual(['en', 'es']);
  expect(es.title).toBe('Evaluación diagnóstica global: Revisión del Programa, 2013');
  expect(textsOf(es, 'RETURNS')[0]).toBe('De 5 informes que la ronda espera, 3 han llegado.');
  const quotes = (found: Loose) => sentencesOf(found).flatMap((each) => each.quotes);
  const spanish = 'La coordinación entre los organismos es débil.';
  const translation = (found: Loose) =>
    quotes(found).find(({ quote }: Loose) => quote === spanish).translation;
  expect([translation(en), translation(es)]).toEqual(['Coordination between the agencies is weak.', null]);
  // No sentence of the one stands in the other, names and numbers apart.
  const own = (found: Loose) =>
    new Set(
      sentencesOf(found)
        .filter(({ cells }) => cells.length === 0)
        .map(({ text }) => text),
    );
  expect([...own(en)].filter((each) => own(es).has(each))).toEqual([]);
});

test('no words are taken for markup, and nothing confidential is said to anybody', async () => {
  const page = await html();
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<b>bold');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quoted&#39;');
  expect(page).toMatch(/<p lang="en" dir="auto">[^<]*\u202Eevil\u202C/);
  expect(
    sentencesOf(await read())
      .flatMap((each) => each.quotes)
      .map(({ quote }: Loose) => quote),
  ).toContain(HOSTILE);
  const reviewer = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  for (const standing of ['PUBLISHED', 'ACCEPTED', 'SUBMITTED']) {
    expect(await html({ standing }, reviewer)).not.toContain('Ocelot');
    expect(JSON.stringify(await read({ standing }, reviewer))).not.toContain('Ocelot');
  }
});

test('the same act gives the same bytes for ever; what is withdrawn is gone, what is redacted shows its mark', async () => {
  const act = await head();
  const document = `query At($n: Int) { assessment(cycle: "${ROUND}", asOf: $n) { title html basis { reported } } }`;
  const before = await bytesAt(world, document, act);
  await world.file('PAHO', ROUND, { statements: [{ key: 'p', polarity: 'WEAKNESS', text: 'Later words.' }] });
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  const [{ version }] = await world.sql('select version from diagnosis where id = $1', [
    returns.cim.id.slice(4),
  ]);
  const input = { id: returns.cim.id, expectedVersion: version, reason: 'It named a child.' };
  expect((await payloadOf(world, WITHDRAW, input, administrator)).userErrors).toEqual([]);
  const after = await html();
  expect(after).toContain('Later words.');
  expect(after).not.toContain('Do research on the migration of women and girls');
  expect(textsOf(await read(), 'RETURNS')[0]).toBe('Of 5 returns that the round expects, 2 have come.');
  expect(await bytesAt(world, document, act)).toEqual(before);
  await redacted(returns.ilo, 'Somebody');
  const marked = await html();
  expect(marked).not.toContain('Somebody should act');
  expect(marked).toContain('████████ should act.');
  expect(marked).toContain('Words of it were redacted');
});
