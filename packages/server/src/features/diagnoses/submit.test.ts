import { codesOf, holdings, newRound, payloadOf, SAVE, SUBMIT } from '../../../test/acts';
import { content } from '../../../test/documents';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
});

afterAll(() => world.stop());

const submit = (id: string, expectedVersion: number, extra: object = {}): Promise<Loose> =>
  payloadOf(world, SUBMIT, { id, expectedVersion, ...extra }, ilo);
const saveAgain = (reference: string, extra: object): Promise<Loose> =>
  payloadOf(
    world,
    SAVE,
    { cycle: { code: reference.split('/')[1] }, language: 'en', content: content(), ...extra },
    ilo,
  );

test('a submission freezes the revision, counts one version, and says who did it', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), content());
  const { diagnosis, userErrors } = await submit(saved.id, 1, { note: 'Approved by the director.' });
  expect(userErrors).toEqual([]);
  expect(diagnosis).toMatchObject({ version: 2, state: 'SUBMITTED' });
  const { node } = await world.query(
    `query($id: ID!) { node(id: $id) { ... on Diagnosis { submittedAt latestRevision { isFrozen number } } } }`,
    { id: saved.id },
    { key: ilo },
  );
  expect(node).toEqual({
    submittedAt: expect.stringMatching(/Z$/) as string,
    latestRevision: { isFrozen: true, number: 1 },
  });
  const [entry] = await world.sql(
    `select before, after from audit_entry where action = 'diagnosisSubmit' and subject = $1`,
    [saved.id],
  );
  expect(entry).toMatchObject({
    before: { state: 'DRAFT', version: 1 },
    after: { state: 'SUBMITTED', version: 2, note: 'Approved by the director.' },
  });
  expect(
    await world.sql(
      `select count(*)::int as n from outbox where topic = 'diagnosis.submitted' and payload->>'diagnosis' = $1`,
      [saved.id],
    ),
  ).toEqual([{ n: 1 }]);
});

test('what is submitted is not submitted again, nor edited', async () => {
  const saved = await world.submit(await world.saveDraft('ILO', await newRound(world), content()));
  const before = await holdings(world);
  expect(codesOf(await submit(saved.id, 2))).toEqual(['WRONG_STATE id']);
  expect(codesOf(await submit(saved.id, 1))).toEqual(['CONFLICT expectedVersion']);
  for (const extra of [{}, { expectedVersion: 2 }, { ifExists: 'REPLACE' }, { id: saved.id }]) {
    expect(codesOf(await saveAgain(saved.reference, extra))).toEqual(['NOT_EDITABLE ']);
  }
  expect(await holdings(world)).toEqual(before);
});

test('a stale version is a conflict that shows what stands, and freezes nothing', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), content());
  await saveAgain(saved.reference, { expectedVersion: 1 });
  const before = await holdings(world);
  const stale = await submit(saved.id, 1);
  expect(codesOf(stale)).toEqual(['CONFLICT expectedVersion']);
  expect(stale.current).toEqual({ id: saved.id, version: 2 });
  expect(await holdings(world)).toEqual(before);
});

test('of ten submissions at once one is done', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), content());
  const all = await Promise.all(Array.from({ length: 10 }, () => submit(saved.id, 1)));
  expect(all.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT expectedVersion'));
});

test('a save and a submission at once: whichever comes second is told of the first', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), content());
  const [submitted, again] = await Promise.all([
    submit(saved.id, 1),
    saveAgain(saved.reference, { expectedVersion: 1 }),
  ]);
  expect([codesOf(submitted).join(), codesOf(again).join()]).toContain('');
  expect([...codesOf(submitted), ...codesOf(again)]).toEqual([
    expect.stringMatching(/^(CONFLICT|NOT_EDITABLE)/) as string,
  ]);
});

test('what the catalogue no longer has blocks the submission of what was saved before', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), content());
  const withdrawn = structuredClone(shippedCatalogue()) as Loose;
  const list = withdrawn.codeLists.find((each: Loose) => each.code === 'activity-kind');
  list.entries.find((each: Loose) => each.code === 'training').withdrawnOn = '2026-01-01';
  await world.loadCatalogue(withdrawn);
  expect(codesOf(await submit(saved.id, 1))).toEqual(['BLOCKED content.activities.0.kind']);
  await world.loadCatalogue(shippedCatalogue());
  expect((await submit(saved.id, 1)).userErrors).toEqual([]);
});

test('findings that are no blockers stop nobody, and stay with the revision', async () => {
  const saved = await world.saveDraft(
    'ILO',
    await newRound(world),
    content({ annexReferences: [{ key: 'x', label: 'Annex' }] }),
  );
  await world.submit(saved);
  const { node } = await world.query(
    `query($id: ID!) { node(id: $id) { ... on Diagnosis { findings { code state } } } }`,
    { id: saved.id },
    { key: ilo },
  );
  expect(node.findings).toContainEqual({ code: 'DANGLING_ANNEX', state: 'OPEN' });
});

test('the first save after a return was sent back opens the next revision and leaves the first as it was', async () => {
  const saved = await world.submit(await world.saveDraft('ILO', await newRound(world), content()));
  await world.sendBack(saved);
  const rows = () =>
    world.sql(
      `select r.number, a.id from revision r join activity a on a.revision_id = r.id where r.diagnosis_id = $1 order by r.number`,
      [saved.id.slice(4)],
    );
  const [first] = await rows();
  await saveAgain(saved.reference, { expectedVersion: 3 });
  const again = await saveAgain(saved.reference, { expectedVersion: 4 });
  expect(again.diagnosis.version).toBe(5);
  const [one, two] = await rows();
  expect([one, two.number]).toEqual([first, 2]);
  expect((await submit(saved.id, 5)).diagnosis).toMatchObject({ state: 'SUBMITTED', version: 6 });
});
