import { createHash } from 'node:crypto';
import { codesOf, holdings, newRound, payloadOf, TRANSLATE } from '../../../test/acts';
import { activity } from '../../../test/documents';
import { startWorld, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { base, sent, translating } from '../../../test/translating';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { revisionOf, translate, translated, head, revise } = translating(() => world);

test('everything wrong with it is told at once, with its path, and nothing is done', async () => {
  const filed = await world.file('ILO', await newRound(world), base());
  const before = await holdings(world);
  const payload = await translate(filed, [
    sent('gone', 'title', 'x'),
    sent('a', 'colour', 'x'),
    sent('b', 'text', 'x'),
    sent('a', 'title', ' \n'),
    sent('s', 'text', 'x\u0000'),
    sent('g', 'text', 'x'.repeat(1051)),
    sent('a', 'text', 'x'),
    sent('a', 'text', 'y'),
    sent('a', 'outcomes.1.text', 'x'),
    sent('a', 'outcomes.01.text', 'x'),
  ]);
  expect(codesOf(payload)).toEqual([
    'INVALID_TEXT texts.4.text',
    'NOT_FOUND texts.0.key',
    'UNKNOWN_CODE texts.1.field',
    'NOT_FOUND texts.2.field',
    'INVALID texts.3.text',
    'LIMIT_EXCEEDED texts.5.text',
    'DUPLICATE_KEY texts.7.key',
    'NOT_FOUND texts.8.field',
    'UNKNOWN_CODE texts.9.field',
  ]);
  expect(
    codesOf(await translate(filed, [sent('a', 'text', 'x'), sent('b', 'title', 'x')], { language: 'EN' })),
  ).toEqual(['INVALID language']);
  expect(codesOf(await translate(filed, []))).toEqual(['LIMIT_EXCEEDED texts']);
  expect(
    codesOf(await translate('rev_00000000-0000-4000-8000-000000000000', [sent('a', 'text', '\u0000')])),
  ).toEqual(['NOT_FOUND revisionId', 'INVALID_TEXT texts.0.text']);
  expect(await holdings(world)).toEqual(before);
});

test('a text of the greatest length is taken, one character more is not', async () => {
  const filed = await world.file('ILO', await newRound(world), base());
  expect(codesOf(await translate(filed, [sent('g', 'text', 'x'.repeat(1050))]))).toEqual([]);
  expect(codesOf(await translate(filed, [sent('g', 'text', 'x'.repeat(1051))]))).toEqual([
    'LIMIT_EXCEEDED texts.0.text',
  ]);
});

test('a section in another language than its return is translated into that of the return', async () => {
  const submitted = await world.submit(
    await world.saveDraft('ILO', await newRound(world), {
      sections: [{ key: 'sec', kind: 'OTHER', body: 'Hola.', language: 'es' }],
      activities: [activity({ key: 'a' })],
    }),
  );
  expect(codesOf(await translate(submitted, [sent('sec', 'body', 'Hello.')], { language: 'en' }))).toEqual(
    [],
  );
  expect(
    codesOf(
      await translate(submitted, [sent('sec', 'body', 'x'), sent('a', 'title', 'y')], { language: 'es' }),
    ),
  ).toEqual(['INVALID texts.0']);
});

test('a draft, a return that was sent back and a revision that another one has replaced are not translated', async () => {
  const cycle = await newRound(world);
  const one = [sent('a', 'title', 'x')];
  const draft = await world.saveDraft('ILO', cycle, base());
  expect(codesOf(await translate(draft, one))).toEqual(['WRONG_STATE revisionId']);
  const reviewer = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  expect(codesOf(await translate(draft, one, { key: reviewer }))).toEqual(['NOT_FOUND revisionId']);
  const first = await world.submit(draft);
  expect(codesOf(await translate(first, one, { key: reviewer }))).toEqual([]);
  await world.sql(`update diagnosis set state = 'SENT_BACK' where id = $1`, [first.id.slice(4)]);
  const sentBack = await translate(first, one);
  expect(codesOf(sentBack)).toEqual(['WRONG_STATE revisionId']);
  expect(sentBack.userErrors[0].cure).toContain('SAVE (REPORTER');
  const earlier = await revisionOf(first);
  await revise(first, base('Next'));
  expect(codesOf(await translate(earlier, one))).toEqual(['WRONG_STATE revisionId']);
});

test('whoever may: the own agency, reviewers what was submitted, editors what is public', async () => {
  const cycle = await newRound(world);
  const one = [sent('a', 'title', 'Un curso')];
  const submitted = await world.submit(await world.saveDraft('ILO', cycle, base()));
  const editor = await world.keyOf(Role.EDITOR, 'GS-OAS');
  const other = await world.keyOf(Role.REPORTER, 'CIM');
  expect(codesOf(await translate(submitted, one, { key: editor }))).toEqual(['NOT_FOUND revisionId']);
  expect(codesOf(await translate(submitted, one, { key: other }))).toEqual(['NOT_FOUND revisionId']);
  await world.publish(submitted);
  expect(codesOf(await translate(submitted, one, { key: other }))).toEqual(['NOT_ALLOWED revisionId']);
  expect(codesOf(await translate(submitted, one, { key: editor }))).toEqual([]);
  const reader = await world.ask(
    TRANSLATE,
    { input: { revisionId: await revisionOf(submitted), language: 'es', texts: one } },
    { key: await world.keyOf(Role.READER, 'ILO') },
  );
  expect(reader.body.errors[0].extensions.code).toBe('FORBIDDEN');
});

test('the same request with the same Idempotency-Key is one translation and one act', async () => {
  const filed = await world.file('ILO', await newRound(world), base());
  const input = {
    revisionId: await revisionOf(filed),
    language: 'pt',
    texts: [sent('a', 'title', 'Um curso')],
  };
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const before = await head();
  const twice = await Promise.all(
    [0, 1].map(() => payloadOf(world, TRANSLATE, input, key, { 'idempotency-key': 'once-and-twice' })),
  );
  expect(twice[0]).toEqual(twice[1]);
  expect(await head()).toBe(before + 1);
});

test('two translators at once come one after the other', async () => {
  const filed = await world.file('ILO', await newRound(world), base());
  const payloads = await Promise.all(
    Array.from({ length: 6 }, (_, i) => translate(filed, [sent('a', 'title', `Curso ${i}`)])),
  );
  expect(payloads.flatMap(codesOf)).toEqual([]);
  const open = await world.sql(
    `select count(*)::int as n from item_translation where diagnosis_id = $1 and until is null`,
    [filed.id.slice(4)],
  );
  expect(open).toEqual([{ n: 1 }]);
});

test('the database itself refuses to change a translation, or to publish a confidential one', async () => {
  const filed = await world.file('ILO', await newRound(world), base());
  await translated(filed, [sent('a', 'title', 'Un curso')]);
  const refused = (text: string) =>
    expect(world.sql(text, [filed.id.slice(4)])).rejects.toMatchObject({ code: 'MD001' });
  await refused(`update item_translation set text = 'x' where diagnosis_id = $1`);
  await refused(
    `update item_translation set original_hash = '${createHash('sha256').update('x').digest('hex')}' where diagnosis_id = $1`,
  );
  await refused(`update item_translation set since = since - 1 where diagnosis_id = $1`);
  await refused(`delete from item_translation where diagnosis_id = $1`);
  await expect(world.sql('truncate item_translation')).rejects.toMatchObject({ code: 'MD001' });
});

test('the database alone shows the public what an act made public, and lets nobody write in another’s name', async () => {
  if (!world.database.hasRoles) return;
  const submitted = await world.submit(await world.saveDraft('ILO', await newRound(world), base()));
  await translated(submitted, [sent('a', 'title', 'Un curso')]);
  const id = submitted.id.slice(4);
  const [{ agency }] = await world.sql(
    `select id as agency from agency where code = 'CIM' and until is null`,
  );
  const as = async (role: string, settings: readonly [string, string], statement: string) => {
    await world.sql('begin');
    try {
      await world.sql(
        `select set_config('mandato.agency', $1, true), set_config('mandato.role', $2, true)`,
        settings,
      );
      await world.sql(`set local role ${role}`);
      return await world.sql(statement, [id]);
    } finally {
      await world.sql('rollback');
    }
  };
  const rows = 'select text from item_translation where diagnosis_id = $1';
  const other = [agency, 'AGENCY'] as const;
  expect(await as('mandato_public', ['', ''], rows)).toEqual([]);
  expect(await as('mandato_member', other, rows)).toEqual([]);
  expect(await as('mandato_member', ['', 'SECRETARIAT'], rows)).toHaveLength(1);
  await world.publish(submitted);
  for (const role of ['mandato_public', 'mandato_member'])
    expect(await as(role, role === 'mandato_public' ? ['', ''] : other, rows)).toHaveLength(1);
  const copy = `insert into item_translation select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'language', 'fr'))).*
    from item_translation x where x.diagnosis_id = $1`;
  await expect(as('mandato_public', ['', ''], copy)).rejects.toThrow(/permission denied/);
  await expect(as('mandato_member', other, copy)).rejects.toThrow(/row-level security/);
  const redaction = `insert into redaction (id, number, diagnosis_id, reason, at, occurrences, txid) select gen_random_uuid(), number, $1, 'x', now(), 1, 0 from register_head`;
  for (const role of ['AGENCY', 'SECRETARIAT', 'EDITOR'])
    await expect(as('mandato_member', [agency, role], redaction)).rejects.toMatchObject({
      code: expect.stringMatching(/42501|MD001/),
    });
});
