import { edited } from '../src/features/register/catalogue.testing';
import { activity, response } from './documents';
import { shippedCatalogue, startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Broad questions: between them they read nearly everything that an act can change. */
const QUESTIONS = [
  `agencies(first: 100, asOf: N) { totalCount nodes { id code name acronym names { name validFrom validTo } acronyms mandatesKnown mandatesStated groups { code } groupMembers(first: 50) { totalCount nodes { code } } } }`,
  `agencies(first: 40, asOf: N, orderBy: { field: NAME }, filter: { hasMandates: true }) { edges { cursor node { name children(first: 5) { nodes { code } } parent { name } } } pageInfo { hasNextPage endCursor } }`,
  `mandates(first: 100, asOf: N) { totalCount edges { cursor node { code title text textBasis agency { name } addressees(first: 3) { nodes { name } } versions { number text } objectives { code } countries { name } } } }`,
  `mandates(first: 50, asOf: N, filter: { hasOpenProposal: true }) { nodes { code proposals(first: 9) { nodes { key status agency { name } } } } }`,
  `cycles(asOf: N) { nodes { code title state completeness { expected reported late ratio nilReturns excused } expectations(first: 20) { nodes { agency { name } state isLate dueOn diagnosis { reference } } } } }`,
  `activities(first: 50, asOf: N, orderBy: { field: TITLE }) { totalCount edges { cursor node { id title kind { label } mandates { title } agency { name } participations { role organization { id name activities(first: 5) { totalCount } } } citation { quote } } } }`,
  `diagnoses(first: 50, asOf: N, orderBy: { field: UPDATED_AT }) { totalCount edges { cursor node { reference state version updatedAt submittedAt isPublished published { number contentHash document publication { number at } createdBy { name agency { name } role } } revisions { totalCount } latestRevision { number isFrozen } findings { code } } } }`,
  `organizations(first: 50, asOf: N) { totalCount nodes { id name kind { label } activities(first: 9) { nodes { key } } } } projects(asOf: N) { nodes { id name activities { totalCount } } }`,
  `codeLists(asOf: N) { code version entries { code label withdrawnOn } } countries(asOf: N) { code name activities(first: 3) { totalCount } }`,
  `program(asOf: N) { title objectives { code text activities { totalCount } } } objectives(asOf: N) { text } obligations(asOf: N) { nodes { title addressees { name } } }`,
  `statements(asOf: N) { totalCount nodes { text theme { label } } } suggestions(asOf: N) { nodes { text addressees { label } } } outcomes(asOf: N) { nodes { text } }`,
  `agency(by: { code: "ILO" }, asOf: N) { name es: name(locale: "es") diagnoses { nodes { reference } } expectations { nodes { state isLate } } activities { nodes { key } } } country(code: "CR", asOf: N) { name mandates { nodes { code } } }`,
];

async function answers(asOf: number): Promise<string[]> {
  const asked = QUESTIONS.map(async (question) => {
    const { text, body } = await world.ask(`{ ${question.replaceAll('asOf: N', `asOf: ${asOf}`)} }`);
    expect(body.errors).toBeUndefined();
    expect(body.extensions.asOf).toBe(asOf);
    return text;
  });
  return Promise.all(asked);
}

const head = async (): Promise<number> => (await world.query('{ latestAct { number } }')).latestAct.number;

test('what was answered at an act is answered at it for ever, byte by byte', async () => {
  const before = new Map<number, string[]>();
  const happens = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    const number = await head();
    before.set(number, before.get(number) ?? (await answers(number)));
  };
  const holds = async (): Promise<void> => {
    for (const [asOf, texts] of before) expect(await answers(asOf)).toEqual(texts);
  };
  const done = (key: string) =>
    activity({
      key,
      places: [{ country: 'CR' }],
      participations: [{ role: 'PARTNER', organization: { name: `Union ${key}` } }],
    });

  await happens(async () => undefined);
  await happens(() => world.openRound('r1', ['ILO', 'CIM'], { dueOn: '2013-12-31' }));
  await happens(() =>
    world.file('ILO', 'r1', {
      mandateResponses: [response('ILO-1', [done('first')])],
      statements: [{ key: 's1', polarity: 'NEED', theme: 'gender', text: 'More.' }],
      suggestions: [{ key: 'g1', text: 'Meet.', addressees: [{ kind: 'OAS' }] }],
      amendmentProposals: [{ key: 'p1', mandateCode: 'ILO-2', proposedText: 'New.' }],
    }),
  );
  const renamed = edited(shippedCatalogue(), (next) => {
    next.edition.edition += 1;
    const ilo = next.agencies.find(({ code }) => code === 'ILO')!;
    ilo.names[0]!.name = 'International Labour Office';
    next.mandates.find(({ code }) => code === 'ILO-1')!.title['en'] = 'Another title';
    next.mandates.push({ ...next.mandates[0]!, code: 'ILO-9', addressees: ['ILO'], number: 9 });
    next.codeLists[0]!.entries[0]!.label['en'] = 'Another label';
  });
  await happens(() => world.loadCatalogue(renamed));
  await happens(() =>
    world.loadCatalogue(
      edited(renamed, (next) => {
        next.edition.edition += 1;
        next.memberships.push({
          group: 'ANDEAN-COUNTRIES',
          member: 'STATE-CR',
          validFrom: null,
          validTo: null,
        });
      }),
    ),
  );
  await happens(() => world.file('CIM', 'r1', { mandateResponses: [response('CIM-1', [done('second')])] }));
  await happens(() => world.openRound('r2', ['ILO']));
  await holds();
  // What is not public changes no act and no answer.
  await happens(() => world.saveDraft('ILO', 'r2', { activities: [done('draft')] }));
  await happens(() => world.saveDraft('ILO', 'r2', { activities: [done('later')] }, { ifExists: 'REPLACE' }));
  await happens(async () =>
    world.submit(await world.saveDraft('ILO', 'r2', { activities: [done('sent')] }, { ifExists: 'REPLACE' })),
  );
  expect(before.size).toBe(7);
  await holds();
});

