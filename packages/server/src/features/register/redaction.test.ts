import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { rewriteContent, type DiagnosisContentInput } from '@mandato/rules';
import { ATTACH, codesOf, newRound, payloadOf, TRANSLATE } from '../../../test/acts';
import { activity, content, response } from '../../../test/documents';
import { richContent, richFiled } from '../../../test/rich-document';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { redacting } from '../../../test/redacting';
import { tablesOfReturn } from './redaction.tables';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  // Made now, so that it is not among what a redaction adds.
  await world.keyOf(Role.ADMINISTRATOR);
});
afterAll(() => world.stop());

const { redact, redacted } = redacting(() => world);

const uuid = (of: Return): string => of.id.slice(4);

/** Every table, row by row, as text. */
async function dump(): Promise<string[]> {
  const tables = await world.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows: { row: string }[] = [];
  for (const { name } of tables)
    rows.push(
      ...(await world.sql<{ row: string }>(`select '${name}: ' || to_jsonb(t)::text as row from ${name} t`)),
    );
  return rows.map(({ row }) => row);
}

const holding = async (words: string): Promise<string[]> =>
  (await dump()).filter((row) => row.includes(words)).map((row) => row.slice(0, 300));

/** Another draft of it: the secretariat has sent it back. */
async function reopen(of: Return, document: DiagnosisContentInput): Promise<Return> {
  await world.sql(`update diagnosis set state = 'SENT_BACK' where id = $1`, [uuid(of)]);
  return world.saveDraft(of.agency, of.reference.split('/')[1] as string, document, { ifExists: 'REPLACE' });
}

const READ = `query Read($id: ID!, $asOf: Int) { node(id: $id, asOf: $asOf) { ... on Diagnosis { published { contentHash document
  redactions { act { number kind } reason at occurrences } translations { language isStale texts { key field text isStale } }
  filed { coverTitle symbol } content { sections { key headingPrinted body } activities { key title text citation { quote start end } project { name } participations { printed organization { name } } outcomes { text citation { quote } } publishedWorks { title url } }
  mandateResponses { key narrative quotedMandateText } statements { text citation { quote start end } } suggestions { text addressees { label } } footnotes { marker text target { quote } } } } } } }`;

const read = async (of: Return, asOf?: number): Promise<{ text: string; shown: Loose }> => {
  const { text, body } = await world.ask(READ, { id: of.id, asOf });
  expect(body.errors).toBeUndefined();
  return { text, shown: body.data.node.published };
};

const WORDS = 'Xoloitzcuintle';
const MARK = '█'.repeat(WORDS.length);

