import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { nodeTypes } from '../src/platform/planner/attach';
import { connect } from '../src/platform/database/database';
import { entities, servedSchema } from '../src/schema';
import { testDatabase } from './setup/database';

const { schema } = servedSchema();

/** Everything of the schema that a reader meets, by its place: `Agency.name(locale)`. */
function described(of: GraphQLSchema): Map<string, string | null | undefined> {
  const found = new Map<string, string | null | undefined>();
  const own = (type: GraphQLNamedType): boolean =>
    !type.name.startsWith('__') && !isSpecifiedScalarType(type);
  for (const type of Object.values(of.getTypeMap()).filter(own)) {
    const isRoot = type === of.getQueryType() || type === of.getMutationType();
    if (!isRoot) found.set(type.name, type.description);
    if (isEnumType(type))
      for (const value of type.getValues()) found.set(`${type.name}.${value.name}`, value.description);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.set(`${type.name}.${field.name}`, field.description);
      for (const arg of 'args' in field ? field.args : [])
        found.set(`${type.name}.${field.name}(${arg.name})`, arg.description);
    }
  }
  for (const directive of of.getDirectives()) found.set(`@${directive.name}`, directive.description);
  return found;
}

test('everything in the schema is described: types, fields, arguments, values', () => {
  const all = described(schema);
  expect(all.size).toBeGreaterThan(500);
  expect([...all].filter(([, description]) => !description?.trim()).map(([place]) => place)).toEqual([]);
});

test('every type with a global id has a prefix of its own', () => {
  const node = schema.getType('Node');
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some((each) => each === node),
  );
  expect([...nodeTypes.values()].sort()).toEqual(types.map(({ name }) => name).sort());
  for (const prefix of nodeTypes.keys()) expect(prefix).toMatch(/^[a-z]{3}$/);
});

test('inputs that name one thing take exactly one of their fields', () => {
  const oneOf = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type) && type.isOneOf);
  expect(oneOf.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(['AgencyBy', 'CycleBy', 'DiagnosisBy', 'MandateBy', 'ProgramBy']),
  );
});

test('a migrated database is what the entities say: nothing is left to change', async () => {
  const made = await testDatabase();
  const database = await connect(made.url, entities);
  const { upQueries } = await database.source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  await database.close();
  await made.drop();
});

test('one copy of graphql is installed', () => {
  const root = join(__dirname, '../../..');
  const listed = execFileSync(
    'find',
    ['.', '-path', '*/node_modules/graphql/package.json', '-not', '-path', '*/.git/*'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(listed.trim().split('\n')).toEqual(['./node_modules/graphql/package.json']);
});
