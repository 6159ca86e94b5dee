import { codesOf, holdings, newRound, payloadOf, SAVE } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let iom: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  iom = await world.keyOf(Role.REPORTER, 'IOM');
});

afterAll(() => world.stop());

const draft = (cycle: string, extra: object = {}): object => ({
  cycle: { code: cycle },
  language: 'en',
  content: content(),
  ...extra,
});
const save = (input: object, key = ilo): Promise<Loose> => payloadOf(world, SAVE, input, key);
const titles = (...keys: string[]) => content({ activities: keys.map((key) => activity({ key })) });
const titlesOf = async (id: string): Promise<string[]> => {
  const { node } = await world.query(
    `query($id: ID!) { node(id: $id) { ... on Diagnosis { latestRevision { content { activities { key } } } } } }`,
    { id },
    { key: ilo },
  );
  return node.latestRevision.content.activities.map((each: Loose) => each.key);
};

test('a first save makes the draft, under the reference of agency and round', async () => {
  const cycle = await newRound(world);
  const { diagnosis, userErrors } = await save(draft(cycle));
  expect(userErrors).toEqual([]);
  expect(diagnosis).toMatchObject({ version: 1, state: 'DRAFT', reference: `ILO/${cycle}` });
});

test('a save replaces the whole draft where it names the version it builds on', async () => {
  const cycle = await newRound(world);
  const first = await save(draft(cycle, { content: titles('a', 'b') }));
  const second = await save(draft(cycle, { content: titles('b', 'c'), expectedVersion: 1 }));
  expect(second.diagnosis).toEqual({ ...first.diagnosis, version: 2 });
  expect(await titlesOf(second.diagnosis.id)).toEqual(['b', 'c']);
});

test('a second save without a version is a conflict that shows the draft, and changes nothing', async () => {
  const cycle = await newRound(world);
  const first = await save(draft(cycle));
  const before = await holdings(world);
  const second = await save(draft(cycle, { content: titles('z') }));
  expect(codesOf(second)).toEqual(['CONFLICT expectedVersion']);
  expect(second).toMatchObject({
    diagnosis: null,
    current: { id: first.diagnosis.id, version: 1 },
    findings: [],
  });
  expect(await holdings(world)).toEqual(before);
});

test('ifExists: REPLACE puts the new draft in the place of the old one, whatever its version', async () => {
  const cycle = await newRound(world);
  await save(draft(cycle));
  const replaced = await save(draft(cycle, { ifExists: 'REPLACE', content: titles('z') }));
  expect(replaced.diagnosis.version).toBe(2);
  expect(await titlesOf(replaced.diagnosis.id)).toEqual(['z']);
});

test.each([
  ['older', 1],
  ['newer', 3],
])('an %s version is a conflict, also with ifExists: REPLACE, and changes nothing', async (_, version) => {
  const cycle = await newRound(world);
  await save(draft(cycle));
  await save(draft(cycle, { expectedVersion: 1 }));
  const before = await holdings(world);
  const stale = await save(draft(cycle, { expectedVersion: version, ifExists: 'REPLACE' }));
  expect(codesOf(stale)).toEqual(['CONFLICT expectedVersion']);
  expect(stale.current.version).toBe(2);
  expect(await holdings(world)).toEqual(before);
});

test('a version of a return that is not there is a conflict without a current one', async () => {
  const stale = await save(draft(await newRound(world), { expectedVersion: 1 }));
  expect(codesOf(stale)).toEqual(['CONFLICT expectedVersion']);
  expect(stale.current).toBeNull();
});

test('another round, kind, agency or agency filed for is another return', async () => {
  const [one, two] = [await newRound(world), await newRound(world)];
  const made = [
    await save(draft(one)),
    await save(draft(two)),
    await save(draft(one, { kind: 'ANNUAL_REPORT' })),
    await save(draft(one, { onBehalfOf: { acronym: 'cim' } })),
    await save(draft(one), iom),
  ];
  expect(made.map((each) => each.diagnosis.reference)).toEqual([
    `ILO/${one}`,
    `ILO/${two}`,
    `ILO/${one}/ANNUAL_REPORT`,
    `ILO/${one}/for/CIM`,
    `IOM/${one}`,
  ]);
  expect(new Set(made.map((each) => each.diagnosis.id)).size).toBe(5);
});

test('a draft is saved again by its id, and not under another round, kind or agency', async () => {
  const [cycle, other] = [await newRound(world), await newRound(world)];
  const { id } = (await save(draft(cycle))).diagnosis;
  expect((await save(draft(cycle, { id, expectedVersion: 1 }))).diagnosis).toMatchObject({ id, version: 2 });
  const before = await holdings(world);
  for (const wrong of [draft(other, { id }), draft(cycle, { id, kind: 'STATE_REPLY' })]) {
    expect(codesOf(await save(wrong))).toEqual(['INVALID id']);
  }
  expect(await holdings(world)).toEqual(before);
});

