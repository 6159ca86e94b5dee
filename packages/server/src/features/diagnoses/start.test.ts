import type { DiagnosisContentInput } from '@mandato/rules';
import { codesOf, holdings, payloadOf, START } from '../../../test/acts';
import { activity, content, response } from '../../../test/documents';
import { richContent } from '../../../test/rich-document';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { edited } from '../register/catalogue.testing';

let world: World;
let ilo: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
});
afterAll(() => world.stop());

let years = 2030;
/** A round that comes after every one before it; its code. */
async function nextRound(extra: Parameters<World['openRound']>[2] = {}): Promise<string> {
  const year = (years += 1);
  await world.openRound(`r${year}`, ['ILO', 'IOM', 'CIM'], { dueOn: `${year}-12-31`, ...extra });
  return `r${year}`;
}
const start = (cycle: string, extra: object = {}, key = ilo): Promise<Loose> =>
  payloadOf(world, START, { cycle: { code: cycle }, ...extra }, key);
const READ = `query($id: ID!) { node(id: $id) { ... on Diagnosis { state version latestRevision { number language document carriedKeys filed { symbol } } } } }`;
const read = async (id: string, key: string | undefined = ilo): Promise<Loose> =>
  (await world.query(READ, { id }, { key })).node;
const said = (...keys: string[]): DiagnosisContentInput =>
  content({ activities: keys.map((key) => activity({ key })) });

test('a draft begins with everything that the last return said, and with nothing of its paper', async () => {
  await world.file('IOM', await nextRound(), richContent, { language: 'es', filed: { symbol: 'CE/1' } });
  const iom = await world.keyOf(Role.REPORTER, 'IOM');
  const { diagnosis, version, notices, userErrors, findings } = await start(await nextRound(), {}, iom);
  expect(userErrors).toEqual([]);
  expect([version, diagnosis.version, diagnosis.state]).toEqual([1, 1, 'DRAFT']);
  expect(notices).toMatchObject([{ code: 'BEGUN_WITH', path: ['from'] }]);
  expect(findings.length).toBeGreaterThan(0);
  const { latestRevision } = await read(diagnosis.id, iom);
  expect(latestRevision).toMatchObject({ number: 1, language: 'es', filed: { symbol: null } });
  expect(latestRevision.document).toEqual(richContent);
  expect(latestRevision.carriedKeys).toContain('course');
});

test('it is the return of the newest earlier round by due day: what is published, else what was handed in', async () => {
  const [early, middle, late] = [await nextRound(), await nextRound(), await nextRound()];
  await world.file('CIM', early, said('early'));
  const cim = await world.keyOf(Role.REPORTER, 'CIM');
  const documentOf = async (cycle: string): Promise<string[]> => {
    const { diagnosis } = await start(cycle, {}, cim);
    return (await read(diagnosis.id, cim)).latestRevision.document.activities.map(({ key }: Loose) => key);
  };
  expect(await documentOf(late)).toEqual(['early']);
  const submitted = await world.submit(await world.saveDraft('CIM', middle, said('handed-in')));
  expect(await documentOf(await nextRound())).toEqual(['handed-in']);
  await world.publish(submitted);
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    submitted.id.slice(4),
  ]);
  await world.submit(await world.saveDraft('CIM', middle, said('corrected'), { ifExists: 'REPLACE' }));
  expect(await documentOf(await nextRound())).toEqual(['handed-in']);
});

test('any return of the agency that was handed in may be named to begin with', async () => {
  const [one, two, three] = [await nextRound(), await nextRound(), await nextRound()];
  const first = await world.file('ILO', one, said('first'));
  await world.file('ILO', two, said('second'));
  const { diagnosis } = await start(three, { from: first.id, language: 'es' });
  const { latestRevision } = await read(diagnosis.id);
  expect(latestRevision).toMatchObject({ language: 'es', document: { activities: [{ key: 'first' }] } });
  const draft = await world.saveDraft('ILO', await nextRound(), said('draft'));
  const foreign = await world.file('IOM', await nextRound(), said('foreign'));
  const cycle = await nextRound();
  for (const from of [draft.id, foreign.id, 'dgs_1', ''])
    expect(codesOf(await start(cycle, { from }))).toEqual(['NOT_FOUND from']);
});

