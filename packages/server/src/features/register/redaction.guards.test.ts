import { codesOf, holdings, newRound, REDACT } from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { redacting } from '../../../test/redacting';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { redact, redacted } = redacting(() => world);

const uuid = (of: Return): string => of.id.slice(4);

test('what is wrong with it is told, and nothing is done', async () => {
  const filed = await world.file(
    'ILO',
    await newRound(world),
    content({ statements: [{ key: 's', polarity: 'NEED', text: 'By Carla.' }] }),
  );
  const before = await holdings(world);
  expect(codesOf(await redact(filed, 'Carla', ' '))).toEqual(['INVALID reason']);
  expect(codesOf(await redact(filed, 'Carla', ''))).toEqual(['INVALID reason']);
  expect(codesOf(await redact(filed, 'Carla', 'It names Carla.'))).toEqual(['INVALID reason']);
  expect(codesOf(await redact(filed, 'Ca'))).toEqual(['INVALID words']);
  expect(codesOf(await redact(filed, '   '))).toEqual(['INVALID words']);
  expect(codesOf(await redact(filed, 'carla'))).toEqual(['NOT_FOUND words']);
  expect(codesOf(await redact(filed, 'x'.repeat(2001), 'y'.repeat(2001)))).toEqual([
    'LIMIT_EXCEEDED words',
    'LIMIT_EXCEEDED reason',
  ]);
  expect(codesOf(await redact(filed, 'Carla\u0000'))).toEqual(['INVALID_TEXT words']);
  expect(
    codesOf(await redact({ ...filed, id: 'dgs_00000000-0000-4000-8000-000000000000' }, 'Carla')),
  ).toEqual(['NOT_FOUND diagnosisId']);
  for (const role of [Role.READER, Role.REPORTER, Role.APPROVER, Role.REVIEWER, Role.EDITOR]) {
    const input = { diagnosisId: filed.id, words: 'Carla', reason: 'A person is named.' };
    const { body } = await world.ask(REDACT, { input }, { key: await world.keyOf(role, 'ILO') });
    expect(body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', requiredScope: 'texts:redact' });
  }
  const { body } = await world.ask(
    REDACT,
    { input: { diagnosisId: filed.id, words: 'Carla' } },
    { key: await world.keyOf(Role.ADMINISTRATOR) },
  );
  expect(body.errors[0].extensions.problems).toMatchObject([{ path: ['input', 'reason'] }]);
  expect(await holdings(world)).toEqual({
    ...before,
    api_key: expect.any(String),
    audit_entry: expect.any(String),
    // The keys that were made for those who tried.
    outbox: expect.any(String),
  });
});

describe('the database lets nothing frozen change but in the transaction of such an act', () => {
  let filed: Return;
  let other: Return;
  beforeAll(async () => {
    const cycle = await newRound(world);
    filed = await world.file(
      'ILO',
      cycle,
      content({ statements: [{ key: 's', polarity: 'NEED', text: 'By Dora.' }] }),
    );
    other = await world.file(
      'IOM',
      cycle,
      content({ statements: [{ key: 's', polarity: 'NEED', text: 'By Dora.' }] }),
    );
  });
  const refused = (text: string, params: readonly unknown[] = []) =>
    expect(world.sql(text, params)).rejects.toMatchObject({ code: 'MD001' });
  const change = (of: Return, to: string): [string, string[]] => [
    `update statement set text = $2 where revision_id in (select id from revision where diagnosis_id = $1)`,
    [uuid(of), to],
  ];
  const open = `insert into redaction (id, number, diagnosis_id, reason, at, occurrences) select gen_random_uuid(), number, $1, 'x', now(), 1 from register_head`;

  test('a plain update by the owner is refused, marks or not', async () => {
    await refused(...change(filed, 'By ████.'));
    await refused(`update revision set document = '█' where diagnosis_id = $1`, [uuid(filed)]);
    await refused(`update audit_entry set after = '"█"'`);
    await refused(`update register_act set note = '█'`);
  });

  test('a redaction without an act of its own is refused', async () => {
    await refused(open, [uuid(filed)]);
    await world.sql('begin');
    await world.sql('update register_head set number = number + 1');
    await world.sql(open, [uuid(filed)]);
    await refused('commit');
  });

  test('within one, words become marks in rows of that return, and nothing else changes', async () => {
    const within = async (...[text, params]: [string, unknown[]]): Promise<void> => {
      await world.sql('begin');
      await world.sql('update register_head set number = number + 1');
      await world.sql(open, [uuid(filed)]);
      try {
        await world.sql(text, params);
      } finally {
        await world.sql('rollback');
      }
    };
    await within(...change(filed, 'By ████.'));
    await expect(within(...change(filed, 'By Eva.'))).rejects.toMatchObject({ code: 'MD001' });
    await expect(within(...change(other, 'By ████.'))).rejects.toMatchObject({ code: 'MD001' });
    await expect(
      within(`update revision set content_hash = '█' where diagnosis_id = $1`, [uuid(filed)]),
    ).rejects.toMatchObject({ code: 'MD001' });
    await expect(
      within(`delete from statement where revision_id in (select id from revision where diagnosis_id = $1)`, [
        uuid(filed),
      ]),
    ).rejects.toMatchObject({ code: 'MD001' });
  });

  test('a redaction itself stays as it is', async () => {
    await redacted(filed, 'Dora');
    await refused(`update redaction set reason = 'y'`);
    await refused('delete from redaction');
    await refused('truncate redaction');
  });
});

/** Tables with texts that are of no return. */
