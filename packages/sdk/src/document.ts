/**
 * The text of one GraphQL operation that knows the types of its result and its variables.
 * At run time it is a string. Typed strings of graphql-codegen (`documentMode: string`) fit too, and so does any
 * plain string, whose result is then `unknown`.
 *
 * @example
 * const Rounds = '{ cycles(first: 5) { nodes { code } } }' as TypedDocument<
 *   { cycles: { nodes: { code: string }[] } },
 *   Record<string, never>
 * >;
 * const { data } = await api.query(Rounds);
 */
export interface TypedDocument<TResult, TVariables> {
  /** Carries the types; never there at run time. */
  readonly __apiType?: (variables: TVariables) => TResult;
  toString(): string;
}

/** What a request needs to know of a document. */
export interface Operation {
  readonly text: string;
  /** For messages and logs: the operation's name, else its kind. */
  readonly label: string;
  readonly name: string | undefined;
  readonly isMutation: boolean;
}

const TOKENS =
  /"""[^]*?"""|"(?:\\.|[^"\\])*"|#.*|\bfragment\s+\w+|[{}()]|\b(query|mutation|subscription)\b\s*(\w*)/g;

/** Finds the document's first operation. Fields and arguments named `query` do not count: only depth 0 does. */
export function readOperation(document: { toString(): string }): Operation {
  const text = String(document);
  if (text.startsWith('[object')) throw new TypeError('A document is a string: print the syntax tree first.');
  let depth = 0;
  for (const [token, kind, name] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '(') depth++;
    else if (token === '}' || token === ')') depth--;
    else if (kind && depth === 0) {
      return { text, label: name || kind, name: name || undefined, isMutation: kind === 'mutation' };
    }
  }
  return { text, label: 'query', name: undefined, isMutation: false };
}
