import fc from 'fast-check';
import { itemTexts, type DiagnosisContent } from '@mandato/rules';
import { codesOf, newRound } from '../../../test/acts';
import { activity } from '../../../test/documents';
import { richContent } from '../../../test/rich-document';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { base, sent, translating, type Sent } from '../../../test/translating';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { translate, translated, head, revise } = translating(() => world);

const ALL = [
  sent('a', 'title', 'Un curso'),
  sent('a', 'text', 'Dos veces.'),
  sent('a', 'outcomes.0.text', 'Una ley.'),
  sent('s', 'text', 'Más fondos.'),
  sent('g', 'text', 'Reunirse más.'),
];

const LOCALIZED =
  'text language isOriginal isFallback isStale translations { language text isOriginal isStale }';
const READ = `query Read($id: ID!, $asOf: Int) { node(id: $id, asOf: $asOf) { ... on Diagnosis { latestRevision {
  translations { language isStale at translatedBy { name role agency { code } } texts { key field text isStale } }
  content { activities { key title title_es: title(locale: "es") title_mx: title(locale: "es-MX") title_fr: title(locale: "fr") titleLocalized(locale: "es") { ${LOCALIZED} } textLocalized(locale: "es") { ${LOCALIZED} } }
    statements { text textLocalized(locale: "es") { ${LOCALIZED} } } suggestions { text textLocalized(locale: "es-419") { ${LOCALIZED} } } } } } } }`;

const read = async (of: Return, key?: string, asOf?: number): Promise<Loose> =>
  (await world.query(READ, { id: of.id, asOf }, { key })).node?.latestRevision;

test('a translation is private until its revision is published, and public with it', async () => {
  const submitted = await world.submit(await world.saveDraft('ILO', await newRound(world), base()));
  await translated(submitted, ALL);
  const own = await world.keyOf(Role.READER, 'ILO');
  const insider = await read(submitted, own);
  expect(insider.content.activities[0]).toMatchObject({
    title: 'A course',
    title_es: 'Un curso',
    title_mx: 'Un curso',
    title_fr: 'A course',
    titleLocalized: {
      text: 'Un curso',
      language: 'es',
      isOriginal: false,
      isFallback: false,
      isStale: false,
      translations: [
        { language: 'en', text: 'A course', isOriginal: true, isStale: false },
        { language: 'es', text: 'Un curso', isOriginal: false, isStale: false },
      ],
    },
    textLocalized: { text: 'Dos veces.', isOriginal: false },
  });
  expect(insider.content.statements[0].textLocalized).toMatchObject({ text: 'Más fondos.', language: 'es' });
  expect(insider.content.suggestions[0].textLocalized).toMatchObject({
    text: 'Reunirse más.',
    isFallback: false,
  });
  expect(insider.translations).toMatchObject([
    { language: 'es', isStale: false, translatedBy: { name: 'REPORTER ILO', agency: { code: 'ILO' } } },
  ]);
  expect(insider.translations[0].texts.map(({ key, field, text }: Sent) => [key, field, text])).toEqual(
    ALL.map(({ key, field, text }) => [key, field, text])
      .map((each) => each as [string, string, string])
      .sort(([k1, f1], [k2, f2]) => (`${k1} ${f1}` < `${k2} ${f2}` ? -1 : 1)),
  );
  expect(await read(submitted)).toBeUndefined();

  const act = await world.publish(submitted);
  const shown = await read(submitted);
  expect(shown.content.activities[0].title_es).toBe('Un curso');
  expect(shown.translations).toMatchObject([
    { language: 'es', isStale: false, translatedBy: { name: null, role: 'REPORTER' } },
  ]);
  expect(await world.sql('select count(*)::int as n from item_translation where since = $1', [act])).toEqual([
    { n: ALL.length },
  ]);
});

