import { codesOf, faultOf, holdings, newRound, payloadOf, PUBLISH, SAVE, SUBMIT } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let iom: string;
let cycle: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  iom = await world.keyOf(Role.REPORTER, 'IOM');
});

beforeEach(async () => {
  cycle = await newRound(world);
});

afterAll(() => world.stop());

let keys = 0;
const newKey = (): Record<string, string> => ({ 'idempotency-key': `key-${(keys += 1)}` });
const draft = (extra: object = {}): object => ({
  cycle: { code: cycle },
  language: 'en',
  content: content(),
  ...extra,
});
const save = (input: object, headers: Record<string, string>, key = ilo): Promise<Loose> =>
  payloadOf(world, SAVE, input, key, headers);

test('a repeat gives the outcome of the first and changes nothing', async () => {
  const headers = newKey();
  const first = await save(draft(), headers);
  const before = await holdings(world);
  expect(await save(draft(), headers)).toEqual(first);
  expect(await holdings(world)).toEqual(before);
});

test('without a key a repeat is a second act', async () => {
  await payloadOf(world, SAVE, draft(), ilo);
  expect(codesOf(await payloadOf(world, SAVE, draft(), ilo))).toEqual(['CONFLICT expectedVersion']);
});

test('a repeat answers what is asked of it now, of things as they are now', async () => {
  const headers = newKey();
  const undated = draft({ content: content({ activities: [activity({ key: 'a', period: null })] }) });
  const first = await save(undated, headers);
  expect(first.findings).toContainEqual({ code: 'UNDATED_ACTIVITY', path: expect.anything() as unknown });
  await save(draft({ expectedVersion: 1 }), {});
  const repeat = `mutation Save($input: DiagnosisSaveInput!) {
    diagnosisSave(input: $input) { diagnosis { version reference } findings { code } userErrors { code } query { viewer { agency { code } } } } }`;
  const { diagnosisSave } = await world.query(repeat, { input: undated }, { key: ilo, headers });
  expect(diagnosisSave).toMatchObject({
    diagnosis: { version: 2, reference: `ILO/${cycle}` },
    userErrors: [],
    query: { viewer: { agency: { code: 'ILO' } } },
  });
  expect(diagnosisSave.findings).not.toContainEqual({ code: 'UNDATED_ACTIVITY' });
});

test('twins at once make one change and get one answer', async () => {
  const headers = newKey();
  const twins = await Promise.all(Array.from({ length: 6 }, () => save(draft(), headers)));
  expect(twins).toEqual(twins.map(() => twins[0]));
  expect(twins[0].userErrors).toEqual([]);
  const subject = twins[0].diagnosis.id;
  expect(await world.sql(`select count(*)::int as n from audit_entry where subject = $1`, [subject])).toEqual(
    [{ n: 1 }],
  );
});

test('the same key with other input is refused, whatever the other input is', async () => {
  const headers = newKey();
  await save(draft(), headers);
  const before = await holdings(world);
  for (const other of [
    draft({ ifExists: 'REPLACE' }),
    draft({ externalId: 'x' }),
    draft({ content: content({ statements: [] }), language: 'es' }),
  ]) {
    expect(codesOf(await save(other, headers))).toEqual(['IDEMPOTENCY_KEY_REUSED ']);
  }
  expect(await holdings(world)).toEqual(before);
});

test('input is the same however it is written: another order of fields, defaults left out', async () => {
  const headers = newKey();
  const first = await save(
    { cycle: { code: cycle }, language: 'en', content: { activities: [activity({ key: 'a' })] } },
    headers,
  );
  const again = {
    content: { statements: [], activities: [activity({ key: 'a' })] },
    kind: 'DIAGNOSIS',
    language: 'en',
    cycle: { code: cycle },
  };
  expect(await save(again, headers)).toEqual(first);
});

test('a refusal is not kept: the mended request may use the same key', async () => {
  const headers = newKey();
  expect(codesOf(await save(draft({ cycle: { code: 'none' } }), headers))).toEqual(['NOT_FOUND cycle']);
  expect((await save(draft(), headers)).userErrors).toEqual([]);
});

test('the key of another agency is another key', async () => {
  const headers = newKey();
  const [own, other] = [await save(draft(), headers), await save(draft(), headers, iom)];
  expect([own.diagnosis.reference, other.diagnosis.reference]).toEqual([`ILO/${cycle}`, `IOM/${cycle}`]);
});

test('one key serves several mutations, and the same one twice under two names', async () => {
  const headers = newKey();
  const saved = await save(draft(), headers);
  const act = { id: saved.diagnosis.id, expectedVersion: 1 };
  const submitted = await payloadOf(world, SUBMIT, act, ilo, headers);
  expect(submitted.diagnosis.state).toBe('SUBMITTED');
  expect(await payloadOf(world, SUBMIT, act, ilo, headers)).toEqual(submitted);
  const both = `mutation($a: DiagnosisSaveInput!, $b: DiagnosisSaveInput!) {
    a: diagnosisSave(input: $a) { diagnosis { reference } } b: diagnosisSave(input: $b) { diagnosis { reference } } }`;
  const other = await newRound(world);
  const input = {
    a: { ...draft(), cycle: { code: other } },
    b: { ...draft(), cycle: { code: other }, kind: 'STATE_REPLY' },
  };
  const first = await world.query(both, input, { key: ilo, headers });
  expect(first.b.diagnosis.reference).toBe(`ILO/${other}/STATE_REPLY`);
  expect(await world.query(both, input, { key: ilo, headers })).toEqual(first);
});

test('a publication is repeated under its key without a second act', async () => {
  const submitted = await world.submit(await world.saveDraft('ILO', cycle, content()));
  const headers = newKey();
  const secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  await world.accept(submitted);
  const publish = () => payloadOf(world, PUBLISH, { diagnosisIds: [submitted.id] }, secretariat, headers);
  const first = await publish();
  expect(first.act.kind).toBe('PUBLISH');
  expect(await publish()).toEqual(first);
});

test('after a day the key may be used anew', async () => {
  const headers = newKey();
  await save(draft(), headers);
  await world.sql(`update idempotency_record set created_at = now() - interval '25 hours'`);
  expect(codesOf(await save(draft({ language: 'es' }), headers))).toEqual(['CONFLICT expectedVersion']);
});

test.each([' ', 'two words', 'x'.repeat(256), 'ñ'])('a key that is no key is refused: %j', async (key) => {
  const before = await holdings(world);
  const answer = await world.ask(SAVE, { input: draft() }, { key: ilo, headers: { 'idempotency-key': key } });
  expect(faultOf(answer)).toEqual([400, 'BAD_REQUEST']);
  expect(await holdings(world)).toEqual(before);
});

test('a text that cannot be kept is refused under a key as without one', async () => {
  const sent = content({ statements: [{ key: 'a', polarity: 'NEED', text: 'a\ud800' }] });
  expect(codesOf(await save(draft({ content: sent }), newKey()))).toEqual([
    'INVALID_TEXT content.statements.0.text',
  ]);
});

test('what has expired is forgotten, the records of keys that never come back included', async () => {
  await save(draft(), newKey());
  await world.sql(`update idempotency_record set created_at = now() - interval '25 hours'`);
  cycle = await newRound(world);
  await save(draft(), newKey());
  const [{ old }] = (await world.sql(
    `select count(*)::int as old from idempotency_record where created_at < now() - interval '24 hours'
      and agency_id = (select id from agency where code = 'ILO')`,
  )) as [{ old: number }];
  expect(old).toBe(0);
});
