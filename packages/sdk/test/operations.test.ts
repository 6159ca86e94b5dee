import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate, type DocumentNode } from 'graphql';
import * as sdk from '../src/operations.js';
import * as asked from '../src/questions.js';

const root = join(__dirname, '../../..');
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const writtenIn = (folder: string): DocumentNode =>
  parse(
    readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n'),
  );
const questions = writtenIn(join(root, 'packages/server/queries'));
const written: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: [...writtenIn(join(__dirname, '../operations')).definitions, ...questions.definitions],
};

const nameOf = (document: DocumentNode): string[] =>
  document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? ''] : [],
  );
const documents = Object.entries(sdk).filter(([, value]) => typeof value === 'string') as unknown as [
  string,
  string,
][];

test('the operations are valid against schema.graphql, all fragments are used', () => {
  expect(validate(schema, written).map((each) => each.message)).toEqual([]);
});

test('every operation is exported under its name', () => {
  expect(documents.map(([name]) => name).sort()).toEqual(nameOf(written).sort());
});

test('the questions are an entry of their own, with the very same texts', () => {
  expect(Object.keys(asked)).toHaveLength(25);
  expect(Object.keys(asked).sort()).toEqual(nameOf(questions).sort());
  expect(sdk).toMatchObject(asked);
});

test.each(documents)('%s stands alone and is valid', (name, text) => {
  const document = parse(text);
  expect(nameOf(document)).toEqual([name]);
  expect(validate(schema, document).map((each) => each.message)).toEqual([]);
});

test('the server of this release knows each by the hash of its text', () => {
  const known = JSON.parse(readFileSync(join(root, 'packages/server/documents.json'), 'utf8')) as Record<
    string,
    object
  >;
  for (const [name, text] of documents) {
    const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    expect(known[name]).toEqual({ id, text });
  }
});

test('every list gives what a loop needs and takes a cursor', () => {
  for (const [name, text] of documents.filter(
    ([each]) => /[a-z]List$/.test(each) && each !== 'CodeListList',
  )) {
    expect([name, text.includes('$after:String'), text.includes('hasNextPage endCursor')]).toEqual([
      name,
      true,
      true,
    ]);
  }
});

test('the error codes are those of the schema', () => {
  const type = schema.getType('ErrorCode');
  const values = type && 'getValues' in type ? type.getValues().map((each) => each.name) : [];
  expect(Object.values(sdk.ErrorCode).sort()).toEqual(values.sort());
});
