import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A fault of the request itself: sign-in, permission, limits, form. What a rule refuses goes into `userErrors` instead. */
export type RequestErrorCode =
  | 'BAD_USER_INPUT'
  | 'BAD_REQUEST'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'INVALID_CURSOR'
  | 'INVALID_AS_OF'
  | 'UNKNOWN_CODE'
  | 'UNKNOWN_DOCUMENT'
  | 'LIMIT_EXCEEDED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

const HTTP_STATUS: Partial<Record<RequestErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  UNKNOWN_DOCUMENT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  LIMIT_EXCEEDED: 400,
  UNAVAILABLE: 503,
  TIMEOUT: 400,
};

/** Where a request is wrong and how to mend it; never the value that was sent. */
export interface InputProblem {
  readonly path: readonly string[];
  readonly code: string;
  readonly cure: string;
}

export class RequestError extends GraphQLError {
  constructor(code: RequestErrorCode, message: string, extra: Record<string, unknown> = {}) {
    const status = HTTP_STATUS[code];
    super(message, { extensions: { code, ...extra, ...(status ? { http: { status } } : {}) } });
  }
}

export const badInput = (problems: readonly InputProblem[]): RequestError =>
  new RequestError(
    'BAD_USER_INPUT',
    problems.map((p) => `${p.path.join('.')}: ${p.cure}`).join(' ') || 'The input is not of the right form.',
    { problems },
  );

const MASKED =
  'Something went wrong on our side; nothing was changed. The log has it under the X-Request-Id of this answer.';

/** Neither ours nor graphql's: masked for the caller, told in the log. */
export function isUnexpected(error: unknown): boolean {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return !(original instanceof GraphQLError) && !(error instanceof RequestError);
}

/** Our own errors and graphql's pass, scrubbed of values; whatever else was thrown is masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const code = extensions['code'];
  if (code === 'INTERNAL_SERVER_ERROR' && isUnexpected(error))
    return { ...formatted, message: MASKED, extensions: { code } };
  return { ...formatted, message: withoutValues(formatted.message, String(code)), extensions };
}

/** What of a fault may stand in a log: statements and stacks, never the values that were sent. */
export function loggable(error: unknown): object {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { name, message, stack, code, query } = original as Error & { code?: string; query?: string };
  return { name, message, stack, code, query };
}

// graphql-js repeats offending literals in these messages; what a caller sent may be confidential, so it is cut off.
function withoutValues(message: string, code: string): string {
  if (code === 'GRAPHQL_PARSE_FAILED') {
    return message
      .replace(/\b(Name|Int|Float|String|BlockString) "[\s\S]*"/u, '$1')
      .replace(/(character|sequence)\b[\s\S]*$/u, '$1.');
  }
  if (code !== 'GRAPHQL_VALIDATION_FAILED' && code !== 'BAD_USER_INPUT') return message;
  return message
    .replace(/(cannot represent [^:]*): [\s\S]*$/u, '$1.')
    .replace(/, found [\s\S]*$/u, '.')
    .replace(
      /^Value "[\s\S]*?" does not exist in "(\w+)" enum[\s\S]*$/u,
      'That value does not exist in the enum "$1".',
    );
}
