import { channel } from 'node:diagnostics_channel';
import {
  getVariableValues,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../caller';
import type { Database, ReadOptions } from '../database/database';
import { HandOver, isLong, plannedType, type PlannedSchema } from './compile';
import { unknownCodesSql } from './context';
import { Statement } from './statement';
import { mayAsk, rootSql, type Asking } from './roots';
import { selectedFields } from './selection';
import { compiledWith, filled, shapeOf, standIn, type Given } from './stand-in';

/* A whole operation as one statement whose text is the answer. It answers wholly or not at all: whatever it cannot say
   as graphql-js would, faults among it, is left to graphql-js, which asks the same declarations again. */

/** Tells which way each query was answered, for those who count. */
const answerChannel = channel('mandato:answer');

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Names the document and the operation in it. */
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Aborted when the caller leaves. */
  readonly signal?: AbortSignal | undefined;
}

interface WholeAnswer {
  /** JSON of `data`, with marks where lists were cut. */
  readonly text: string;
  /** Paths of lists that may be cut, by the numbers in the marks. */
  readonly lists: readonly string[];
  /** Register number of each root field. */
  readonly readAt: ReadonlyMap<string, number>;
}

type Looks = Pick<Statement, 'looks'>;

interface Plan extends Looks, Pick<Statement, 'params' | 'lists'> {
  readonly text: string;
  readonly roots: readonly string[];
  /** How many columns tell of codes that do not exist. */
  readonly codes: number;
}

/** Why graphql-js answers instead. */
type Compiled = Plan | (Looks & { readonly handedOver: string });

// A document has few shapes of variables; what looks into values (cursors) makes a few variants of each.
const MOST_PLANS = 2_000;
const MOST_VARIANTS = 8;
const cache = new LRUCache<string, Compiled[]>({ max: MOST_PLANS });

/** Raised by the database where a field that may not be null is. */
const VALUE_MISSING = 'MD001';

export async function wholeAnswer(
  plans: PlannedSchema,
  database: Database,
  asking: Asking,
  asked: Operation,
): Promise<WholeAnswer | null> {
  const coerced = getVariableValues(
    asked.schema,
    asked.operation.variableDefinitions ?? [],
    asked.variables,
  ).coerced;
  if (!coerced) return null;
  const { caller, localeTag, publicUrl } = asking;
  const given: Given = {
    ...coerced,
    $id: caller.id,
    $agency: caller.agencyId,
    $locale: localeTag,
    $url: publicUrl,
  };
  const compiled = compiledFor(plans, asking, asked, given);
  if ('handedOver' in compiled) {
    answerChannel.publish({ way: 'executed', why: compiled.handedOver });
    return null;
  }
  const { signal, operation } = asked;
  const row = await run(database, caller, compiled, {
    values: compiled.params.map((param) => filled(param, given)),
    options: { signal, operation: operation.name?.value ?? null },
  });
  const answer = row && read(compiled, row);
  answerChannel.publish(answer ? { way: 'compiled' } : { way: 'executed', why: 'a fault' });
  return answer;
}

function compiledFor(plans: PlannedSchema, asking: Asking, asked: Operation, given: Given): Compiled {
  const types = variableTypes(asked);
  const shape = types.map(([name, type]) => (name in given ? shapeOf(given[name], type) : '-'));
  const key = JSON.stringify([asked.name, classOf(asking.caller), shape]);
  const variants = cache.get(key) ?? [];
  const known = variants.find(({ looks }) => looks.every(({ see, seen }) => see(given) === seen));
  if (known) return known;
  const compiled = compile(plans, asking.caller, { ...asked, variables: given }, types);
  cache.set(key, [compiled, ...variants].slice(0, MOST_VARIANTS));
  return compiled;
}

const classOf = ({ id, agencyId, roles, scopes }: Caller): unknown => [
  id === null,
  agencyId === null,
  roles,
  [...scopes],
];

const variableTypes = ({ schema, operation }: Operation): [string, GraphQLInputType][] =>
  (operation.variableDefinitions ?? []).map(({ variable, type }) => [
    variable.name.value,
    typeFromAST(schema, type as never) as GraphQLInputType,
  ]);

function compile(
  plans: PlannedSchema,
  caller: Caller,
  { schema, document, operation, variables: given }: Operation,
  types: readonly [string, GraphQLInputType][],
): Compiled {
  const variables = Object.fromEntries(
    types.flatMap(([name, type]) =>
      name in given ? [[name, compiledWith(given[name], type, (values) => values[name])]] : [],
    ),
  );
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  const compiler = { plans, document: { schema, fragments, variables }, isWhole: true };
  const statement = new Statement(given);
  const { params, looks, lists } = statement;
  const asking: Asking = {
    caller: {
      ...caller,
      id: caller.id === null ? null : standIn((values) => values['$id'] as string),
      agencyId: caller.agencyId === null ? null : standIn((values) => values['$agency'] as string),
    },
    localeTag: standIn((values) => values['$locale'] as string),
    publicUrl: standIn((values) => values['$url'] as string),
  };
  const query = plannedType(compiler, 'Query');
  const data: string[] = [];
  const numbers: string[] = [];
  const roots: string[] = [];
  try {
    for (const selected of selectedFields(compiler.document, query.graphql, [operation.selectionSet])) {
      if (isLong(selected.key)) throw new HandOver('a long response key');
      if (selected.name === '__typename') {
        data.push(`'Query'::text as "${selected.key}"`);
        continue;
      }
      if (!query.fields.has(selected.name)) throw new HandOver('a root field that reads nothing planned');
      if (!mayAsk(selected, caller)) throw new HandOver('a field that the caller may not ask for');
      const { value, readAt } = rootSql(compiler, statement, asking, selected);
      data.push(`${value} as "${selected.key}"`);
      numbers.push(`${readAt} as "n${roots.length}"`);
      roots.push(selected.key);
    }
    if (roots.length === 0) throw new HandOver('an operation that reads nothing');
  } catch (error) {
    if (error instanceof HandOver) return { handedOver: error.message, looks };
    throw error;
  }
  const codes = statement.namedCodes.map(
    ({ list, param }, i) => `${unknownCodesSql(list, param)} as "u${i}"`,
  );
  const whole = `(select row_to_json("$o")::text from (select ${data.join(', ')}) "$o") as "data"`;
  return {
    text: statement.textOf([whole, ...numbers, ...codes]),
    ...{ params, looks, lists },
    roots,
    codes: codes.length,
  };
}

async function run(
  database: Database,
  caller: Caller,
  { text }: Plan,
  { values, options }: { values: readonly unknown[]; options: ReadOptions },
): Promise<Record<string, unknown> | null> {
  try {
    return await database.read(caller, text, values, options);
  } catch (error) {
    if ((error as { code?: string }).code === VALUE_MISSING) return null;
    throw error;
  }
}

function read({ roots, codes, lists }: Plan, row: Record<string, unknown>): WholeAnswer | null {
  const isRefused = Array.from({ length: codes }, (_, i) => row[`u${i}`]).some((each) => each !== null);
  const numbers = roots.map((_, i) => row[`n${i}`] as number | null);
  if (isRefused || numbers.includes(null)) return null;
  return {
    text: row['data'] as string,
    lists,
    readAt: new Map(roots.map((key, i) => [key, numbers[i] as number])),
  };
}
