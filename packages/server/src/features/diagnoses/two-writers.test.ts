import type { DiagnosisContentInput } from '@mandato/rules';
import { Client } from 'pg';
import { ATTACH, codesOf, holdings, newRound, payloadOf } from '../../../test/acts';
import { activity, content, response } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
});
afterAll(() => world.stop());

const SAVE = `mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) { version
  diagnosis { id latestRevision { language filed { symbol label } document } } current { version } notices { code message }
  userErrors { code path message } } }`;
const save = (cycle: string, sent: DiagnosisContentInput, extra: object = {}, headers = {}): Promise<Loose> =>
  payloadOf(world, SAVE, { cycle: { code: cycle }, language: 'en', content: sent, ...extra }, ilo, headers);
const merging = (expectedVersion: number): object => ({ expectedVersion, ifChanged: 'MERGE' });
const statement = (key: string, text = key) => ({ key, polarity: 'NEED', text }) as const;
const section = (key: string, body: string) => ({ key, kind: 'OTHER', body }) as const;

const base: DiagnosisContentInput = {
  sections: [section('one', 'First words.'), section('two', 'Second words.')],
  mandateResponses: [response('ILO-1', [activity({ key: 'a' })])],
  statements: [statement('s'), statement('t')],
};
const document = ({ diagnosis }: Loose): Loose => diagnosis.latestRevision.document;

test('two people who save different sections at once both succeed, and nothing of either is lost', async () => {
  const cycle = await newRound(world);
  expect((await save(cycle, base)).version).toBe(1);
  const [mine, theirs] = [
    { ...base, sections: [section('one', 'My words.'), section('two', 'Second words.')] },
    { ...base, sections: [section('one', 'First words.'), section('two', 'Their words.')] },
  ];
  const saves = await Promise.all([save(cycle, mine, merging(1)), save(cycle, theirs, merging(1))]);
  expect(saves.map(codesOf)).toEqual([[], []]);
  expect(saves.map(({ version }) => version).sort()).toEqual([2, 3]);
  const last = saves.find(({ version }) => version === 3);
  expect(document(last).sections.map(({ body }: Loose) => body)).toEqual(['My words.', 'Their words.']);
  expect(last.notices).toEqual([
    {
      code: 'MERGED',
      message:
        'The return had moved on from version 1 to 2: 1 changes of this save were put together with 1 of others.',
    },
  ]);
});

test('items that come, go and move on either side come together, the header too', async () => {
  const cycle = await newRound(world);
  await save(cycle, base, { filed: { symbol: 'CE/1' } });
  await save(
    cycle,
    {
      ...base,
      statements: [statement('t'), statement('u')],
      mandateResponses: [response('ILO-1', [])],
      activities: [activity({ key: 'a' })],
    },
    { expectedVersion: 1, filed: { symbol: 'CE/1', label: 'rev. 1' } },
  );
  const merged = await save(
    cycle,
    {
      ...base,
      mandateResponses: [...base.mandateResponses!, response('ILO-2', [activity({ key: 'b' })])],
      statements: [statement('s'), statement('x'), statement('t')],
    },
    { ...merging(1), filed: { symbol: 'CE/2' } },
  );
  expect(codesOf(merged)).toEqual([]);
  const { statements, mandateResponses, activities } = document(merged);
  expect(statements.map(({ key }: Loose) => key)).toEqual(['x', 't', 'u']);
  expect(mandateResponses.map((each: Loose) => [each.key, each.activities.length])).toEqual([
    ['response-ILO-1', 0],
    ['response-ILO-2', 1],
  ]);
  expect(activities.map(({ key }: Loose) => key)).toEqual(['a']);
  expect(merged.diagnosis.latestRevision.filed).toEqual({ symbol: 'CE/2', label: 'rev. 1' });
});

test('what both changed is told item by item with its place and key, and nothing is changed', async () => {
  const cycle = await newRound(world);
  await save(cycle, base);
  await save(
    cycle,
    { ...base, statements: [statement('s', 'Theirs.')], sections: [] },
    { expectedVersion: 1 },
  );
  const before = await holdings(world);
  const mine = {
    ...base,
    statements: [statement('new'), statement('s', 'Mine.'), statement('t', 'Mine.')],
    mandateResponses: [],
  };
  const refused = await save(cycle, mine, merging(1));
  expect(refused).toMatchObject({ diagnosis: null, version: null, current: { version: 2 }, notices: [] });
  expect(refused.userErrors).toEqual([
    {
      code: 'CONFLICT',
      path: ['content', 'statements', '1'],
      message: 'Statement "s" was changed by others as well.',
    },
    {
      code: 'CONFLICT',
      path: ['content', 'statements', '2'],
      message: 'Statement "t" was changed here, and taken out or left without its place by others.',
    },
  ]);
  expect(await holdings(world)).toEqual(before);
});

test('without MERGE a save that comes late is told every item that differs from what stands', async () => {
  const cycle = await newRound(world);
  await save(cycle, base);
  await save(
    cycle,
    { ...base, statements: [statement('s', 'Theirs.'), statement('u')] },
    { expectedVersion: 1 },
  );
  const late = await save(
    cycle,
    { ...base, sections: [section('one', 'Mine.')] },
    { expectedVersion: 1, language: 'es' },
  );
  expect(late.userErrors.map(({ path, message }: Loose) => `${path.join('.')}: ${message}`)).toEqual([
    'expectedVersion: The return has changed in the meantime: it stands at version 2.',
    'language: language is not what it is in the return as it stands.',
    'content.sections.0: Section "one" is not what it is in the return as it stands.',
    'content.statements.0: Statement "s" is not what it is in the return as it stands.',
    'content.statements.1: Statement "t" is not in the return as it stands.',
    'content.sections: Section "two" is in the return as it stands, and missing here.',
    'content.statements: Statement "u" is in the return as it stands, and missing here.',
  ]);
  expect(late.userErrors.every(({ code }: Loose) => code === 'CONFLICT')).toBe(true);
});