test('what an earlier publication answered stands byte by byte after ten later ones', async () => {
  const own = await startWorld();
  await own.openRound('r1', ['ILO', 'CIM', 'IOM']);
  const done = (key: string) =>
    activity({
      key,
      title: `Course ${key}`,
      places: [{ country: 'CR' }],
      participations: [{ role: 'PARTNER', organization: { name: `Union ${key}` } }],
    });
  const first = await own.file('ILO', 'r1', { mandateResponses: [response('ILO-1', [done('a0')])] });
  await own.file('CIM', 'r1', { mandateResponses: [response('CIM-1', [done('c0')])] });
  const { latestAct } = await own.query('{ latestAct { number } }');
  const asked = () =>
    Promise.all(
      [
        ...QUESTIONS,
        `node(id: "${first.id}", asOf: N) { id ... on Diagnosis { reference published { number document } } }`,
      ].map(
        async (question) =>
          (await own.ask(`{ ${question.replaceAll('asOf: N', `asOf: ${latestAct.number}`)} }`)).text,
      ),
    );
  const before = await asked();
  expect(before.join('')).toContain('Course a0');

  let current = first;
  for (let i = 1; i <= 10; i++) {
    const draft = await own.revise(current);
    const changed = { mandateResponses: [response('ILO-1', [done(`a${i}`), done(`b${i}`)])] };
    const saved = await own.saveDraft('ILO', 'r1', changed, {
      ifExists: 'REPLACE',
      expectedVersion: draft.version,
    });
    current = await own.submit(saved);
    await own.publish(current);
  }
  expect(
    await own.query(`{ diagnosis(by: { id: "${first.id}" }) { published { number } } latestAct { number } }`),
  ).toEqual({
    diagnosis: { published: { number: 11 } },
    latestAct: { number: latestAct.number + 10 },
  });
  expect(await asked()).toEqual(before);
  await own.stop();
});

test.each([0, -1, 999, 2147483647])('asOf: %i names no act', async (asOf) => {
  const { status, body } = await world.ask(`{ agencies(asOf: ${asOf}) { nodes { code } } program { code } }`);
  expect(status).toBe(200);
  expect(body.data).toBeNull();
  expect(body.errors).toMatchObject([{ path: ['agencies'], extensions: { code: 'INVALID_AS_OF' } }]);
  const { body: single } = await world.ask(
    `query At($n: Int) { node(id: "agy_x", asOf: $n) { id } agency(by: { code: "ILO" }, asOf: $n) { code } }`,
    { n: asOf },
  );
  expect(single.data).toEqual({ node: null, agency: null });
  expect(single.errors).toMatchObject([{ path: ['agency'], extensions: { code: 'INVALID_AS_OF' } }]);
});

test('an answer names the act it was read at; two acts in one operation by their fields', async () => {
  await world.openRound('another', ['ILO']);
  const one = await world.ask(
    '{ agencies(asOf: 1) { totalCount nodes { code } } mandates(asOf: 1) { totalCount } }',
  );
  // Of a list that is only counted nothing is cut.
  expect(one.body.extensions).toEqual({
    asOf: 1,
    truncated: ['agencies: 25 of 70'],
    cost: { requested: 47, limit: 100_000 },
  });
  const two = await world.ask('{ now: program { code } then: program(asOf: 1) { code } }');
  expect(two.body.extensions.asOf).toEqual({ now: await head(), then: 1 });
});

test('a name without a day is the name on the day of the act that is read', async () => {
  const own = await startWorld({
    catalogue: edited(shippedCatalogue(), (next) => {
      const cim = next.agencies.find(({ code }) => code === 'CIM')!;
      const en = { language: 'en', acronym: null, name: 'Office of old' };
      cim.names = [
        { ...en, validFrom: null, validTo: '1990-01-01' },
        { ...en, name: 'Office of now', validFrom: '1990-01-01', validTo: '2998-01-01' },
        { ...en, name: 'Office to come', validFrom: '2998-01-01', validTo: null },
        { ...en, language: 'es', name: 'Oficina', validFrom: null, validTo: null },
      ];
    }),
  });
  const { agency } = await own.query(
    `{ agency(by: { code: "CIM" }) { name before: name(on: "1989-12-31") day: name(on: "1990-01-01") later: name(on: "2999-01-01") fr: name(locale: "fr") } }`,
  );
  expect(agency).toEqual({
    name: 'Office of now',
    before: 'Office of old',
    day: 'Office of now',
    later: 'Office to come',
    fr: 'Office of now',
  });
  await own.stop();
});
