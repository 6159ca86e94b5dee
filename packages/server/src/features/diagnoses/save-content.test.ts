import type { DiagnosisContentInput } from '@mandato/rules';
import { codesOf, holdings, newRound, payloadOf, SAVE } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { richContent, richFiled } from '../../../test/rich-document';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
});

afterAll(() => world.stop());

const SPAN = 'span: citation { sectionKey: section { key } part quote start end }';
const PERIOD = 'period { edtf printed ongoing }';
const ORGANIZATION = `{ agencyCode: agency { code } name acronym kind { code } country { code } affiliateOf { name } }`;
const ACTIVITY = `key title text kind { code } status ${PERIOD} mandateCodes: mandates { code } objectiveCodes: objectives { code }
  project { key: id names { language text } ${PERIOD} fundings { donor ${ORGANIZATION} amount currency years } }
  participations { role organization ${ORGANIZATION} class printed isInferred }
  places { role country { code } group { code } city region printed isInferred }
  corridors { countries { code } isDirected printed } populationGroups { code } themes { code } sectors { code } languages isConfidential
  outcomes { kind text country { code } quantity unit ${SPAN} }
  publishedWorks { title printed language year publishers ${ORGANIZATION} url } ${SPAN}`;

/** Asked in the shape it was sent in. */
const CONTENT = `query($id: ID!) { node(id: $id) { ... on Diagnosis { latestRevision {
  language filed { coverTitle formName symbol label languageMark originalLanguage filedOn notBefore notAfter }
  content {
    sections { key kind headingPrinted headingLanguages body language parentKey: parent { key } isConfidential }
    objectiveClaims { key objectiveCode: objective { code } printedNumber text ${SPAN} }
    mandateResponses { key mandateCode: mandate { code } printedNumber quotedMandateText narrative selfAssessment selfAssessmentReason
      activities { ${ACTIVITY} } ${SPAN} }
    activities { ${ACTIVITY} }
    statements { key polarity theme { code } text ${SPAN} }
    amendmentProposals { key kind mandateCode: mandate { code } targetLabel proposedText rationale language ${SPAN} }
    resourceStatements { key kind stance text count shareMin shareMax amount currency mandateCodes: mandates { code } ${SPAN} }
    suggestions { key theme { code } text addressees { kind agencyCode: agency { code } organization ${ORGANIZATION} label }
      relatesToKeys: relatesTo { key } ${SPAN} }
    commitments { key text dueOn ${SPAN} }
    annexReferences { key kind label title language supportsKeys: supports { key } ${SPAN} }
    footnotes { key marker text target { sectionKey: section { key } part quote start end } ${SPAN} }
  } } } } }`;

/** What is read as an object with a code, key or name alone was sent as that code, key or name. */
const asSent = (value: Loose): Loose => {
  if (Array.isArray(value)) return value.map(asSent);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== null);
  const [[name, only] = ['', null]] = fields;
  if (Object.keys(value).length === 1 && ['code', 'key', 'name'].includes(name)) return only;
  return Object.fromEntries(fields.map(([field, each]) => [field, asSent(each)]));
};

/** Which occurrence it was is not kept, the place is; a project's key is told by its id alone. */
const asRead = (value: Loose): Loose =>
  JSON.parse(JSON.stringify(value), (name, each: Loose) => {
    if (name === 'project') return { ...each, key: expect.stringMatching(/^prj_/) as string };
    if (each?.quote !== undefined) return { ...each, occurrence: undefined };
    return each as unknown;
  });

const read = async (id: string): Promise<Loose> =>
  asSent((await world.query(CONTENT, { id }, { key: ilo })).node.latestRevision);

const saved = async (sent: DiagnosisContentInput, extra: object = {}): Promise<Loose> => {
  const cycle = await newRound(world);
  const payload = await payloadOf(
    world,
    SAVE,
    { cycle: { code: cycle }, language: 'en', content: sent, ...extra },
    ilo,
  );
  expect(payload.userErrors).toEqual([]);
  return payload.diagnosis;
};

test('everything the content model holds reads back, field by field', async () => {
  const { id } = await saved(richContent, { filed: richFiled });
  const { content: is, ...rest } = await read(id);
  const { activities, ...others } = asRead(richContent);
  expect(rest).toEqual({ language: 'en', filed: richFiled });
  expect(is.activities).toEqual([...others.mandateResponses[0].activities, ...activities]);
  const { activities: _, ...lists } = is;
  expect(lists).toEqual(others);
});

test('a span without offsets is read back with the place that was found', async () => {
  const body = 'Turin, Lima, Turin';
  const { id } = await saved({
    sections: [{ key: 's', kind: 'OTHER', headingPrinted: 'Turin', body }],
    statements: [
      { key: 'a', polarity: 'NEED', text: 'x', span: { sectionKey: 's', quote: 'Turin', occurrence: 2 } },
      { key: 'b', polarity: 'NEED', text: 'x', span: { sectionKey: 's', quote: 'Turin', part: 'HEADING' } },
    ],
  });
  const { content: is } = await read(id);
  expect(is.statements.map((each: Loose) => each.span)).toEqual([
    { sectionKey: 's', part: 'BODY', quote: 'Turin', start: 13, end: 18 },
    { sectionKey: 's', part: 'HEADING', quote: 'Turin', start: 0, end: 5 },
  ]);
});

