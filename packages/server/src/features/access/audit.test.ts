import {
  ATTACH,
  codesOf,
  CONTACT_SAVE,
  faultOf,
  KEY_CREATE,
  KEY_REVOKE,
  newRound,
  payloadOf,
  SAVE,
} from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { sqlChannel } from '../../platform/database/database';
import { createApiKey, SYSTEM } from './key.service';

let world: World;
let admin: string;
let ilo: string;
let secretariat: string;
let filed: Return;
let drafted: Return;

beforeAll(async () => {
  world = await startWorld();
  admin = await world.keyOf(Role.ADMINISTRATOR);
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  filed = await world.file('ILO', await newRound(world), content());
  drafted = await world.saveDraft('IOM', await newRound(world), content());
});
afterAll(() => world.stop());

const ENTRIES = `query Entries($filter: AuditFilter, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    nodes { id at action subjectId subject { id ... on Diagnosis { reference } ... on ApiKey { name } }
      actor { name role agency { code } } onBehalfOf { code } concerns { code } before after }
    totalCount pageInfo { hasNextPage endCursor } } }`;

const entries = async (key: string, filter: object = {}, page: object = { first: 100 }): Promise<Loose[]> =>
  (await world.query(ENTRIES, { filter, ...page }, { key })).auditEntries.nodes;
const actions = async (key: string, filter: object = {}): Promise<string[]> =>
  (await entries(key, filter)).map(({ action }) => action);

test('an entry says who did what to what, when, and how it was before and after', async () => {
  const [saved, submitted, published] = await Promise.all(
    ['diagnosisSave', 'diagnosisSubmit', 'publicationCreate'].map(
      async (action) => (await entries(admin, { subjectId: filed.id, action: { eq: action } }))[0],
    ),
  );
  expect(saved).toMatchObject({
    ...{ action: 'diagnosisSave', before: null, onBehalfOf: null, concerns: { code: 'ILO' } },
    actor: { name: 'REPORTER ILO', role: 'REPORTER', agency: { code: 'ILO' } },
    subject: { id: filed.id, reference: filed.reference },
  });
  expect(JSON.parse(saved.after)).toMatchObject({ version: 1 });
  expect(JSON.parse(submitted.before)).toMatchObject({ state: 'DRAFT', version: 1 });
  expect(JSON.parse(submitted.after)).toMatchObject({ state: 'SUBMITTED', version: 2 });
  expect(published).toMatchObject({ action: 'publicationCreate', concerns: { code: 'ILO' } });
  expect(Math.abs(Date.parse(saved.at) - Date.now())).toBeLessThan(600_000);
});

test('the newest comes first, page after page, without a gap or a repeat', async () => {
  const all = await entries(admin);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  const walked: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { auditEntries } = await world.query(ENTRIES, { first: 3, after }, { key: admin });
    walked.push(...auditEntries.nodes.map(({ id }: Loose) => id));
    ({ hasNextPage: more, endCursor: after } = auditEntries.pageInfo);
  }
  expect(walked).toEqual(all.map(({ id }) => id));
});

