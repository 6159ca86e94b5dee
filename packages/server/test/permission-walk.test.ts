import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { Role } from '../src/platform/caller';
import { createSchema } from '../src/schema';
import { activity, response } from './documents';
import { startWorld, type World } from './world';

const MARKER = 'Ocelot';
const { schema } = createSchema();
const query = schema.getQueryType() as GraphQLObjectType;

interface Planted {
  readonly reference: string;
  readonly diagnosis: string;
  readonly all: readonly string[];
}

/** The least that each root field must be given; every root field stands here. */
const WALK: Readonly<Record<string, (planted: Planted) => string>> = {
  activities: () => '(first: 100, standing: STANDING)',
  agencies: () => '(first: 100)',
  agency: () => '(by: { code: "ILO" })',
  amendmentProposals: () => '(standing: STANDING)',
  annexReferences: () => '(standing: STANDING)',
  codeLists: () => '',
  commitments: () => '(standing: STANDING)',
  countries: () => '',
  country: () => '(code: "CR")',
  cycle: () => '(by: { code: "r" })',
  cycles: () => '',
  diagnoses: () => '(standing: STANDING)',
  diagnosis: ({ reference }) => `(by: { reference: "${reference}" })`,
  latestAct: () => '',
  mandate: () => '(by: { code: "ILO-1" })',
  mandates: () => '(first: 100)',
  node: ({ diagnosis }) => `(id: "${diagnosis}")`,
  nodes: ({ all }) => `(ids: ${JSON.stringify(all)})`,
  objectives: () => '',
  obligations: () => '',
  organizations: () => '',
  outcomes: () => '(standing: STANDING)',
  program: () => '',
  projects: () => '',
  publishedWorks: () => '(standing: STANDING)',
  registerActs: () => '',
  resourceStatements: () => '(standing: STANDING)',
  statements: () => '(standing: STANDING)',
  suggestions: () => '(standing: STANDING)',
  viewer: () => '',
};

/** Everything below a type that can be asked without an argument, as deep as is told. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined)) return [];
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    return depth > 0 && isObjectType(of) ? [`${field.name} { ${everything(of, depth - 1)} }`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

function below(field: string, depth: number): string {
  const of = getNamedType(query.getFields()[field]!.type);
  // What a round is owed leads to the return itself, one step further than elsewhere.
  if (isObjectType(of)) return everything(of, field === 'cycle' ? depth + 1 : depth);
  const nodes = schema.getPossibleTypes(of as never);
  // One name cannot have two types, so each type's fields go by names of their own.
  return nodes.map((type) => `... on ${type.name} { ${type.name}: __typename id }`).join(' ');
}

let world: World;
let planted: Planted;

beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r', ['ILO', 'CIM']);
  await world.file('CIM', 'r', { mandateResponses: [response('CIM-1', [activity({ key: 'open' })])] });
  const { id, reference } = await world.saveDraft(
    'ILO',
    'r',
    {
      sections: [{ key: 'c', kind: 'CONTEXT', body: `${MARKER} in a text.` }],
      mandateResponses: [
        response('ILO-1', [
          activity({
            key: `a-${MARKER}`,
            title: `${MARKER} title`,
            participations: [{ role: 'PARTNER', organization: { name: `${MARKER} union` } }],
            project: { key: `p-${MARKER}`, names: [{ language: 'en', text: `${MARKER} project` }] },
            outcomes: [{ kind: 'LAW', text: `${MARKER} law` }],
            publishedWorks: [{ title: `${MARKER} work` }],
            places: [{ country: 'CR', printed: MARKER }],
          }),
        ]),
      ],
      statements: [{ key: 's', polarity: 'NEED', text: `${MARKER} need` }],
      suggestions: [{ key: 'g', text: `${MARKER} idea`, addressees: [{ kind: 'OTHER', label: MARKER }] }],
      amendmentProposals: [{ key: 'm', mandateCode: 'ILO-1', proposedText: `${MARKER} words` }],
      resourceStatements: [{ key: 'e', kind: 'STAFF', stance: 'HAS', text: `${MARKER} people` }],
      commitments: [{ key: 'o', text: `${MARKER} promise` }],
      annexReferences: [{ key: 'x', label: `${MARKER} annex` }],
      footnotes: [{ key: 'f', marker: '*', text: MARKER }],
      objectiveClaims: [{ key: 'l', objectiveCode: 'SO-1', text: MARKER }],
    },
    { externalId: `x-${MARKER}`, filed: { symbol: MARKER } },
  );
  planted = { reference, diagnosis: id, all: [id] };
  const own = await world.ask(
    documentOf('diagnoses', 'MINE', 4),
    {},
    { key: await world.keyOf(Role.READER, 'ILO') },
  );
  planted = {
    ...planted,
    all: [
      ...new Set(
        own.text.match(
          /\b(dgs|rev|sec|clm|rsp|act|out|wrk|org|prj|stm|prp|rsc|sug|cmt|anx|ftn|fnd)_[0-9a-f-]{36}/g,
        ),
      ),
    ].slice(0, 100),
  };
});
afterAll(() => world.stop());

const documentOf = (field: string, standing: string, depth = 2): string => {
  const args = WALK[field]!(planted);
  return `{ ${field}${args.replace('STANDING', standing)} { ${below(field, depth)} } }`;
};

/** Where a list rests on what is not public it is looked at more deeply. */
const standingsOf = (field: string): (readonly [string, number])[] =>
  query.getFields()[field]!.args.some(({ name }) => name === 'standing')
    ? [
        ['PUBLISHED', 1],
        ['ACCEPTED', 1],
        ['SUBMITTED', 2],
        ['MINE', 2],
      ]
    : [['', 2]];