test('the words stand nowhere afterwards: in no table, no column, no log, no answer of any time', async () => {
  const planted = rewriteContent(richContent, {
    words: (words) => `${words}-${WORDS}`,
    span: (span) => ({ ...span, sectionKey: `${span.sectionKey}-${WORDS}` }),
  });
  const filed = Object.fromEntries(
    Object.entries(richFiled).map(([name, value]) =>
      /Title|Name|symbol|label|Mark/.test(name) ? [name, `${value} ${WORDS}`] : [name, value],
    ),
  );
  const reporter = await world.keyOf(Role.REPORTER, 'ILO');
  const draft = await world.saveDraft('ILO', await newRound(world), planted, {
    filed,
    externalId: `x-${WORDS}`,
  });
  const file = {
    diagnosisId: draft.id,
    expectedVersion: draft.version,
    name: `${WORDS}.txt`,
    mediaType: 'text/plain',
    contentBase64: Buffer.from('A file that says something else.').toString('base64'),
  };
  const { diagnosis } = await payloadOf(world, ATTACH, file, reporter);
  const submitted = await world.query(
    `mutation Submit($input: DiagnosisActInput!) { diagnosisSubmit(input: $input) { diagnosis { id version reference } userErrors { code } } }`,
    { input: { id: draft.id, expectedVersion: diagnosis.version, note: `With ${WORDS}.` } },
    { key: reporter },
  );
  expect(submitted.diagnosisSubmit.userErrors).toEqual([]);
  const first: Return = { ...submitted.diagnosisSubmit.diagnosis, agency: 'ILO' };
  const act = await world.publish(first);
  const [{ revision }] = await world.sql(`select id as revision from revision where diagnosis_id = $1`, [
    uuid(first),
  ]);
  await payloadOf(
    world,
    TRANSLATE,
    {
      revisionId: `rev_${revision}`,
      language: 'fr',
      texts: [{ key: `course-${WORDS}`, field: 'title', text: `Le ${WORDS}` }],
    },
    reporter,
  );
  await reopen(first, planted);
  // What others say about it, wherever they say it.
  await world.sql(
    `insert into judgement (id, since, subject_id, aspect, value, reason, at, by_role) select gen_random_uuid(), h.number, a.id, 'coverage', 'NONE', $2, now(), 'REVIEWER'
     from activity a, register_head h where a.revision_id = $1 limit 1`,
    [revision, `Because of ${WORDS}`],
  );
  await world.sql(
    `insert into diagnosis_act (id, diagnosis_id, agency_id, revision_id, kind, content_hash, at, note, by_role)
     select gen_random_uuid(), r.diagnosis_id, r.agency_id, r.id, 'SEND_BACK', r.content_hash, now(), $2, 'REVIEWER' from revision r where r.id = $1`,
    [revision, `Take ${WORDS} out.`],
  );
  await world.sql(
    `create table zoo_thread (id uuid primary key, diagnosis_id uuid not null, tags text[], data jsonb)`,
  );
  await world.sql(
    `create table zoo_comment (id uuid primary key, thread_id uuid references zoo_thread (id), body text)`,
  );
  if (world.database.hasRoles)
    await world.sql(`grant select, update on zoo_thread, zoo_comment to mandato_member`);
  await world.sql(
    `insert into zoo_thread values (gen_random_uuid(), $1, array['a', $2], jsonb_build_object('said', $2::text))`,
    [uuid(first), `“${WORDS}”`],
  );
  await world.sql(`insert into zoo_comment select gen_random_uuid(), id, $1 from zoo_thread`, [
    `No ${WORDS}`,
  ]);

  await world.sql(
    `create table zoo_draft (diagnosis_id uuid not null, n int, document text, json_document jsonb)`,
  );
  await world.sql(
    `insert into zoo_draft select r.diagnosis_id, 1, r.document, jsonb_build_object('content', r.document::jsonb, 'note', $2::text) from revision r where r.id = $1`,
    [revision, WORDS],
  );
  if (world.database.hasRoles) await world.sql(`grant select, update on zoo_draft to mandato_member`);

  const before = await read(first);
  const older = await read(first, act);
  expect((await holding(WORDS)).length).toBeGreaterThan(60);
  const shape = (rows: readonly string[]): string[] =>
    rows
      .map((row) => row.slice(0, row.indexOf(':')))
      // Words that no public text holds any more are forgotten.
      .filter((table) => table !== 'search_word')
      .sort();
  const tables = shape(await dump());

  const payload = await redacted(first, WORDS);
  expect(await holding(WORDS)).toEqual([]);
  expect(await holding(WORDS.toLowerCase())).toEqual([]);
  expect(world.log.filter((line) => line.includes(WORDS))).toEqual([]);
  expect(payload.act).toMatchObject({ kind: 'REDACT', note: `In ${first.reference}` });
  // The file went over into the next revision: there are two of it.
  const fileKept = { code: 'FILE_KEPT', message: expect.stringContaining(`“${MARK}.txt” (fil_`) };
  expect(payload.notices).toEqual([fileKept, fileKept]);
  // Nothing was removed: what it adds is its own act, audit, outbox and place.
  const added = [...shape(await dump())];
  for (const table of tables) added.splice(added.indexOf(table), 1);
  expect(added).toEqual(['audit_entry', 'outbox', 'redaction', 'redaction', 'register_act']);

  // Older answers are the same bytes with marks in the place of the words; today's tell of it besides.
  expect((await read(first, act)).text).toBe(older.text.replaceAll(WORDS, MARK));
  const { shown } = await read(first);
  expect({ ...shown, redactions: [] }).toEqual(
    JSON.parse(JSON.stringify(before.shown).replaceAll(WORDS, MARK)),
  );
  expect(shown.redactions).toEqual([
    {
      act: { number: payload.act.number, kind: 'REDACT' },
      reason: 'A person is named.',
      at: expect.any(String),
      occurrences: expect.any(Number),
    },
  ]);
  expect(shown.contentHash).toBe(before.shown.contentHash);
  const [kept] = await world.sql(
    `select z.document = r.document and z.json_document->'content' = r.document::jsonb as "isAlike" from zoo_draft z, revision r where r.id = $1`,
    [revision],
  );
  expect(kept).toEqual({ isAlike: true });
  expect(shown.translations).toMatchObject([{ isStale: false }]);
});