test('an external id is unique in the agency, and stays when a later save leaves it out', async () => {
  const [one, two] = [await newRound(world), await newRound(world)];
  const { id } = (await save(draft(one, { externalId: 'sys-1' }))).diagnosis;
  expect(codesOf(await save(draft(two, { externalId: 'sys-1' })))).toEqual(['INVALID externalId']);
  expect((await save(draft(one, { externalId: 'sys-1' }), iom)).userErrors).toEqual([]);
  await save(draft(one, { expectedVersion: 1 }));
  const { diagnosis } = await world.query(
    `{ diagnosis(by: { external: { agency: "ILO", externalId: "sys-1" } }) { id version } }`,
    {},
    { key: ilo },
  );
  expect(diagnosis).toEqual({ id, version: 2 });
});

test('of two returns that claim one external id at once, one is refused', async () => {
  const cycles = [await newRound(world), await newRound(world), await newRound(world)];
  const saves = await Promise.all(cycles.map((cycle) => save(draft(cycle, { externalId: 'sys-2' }))));
  expect(saves.flatMap(codesOf)).toEqual(['INVALID externalId', 'INVALID externalId']);
});

test('of two first saves at once one makes the return and the other finds it', async () => {
  const cycle = await newRound(world);
  const saves = await Promise.all([1, 2, 3].map(() => save(draft(cycle))));
  expect(saves.map((each) => codesOf(each).join()).sort()).toEqual([
    '',
    'CONFLICT expectedVersion',
    'CONFLICT expectedVersion',
  ]);
  const rows = await world.sql(`select count(*)::int as n from diagnosis where reference = $1`, [
    `ILO/${cycle}`,
  ]);
  expect(rows).toEqual([{ n: 1 }]);
});

test('of twenty saves at once that build on one version exactly one is kept', async () => {
  const cycle = await newRound(world);
  await save(draft(cycle));
  const saves = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      save(draft(cycle, { expectedVersion: 1, content: titles(`k${i}`) })),
    ),
  );
  const kept = saves.filter((each) => each.diagnosis !== null);
  expect(kept).toHaveLength(1);
  expect(kept[0].diagnosis.version).toBe(2);
  expect(saves.filter((each) => each.diagnosis === null).map((each) => each.current.version)).toEqual(
    Array.from({ length: 19 }, () => 2),
  );
  expect(await titlesOf(kept[0].diagnosis.id)).toEqual([`k${saves.indexOf(kept[0])}`]);
});

test('items keep their ids through saves, by their keys, wherever they move', async () => {
  const cycle = await newRound(world);
  const ids = async (...keys: string[]): Promise<Record<string, string>> => {
    const { diagnosis } = await save(draft(cycle, { ifExists: 'REPLACE', content: titles(...keys) }));
    const { node } = await world.query(
      `query($id: ID!) { node(id: $id) { ... on Diagnosis { latestRevision { content { activities { id key } } } } } }`,
      { id: diagnosis.id },
      { key: ilo },
    );
    return Object.fromEntries(
      node.latestRevision.content.activities.map((each: Loose) => [each.key, each.id]),
    );
  };
  const first = await ids('a', 'b', 'c');
  const second = await ids('c', 'x', 'a');
  expect(second).toEqual({ a: first['a'], c: first['c'], x: expect.stringMatching(/^act_/) as string });
});

test('a save writes who did it and what became of it, in the transaction of the change', async () => {
  const cycle = await newRound(world);
  const { diagnosis } = await save(draft(cycle));
  await save(draft(cycle, { expectedVersion: 1, content: titles('b') }));
  const audit = await world.sql(
    `select action, role, before, after, key_name from audit_entry where subject = $1 order by at, (after->>'version')`,
    [diagnosis.id],
  );
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
  expect(audit).toMatchObject([
    { action: 'diagnosisSave', role: 'REPORTER', before: null, after: { version: 1, contentHash: hash } },
    { action: 'diagnosisSave', before: { version: 1, contentHash: hash }, after: { version: 2 } },
  ]);
  expect(audit[0].after.contentHash).toBe(audit[1].before.contentHash);
  const events = await world.sql(
    `select payload from outbox where topic = 'diagnosis.saved' and payload->>'diagnosis' = $1 order by id`,
    [diagnosis.id],
  );
  expect(events.map(({ payload }) => payload.version)).toEqual([1, 2]);
});

test('an administrator saves for an agency that the input names, a reporter for its own only', async () => {
  const cycle = await newRound(world);
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  expect(codesOf(await save(draft(cycle), administrator))).toEqual(['INVALID agency']);
  const { diagnosis, notices } = await save(draft(cycle, { agency: { code: 'ILO' } }), administrator);
  expect([diagnosis.reference, notices]).toEqual([`ILO/${cycle}`, []]);
  const { node } = await world.query(
    `query($id: ID!) { node(id: $id) { ... on Diagnosis { version state } } }`,
    { id: diagnosis.id },
    { key: administrator },
  );
  expect(node).toEqual({ version: 1, state: 'DRAFT' });
  expect(codesOf(await save(draft(cycle, { agency: { code: 'ILO' } }), iom))).toEqual(['NOT_ALLOWED agency']);
  expect((await save(draft(cycle, { agency: { code: 'ILO' }, expectedVersion: 1 }))).diagnosis.version).toBe(
    2,
  );
});
