import type { DiagnosisContentInput, MandateResponseInput } from '@mandato/rules';
import { newRound } from '../../../test/acts';
import { activity } from '../../../test/documents';
import { ASSESS, DECIDE, itemId, judged, LINK, refiled } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const READ = `query Read($n: Int) { diagnoses(asOf: $n) { nodes { published { number content {
  mandateResponses { key mandate { code } coverage judgements { aspect reason by { agency { code } role } } }
  activities { key mandates { code } objectives { code } judgements { aspect reason since } }
  objectiveClaims { key objective { code } } amendmentProposals { key status mandate { code } } } } } } }`;

async function reading(n: number | null = null): Promise<Loose> {
  const { content } = (await world.query(READ, { n })).diagnoses.nodes[0].published;
  const byKey = (items: Loose[]): Loose => Object.fromEntries(items.map(({ key, ...rest }) => [key, rest]));
  return Object.fromEntries(Object.entries<Loose[]>(content).map(([name, items]) => [name, byKey(items)]));
}

const said = (overrides: Partial<MandateResponseInput> = {}): MandateResponseInput => ({
  key: 'r',
  mandateCode: 'ILO-1',
  narrative: 'Done.',
  activities: [activity({ key: 'a' }), activity({ key: 'b', mandateCodes: ['ILO-3'] })],
  ...overrides,
});

const document = (overrides: DiagnosisContentInput = {}): DiagnosisContentInput => ({
  mandateResponses: [said()],
  activities: [activity({ key: 'own', mandateCodes: ['ILO-1'], objectiveCodes: ['SO-1'] })],
  objectiveClaims: [{ key: 'c', objectiveCode: 'SO-1', text: 'Served.' }],
  amendmentProposals: [{ key: 'p', mandateCode: 'ILO-2', proposedText: 'New words.' }],
  ...overrides,
});

async function judgedReturn() {
  const round = await newRound(world);
  const filed = await world.file('ILO', round, document());
  await judged(world, LINK, { id: await itemId(world, 'mandate_response', 'r'), mandate: { code: 'ILO-2' } });
  await judged(world, LINK, {
    id: await itemId(world, 'activity', 'own'),
    mandates: ['ILO-3'],
    objectives: ['SO-2'],
    reason: 'The annex says so.',
  });
  await judged(world, LINK, { id: await itemId(world, 'objective_claim', 'c'), objectives: ['SO-3'] });
  await judged(world, ASSESS, {
    responseId: await itemId(world, 'mandate_response', 'r'),
    coverage: 'PARTIAL',
  });
  await judged(
    world,
    DECIDE,
    { proposalId: await itemId(world, 'amendment_proposal', 'p'), status: 'DISCUSSED' },
    Role.ADMINISTRATOR,
  );
  return { again: (content: DiagnosisContentInput) => refiled(world, filed, round, content) };
}

const codes = (list: Loose[]): string[] => list.map(({ code }) => code);

test('what was judged goes over to a later revision where the agency files the same again, with its author', async () => {
  const { again } = await judgedReturn();
  const before = await reading();
  const act = await again(document({ statements: [{ key: 's', polarity: 'NEED', text: 'More.' }] }));
  const after = await reading();
  // Nothing reads otherwise, but that the judgements hold from this act on.
  const known = JSON.parse(JSON.stringify(before), (name, value: unknown) =>
    name === 'since' ? act : value,
  );
  expect(after).toEqual(known);
  expect(after).toMatchObject({
    mandateResponses: { r: { mandate: { code: 'ILO-2' }, coverage: 'PARTIAL' } },
    activities: { own: { mandates: [{ code: 'ILO-3' }], objectives: [{ code: 'SO-2' }] } },
    objectiveClaims: { c: { objective: { code: 'SO-3' } } },
    amendmentProposals: { p: { status: 'DISCUSSED' } },
  });
  expect(after.mandateResponses.r.judgements[0].by).toEqual({ agency: { code: 'GS-OAS' }, role: 'REVIEWER' });
  expect(after.activities.own.judgements[0]).toEqual({
    aspect: 'MANDATES',
    reason: 'The annex says so.',
    since: act,
  });
  expect(await reading(act - 1)).toEqual(before);
});

test('what the agency files otherwise is read as it files it', async () => {
  const { again } = await judgedReturn();
  await again(
    document({
      mandateResponses: [said({ mandateCode: 'ILO-3' })],
      activities: [activity({ key: 'own', mandateCodes: ['ILO-1', 'ILO-2'], objectiveCodes: ['SO-1'] })],
      objectiveClaims: [{ key: 'c', objectiveCode: 'SO-2', text: 'Served.' }],
      amendmentProposals: [{ key: 'p', mandateCode: 'ILO-2', proposedText: 'Other words.' }],
    }),
  );
  const now = await reading();
  expect(now.mandateResponses.r).toMatchObject({
    mandate: { code: 'ILO-3' },
    coverage: 'UNASSESSED',
    judgements: [],
  });
  expect(codes(now.activities.a.mandates)).toEqual(['ILO-3']);
  expect(codes(now.activities.own.mandates)).toEqual(['ILO-1', 'ILO-2']);
  // One aspect changed, the other did not.
  expect(codes(now.activities.own.objectives)).toEqual(['SO-2']);
  expect(now.objectiveClaims.c.objective).toEqual({ code: 'SO-2' });
  expect(now.amendmentProposals.p).toMatchObject({ status: 'PROPOSED', mandate: { code: 'ILO-2' } });
});

test('a tie outlives new words of a response, how far it was judged to go does not', async () => {
  const { again } = await judgedReturn();
  await again(document({ mandateResponses: [said({ narrative: 'Half done.' })] }));
  expect((await reading()).mandateResponses.r).toMatchObject({
    mandate: { code: 'ILO-2' },
    coverage: 'UNASSESSED',
  });
});

test('what is new in a response that was tied elsewhere goes with it, and goes on going with it', async () => {
  const { again } = await judgedReturn();
  await again(
    document({
      mandateResponses: [
        said({
          activities: [
            activity({ key: 'a' }),
            activity({ key: 'b', mandateCodes: ['CIM-1'] }),
            activity({ key: 'new' }),
          ],
        }),
      ],
    }),
  );
  let now = await reading();
  expect(codes(now.activities.a.mandates)).toEqual(['ILO-2']);
  expect(codes(now.activities.b.mandates)).toEqual(['CIM-1', 'ILO-2']);
  expect(codes(now.activities.new.mandates)).toEqual(['ILO-2']);
  await judged(world, LINK, { id: await itemId(world, 'mandate_response', 'r'), mandate: { code: 'ILO-3' } });
  now = await reading();
  for (const key of ['a', 'new']) expect(codes(now.activities[key].mandates)).toEqual(['ILO-3']);
  expect(codes(now.activities.b.mandates)).toEqual(['CIM-1', 'ILO-3']);
  // Tied on its own before the revision, and still so.
  expect(codes(now.activities.own.mandates)).toEqual(['ILO-3']);
});

test('a judgement does not go over to another return of the agency', async () => {
  await judgedReturn();
  const next = await newRound(world);
  await world.file('ILO', next, document());
  const { diagnoses } = await world.query(
    `query Of($code: String!) { diagnoses(filter: { cycle: { eq: $code } }) { nodes { published { content { mandateResponses { mandate { code } coverage } } } } } }`,
    { code: next },
  );
  expect(diagnoses.nodes[0].published.content.mandateResponses).toEqual([
    { mandate: { code: 'ILO-1' }, coverage: 'UNASSESSED' },
  ]);
});
