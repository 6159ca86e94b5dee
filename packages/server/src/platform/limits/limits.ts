import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { RequestError } from '../../errors';
import type { Measure, Measures } from './measure';

/** The most that one document may ask for. */
export const LIMITS = {
  tokens: 5000,
  depth: 12,
  // A whole return in the shape of its input takes about sixty.
  aliases: 100,
  rootFields: 10,
  fields: 1000,
  cost: 100_000,
} as const;

type Limited = keyof typeof LIMITS;

const WORDS: Readonly<Record<Limited, readonly [what: string, cure: string]>> = {
  tokens: ['number of tokens', 'Send it in parts, and values as variables.'],
  depth: ['depth', 'Ask for the inner part by its own id.'],
  aliases: ['number of aliases', 'Send it in parts, or ask one list with a filter.'],
  rootFields: ['number of root fields', 'Send them in parts.'],
  fields: ['number of fields, fragments put in their places,', 'Send it in parts.'],
  cost: ['cost', 'Ask for fewer rows with `first`, page with `after`, or leave out what multiplies.'],
};

/** One limit that a document passes: where, by how much, and what to do. */
interface Excess {
  readonly path: readonly string[];
  readonly code: 'LIMIT_EXCEEDED';
  readonly message: string;
  readonly cure: string;
  readonly figure: number;
  readonly limit: number;
}

const number = (figure: number): string => figure.toLocaleString('en-US');

function excess(name: Limited, { figure, path }: Measure, isAtLeast = false): Excess {
  const [what, cure] = WORDS[name];
  const limit = LIMITS[name];
  const message = `The ${what} is ${isAtLeast ? 'at least ' : ''}${number(figure)}; the most is ${number(limit)}.`;
  return { path, code: 'LIMIT_EXCEEDED', message, cure, figure, limit };
}

/** Where whoever reads the schema looks first. */
export function describeLimits(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (!query) return;
  query.description =
    `All that can be read. One document may hold ${number(LIMITS.tokens)} tokens, ${LIMITS.aliases} aliases, ` +
    `${LIMITS.rootFields} root fields and, fragments put in their places, ${number(LIMITS.fields)} fields, ` +
    `${LIMITS.depth} deep (the steps \`nodes\`, \`edges\` and \`node\` of a list do not count). Its cost may be ` +
    `${number(LIMITS.cost)}: 1 for every object that the answer may hold, where a list counts as its \`first\` or \`last\` ` +
    '(25 without them), or as many rows as its description says (5 without), 10 for every `totalCount`, and what the ' +
    'descriptions of other fields say. `extensions.cost` of an answer tells what it was. More is refused: `LIMIT_EXCEEDED`.';
}

/** Every limit that the document passes; null where it passes none. */
export function refusalOf(measures: Measures, aliases: Measure): RequestError | null {
  const isUncounted = measures.fields.figure > LIMITS.fields;
  const faults = [
    ...(measures.depth.figure > LIMITS.depth ? [excess('depth', measures.depth)] : []),
    ...(aliases.figure > LIMITS.aliases ? [excess('aliases', aliases)] : []),
    ...(measures.rootFields.figure > LIMITS.rootFields ? [excess('rootFields', measures.rootFields)] : []),
    ...(isUncounted ? [excess('fields', measures.fields, true)] : []),
    ...(measures.cost.figure > LIMITS.cost ? [excess('cost', measures.cost, isUncounted)] : []),
  ];
  return faults.length === 0 ? null : refusal(faults);
}

/** What graphql's parser says of a document that is too long, in our words; null for every other error. */
export function tokenRefusal({ message }: GraphQLFormattedError): GraphQLFormattedError | null {
  if (!/^Syntax Error: Document contains more that \d+ tokens/.test(message)) return null;
  const refused = refusal([excess('tokens', { figure: LIMITS.tokens + 1, path: [] }, true)]);
  const { http: _, ...extensions } = refused.extensions;
  return { message: refused.message, extensions };
}

function refusal(faults: readonly Excess[]): RequestError {
  const told = faults.map(({ path, message, cure }) =>
    [...(path.length > 0 ? [`${path.join('.')}:`] : []), message, cure].join(' '),
  );
  return new RequestError('LIMIT_EXCEEDED', told.join(' '), { problems: faults });
}