describe('who reads what', () => {
  test('an agency reads what it did and what was done to its own, and nothing else', async () => {
    const own = await entries(ilo);
    expect(new Set(own.map(({ concerns }) => concerns?.code))).toEqual(new Set(['ILO']));
    expect(own.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['publicationCreate', 'diagnosisSubmit', 'diagnosisSave', 'apiKeyCreate']),
    );
    // The secretariat published it: the agency is told, the person or key is not.
    const published = own.find(({ action }) => action === 'publicationCreate');
    expect(published.actor).toEqual({ name: null, role: 'REVIEWER', agency: { code: 'GS-OAS' } });
    for (const key of [ilo, secretariat, await world.keyOf(Role.EDITOR)])
      expect(await entries(key, { subjectId: drafted.id })).toEqual([]);
  });

  test('the secretariat reads what it did itself, not the work on a return', async () => {
    const seen = await entries(secretariat, { subjectId: filed.id });
    const done = seen.map(({ action }) => action);
    expect(done).toContain('publicationCreate');
    expect(done.filter((action) => ['diagnosisSave', 'diagnosisSubmit'].includes(action))).toEqual([]);
    expect(new Set(seen.map(({ actor }) => actor.name))).toEqual(new Set(['REVIEWER GS-OAS']));
  });

  test('an entry that may not be read is not found by its id, nor is what it is about shown', async () => {
    const [entry] = await entries(admin, { subjectId: drafted.id });
    const { nodes } = await world.query(
      'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [entry.id] },
      { key: ilo },
    );
    expect(nodes).toEqual([null]);
    const [mine] = await entries(await world.keyOf(Role.REPORTER, 'IOM'), { subjectId: drafted.id });
    expect([mine.id, mine.subject.reference]).toEqual([entry.id, drafted.reference]);
    // An administrator reads the entry; the draft itself is its agency’s.
    expect([entry.subjectId, entry.action]).toEqual([drafted.id, 'diagnosisSave']);
  });

  test('a key without an agency reads what it did itself', async () => {
    const wanted = { name: 'lone', role: Role.ADMINISTRATOR, agencyCode: null };
    const lone = await createApiKey(world.database, SYSTEM, {
      ...wanted,
      scopes: ['audit:read', 'keys:write', 'drafts:read'],
    });
    await world.sql(`update api_key set role = 'ADMINISTRATOR' where name = 'lone'`);
    await payloadOf(
      world,
      KEY_CREATE,
      { name: 'made', role: 'READER', agency: { code: 'CIM' }, scopes: ['drafts:read'] },
      lone,
    );
    await world.sql(`update api_key set role = 'EDITOR' where name = 'lone'`);
    const [{ actor, concerns }, ...others] = await entries(lone);
    expect([actor.name, concerns.code]).toEqual(['lone', 'CIM']);
    expect(others).toEqual([]);
  });

  test('without audit:read nobody does', async () => {
    const reader = await world.keyOf(Role.READER, 'ILO');
    expect(faultOf(await world.ask(ENTRIES, {}, { key: reader }))).toEqual([403, 'FORBIDDEN']);
    expect(faultOf(await world.ask(ENTRIES))).toEqual([401, 'UNAUTHENTICATED']);
    // Beside what everybody reads it is refused alike, and nothing else fails.
    const logged = world.log.length;
    const beside =
      '{ latestAct { number } auditEntries { totalCount } apiKeys { totalCount } contacts { totalCount } }';
    expect(faultOf(await world.ask(beside))).toEqual([401, 'UNAUTHENTICATED']);
    const [{ id }] = await entries(admin);
    expect(await world.query(`{ latestAct { number } node(id: "${id}") { id } }`)).toMatchObject({
      node: null,
    });
    expect(world.log.slice(logged)).toEqual([]);
  });
});

