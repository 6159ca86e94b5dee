import type { CurrentFragment } from './generated/operations.js';
import {
  AuthenticationError,
  ConflictError,
  type ErrorFacts,
  type Issue,
  type MandatoError,
  NotFoundError,
  PermissionError,
  ProtocolError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from './errors.js';

/** An entry of `errors` in a GraphQL answer, as far as it can be trusted to be one. */
interface WireError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: {
    readonly code?: unknown;
    readonly problems?: unknown;
    readonly requiredScope?: unknown;
  } | null;
}

/** An answer that is not a success. */
export interface Failure {
  readonly operation: string;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** The `errors` of the body, if it was a GraphQL answer. */
  readonly errors: readonly WireError[];
}

const RETRYABLE_STATUS = [408, 425, 429];

/** The error of an answer with `errors`, or with a status that is none of success. */
export function errorOfAnswer({ errors, ...failure }: Failure): MandatoError {
  const { status } = failure;
  // 404 is about the address: what a document asks for and is not there comes as null or as a refusal.
  const code = (status !== 404 && codeOf(errors[0])) || codeOfStatus(status, errors.length > 0);
  const requiredScope = scopeOf(errors[0]);
  const retryable =
    status >= 500 || RETRYABLE_STATUS.includes(status) || code === 'RATE_LIMITED' || code === 'UNAVAILABLE';
  return errorOf({ ...failure, code, retryable, issues: errors.flatMap(issuesOf), requiredScope });
}

/**
 * The error of a payload's `userErrors`. A conflict outweighs the rest; the others name the class only when all agree,
 * so that one missing mandate among ten faults is still a `ValidationError`.
 */
export function errorOfRefusal(
  operation: string,
  issues: readonly Issue[],
  current?: CurrentFragment | null,
): MandatoError {
  const conflict = issues.find((each) => each.code === 'CONFLICT');
  const first = conflict?.code ?? issues[0]?.code ?? 'INVALID';
  const code = conflict || issues.every((each) => each.code === first) ? first : 'INVALID';
  return errorOf({
    operation,
    code,
    issues,
    current: current ?? undefined,
    currentVersion: current?.version,
    status: 200,
  });
}

/** The error of a check that lets nothing be submitted. */
export const errorOfBlockers = (operation: string, issues: readonly Issue[]): MandatoError =>
  new ValidationError(`found what blocks a submission: ${listOf(issues)}.`, {
    operation,
    code: 'BLOCKED',
    issues,
  });

/** Refused as it was sent, as against a fault of sign-in, of the way or of the server. By name, for other copies' errors. */
export function isRefusal({ name, code }: MandatoError): boolean {
  return (
    name === 'ValidationError' ||
    name === 'ConflictError' ||
    name === 'NotFoundError' ||
    code === 'NOT_ALLOWED'
  );
}

const NOT_UNDERSTOOD = 'was not understood by the server; see issues';

/** What a code means to the caller. */
const MEANINGS: Readonly<Record<string, readonly [typeof MandatoError, string]>> = {
  UNAUTHENTICATED: [AuthenticationError, 'needs a valid key or token'],
  FORBIDDEN: [PermissionError, 'is not allowed for this caller'],
  NOT_ALLOWED: [PermissionError, 'is not allowed for this caller'],
  NOT_FOUND: [NotFoundError, 'names something that is not there'],
  CONFLICT: [ConflictError, 'was refused'],
  RATE_LIMITED: [RateLimitError, 'was refused for too many requests'],
  TIMEOUT: [TimeoutError, 'was refused'],
  UNAVAILABLE: [ServerError, 'failed on the server'],
  INTERNAL_SERVER_ERROR: [ServerError, 'failed on the server'],
  PROTOCOL: [ProtocolError, 'got an answer that is not GraphQL; is the url right?'],
  GRAPHQL_PARSE_FAILED: [ProtocolError, NOT_UNDERSTOOD],
  GRAPHQL_VALIDATION_FAILED: [ProtocolError, NOT_UNDERSTOOD],
  BAD_REQUEST: [ProtocolError, NOT_UNDERSTOOD],
};

/** Makes the error of a code. A code that is not listed is a refusal: so are most, and so will be those to come. */
function errorOf(facts: ErrorFacts): MandatoError {
  const [Class, what] = MEANINGS[facts.code] ?? [ValidationError, 'was refused'];
  const where = listOf(facts.issues ?? []) || facts.code;
  const request = facts.requestId ? `, request ${facts.requestId}` : '';
  return new Class(`${what}: ${where} (HTTP ${facts.status}${request})`, facts);
}

function codeOfStatus(status: number, isGraphQL: boolean): string {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  if (status > 500 || RETRYABLE_STATUS.includes(status)) return 'UNAVAILABLE';
  return status !== 404 && (isGraphQL || status === 500) ? 'INTERNAL_SERVER_ERROR' : 'PROTOCOL';
}

/** A code is an identifier; anything else a stranger puts there does not get into a message. */
function codeOf(error: WireError | undefined): string | undefined {
  const code = error?.extensions?.code;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : undefined;
}

function scopeOf(error: WireError | undefined): string | undefined {
  const scope = error?.extensions?.requiredScope;
  return typeof scope === 'string' ? scope : undefined;
}

function issuesOf(error: WireError): Issue[] {
  const problems = error.extensions?.problems;
  if (Array.isArray(problems)) {
    return (problems as Partial<Issue>[]).map(({ code = 'INVALID', path, message, cure = null }) => ({
      code,
      path: withoutInput(pathOf(path)),
      message: message ?? cure ?? code,
      cure,
    }));
  }
  const code = codeOf(error) ?? 'INTERNAL_SERVER_ERROR';
  return [{ code, path: pathOf(error.path), message: String(error.message ?? code), cure: null }];
}

const pathOf = (path: unknown): string[] => (Array.isArray(path) ? path.map(String) : []);

/** These begin with the name of the variable, the paths of refusals within it: to the caller both are places in the input. */
const withoutInput = (path: string[]): string[] => (path[0] === 'input' ? path.slice(1) : path);

/** Up to three faults by code and place; their words stay in `issues`. */
function listOf(issues: readonly Issue[]): string {
  const shown = issues
    .slice(0, 3)
    .map(({ code, path }) => (path.length > 0 ? `${code} at ${path.join('.')}` : code));
  if (issues.length > 3) shown.push(`${issues.length - 3} more`);
  return shown.join('; ');
}