test('every span still equals its quote, at the offsets it had', async () => {
  const filed = await world.file('ILO', await newRound(world), richContent);
  const spans = async () => {
    const tables = await world.sql<{ name: string; span: string }>(
      `select table_name as name, replace(column_name, '_quote', '') as span from information_schema.columns
       where table_schema = 'public' and column_name in ('span_quote', 'target_quote') order by 1, 2`,
    );
    const found: Loose[] = [];
    for (const { name, span } of tables) {
      found.push(
        ...(await world.sql(
          `select '${name}' as name, t.${span}_start as start, t.${span}_end as "end", t.${span}_quote as quote, case ${span}_part when 'HEADING' then s.heading_printed else s.body end as text
           from ${name} t join section s on s.id = t.${span}_section_id join revision r on r.id = t.revision_id where r.diagnosis_id = $1 order by t.id`,
          [uuid(filed)],
        )),
      );
    }
    return found;
  };
  const before = await spans();
  expect(before.length).toBe(16);
  for (const words of ['held in Tu', '👩‍👧 and', '\r\nAnd in Lima', 'one focal point; it'])
    await redacted(filed, words);
  const after = await spans();
  for (const { name, start, end, quote, text } of after)
    expect({ name, quote }).toEqual({ name, quote: text.slice(start, end) });
  expect(after.map(({ name, start, end }) => ({ name, start, end }))).toEqual(
    before.map(({ name, start, end }) => ({ name, start, end })),
  );
  expect(JSON.stringify((await read(filed)).shown)).not.toMatch(/Turin \(|and Comisi.*Lima/);
});

test('words with quotes, line ends and backslashes go from the document as well', async () => {
  const words = 'Juan "el Ñato"\r\n\\Pérez\\ de\tLima';
  const filed = await world.file('ILO', await newRound(world), {
    sections: [{ key: 's', kind: 'OTHER', body: `Told by ${words}.\nOta ate.` }],
    activities: [
      activity({
        key: 'a',
        title: `For ${words}`,
        project: { key: 'p', names: [{ language: 'es', text: words }] },
      }),
    ],
  });
  await redacted(filed, words);
  const mark = '█'.repeat(words.length);
  const { shown } = await read(filed);
  expect(shown.redactions[0].occurrences).toBe(3);
  expect(shown.document.sections[0].body).toBe(`Told by ${mark}.\nOta ate.`);
  expect(shown.document.activities[0].title).toBe(`For ${mark}`);
  expect(shown.content.activities[0].project.name).toBe(mark);
  expect(await holding('Ñato')).toEqual([]);
  // "nOta" stands in the escaped form of the text, not in the text.
  expect(codesOf(await redact(filed, 'nOta'))).toEqual(['NOT_FOUND words']);
});

test('words that are also codes leave the codes alone', async () => {
  const filed = await world.file('ILO', await newRound(world), {
    mandateResponses: [
      response('ILO-1', [activity({ key: 'a', title: 'Some training in Lima', status: 'DONE' })]),
    ],
  });
  await redacted(filed, 'training');
  await redacted(filed, 'Lima');
  await redact(filed, 'DONE');
  const { activities } = await world.query(
    `{ activities(filter: { cycle: { eq: "${filed.reference.split('/')[1]}" } }) { nodes { title status kind { code label } mandates { code } } } }`,
  );
  expect(activities.nodes).toEqual([
    {
      title: 'Some ████████ in ████',
      status: 'DONE',
      kind: { code: 'training', label: 'Training and courses' },
      mandates: [{ code: 'ILO-1' }],
    },
  ]);
});

test('an open draft is redacted too; whoever has it as it was is told so', async () => {
  const cycle = await newRound(world);
  const draft = await world.saveDraft(
    'ILO',
    cycle,
    content({ statements: [{ key: 's', polarity: 'NEED', text: 'By Ann Smith.' }] }),
  );
  await redacted(draft, 'Ann Smith');
  const [{ document, hash }] = await world.sql(
    `select document, content_hash as hash from revision where diagnosis_id = $1`,
    [uuid(draft)],
  );
  expect(hash).toBe(
    createHash('sha256')
      .update(canonicalize(JSON.parse(document)) as string)
      .digest('hex'),
  );
  const stale = world.saveDraft('ILO', cycle, content(), { expectedVersion: draft.version });
  await expect(stale).rejects.toThrow('CONFLICT');
  const { latestAct } = await world.query('{ latestAct { note } }');
  expect(latestAct.note).toBe('In a return that is not public');
});

test('another return with the same words keeps them', async () => {
  const cycle = await newRound(world);
  const own = await world.file(
    'ILO',
    cycle,
    content({ statements: [{ key: 's', polarity: 'NEED', text: 'By Bob Jones.' }] }),
  );
  const other = await world.file(
    'IOM',
    cycle,
    content({ statements: [{ key: 's', polarity: 'NEED', text: 'By Bob Jones.' }] }),
  );
  await redacted(own, 'Bob Jones');
  expect((await read(other)).shown.content.statements[0].text).toBe('By Bob Jones.');
  expect((await read(other)).shown.redactions).toEqual([]);
});

/** Tables with texts that are of no return. */
const ELSEWHERE = [
  ...['activity_match', 'duplicate', 'contact', 'member', 'member_session', 'sign_in_link'],
  ...[
    'agency',
    'agency_name',
    'country',
    'coverage_cell',
    'code_list',
    'concept',
    'cycle',
    'expectation',
    'mandate',
    'mandate_version',
    'objective',
  ],
  ...[
    'obligation',
    'program',
    'resolution',
    'state_note',
    'api_key',
    'idempotency_record',
    'outbox',
    'migration',
  ],
  // They forget by themselves what a redaction takes away.
  'organization_name',
  'search_word',
];

test('every table with texts is redacted, or known to hold nothing of a return', async () => {
  const tables = await world.database.source.transaction((manager) => tablesOfReturn(manager));
  const own = tables.map(({ name }) => name).filter((name) => !name.startsWith('zoo_'));
  const withTexts = await world.sql<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('text', '_text', 'jsonb', 'json', 'varchar') order by 1`,
  );
  expect(
    withTexts.map(({ name }) => name).filter((name) => !own.includes(name) && !name.startsWith('zoo_')),
  ).toEqual([...ELSEWHERE].sort());
  expect(own).toEqual(
    expect.arrayContaining([
      'revision',
      'item_translation',
      'diagnosis_act',
      'finding',
      'judgement',
      'audit_entry',
      'register_act',
    ]),
  );
});
