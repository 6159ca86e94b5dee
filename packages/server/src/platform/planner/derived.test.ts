import { activity, content } from '../../../test/documents';
import { newRound } from '../../../test/acts';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../caller';

/* Fields that JavaScript makes of what the statement brings, told by those there are: `Revision.diff`,
   `Revision.carriedKeys` and the root field `roundComparison`. */

let world: World;
let ilo: string;
let cycles: [string, string];
let returns: [Return, Return];

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  cycles = [await newRound(world, { dueOn: '2013-12-31' }), await newRound(world, { dueOn: '2015-12-31' })];
  const filed = (title: string) =>
    content({ activities: [activity({ key: 'a', title }), activity({ key: 'b' })] });
  returns = [
    await world.file('ILO', cycles[0], filed('One')),
    await world.file('ILO', cycles[1], filed('Two')),
  ];
});
afterAll(() => world.stop());

const revisionIds = async (): Promise<string[]> =>
  Promise.all(
    returns.map(
      async ({ id }) =>
        (await world.query(`{ diagnosis(by: { id: "${id}" }) { published { id } } }`)).diagnosis.published.id,
    ),
  );

test('they stand at any depth, under aliases and with arguments, and cost no statement of their own', async () => {
  const [first] = await revisionIds();
  let answer: Loose;
  const statements = await world.statements(async () => {
    answer = await world.query(
      `query($against: ID!) { agency(by: { code: "ILO" }) { diagnoses { nodes { reference published {
         carriedKeys kept: carriedKeys brief: diff(against: $against) { items { key kind } }
         thisNameIsLongerThanWhatADatabaseLetsAColumnBeCalledSoItGoesByAnother: diff(against: $against, includeUnchanged: true) { items { key kind } }
       } } } } rounds: roundComparison(agency: { code: "ILO" }, from: { code: "${cycles[0]}" }, to: { code: "${cycles[1]}" }) { items { key kind } } }`,
      { against: first },
    );
  });
  expect(statements).toHaveLength(1);
  const [one, two] = answer.agency.diagnoses.nodes;
  const long = 'thisNameIsLongerThanWhatADatabaseLetsAColumnBeCalledSoItGoesByAnother';
  expect(one.published).toMatchObject({ carriedKeys: [], brief: { items: [] } });
  expect(one.published[long].items.map(({ kind }: Loose) => kind)).toEqual(['UNCHANGED', 'UNCHANGED']);
  const changed = [
    { key: 'a', kind: 'CHANGED' },
    { key: 'b', kind: 'CARRIED_ON' },
  ];
  expect(two.published).toMatchObject({ carriedKeys: ['b'], kept: ['b'], brief: { items: changed } });
  expect(answer.rounds.items).toEqual(changed);
});

test('their links lead on, one statement a field, at the number they were themselves read at', async () => {
  const { latestAct } = await world.query('{ latestAct { number } }');
  const comparison = `roundComparison(agency: { code: "ILO" }, from: { code: "${cycles[0]}" }, to: { code: "${cycles[1]}" }`;
  const below =
    '{ from { diagnosis { reference isPublished } } to { diagnosis { reference isPublished published { number } } } items { key } }';
  let answer: Loose;
  const statements = await world.statements(async () => {
    answer = await world.ask(
      `{ then: ${comparison}, asOf: ${latestAct.number - 1}) ${below} now: ${comparison}) ${below} }`,
    );
  });
  // One for the root fields, and one for each link that leads somewhere: then.from, now.from, now.to.
  expect(statements).toHaveLength(4);
  const { data, extensions } = answer.body;
  expect(extensions.asOf).toEqual({ then: latestAct.number - 1, now: latestAct.number });
  expect(data.then).toEqual({
    from: { diagnosis: { reference: returns[0].reference, isPublished: true } },
    to: null,
    items: [],
  });
  expect(data.now.to.diagnosis).toEqual({
    reference: returns[1].reference,
    isPublished: true,
    published: { number: 1 },
  });
  const single = await world.ask(`{ ${comparison}) ${below} }`);
  expect(single.body.extensions.asOf).toBe(latestAct.number);
});

test('they are made in payloads, below fragments, and behind the payload’s own query', async () => {
  const cycle = await newRound(world, { dueOn: '2017-12-31' });
  const { diagnosisSave } = await world.query(
    `mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) {
       diagnosis { ...Carried } query { diagnosis(by: { reference: "ILO/${cycle}" }) { ...Carried } } } }
     fragment Carried on Diagnosis { latestRevision { ...Keys } }
     fragment Keys on Revision { carriedKeys diff(against: "x") { items { key } } }`,
    { input: { cycle: { code: cycle }, language: 'en', content: { activities: [activity({ key: 'b' })] } } },
    { key: ilo },
  );
  const expected = { latestRevision: { carriedKeys: ['b'], diff: null } };
  expect(diagnosisSave).toEqual({ diagnosis: expected, query: { diagnosis: expected } });
});

test('what fails to be made fails alone, at its place', async () => {
  const { body } = await world.ask(
    `{ program { code } roundComparison(agency: { code: "ILO" }, from: { code: "nowhere" }, to: { code: "${cycles[0]}" }) { items { key } } }`,
  );
  expect(body.errors).toMatchObject([{ path: ['roundComparison'], extensions: { code: 'BAD_USER_INPUT' } }]);
});