test('what stands as it stood is carried until it is touched', async () => {
  const [one, two] = [await nextRound(), await nextRound()];
  const sent = content({
    mandateResponses: [response('ILO-1', [activity({ key: 'a' }), activity({ key: 'b' })])],
    activities: [activity({ key: 'c' })],
  });
  await world.file('ILO', one, sent);
  const { diagnosis } = await start(two);
  const carried = async (): Promise<string[]> => (await read(diagnosis.id)).latestRevision.carriedKeys;
  expect(await carried()).toEqual(['response-ILO-1', 'a', 'b', 'c']);
  const touched = content({
    mandateResponses: [response('ILO-1', [activity({ key: 'b', title: 'Touched' }), activity({ key: 'c' })])],
    activities: [activity({ key: 'd' }), activity({ key: 'a' })],
  });
  await world.saveDraft('ILO', two, touched, { expectedVersion: 1 });
  expect(await carried()).toEqual(['response-ILO-1']);
  await world.saveDraft('ILO', two, sent, { expectedVersion: 2 });
  expect(await carried()).toEqual(['response-ILO-1', 'a', 'b', 'c']);
});

test('what is carried is told as far as both returns may be seen', async () => {
  const [one, two] = [await nextRound(), await nextRound()];
  const hidden = content({
    activities: [activity({ key: 'open' }), activity({ key: 'hidden', isConfidential: true })],
  });
  const first = await world.submit(await world.saveDraft('ILO', one, hidden));
  const second = await world.file('ILO', two, hidden);
  const carried = async (key?: string): Promise<string[]> =>
    (
      await world.query(
        `query($id: ID!) { node(id: $id) { ... on Diagnosis { published { carriedKeys } } } }`,
        { id: second.id },
        { key },
      )
    ).node.published.carriedKeys;
  expect(await carried(ilo)).toEqual(['open', 'hidden']);
  expect(await carried()).not.toContain('hidden');
  const { latestAct } = await world.query('{ latestAct { number } }');
  const before = (
    await world.ask(
      `{ diagnosis(by: { id: "${second.id}" }, asOf: ${latestAct.number}) { published { carriedKeys } } }`,
    )
  ).text;
  await world.publish(first);
  expect(await carried()).toEqual(['open']);
  expect(
    (
      await world.ask(
        `{ diagnosis(by: { id: "${second.id}" }, asOf: ${latestAct.number}) { published { carriedKeys } } }`,
      )
    ).text,
  ).toBe(before);
});

test('the same work leads back to how it was reported last, as far as the caller may see', async () => {
  const [one, two, three] = [await nextRound(), await nextRound(), await nextRound()];
  await world.file('CIM', one, said('walk'));
  const waiting = await world.submit(await world.saveDraft('CIM', two, said('walk')));
  await world.file('CIM', three, said('walk', 'fresh'));
  const chain = async (key?: string): Promise<Loose> => {
    const list = `{ activities(filter: { cycle: { eq: "${three}" }, agency: { eq: "CIM" } }, orderBy: { field: TITLE }) { nodes {
      key previous { cycle { code } lineage previous { cycle { code } } } } } }`;
    return (await world.query(list, {}, { key })).activities.nodes.map(({ key: of, previous }: Loose) => [
      of,
      previous?.cycle.code,
      previous?.previous?.cycle.code,
    ]);
  };
  const statements = await world.statements(() => chain());
  expect(statements).toHaveLength(1);
  expect(await chain()).toEqual([
    ['fresh', undefined, undefined],
    ['walk', one, expect.not.stringContaining(two)],
  ]);
  expect((await chain(await world.keyOf(Role.READER, 'CIM')))[1].slice(0, 3)).toEqual(['walk', two, one]);
  expect((await chain(await world.keyOf(Role.READER, 'ILO')))[1][1]).toBe(one);
  await world.publish(waiting);
  expect((await chain())[1]).toEqual(['walk', two, one]);
});

test('a round that is answered already, closed or unknown, and an agency without a past, are refused and nothing is kept', async () => {
  const [one, two] = [await nextRound(), await nextRound()];
  await world.file('ILO', one, said('a'));
  const draft = await world.saveDraft('ILO', two, said('b'));
  const planned = await nextRound({ state: 'PLANNED' });
  const [open, kind] = [await nextRound(), 'ANNUAL_REPORT'];
  const before = await holdings(world);
  const again = await start(two);
  expect([codesOf(again), again.diagnosis, again.version, again.current]).toEqual([
    ['CONFLICT cycle'],
    null,
    null,
    { id: draft.id, version: 1 },
  ]);
  expect(codesOf(await start(one))).toEqual(['CONFLICT cycle']);
  expect(codesOf(await start(planned))).toEqual(['CYCLE_CLOSED cycle']);
  expect(codesOf(await start('no-round', { agency: { code: 'NOBODY' } }))).toEqual([
    'NOT_FOUND agency',
    'NOT_FOUND cycle',
  ]);
  expect(codesOf(await start(open, { kind }))).toEqual(['NOT_FOUND from']);
  expect(codesOf(await start(open, { agency: { code: 'IOM' } }))).toEqual(['NOT_ALLOWED agency']);
  expect(await holdings(world)).toEqual(before);
});

