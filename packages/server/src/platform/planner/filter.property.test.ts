import fc from 'fast-check';
import { startNetwork } from '../../../test/network';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

type Filter = Readonly<Record<string, unknown>>;

/** Conditions of every kind: on columns, lists, linked rows, texts that are absent, and those that hold of nothing. */
const ATOMS: readonly Filter[] = [
  { agency: { notIn: ['ILO'] } },
  { mandate: { eq: 'ILO-1' } },
  { kind: { in: ['training', 'survey'] } },
  { theme: { isNull: true } },
  { country: { eq: 'NI' }, countryVia: ['NAMED', 'VENUE'] },
  { participant: { country: { eq: 'BR' } } },
  { project: { isNull: false } },
  { project: { eq: 'prj_x' } },
  { projectName: { contains: 'puente' } },
  { text: { contains: 'bogota' } },
  { years: { from: 2009, to: 2010 } },
  { isDated: false },
  { outcomeKind: ['LAW'] },
  {},
];

const atom = fc.constantFrom(...ATOMS);
const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    atom,
    fc.record({ not: tie('tree') }),
    fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
}));

async function found(filter: Filter): Promise<ReadonlySet<string>> {
  const { activities } = await world.query(
    'query Found($filter: ActivityFilter) { activities(filter: $filter) { nodes { key } } }',
    { filter },
  );
  return new Set(activities.nodes.map(({ key }: { key: string }) => key));
}

test('a filter finds what follows from what its parts find', async () => {
  const all = await found({});
  const ofAtom = new Map<Filter, ReadonlySet<string>>();
  for (const each of ATOMS) ofAtom.set(each, await found(each));
  const holds = (filter: Filter, key: string): boolean => {
    if (filter['not']) return !holds(filter['not'] as Filter, key);
    if (filter['and']) return (filter['and'] as Filter[]).every((each) => holds(each, key));
    if (filter['or']) return (filter['or'] as Filter[]).some((each) => holds(each, key));
    return ofAtom.get(filter)!.has(key);
  };
  await fc.assert(
    fc.asyncProperty(tree, async (filter) => {
      expect([...(await found(filter))].sort()).toEqual([...all].filter((key) => holds(filter, key)).sort());
    }),
    { numRuns: 60 },
  );
});
