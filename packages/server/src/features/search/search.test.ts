import { newRound, payloadOf, WITHDRAW } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { redacting } from '../../../test/redacting';
import { startWorld, type Asking, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
const { redacted } = redacting(() => world);

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const SEARCH = `query Search($query: String!, $scopes: [SearchScope!], $filter: ActivityFilter, $locale: LanguageTag, $standing: Standing! = PUBLISHED, $asOf: Int, $first: Int, $after: String) {
  search(query: $query, scopes: $scopes, filter: $filter, locale: $locale, standing: $standing, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } facets { dimension code count agency { code } cycle { code } } interpretedAs { asked correctedTo alsoFor }
    nodes { scope score matchedLanguage node { __typename id ... on Section { key } ... on Activity { key } ... on AmendmentProposal { key } ... on Mandate { code } }
      passages { fragments { text isMatch } citation { section { key body headingPrinted } part start end quote permalink language symbol revision { number } } } } } }`;

const search = async (query: string, variables: object = {}, asking: Asking = {}): Promise<Loose> =>
  (await world.query(SEARCH, { query, ...variables }, asking)).search;

const keys = ({ nodes }: Loose): string[] => nodes.map(({ node }: Loose) => node.key ?? node.code);

const section = (key: string, body: string, headingPrinted?: string): Loose => ({
  key,
  kind: 'GENERAL',
  ...(headingPrinted ? { headingPrinted } : {}),
  body,
});

const filedWith = (sections: Loose[], activities: Loose[] = []): Loose =>
  content({ sections, activities: [activity({ key: 'a1' }), ...activities] });

test.each([
  ['', 'Ask for at least one word of letters or digits.'],
  ['  ?! -- ', 'Ask for at least one word of letters or digits.'],
  ['the of and', 'Words like “the” or “de” are left out'],
  ['"free legal aid', 'Close the quotation marks'],
  ['tr*', 'Give at least 3 letters of one word before *.'],
  ['-training', 'Say what to find besides what to leave out.'],
  ['training OR', 'Put words on both sides of OR.'],
  ['word '.repeat(10_000), 'Ask with at most 500 characters'],
  ['one two ten '.repeat(20), 'Ask for at most 25 words and phrases.'],
])('a question like %j is refused with its cure, before anything is read', async (query, cure) => {
  let answer: Loose;
  const statements = await world.statements(async () => {
    answer = await world.ask(SEARCH, { query });
  });
  const [error] = answer.body.errors;
  expect(error.extensions.code).toBe('BAD_USER_INPUT');
  expect(error.extensions.problems).toEqual([
    {
      path: ['search', 'query'],
      code: expect.stringMatching(/^(INVALID|LIMIT_EXCEEDED)$/),
      cure: expect.stringContaining(cure),
    },
  ]);
  expect(JSON.stringify(error)).not.toContain('ts_query');
  expect(statements).toEqual([]);
});

test('a passage is the sentence, marked word by word, and its quote stands at its offset', async () => {
  const body =
    'First 😀 line, of other things.\nThe Labour Ministry of Perú trained inspectors; it was free. The end.';
  await world.file('ILO', await newRound(world), filedWith([section('s', body, 'On LABOR ministries')]));
  const { nodes } = await search('labor ministry', { scopes: ['FILED_TEXT'] });
  expect(nodes).toHaveLength(1);
  const [{ passages, matchedLanguage }] = nodes;
  expect(matchedLanguage).toBe('en');
  expect(passages.map((each: Loose) => each.fragments)).toEqual([
    [
      { text: 'On ', isMatch: false },
      { text: 'LABOR', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'ministries', isMatch: true },
    ],
    [
      { text: 'The ', isMatch: false },
      { text: 'Labour', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'Ministry', isMatch: true },
      { text: ' of Perú trained inspectors;', isMatch: false },
    ],
  ]);
  const [heading, text] = passages.map((each: Loose) => each.citation);
  expect(heading).toMatchObject({ part: 'HEADING', start: 0, end: 19, quote: 'On LABOR ministries' });
  expect(text).toMatchObject({
    part: 'BODY',
    start: 32,
    quote: 'The Labour Ministry of Perú trained inspectors;',
  });
  expect(body.slice(text.start, text.end)).toBe(text.quote);
});

test('a Spanish question finds English words and says so, and the other way round', async () => {
  const cycle = await newRound(world);
  await world.file('ILO', cycle, filedWith([section('en', 'Quarterly notes on remittances from Peru.')]));
  await world.file('CIM', cycle, filedWith([section('es', 'Notas trimestrales sobre remesas del Perú.')]), {
    language: 'es',
  });
  const found = await search('remesas peru', { filter: { cycle: { eq: cycle } } });
  expect(found.nodes.map(({ node, matchedLanguage }: Loose) => [node.key, matchedLanguage]).sort()).toEqual([
    ['en', 'en'],
    ['es', 'es'],
  ]);
  expect(found.interpretedAs).toEqual([
    { asked: 'remesas', correctedTo: null, alsoFor: ['remittances'] },
    { asked: 'peru', correctedTo: null, alsoFor: [] },
  ]);
  expect(keys(await search('remittances', { filter: { cycle: { eq: cycle } }, locale: 'es' }))).toEqual([
    'es',
  ]);
});

test('words in order, beginnings, what is left out, and alternatives', async () => {
  const cycle = await newRound(world);
  const titles = {
    x: 'Zebra rights in Quito',
    y: 'Rights of the zebra',
    z: 'Zebras and okapis',
    w: 'An okapi',
  };
  await world.file(
    'ILO',
    cycle,
    filedWith(
      [],
      Object.entries(titles).map(([key, title]) => activity({ key, title })),
    ),
  );
  const asked = async (query: string): Promise<string[]> =>
    keys(await search(query, { filter: { cycle: { eq: cycle } }, scopes: ['ACTIVITY'] })).sort();
  expect(await asked('zebra rights')).toEqual(['x', 'y']);
  expect(await asked('"zebra rights"')).toEqual(['x']);
  expect(await asked('“rights of the zebra”')).toEqual(['y']);
  expect(await asked('zeb*')).toEqual(['x', 'y', 'z']);
  expect(await asked('zebra -rights')).toEqual(['z']);
  expect(await asked('zebra -"zebra rights"')).toEqual(['y', 'z']);
  expect(await asked('quito OR okapi')).toEqual(['w', 'x', 'z']);
});

test('a misspelt word is taken for the nearest public one, and never for one of a draft', async () => {
  const cycle = await newRound(world);
  const draft = await world.saveDraft(
    'ILO',
    cycle,
    filedWith([section('s', 'The confidence of Xochimilco grew.')]),
  );
  const hidden = await search('xochimilko');
  expect(hidden).toMatchObject({ nodes: [], interpretedAs: [{ asked: 'xochimilko', correctedTo: null }] });
  await world.publish(await world.submit(draft));
  const found = await search('xochimilko');
  expect(found.interpretedAs).toEqual([{ asked: 'xochimilko', correctedTo: 'xochimilco', alsoFor: [] }]);
  expect(keys(found)).toEqual(['s']);
});

test('the public finds what is published; an agency its own draft by its standing; nobody else that draft', async () => {
  const draft = await world.saveDraft(
    'ILO',
    await newRound(world),
    filedWith([section('own', 'A quetzal was seen.')]),
  );
  const [own, other, reviewer] = await Promise.all([
    world.keyOf(Role.REPORTER, 'ILO'),
    world.keyOf(Role.REPORTER, 'CIM'),
    world.keyOf(Role.REVIEWER, 'GS-OAS'),
  ]);
  const seen = async (standing: string, key?: string): Promise<string[]> =>
    keys(await search('quetzal', { standing }, { key }));
  expect(await seen('PUBLISHED')).toEqual([]);
  expect(await seen('PUBLISHED', own)).toEqual([]);
  expect(await seen('MINE', own)).toEqual(['own']);
  expect(await seen('MINE', other)).toEqual([]);
  expect(await seen('SUBMITTED', reviewer)).toEqual([]);
  await world.submit(draft);
  expect(await seen('SUBMITTED', reviewer)).toEqual(['own']);
  expect(await seen('SUBMITTED', other)).toEqual([]);
  expect(await seen('PUBLISHED')).toEqual([]);
});

test('redacted words are found no more, nor suggested; nor is what was withdrawn', async () => {
  const cycle = await newRound(world);
  const first = await world.file('ILO', cycle, filedWith([section('s', 'Told by Eulampia Quiroz in Lima.')]));
  expect(keys(await search('eulampia'))).toEqual(['s']);
  await redacted(first, 'Eulampia Quiroz');
  expect(await search('eulampia')).toMatchObject({ nodes: [], totalCount: 0 });
  expect((await search('eulampya')).interpretedAs[0].correctedTo).toBeNull();
  expect(await world.sql(`select word from search_word where word in ('eulampia', 'quiroz')`)).toEqual([]);

  const second = await world.file('CIM', cycle, filedWith([section('t', 'An ocelot in the courtyard.')]));
  expect((await search('oselot')).interpretedAs[0].correctedTo).toBe('ocelot');
  const [{ version }] = await world.sql('select version from diagnosis where id = $1', [second.id.slice(4)]);
  const { userErrors } = await payloadOf(
    world,
    WITHDRAW,
    { id: second.id, expectedVersion: version, reason: 'It named a child.' },
    await world.keyOf(Role.ADMINISTRATOR),
  );
  expect(userErrors).toEqual([]);
  expect(await search('ocelot')).toMatchObject({ nodes: [], totalCount: 0 });
  expect((await search('oselot')).interpretedAs[0].correctedTo).toBeNull();
});

test('at a number the answer is the same for ever, corrections too', async () => {
  const cycle = await newRound(world);
  await world.file('ILO', cycle, filedWith([section('s', 'A manatee swam by.')]));
  const { latestAct } = await world.query('{ latestAct { number } }');
  const at = { asOf: latestAct.number };
  const before = [await search('manatee', at), await search('manatea', at), await search('capibara', at)];
  await world.file('CIM', cycle, filedWith([section('t', 'Two manatees and a capybara, a manatea too.')]));
  expect([await search('manatee', at), await search('manatea', at), await search('capibara', at)]).toEqual(
    before,
  );
  expect(keys(await search('manatee')).sort()).toEqual(['s', 't']);
});

test('one statement brings all of it, counts and passages too', async () => {
  let found: Loose;
  const statements = await world.statements(async () => {
    found = await search('rights OR derechos OR training', { first: 50 });
  });
  expect(statements).toHaveLength(1);
  expect(new Set(found.nodes.map(({ scope }: Loose) => scope))).toEqual(
    new Set(
      ['ACTIVITY', 'FILED_TEXT', 'MANDATE'].filter((scope) =>
        found.facets.some((facet: Loose) => facet.code === scope),
      ),
    ),
  );
  expect(found.nodes.find(({ scope }: Loose) => scope === 'MANDATE').node.__typename).toBe('Mandate');
  expect(found.nodes.every(({ passages }: Loose) => passages.length > 0)).toBe(true);
});

test('facets add up to the whole list, and pages give each find once', async () => {
  const whole = await search('rights OR derechos OR training', { first: 100 });
  const sum = (dimension: string): number =>
    whole.facets
      .filter((each: Loose) => each.dimension === dimension)
      .reduce((all: number, { count }: Loose) => all + count, 0);
  expect(whole.totalCount).toBeGreaterThan(10);
  expect([sum('SCOPE'), sum('LANGUAGE')]).toEqual([whole.totalCount, whole.totalCount]);
  const ofMandates = whole.facets.find(({ code }: Loose) => code === 'MANDATE').count;
  expect([sum('AGENCY'), sum('CYCLE')]).toEqual([
    whole.totalCount - ofMandates,
    whole.totalCount - ofMandates,
  ]);
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Loose = await search('rights OR derechos OR training', { first: 7, after });
    ids.push(...nodes.map(({ node }: Loose) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(ids.slice(0, 100)).toEqual(whole.nodes.map(({ node }: Loose) => node.id));
  expect(new Set(ids).size).toBe(whole.totalCount);
});

test('the filter is that of activities; where a scope has no such field it is left out, or refused if it was named', async () => {
  const cycle = await newRound(world);
  await world.file(
    'IOM',
    cycle,
    filedWith([section('s', 'A tapir.')], [activity({ key: 'b', title: 'Tapir survey', kind: 'survey' })]),
  );
  await world.file('CIM', cycle, filedWith([section('t', 'One more tapir.')]));
  expect(keys(await search('tapir')).sort()).toEqual(['b', 's', 't']);
  expect(keys(await search('tapir', { filter: { agency: { eq: 'IOM' } } })).sort()).toEqual(['b', 's']);
  expect(keys(await search('tapir', { filter: { not: { agency: { eq: 'IOM' } } } }))).toEqual(['t']);
  expect(keys(await search('tapir', { filter: { kind: { eq: 'survey' } } }))).toEqual(['b']);
  const { body } = await world.ask(SEARCH, {
    query: 'tapir',
    scopes: ['FILED_TEXT', 'ACTIVITY'],
    filter: { or: [{ kind: { eq: 'survey' } }] },
  });
  expect(body.errors[0].extensions.problems).toEqual([
    {
      path: ['search', 'filter', 'kind'],
      code: 'INVALID',
      cure: expect.stringContaining('FILED_TEXT can be filtered by agency, cycle'),
    },
  ]);
  const unknown = await world.ask(SEARCH, { query: 'tapir', filter: { agency: { eq: 'IOMM' } } });
  expect(unknown.body.errors[0].extensions.code).toBe('UNKNOWN_CODE');
});
