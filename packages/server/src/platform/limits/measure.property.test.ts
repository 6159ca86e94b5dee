import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { getNamedType, isObjectType, Kind, parse, type GraphQLObjectType } from 'graphql';
import { servedSchema } from '../../schema';
import { LIMITS, refusalOf } from './limits';
import { measure, type Measures } from './measure';
import { givenTo, readOperation } from './operation';

const { schema } = servedSchema();
const ENOUGH = 1_000_000;

function measuresOf(document: string, first: number): (Measures & { readonly name: string })[] {
  const parsed = parse(document);
  return parsed.definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return [];
    const read = readOperation(parsed, node);
    const given = givenTo(read, { first });
    const measures = measure({ schema, node, fragments: read.fragments, given }, ENOUGH);
    expect(refusalOf(measures, read.aliases)).toBeNull();
    return [{ ...measures, name: node.name?.value ?? '' }];
  });
}

test('whatever the SDK and the playground ask, at its largest, costs at most a fifth of the limit', () => {
  const packages = join(__dirname, '../../../..');
  const textsOf = (folder: string): string[] =>
    readdirSync(join(packages, folder))
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => readFileSync(join(packages, folder, name), 'utf8'));
  const all = [textsOf('sdk/operations').join('\n'), ...textsOf('playground/examples')].flatMap((document) =>
    measuresOf(document, 100),
  );
  const dear = all.filter(({ cost }) => cost.figure > LIMITS.cost / 5);
  expect(dear.map(({ name, cost }) => `${name} ${cost.figure}`)).toEqual([]);
  expect(all.length).toBeGreaterThan(60);
});

/** A selection as a tree of field names; numbers pick among the fields of whatever type they meet. */
interface Picks {
  readonly field: number;
  readonly below: readonly Picks[];
}

const picks = fc.memo((depth): fc.Arbitrary<readonly Picks[]> => {
  const below = depth <= 1 ? fc.constant([]) : picks(depth - 1);
  return fc.array(fc.record({ field: fc.nat(200), below }), { minLength: 1, maxLength: 3 });
});

function selection(type: GraphQLObjectType, chosen: readonly Picks[]): string {
  const fields = Object.values(type.getFields()).filter(({ type: target }) => {
    const named = getNamedType(target);
    return !('getFields' in named) || isObjectType(named);
  });
  const parts = chosen.map(({ field: pick, below }) => {
    const field = fields[pick % fields.length];
    if (!field) return '__typename';
    const page = field.args.some(({ name }) => name === 'first') ? '(first: $first)' : '';
    const named = getNamedType(field.type);
    return `${field.name}${page}${isObjectType(named) ? ` { ${selection(named, below)} }` : ''}`;
  });
  return ['__typename', ...parts].join(' ');
}

const query = schema.getQueryType() as GraphQLObjectType;

function costOf(sets: readonly (readonly Picks[])[], first: number): number {
  const parts = sets.map((_, i) => `...F${i}`).join(' ');
  const fragments = sets.map((set, i) => `fragment F${i} on Query { ${selection(query, set)} }`).join(' ');
  const parsed = parse(`query ($first: Int) { ${parts} } ${fragments}`);
  const node = parsed.definitions[0];
  if (node?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The first part is the operation.');
  const read = readOperation(parsed, node);
  const { cost } = measure(
    { schema, node, fragments: read.fragments, given: givenTo(read, { first }) },
    ENOUGH,
  );
  return cost.figure;
}

test('asking for more never costs less: neither another selection nor more rows; together it is at most the sum', () => {
  fc.assert(
    fc.property(picks(4), picks(4), fc.integer({ min: 1, max: 99 }), (one, other, first) => {
      const [a, b, both] = [costOf([one], first), costOf([other], first), costOf([one, other], first)];
      expect(both).toBeGreaterThanOrEqual(Math.max(a, b));
      expect(both).toBeLessThanOrEqual(a + b);
      expect(costOf([one], first + 1)).toBeGreaterThanOrEqual(a);
    }),
    { numRuns: 150 },
  );
});
