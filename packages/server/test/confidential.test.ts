import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Role } from '../src/platform/caller';
import { activity, response } from './documents';
import { startWorld, type Loose, type Return, type World } from './world';

const SECRET = 'Quetzal';
let world: World;
let filed: Return;

beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r', ['ILO']);
  filed = await world.file('ILO', 'r', {
    sections: [
      { key: 'open', kind: 'CONTEXT', headingPrinted: 'Context', body: 'Open words.' },
      {
        key: 'closed',
        kind: 'OTHER',
        headingPrinted: `${SECRET} heading`,
        body: `${SECRET} words.`,
        isConfidential: true,
      },
      { key: 'below', kind: 'OTHER', body: `${SECRET} below.`, parentKey: 'closed' },
      ...(['GENERAL', 'SPECIFIC', 'AREA', 'STRENGTHS', 'WEAKNESSES', 'BUDGET', 'SUGGESTIONS'] as const).map(
        (kind) => ({
          key: kind,
          kind,
          body: 'Nothing more.',
        }),
      ),
    ],
    mandateResponses: [
      response('ILO-1', [
        activity({
          key: 'shown',
          participations: [{ role: 'PARTNER', organization: { name: 'Open union' } }],
          outcomes: [
            { kind: 'OTHER', text: 'Open outcome' },
            {
              kind: 'OTHER',
              text: `${SECRET} outcome`,
              span: { sectionKey: 'closed', quote: `${SECRET} words` },
            },
          ],
        }),
        activity({
          key: `hidden-${SECRET}`,
          title: `${SECRET} talks`,
          isConfidential: true,
          places: [{ country: 'HT', printed: SECRET }],
          corridors: [{ countries: ['HT', 'DO'] }],
          participations: [
            { role: 'PARTNER', organization: { name: `${SECRET} union` } },
            { role: 'DONOR', organization: { name: 'Open union' } },
          ],
          project: {
            key: `project-${SECRET}`,
            names: [{ language: 'en', text: `${SECRET} project` }],
            fundings: [{ donor: { name: `${SECRET} donor` } }],
          },
          outcomes: [{ kind: 'LAW', text: `${SECRET} law` }],
          publishedWorks: [{ title: `${SECRET} work`, publishers: [{ name: `${SECRET} press` }] }],
        }),
      ]),
    ],
    statements: [
      { key: 's-open', polarity: 'NEED', text: 'Open need.' },
      {
        key: 's-closed',
        polarity: 'NEED',
        text: `${SECRET} need.`,
        span: { sectionKey: 'below', quote: SECRET },
      },
    ],
    suggestions: [{ key: 'g', text: 'Meet.', relatesToKeys: ['shown', `hidden-${SECRET}`] }],
    annexReferences: [{ key: 'x', label: 'List', supportsKeys: [`hidden-${SECRET}`, 'shown'] }],
  });
});
afterAll(() => world.stop());

const BROAD = `query Broad($reference: String!) {
  diagnosis(by: { reference: $reference }) { published { contentHash document files { name } findings: diagnosis { findings { message } } content {
    sections { id key headingPrinted body parent { key } } mandateResponses { id activities { ...A } } activities { ...A } statements { id text citation { quote } }
    suggestions { text relatesTo { ...A } } annexReferences { label supports { ...A } } } } }
  activities { totalCount nodes { ...A } } statements { totalCount nodes { text } } outcomes { totalCount nodes { text activity { key } } } publishedWorks { totalCount nodes { title } }
  organizations { totalCount nodes { id name activities { totalCount nodes { ...A } } } } projects { totalCount nodes { id name } }
  mandate(by: { code: "ILO-1" }) { activities { totalCount nodes { ...A } } countries { code } } country(code: "HT") { activities(via: [NAMED, CORRIDOR]) { totalCount } mandates { totalCount } }
  agency(by: { code: "ILO" }) { activities { totalCount } } }
  fragment A on Activity { id key title isConfidential project { id name } participations { organization { id name } } outcomes { id text } publishedWorks { id title } places { printed } corridors { code } countryTies { via } response { id } }`;

const read = async (key?: string): Promise<{ text: string; data: Loose }> => {
  const data = await world.query(BROAD, { reference: filed.reference }, { key });
  return { text: JSON.stringify(data), data };
};

