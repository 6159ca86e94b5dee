import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { deprecationsOf, usedInParts, usedInVariables } from './deprecated';
import { readOperation } from './operation';

const schema = buildSchema(`
  enum Order { OLD @deprecated(reason: "Use NEW.") NEW }
  input Filter { code: String, name: String @deprecated(reason: "Use code."), order: Order, and: [Filter!] }
  type Agency { code: String, title: String @deprecated(reason: "Use name."), name(short: Boolean @deprecated(reason: "Cut it yourself.")): String }
  type Query { agency(filter: Filter, order: Order): Agency, body: Agency @deprecated(reason: "Use agency. Removal on 2027-04-01.") }
`);

function used(document: string, variables = {}): unknown[] {
  const parsed = parse(document);
  const operation = parsed.definitions[0] as OperationDefinitionNode;
  const { parts } = readOperation(parsed, operation);
  return [...usedInParts(schema, parts), ...usedInVariables(schema, operation, variables)];
}

const coordinates = (document: string, variables = {}): string[] =>
  used(document, variables).map((each) => (each as { coordinate: string }).coordinate);

test('a deprecated field is named with the reason, once however often it is asked', () => {
  expect(used('{ body { code } again: body { code } }')).toEqual([
    { coordinate: 'Query.body', reason: 'Use agency. Removal on 2027-04-01.' },
  ]);
});

test('so are fields of fragments that are spread, arguments, input fields and enum values', () => {
  const asked = `query { agency(filter: { name: "x", order: OLD }, order: NEW) { ...Named name(short: true) } }
    fragment Named on Agency { title } fragment Unused on Query { body { code } }`;
  expect(coordinates(asked).sort()).toEqual([
    'Agency.name(short:)',
    'Agency.title',
    'Filter.name',
    'Order.OLD',
  ]);
});

test('what variables bring counts as well, at any depth', () => {
  const asked = 'query ($f: Filter, $o: Order) { agency(filter: $f, order: $o) { code } }';
  expect(coordinates(asked, { f: { and: [{ name: null }] }, o: 'OLD' })).toEqual([
    'Filter.name',
    'Order.OLD',
  ]);
  expect(coordinates(asked, { f: { code: 'x' }, o: 'NEW' })).toEqual([]);
  expect(coordinates(asked)).toEqual([]);
});

test('every deprecated part of the schema is known by its coordinate', () => {
  expect([...deprecationsOf(schema).keys()].sort()).toEqual([
    'Agency.name(short:)',
    'Agency.title',
    'Filter.name',
    'Order.OLD',
    'Query.body',
  ]);
});