test('of two starts at once one is kept, and a repeat under the same key answers the same', async () => {
  const [one, two, three] = [await nextRound(), await nextRound(), await nextRound()];
  await world.file('ILO', one, said('a'));
  const both = await Promise.all([start(two), start(two)]);
  expect(both.map((each) => codesOf(each).length).sort()).toEqual([0, 1]);
  const headers = { 'idempotency-key': 'start-1' };
  const input = { cycle: { code: three } };
  const first = await payloadOf(world, START, input, ilo, headers);
  expect(await payloadOf(world, START, input, ilo, headers)).toEqual(first);
});

test('links to what the catalogue no longer has are left out, with a notice for each item', async () => {
  const own = await startWorld();
  await own.openRound('old', ['ILO'], { dueOn: '2013-12-31' });
  const activities = [
    activity({
      key: 'a',
      kind: 'campaign',
      themes: ['gender', 'asylum_and_refugees'],
      sectors: ['mining'],
      mandateCodes: ['ILO-2'],
      participations: [{ role: 'PARTNER', organization: { agencyCode: 'PAHO' } }],
      places: [{ country: 'CR', city: 'Cartago' }],
    }),
    activity({ key: 'b', themes: ['asylum_and_refugees'] }),
  ];
  await own.file('ILO', 'old', {
    mandateResponses: [response('ILO-3', [activities[0]!], { key: 'r' })],
    activities: [activities[1]!],
    statements: [{ key: 's', polarity: 'NEED', theme: 'gender', text: 'More.' }],
    suggestions: [
      { key: 'g', text: 'Meet.', addressees: [{ kind: 'AGENCY', agencyCode: 'PAHO', label: 'PAHO' }] },
    ],
  });
  await own.loadCatalogue(
    edited(shippedCatalogue(), (next) => {
      next.edition.edition += 1;
      for (const list of next.codeLists)
        for (const entry of list.entries)
          if (['gender', 'mining', 'campaign'].includes(entry.code)) entry.withdrawnOn = '2014-01-01';
    }),
  );
  await own.openRound('new', ['ILO'], { dueOn: '2015-12-31' });
  const key = await own.keyOf(Role.REPORTER, 'ILO');
  const { diagnosis, userErrors, notices } = await payloadOf(own, START, { cycle: { code: 'new' } }, key);
  expect(userErrors).toEqual([]);
  expect(notices.slice(1)).toEqual([
    {
      code: 'LINK_LEFT_OUT',
      path: ['content', 'mandateResponses', '0', 'activities', '0'],
      message:
        'The catalogue no longer has what "a" points to, so it was left out: kind campaign, themes gender, sectors mining.',
    },
    {
      code: 'LINK_LEFT_OUT',
      path: ['content', 'statements', '0'],
      message: 'The catalogue no longer has what "s" points to, so it was left out: theme gender.',
    },
  ]);
  const { node } = await own.query(READ, { id: diagnosis.id }, { key });
  const { mandateResponses, statements } = node.latestRevision.document;
  expect(mandateResponses[0].activities[0]).toMatchObject({
    kind: 'other',
    themes: ['asylum_and_refugees'],
    sectors: [],
    mandateCodes: ['ILO-2'],
  });
  expect(statements[0]).toEqual({ key: 's', polarity: 'NEED', text: 'More.' });
  expect(node.latestRevision.carriedKeys).toEqual(['r', 'b', 'g']);
  await own.stop();
});

test('an administrator begins and reads the draft of the agency that is named', async () => {
  const [one, two] = [await nextRound(), await nextRound()];
  await world.file('IOM', one, said('a'));
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  const { diagnosis, notices, findings } = await start(two, { agency: { code: 'IOM' } }, administrator);
  expect(diagnosis.reference).toBe(`IOM/${two}`);
  expect(notices.map(({ code }: Loose) => code)).toEqual(['BEGUN_WITH']);
  expect(findings.map(({ code }: { code: string }) => code)).toContain('CARRIED_ON_UNCHANGED');
  expect((await read(diagnosis.id, administrator)).latestRevision.carriedKeys).toEqual(['a']);
});
