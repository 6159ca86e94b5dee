import { bytesAt, MERGE_ORGANIZATIONS, judged } from '../../../test/judging';
import { startWorld, type Loose, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r13', ['ILO', 'IOM', 'CIM'], { dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO'], { dueOn: '2015-12-31' });
  await world.file('ILO', 'r13', {
    sections: [{ key: 'w', kind: 'WEAKNESSES', body: 'Coordination is weak.' }],
    statements: [
      {
        key: 'w1',
        polarity: 'WEAKNESS',
        theme: 'gender',
        text: 'Coordination is weak.',
        span: { sectionKey: 'w', quote: 'Coordination is weak.' },
      },
      { key: 'w2', polarity: 'WEAKNESS', text: 'No money.' },
      { key: 's1', polarity: 'STRENGTH', theme: 'gender', text: 'Good people.' },
    ],
    suggestions: [
      { key: 'g1', text: 'Meet more.', addressees: [{ kind: 'OAS' }, { kind: 'GOVERNMENTS' }] },
      { key: 'g2', text: 'Send data.', addressees: [{ kind: 'AGENCY', agencyCode: 'IOM' }] },
      {
        key: 'g3',
        text: 'Help us.',
        addressees: [{ kind: 'ORGANIZATION', organization: { name: 'Caritas' } }],
      },
    ],
  });
  await world.file('ILO', 'r15', {
    statements: [{ key: 'w1', polarity: 'WEAKNESS', theme: 'asylum_and_refugees', text: 'Alone here.' }],
  });
  await world.file('IOM', 'r13', {
    statements: [
      { key: 'x1', polarity: 'WEAKNESS', theme: 'gender', text: 'No coordination.' },
      { key: 'x2', polarity: 'WEAKNESS', theme: 'gender', text: 'Slow, too.' },
      { key: 'x3', polarity: 'WEAKNESS', text: 'Few staff.' },
    ],
    suggestions: [
      { key: 'h1', text: 'Meet, please.', addressees: [{ kind: 'OAS' }] },
      {
        key: 'h2',
        text: 'Join.',
        addressees: [{ kind: 'ORGANIZATION', organization: { name: 'Caritas Lima' } }],
      },
    ],
  });
  await world.saveDraft('CIM', 'r13', {
    statements: [{ key: 'd', polarity: 'WEAKNESS', theme: 'asylum_and_refugees', text: 'Unseen.' }],
    suggestions: [{ key: 'd2', text: 'Unseen.', addressees: [{ kind: 'OAS' }] }],
  });
});
afterAll(() => world.stop());

const THEMES = `query Read($n: Int) { commonThemes(asOf: $n) { totalCount nodes { polarity theme { code label } agencyCount statementCount
  agencies { code } statements { totalCount nodes { key text agency { code } citation { quote } } } } } }`;
const ADDRESSEES = `query Read($n: Int) { suggestionAddressees(asOf: $n) { totalCount nodes { kind label agency { code } organization { name }
  suggestionCount agencyCount suggestedBy { code } suggestions { nodes { key } } } } }`;

test('weaknesses that several agencies name, theme by theme, each with its words', async () => {
  const { commonThemes } = await world.query(THEMES);
  expect(commonThemes.totalCount).toBe(1);
  expect(commonThemes.nodes).toMatchObject([
    {
      polarity: 'WEAKNESS',
      theme: { code: 'gender' },
      agencyCount: 2,
      statementCount: 3,
      agencies: [{ code: 'ILO' }, { code: 'IOM' }],
      statements: { totalCount: 3 },
    },
  ]);
  const own = commonThemes.nodes[0].statements.nodes.find(({ key }: Loose) => key === 'w1');
  expect(own).toMatchObject({ text: 'Coordination is weak.', citation: { quote: 'Coordination is weak.' } });
});

