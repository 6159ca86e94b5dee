import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Role } from '../../server/src/platform/caller';
import { COVERAGE_DIFFERENCES } from '../../server/src/features/coverage/check';
import { content } from '../../server/test/documents';
import { startWorld, type Loose, type World } from '../../server/test/world';
import { loadNetwork, type Summary } from '../src/load/load-network';

let world: World;
let summary: Summary;

beforeAll(async () => {
  world = await startWorld({ catalogue: null });
  summary = await loadNetwork({ databaseUrl: world.databaseUrl, size: 'demo', seed: 1 });
});
afterAll(() => world?.stop());

const count = async (sql: string): Promise<number> =>
  Number((await world.sql<{ count: string }>(`select count(*) ${sql}`))[0]?.count);

test('the register counts from one on, without a gap, in the order of time', async () => {
  const [register] = await world.sql(
    `select min(number) as first, max(number) as last, count(*)::int as acts, (select number from register_head) as head,
       bool_and(at >= before) as in_order from (select *, lag(at, 1, at) over (order by number) as before from register_act) x`,
  );
  expect(register).toEqual({
    first: 1,
    last: register.acts,
    acts: register.acts,
    head: register.acts,
    in_order: true,
  });
  const { registerActs } = await world.query('{ registerActs(first: 1) { totalCount } }');
  expect(registerActs.totalCount).toBe(register.acts);
});

test('every row of the register is opened and closed by acts that there are', async () => {
  const tables = [
    'agency',
    'agency_name',
    'mandate',
    'mandate_version',
    'cycle',
    'expectation',
    'judgement',
    'activity_match',
  ];
  for (const table of [...tables, 'revision', 'activity', 'participation']) {
    const stray = `from ${table} t where (since is not null and not exists (select from register_act a where a.number = t.since))
      or (until is not null and (since is null or until < since or not exists (select from register_act a where a.number = t.until)))`;
    expect([table, await count(stray)]).toEqual([table, 0]);
  }
});

const DOCUMENT = `query Documents($ids: [ID!]!) { nodes(ids: $ids) { ... on Revision { contentHash confidentialCount document content {
  sections { key kind headingPrinted body }
  mandateResponses { key printedNumber narrative selfAssessment activities { key } }
  activities { key title status period { edtf printed ongoing } }
  statements { key polarity text } suggestions { key text } } } } }`;

test('a revision reads back as the document whose hash it bears, and its items say what the document says', async () => {
  const key = await world.keyOf(Role.ADMINISTRATOR);
  const rows = await world.sql<{ id: string }>(
    `select 'rev_' || id as id from revision order by id limit 20`,
  );
  const { nodes } = await world.query(DOCUMENT, { ids: rows.map(({ id }) => id) }, { key });
  expect(nodes).toHaveLength(20);
  for (const { document, content: items, contentHash } of nodes) {
    const bytes = canonicalize(document) as string;
    expect(createHash('sha256').update(bytes, 'utf8').digest('hex')).toBe(contentHash);
    const said: Loose = JSON.parse(bytes);
    const inResponses = said.mandateResponses.flatMap((each: Loose) => each.activities);
    expect(items.sections).toEqual(
      said.sections.map((s: Loose) => ({
        ...picked(s, 'key', 'kind', 'body'),
        headingPrinted: s.headingPrinted ?? null,
      })),
    );
    expect(items.activities.map((a: Loose) => [a.key, a.title, a.status, a.period?.printed ?? null])).toEqual(
      [...inResponses, ...said.activities].map((a: Loose) => [
        a.key,
        a.title,
        a.status,
        a.period?.printed ?? null,
      ]),
    );
    expect(items.mandateResponses.map((r: Loose) => [r.key, r.activities.map((a: Loose) => a.key)])).toEqual(
      said.mandateResponses.map((r: Loose) => [r.key, r.activities.map((a: Loose) => a.key)]),
    );
    expect(items.statements).toEqual(said.statements.map((s: Loose) => picked(s, 'key', 'polarity', 'text')));
    expect(items.suggestions).toEqual(said.suggestions.map((s: Loose) => picked(s, 'key', 'text')));
  }
});

const picked = (from: Loose, ...names: string[]): object =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