test('what is good by itself and not together is a conflict at its place in what was sent', async () => {
  const cycle = await newRound(world);
  await save(cycle, base);
  await save(
    cycle,
    { ...base, sections: [section('one', 'Other words.'), section('two', 'Second words.')] },
    { expectedVersion: 1 },
  );
  const quoting = { ...statement('q'), span: { sectionKey: 'one', quote: 'First words.' } };
  const refused = await save(cycle, { ...base, statements: [quoting, ...base.statements!] }, merging(1));
  expect(codesOf(refused)).toEqual([expect.stringMatching(/^CONFLICT content\.statements\.0\.span/)]);
  expect(refused.userErrors[0].message).toMatch(
    /^Put together with what others saved, Statement "q" can no longer stand/,
  );
});

test('a file that came in between is no change of the content; a version that was never there is a conflict', async () => {
  const cycle = await newRound(world);
  const { diagnosis } = await save(cycle, base);
  const file = {
    diagnosisId: diagnosis.id,
    expectedVersion: 1,
    name: 'a',
    mediaType: 'a/b',
    contentBase64: 'AAAA',
  };
  await payloadOf(world, ATTACH, file, ilo);
  const saved = await save(
    cycle,
    { ...base, statements: [statement('s', 'Mine.'), statement('t')] },
    merging(1),
  );
  expect([codesOf(saved), saved.version]).toEqual([[], 3]);
  const later = await save(
    cycle,
    { ...base, statements: [statement('s', 'Mine.'), statement('t', 'Mine.')] },
    merging(2),
  );
  expect(document(later).statements.map(({ text }: Loose) => text)).toEqual(['Mine.', 'Mine.']);
  expect(codesOf(await save(cycle, base, merging(9)))).toContain('CONFLICT expectedVersion');
  expect(codesOf(await save(cycle, base, merging(0)))).toEqual(['CONFLICT expectedVersion']);
});

test('the first two saves after a return was sent back come together on its next revision', async () => {
  const cycle = await newRound(world);
  const { diagnosis } = await save(cycle, base);
  await world.submit({ id: diagnosis.id, version: 1, reference: '', agency: 'ILO' });
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    diagnosis.id.slice(4),
  ]);
  await save(cycle, { ...base, statements: [statement('s', 'Theirs.'), statement('t')] }, merging(3));
  const merged = await save(
    cycle,
    { ...base, statements: [statement('s'), statement('t', 'Mine.')] },
    merging(3),
  );
  expect(document(merged).statements.map(({ text }: Loose) => text)).toEqual(['Theirs.', 'Mine.']);
});

test('a repeat under the same key answers what the merge answered', async () => {
  const cycle = await newRound(world);
  await save(cycle, base);
  await save(cycle, { ...base, sections: [] }, { expectedVersion: 1 });
  const [sent, headers] = [{ ...base, statements: [statement('s')] }, { 'idempotency-key': 'merge-1' }];
  const first = await save(cycle, sent, merging(1), headers);
  expect(first.notices).toHaveLength(1);
  expect(await save(cycle, sent, merging(1), headers)).toEqual(first);
});

test('the last fifty saves of a draft are remembered, and none once it is submitted', async () => {
  const cycle = await newRound(world);
  const { diagnosis } = await save(cycle, content());
  for (let version = 1; version < 55; version += 1)
    await save(cycle, content({ statements: [statement(`s${version}`)] }), { expectedVersion: version });
  const kept = () =>
    world.sql('select version from draft_version where diagnosis_id = $1 order by version', [
      diagnosis.id.slice(4),
    ]);
  expect((await kept()).map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, i) => i + 6));
  expect(codesOf(await save(cycle, content(), merging(5)))).toEqual(['CONFLICT expectedVersion']);
  expect(
    codesOf(await save(cycle, content({ statements: [statement('s54'), statement('mine')] }), merging(54))),
  ).toEqual([]);
  await world.submit({ id: diagnosis.id, version: 56, reference: '', agency: 'ILO' });
  expect(await kept()).toEqual([]);
});

test('the database shows remembered drafts to their agency and administrators alone, and lets nobody change them', async () => {
  await save(await newRound(world), base);
  const client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
  const seen = async (role: string, agency: string, as: string): Promise<number> => {
    await client.query('begin');
    await client.query(`set local role ${as}`);
    await client.query(
      `select set_config('mandato.role', $1, true), set_config('mandato.agency', (select id::text from agency where code = $2 and until is null), true)`,
      [role, agency],
    );
    const { rows } = await client.query('select count(*)::int as n from draft_version');
    await client.query('rollback');
    return rows[0].n as number;
  };
  expect(await seen('AGENCY', 'ILO', 'mandato_member')).toBeGreaterThan(0);
  expect(await seen('ADMINISTRATOR', 'GS-OAS', 'mandato_member')).toBeGreaterThan(0);
  expect(await seen('AGENCY', 'IOM', 'mandato_member')).toBe(0);
  expect(await seen('SECRETARIAT', 'GS-OAS', 'mandato_member')).toBe(0);
  await expect(seen('AGENCY', 'ILO', 'mandato_public')).rejects.toMatchObject({ code: '42501' });
  await client.end();
  await expect(world.sql(`update draft_version set document = ''`)).rejects.toMatchObject({ code: 'MD001' });
});
