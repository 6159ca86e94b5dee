import { startNetwork } from '../../test/network';
import type { World } from '../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const EN = 'International Labour Organization';
const ES = 'Organización Internacional del Trabajo';
const nameOf = async (locale?: string): Promise<string> =>
  (await world.query('{ agency(by: { code: "ILO" }) { name } }', {}, locale ? { locale } : {})).agency.name;

test.each<[string | undefined, string]>([
  [undefined, EN],
  ['es', ES],
  ['es-MX', ES],
  ['ES', ES],
  ['en;q=0.2, es;q=0.9', ES],
  ['fr', EN],
  ['*', EN],
  ['es-419-x-private', ES],
  ["'; drop table agency --", EN],
  ['x'.repeat(200), EN],
])('Accept-Language: %s', async (locale, expected) => {
  expect(await nameOf(locale)).toBe(expected);
});

test('the language that a field asks for goes before the one of the request', async () => {
  const { agency, program } = await world.query(
    `{ agency(by: { code: "ILO" }) { name en: name(locale: "en") upper: name(locale: "ES-mx") fr: name(locale: "fr") acronym mandates(first: 1) { nodes { title en: title(locale: "en") text(locale: "en") } } }
       program { title en: title(locale: "en") } }`,
    {},
    { locale: 'es' },
  );
  expect(agency).toMatchObject({ name: ES, en: EN, upper: ES, fr: EN, acronym: 'OIT' });
  const [mandate] = agency.mandates.nodes;
  expect(mandate.title).not.toBe(mandate.en);
  expect(program.title).not.toBe(program.en);
});

test('the viewer is told the language that is served', async () => {
  const { viewer } = await world.query('{ viewer { locale } }', {}, { locale: 'es-MX' });
  expect(viewer.locale).toBe('es-MX');
});

test.each([
  ['es', { language: 'es', isOriginal: false, isFallback: false }],
  ['es-MX', { language: 'es', isOriginal: false, isFallback: false }],
  ['ES', { language: 'es', isOriginal: false, isFallback: false }],
  ['en', { language: 'en', isOriginal: true, isFallback: false }],
  ['fr', { language: 'en', isOriginal: true, isFallback: true }],
])('a text of the catalogue asked in %s says which language it is served in', async (locale, expected) => {
  const { program, mandate } = await world.query(
    `query Texts($locale: LanguageTag) { program { title(locale: $locale) titleLocalized(locale: $locale) { text language isOriginal isFallback isStale translations { language text isOriginal isStale } } }
       mandate(by: { code: "ILO-1" }) { text(locale: $locale) textLocalized(locale: $locale) { text language isOriginal isFallback } } }`,
    { locale },
  );
  const { titleLocalized } = program;
  expect(titleLocalized).toMatchObject({ ...expected, text: program.title, isStale: false });
  expect(titleLocalized.translations.map((each: { language: string }) => each.language)).toEqual([
    'en',
    'es',
  ]);
  expect(titleLocalized.translations[0].isOriginal).toBe(true);
  expect(mandate.textLocalized).toEqual({ ...expected, text: mandate.text });
});

test('a filed text keeps its own language whatever is asked', async () => {
  const { activities } = await world.query(
    `{ activities(filter: { agency: { eq: "IACHR" } }) { nodes { title(locale: "en") text textLocalized { text }
       en: titleLocalized(locale: "en") { text language isOriginal isFallback translations { language text isOriginal } } es: titleLocalized(locale: "es-MX") { language isFallback } } } }`,
  );
  expect(activities.nodes[0]).toEqual({
    title: 'Visita a Nicaragua',
    text: null,
    textLocalized: null,
    en: {
      text: 'Visita a Nicaragua',
      language: 'es',
      isOriginal: true,
      isFallback: true,
      translations: [{ language: 'es', text: 'Visita a Nicaragua', isOriginal: true }],
    },
    es: { language: 'es', isFallback: false },
  });
});

test('lists are sorted by the names of the language served', async () => {
  const codes = async (locale: string): Promise<string[]> => {
    const list =
      '{ agencies(filter: { category: [MULTILATERAL, ACADEMIC] }, orderBy: { field: NAME }) { nodes { code } } }';
    return (await world.query(list, {}, { locale })).agencies.nodes.map(({ code }: { code: string }) => code);
  };
  expect(await codes('en')).toEqual(['HCCH', 'IIHR', 'ILO', 'IOM', 'UNHCR']);
  expect(await codes('es')).toEqual(['HCCH', 'IIHR', 'UNHCR', 'ILO', 'IOM']);
});
