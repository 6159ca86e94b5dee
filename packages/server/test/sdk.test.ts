import { createHash } from 'node:crypto';
import {
  AuthenticationError,
  ConflictError,
  createClient,
  isMandatoError,
  type Client,
  type ClientOptions,
  type DiagnosisContentInput,
  type DiagnosisSaveInput,
  type MandatoError,
  NotFoundError,
  PermissionError,
  ProtocolError,
  TimeoutError,
  ValidationError,
} from '@mandato/sdk';
import { Role } from '../src/platform/caller';
import { activity, content } from './documents';
import { startWorld, type World } from './world';

let world: World;
let url: string;
let anyone: Client;
let ilo: Client;
let secretariat: Client;

beforeAll(async () => {
  world = await startWorld();
  url = `${world.url}/graphql`;
  await world.openRound('r1', ['ILO', 'CIM']);
  await world.openRound('r2', ['ILO', 'CIM']);
  await world.openRound('r3', ['ILO', 'CIM']);
  anyone = client();
  ilo = client({ apiKey: await world.keyOf(Role.REPORTER, 'ILO') });
  secretariat = client({ apiKey: await world.keyOf(Role.REVIEWER, 'GS-OAS') });
});
afterAll(() => world.stop());

const client = (options: Partial<ClientOptions> = {}): Client =>
  createClient({ url, retries: 0, ...options });

