import {
  createClient,
  type Client,
  ConflictError,
  type DiagnosisContentInput,
  ValidationError,
} from '@mandato/sdk';
import { Role } from '../src/platform/caller';
import { startWorld, type World } from './world';

let world: World;
let anyone: Client;
let enEspanol: Client;
let ilo: Client;
let iom: Client;
let cim: Client;
let secretariat: Client;

beforeAll(async () => {
  world = await startWorld();
  const client = (apiKey?: string, locale = 'en'): Client =>
    createClient({ url: `${world.url}/graphql`, retries: 0, locale, ...(apiKey ? { apiKey } : {}) });
  anyone = client();
  enEspanol = client(undefined, 'es');
  const reporter = async (agency: string): Promise<Client> =>
    client(await world.keyOf(Role.REPORTER, agency));
  [ilo, iom, cim] = await Promise.all([reporter('ILO'), reporter('IOM'), reporter('CIM')]);
  secretariat = client(await world.keyOf(Role.REVIEWER, 'GS-OAS'));
});
afterAll(() => world.stop());

const ROUND = { code: 'story' };
const GROUP = 'CENTRAL-AMERICA';

/** What each agency owes the round, as this client reads it. */
async function owed(client: Client, of = ROUND): Promise<Record<string, string>> {
  const rows = await client.cycles.expectations({ by: of }).toArray({ limit: 50 });
  return Object.fromEntries(
    rows.map(({ agency, state, isLate }) => [agency.code, `${state}${isLate ? ' late' : ''}`]),
  );
}
/** The same for the three agencies, whatever the members of the group do. */
const ofThree = async (client: Client): Promise<(string | undefined)[]> => {
  const { ILO, IOM, CIM } = await owed(client);
  return [ILO, IOM, CIM];
};

const content = (phrase: string): DiagnosisContentInput => ({
  sections: [
    { key: 's', kind: 'STRENGTHS', body: `The Program brings ${phrase} to light, and states act on it.` },
  ],
  mandateResponses: [
    {
      key: 'area-1',
      mandateCode: 'ILO-1',
      activities: [
        {
          key: 'handbook',
          title: 'Handbook for inspectors',
          kind: 'publication',
          period: { edtf: '2026-05' },
        },
      ],
    },
  ],
});