test('an activity under a response bears on the response’s mandate and on those it names', async () => {
  const { id } = await saved({
    mandateResponses: [
      { key: 'r', mandateCode: 'ILO-2', activities: [activity({ key: 'a', mandateCodes: ['ILO-1'] })] },
    ],
  });
  expect((await read(id)).content.activities[0].mandateCodes).toEqual(['ILO-1', 'ILO-2']);
});

test('an agency named by code needs no name, and any language’s acronym in affiliateOf is but a name', async () => {
  const partner = { role: 'PARTNER', organization: { agencyCode: 'IOM' } } as const;
  const union = {
    role: 'IMPLEMENTER',
    organization: { name: 'CST', country: 'NI', affiliateOf: 'ILO' },
  } as const;
  const { id } = await saved(
    content({ activities: [activity({ key: 'a', participations: [partner, union] })] }),
  );
  const [first, second] = (await read(id)).content.activities[0].participations;
  expect(first.organization).toMatchObject({
    agencyCode: 'IOM',
    name: 'International Organization for Migration',
  });
  expect(second.organization).toEqual({
    name: 'CST',
    kind: 'other',
    country: 'NI',
    affiliateOf: 'International Labour Organization',
  });
});

test('an organization named by the id of a published one stays what it is; another’s draft has none', async () => {
  const ILO_UNION = { name: 'CST', acronym: 'CST', country: 'NI', kind: 'trade_union' };
  const named = (organization: object) =>
    content({ activities: [activity({ key: 'a', participations: [{ role: 'PARTNER', organization }] })] });
  const first = await world.saveDraft('IOM', await newRound(world), named(ILO_UNION));
  const [{ id: uuid }] = await world.sql(
    `select id from organization where filed_name = 'CST' and agency_id = (select agency_id from diagnosis where id = $1)`,
    [first.id.slice(4)],
  );
  const id = `org_${uuid}`;
  const cycle = { code: await newRound(world) };
  const byId = { cycle, language: 'en', content: named({ id }) };
  expect(codesOf(await payloadOf(world, SAVE, byId, ilo))).toEqual([
    'NOT_FOUND content.activities.0.participations.0.organization.id',
  ]);
  await world.publish(await world.submit(first));
  const { diagnosis } = await payloadOf(world, SAVE, byId, ilo);
  const { organization } = (await read(diagnosis.id)).content.activities[0].participations[0];
  expect(organization).toEqual(ILO_UNION);
});

test('an organization without id, code or name is refused where it stands, and nothing is changed', async () => {
  const cycle = { code: await newRound(world) };
  const before = await holdings(world);
  const nobody = { role: 'PARTNER', organization: { acronym: 'CST', country: 'NI' } } as const;
  const sent = content({ activities: [activity({ key: 'a', participations: [nobody] })] });
  const refused = await payloadOf(world, SAVE, { cycle, language: 'en', content: sent }, ilo);
  expect(codesOf(refused)).toEqual(['INVALID content.activities.0.participations.0.organization.name']);
  expect(await holdings(world)).toEqual(before);
});

test('of one project key that several activities name, one project is made, with the first one’s words', async () => {
  const project = { key: 'P', names: [{ language: 'es', text: 'Proyecto' }] };
  const sent = content({ activities: [activity({ key: 'a', project }), activity({ key: 'b', project })] });
  const { content: is } = await read((await saved(sent)).id);
  const [a, b] = is.activities.map((each: Loose) => each.project);
  expect(a).toEqual(b);
  expect(a.names).toEqual(project.names);
});

test('“to date” runs to the paper’s own date, else to the latest it can have, else to the round’s last day', async () => {
  const sent = content({ activities: [activity({ key: 'a', period: { edtf: '2005/..' } })] });
  const reach = async (filed: object | undefined): Promise<Loose> => {
    const { id } = await saved(sent, { filed });
    const { node } = await world.query(
      `query($id: ID!) { node(id: $id) { ... on Diagnosis { latestRevision { content { activities { period { start end ongoingAsOf } } } } } } }`,
      { id },
      { key: ilo },
    );
    return node.latestRevision.content.activities[0].period;
  };
  expect(await reach({ filedOn: '2013-06' })).toEqual({
    start: '2005-01-01',
    end: null,
    ongoingAsOf: '2013-06-30',
  });
  expect(await reach({ notAfter: '2013-07-01' })).toMatchObject({ ongoingAsOf: '2013-07-01' });
  expect(await reach(undefined)).toMatchObject({ ongoingAsOf: '2013-12-31' });
});
