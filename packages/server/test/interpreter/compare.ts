import { type GraphQLError } from 'graphql';
import type { Answer, Loose } from '../world';
import type { Cursors } from './cursors';
import type { Answered } from './interpreter';

/** Where two answers part. */
export interface Difference {
  readonly path: string;
  readonly server: unknown;
  readonly interpreter: unknown;
}

/** The first place where a server's answer is not the interpreter's; null where there is none. Data is compared with the
    order of its keys, errors by place, code and problems. */
export function difference({ body, status }: Answer, own: Answered, cursors: Cursors): Difference | null {
  if (typeof body !== 'object' || body === null) return { path: 'status', server: status, interpreter: 200 };
  return (
    differenceAt('data', body.data, own.data, cursors) ??
    errorsDifference((body.errors ?? []) as Loose[], own) ??
    // Where nothing is shown, how far the rest was read before that is left to the executor.
    (own.data === null
      ? null
      : (differenceAt('extensions.asOf', body.extensions?.asOf, own.asOf, cursors) ??
        differenceAt('extensions.truncated', body.extensions?.truncated ?? [], own.truncated, cursors)))
  );
}

function differenceAt(path: string, server: Loose, own: Loose, cursors: Cursors): Difference | null {
  if (cursors.isOurs(own)) return cursors.pair(own, server) ? null : { path, server, interpreter: own };
  if (!isTree(server) || !isTree(own) || Array.isArray(server) !== Array.isArray(own))
    return Object.is(server, own) ? null : { path, server, interpreter: own };
  const [keys, ownKeys] = [Object.keys(server), Object.keys(own)];
  if (keys.join(' ') !== ownKeys.join(' ') && !path.startsWith('extensions'))
    return Array.isArray(own)
      ? { path: `${path}.length`, server: server['length'], interpreter: own['length'] }
      : { path: `${path} (keys)`, server: keys, interpreter: ownKeys };
  for (const key of new Set([...keys, ...ownKeys])) {
    const found = differenceAt(`${path}.${key}`, server[key], own[key], cursors);
    if (found) return found;
  }
  return null;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** One error of a place is enough: which of several below a place that became null is told first is left to the executor. */
function errorsDifference(errors: readonly Loose[], { errors: own, data }: Answered): Difference | null {
  const told = errors.map(wordsOf).sort();
  const expected = own.map((error) => wordsOf(asJson(error))).sort();
  const nulled = (words: string): string => {
    const { path } = JSON.parse(words) as { path: string[] };
    let at: Loose = data;
    const known: string[] = [];
    for (const key of path) {
      if (at === null || at === undefined) break;
      known.push(key);
      at = at[key];
    }
    return known.join('.');
  };
  const places = (list: readonly string[]): string => [...new Set(list.map(nulled))].sort().join(' ');
  const unexpected = told.find((each) => each.includes('INTERNAL_SERVER_ERROR'));
  if (unexpected) return { path: 'errors', server: unexpected, interpreter: expected.join('\n') };
  const server = told.join('\n');
  const interpreter = expected.join('\n');
  if (server === interpreter) return null;
  // Where everything became null, the first fault of any root field that may not be null has done it: of several, which one
  // is told first is left to the executor, too.
  const isSame = data === null && told.length > 0 && expected.length > 0 && places(told) === places(expected);
  return isSame ? null : { path: 'errors', server, interpreter };
}

const asJson = (error: GraphQLError): Loose => error.toJSON();

function wordsOf({ path = [], extensions = {} }: Loose): string {
  const { code = 'INTERNAL_SERVER_ERROR', problems = [] } = extensions;
  return JSON.stringify({
    path: path.map(String),
    code,
    problems: problems.map((each: Loose) => `${each.code} ${each.path.join('.')}`),
  });
}
