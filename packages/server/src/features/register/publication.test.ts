import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { codesOf, holdings, newRound, payloadOf, PUBLISH } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let secretariat: string;

beforeAll(async () => {
  world = await startWorld();
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
});

afterAll(() => world.stop());

const publish = (input: object): Promise<Loose> => payloadOf(world, PUBLISH, input, secretariat);
const submitted = async (agency: string, cycle: string): Promise<Return> =>
  world.submit(await world.saveDraft(agency, cycle, content()));
const accepted = async (agency: string, cycle: string): Promise<Return> =>
  world.accept(await submitted(agency, cycle));
const headNow = async (): Promise<number> => (await world.sql('select number from register_head'))[0].number;
const uuid = ({ id }: { id: string }): string => id.slice(4);

test('a publication is the next act, and makes the return public at once', async () => {
  const saved = await accepted('ILO', await newRound(world));
  const asked =
    'query($id: ID!, $asOf: Int) { node(id: $id, asOf: $asOf) { ... on Diagnosis { state published { number } } } }';
  expect((await world.query(asked, { id: saved.id })).node).toBeNull();
  const before = await headNow();
  const { act } = await publish({ diagnosisIds: [saved.id] });
  expect(act).toMatchObject({ number: before + 1, kind: 'PUBLISH' });
  expect((await world.query(asked, { id: saved.id })).node).toEqual({
    state: 'PUBLISHED',
    published: { number: 1 },
  });
  expect((await world.query(asked, { id: saved.id, asOf: before })).node).toBeNull();
});

test('a round publishes all that is accepted in it, and nothing else', async () => {
  const cycle = await newRound(world);
  const [ilo, iom] = [await accepted('ILO', cycle), await accepted('IOM', cycle)];
  const draft = await world.saveDraft('CIM', cycle, content());
  const elsewhere = await accepted('ILO', await newRound(world));
  const { act } = await publish({ cycle: { code: cycle } });
  const { latestAct } = await world.query('{ latestAct { number revisions { diagnosis { id } } } }');
  expect(latestAct.number).toBe(act.number);
  expect(latestAct.revisions.map((each: Loose) => each.diagnosis.id).sort()).toEqual([ilo.id, iom.id].sort());
  const since = await world.sql(
    'select diagnosis_id as id, since from revision where diagnosis_id = any($1::uuid[]) order by since nulls last',
    [[ilo, iom, draft, elsewhere].map(uuid)],
  );
  expect(since.filter((each) => each.since === null)).toHaveLength(2);
  expect(codesOf(await publish({ cycle: { code: cycle } }))).toEqual(['WRONG_STATE cycle']);
  expect(codesOf(await publish({ cycle: { code: 'none' } }))).toEqual(['NOT_FOUND cycle']);
});

test('all or none: each return that cannot be published is told, a draft like an unknown one', async () => {
  const cycle = await newRound(world);
  const ready = await accepted('ILO', cycle);
  const undecided = await submitted('PAHO', cycle);
  const draft = await world.saveDraft('IOM', cycle, content());
  const done = await world.file('CIM', cycle, content());
  const before = await holdings(world);
  const ids = [
    ready.id,
    draft.id,
    'dgs_00000000-0000-7000-8000-000000000000',
    done.id,
    'nonsense',
    ready.id.replace('dgs', 'act'),
    undecided.id,
  ];
  const { act, userErrors } = await publish({ diagnosisIds: ids });
  expect(act).toBeNull();
  expect(userErrors.map(({ code, path }: Loose) => [code, path[1]])).toEqual([
    ['NOT_FOUND', '1'],
    ['NOT_FOUND', '2'],
    ['WRONG_STATE', '3'],
    ['NOT_FOUND', '4'],
    ['NOT_FOUND', '5'],
    ['WRONG_STATE', '6'],
  ]);
  expect({ ...userErrors[0], path: [] }).toEqual({ ...userErrors[1], path: [] });
  expect(await holdings(world)).toEqual(before);
});