describe('whom it concerns follows from what it is about', () => {
  test('done by an administrator for an agency: its own act, on its behalf', async () => {
    const cycle = await newRound(world);
    const input = { cycle: { code: cycle }, agency: { code: 'CIM' }, language: 'en', content: content() };
    expect(codesOf(await payloadOf(world, SAVE, input, admin))).toEqual([]);
    const [{ id }] = await world.sql(`select 'dgs_' || id as id from diagnosis where reference = $1`, [
      `CIM/${cycle}`,
    ]);
    const file = {
      diagnosisId: id,
      expectedVersion: 1,
      name: 'a.txt',
      mediaType: 'text/plain',
      contentBase64: 'YQ==',
    };
    await payloadOf(world, ATTACH, file, admin);
    const cim = await world.keyOf(Role.REPORTER, 'CIM');
    expect(await entries(cim, { subjectId: id })).toEqual([
      expect.objectContaining({
        action: 'fileAttach',
        onBehalfOf: { code: 'CIM' },
        concerns: { code: 'CIM' },
      }),
      expect.objectContaining({
        action: 'diagnosisSave',
        onBehalfOf: { code: 'CIM' },
        concerns: { code: 'CIM' },
      }),
    ]);
  });

  test('filed by one agency for another: on behalf of that one', async () => {
    const saved = await world.saveDraft('ILO', await newRound(world), content(), {
      onBehalfOf: { code: 'CIM' },
    });
    expect(await entries(ilo, { subjectId: saved.id })).toMatchObject([
      { onBehalfOf: { code: 'CIM' }, concerns: { code: 'ILO' } },
    ]);
  });

  test('a key that is revoked concerns its agency and is done for nobody', async () => {
    const made = await payloadOf(
      world,
      KEY_CREATE,
      { name: 'k', role: 'READER', agency: { code: 'ILO' } },
      admin,
    );
    await payloadOf(world, KEY_REVOKE, { id: made.apiKey.id, reason: 'Not used.' }, admin);
    const [revoked, created] = await entries(ilo, { subjectId: made.apiKey.id });
    expect(revoked).toMatchObject({
      action: 'apiKeyRevoke',
      concerns: { code: 'ILO' },
      onBehalfOf: null,
      subject: { name: 'k' },
    });
    expect(JSON.parse(revoked.after)).toEqual({ revoked: true, reason: 'Not used.' });
    expect(JSON.parse(created.after)).toMatchObject({
      role: 'READER',
      agency: 'ILO',
      scopes: ['drafts:read'],
    });
  });

  test('what is nobody’s in particular concerns nobody', async () => {
    for (const action of ['catalogueLoad', 'cycleOpen']) {
      const [entry] = await entries(admin, { action: { eq: action } });
      expect([entry.action, entry.concerns]).toEqual([action, null]);
    }
  });
});