test('of other polarities, of fewer agencies, of one round, what is asked', async () => {
  const ask = async (args: string): Promise<string[]> =>
    (
      await world.query(`{ commonThemes(${args}) { nodes { polarity theme { code } agencyCount } } }`)
    ).commonThemes.nodes.map(
      ({ polarity, theme, agencyCount }: Loose) => `${polarity} ${theme.code} ${agencyCount}`,
    );
  expect(await ask('leastAgencies: 1, polarity: [STRENGTH, WEAKNESS], cycle: { eq: "r13" }')).toEqual([
    'WEAKNESS gender 2',
    'STRENGTH gender 1',
  ]);
  expect(await ask('leastAgencies: 1, cycle: { eq: "r15" }')).toEqual(['WEAKNESS asylum_and_refugees 1']);
  expect(await ask('leastAgencies: 3')).toEqual([]);
});

test('statements that nobody gave a theme have none in common, however many agencies make them', async () => {
  const { commonThemes, statements } = await world.query(
    `{ commonThemes(leastAgencies: 1) { nodes { theme { code } statements { nodes { key } } } }
       statements(filter: { polarity: [WEAKNESS] }) { nodes { key theme { code } } } }`,
  );
  const without = statements.nodes.filter(({ theme }: Loose) => theme === null);
  expect(without.map(({ key }: Loose) => key).sort()).toEqual(['w2', 'x3']);
  expect(commonThemes.nodes.map(({ theme }: Loose) => theme?.code)).toEqual([
    'gender',
    'asylum_and_refugees',
  ]);
  const told = commonThemes.nodes.flatMap((each: Loose) => each.statements.nodes);
  expect(told.map(({ key }: Loose) => key).sort()).toEqual(['w1', 'w1', 'x1', 'x2']);
});

test('whom suggestions are addressed to, and what is suggested', async () => {
  const { suggestionAddressees } = await world.query(ADDRESSEES);
  expect(suggestionAddressees.totalCount).toBe(5);
  expect(suggestionAddressees.nodes[0]).toMatchObject({
    kind: 'OAS',
    label: null,
    agency: null,
    organization: null,
    suggestionCount: 2,
    agencyCount: 2,
    suggestedBy: [{ code: 'ILO' }, { code: 'IOM' }],
  });
  expect(suggestionAddressees.nodes).toContainEqual({
    kind: 'AGENCY',
    label: null,
    agency: { code: 'IOM' },
    organization: null,
    suggestionCount: 1,
    agencyCount: 1,
    suggestedBy: [{ code: 'ILO' }],
    suggestions: { nodes: [{ key: 'g2' }] },
  });
  const { suggestionAddressees: governments } = await world.query(
    '{ suggestionAddressees(kind: [GOVERNMENTS], cycle: { eq: "r13" }) { nodes { kind suggestions { nodes { text } } } } }',
  );
  expect(governments.nodes).toEqual([
    { kind: 'GOVERNMENTS', suggestions: { nodes: [{ text: 'Meet more.' }] } },
  ]);
});

test('organizations that were merged are one addressee; each list is one statement and stands at its act', async () => {
  const { latestAct, organizations } = await world.query(
    '{ latestAct { number } organizations { nodes { id name } } }',
  );
  const before = await Promise.all(
    [THEMES, ADDRESSEES].map((each) => bytesAt(world, each, latestAct.number)),
  );
  const idOf = (name: string): string => organizations.nodes.find((each: Loose) => each.name === name).id;
  await judged(world, MERGE_ORGANIZATIONS, { from: idOf('Caritas Lima'), into: idOf('Caritas') });
  let data: Loose;
  const texts = await world.statements(async () => void (data = await world.query(ADDRESSEES)));
  expect(texts).toHaveLength(1);
  expect(data.suggestionAddressees.nodes).toContainEqual(
    expect.objectContaining({ organization: { name: 'Caritas' }, suggestionCount: 2, agencyCount: 2 }),
  );
  expect(
    await Promise.all([THEMES, ADDRESSEES].map((each) => bytesAt(world, each, latestAct.number))),
  ).toEqual(before);
});