test('a round is published as a whole: nothing that was handed in may be undecided, and a closed one is then published', async () => {
  const cycle = await newRound(world);
  await accepted('ILO', cycle);
  const undecided = await submitted('IOM', cycle);
  const before = await holdings(world);
  const { userErrors } = await publish({ cycle: { code: cycle } });
  expect(userErrors).toEqual([
    {
      code: 'WRONG_STATE',
      path: ['cycle'],
      message: `IOM/${cycle} was handed in and is not decided on.`,
      cure: 'Accept it or send it back, or publish single returns by diagnosisIds.',
    },
  ]);
  expect(await holdings(world)).toEqual(before);
  await world.sendBack(undecided);
  await publish({ cycle: { code: cycle } });
  const { cycle: open } = await world.query('query($c: String!) { cycle(by: { code: $c }) { state } }', {
    c: cycle,
  });
  expect(open.state).toBe('OPEN');
});

test('an administrator does not publish drafts either', async () => {
  const draft = await world.saveDraft('ILO', await newRound(world), content());
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  expect(codesOf(await payloadOf(world, PUBLISH, { diagnosisIds: [draft.id] }, administrator))).toEqual([
    'NOT_FOUND diagnosisIds.0',
  ]);
});

test('an act publishes 1 to 100 returns, each once', async () => {
  const saved = await accepted('ILO', await newRound(world));
  const before = await headNow();
  expect(codesOf(await publish({ diagnosisIds: [] }))).toEqual(['LIMIT_EXCEEDED diagnosisIds']);
  expect(codesOf(await publish({ diagnosisIds: Array.from({ length: 101 }, () => saved.id) }))).toEqual([
    'LIMIT_EXCEEDED diagnosisIds',
  ]);
  expect((await publish({ diagnosisIds: Array.from({ length: 100 }, () => saved.id) })).act.number).toBe(
    before + 1,
  );
  expect(codesOf(await publish({ cycle: { code: 'a\u0000' } }))).toEqual(['INVALID_TEXT cycle.code']);
});

test('ten publications at once take consecutive numbers, in the order of their commits', async () => {
  const returns = await Promise.all(
    Array.from({ length: 10 }, async () => accepted('ILO', await newRound(world))),
  );
  const before = await headNow();
  const acts: number[] = [];
  await Promise.all(
    returns.map(async (each) => acts.push((await publish({ diagnosisIds: [each.id] })).act.number)),
  );
  expect([...acts].sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => before + 1 + i));
  const written = await world.sql('select number from register_act where number > $1 order by at, number', [
    before,
  ]);
  expect(written.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => before + 1 + i));
});

test('of two publications of one return at once one is done, and no number is lost', async () => {
  const saved = await accepted('ILO', await newRound(world));
  const before = await headNow();
  const both = await Promise.all([1, 2].map(() => publish({ diagnosisIds: [saved.id] })));
  expect(both.flatMap(codesOf)).toEqual(['WRONG_STATE diagnosisIds.0']);
  expect(await headNow()).toBe(before + 1);
  const numbers = await world.sql('select number from register_act order by number');
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: before + 1 }, (_, i) => i + 1));
});

test('a publication leaves the rows of other returns as they were; one of a next revision closes those of the one before', async () => {
  const cycle = await newRound(world);
  const first = await world.file('ILO', cycle, content());
  const rowsOf = ({ id }: Return): Promise<Loose[]> =>
    world.sql(
      `select a.* from activity a join revision r on r.id = a.revision_id where r.diagnosis_id = $1 order by r.number`,
      [id.slice(4)],
    );
  const before = await rowsOf(first);
  await world.file('IOM', cycle, content());
  expect(await rowsOf(first)).toEqual(before);
  await world.revise(first);
  const next = await world.submit(
    await world.saveDraft('ILO', cycle, content({ activities: [activity({ key: 'a1', title: 'Anew' })] }), {
      ifExists: 'REPLACE',
    }),
  );
  const act = await world.publish(next);
  const [one, two] = await rowsOf(first);
  expect(one).toEqual({ ...before[0], until: act });
  expect(two).toMatchObject({ filed_title: 'Anew', since: act, until: null });
  const asked =
    'query($id: ID!, $asOf: Int) { node(id: $id, asOf: $asOf) { ... on Diagnosis { published { number content { activities { title } } } } } }';
  const at = async (asOf: number): Promise<string> =>
    (await world.query(asked, { id: first.id, asOf })).node.published.content.activities[0].title;
  expect([await at(act - 1), await at(act)]).toEqual(['Training a1', 'Anew']);
});