test('a round from its opening to its publication: one corrects what came back, one has nothing, one did not do it, for want of funds', async () => {
  // The secretariat opens it for three agencies and a group, which stands for its members.
  const { cycle } = await secretariat.cycles.open({
    code: 'story',
    title: [
      { language: 'en', text: 'Diagnosis of the year' },
      { language: 'es', text: 'Diagnóstico del año' },
    ],
    dueOn: '2999-12-31',
    timeZone: 'America/New_York',
    expected: ['ILO', 'IOM', 'CIM', GROUP],
    template: [
      {
        kind: 'STRENGTHS',
        required: true,
        heading: [
          { language: 'en', text: 'Strengths' },
          { language: 'es', text: 'Fortalezas' },
        ],
        guidance: [],
      },
    ],
  });
  expect(cycle).toMatchObject({
    state: 'OPEN',
    completeness: { reported: 0, expected: cycle.completeness.expected },
  });
  const members = Object.keys(await owed(anyone)).filter((code) => !['ILO', 'IOM', 'CIM'].includes(code));
  expect(members.length).toBeGreaterThan(3);
  expect(cycle.completeness.expected).toBe(3 + members.length);
  expect((await enEspanol.cycles.get(ROUND))?.title).toBe('Diagnóstico del año');
  for (const client of [anyone, secretariat, ilo])
    expect(await ofThree(client)).toEqual(['AWAITED', 'AWAITED', 'AWAITED']);

  // ILO writes; nobody else knows.
  const input = { cycle: ROUND, language: 'en', content: content('trafic') };
  const saved = await ilo.diagnoses.save(input);
  const { id } = saved.diagnosis;
  expect(await ofThree(ilo)).toEqual(['DRAFTING', 'AWAITED', 'AWAITED']);
  for (const client of [anyone, secretariat, iom]) expect((await ofThree(client))[0]).toBe('AWAITED');
  const submitted = await ilo.diagnoses.submit({ id, expectedVersion: 1 });
  expect(submitted.diagnosis.waitingOn).toMatchObject({ role: 'REVIEWER', agency: null });
  expect((await ofThree(secretariat))[0]).toBe('SUBMITTED');
  expect((await ofThree(anyone))[0]).toBe('AWAITED');

  // It comes back on a phrase, with the reason where its people read it.
  const { thread } = await secretariat.threads.open({
    diagnosisId: id,
    span: { sectionKey: 's', quote: 'trafic' },
    body: 'Trafficking in persons, or smuggling of migrants?',
    isBlocking: true,
  });
  await expect(secretariat.diagnoses.accept({ id, expectedVersion: 2 })).rejects.toThrow(ValidationError);
  const back = await secretariat.diagnoses.sendBack({
    id,
    expectedVersion: 2,
    reason: 'One phrase is unclear.',
  });
  expect(back.diagnosis.state).toBe('SENT_BACK');
  const seen = (await ilo.diagnoses.get({ id }))!;
  expect([seen.sentBackReason, seen.waitingOn?.role]).toEqual(['One phrase is unclear.', 'REPORTER']);
  expect((await ofThree(ilo))[0]).toBe('SENT_BACK');
  expect((await ofThree(anyone))[0]).toBe('AWAITED');

  // A colleague saved in between: the conflict carries what stands, and the correction builds on it.
  await ilo.diagnoses.save({ ...input, expectedVersion: seen.version });
  const conflict = await ilo.diagnoses
    .save({ ...input, expectedVersion: seen.version })
    .catch((error: unknown) => error);
  expect(conflict).toBeInstanceOf(ConflictError);
  const { current } = conflict as ConflictError;
  expect(current?.latestRevision?.document.sections).toHaveLength(1);
  const again = await ilo.diagnoses.save({
    ...input,
    content: content('trafficking in persons'),
    expectedVersion: current!.version,
  });
  // The thread is where its words were, and says that they are other ones now.
  const [followed] = await ilo.threads.list({ by: { id } }).toArray({ limit: 5 });
  expect([followed?.id, followed?.openedOn?.quote]).toEqual([thread.id, 'trafic']);
  await ilo.threads.comment({ threadId: thread.id, body: 'Trafficking in persons: corrected.' });
  const second = await ilo.diagnoses.submit({ id, expectedVersion: again.diagnosis.version });
  const { version } = second.diagnosis;
  await secretariat.threads.resolve({ threadId: thread.id, body: 'Thank you.' });
  const read = (await secretariat.diagnoses.get({ id }))!.latestRevision!;
  const accepted = await secretariat.diagnoses.accept({
    id,
    expectedVersion: version,
    contentHash: read.contentHash,
  });
  expect(accepted.diagnosis.state).toBe('ACCEPTED');
  expect([(await ofThree(secretariat))[0], (await ofThree(anyone))[0]]).toEqual(['ACCEPTED', 'AWAITED']);

  // IOM has nothing to report, and says so itself; CIM answers that it was not done, for want of funds.
  await iom.cycles.declare({ cycle: ROUND, state: 'NIL_RETURN', reason: 'Sin actividades este año.' });
  expect((await ofThree(anyone))[1]).toBe('NIL_RETURN');
  const notDone = await cim.diagnoses.file({
    cycle: ROUND,
    language: 'es',
    content: {
      sections: [
        { key: 's', kind: 'STRENGTHS', body: 'El Programa une a los organismos que trabajan con migrantes.' },
      ],
      mandateResponses: [
        { key: 'm1', mandateCode: 'CIM-1', selfAssessment: 'NOT_DONE', selfAssessmentReason: 'Sin fondos.' },
      ],
    },
  });
  await secretariat.diagnoses.accept({
    id: notDone.diagnosis.id,
    expectedVersion: notDone.diagnosis.version,
  });

  // The whole round is published: closed first, then all of it in one act.
  await secretariat.cycles.close({ cycle: ROUND, reason: 'The term is over.' });
  const before = Number((await anyone.query('{ latestAct { number } }')).extensions.asOf);
  const { act } = await secretariat.publications.create({ cycle: ROUND });
  expect(act.number).toBe(before + 1);
  expect(await ofThree(anyone)).toEqual(['PUBLISHED', 'NIL_RETURN', 'PUBLISHED']);
  for (const code of members) expect((await owed(anyone))[code]).toBe('AWAITED');
  const published = (await enEspanol.cycles.get(ROUND))!;
  expect(published).toMatchObject({
    state: 'PUBLISHED',
    completeness: { reported: 2, nilReturns: 1, excused: 0 },
  });

  // What everybody reads now, and what they read before, for ever.
  const iloReturn = (await anyone.diagnoses.get({ reference: 'ILO/story' }))!;
  expect(iloReturn.latestRevision?.document.sections?.[0]).toMatchObject({
    body: 'The Program brings trafficking in persons to light, and states act on it.',
  });
  expect(await anyone.diagnoses.get({ reference: 'ILO/story' }, { asOf: before })).toBeNull();
  const { data } = await anyone.query(
    '{ diagnosis(by: { reference: "CIM/story" }) { threads { totalCount } findings { id } acts { id } published { content { mandateResponses { mandate { code } selfAssessment selfAssessmentReason activities { id } } } } } }',
  );
  expect(data).toEqual({
    diagnosis: {
      threads: { totalCount: 0 },
      findings: [],
      acts: [],
      published: {
        content: {
          mandateResponses: [
            {
              mandate: { code: 'CIM-1' },
              selfAssessment: 'NOT_DONE',
              selfAssessmentReason: 'Sin fondos.',
              activities: [],
            },
          ],
        },
      },
    },
  });
});

test('whoever filed nothing by the due day is late, a return that comes all the same says so for ever, an excuse lifts it', async () => {
  await world.openRound('late', ['ILO', 'IOM', 'CIM'], { dueOn: '2020-01-31', opensOn: '2020-01-01' });
  const LATE = { code: 'late' };
  for (const client of [anyone, secretariat, ilo])
    expect(await owed(client, LATE)).toEqual({
      ILO: 'AWAITED late',
      IOM: 'AWAITED late',
      CIM: 'AWAITED late',
    });
  await secretariat.cycles.declare({
    cycle: LATE,
    agency: { code: 'CIM' },
    state: 'EXCUSED',
    reason: 'Moved its office.',
  });
  const { diagnosis } = await ilo.diagnoses.file({
    cycle: LATE,
    language: 'en',
    content: content('hardship'),
  });
  await secretariat.diagnoses.accept({ id: diagnosis.id, expectedVersion: diagnosis.version });
  await secretariat.publications.create({ diagnosisIds: [diagnosis.id] });
  expect(await owed(anyone, LATE)).toEqual({ ILO: 'PUBLISHED late', IOM: 'AWAITED late', CIM: 'EXCUSED' });
  expect((await anyone.cycles.get(LATE))?.completeness).toMatchObject({
    expected: 2,
    reported: 1,
    excused: 1,
    late: 2,
  });
});
