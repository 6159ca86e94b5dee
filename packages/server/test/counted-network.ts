import type { ActivityInput, DiagnosisContentInput } from '@mandato/rules';
import fc from 'fast-check';
import { payloadOf, WITHDRAW } from './acts';
import { activity, response } from './documents';
import { judged, LINK, MATCH, MERGE_ORGANIZATIONS, MERGE_PROJECTS } from './judging';
import { startWorld, type World } from './world';
import { Role } from '../src/platform/caller';

/* A network of random returns in which the same work comes again: in later rounds, revisions, and returns of others. */

const MANDATES: Readonly<Record<string, readonly string[]>> = {
  ILO: ['ILO-1', 'ILO-2'],
  IOM: ['ILO-1', 'CIM-1'],
  CIM: ['CIM-1', 'CIM-2'],
  IACHR: ['IACHR-1', 'IACHR-2'],
};
const ROUNDS = [
  ['first', '2011-12-31'],
  ['second', '2013-12-31'],
  ['third', '2099-12-31'],
] as const;

const one = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const few = <T>(value: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> =>
  fc.uniqueArray(value, { maxLength, selector: (each) => JSON.stringify(each) });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const organization = one(
  { name: 'University of Lima', country: 'PE' },
  { name: 'Univ. of Lima', country: 'PE' },
  { name: 'Ministry of Work', country: 'CR' },
  { agencyCode: 'IOM', name: 'IOM' },
  { agencyCode: 'ILO', name: 'ILO' },
);

const anyActivity = (keys: readonly string[]): fc.Arbitrary<ActivityInput> =>
  fc
    .record({
      key: one(...keys),
      kind: one('training', 'survey', 'research', 'meeting'),
      status: one('PLANNED' as const, 'ONGOING' as const, 'DONE' as const, 'UNKNOWN' as const),
      edtf: maybe(one('2006', '2008/2010', '{2009,2011}', '2005/..', '2012-03', '2010-06-15')),
      places: few(
        fc.record({
          country: one('CR', 'NI', 'PE'),
          role: one('TARGET' as const, 'VENUE' as const, 'ORIGIN' as const),
        }),
      ),
      isOfGroup: fc.boolean(),
      corridors: few(fc.record({ countries: one(['NI', 'CR'], ['HT', 'DO'], ['NI', 'CR', 'PA']) }), 1),
      populationGroups: few(one('women', 'children')),
      themes: few(one('remittances', 'gender', 'human_rights')),
      sectors: few(one('agriculture', 'construction')),
      languages: few(one('es', 'en')),
      objectiveCodes: few(one('SO-1', 'SO-2', 'GO-1')),
      participations: few(
        fc.record({ role: one('PARTNER' as const, 'DONOR' as const, 'IMPLEMENTER' as const), organization }),
      ),
      project: maybe(one({ key: 'bridge' }, { key: 'road' })),
      outcomes: few(
        fc.record({ kind: one('LAW' as const, 'POLICY' as const), text: one('It came.', 'So.') }),
      ),
      isConfidential: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    })
    .map(({ key, edtf, places, isOfGroup, ...rest }) =>
      activity({
        ...rest,
        key,
        period: edtf ? { edtf } : undefined,
        places: [...places, ...(isOfGroup ? [{ group: 'ANDEAN-COUNTRIES' }] : [])],
      }),
    );

const anyReturn = (agency: string): fc.Arbitrary<DiagnosisContentInput> => {
  const [first, second] = MANDATES[agency] as [string, string];
  const keys = Array.from({ length: 7 }, (_, i) => `${agency}-${i}`);
  return fc
    .record({
      activities: fc.uniqueArray(anyActivity(keys), {
        minLength: 3,
        maxLength: 6,
        selector: ({ key }) => key,
      }),
      statements: fc.uniqueArray(
        fc.record({
          key: one('s1', 's2', 's3'),
          polarity: one('STRENGTH' as const, 'WEAKNESS' as const, 'NEED' as const),
          theme: maybe(one('gender', 'remittances')),
          text: one('So it is.', 'It is otherwise.'),
        }),
        { maxLength: 3, selector: ({ key }) => key },
      ),
      resourceStatements: fc.uniqueArray(
        fc.record({
          key: one('r1', 'r2', 'r3'),
          kind: one('STAFF' as const, 'TIME' as const, 'MONEY' as const),
          stance: one('HAS' as const, 'NEEDS' as const),
          text: one('Some of it.'),
          count: maybe(one('1', '2.5')),
          shareMin: maybe(one('0.25', '0.1')),
          shareMax: maybe(one('0.30', '0.5')),
          money: maybe(one({ amount: '10.50', currency: 'USD' }, { amount: '3', currency: 'EUR' })),
          mandateCodes: few(one(first, second)),
        }),
        { maxLength: 3, selector: ({ key }) => key },
      ),
    })
    .map(({ activities, statements, resourceStatements }) => ({
      mandateResponses: [response(first, activities.slice(0, 1)), response(second, activities.slice(1, 2))],
      activities: activities.slice(2),
      statements,
      resourceStatements: resourceStatements.map(({ money, ...rest }) => ({ ...rest, ...money })),
    }));
};

export async function startCountedNetwork(seed: number): Promise<World> {
  const world = await startWorld();
  const agencies = Object.keys(MANDATES);
  let drawn = 0;
  const draw = <T>(arbitrary: fc.Arbitrary<T>): T =>
    fc.sample(arbitrary, { seed: seed + (drawn += 1), numRuns: 1 })[0] as T;
  for (const [code, dueOn] of ROUNDS) {
    await world.openRound(code, agencies, { opensOn: '2010-01-01', dueOn });
    for (const agency of agencies) {
      if (code === 'second' && agency === 'IACHR') continue;
      const filed = { filed: { filedOn: '2013-11-05' }, language: draw(one('en', 'es')) };
      await world.file(agency, code, draw(anyReturn(agency)), filed);
    }
  }
  await corrections(world, draw(anyReturn('ILO')));
  await judgements(world, draw);
  await world.submit(await world.saveDraft('PAHO', 'third', draw(anyReturn('CIM'))));
  return world;
}

async function corrections(world: World, corrected: DiagnosisContentInput): Promise<void> {
  const returns = await world.sql<{ id: string; version: number; reference: string; agency: string }>(
    `select 'dgs_' || d.id as id, d.version, d.reference, a.code as agency from diagnosis d join agency a on a.id = d.agency_id and a.until is null`,
  );
  const of = (reference: string) => returns.find((each) => each.reference === reference)!;
  await world.revise(of('ILO/first'));
  await world.publish(
    await world.submit(await world.saveDraft('ILO', 'first', corrected, { ifExists: 'REPLACE' })),
  );
  const { id, version } = of('CIM/second');
  const input = { id, expectedVersion: version, reason: 'It named a child.' };
  await payloadOf(world, WITHDRAW, input, await world.keyOf(Role.ADMINISTRATOR));
}

async function judgements(world: World, draw: <T>(arbitrary: fc.Arbitrary<T>) => T): Promise<void> {
  const standing = await world.sql<{ id: string; agency: string; lineage: string }>(
    `select distinct on (x.lineage) 'act_' || x.id as id, a.code as agency, x.lineage from activity x
       join agency a on a.id = x.agency_id and a.until is null where x.since is not null and x.until is null order by x.lineage, x.id`,
  );
  const of = (agency: string) => standing.filter((each) => each.agency === agency).map(({ id }) => id);
  const [ilo, iom, cim, iachr] = Object.keys(MANDATES).map(of) as [string[], string[], string[], string[]];
  // A chain of three, a pair, one that is rejected, and one whose other half is withdrawn with its return.
  const decide = (a: string | undefined, b: string | undefined, state = 'CONFIRMED') =>
    judged(world, MATCH, { a, b, state });
  await decide(ilo[0], iom[0]);
  await decide(iom[0], cim[0]);
  await decide(ilo[1], iachr[0]);
  await decide(iom[1], cim[1], 'REJECTED');
  const subjects = draw(fc.shuffledSubarray([...ilo, ...iom, ...cim], { minLength: 3, maxLength: 3 }));
  await judged(world, LINK, { id: subjects[0], mandates: ['ILO-2', 'CIM-1'], objectives: [] });
  await judged(world, LINK, { id: subjects[1], mandates: [], objectives: ['SO-1'] });
  const named = async (table: string, condition: string): Promise<string[]> =>
    (
      await world.sql<{ id: string }>(
        `select distinct id from ${table} where since is not null and until is null and ${condition} order by id`,
      )
    ).map(({ id }) => `${table.slice(0, 1) === 'p' ? 'prj' : 'org'}_${id}`);
  const [from] = await named('organization', `filed_name = 'Univ. of Lima'`);
  const [into] = await named('organization', `filed_name = 'University of Lima'`);
  await judged(world, MERGE_ORGANIZATIONS, { from, into });
  const [bridge, road] = await named('project', 'true');
  await judged(world, MERGE_PROJECTS, { from: bridge, into: road });
}
