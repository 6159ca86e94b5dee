import type { DiagnosisContentInput } from '@mandato/rules';
import { codesOf, newRound, payloadOf, WAIVE } from '../../../test/acts';
import { activity } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let reviewer: string;
beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  reviewer = await world.keyOf(Role.REVIEWER, 'GS-OAS');
});
afterAll(() => world.stop());

const section = (headingPrinted: string, key = 'specific') =>
  ({ key, kind: 'SPECIFIC', headingPrinted, body: 'Courses were held.' }) as const;
const CIM = 'Activities allocated to the CIM [sic]';
const CODE = 'OTHER_AGENCY_IN_HEADING';
/** A heading that names another agency, and an undated activity. */
const odd = (...sections: ReturnType<typeof section>[]): DiagnosisContentInput => ({
  sections,
  activities: [activity({ key: 'a', period: null })],
});

const FIELDS = 'id code path state waivedReason waivedBy { name role agency { code } }';
async function findings(id: string, key = ilo, args = ''): Promise<Loose[]> {
  const { node } = await world.query(
    `query($id: ID!) { node(id: $id) { ... on Diagnosis { findings${args} { ${FIELDS} } } } }`,
    { id },
    { key },
  );
  return node?.findings ?? [];
}
const findingOf = async (id: string, code = CODE, key = ilo): Promise<Loose> =>
  (await findings(id, key)).find((each) => each.code === code);
const waive = (findingId: string, key = ilo, reason = 'The paper was printed so.'): Promise<Loose> =>
  payloadOf(world, WAIVE, { findingId, reason }, key);
const replaced = ({ version }: Return) => ({ expectedVersion: version });
/** As if the secretariat had sent it back: the next save opens the next revision. */
const sendBack = ({ id }: Return) =>
  world.sql(`update diagnosis set state = 'SENT_BACK' where 'dgs_' || id = $1`, [id]);

test('its agency lets a finding pass, with a reason, and both stay with it', async () => {
  const { id } = await world.saveDraft('ILO', await newRound(world), odd(section(CIM)));
  const finding = await findingOf(id);
  expect(finding).toMatchObject({ state: 'OPEN', waivedReason: null, waivedBy: null });
  const payload = await waive(finding.id);
  expect(payload).toEqual({
    finding: {
      id: finding.id,
      state: 'WAIVED',
      waivedReason: 'The paper was printed so.',
      waivedBy: { name: 'REPORTER ILO', agency: { code: 'ILO' }, role: 'REPORTER' },
    },
    userErrors: [],
  });
  expect((await findings(id, ilo, '(state: WAIVED)')).map(({ code }) => code)).toEqual([CODE]);
  expect((await findings(id, ilo, '(state: OPEN)')).map(({ code }) => code)).not.toContain(CODE);
});

test('it holds through saves that move it or change other things, and opens when its words change', async () => {
  const cycle = await newRound(world);
  let saved = await world.saveDraft('ILO', cycle, odd(section(CIM)));
  await waive((await findingOf(saved.id)).id);

  saved = await world.saveDraft('ILO', cycle, odd(section('Context', 'c'), section(CIM)), replaced(saved));
  expect(await findingOf(saved.id)).toMatchObject({
    state: 'WAIVED',
    path: ['content', 'sections', '1', 'headingPrinted'],
  });

  saved = await world.saveDraft(
    'ILO',
    cycle,
    odd(section('Tasks of the Inter-American Commission of Women')),
    replaced(saved),
  );
  expect(await findingOf(saved.id)).toMatchObject({ state: 'OPEN', waivedReason: null });

  saved = await world.saveDraft('ILO', cycle, odd(section(CIM)), replaced(saved));
  expect(await findingOf(saved.id)).toMatchObject({ state: 'WAIVED' });
});

test('a waiver for one mandate is none for another, although both stand at the same place', async () => {
  const { id } = await world.saveDraft('ILO', await newRound(world), odd(section(CIM)));
  const silent = (await findings(id)).filter(({ code }) => code === 'SILENT_MANDATE');
  expect(silent).toHaveLength(3);
  await waive(silent[1].id);
  const states = (await findings(id))
    .filter(({ code }) => code === 'SILENT_MANDATE')
    .map(({ state }) => state);
  expect(states).toEqual(['OPEN', 'WAIVED', 'OPEN']);
});

