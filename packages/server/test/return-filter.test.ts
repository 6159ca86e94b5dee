import { Role } from '../src/platform/caller';
import { startNetwork } from './network';
import type { Loose, World } from './world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const ALL = ['CIM/r-2014', 'IACHR/r-2013', 'ILO/r-2013'];

async function references(filter: object, standing = 'PUBLISHED', key?: string): Promise<string[]> {
  const { diagnoses } = await world.query(
    'query Returns($f: DiagnosisFilter, $s: Standing!) { diagnoses(filter: $f, standing: $s) { totalCount nodes { reference } } }',
    { f: filter, s: standing },
    { key },
  );
  expect(diagnoses.totalCount).toBe(diagnoses.nodes.length);
  return diagnoses.nodes.map((each: Loose) => each.reference);
}

test.each<[object, string[]]>([
  [{}, ALL],
  [{ agency: { eq: 'ILO' } }, ['ILO/r-2013']],
  [{ agency: { notIn: ['ILO'] } }, ['CIM/r-2014', 'IACHR/r-2013']],
  [{ cycle: { in: ['r-2013'] } }, ['IACHR/r-2013', 'ILO/r-2013']],
  [{ state: ['PUBLISHED'] }, ALL],
  [{ state: ['DRAFT', 'SUBMITTED'] }, []],
  [{ kind: ['DIAGNOSIS'] }, ALL],
  [{ kind: ['STATE_REPLY', 'ANNUAL_REPORT'] }, []],
  [{ language: { eq: 'es' } }, ['IACHR/r-2013']],
  [{ language: { notIn: ['es'] } }, ['CIM/r-2014', 'ILO/r-2013']],
  [{ updatedAt: { gte: '2000-01-01T00:00:00Z' } }, ALL],
  [{ updatedAt: { lte: '2000-01-01T00:00:00Z' } }, []],
  [{ and: [{ cycle: { eq: 'r-2013' } }, { not: { language: { eq: 'es' } } }] }, ['ILO/r-2013']],
  [{ or: [{ language: { eq: 'es' } }, { cycle: { eq: 'r-2014' } }] }, ['CIM/r-2014', 'IACHR/r-2013']],
])('returns of %j', async (filter, expected) => {
  expect(await references(filter)).toEqual(expected);
});

test('returns are found by the instant of their publication, to the millisecond', async () => {
  const { diagnosis } = await world.query(
    '{ diagnosis(by: { reference: "IACHR/r-2013" }) { updatedAt published { publication { at } } } }',
  );
  expect(diagnosis.updatedAt).toBe(diagnosis.published.publication.at);
  expect(await references({ updatedAt: { gte: diagnosis.updatedAt, lte: diagnosis.updatedAt } })).toEqual([
    'IACHR/r-2013',
  ]);
  const elsewhere = diagnosis.updatedAt.replace('Z', '+00:00');
  expect(await references({ updatedAt: { gte: elsewhere, lte: elsewhere } })).toEqual(['IACHR/r-2013']);
});

test('a standing decides what a state means', async () => {
  const secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  expect(await references({ state: ['SUBMITTED'] }, 'SUBMITTED', secretariat)).toEqual(['IOM/r-2014']);
  expect(await references({ state: ['PUBLISHED'] }, 'SUBMITTED', secretariat)).toEqual(ALL);
  const paho = await world.keyOf(Role.READER, 'PAHO');
  expect(await references({ state: ['DRAFT'] }, 'MINE', paho)).toEqual(['PAHO/r-2013']);
  expect(await references({ language: { eq: 'en' } }, 'MINE', paho)).toEqual(['PAHO/r-2013']);
  expect(await references({ cycle: { eq: 'r-2014' } }, 'MINE', paho)).toEqual([]);
});

test.each(['UPDATED_AT', 'SUBMITTED_AT'])('by %s the one that came first stands first', async (field) => {
  const { up, down } = await world.query(
    `{ up: diagnoses(orderBy: { field: ${field} }) { nodes { reference } } down: diagnoses(orderBy: { field: ${field}, direction: DESC }) { nodes { reference } } }`,
  );
  const inTime = ['ILO/r-2013', 'IACHR/r-2013', 'CIM/r-2014'].map((reference) => ({ reference }));
  expect(up.nodes).toEqual(inTime);
  expect(down.nodes).toEqual([...inTime].reverse());
});

test('organizations and projects are found by name, country and kind', async () => {
  const names = async (list: string, filter: string): Promise<string[]> =>
    (await world.query(`{ ${list}(filter: { ${filter} }) { nodes { name } } }`))[list].nodes.map(
      (each: Loose) => each.name,
    );
  expect(await names('organizations', '')).toEqual([
    'International Organization for Migration',
    'Ministerio de Justicia',
    'Ministry of Work',
    'Universidade de São Paulo',
  ]);
  expect(await names('organizations', 'name: { contains: "sao" }')).toEqual(['Universidade de São Paulo']);
  expect(await names('organizations', 'name: { eq: "USP" }')).toEqual(['Universidade de São Paulo']);
  expect(await names('organizations', 'country: { eq: "BR" }, kind: { eq: "government" }')).toEqual([
    'Ministerio de Justicia',
  ]);
  expect(await names('organizations', 'country: { isNull: true }')).toEqual([
    'International Organization for Migration',
  ]);
  expect(await names('projects', 'name: { contains: "puente" }')).toEqual(['Bridge of trades']);
  expect(await names('projects', 'name: { contains: "nothing" }')).toEqual([]);
});

test('an organization and a project tell what is done with them', async () => {
  const { organizations, projects } = await world.query(
    `{ organizations(filter: { name: { eq: "Ministry of Work" } }) { nodes { kind { code } country { code } agency { code } activities(filter: { isLinked: true }) { nodes { key } } } }
       projects { nodes { name(locale: "es") names { language isOriginal } period { edtf } fundings { amount currency donor { name } } activities { nodes { key project { name } } } } } }`,
  );
  expect(organizations.nodes).toEqual([
    {
      kind: { code: 'government' },
      country: { code: 'CR' },
      agency: null,
      activities: { nodes: [{ key: 'partners' }] },
    },
  ]);
  expect(projects.nodes).toEqual([
    {
      name: 'Puente de oficios',
      names: [
        { language: 'en', isOriginal: true },
        { language: 'es', isOriginal: false },
      ],
      period: { edtf: '2009/2012' },
      fundings: [{ amount: '1000.50', currency: 'USD', donor: { name: 'Ministry of Work' } }],
      activities: { nodes: [{ key: 'signs', project: { name: 'Bridge of trades' } }] },
    },
  ]);
});
