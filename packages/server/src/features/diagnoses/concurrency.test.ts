import { ACCEPT, newRound, PUBLISH, REVISE, SAVE, SEND_BACK, SUBMIT } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { createApiKey, SYSTEM } from '../access/key.service';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const ACTS = 200;

/** Repeatable dice, so that a failure can be had again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Done {
  readonly kind: string;
  readonly version: number;
  readonly title: string | null;
}

test('200 saves, submissions and decisions on one return at once, with repeats: no lost update, no double revision, no gap', async () => {
  const round = await newRound(world);
  const reference = `ILO/${round}`;
  const keys = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      createApiKey(world.database, SYSTEM, { name: `client ${n}`, role: Role.REPORTER, agencyCode: 'ILO' }),
    ),
  );
  const secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const { id } = await world.saveDraft('ILO', round, content());
  const random = dice(20261124);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const done: Done[] = [];
  let tried = 0;

  const stands = async (key: string): Promise<Loose> =>
    (
      await world.query(
        'query($r: String!) { diagnosis(by: { reference: $r }) { state version } }',
        { r: reference },
        { key },
      )
    ).diagnosis;

  /** What somebody may try on a return of that state, and with which input. */
  const next = (state: string, version: number, title: string): readonly [string, string, object][] => {
    const at = { id, expectedVersion: version };
    const save: [string, string, object] = [
      'save',
      SAVE,
      {
        ...at,
        cycle: { code: round },
        language: 'en',
        content: content({ activities: [activity({ key: 'a1', title })] }),
      },
    ];
    switch (state) {
      case 'DRAFT':
        return [save, save, save, ['submit', SUBMIT, at]];
      case 'SENT_BACK':
        return [save];
      case 'SUBMITTED':
        return [
          ['sendBack', SEND_BACK, { ...at, reason: 'Again.' }],
          ['accept', ACCEPT, at],
        ];
      case 'ACCEPTED':
        return [['publish', PUBLISH, { diagnosisIds: [id] }]];
      default:
        return [['revise', REVISE, { ...at, reason: 'Again.' }]];
    }
  };

  const SECRETARIAT = ['sendBack', 'accept', 'publish'];
  const tryOne = async (n: number): Promise<void> => {
    const key = pick(keys);
    const seen = await stands(key);
    const title = `Title ${n}`;
    const [kind, document, input] = pick(next(seen.state, seen.version, title));
    const asking = {
      key: SECRETARIAT.includes(kind) ? secretariat : key,
      headers: { 'idempotency-key': `act-${n}` },
    };
    // A client that heard nothing sends the very same request again, at once or later.
    const answers = await Promise.all(
      Array.from({ length: random() < 0.4 ? 3 : 1 }, () => world.ask(document, { input }, asking)),
    );
    tried += answers.length;
    const payloads = answers.map(({ body }) => Object.values<Loose>(body.data)[0]);
    // All of them were done, as one, or none was; a refusal is not kept, so the reasons may differ.
    const refusals = payloads.flatMap(({ userErrors }) =>
      userErrors.map((each: Loose) => each.code as string),
    );
    const isOne = refusals.length === 0 || payloads.every(({ userErrors }) => userErrors.length > 0);
    expect([n, kind, isOne]).toEqual([n, kind, true]);
    for (const code of refusals)
      expect(['CONFLICT', 'WRONG_STATE', 'NOT_EDITABLE', 'NOT_FOUND']).toContain(code);
    if (refusals.length === 0)
      done.push({ kind, version: seen.version + 1, title: kind === 'save' ? title : null });
  };

  const numbers = Array.from({ length: ACTS }, (_, n) => n);
  await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async () => {
      for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) await tryOne(n);
    }),
  );

  expect(tried).toBeGreaterThan(ACTS);
  expect(done.length).toBeGreaterThan(ACTS / 8);
  // Each act that was done made one version of its own: nobody wrote over anybody, no repeat counted twice.
  const counted = done.filter(({ kind }) => kind !== 'publish');
  const [{ version }] = await world.sql('select version from diagnosis where reference = $1', [reference]);
  expect(version).toBe(1 + done.length);
  expect(new Set(counted.map((each) => each.version)).size).toBe(counted.length);
  const revisions = await world.sql(
    `select r.number, r.submitted_at is not null as frozen from revision r where r.diagnosis_id = $1 order by r.number`,
    [id.slice(4)],
  );
  expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, i) => i + 1));
  expect(revisions.slice(0, -1).every(({ frozen }) => frozen)).toBe(true);
  expect(revisions.filter(({ frozen }) => frozen)).toHaveLength(
    done.filter(({ kind }) => kind === 'submit').length,
  );
  // The newest words are those of the last save that was done.
  const last = done.filter(({ title }) => title !== null).sort((a, b) => b.version - a.version)[0];
  const [newest] = await world.sql(
    `select a.filed_title as title from activity a join revision r on r.id = a.revision_id where r.diagnosis_id = $1 order by r.number desc limit 1`,
    [id.slice(4)],
  );
  if (last) expect(newest.title).toBe(last.title);
  const acts = await world.sql('select number from register_act order by number');
  expect(acts.map(({ number }) => number)).toEqual(acts.map((_, i) => i + 1));
  const [{ audited }] = await world.sql(
    `select count(*)::int as audited from audit_entry where subject = $1 and (action like 'diagnosis%' or action = 'publicationCreate')`,
    [id],
  );
  expect(audited).toBe(1 + done.length);
}, 120_000);
