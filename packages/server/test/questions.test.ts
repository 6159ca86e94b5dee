import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCaller, type TypedDocument } from '@mandato/sdk';
import * as asked from '@mandato/sdk/questions';
import { parse, validate, visit, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { servedSchema } from '../src/schema';
import { questions, startDemoWorld, told } from './asking';
import { addressOf, fetched } from './fetching';
import type { World } from './world';

const FOLDER = join(__dirname, '../queries');
const { schema } = servedSchema();
const byNumber = questions.map((each) => [each.number, each.operation, each] as const);

describe('the files', () => {
  test('have the numbers 1 to 25, one named operation each, and nothing lies beside them', () => {
    expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(new Set(questions.map(({ operation }) => operation)).size).toBe(25);
    const files = questions.flatMap(({ file, demo }) => [
      `${file}.graphql`,
      ...(demo === null ? [] : [`${file}.variables.json`]),
    ]);
    expect(readdirSync(FOLDER).sort()).toEqual(files.sort());
  });

  test.each(byNumber)(
    '%i, %s, says in plain words what it asks, answers and cannot tell',
    (number, _, each) => {
      expect(each.file).toMatch(new RegExp(`^${String(number).padStart(2, '0')}-[a-z]+(-[a-z]+)*$`));
      for (const part of [each.answer, each.variables, each.cannotTell])
        expect([number, part.length > 30, part.endsWith('.')]).toEqual([number, true, true]);
      expect(each.question).toMatch(/^[A-Z].+[.?]$/);
      const declared = operationOf(each.text).variableDefinitions ?? [];
      const named = declared.map(({ variable }) => variable.name.value);
      // `…After` stands for all that end so.
      const told = (name: string): boolean =>
        each.variables.includes(`\`${name}\``) ||
        (name.endsWith('After') && each.variables.includes('`…After`'));
      expect(named.filter((name) => !told(name))).toEqual([]);
      expect(named).toContain('asOf');
    },
  );

  test.each(byNumber)(
    '%i, %s, fits the schema, uses each of its variables, and its demo fits them',
    (_, __, each) => {
      expect(validate(schema, parse(each.text)).map(({ message }) => message)).toEqual([]);
      const definitions = operationOf(each.text).variableDefinitions ?? [];
      const demo = JSON.parse(each.demo ?? '{}') as Record<string, unknown>;
      expect(getVariableValues(schema, definitions, demo).errors).toBeUndefined();
      const names = definitions.map(({ variable }) => variable.name.value);
      expect(Object.keys(demo).filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  test('cut no list in silence: each page says how many rows there are and whether more follow', () => {
    const silent: string[] = [];
    for (const { number, text } of questions)
      visit(parse(text), {
        Field(field) {
          const named = new Set(fieldsOf(field).map(({ name }) => name.value));
          if (!field.arguments?.some(({ name }) => name.value === 'first')) return;
          // What is only counted has no page, and of flat tables `extensions` tells.
          if (named.has('rows') || [...named].join() === 'totalCount') return;
          const pageInfo = fieldsOf(field).find(({ name }) => name.value === 'pageInfo');
          const isTold = pageInfo && fieldsOf(pageInfo).some(({ name }) => name.value === 'hasNextPage');
          if (!named.has('totalCount') || !isTold) silent.push(`${number}: ${field.name.value}`);
        },
      });
    expect(silent).toEqual([]);
  });
});

describe('on the demo data', () => {
  let world: World;
  beforeAll(async () => {
    world = await startDemoWorld();
  });
  afterAll(() => world.stop());

  test.each(byNumber)(
    '%i, %s, is one statement, compiled unless it makes redlines or differences',
    async (number) => {
      const { statements, way, extensions } = await told(world, number);
      expect(way).toBe(number === 6 || number === 17 ? 'executed' : 'compiled');
      expect(statements).toHaveLength(1);
      expect(extensions.truncated).toBeUndefined();
      expect(extensions.asOf).toBe(4);
    },
  );

  test('each is asked through the SDK, typed, and its answer is that of its file', async () => {
    const call = createCaller({ url: `${world.url}/graphql` });
    const documents = asked as unknown as Record<string, TypedDocument<unknown, unknown>>;
    expect(Object.keys(documents)).toHaveLength(25);
    for (const { number, operation, demo } of questions) {
      const variables = JSON.parse(demo ?? '{}') as unknown;
      const { data } = await call(documents[operation]!, variables);
      expect([number, data]).toEqual([number, (await told(world, number)).data]);
    }
    const { data } = await call(asked.ActivitiesInCountry, { country: 'PE' });
    // Types as the schema has them: `agency` is never null, `printed` may be.
    const [first] = data.activities.nodes.map(
      ({ agency, period }) => `${agency.code} ${period.printed ?? ''}`,
    );
    expect(first).toBe('ILO 2009-2011');
    // @ts-expect-error -- a country is needed
    await expect(call(asked.ActivitiesInCountry, {})).rejects.toThrow(/country/);
  });

  test('each is known by the hash of its text, as the SDK and as the playground send it, and asked by GET', async () => {
    const known = JSON.parse(readFileSync(join(__dirname, '../documents.json'), 'utf8')) as Record<
      string,
      { id: string }
    >;
    for (const { operation, text, demo } of questions) {
      const written = `sha256:${createHash('sha256').update(text).digest('hex')}`;
      expect(known[`${operation} as written`]?.id).toBe(written);
      const variables = demo ?? '{}';
      const byGet = (documentId: string) => fetched(addressOf(world.url, { documentId, variables }));
      const answer = await byGet(written);
      expect(answer.status).toBe(200);
      expect((await byGet(known[operation]!.id)).body.data).toEqual(answer.body.data);
    }
  });
});

const operationOf = (text: string): OperationDefinitionNode =>
  parse(text).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === 'OperationDefinition',
  )!;

const fieldsOf = ({ selectionSet }: FieldNode): FieldNode[] =>
  (selectionSet?.selections ?? []).filter((each): each is FieldNode => each.kind === 'Field');
