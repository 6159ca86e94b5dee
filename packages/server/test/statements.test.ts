import { Client } from 'pg';
import { Role } from '../src/platform/caller';
import { activity, response } from './documents';
import { startWorld, type World } from './world';

const MANDATES = ['ILO-1', 'ILO-2', 'ILO-3'];
const ACTIVITIES = 100;

const withPartners = (key: string) =>
  activity({
    key,
    participations: [
      { role: 'PARTNER', organization: { name: `Partner ${key}`, country: 'CR' } },
      { role: 'DONOR', organization: { name: `Donor ${key.slice(0, 1)}` } },
    ],
  });

const activities = (count: number, name: string) =>
  Array.from({ length: count }, (_, i) => withPartners(`${name}-${i}`));

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r', ['ILO']);
  await world.openRound('drafts', ['ILO']);
  await world.file('ILO', 'r', {
    mandateResponses: MANDATES.map((code) => response(code, activities(ACTIVITIES, code))),
  });
});
afterAll(() => world.stop());

const NESTED = `query Nested($first: Int!) { agencies(first: 70) { nodes { name mandates(first: $first) { nodes { title
  activities(first: $first) { nodes { title participations { role organization { name } } } } } } } } }`;

const sending = Client.prototype.query as (...args: unknown[]) => unknown;

/** Everything that goes over the wire while `work` runs, as pg is told to send it. */
async function sent(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [statement] = args as [string | { text: string }];
    texts.push(typeof statement === 'string' ? statement : statement.text);
    return sending.apply(this, args);
  } as never;
  try {
    await work();
  } finally {
    Client.prototype.query = sending as never;
  }
  return texts;
}

test.each([1, 5, 10])('agencies to organizations, %i a page, is one statement', async (first) => {
  let data;
  const texts = await sent(async () => (data = await world.query(NESTED, { first })));
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(/^with r0 as/);
  if (first < 10) return;
  const ilo = data!.agencies.nodes.find(({ name }: { name: string }) =>
    name.startsWith('International Labour'),
  );
  expect(
    ilo.mandates.nodes.map((each: { activities: { nodes: unknown[] } }) => each.activities.nodes.length),
  ).toEqual([10, 10, 10]);
  expect(ilo.mandates.nodes[2].activities.nodes[9].participations[1].organization.name).toBe('Donor I');
});

test('all root fields of an operation are one statement', async () => {
  const texts = await sent(() =>
    world.query(
      `{ agencies { nodes { code } } mandates { totalCount } program { title } countries { code } cycles { nodes { code } }
         activities(first: 1) { nodes { key } } agency(by: { code: "ILO" }) { name } latestAct { number } old: agencies(asOf: 1) { totalCount } }`,
    ),
  );
  expect(texts).toHaveLength(1);
});

test('things named by id are one statement for each kind of thing, however many', async () => {
  const { agencies, mandates } = await world.query(
    '{ agencies(first: 50) { nodes { id } } mandates(first: 34) { nodes { id } } }',
  );
  const ids = [...agencies.nodes, ...mandates.nodes].map(({ id }: { id: string }) => id);
  const document = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ... on Agency { mandates { nodes { title } } } ... on Mandate { agency { name } } } }`;
  expect(await sent(() => world.query(document, { ids }))).toHaveLength(2);
});

test('with a key it is the same statement, in a transaction that says who asks, after one that looks the key up', async () => {
  const key = await world.keyOf(Role.READER, 'ILO');
  const texts = await sent(() => world.query(NESTED, { first: 10 }, { key }));
  expect(texts.filter((text) => !text.includes('from api_key_used'))).toEqual([
    'select * from api_key_of($1)',
    'begin read only',
    expect.stringContaining('set_config'),
    expect.stringMatching(/^with r0 as/),
    'commit',
  ]);
  expect(await world.statements(() => world.query(NESTED, { first: 10 }, { key }))).toHaveLength(1);
});

const SAVE = `mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) {
  diagnosis { id latestRevision { content { activities { title participations { role organization { name } } } } } }
  findings { code citation { quote } } userErrors { code } } }`;

test('what a mutation gives back is read in the same few statements, whatever its size', async () => {
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const counts: { size: number; statements: number; reads: number }[] = [];
  for (const size of [1, 10, 100]) {
    const input = {
      cycle: { code: 'drafts' },
      language: 'en',
      ifExists: 'REPLACE',
      // An activity without any date is a finding, so there are as many findings as activities.
      content: { activities: activities(size, 'x').map(({ period: _, ...each }) => each) },
    };
    let payload;
    const texts = await world.statements(
      async () => (payload = (await world.query(SAVE, { input }, { key })).diagnosisSave),
    );
    expect(payload!.findings.length).toBeGreaterThanOrEqual(size);
    expect(payload!.diagnosis.latestRevision.content.activities).toHaveLength(size);
    counts.push({
      size,
      statements: texts.length,
      reads: texts.filter((text) => /^with r0 as/.test(text)).length,
    });
  }
  // One for the return with all below it, one for the findings with theirs.
  expect(counts.map(({ reads }) => reads)).toEqual([2, 2, 2]);
  // The first save also opens the revision; a replacement looks at it and changes it instead.
  expect(counts[2]!.statements).toBe(counts[1]!.statements);
  console.info(`Statements of diagnosisSave with its payload: ${JSON.stringify(counts)}`);
});