test('a translation of what is public is public by an act of its own, which leaves older answers as they were', async () => {
  const filed = await world.file('ILO', await newRound(world), base());
  const before = await head();
  const asked = READ.replace('$id: ID!', '$id: ID!');
  const answer = async (asOf: number): Promise<string> =>
    (await world.ask(asked, { id: filed.id, asOf }, { locale: 'es' })).text;
  const answers = new Map([[before, await answer(before)]]);
  const editor = await world.keyOf(Role.EDITOR, 'GS-OAS');
  const first = await translated(filed, [sent('a', 'title', 'Un curso')], { key: editor });
  expect(first.notices).toEqual([{ code: 'PUBLIC', path: ['texts'] }]);
  expect(await head()).toBe(before + 1);
  answers.set(before + 1, await answer(before + 1));
  const { latestAct } = await world.query('{ latestAct { kind note manifestHash revisions { id } } }');
  expect(latestAct).toMatchObject({
    kind: 'PUBLISH',
    note: `Translation of ${filed.reference}, revision 1: es`,
    revisions: [],
  });
  await translated(filed, [sent('a', 'title', 'Un cursillo')], { key: editor });
  expect((await read(filed)).content.activities[0].title_es).toBe('Un cursillo');
  expect((await read(filed, undefined, before + 1)).content.activities[0].title_es).toBe('Un curso');
  for (const [asOf, text] of answers) expect(await answer(asOf)).toBe(text);

  // Sent once more as it stands it changes nothing, and is no act.
  const same = await translated(filed, [sent('a', 'title', 'Un cursillo')], { key: editor });
  expect(same.notices).toEqual([]);
  expect(await head()).toBe(before + 2);
});

test('a later revision shows what was made from an earlier one; what moved is stale and not served in its place', async () => {
  const first = await world.submit(await world.saveDraft('ILO', await newRound(world), base()));
  await translated(first, ALL);
  const second = await revise(first, base('A longer course'));
  const own = await world.keyOf(Role.READER, 'ILO');
  const insider = await read(second, own);
  const [a] = insider.content.activities;
  expect(a).toMatchObject({
    title_es: 'A longer course',
    titleLocalized: { text: 'Un curso', language: 'es', isOriginal: false, isStale: true },
    textLocalized: { text: 'Dos veces.', isStale: false },
  });
  expect(a.titleLocalized.translations[1]).toEqual({
    language: 'es',
    text: 'Un curso',
    isOriginal: false,
    isStale: true,
  });
  expect(insider.translations).toMatchObject([{ language: 'es', isStale: true }]);
  expect(insider.translations[0].texts.filter((each: Loose) => each.isStale)).toEqual([
    { key: 'a', field: 'title', text: 'Un curso', isStale: true },
  ]);

  // Words of a revision that was never public do not become so by their translation.
  await world.publish(second);
  const shown = await read(second);
  expect(JSON.stringify(shown)).not.toContain('Un curso');
  expect(shown.content.activities[0].textLocalized).toMatchObject({ text: 'Dos veces.', isStale: false });

  await translated(second, [sent('a', 'title', 'Un curso más largo')]);
  expect((await read(second)).content.activities[0].title_es).toBe('Un curso más largo');
  expect((await read(second)).translations).toMatchObject([{ isStale: false }]);
});

test('a text that comes back is fresh again', async () => {
  const first = await world.submit(await world.saveDraft('ILO', await newRound(world), base()));
  await translated(first, [sent('a', 'title', 'Un curso')]);
  const second = await revise(first, base('Another'));
  await translated(second, [sent('a', 'title', 'Otro')]);
  const third = await revise(second, base());
  const { content } = await read(third, await world.keyOf(Role.READER, 'ILO'));
  expect(content.activities[0].title_es).toBe('Un curso');
  expect(content.activities[0].titleLocalized).toMatchObject({ text: 'Un curso', isStale: false });
});

test('translations are never counted, found or sorted by', async () => {
  const cycle = await newRound(world);
  const filed = await world.file('ILO', cycle, base());
  const list = `{ activities(orderBy: { field: TITLE }, filter: { cycle: { eq: "${cycle}" } }) { totalCount nodes { key title } }
    found: activities(filter: { cycle: { eq: "${cycle}" }, text: { contains: "Quagga" } }) { totalCount }
    statements(filter: { cycle: { eq: "${cycle}" } }) { totalCount } }`;
  const before = await world.query(list, {}, { locale: 'es' });
  await translated(filed, [sent('a', 'title', 'Zz Quagga'), sent('b', 'title', 'Aa Quagga')]);
  const after = await world.query(list, {}, { locale: 'es' });
  expect(after.activities.nodes.map(({ title }: Loose) => title)).toEqual(['Zz Quagga', 'Aa Quagga']);
  expect({ ...after, activities: null }).toEqual({ ...before, activities: null });
  expect(after.activities.totalCount).toBe(2);
});

