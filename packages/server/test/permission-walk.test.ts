import { Role } from '../src/platform/caller';
import { SCOPES_OF } from '../src/features/access/scopes';
import { activity, response } from './documents';
import { documentOf as rootField, query, standingsOf, WALK, type Planted } from './root-fields';
import { startWorld, type World } from './world';

const MARKER = 'Ocelot';
let world: World;
let planted: Planted;

/** Lists that show an agency its own drafts. */
const MINE = [
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
];

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
  const key = await world.keyOf(Role.READER, 'ILO');
  const own: string[] = [];
  for (const field of MINE) own.push((await world.ask(documentOf(field, 'MINE'), {}, { key })).text);
  planted = {
    ...planted,
    all: [
      ...new Set(
        own
          .join()
          .match(
            /\b(dgs|rev|sec|clm|rsp|act|out|wrk|org|prj|stm|prp|rsc|sug|cmt|anx|ftn|fnd)_[0-9a-f-]{36}/g,
          ),
      ),
    ].slice(0, 100),
  };
});
afterAll(() => world.stop());

const documentOf = (field: string, standing: string, depth?: number): string =>
  rootField(field, planted, standing, depth);

/** The fields that a role's keys may ask for at all, by what the schema says of each. */
const openTo = (role: Role): string[] =>
  Object.keys(WALK).filter((field) => {
    const [told] = /Scope: .*$/.exec(query.getFields()[field]!.description ?? '') ?? [];
    return told === undefined || SCOPES_OF[role].some((scope) => told.includes(`\`${scope}\``));
  });

/** A document about all agencies is not made of what a caller may not see: it is refused, where a list leaves that out. */
const isClosed = (field: string, standing: string, role: Role | null): boolean =>
  field === 'assessment' &&
  standing !== 'PUBLISHED' &&
  !(role !== null && SCOPES_OF[role].includes('submissions:read'));

test('every root field is in the walk', () => {
  expect(Object.keys(WALK)).toEqual(Object.keys(query.getFields()).sort());
});

test('the walk sees what is planted through the eyes of its agency', async () => {
  const key = await world.keyOf(Role.READER, 'ILO');
  for (const field of MINE) {
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
];

const WITHOUT: readonly (readonly [string, Role | null, string | undefined])[] = [
  ['the public', null, undefined],
  ['a reader', Role.READER, 'CIM'],
  ['an editor', Role.EDITOR, undefined],
];

test.each(WITHOUT)(
  'a root field that takes a scope is closed to %s without it',
  async (_who, role, agency) => {
    const key = role === null ? undefined : await world.keyOf(role, agency);
    const open = openTo(role ?? Role.PUBLIC);
    const closed = Object.keys(WALK).filter((field) => !open.includes(field));
    expect(closed.length).toBeGreaterThan(0);
    const refusal = role === null ? [401, 'UNAUTHENTICATED'] : [403, 'FORBIDDEN'];
    for (const field of closed) {
      const { status, body } = await world.ask(documentOf(field, '', 1), {}, { key });
      const told = [field, status, body.errors[0].extensions.code, body.data ?? null];
      expect(told).toEqual([field, ...refusal, null]);
    }
  },
);

test.each(CALLERS)(
  'no root field shows %s anything of another agency’s draft',
  async (_who, role, agency) => {
    const key = role === null ? undefined : await world.keyOf(role, agency);
    for (const field of openTo(role ?? Role.PUBLIC)) {
      for (const [standing, depth] of standingsOf(field)) {
        const { status, body, text } = await world.ask(documentOf(field, standing, depth), {}, { key });
        // What a return of ILO is checked against is asked for by whoever files for ILO.
        if (field === 'checkContext') expect([field, body.data?.checkContext ?? null]).toEqual([field, null]);
        else if (isClosed(field, standing, role))
          expect([field, standing, status]).toEqual([field, standing, role === null ? 401 : 403]);
        else expect([field, standing, status, body.errors]).toEqual([field, standing, 200, undefined]);
        expect(text).not.toContain(MARKER);
      }
    }
    expect((await world.query(documentOf('node', ''), {}, { key })).node).toBeNull();
    expect((await world.query(documentOf('nodes', ''), {}, { key })).nodes).toEqual(
      planted.all.map(() => null),
    );
  },
);

test('an administrator sees another agency’s draft only where it is asked for by itself, never in a list', async () => {
  for (const agency of [undefined, 'GS-OAS']) {
    const key = await world.keyOf(Role.ADMINISTRATOR, agency);
    for (const field of Object.keys(WALK)) {
      for (const [standing, depth] of standingsOf(field)) {
        const { status, body, text } = await world.ask(documentOf(field, standing, depth), {}, { key });
        expect([field, standing, status, body.errors]).toEqual([field, standing, 200, undefined]);
        expect([field, text.includes(MARKER)]).toEqual([field, field === 'diagnosis']);
      }
    }
    const ids = await world.query(documentOf('nodes', ''), {}, { key });
    expect(ids.nodes).toEqual(planted.all.map((id) => expect.objectContaining({ id }) as object));
    const out = `{ node(id: "${planted.diagnosis}") { ... on Diagnosis { reference latestRevision { document }
      cycle { expectations { nodes { state diagnosis { reference latestRevision { number } } } } diagnoses { nodes { id } } }
      agency { diagnoses { nodes { id } } expectations { nodes { diagnosis { reference } } } } } } }`;
    const { node } = await world.query(out, {}, { key });
    expect(JSON.stringify(node.latestRevision.document)).toContain(MARKER);
    expect([JSON.stringify(node.cycle), JSON.stringify(node.agency)].join()).not.toContain(planted.reference);
  }
});

test('every root field answers the agency of the draft itself, whatever the standing', async () => {
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  for (const field of openTo(Role.REPORTER)) {
    for (const [standing, depth] of standingsOf(field)) {
      const { status, body } = await world.ask(documentOf(field, standing, depth), {}, { key });
      if (isClosed(field, standing, Role.REPORTER))
        expect([field, standing, status]).toEqual([field, standing, 403]);
      else expect([field, standing, status, body.errors]).toEqual([field, standing, 200, undefined]);
    }
  }
});
