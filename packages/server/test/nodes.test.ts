import { Role } from '../src/platform/caller';
import { startNetwork } from './network';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const NODE = 'query Node($id: ID!) { node(id: $id) { __typename id } }';

/** One id of every type that the network holds something of, found by asking for it. */
async function ids(key?: string): Promise<Record<string, string>> {
  const data = await world.query(
    `{ program { id resolution { id } objectives { id } } codeLists { entries { id } } agencies(first: 1) { nodes { id } }
       mandates(first: 1) { nodes { id versions { id } } } cycles(first: 1) { nodes { id obligation { id } expectations(first: 1) { nodes { id } } } }
       activities(first: 1, filter: { outcomeKind: [LAW] }) { nodes { id response { id } outcomes { id } publishedWorks { id } participations { organization { id } } } }
       projects { nodes { id } } latestAct { id }
       diagnosis(by: { reference: "ILO/r-2013" }) { id published { id content { objectiveClaims { id } statements { id } amendmentProposals { id }
         resourceStatements { id } suggestions { id } commitments { id } annexReferences { id } footnotes { id } } } } }`,
    {},
    { key },
  );
  const found: Record<string, string> = {};
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      if (name === 'id') found[String(each).split('_')[0]!] ??= String(each);
      else walk(each);
    }
  };
  walk(data);
  return found;
}

test('anything is found again by its global id, as what it is', async () => {
  const found = await ids();
  expect(Object.keys(found).length).toBeGreaterThan(22);
  const { nodes } = await world.query('query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
    ids: Object.values(found),
  });
  expect(nodes.map(({ id }: { id: string }) => id)).toEqual(Object.values(found));
  expect(new Set(nodes.map((each: { __typename: string }) => each.__typename)).size).toBe(nodes.length);
  for (const id of Object.values(found)) expect((await world.query(NODE, { id })).node).toMatchObject({ id });
});

test('nodes come in the order asked, with what each type is asked for, and null for what is not there', async () => {
  const { agency, mandate } = await world.query(
    '{ agency(by: { code: "ILO" }) { id } mandate(by: { code: "ILO-1" }) { id } }',
  );
  const { nodes } = await world.query(
    `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ... on Agency { code mandates(first: 1) { nodes { code } } } ... on Mandate { title(locale: "es") } ...Any } }
     fragment Any on Node { id }`,
    { ids: [mandate.id, 'nothing', agency.id, mandate.id] },
  );
  const one = { id: mandate.id, title: expect.stringMatching(/[a-z]/) };
  expect(nodes).toEqual([
    one,
    null,
    { id: agency.id, code: 'ILO', mandates: { nodes: [{ code: 'ILO-1' }] } },
    one,
  ]);
});

test('what is no id of ours is not found, and never reaches the database', async () => {
  const { agency } = await world.query('{ agency(by: { code: "ILO" }) { id } }');
  const uuid = agency.id.slice(4);
  const strange = [
    '',
    'x',
    '_',
    uuid,
    `xyz_${uuid}`,
    `agy-${uuid}`,
    agency.id.toUpperCase(),
    `${agency.id}0`,
    `agy_${uuid.slice(1)}`,
    `agy_' or true --`,
    'agy_\u0000',
  ];
  const texts = await world.statements(async () => {
    for (const id of strange) expect((await world.query(NODE, { id })).node).toBeNull();
  });
  expect(texts).toEqual([]);
  // Well formed, of the right kind or not, and of nothing that is there.
  for (const id of [`mdt_${uuid}`, 'agy_00000000-0000-4000-8000-000000000000', `dgs_${uuid}`]) {
    expect((await world.query(NODE, { id })).node).toBeNull();
  }
});

test('an id given to a look-up of another kind finds nothing', async () => {
  const { agency, mandate } = await world.query(
    '{ agency(by: { code: "ILO" }) { id } mandate(by: { code: "ILO-1" }) { id } }',
  );
  const by = async (id: string) =>
    world.query(
      `query By($id: ID!) { agency(by: { id: $id }) { code } mandate(by: { id: $id }) { code } cycle(by: { id: $id }) { code }
         program(by: { id: $id }) { code } diagnosis(by: { id: $id }) { reference } }`,
      { id },
    );
  const none = { agency: null, mandate: null, cycle: null, program: null, diagnosis: null };
  expect(await by(agency.id)).toEqual({ ...none, agency: { code: 'ILO' } });
  expect(await by(mandate.id)).toEqual({ ...none, mandate: { code: 'ILO-1' } });
  expect(await by('')).toEqual(none);
  expect(await by('agy_x')).toEqual(none);
});

test('a name that is empty names nothing', async () => {
  expect(
    await world.query(
      `{ program(by: { code: "" }) { code } agency(by: { code: "" }) { code } other: agency(by: { acronym: "" }) { code } mandate(by: { code: "" }) { code }
         cycle(by: { code: "" }) { code } diagnosis(by: { reference: "" }) { id } external: diagnosis(by: { external: { agency: "", externalId: "" } }) { id } country(code: "") { name } }`,
    ),
  ).toEqual({
    program: null,
    agency: null,
    other: null,
    mandate: null,
    cycle: null,
    diagnosis: null,
    external: null,
    country: null,
  });
});

test('one thing is found by each of its names', async () => {
  const data = await world.query(
    `{ a: agency(by: { acronym: "oit" }) { code } b: agency(by: { acronym: "CIDH" }) { code } c: program(by: { code: "PROGRAM-2005" }) { code }
       d: diagnosis(by: { external: { agency: "ILO", externalId: "ilo-7" } }) { reference } e: diagnosis(by: { external: { agency: "CIM", externalId: "ilo-7" } }) { reference } }`,
  );
  expect(data).toEqual({
    a: { code: 'ILO' },
    b: { code: 'IACHR' },
    c: { code: 'PROGRAM-2005' },
    d: { reference: 'ILO/r-2013' },
    e: null,
  });
});

test('a hundred ids are the most', async () => {
  const ids = (count: number) => ({ ids: Array.from({ length: count }, () => 'x') });
  const document = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  expect((await world.query(document, ids(100))).nodes).toHaveLength(100);
  const { status, body } = await world.ask(document, ids(101));
  expect(status).toBe(400);
  expect(body.errors[0].extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ code: 'LIMIT_EXCEEDED', path: ['ids'] }],
  });
});

test('a draft is found by the ids of its own agency’s eyes only', async () => {
  const key = await world.keyOf(Role.READER, 'PAHO');
  const { diagnoses } = await world.query(
    '{ diagnoses(standing: MINE) { nodes { id latestRevision { id content { activities { id } } } } } }',
    {},
    { key },
  );
  const [{ id, latestRevision }] = diagnoses.nodes;
  for (const each of [id, latestRevision.id, latestRevision.content.activities[0].id]) {
    expect((await world.query(NODE, { id: each }, { key })).node).toMatchObject({ id: each });
    expect((await world.query(NODE, { id: each })).node).toBeNull();
  }
});
