import { newRound } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { activities, questions } from './judged.json';

/* How good the search is: questions with what should be found, judged beforehand. */

let world: World;

beforeAll(async () => {
  world = await startWorld();
  const cycle = await newRound(world);
  for (const agency of ['CIM', 'IACHR']) {
    const own = activities.filter((each) => each.agency === agency);
    const filed = content({ activities: own.map(({ key, title, text }) => activity({ key, title, text })) });
    await world.file(agency, cycle, filed, { language: own[0]?.language });
  }
});
afterAll(() => world.stop());

const SEARCH = `query Judged($query: String!) { search(query: $query, scopes: [ACTIVITY], first: 5) {
  nodes { matchedLanguage node { ... on Activity { key } } } interpretedAs { asked correctedTo alsoFor } } }`;

const found = async (query: string): Promise<string[]> =>
  (await world.query(SEARCH, { query })).search.nodes.map(({ node }: Loose) => node.key);

/** Of the first five, or of as many as there are to find, how many are right; of nothing to find, whether nothing is. */
const precision = (keys: readonly string[], relevant: readonly string[]): number => {
  const places = Math.min(5, relevant.length);
  if (places === 0) return keys.length === 0 ? 1 : 0;
  return keys.slice(0, places).filter((key) => relevant.includes(key)).length / places;
};

test('of what 85 judged questions find first, at least 98 % is what was meant', async () => {
  const judged: { query: string; at5: number; keys: string[] }[] = [];
  for (const { query, relevant } of questions) {
    const keys = await found(query);
    judged.push({ query, at5: precision(keys, relevant), keys });
  }
  expect(judged.length).toBe(85);
  const mean = judged.reduce((sum, { at5 }) => sum + at5, 0) / judged.length;
  const worse = judged.filter(({ at5 }) => at5 < 1).map(({ query, keys }) => `${query}: ${keys.join(', ')}`);
  process.stdout.write(
    `Precision at 5 over ${judged.length} questions: ${mean.toFixed(3)}\n${worse.join('\n')}\n`,
  );
  expect(mean).toBeGreaterThanOrEqual(0.98);
});

test('nothing else is found in the place of trata or of tráfico, in either direction', async () => {
  const [trafficking, smuggling] = [
    ['trata-mujeres', 'victimas', 'explotacion', 'trafficking'],
    ['trafico', 'smuggling', 'explotacion'],
  ];
  const asked = (words: readonly string[]) =>
    Promise.all(words.map(async (each) => (await found(each)).sort()));
  for (const keys of await asked([
    'trata',
    'tratas',
    'trata de personas',
    'trafficking',
    'human trafficking',
    'traficking',
  ]))
    expect(keys).toEqual([...trafficking].sort());
  for (const keys of await asked([
    'tráfico',
    'trafico',
    'tráfico ilícito',
    'smuggling',
    'migrant smuggling',
    'smugling',
  ]))
    expect(keys).toEqual([...smuggling].sort());
});
