import { Role } from '../src/platform/caller';
import { activity, response } from './documents';
import { startWorld, type Loose, type Return, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

type Eyes = 'public' | 'other' | 'own' | 'secretariat' | 'administrator';

async function keyOf(eyes: Eyes): Promise<string | undefined> {
  switch (eyes) {
    case 'public':
      return undefined;
    case 'other':
      return world.keyOf(Role.REPORTER, 'CIM');
    case 'own':
      return world.keyOf(Role.READER, 'ILO');
    case 'secretariat':
      return world.keyOf(Role.REVIEWER, 'GS-OAS');
    case 'administrator':
      return world.keyOf(Role.ADMINISTRATOR);
  }
}

const EVERYBODY: readonly Eyes[] = ['public', 'other', 'own', 'secretariat', 'administrator'];

/** The same question through all eyes. */
async function through<T>(
  document: string,
  variables: object,
  read: (data: Loose) => T,
): Promise<Record<Eyes, T>> {
  const seen = {} as Record<Eyes, T>;
  for (const eyes of EVERYBODY)
    seen[eyes] = read(await world.query(document, variables, { key: await keyOf(eyes) }));
  return seen;
}

const RETURN = `query Return($reference: String!, $cycle: String!) {
  diagnosis(by: { reference: $reference }) { state isPublished version latestRevision { number isFrozen } findings { code } }
  cycle(by: { code: $cycle }) { expectations { nodes { state diagnosis { state } } } } }`;

const stateOf = (reference: string, cycle: string) =>
  through(RETURN, { reference, cycle }, ({ diagnosis, cycle: round }) => ({
    seen: diagnosis?.state ?? null,
    owed: round.expectations.nodes[0].state,
    findings: diagnosis ? diagnosis.findings.length > 0 : null,
  }));

const LISTS = ['PUBLISHED', 'ACCEPTED', 'SUBMITTED', 'MINE'];

const listed = (reference: string) =>
  through(
    `{ ${LISTS.map((standing) => `${standing}: diagnoses(standing: ${standing}) { nodes { reference } } ${standing}_A: activities(standing: ${standing}) { nodes { revision { diagnosis { reference } } } }`).join(' ')} }`,
    {},
    (data) =>
      LISTS.filter((standing) => {
        const returns = data[standing].nodes.map((each: Loose) => each.reference);
        const activities = data[`${standing}_A`].nodes.map(
          (each: Loose) => each.revision.diagnosis.reference,
        );
        expect(activities.includes(reference)).toBe(returns.includes(reference));
        return returns.includes(reference);
      }),
  );

// An activity without a date is what the checks find.
const undated = { activities: [activity({ key: 'a', period: undefined })] };

test('a draft is there for its own agency alone, and for administrators who ask for it by itself', async () => {
  await world.openRound('drafted', ['ILO']);
  const { reference } = await world.saveDraft('ILO', 'drafted', undated);
  const nothing = { seen: null, owed: 'AWAITED', findings: null };
  expect(await stateOf(reference, 'drafted')).toEqual({
    public: nothing,
    other: nothing,
    own: { seen: 'DRAFT', owed: 'DRAFTING', findings: true },
    secretariat: nothing,
    administrator: { seen: 'DRAFT', owed: 'AWAITED', findings: true },
  });
  expect(await listed(reference)).toEqual({
    public: [],
    other: [],
    own: ['MINE'],
    secretariat: [],
    administrator: [],
  });
});

test('a submitted return is there for its agency and the secretariat', async () => {
  await world.openRound('submitted', ['ILO']);
  const { reference } = await world.submit(await world.saveDraft('ILO', 'submitted', undated));
  const nothing = { seen: null, owed: 'AWAITED', findings: null };
  const handedIn = { seen: 'SUBMITTED', owed: 'SUBMITTED', findings: true };
  expect(await stateOf(reference, 'submitted')).toEqual({
    public: nothing,
    other: nothing,
    own: handedIn,
    secretariat: handedIn,
    administrator: handedIn,
  });
  expect(await listed(reference)).toEqual({
    public: [],
    other: [],
    own: ['SUBMITTED', 'MINE'],
    secretariat: ['SUBMITTED'],
    administrator: ['SUBMITTED'],
  });
});

test('a published return is there for all, what the checks found in it is not', async () => {
  await world.openRound('published', ['ILO']);
  const { reference } = await world.file('ILO', 'published', undated);
  const published = { seen: 'PUBLISHED', owed: 'PUBLISHED', findings: false };
  const insider = { ...published, findings: true };
  expect(await stateOf(reference, 'published')).toEqual({
    public: published,
    other: published,
    own: insider,
    secretariat: insider,
    administrator: insider,
  });
  const all = ['PUBLISHED', 'ACCEPTED', 'SUBMITTED'];
  expect(await listed(reference)).toEqual({
    public: all,
    other: all,
    own: [...all, 'MINE'],
    secretariat: all,
    administrator: all,
  });
});

test('an open draft of a published return shows in a list to its own agency alone', async () => {
  await world.openRound('reopened', ['ILO']);
  const { id } = await world.file('ILO', 'reopened', undated);
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    id.slice(4),
  ]);
  await world.saveDraft('ILO', 'reopened', undated, { ifExists: 'REPLACE' });
  const seen = await through(
    `query Reopened($id: ID!) { diagnoses(filter: { cycle: { eq: "reopened" } }) { nodes { latestRevision { number } } }
       cycle(by: { code: "reopened" }) { expectations { nodes { diagnosis { state latestRevision { number } } } } }
       node(id: $id) { ... on Diagnosis { state latestRevision { number } } } }`,
    { id },
    ({ diagnoses, cycle, node }) => [
      diagnoses.nodes[0].latestRevision.number,
      cycle.expectations.nodes[0].diagnosis.latestRevision.number,
      node.latestRevision.number,
    ],
  );
  expect(seen).toEqual({
    public: [1, 1, 1],
    other: [1, 1, 1],
    own: [2, 2, 2],
    secretariat: [1, 1, 1],
    administrator: [1, 1, 2],
  });
});