test('what is filed for the secretariat only is never public, by any way that leads to it', async () => {
  for (const key of [undefined, await world.keyOf(Role.REPORTER, 'CIM')]) {
    const { text, data } = await read(key);
    expect(text).not.toContain(SECRET);
    const { content, document } = data.diagnosis.published;
    expect(content.sections.map((each: Loose) => each.key)).toContain('open');
    expect(content.activities.map((each: Loose) => each.key)).toEqual(['shown']);
    expect(content.activities[0].outcomes).toHaveLength(1);
    expect(content.suggestions[0].relatesTo).toHaveLength(1);
    expect(content.annexReferences[0].supports).toHaveLength(1);
    expect(document.suggestions[0].relatesToKeys).toEqual(['shown']);
    expect(document.annexReferences[0].supportsKeys).toEqual(['shown']);
    expect(data.organizations.nodes.map((each: Loose) => [each.name, each.activities.totalCount])).toEqual([
      ['Open union', 1],
    ]);
    expect(data.projects.totalCount).toBe(0);
    expect(data.country).toEqual({ activities: { totalCount: 0 }, mandates: { totalCount: 0 } });
    expect(
      [data.activities, data.outcomes, data.publishedWorks, data.statements].map((list) => list.totalCount),
    ).toEqual([1, 1, 0, 1]);
  }
});

test('its agency and the secretariat read it in the return, and find it in no list of what is public', async () => {
  for (const key of [await world.keyOf(Role.READER, 'ILO'), await world.keyOf(Role.REVIEWER, 'GS-OAS')]) {
    const { data } = await read(key);
    const { content, document } = data.diagnosis.published;
    expect(content.sections.filter((each: Loose) => each.body.includes(SECRET))).toHaveLength(2);
    expect(content.activities.map((each: Loose) => each.isConfidential)).toEqual([false, true]);
    expect(content.activities[1].participations.map((each: Loose) => each.organization.name)).toEqual([
      `${SECRET} union`,
      'Open union',
    ]);
    expect(content.suggestions[0].relatesTo).toHaveLength(2);
    expect(JSON.stringify(document)).toContain(SECRET);
    const rows = ['statements', 'outcomes', 'publishedWorks', 'projects'].map((list) => data[list]);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(data.organizations.totalCount).toBe(1);
    expect(data.activities.totalCount).toBe(1);
    expect(data.mandate.activities.totalCount).toBe(1);
  }
});

test('the hash is of the whole return, for whoever asks', async () => {
  const whole = (await read(await world.keyOf(Role.READER, 'ILO'))).data.diagnosis.published;
  const shown = (await read()).data.diagnosis.published;
  expect(shown.contentHash).toBe(whole.contentHash);
  const hashOf = (document: unknown) => createHash('sha256').update(canonicalize(document)!).digest('hex');
  expect(hashOf(whole.document)).toBe(whole.contentHash);
  expect(hashOf(shown.document)).not.toBe(whole.contentHash);
});

test('no id leads the public to it', async () => {
  const { text } = await read(await world.keyOf(Role.READER, 'ILO'));
  const open = (await read()).text;
  const ids = [...new Set(text.match(/[a-z]{3}_[0-9a-f-]{36}/g))].filter((id) => !open.includes(id));
  expect(ids.length).toBeGreaterThanOrEqual(8);
  const document = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const own = await world.query(document, { ids }, { key: await world.keyOf(Role.READER, 'ILO') });
  expect(own.nodes.map((each: Loose) => each?.id)).toEqual(ids);
  expect((await world.query(document, { ids })).nodes).toEqual(ids.map(() => null));
});

test('a filter does not tell the public that it is there', async () => {
  for (const filter of [
    `text: { contains: "${SECRET}" }`,
    `participant: { name: { contains: "${SECRET}" } }`,
    `projectName: { contains: "${SECRET}" }`,
    'outcomeKind: [LAW]',
    'corridorThrough: { eq: "HT" }',
    'country: { eq: "HT" }',
  ]) {
    const { activities } = await world.query(`{ activities(filter: { ${filter} }) { totalCount } }`);
    expect(activities.totalCount).toBe(0);
  }
});