test('it holds in the next revision; what is mended there is resolved in the one before', async () => {
  const cycle = await newRound(world);
  const first = await world.submit(await world.saveDraft('ILO', cycle, odd(section(CIM))));
  await waive((await findingOf(first.id)).id);
  await sendBack(first);
  const undated = await findingOf(first.id, 'UNDATED_ACTIVITY');
  await world.saveDraft(
    'ILO',
    cycle,
    { ...odd(section(CIM)), activities: [activity({ key: 'a' })] },
    { id: first.id, expectedVersion: first.version },
  );
  expect(await findingOf(first.id)).toMatchObject({ state: 'WAIVED' });
  expect(await findingOf(first.id, 'UNDATED_ACTIVITY')).toBeUndefined();
  const resolved = await findings(first.id, ilo, '(state: RESOLVED)');
  expect(resolved.map(({ id, code, state }) => [id, code, state])).toEqual([
    [undated.id, 'UNDATED_ACTIVITY', 'RESOLVED'],
  ]);
  // What the agency is mending is not told before it is handed in.
  expect(await findings(first.id, reviewer, '(state: RESOLVED)')).toEqual([]);
  expect(await findingOf(first.id, 'UNDATED_ACTIVITY', reviewer)).toMatchObject({ state: 'OPEN' });
  expect(codesOf(await waive(undated.id))).toEqual(['WRONG_STATE findingId']);
});

test('what several revisions had is told as resolved once, with the last of them', async () => {
  const cycle = await newRound(world);
  let saved = await world.submit(await world.saveDraft('ILO', cycle, odd(section(CIM))));
  for (const heading of [CIM, 'Activities of the ILO']) {
    await sendBack(saved);
    const next = { id: saved.id, expectedVersion: saved.version };
    saved = await world.submit(await world.saveDraft('ILO', cycle, odd(section(heading)), next));
  }
  const resolved = await findings(saved.id, reviewer, '(state: RESOLVED)');
  expect(resolved.map(({ code }) => code)).toEqual([CODE]);
  expect(await findings(saved.id, ilo, '(state: RESOLVED, severity: [INFO])')).toEqual([]);
});

test('the secretariat waives once the return was handed in, and the agency sees who and why', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), odd(section(CIM)));
  const { id: findingId } = await findingOf(saved.id);
  expect(codesOf(await waive(findingId, reviewer))).toEqual(['NOT_FOUND findingId']);
  await world.submit(saved);
  expect((await waive(findingId, reviewer, 'Seen.')).finding).toMatchObject({
    state: 'WAIVED',
    waivedReason: 'Seen.',
  });
  expect(await findingOf(saved.id)).toMatchObject({
    waivedReason: 'Seen.',
    // A person's name is for their own agency.
    waivedBy: { name: null, role: 'REVIEWER', agency: { code: 'GS-OAS' } },
  });
});

test('nobody else waives, and nobody else sees that anything was', async () => {
  const saved = await world.submit(await world.saveDraft('ILO', await newRound(world), odd(section(CIM))));
  const { id: findingId } = await findingOf(saved.id);
  expect(codesOf(await waive(findingId, await world.keyOf(Role.REPORTER, 'CIM')))).toEqual([
    'NOT_FOUND findingId',
  ]);
  await waive(findingId);
  const act = await world.publish(saved);
  for (const key of [undefined, await world.keyOf(Role.REPORTER, 'CIM')]) {
    const { body } = await world.ask(
      `query($id: ID!) { node(id: $id) { id } diagnoses(asOf: ${act}) { nodes { findings { ${FIELDS} } } } }`,
      { id: findingId },
      { key },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.node).toBeNull();
    for (const { findings: seen } of body.data.diagnoses.nodes) expect(seen).toEqual([]);
  }
});