test('what the server finds in a draft is what the load holds of it', async () => {
  const key = await world.keyOf(Role.ADMINISTRATOR);
  // Revisions of the round that is open, so checked against the catalogue that stands; a text near another agency's is
  // what the load does not look for.
  const rows = await world.sql(
    `select a.code as agency, k.code as cycle, r.id, r.language, r.document from revision r join diagnosis d on d.working_revision_id = r.id
       join agency a on a.id = d.agency_id and a.until is null join cycle k on k.id = d.cycle_id and k.until is null
     where k.state = 'OPEN' and d.kind = 'DIAGNOSIS' order by r.id limit 5`,
  );
  expect(rows.length).toBeGreaterThan(2);
  for (const { agency, cycle, id, language, document } of rows) {
    const filed = await world.query(
      `query Filed($id: ID!) { node(id: $id) { ... on Revision { filed { coverTitle formName symbol label languageMark originalLanguage filedOn notBefore notAfter } } } }`,
      { id: `rev_${id}` },
      { key },
    );
    const input = {
      agency: { code: agency },
      cycle: { code: cycle },
      language,
      filed: filed.node.filed,
      content: JSON.parse(document),
    };
    const { diagnosisCheck } = await world.query(
      'mutation Check($input: DiagnosisCheckInput!) { diagnosisCheck(input: $input) { results { code path } userErrors { code path } } }',
      { input },
      { key },
    );
    expect(diagnosisCheck.userErrors).toEqual([]);
    const found = diagnosisCheck.results.filter((each: Loose) => each.code !== 'NEAR_OTHER_TEXT');
    const held = await world.sql('select code, path from finding where revision_id = $1 order by position', [
      id,
    ]);
    expect(held).toEqual(found);
  }
});

test('a return is where its acts have brought it, for its agency and for the secretariat', async () => {
  const wrong = `from diagnosis d where (d.submitted_revision_id is null) <> (d.known_state is null)
    or d.known_version > d.version or (d.since is null) <> not exists (select from revision r where r.diagnosis_id = d.id and r.since is not null)
    or (d.state = 'PUBLISHED') <> exists (select from revision r where r.diagnosis_id = d.id and r.since is not null and r.until is null and d.working_revision_id = r.id)`;
  expect(await count(wrong)).toBe(0);
  expect(
    await count(
      `from diagnosis_act a join revision r on r.id = a.revision_id where a.content_hash <> r.content_hash`,
    ),
  ).toBe(0);
  expect(
    await count(
      `from revision r where submitted_at is null and not exists (select from draft_version v where v.revision_id = r.id and v.document = r.document)`,
    ),
  ).toBe(0);
  const states = await world.sql<{ state: string }>('select distinct state from diagnosis order by 1');
  expect(states.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['DRAFT', 'PUBLISHED', 'SENT_BACK']),
  );
});

test('rounds tell who has reported, who said there is nothing, and who is silent', async () => {
  const { cycles } = await world.query(
    '{ cycles(first: 10) { nodes { code state completeness { expected reported nilReturns } expectations(first: 50) { nodes { state isLate } } } } }',
  );
  const seen = new Set(
    cycles.nodes.flatMap((cycle: Loose) => cycle.expectations.nodes.map((each: Loose) => each.state)),
  );
  expect([...seen]).toEqual(expect.arrayContaining(['PUBLISHED', 'NIL_RETURN', 'AWAITED']));
  expect(cycles.nodes.map((cycle: Loose) => cycle.state).sort()).toEqual([
    'OPEN',
    'PUBLISHED',
    'PUBLISHED',
    'PUBLISHED',
  ]);
});

test('the guards are back: what was handed in is frozen, and the register counts on', async () => {
  await expect(world.sql(`update activity set filed_title = 'x' where since is not null`)).rejects.toThrow(
    'a submitted revision is frozen',
  );
  await expect(world.sql('update register_head set number = number + 2')).rejects.toThrow(
    'the register counts one by one',
  );
  const acts = await count('from register_act');
  const agency = summary.samples.awaitedAgencyCodes[0] ?? '';
  const submitted = await world.submit(
    await world.saveDraft(agency, summary.samples.openCycleCode, content()),
  );
  expect(await world.publish(submitted)).toBe(acts + 1);
  // The ledger that was loaded is kept from there on.
  expect(await world.sql(COVERAGE_DIFFERENCES)).toEqual([]);
  expect(await count('from coverage_cell where since = ' + (acts + 1))).toBeGreaterThan(0);
});

test('the words that the public has read are those that the database finds in its texts', async () => {
  const loaded = await loadedWords();
  expect(loaded.length).toBeGreaterThan(500);
  await world.sql('delete from search_word');
  await world.sql('select search_learn_all()');
  expect(await loadedWords()).toEqual(loaded);
});

const loadedWords = (): Promise<Loose[]> => world.sql('select * from search_word order by word');

test('only an empty database is filled', async () => {
  await expect(loadNetwork({ databaseUrl: world.databaseUrl, size: 'demo', seed: 1 })).rejects.toThrow(
    'The database is not empty: a network is loaded into a database of its own. Create one and name it in the URL.',
  );
});