const draft = (overrides: Partial<DiagnosisSaveInput> = {}): DiagnosisSaveInput => ({
  cycle: { code: 'r1' },
  language: 'en',
  content: content() as DiagnosisContentInput,
  ...overrides,
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const thrown = async (work: PromiseLike<unknown>): Promise<MandatoError> => {
  try {
    await work;
  } catch (error) {
    return error as MandatoError;
  }
  throw new Error('Nothing was thrown.');
};

describe('what is there before anybody files', () => {
  test('a noun by any of its keys, or null', async () => {
    const [byCode, byAcronym] = await Promise.all([
      anyone.agencies.get({ code: 'ILO' }),
      anyone.agencies.get({ acronym: 'oit' }),
    ]);
    expect(byCode).toMatchObject({
      code: 'ILO',
      name: 'International Labour Organization',
      mandatesKnown: 3,
    });
    expect(byAcronym).toEqual(byCode);
    expect(await anyone.agencies.get({ id: byCode!.id })).toEqual(byCode);
    expect(await anyone.agencies.get({ code: 'NOBODY' })).toBeNull();
    expect(await anyone.agencies.get({ id: 'no id of ours' })).toBeNull();
    const tomorrow = thrown(anyone.agencies.get({ code: 'ILO' }, { asOf: 99 }));
    expect(await tomorrow).toMatchObject({ code: 'INVALID_AS_OF', name: 'ValidationError' });
    expect(await anyone.mandates.get({ code: 'ILO-2' })).toMatchObject({
      agency: { code: 'ILO' },
      number: 2,
    });
    expect(await anyone.cycles.get({ code: 'r1' })).toMatchObject({
      state: 'OPEN',
      completeness: { expected: 2, reported: 0 },
    });
    expect(await anyone.diagnoses.get({ reference: 'ILO/none' })).toBeNull();
  });

  test('every agency in pages of 7 is every agency in pages of 100', async () => {
    const inPagesOf = async (first: number) => {
      const rows = [];
      for await (const agency of anyone.agencies.list({ first, orderBy: [{ field: 'NAME' }] }))
        rows.push(agency);
      return rows;
    };
    const { totalCount } = await anyone.agencies.list({ first: 1, withTotal: true });
    const small = await inPagesOf(7);
    expect(small).toHaveLength(totalCount!);
    expect(small.length).toBeGreaterThan(21);
    expect(new Set(small.map(({ id }) => id)).size).toBe(small.length);
    expect(await inPagesOf(100)).toEqual(small);
  });

  test('a page says where it stands and what was cut', async () => {
    const asked = { filter: { addressee: { eq: 'ILO' } }, first: 2 };
    const page = await anyone.mandates.list({ ...asked, withTotal: true });
    expect(page).toMatchObject({
      hasNextPage: true,
      totalCount: 3,
      asOf: 4,
      truncated: ['mandates: 2 of 3'],
    });
    expect(page.nodes.map(({ number }) => number)).toEqual([1, 2]);
    const rest = await anyone.mandates.list({ ...asked, after: page.endCursor });
    expect(rest).toMatchObject({ hasNextPage: false, truncated: [], totalCount: null });
    expect(await anyone.cycles.list().toArray({ limit: 2 })).toHaveLength(2);
  });

  test('titles, names and messages in the language that is asked', async () => {
    const inSpanish = await anyone.agencies.get({ code: 'ILO' }, { locale: 'es' });
    expect(inSpanish?.name).toBe('Organización Internacional del Trabajo');
    expect(await client({ locale: 'es' }).agencies.get({ code: 'ILO' })).toEqual(inSpanish);
  });

  test('code lists whole, and who asks', async () => {
    const [kinds] = await anyone.codeLists.list({ codes: ['activity-kind'] });
    expect(kinds?.entries.map(({ code }) => code)).toContain('training');
    expect(await anyone.viewer()).toMatchObject({
      agency: null,
      roles: ['PUBLIC'],
      scopes: [],
      locale: 'en',
    });
    expect(await ilo.viewer()).toMatchObject({ agency: { code: 'ILO' }, roles: ['REPORTER'] });
    expect((await secretariat.viewer()).scopes).toContain('publications:write');
  });

  test('any other document', async () => {
    const { data, extensions } = await anyone.query('{ latestAct { number } program { id } }');
    expect(data).toMatchObject({ latestAct: { number: 4 } });
    expect(extensions.asOf).toBe(4);
  });
});

describe('a return on its way', () => {
  test('is checked, saved, submitted, published and read back as it was sent', async () => {
    const input = draft({ externalId: 'ours-1' });
    expect(await ilo.diagnoses.check(input)).toMatchObject({ wouldSubmit: true });
    expect(await ilo.diagnoses.list({ standing: 'MINE' })).toMatchObject({ nodes: [] });

    const saved = await ilo.diagnoses.save(input);
    expect(saved.diagnosis).toMatchObject({ reference: 'ILO/r1', state: 'DRAFT', version: 1 });
    const { id } = saved.diagnosis;
    expect(await anyone.diagnoses.get({ id })).toBeNull();
    expect(await secretariat.diagnoses.get({ id })).toBeNull();

    const again = await ilo.diagnoses.save({ ...input, expectedVersion: 1 });
    expect(again.diagnosis).toMatchObject({ id, version: 2 });
    expect(again.diagnosis.latestRevision?.contentHash).toBe(saved.diagnosis.latestRevision?.contentHash);

    const { diagnosis } = await ilo.diagnoses.submit({ id, expectedVersion: 2, note: 'In time.' });
    expect(diagnosis).toMatchObject({ state: 'SUBMITTED', version: 3, isPublished: false });
    expect(
      (await secretariat.diagnoses.list({ standing: 'SUBMITTED' })).nodes.map((each) => each.id),
    ).toEqual([id]);

    await secretariat.diagnoses.accept({ id, expectedVersion: 3 });
    const { act } = await secretariat.publications.create({ diagnosisIds: [id] });
    expect(act).toMatchObject({
      number: 5,
      kind: 'PUBLISH',
      revisions: [{ diagnosis: { reference: 'ILO/r1' } }],
    });
    const read = await anyone.diagnoses.get({ external: { agency: 'ILO', externalId: 'ours-1' } });
    expect(read).toMatchObject({ id, state: 'PUBLISHED', isPublished: true });
    expect(read?.latestRevision?.document.activities).toMatchObject(input.content.activities!);

    const own = await ilo.diagnoses.get({ id });
    const resent = await ilo.diagnoses.check(draft({ content: own!.latestRevision!.document }));
    expect(resent.wouldSubmit).toBe(true);
    expect((await anyone.activities.list({ filter: { agency: { eq: 'ILO' } } })).nodes).toMatchObject([
      { key: 'a1', agency: { code: 'ILO' }, period: { edtf: '2010' } },
    ]);
    expect((await anyone.activities.list({ filter: { agency: { eq: 'ILO' } }, asOf: 4 })).nodes).toEqual([]);
  });

  test('is filed in one call, which can be made again with its key', async () => {
    const input = { ...draft({ cycle: { code: 'r2' } }), note: 'Whole.' };
    const first = await ilo.diagnoses.file(input, { idempotencyKey: 'return-r2' });
    expect(first.diagnosis).toMatchObject({ reference: 'ILO/r2', state: 'SUBMITTED', version: 2 });
    expect(await ilo.diagnoses.file(input, { idempotencyKey: 'return-r2' })).toEqual(first);
    const refused = await ilo.diagnoses.file.safe(input);
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'NOT_EDITABLE' }] });
  });

  test('takes a file along, byte for byte', async () => {
    const cim = client({ apiKey: await world.keyOf(Role.REPORTER, 'CIM') });
    const annexReferences = [{ key: 'annex', label: 'Annex II' }];
    const { diagnosis } = await cim.diagnoses.save(
      draft({ cycle: { code: 'r2' }, content: { annexReferences, ...draft().content } }),
    );
    const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7) % 256);
    const { id: diagnosisId, version: expectedVersion } = diagnosis;
    const file = {
      name: 'annex.bin',
      mediaType: 'application/octet-stream',
      content: bytes,
      annexKey: 'annex',
    };
    const attached = await cim.files.attach({ diagnosisId, expectedVersion, ...file });
    expect(attached.file).toMatchObject({ name: 'annex.bin', bytes: 20_000, sha256: sha256(bytes) });
    expect(attached.diagnosis.version).toBe(expectedVersion + 1);
    const stale = cim.files.attach({ diagnosisId, expectedVersion, ...file, content: new Blob(['again']) });
    expect(await thrown(stale)).toMatchObject({ code: 'CONFLICT', currentVersion: expectedVersion + 1 });
    const headers = { authorization: `Bearer ${await world.keyOf(Role.REPORTER, 'CIM')}` };
    const download = await fetch(attached.file.url, { headers });
    expect(sha256(new Uint8Array(await download.arrayBuffer()))).toBe(attached.file.sha256);
    expect((await fetch(attached.file.url)).status).toBe(404);
  });

  test('a change sent twice with one key is carried out once, and never with other input', async () => {
    const input = draft({ cycle: { code: 'r3' } });
    const idempotencyKey = 'save-r3';
    const twins = await Promise.all([1, 2].map(() => ilo.diagnoses.save(input, { idempotencyKey })));
    expect(twins.map(({ diagnosis }) => diagnosis.version)).toEqual([1, 1]);
    expect(await ilo.diagnoses.save(input, { idempotencyKey })).toEqual(twins[0]);
    const other = await thrown(ilo.diagnoses.save({ ...input, language: 'es' }, { idempotencyKey }));
    expect(other).toBeInstanceOf(ValidationError);
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await ilo.diagnoses.get({ reference: 'ILO/r3' })).toMatchObject({ version: 1 });
  });

  test('an answer that got lost is asked for again with the same key', async () => {
    const before = (await ilo.diagnoses.get({ reference: 'ILO/r3' }))!;
    let attempts = 0;
    const losesFirst: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      if (++attempts > 1) return response;
      await response.text();
      throw new TypeError('fetch failed');
    };
    const flaky = client({ apiKey: await world.keyOf(Role.REPORTER, 'ILO'), fetch: losesFirst, retries: 1 });
    const { diagnosis } = await flaky.diagnoses.save(
      draft({ cycle: { code: 'r3' }, expectedVersion: before.version }),
    );
    expect(attempts).toBe(2);
    expect(diagnosis.version).toBe(before.version + 1);
  });
});