test('a waiver is no act of the register, and an answer of before stays the same, byte for byte', async () => {
  const saved = await world.submit(await world.saveDraft('ILO', await newRound(world), odd(section(CIM))));
  const act = await world.publish(saved);
  const read = async () =>
    (
      await world.ask(
        `query($id: ID!) { latestAct { number } diagnoses(asOf: ${act}) { nodes { reference findings { ${FIELDS} } } } }`,
        { id: saved.id },
      )
    ).text;
  const before = await read();
  await waive((await findingOf(saved.id)).id);
  expect(await read()).toBe(before);
  const [kept] = await world.sql<Loose>(
    `select w.register_number, w.reason, w.code from finding_waiver w where 'dgs_' || w.diagnosis_id = $1`,
    [saved.id],
  );
  expect(kept).toEqual({ register_number: act, reason: 'The paper was printed so.', code: CODE });
});

describe('is refused', () => {
  let finding: Loose;
  beforeAll(async () => {
    const { id } = await world.saveDraft('ILO', await newRound(world), odd(section(CIM)));
    finding = await findingOf(id);
  });

  test.each([
    ['without a reason', '', 'INVALID reason'],
    ['with blanks for a reason', ' \n', 'INVALID reason'],
    ['with a reason that is too long', 'x'.repeat(2001), 'LIMIT_EXCEEDED reason'],
    ['with a reason that cannot be kept', 'a\u0007', 'INVALID_TEXT reason'],
  ])('%s', async (_, reason, refusal) => {
    expect(codesOf(await waive(finding.id, ilo, reason))).toEqual([refusal]);
  });

  test('together with everything else that is wrong', async () => {
    expect(codesOf(await waive('fnd_nothing', ilo, ''))).toEqual(['INVALID reason', 'NOT_FOUND findingId']);
    expect(codesOf(await waive(`dgs_${finding.id.slice(4)}`))).toEqual(['NOT_FOUND findingId']);
  });

  test('when it is waived already, and of two at once one is told so', async () => {
    const outcomes = await Promise.all([waive(finding.id), waive(finding.id)]);
    expect(outcomes.map(codesOf).sort()).toEqual([[], ['WRONG_STATE findingId']]);
  });

  test('for a blocker: it must be mended', async () => {
    const { id } = await world.saveDraft('ILO', await newRound(world), {});
    const blocker = await findingOf(id, 'EMPTY_RETURN');
    expect(codesOf(await waive(blocker.id))).toEqual(['BLOCKED findingId']);
  });
});

test('a repeat under the same key is answered alike, and waives once', async () => {
  const { id } = await world.saveDraft('ILO', await newRound(world), odd(section(CIM)));
  const input = { findingId: (await findingOf(id)).id, reason: 'Printed so.' };
  const [first, second] = await Promise.all(
    [1, 2].map(() => payloadOf(world, WAIVE, input, ilo, { 'idempotency-key': 'waive-once' })),
  );
  expect(first).toEqual(second);
  expect(first.userErrors).toEqual([]);
  const audited = await world.sql<Loose>(
    `select action, role, after->>'state' as state from audit_entry where subject = $1`,
    [input.findingId],
  );
  expect(audited).toEqual([{ action: 'findingWaive', role: 'REPORTER', state: 'WAIVED' }]);
});

test('the database itself refuses to change or take back a waiver, or to show it to others', async () => {
  const { id } = await world.saveDraft('ILO', await newRound(world), odd(section(CIM)));
  await waive((await findingOf(id)).id);
  await expect(world.sql(`update finding_waiver set reason = 'x'`)).rejects.toThrow('append-only');
  await expect(world.sql('delete from finding_waiver')).rejects.toThrow('append-only');
  await expect(world.sql('truncate finding_waiver')).rejects.toThrow('append-only');
  if (!world.database.hasRoles) return;
  const seen = async (agency: string, role: string): Promise<number> => {
    await world.sql('begin');
    try {
      await world.sql(
        `select set_config('mandato.agency', (select a.id::text from agency a where a.code = $1 and a.until is null), true),
           set_config('mandato.role', $2, true)`,
        [agency, role],
      );
      await world.sql('set local role mandato_member');
      const rows = await world.sql(`select id from finding_waiver w where 'dgs_' || w.diagnosis_id = $1`, [
        id,
      ]);
      return rows.length;
    } finally {
      await world.sql('rollback');
    }
  };
  expect(await seen('ILO', 'AGENCY')).toBe(1);
  expect(await seen('CIM', 'AGENCY')).toBe(0);
  // Not handed in yet.
  expect(await seen('GS-OAS', 'SECRETARIAT')).toBe(0);
});