test('who opened a revision is told by agency and role; by name to that agency and administrators only', async () => {
  await world.openRound('named', ['ILO']);
  const { reference } = await world.file('ILO', 'named', undated);
  const names = await through(
    `query Who($reference: String!) { diagnosis(by: { reference: $reference }) { published { createdBy { name role agency { code } } publication { by { name role } } } } }`,
    { reference },
    ({ diagnosis: { published } }) => {
      expect(published.createdBy).toMatchObject({ role: 'REPORTER', agency: { code: 'ILO' } });
      return [published.createdBy.name, published.publication.by.name];
    },
  );
  expect(names).toEqual({
    public: [null, null],
    other: [null, null],
    own: ['REPORTER ILO', null],
    secretariat: [null, 'REVIEWER GS-OAS'],
    administrator: ['REPORTER ILO', 'REVIEWER GS-OAS'],
  });
});

test('opening a draft in another round changes nothing of what anybody else reads', async () => {
  await world.openRound('first', ['ILO']);
  await world.openRound('second', ['ILO']);
  await world.file('ILO', 'first', { mandateResponses: [response('ILO-1', [activity({ key: 'kept' })])] });
  const read = async (key?: string): Promise<string> =>
    (
      await world.ask(
        `{ agency(by: { code: "ILO" }) { diagnoses { totalCount nodes { reference state version updatedAt } } activities { totalCount nodes { id } }
           mandates { nodes { activities { totalCount } countries { code } } } expectations { nodes { state cycle { code } diagnosis { reference } } } }
           diagnoses { totalCount } cycles { nodes { code completeness { reported late } diagnoses { totalCount } } } organizations { totalCount } }`,
        {},
        { key },
      )
    ).text;
  const other = await world.keyOf(Role.REPORTER, 'CIM');
  const own = await world.keyOf(Role.REPORTER, 'ILO');
  const before = [await read(), await read(other)];
  const counted = JSON.parse(await read(own)).data.agency.mandates;
  const draft: Return = await world.saveDraft('ILO', 'second', {
    mandateResponses: [
      response('ILO-1', [
        activity({
          key: 'kept',
          places: [{ country: 'CR' }],
          participations: [{ role: 'PARTNER', organization: { name: 'New' } }],
        }),
      ]),
    ],
  });
  expect([await read(), await read(other)]).toEqual(before);
  // Its own key still counts what is published.
  expect(JSON.parse(await read(own)).data.agency.mandates).toEqual(counted);
  await world.submit(draft);
  expect([await read(), await read(other)]).toEqual(before);
});

test('what is not public is not there at an act before its round was opened, nor what stands beside it', async () => {
  const { latestAct } = await world.query('{ latestAct { number } }');
  await world.openRound('opened-later', ['ILO']);
  const saved = await world.submit(await world.saveDraft('ILO', 'opened-later', undated));
  const ids = await world.query(
    `query R($id: ID!) { diagnosis(by: { id: $id }) { id latestRevision { id content { activities { id } } } acts { id } } }`,
    { id: saved.id },
    { key: await keyOf('own') },
  );
  const { diagnosis } = ids;
  const all = [
    diagnosis.id,
    diagnosis.latestRevision.id,
    ...diagnosis.acts.map(({ id }: Loose) => id),
    ...diagnosis.latestRevision.content.activities.map(({ id }: Loose) => id),
  ];
  expect(all.length).toBeGreaterThan(2);
  const nodes = `query At($ids: [ID!]!, $at: Int!) { nodes(ids: $ids, asOf: $at) { id ... on Diagnosis { cycle { code } } ... on Revision { diagnosis { id } } ... on Activity { cycle { code } } ... on DiagnosisAct { revision { id } } } }`;
  for (const eyes of ['own', 'secretariat', 'administrator'] as const) {
    const at = async (asOf: number) =>
      (await world.query(nodes, { ids: all, at: asOf }, { key: await keyOf(eyes) })).nodes;
    expect([eyes, await at(latestAct.number)]).toEqual([eyes, all.map(() => null)]);
    expect((await at(latestAct.number + 1)).map((node: Loose) => node?.id)).toEqual(all);
  }
});