describe('a refusal', () => {
  const broken = (): DiagnosisSaveInput =>
    draft({
      cycle: { code: 'r3' },
      content: content({
        activities: [
          activity({ key: 'a', period: { edtf: '2011/2010' } }),
          activity({ key: 'a', kind: 'trainning' }),
        ],
      }) as DiagnosisContentInput,
    });

  test('lists every fault with its path, and a cure', async () => {
    const cim = client({ apiKey: await world.keyOf(Role.REPORTER, 'CIM') });
    const error = await thrown(cim.diagnoses.save(broken()));
    expect(error).toBeInstanceOf(ValidationError);
    const faults = error.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(faults).toEqual(
      expect.arrayContaining([
        'INVALID content.activities.0.period.edtf',
        'DUPLICATE_KEY content.activities.1.key',
        'UNKNOWN_CODE content.activities.1.kind',
      ]),
    );
    expect(error.issues.find(({ code }) => code === 'UNKNOWN_CODE')?.cure).toContain('training');
    expect(await cim.diagnoses.get({ reference: 'CIM/r3' })).toBeNull();
    expect(await thrown(cim.diagnoses.file(broken()))).toMatchObject({ code: 'BLOCKED' });
    expect(await cim.diagnoses.get({ reference: 'CIM/r3' })).toBeNull();
  });

  test('of a wrong type has its path too, from the input down', async () => {
    const input = { ...draft(), content: { activities: [{ key: 'a', title: 1 }], nonsense: [] } };
    const result = await ilo.diagnoses.save.safe(input as never);
    if (result.ok) throw new Error('It was saved.');
    expect(result.error.code).toBe('BAD_USER_INPUT');
    expect(result.issues.map(({ code, path }) => `${code} ${path.join('.')}`).sort()).toEqual([
      'MISSING content.activities.0.kind',
      'UNKNOWN_FIELD content',
      'WRONG_TYPE content.activities.0.title',
    ]);
  });

  test('of an unknown code in a filter names the nearest', async () => {
    const error = await thrown(anyone.mandates.list({ filter: { addressee: { eq: 'ILOO' } } }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.code).toBe('UNKNOWN_CODE');
    expect(error.issues[0]?.path).toEqual(['mandates', 'filter', 'addressee', 'eq']);
    expect(error.issues[0]?.cure).toContain('ILO');
  });

  test('for a conflict tells the version that stands, of a save and of a submission', async () => {
    const { id, version } = (await ilo.diagnoses.get({ reference: 'ILO/r3' }))!;
    const round = { cycle: { code: 'r3' } };
    for (const work of [
      ilo.diagnoses.save(draft({ ...round, expectedVersion: version - 1 })),
      ilo.diagnoses.save(draft(round)),
      ilo.diagnoses.submit({ id, expectedVersion: version + 1 }),
    ]) {
      const error = await thrown(work);
      expect(error).toBeInstanceOf(ConflictError);
      expect((error as ConflictError).currentVersion).toBe(version);
      expect(isMandatoError(error, 'CONFLICT')).toBe(true);
    }
    const { diagnosis } = await ilo.diagnoses.save(draft({ ...round, ifExists: 'REPLACE' }));
    expect(diagnosis.version).toBe(version + 1);
  });

  test('for want of a scope names the scope; without a key, or with a wrong one, it is about signing in', async () => {
    const error = (await thrown(ilo.publications.create({ cycle: { code: 'r2' } }))) as PermissionError;
    expect(error).toBeInstanceOf(PermissionError);
    expect(error).toMatchObject({ code: 'FORBIDDEN', status: 403, requiredScope: 'publications:write' });
    expect(await thrown(ilo.diagnoses.save(draft({ agency: { code: 'CIM' } })))).toBeInstanceOf(
      PermissionError,
    );
    for (const stranger of [anyone, client({ apiKey: 'mandato_mistyped' })]) {
      const unknown = await thrown(stranger.diagnoses.save(draft()));
      expect(unknown).toBeInstanceOf(AuthenticationError);
      expect(unknown).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
      expect(unknown.requestId).toMatch(/^[\w-]{36}$/);
    }
  });

  test('a token is asked for again when the server does not take it', async () => {
    const key = await world.keyOf(Role.REPORTER, 'ILO');
    const tokens = ['mandato_expired', key];
    const api = client({ auth: { token: () => tokens.shift()! } });
    expect((await api.viewer()).agency?.code).toBe('ILO');
  });

  test('of what is not there, of what is no draft, of a draft that is to be published', async () => {
    const drafted = (await ilo.diagnoses.get({ reference: 'ILO/r3' }))!;
    const done = (await ilo.diagnoses.get({ reference: 'ILO/r1' }))!;
    const create = (...diagnosisIds: string[]) => secretariat.publications.create({ diagnosisIds });
    expect(await thrown(ilo.diagnoses.submit({ id: 'dgs_0', expectedVersion: 1 }))).toBeInstanceOf(
      NotFoundError,
    );
    expect(await thrown(ilo.diagnoses.save(draft({ cycle: { code: 'r9' } })))).toBeInstanceOf(NotFoundError);
    expect(await thrown(create(drafted.id))).toBeInstanceOf(NotFoundError);
    expect(await thrown(create(done.id))).toMatchObject({ code: 'WRONG_STATE' });
    const submit = ilo.diagnoses.submit({ id: done.id, expectedVersion: done.version });
    expect(await thrown(submit)).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('of another address, of a document or a cursor of somebody else', async () => {
    const elsewhere = createClient({ url: `${world.url}/grahpql`, retries: 0 });
    expect(await thrown(elsewhere.viewer())).toBeInstanceOf(ProtocolError);
    expect(await thrown(anyone.query('{ nothing }'))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const { endCursor } = await anyone.agencies.list({ first: 2 });
    const other = anyone.agencies.list({ first: 2, after: endCursor, orderBy: [{ field: 'NAME' }] });
    expect(await thrown(other)).toMatchObject({ code: 'INVALID_CURSOR', name: 'ValidationError' });
  });
});

describe('what returns hold, across returns', () => {
  test('every list answers with what was published', async () => {
    const filter = { agency: { eq: 'ILO' } };
    const lists = {
      activities: await anyone.activities.list({ filter }),
      statements: await anyone.statements.list({ filter }),
      suggestions: await anyone.suggestions.list({ filter }),
      resourceStatements: await anyone.resourceStatements.list({ filter }),
      amendmentProposals: await anyone.amendmentProposals.list({ filter }),
      commitments: await anyone.commitments.list({ filter }),
      annexReferences: await anyone.annexReferences.list({ filter }),
      outcomes: await anyone.outcomes.list({ filter }),
      publishedWorks: await anyone.publishedWorks.list({ filter }),
      organizations: await anyone.organizations.list(),
      projects: await anyone.projects.list(),
      diagnoses: await anyone.diagnoses.list({ filter }),
    };
    const lengths = Object.entries(lists).map(([name, page]) => [name, page.nodes.length]);
    expect(lengths.filter(([, length]) => length !== 0)).toEqual([
      ['activities', 1],
      ['diagnoses', 1],
    ]);
  });
});

describe('a call that takes too long', () => {
  test('ends with a TimeoutError, or with the reason of the signal', async () => {
    expect(await thrown(anyone.agencies.list({ first: 100 }, { timeoutMs: 1 }))).toBeInstanceOf(TimeoutError);
    const controller = new AbortController();
    const reason = new Error('the user left');
    const call = thrown(anyone.agencies.list({ first: 100 }, { signal: controller.signal }));
    controller.abort(reason);
    expect(await call).toBe(reason);
  });
});