test('two agencies may name the same organization, and one agency the same project in two rounds', async () => {
  const project = { key: 'P', names: [{ language: 'es', text: 'Proyecto' }] };
  const organization = { name: 'CST', country: 'NI' };
  const sent = content({
    activities: [activity({ key: 'a', project, participations: [{ role: 'PARTNER', organization }] })],
  });
  const rounds = [await newRound(world), await newRound(world)];
  for (const cycle of rounds) for (const agency of ['ILO', 'IOM']) await world.file(agency, cycle, sent);
  const [{ n }] = await world.sql(
    `select count(distinct id)::int as n from organization where filed_name = 'CST'`,
  );
  expect(n).toBe(1);
  const { organizations } = await world.query('{ organizations(first: 100) { nodes { name } } }');
  expect(organizations.nodes.filter((each: Loose) => each.name === 'CST')).toHaveLength(1);
});

test('a return that nobody asked for makes its own expectation, once', async () => {
  const cycle = await newRound(world);
  const expected = () =>
    world.sql(
      `select e.agency_code, e.is_requested, e.since from expectation e join cycle c on c.id = e.cycle_id where c.code = $1 and e.agency_code in ('ILO', 'PAHO')`,
      [cycle],
    );
  const asked = await expected();
  await world.file('ILO', cycle, content());
  expect(await expected()).toEqual(asked);
  await world.file('PAHO', cycle, content());
  await world.file('PAHO', cycle, content(), { kind: 'ANNUAL_REPORT' });
  const unasked = (await expected()).filter((each) => each.agency_code === 'PAHO');
  expect(unasked).toEqual([{ agency_code: 'PAHO', is_requested: false, since: (await headNow()) - 1 }]);
});

test('the manifest of an act can be made again from what is public, and has its hash', async () => {
  const cycle = await newRound(world);
  const returns = [await accepted('IOM', cycle), await accepted('ILO', cycle)];
  const { act } = await publish({ diagnosisIds: returns.map(({ id }) => id) });
  const revisions = [];
  for (const reference of [`ILO/${cycle}`, `IOM/${cycle}`]) {
    const { diagnosis } = await world.query(
      'query($r: String!) { diagnosis(by: { reference: $r }) { published { number contentHash } } }',
      { r: reference },
    );
    revisions.push({
      reference,
      revision: diagnosis.published.number,
      contentHash: diagnosis.published.contentHash,
    });
  }
  const manifest = canonicalize({ number: act.number, kind: 'PUBLISH', returns: revisions }) as string;
  expect(act.manifestHash).toBe(createHash('sha256').update(manifest).digest('hex'));
});

test('act, audit, event and opened rows stand or fall together', async () => {
  const saved = await accepted('ILO', await newRound(world));
  await world.sql(
    `create function fail() returns trigger language plpgsql as $$ begin raise 'outbox is full'; end $$`,
  );
  await world.sql(
    `create trigger fail before insert on outbox for each row when (new.topic = 'register.act') execute function fail()`,
  );
  const before = await holdings(world);
  const answer = await world.ask(PUBLISH, { input: { diagnosisIds: [saved.id] } }, { key: secretariat });
  expect(answer.body.errors[0]).toMatchObject({
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
    path: ['publicationCreate'],
  });
  expect(answer.text).not.toContain('outbox is full');
  expect(await holdings(world)).toEqual(before);
  await world.sql('drop trigger fail on outbox');
  const { act } = await publish({ diagnosisIds: [saved.id] });
  const [audited] = await world.sql(
    `select role, before, after from audit_entry where action = 'publicationCreate' and subject = $1`,
    [saved.id],
  );
  expect(audited).toEqual({
    role: 'REVIEWER',
    before: { state: 'ACCEPTED', version: 3 },
    after: expect.objectContaining({ state: 'PUBLISHED', version: 4, act: act.number }) as object,
  });
  expect(
    await world.sql(
      `select payload->>'act' as act from outbox where topic = 'register.act' and payload->>'number' = $1`,
      [String(act.number)],
    ),
  ).toEqual([{ act: act.id }]);
});