test('every root field is in the walk', () => {
  expect(Object.keys(WALK)).toEqual(Object.keys(query.getFields()).sort());
});

test('the walk sees what is planted through the eyes of its agency', async () => {
  const key = await world.keyOf(Role.READER, 'ILO');
  for (const field of [
    'activities',
    'amendmentProposals',
    'annexReferences',
    'commitments',
    'diagnoses',
    'outcomes',
    'publishedWorks',
    'resourceStatements',
    'statements',
    'suggestions',
  ]) {
    expect((await world.ask(documentOf(field, 'MINE'), {}, { key })).text).toContain(MARKER);
  }
  for (const field of ['diagnosis', 'cycle'])
    expect((await world.ask(documentOf(field, ''), {}, { key })).text).toContain(MARKER);
  const { nodes } = await world.query(documentOf('nodes', ''), {}, { key });
  expect(nodes.length).toBeGreaterThan(15);
  expect(nodes).not.toContain(null);
});

const CALLERS: readonly (readonly [string, Role | null, string | undefined])[] = [
  ['the public', null, undefined],
  ['a reporter of another agency', Role.REPORTER, 'CIM'],
  ['the secretariat', Role.REVIEWER, 'GS-OAS'],
  ['an administrator', Role.ADMINISTRATOR, undefined],
];

test.each(CALLERS)(
  'no root field shows %s anything of another agency’s draft',
  async (_who, role, agency) => {
    const key = role === null ? undefined : await world.keyOf(role, agency);
    for (const field of Object.keys(WALK)) {
      for (const [standing, depth] of standingsOf(field)) {
        const { status, body, text } = await world.ask(documentOf(field, standing, depth), {}, { key });
        expect([field, standing, status, body.errors]).toEqual([field, standing, 200, undefined]);
        expect(text).not.toContain(MARKER);
      }
    }
    expect((await world.query(documentOf('node', ''), {}, { key })).node).toBeNull();
    expect((await world.query(documentOf('nodes', ''), {}, { key })).nodes).toEqual(
      planted.all.map(() => null),
    );
  },
);

test('every root field answers the agency of the draft itself, whatever the standing', async () => {
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  for (const field of Object.keys(WALK)) {
    for (const [standing, depth] of standingsOf(field)) {
      const { status, body } = await world.ask(documentOf(field, standing, depth), {}, { key });
      expect([field, standing, status, body.errors]).toEqual([field, standing, 200, undefined]);
    }
  }
});
