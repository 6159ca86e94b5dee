import fc from 'fast-check';
import { Role } from '../src/platform/caller';
import type { RunningServer } from '../src/server';
import { ATTACH, payloadOf } from './acts';
import { callersOf, type Headers } from './callers';
import { activity, response } from './documents';
import { addressOf, asked, besides, fetched, keptAnswers, type Fetched } from './fetching';
import { startWorld, type Return, type World } from './world';

/* Whatever is asked by whomever in whatever order, two servers that keep answers say what one says that keeps none. */

let world: World;
let other: RunningServer;
let plain: RunningServer;
let drafts: Return[];
let callers: Readonly<Record<string, Headers>>;

beforeAll(async () => {
  world = await startWorld({ server: { cacheMb: 8 } });
  other = await besides(world, { cacheMb: 8 });
  plain = await besides(world, { cacheMb: 0 });
  await world.openRound('first', ['ILO', 'CIM']);
  await world.openRound('second', ['ILO', 'CIM']);
  await world.file('ILO', 'first', {
    mandateResponses: [response('ILO-1', [activity({ key: 'a', title: 'Public' })])],
  });
  const filed = await world.saveDraft('CIM', 'first', {
    activities: [activity({ key: 'b', title: 'With a file' })],
  });
  const withFile = await payloadOf(
    world,
    ATTACH,
    {
      diagnosisId: filed.id,
      expectedVersion: filed.version,
      name: 'a.txt',
      mediaType: 'text/plain',
      contentBase64: 'YQ==',
    },
    await world.keyOf(Role.REPORTER, 'CIM'),
  );
  await world.publish(await world.submit({ ...filed, version: withFile.diagnosis.version }));
  drafts = [
    await world.saveDraft('ILO', 'second', {
      activities: [activity({ key: 'c', title: 'Of the ILO alone' })],
    }),
    await world.submit(
      await world.saveDraft('CIM', 'second', { activities: [activity({ key: 'd', title: 'Handed in' })] }),
    ),
  ];
  callers = await callersOf(world, ['ILO', 'CIM'], { role: Role.REPORTER, agency: 'ILO' });
}, 60_000);

afterAll(async () => {
  await plain.stop();
  await other.stop();
  await world.stop();
});

const DOCUMENTS = [
  'query ($n: Int) { activities(asOf: $n, first: 50) { totalCount nodes { title revision { number } } } }',
  'query ($n: Int) { a: diagnoses(asOf: $n, standing: SUBMITTED) { nodes { reference state version updatedAt } } b: diagnoses(asOf: $n, standing: MINE) { totalCount } }',
  'query ($n: Int) { agency(by: { code: "ILO" }, asOf: $n) { name diagnoses { nodes { reference } } activities { nodes { key title } } expectations { nodes { state isLate } } } }',
  'query ($n: Int) { diagnoses(asOf: $n) { nodes { published { files { name url } createdBy { name } document confidentialCount } findings { code } } } }',
  'query ($n: Int, $ids: [ID!]!) { nodes(ids: $ids, asOf: $n) { __typename id ... on Diagnosis { state version latestRevision { number } } } }',
  'query ($n: Int, $ids: [ID!]!) { nodes(ids: $ids) { id ... on Diagnosis { isPublished updatedAt } } cycles(asOf: $n) { nodes { title completeness { reported ratio } } } }',
  '{ registerActs(first: 3) { nodes { number kind by { name agency { name } } } } latestAct { number at } }',
  '{ viewer { roles locale agency { code } } program { title } }',
  '{ members { nodes { name } } program { title } }',
];

const question = fc.record({
  caller: fc.oneof(
    { weight: 3, arbitrary: fc.constant('public') },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'ILO',
        'CIM',
        'secretariat',
        'administrator',
        'person',
        'stranger',
        'intruder',
      ),
    },
  ),
  document: fc.constantFrom(...DOCUMENTS),
  asOf: fc.constantFrom(null, null, 2, 4),
  locale: fc.constantFrom('en', 'es', 'es-MX,en;q=0.5', '*'),
  host: fc.constantFrom('one.example', 'two.example:8080'),
  accept: fc.constantFrom('*/*', 'application/graphql-response+json'),
  isGet: fc.boolean(),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  { weight: 12, arbitrary: question },
  { weight: 1, arbitrary: fc.constantFrom('round', 'save', 'publish') },
);

const variablesOf = ({ document, asOf }: Question): object => ({
  ...(document.includes('$n') ? { n: asOf } : {}),
  ...(document.includes('$ids') ? { ids: drafts.map(({ id }) => id) } : {}),
});

function ask(url: string, put: Question): Promise<Fetched> {
  const headers = {
    ...callers[put.caller],
    host: put.host,
    accept: put.accept,
    'accept-language': put.locale,
  };
  const variables = variablesOf(put);
  return put.isGet
    ? fetched(addressOf(url, { query: put.document, variables: JSON.stringify(variables) }), { headers })
    : fetched(`${url}/graphql`, asked(put.document, variables, headers));
}

const told = ({ status, text, header }: Fetched): object => ({
  ...{ status, text },
  ...Object.fromEntries(
    ['etag', 'cache-control', 'vary', 'content-type', 'set-cookie'].map((name) => [name, header(name)]),
  ),
});

let changes = 0;
async function change(kind: string): Promise<void> {
  const code = `round-${(changes += 1)}`;
  if (kind === 'save') {
    const own = activity({ key: 'c', title: `Of the ILO alone ${changes}` });
    await world.saveDraft('ILO', 'second', { activities: [own] }, { ifExists: 'REPLACE' });
    return;
  }
  await world.openRound(code, ['ILO']);
  if (kind === 'publish')
    await world.file('ILO', code, { activities: [activity({ key: code, title: `Done in ${code}` })] });
}

test('nobody is told anything but what a server that keeps nothing tells them', async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      for (const each of steps) {
        if (typeof each === 'string') {
          await change(each);
          continue;
        }
        const right = told(await ask(plain.url, each));
        for (const url of [world.url, other.url, world.url]) {
          let answer: Fetched | null = null;
          const fromKept = await keptAnswers(async () => void (answer = await ask(url, each)));
          expect(told(answer!)).toEqual(right);
          if (each.caller !== 'public' && !each.isGet) expect(fromKept).toBe(0);
          kept += fromKept;
        }
      }
    }),
    // What happened cannot be undone, so there is nothing to shrink.
    { numRuns: 4, endOnFailure: true },
  );
  expect(kept).toBeGreaterThan(20);
});
