import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { contentFields, filedDocumentFields } from './content-fields';
import { ERROR_CODES } from './error-codes';
import { isScalar, type Field, type Scalar, type Shape } from './shape';
import { SEVERITIES } from './catalogue';

const schema = buildSchema(readFileSync(join(__dirname, '../../../schema.graphql'), 'utf8'));

const SCALARS: Partial<Record<Scalar['meaning'], string>> = {
  INT: 'Int',
  BOOLEAN: 'Boolean',
  EDTF: 'EDTF',
  DAY: 'Date',
  LANGUAGE: 'LanguageTag',
  DECIMAL: 'Decimal',
  URL: 'URL',
  ID: 'ID',
};

function printField({ of, isList, presence, fallback }: Field): string {
  const one = isScalar(of) ? printScalar(of) : print(of);
  const type = isList ? [one] : one;
  return JSON.stringify({ type, isRequired: presence !== 'OPTIONAL', fallback });
}

function printScalar({ meaning, choices }: Scalar): string {
  return choices === undefined ? (SCALARS[meaning] ?? 'String') : [...choices].sort().join('|');
}

function print(shape: Shape): string {
  return JSON.stringify(Object.entries(shape).map(([name, field]) => [name, printField(field)]));
}

function contractType(type: GraphQLInputType): { type: unknown; isRequired: boolean } {
  if (isNonNullType(type)) return { ...contractType(type.ofType), isRequired: true };
  if (isListType(type)) return { type: [contractType(type.ofType).type], isRequired: false };
  if (isInputObjectType(type)) return { type: contractPrint(type.name), isRequired: false };
  const choices = 'getValues' in type ? type.getValues().map((value) => value.name) : [];
  return { type: choices.length > 0 ? choices.sort().join('|') : type.name, isRequired: false };
}

function contractPrint(name: string): string {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is not in schema.graphql`);
  const fields = Object.values(type.getFields()).map((field) => [
    field.name,
    JSON.stringify({ ...contractType(field.type), fallback: field.defaultValue }),
  ]);
  return JSON.stringify(fields);
}

function inAnyOrder(printed: string): unknown {
  return (JSON.parse(printed) as [string, string][])
    .map(([name, field]) => {
      const { type, ...rest } = JSON.parse(field) as { type: string | [string] };
      const inner = Array.isArray(type) ? type[0] : type;
      return [name, rest, Array.isArray(type), inner.startsWith('[') ? inAnyOrder(inner) : inner];
    })
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

it('the content has exactly the fields, types and defaults of the contract', () => {
  expect(inAnyOrder(print(contentFields))).toEqual(inAnyOrder(contractPrint('DiagnosisContentInput')));
});

it('what the paper says of itself has exactly the fields of the contract', () => {
  expect(inAnyOrder(print(filedDocumentFields))).toEqual(inAnyOrder(contractPrint('FiledDocumentInput')));
});

it.each([
  ['ErrorCode', ERROR_CODES],
  ['Severity', SEVERITIES],
] as const)('%s is the list of the contract', (name, values) => {
  const type = schema.getType(name);
  const listed = type && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
  expect([...values].sort()).toEqual([...listed].sort());
});