test('what is confidential is translated for those who see it and never published', async () => {
  const submitted = await world.submit(
    await world.saveDraft('ILO', await newRound(world), {
      sections: [{ key: 'closed', kind: 'OTHER', body: 'Secret words.', isConfidential: true }],
      activities: [
        activity({
          key: 'open',
          title: 'Open',
          outcomes: [
            { kind: 'LAW', text: 'Hidden law', span: { sectionKey: 'closed', quote: 'Secret' } },
            { kind: 'LAW', text: 'Open law' },
          ],
        }),
        activity({ key: 'hidden', title: 'Hidden', isConfidential: true }),
      ],
    }),
  );
  const texts = [
    sent('closed', 'body', 'Palabras secretas.'),
    sent('hidden', 'title', 'Oculto'),
    sent('open', 'title', 'Abierto'),
    sent('open', 'outcomes.1.text', 'Ley oculta'),
    sent('open', 'outcomes.0.text', 'Ley abierta'),
  ];
  expect((await translated(submitted, texts)).notices).toEqual([{ code: 'CONFIDENTIAL', path: ['texts'] }]);
  await world.publish(submitted);
  const shown = JSON.stringify(await read(submitted));
  expect(shown).toContain('Abierto');
  expect(shown).toContain('Ley abierta');
  for (const words of ['secret', 'Oculto', 'oculta', 'closed', 'hidden']) expect(shown).not.toContain(words);
  const own = await read(submitted, await world.keyOf(Role.READER, 'ILO'));
  expect(own.translations[0].texts).toHaveLength(5);

  // One who reads only what is public finds nothing there to translate; one who reads all keeps it private.
  const editor = await world.keyOf(Role.EDITOR, 'GS-OAS');
  expect(codesOf(await translate(submitted, [sent('hidden', 'title', 'x')], { key: editor }))).toEqual([
    'NOT_FOUND texts.0.key',
  ]);
  expect(
    codesOf(await translate(submitted, [sent('open', 'outcomes.1.text', 'x')], { key: editor })),
  ).toEqual(['NOT_FOUND texts.0.field']);
  const before = await head();
  await translated(submitted, [sent('hidden', 'title', 'Escondido')]);
  expect(await head()).toBe(before);
});

test('an item that is confidential in a later revision takes its translation along', async () => {
  const first = await world.submit(
    await world.saveDraft('ILO', await newRound(world), {
      activities: [activity({ key: 'a', title: 'Same' })],
    }),
  );
  await translated(first, [sent('a', 'title', 'Igual')]);
  const second = await revise(first, {
    activities: [activity({ key: 'a', title: 'Same', isConfidential: true }), activity({ key: 'b' })],
  });
  await world.publish(second);
  expect(JSON.stringify(await read(second))).not.toContain('Igual');
  expect(
    await world.sql(
      `select count(*)::int as n from item_translation where text = 'Igual' and since is not null`,
    ),
  ).toEqual([{ n: 0 }]);
});

test('every text of a return with every field can be translated, and reads back', async () => {
  const filed = await world.file('ILO', await newRound(world), richContent);
  const translatable = itemTexts(richContent as unknown as DiagnosisContent).filter(
    ({ text, language }) => text.trim() !== '' && (language ?? 'en') !== 'fr',
  );
  const texts = translatable.map(({ key, field }) => sent(key, field, `${key} ${field}`));
  await translated(filed, texts, { language: 'fr' });
  const { translations } = await read(filed);
  const names = (list: readonly Sent[]) =>
    list.map(({ key, field, text }) => `${key} ${field} ${text}`).sort();
  expect(names(translations[0].texts)).toEqual(names(texts));
  expect(translations[0]).toMatchObject({ language: 'fr', isStale: false });
});

test('whatever the words, they read back exactly, and are stale exactly when the original is another', async () => {
  const cycle = await newRound(world);
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, ''))
    .filter((text) => text.trim() !== '');
  let last = await world.submit(await world.saveDraft('ILO', cycle, base('Original')));
  const own = await world.keyOf(Role.READER, 'ILO');
  let before = 'Original';
  await fc.assert(
    fc.asyncProperty(words, words, async (translation, title) => {
      await translated(last, [sent('a', 'title', translation)]);
      const now = (await read(last, own)).content.activities[0];
      expect(now.titleLocalized).toMatchObject({ text: translation, isStale: false });
      last = await revise(last, base(title));
      const moved = (await read(last, own)).content.activities[0];
      expect(moved.titleLocalized.isStale).toBe(title !== before);
      before = title;
    }),
    { numRuns: 8 },
  );
});

test('a list of titles in another language is one statement, with and without translations', async () => {
  const list =
    '{ activities(first: 50) { nodes { title titleLocalized { text isStale translations { text } } } } }';
  const count = async () => (await world.statements(() => world.query(list, {}, { locale: 'es' }))).length;
  expect(await count()).toBe(1);
  const filed = await world.file('ILO', await newRound(world), base());
  await translated(filed, ALL);
  expect(await count()).toBe(1);
  expect(await world.statements(() => read(filed))).toHaveLength(1);
});
