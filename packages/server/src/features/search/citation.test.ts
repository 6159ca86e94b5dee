import { newRound } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { redacting } from '../../../test/redacting';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

/* From a fact to its words: the quote stands in the stored text, and the permalink leads there. */

let world: World;
const { redacted } = redacting(() => world);

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const WORDS =
  'año 😀 naïve Ｗide “quoted” <b>bold</b> a\u0301ccent & 𝒳 mandate\r\n\ttable; tráfico, trata. end'.split(
    ' ',
  );

/** The same numbers every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomReturn(seed: number): Loose {
  const below = dice(seed);
  const text = (words: number): string =>
    Array.from({ length: words }, () => WORDS[below(WORDS.length)]).join(' ');
  const sections: Loose[] = ['s0', 's1', 's2', 's3'].map((key) => ({
    key,
    kind: 'GENERAL',
    headingPrinted: text(6),
    body: text(120),
  }));
  const statements = Array.from({ length: 125 }, (_, i) => {
    const { key: sectionKey, headingPrinted, body } = sections[below(4)];
    const part: 'HEADING' | 'BODY' = below(10) === 0 ? 'HEADING' : 'BODY';
    const of: string = part === 'HEADING' ? headingPrinted : body;
    let start = below(of.length - 1);
    let end = start + 1 + below(Math.min(60, of.length - start));
    while (/\p{Surrogate}/u.test(of.slice(start, end))) [start, end] = [Math.max(0, start - 1), end + 1];
    const quote = of.slice(start, end);
    return {
      key: `f${i}`,
      polarity: 'STRENGTH' as const,
      text: `Fact ${i}`,
      span: { sectionKey: sectionKey as string, part: part, start, end, quote },
    };
  });
  return content({ sections, statements });
}

const FACTS = `query Facts($after: String) { statements(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
  nodes { key citation { part start end quote permalink section { id body headingPrinted } revision { contentHash } } } } }`;

const readJson = async (permalink: string, key?: string): Promise<Loose> => {
  const response = await fetch(permalink, {
    headers: { accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
  });
  return response.status === 200 ? response.json() : response.status;
};

test('of 1,000 facts each quote is the stored text at its offset, and each permalink shows the same words', async () => {
  const cycle = await newRound(world);
  const agencies = ['ILO', 'IOM', 'CIM', 'IACHR', 'PAHO', 'IIN', 'SAP', 'DIL'];
  const rounds = await newRound(world);
  for (const [i, agency] of agencies.slice(0, 4).entries()) {
    await world.file(agency, cycle, randomReturn(i + 1));
    await world.file(agency, rounds, randomReturn(i + 101));
  }
  let after: string | null = null;
  let facts = 0;
  do {
    const { statements }: Loose = await world.query(FACTS, { after });
    await Promise.all(
      statements.nodes.map(async ({ citation }: Loose) => {
        const { section, part, start, end, quote, permalink, revision } = citation;
        const text = part === 'HEADING' ? section.headingPrinted : section.body;
        expect(text.slice(start, end)).toBe(quote);
        expect(permalink).toBe(`${world.url}/citations/${section.id}/${part.toLowerCase()}/${start}-${end}`);
        expect(await readJson(permalink)).toMatchObject({
          quote,
          contentHash: revision.contentHash,
          section: { id: section.id, part, start, end },
        });
        facts += 1;
      }),
    );
    after = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null;
  } while (after);
  expect(facts).toBe(1000);
});

test('an item filed without text is cited by its own words, and its permalink shows them', async () => {
  const filed = await world.file(
    'ILO',
    await newRound(world),
    content({ activities: [activity({ key: 'a', title: 'Courses in Lima' })] }),
  );
  const { diagnosis } = await world.query(
    `query D($id: ID!) { diagnosis(by: { id: $id }) { published { content { activities { id citation { quote permalink section { id } } } } } } }`,
    { id: filed.id },
  );
  const [{ id, citation }] = diagnosis.published.content.activities;
  expect(citation).toEqual({
    quote: 'Courses in Lima',
    permalink: `${world.url}/citations/${id}`,
    section: null,
  });
  expect(await readJson(citation.permalink)).toMatchObject({
    quote: 'Courses in Lima',
    section: null,
    before: '',
    after: '',
  });
});

const body = 'Told <script>alert(1)</script> by Maria Lopez in Lima. Then more.';
const filedText = (): Loose =>
  content({
    sections: [{ key: 's', kind: 'GENERAL', headingPrinted: 'Context', body }] as never,
    activities: [activity({ key: 'a', span: { sectionKey: 's', quote: 'by Maria Lopez in Lima' } })],
  });
const permalinkOf = async (id: string, key?: string): Promise<string> => {
  const { node } = await world.query(
    `query D($id: ID!) { node(id: $id) { ... on Diagnosis { latestRevision { content { activities { citation { permalink } } } } published { content { activities { citation { permalink } } } } } } }`,
    { id },
    { key },
  );
  return (node.latestRevision ?? node.published).content.activities[0].citation.permalink;
};

test('the page shows the words in their place, loads and runs nothing, in both languages', async () => {
  const filed = await world.file('ILO', await newRound(world), filedText());
  const permalink = await permalinkOf(filed.id);
  for (const [locale, word] of [
    ['en', 'Citation'],
    ['es', 'Cita'],
  ]) {
    const response = await fetch(permalink, {
      headers: { accept: 'text/html', 'accept-language': locale as string },
    });
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(response.headers.get('content-language')).toBe(locale);
    expect(html).toContain(`<p class="sort">${word}</p>`);
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; <mark>by Maria Lopez in Lima</mark>. Then more.',
    );
    expect(html).toContain('Context');
    expect(html).toContain('@media print');
    expect(html).not.toContain('<script');
  }
});

test('the words are shown to whoever may see them, for ever; redacted ones as the mark', async () => {
  const draft = await world.saveDraft('ILO', await newRound(world), filedText());
  const [own, other] = [await world.keyOf(Role.REPORTER, 'ILO'), await world.keyOf(Role.REPORTER, 'CIM')];
  const permalink = await permalinkOf(draft.id, own);
  expect(await readJson(permalink)).toBe(404);
  expect(await readJson(permalink, other)).toBe(404);
  expect(await readJson(permalink, own)).toMatchObject({
    quote: 'by Maria Lopez in Lima',
    publication: null,
  });
  const submitted = await world.submit(draft);
  await world.publish(submitted);
  expect(await readJson(permalink)).toMatchObject({ quote: 'by Maria Lopez in Lima', isRedacted: false });
  await redacted(submitted, 'Maria Lopez');
  expect(await readJson(permalink)).toMatchObject({ quote: 'by ███████████ in Lima', isRedacted: true });
});

test.each([
  'sec_x/body/0-1',
  'sec_019aa000-0000-7000-8000-000000000000/body/0-1',
  'sec_019aa000-0000-7000-8000-000000000000/body/5-x',
  'sec_019aa000-0000-7000-8000-000000000000/foot/0-1',
  'key_019aa000-0000-7000-8000-000000000000',
])('what names no words is not found: %s', async (name) => {
  expect(await readJson(`${world.url}/citations/${name}`)).toBe(404);
});