describe('filters', () => {
  test('by action, whole or in part', async () => {
    expect(new Set(await actions(admin, { action: { eq: 'diagnosisSubmit' } }))).toEqual(
      new Set(['diagnosisSubmit']),
    );
    const begun = await actions(admin, { action: { startsWith: 'DIAGNOSIS' } });
    expect(begun).toEqual(expect.arrayContaining(['diagnosisSave', 'diagnosisSubmit']));
    expect(begun.filter((action) => !action.startsWith('diagnosis'))).toEqual([]);
    expect(await actions(admin, { action: { in: [] } })).toEqual([]);
  });

  test('by agency: what it did and what was done to its own; a code that is not there is refused', async () => {
    const of = await entries(admin, { agency: { eq: 'IOM' } });
    expect(of.length).toBeGreaterThan(0);
    for (const { actor, concerns } of of) expect([actor.agency?.code, concerns?.code]).toContain('IOM');
    const others = await entries(admin, { agency: { notIn: ['IOM', 'ILO'] } });
    expect(others.flatMap(({ actor, concerns }) => [actor.agency?.code, concerns?.code])).not.toContain(
      'IOM',
    );
    expect((await entries(admin, { agency: { isNull: true } })).map(({ concerns }) => concerns)).toContain(
      null,
    );
    expect(await entries(ilo, { agency: { eq: 'IOM' } })).toEqual([]);
    const unknown = await world.ask(ENTRIES, { filter: { agency: { eq: 'IOMM' } } }, { key: admin });
    expect(unknown.body.errors[0].extensions).toMatchObject({
      code: 'UNKNOWN_CODE',
      problems: [{ cure: expect.stringContaining('IOM') }],
    });
  });

  test('by actor: a key of the own agency; another agency’s is not found out by its id', async () => {
    const idOf = async (key: string): Promise<string> =>
      (await world.query('{ viewer { apiKey { id } } }', {}, { key })).viewer.apiKey.id;
    const [reporter, reviewer] = [await idOf(ilo), await idOf(secretariat)];
    expect(new Set(await actions(ilo, { actor: reporter }))).toEqual(
      new Set(['diagnosisSave', 'diagnosisSubmit']),
    );
    expect(await actions(ilo, { actor: reviewer })).toEqual([]);
    expect(await actions(admin, { actor: reviewer })).toContain('publicationCreate');
    expect(await actions(admin, { actor: 'system', subjectId: reporter })).toEqual(['apiKeyCreate']);
  });

  test('by time: from one instant, before another; both meet without an overlap', async () => {
    const all = await entries(admin);
    const middle = all[Math.floor(all.length / 2)].at;
    const [later, earlier] = [await entries(admin, { from: middle }), await entries(admin, { to: middle })];
    expect([...later, ...earlier].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(await entries(admin, { from: middle, to: middle })).toEqual([]);
  });
});

test('however many entries, it is one statement and one for each kind of thing they are about', async () => {
  const count = (first: number) =>
    world.statements(() =>
      world.query(
        ENTRIES,
        { first, filter: { action: { in: ['diagnosisSave', 'apiKeyCreate'] } } },
        { key: admin },
      ),
    );
  expect([(await count(4)).length, (await count(50)).length]).toEqual([3, 3]);
});

test('a contact leaves no name and no address in it', async () => {
  await payloadOf(world, CONTACT_SAVE, { name: 'Ana Marker', email: 'marker@example.org' }, ilo);
  const told = await world.sql(`select e::text as entry from audit_entry e where action = 'contactSave'`);
  expect(told).toHaveLength(1);
  expect(told[0].entry).not.toMatch(/marker/i);
});

describe('many entries', () => {
  const capture = async (key: string, filter: object): Promise<{ text: string; params: unknown[] }> => {
    const seen: { text: string; params: unknown[] }[] = [];
    const see = (message: unknown): void => void seen.push(message as never);
    sqlChannel.subscribe(see);
    await world.query(
      'query($filter: AuditFilter) { auditEntries(filter: $filter) { nodes { id } } }',
      { filter },
      { key },
    );
    sqlChannel.unsubscribe(see);
    return seen.find(({ text }) => text.includes('audit_entry'))!;
  };

  /** As the database plans it for that role, its own row security included. */
  const planOf = async (text: string, params: unknown[], role: string): Promise<string> => {
    await world.sql('begin');
    try {
      if (world.database.hasRoles) await world.sql('set local role mandato_member');
      await world.sql(
        `select set_config('mandato.role', $1, true), set_config('mandato.agency', (select id::text from agency where code = 'ILO' and until is null), true)`,
        [role],
      );
      return (await world.sql(`explain ${text}`, params)).map((line) => line['QUERY PLAN']).join('\n');
    } finally {
      await world.sql('rollback');
    }
  };

  test('are read by an index, whoever asks and whatever for', async () => {
    await world.sql(
      `insert into audit_entry (id, at, key_id, key_name, agency_id, role, action, subject, concerns_id)
       select gen_random_uuid(), now() - n * interval '1 minute', 'key_' || n % 97, 'k', a.id, 'REPORTER', 'diagnosisSave', 'dgs_' || n, a.id
       from generate_series(1, 30000) n join lateral (select id from agency where until is null order by md5(code || n % 50) limit 1) a on true`,
    );
    await world.sql('analyze audit_entry');
    for (const [key, filter] of [
      [admin, {}],
      [admin, { subjectId: filed.id }],
      [admin, { actor: 'key_5' }],
      [admin, { agency: { eq: 'ILO' } }],
      [admin, { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }],
      [ilo, {}],
      [ilo, { from: '2000-01-01T00:00:00Z' }],
    ] as const) {
      const { text, params } = await capture(key, filter);
      const plan = await planOf(text, params, key === ilo ? 'AGENCY' : 'ADMINISTRATOR');
      expect({ filter, plan }).toEqual({
        filter,
        plan: expect.not.stringContaining('Seq Scan on audit_entry'),
      });
    }
  });
});
