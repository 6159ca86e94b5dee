import { newRound } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { TRATA_KEPT } from '../../platform/database/migrations/search-marks';

/* What is marked in a passage is what was found there, and nothing else. */

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const SEARCH = `query Search($query: String!, $cycle: String!) { search(query: $query, scopes: [FILED_TEXT], filter: { cycle: { eq: $cycle } }) {
  nodes { node { ... on Section { key body } } passages { fragments { text isMatch } citation { quote } } } interpretedAs { asked correctedTo } } }`;

const told = async (bodies: Readonly<Record<string, string>>, language: string): Promise<string> => {
  const cycle = await newRound(world);
  const sections = Object.entries(bodies).map(([key, body]) => ({ key, kind: 'GENERAL' as const, body }));
  await world.file('CIM', cycle, content({ sections, activities: [activity({ key: 'a1' })] }), { language });
  return cycle;
};

const found = async (query: string, cycle: string): Promise<Loose> =>
  (await world.query(SEARCH, { query, cycle })).search;

/** The marked runs of every passage, section by section. */
const marked = async (query: string, cycle: string): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await found(query, cycle)).nodes.map(({ node, passages }: Loose) => [
      node.key,
      passages
        .flatMap((each: Loose) => each.fragments)
        .filter(({ isMatch }: Loose) => isMatch)
        .map(({ text }: Loose) => text),
    ]),
  );

test('of a phrase that stands for the question the phrase is marked in one piece, and none of its words elsewhere', async () => {
  const cycle = await told(
    {
      s:
        'Human rights and human trafficking, told by persons in need. ' +
        'Persons met in Lima on Trafficking in Persons.\nThe human cost: trafficked persons and household workers.',
    },
    'en',
  );
  const phrases = ['human trafficking', 'Trafficking in Persons', 'trafficked'];
  expect(await marked('trata de personas', cycle)).toEqual({ s: phrases });
  expect(await marked('human trafficking', cycle)).toEqual({ s: phrases });
  expect(await marked('"víctimas de trata"', cycle)).toEqual({ s: ['trafficked persons'] });
  expect(await marked('trabajadoras del hogar', cycle)).toEqual({ s: ['household workers'] });
  expect(await marked('"human cost" persons', cycle)).toEqual({
    s: ['persons', 'Persons', 'Persons', 'human cost', 'persons'],
  });
});

test('trata is not taken for trate, trato or tratado, nor for a form of tratar; nor any of them for it', async () => {
  const cycle = await told(
    {
      noun: 'Aunque se trate de un delito, la trata de personas crece. No se trata del tráfico; los tratados sobre trata lo dicen.',
      verb: 'El manual trata de reducir el maltrato. Que se trate con dignidad; lo trata en su anexo.',
    },
    'es',
  );
  for (const query of ['trata', 'trafficking', 'trata de personas'])
    expect(await marked(query, cycle)).toEqual({ noun: ['trata de personas', 'trata'] });
  expect(await marked('trate', cycle)).toEqual({
    noun: ['trate', 'trata'],
    verb: ['trata', 'trate', 'trata'],
  });
  expect(await marked('tratado', cycle)).toEqual({ noun: ['tratados'] });
  expect(await marked('tratad*', cycle)).toEqual({ noun: ['tratados'] });
  expect(await marked('trata*', cycle)).toEqual({ noun: ['trata', 'trata', 'tratados', 'trata'] });
  expect(await marked('"manual trata de"', cycle)).toEqual({ verb: ['manual trata de'] });
});

test('tráfico is marked where it stands, and no lone word of what smuggling is called', async () => {
  const cycle = await told(
    { s: 'El tráfico ilícito de migrantes y el cultivo ilícito. Migrantes en tránsito; tráfico de armas.' },
    'es',
  );
  expect(await marked('smuggling', cycle)).toEqual({ s: ['tráfico ilícito de migrantes'] });
  expect(await marked('tráfico', cycle)).toEqual({ s: ['tráfico ilícito de migrantes', 'tráfico'] });
});

test('a form of tratar or of traffic is a word of its own, never a misspelling of trata or trafficking', async () => {
  const cycle = await told({ s: 'Hearings on trafficking in persons.' }, 'en');
  for (const query of ['tratar', 'trato', 'tratado', 'traffic'])
    expect(await found(query, cycle)).toEqual({
      nodes: [],
      interpretedAs: [{ asked: query, correctedTo: null }],
    });
  expect(await marked('traficking', cycle)).toEqual({ s: ['trafficking in persons'] });
});

test('a misspelt tratado is taken for one that is public', async () => {
  const cycle = await told({ s: 'Ratificaron el tratado.' }, 'es');
  expect((await found('trattado', cycle)).interpretedAs).toEqual([
    { asked: 'trattado', correctedTo: 'tratado' },
  ]);
  expect(await marked('trattado', cycle)).toEqual({ s: ['tratado'] });
});

test('a phrase that goes on in the next line is marked on both', async () => {
  const cycle = await told({ s: 'They spoke of trafficking (in\npersons), and of persons at sea.' }, 'en');
  expect(await marked('"trafficking in persons"', cycle)).toEqual({ s: ['trafficking (in', 'persons'] });
});

test('the runs of a passage are the words as they stand, whatever they are', async () => {
  const line =
    'See <b>human trafficking</b> &amp; https://example.org/a-b/c.html?x=1, write to a.b@example.org on south-south, 3.5 or v1.2.3 — “trafficking”, l’État, naïve 😀 trafficking_2 - trafficking';
  const cycle = await told({ s: line }, 'en');
  const [{ passages }] = (await found('trafficking', cycle)).nodes;
  for (const { fragments, citation } of passages) {
    expect(fragments.map(({ text }: Loose) => text).join('')).toBe(citation.quote);
    expect(line).toContain(citation.quote);
  }
  expect(await marked('trafficking', cycle)).toEqual({
    s: ['human trafficking', 'trafficking', 'trafficking', 'trafficking'],
  });
});

test('what was filed before nouns were told by what stands around them is found as what is filed now', async () => {
  const cycle = await told(
    { noun: 'Casos de trata de mayores.', verb: 'El texto trata de aclarar dudas.' },
    'es',
  );
  const before = await marked('trata', cycle);
  const asIfOld = [
    'alter table section disable trigger user',
    `update section set words = to_tsvector('mandato_es', replace(body, 'trata', 'xtratax')) where body in ('Casos de trata de mayores.', 'El texto trata de aclarar dudas.')`,
    'alter table section enable trigger user',
  ];
  for (const statement of asIfOld) await world.sql(statement);
  expect(Object.keys(await marked('trata', cycle)).sort()).toEqual(['noun', 'verb']);
  for (const statement of TRATA_KEPT) await world.sql(statement);
  expect(await marked('trata', cycle)).toEqual(before);
  expect(before).toEqual({ noun: ['trata'] });
});
