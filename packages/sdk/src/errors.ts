import type { CurrentFragment, ErrorCode } from './generated/operations.js';

/** Codes that stand outside the schema's `ErrorCode`: faults of the request, and what this client finds itself. */
export type RequestCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'INVALID_CURSOR'
  | 'INVALID_AS_OF'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'
  | 'TIMEOUT'
  | 'NETWORK'
  | 'PROTOCOL'
  | 'CURSOR_STUCK';

/** Every code known today, left open for those of a newer server. */
export type MandatoErrorCode = ErrorCode | RequestCode | (string & {});

/**
 * One fault of what was sent: what is wrong, where, and how to mend it.
 *
 * @example
 * for (const { path, cure } of error.issues) console.error(path.join('.'), cure);
 */
export interface Issue {
  /** Of the schema's `ErrorCode`, or the code of a rule of the pack. */
  readonly code: string;
  readonly message: string;
  /** From `input` down, list positions as numbers: `['content', 'activities', '4', 'period', 'edtf']`. */
  readonly path: readonly string[];
  readonly cure: string | null;
}

/** Facts an error is made of. */
export interface ErrorFacts {
  readonly operation: string;
  readonly code: MandatoErrorCode;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean;
  readonly issues?: readonly Issue[];
  readonly retryAfterMs?: number | undefined;
  readonly currentVersion?: number | undefined;
  readonly current?: CurrentFragment | undefined;
  readonly requiredScope?: string | undefined;
  readonly cause?: unknown;
}

const BRAND = 'mandato.error';

/**
 * The base of every error this package throws. Messages name the operation, codes and paths; never variables, never
 * the body of a request or an answer. What the server said in words stands in `issues`.
 *
 * @example
 * try {
 *   await api.diagnoses.submit(input);
 * } catch (error) {
 *   if (!isMandatoError(error)) throw error;
 *   console.error(error.code, error.requestId, error.issues);
 * }
 */
export class MandatoError extends Error {
  override name = 'MandatoError';
  declare readonly code: MandatoErrorCode;
  /** The same call may succeed later; of a mutation, with the same `idempotencyKey`. */
  declare readonly retryable: boolean;
  /** HTTP status, where an answer came. */
  declare readonly status: number | undefined;
  /** Names the request in the server's log. */
  declare readonly requestId: string | undefined;
  /** Name of the GraphQL operation, such as `DiagnosisSubmit`. */
  declare readonly operation: string;
  declare readonly issues: readonly Issue[];
  /** How long the server asks to wait, where it does. */
  declare readonly retryAfterMs: number | undefined;

  constructor(what: string, { cause, ...facts }: ErrorFacts) {
    super(`${facts.operation} ${what}`, cause ? { cause } : undefined);
    Object.assign(this, { retryable: false, issues: [] }, facts);
    Object.defineProperty(this, Symbol.for(BRAND), { value: true });
  }
}

/**
 * The key is missing, unknown or withdrawn (`UNAUTHENTICATED`).
 *
 * @example
 * if (error instanceof AuthenticationError) await askForAnotherKey();
 */
export class AuthenticationError extends MandatoError {
  override name = 'AuthenticationError';
}

/**
 * The caller is known and may not do this: the key lacks a scope (`FORBIDDEN`), or the scope does not reach so far
 * (`NOT_ALLOWED`).
 *
 * @example
 * if (error instanceof PermissionError) console.error('Ask for a key with the scope', error.requiredScope);
 */
export class PermissionError extends MandatoError {
  override name = 'PermissionError';
  /** The scope that the key lacks, such as `returns:submit`, where the server told it. */
  declare readonly requiredScope: string | undefined;
}

/**
 * A write names something that is not there, or that the caller may not see. A `get` answers `null` instead.
 *
 * @example
 * if (error instanceof NotFoundError) console.error('No such return:', error.issues[0]?.path);
 */
export class NotFoundError extends MandatoError {
  override name = 'NotFoundError';
}

/**
 * What was sent was refused and nothing was changed. `issues` lists every fault at once.
 *
 * @example
 * if (error instanceof ValidationError) {
 *   for (const issue of error.issues) console.error(issue.path.join('.'), issue.cure ?? issue.message);
 * }
 */
export class ValidationError extends MandatoError {
  override name = 'ValidationError';
}

/**
 * Somebody saved or submitted in between, or there is a draft already and `save` named no `expectedVersion`.
 * `current` is the return as it stands, content included, and `currentVersion` its version, where the server told them;
 * `issues` name what differs.
 *
 * @example
 * if (error instanceof ConflictError && error.current) {
 *   const content = merge(mine, error.current.latestRevision?.document);
 *   await api.diagnoses.save({ ...input, content, expectedVersion: error.currentVersion });
 * }
 */
export class ConflictError extends MandatoError {
  override name = 'ConflictError';
  declare readonly currentVersion: number | undefined;
  declare readonly current: CurrentFragment | undefined;
}

/**
 * Too many requests, and the retries are used up or the wait is longer than the deadline.
 *
 * @example
 * if (error instanceof RateLimitError) await sleep(error.retryAfterMs ?? 60_000);
 */
export class RateLimitError extends MandatoError {
  override name = 'RateLimitError';
}

/**
 * No answer within `timeoutMs`: a mutation may have been carried out, so call again with the same `idempotencyKey`. Or the
 * server stopped a read that took too long (`status` 400, not `retryable`): ask for less at once.
 *
 * @example
 * if (error instanceof TimeoutError) await api.diagnoses.submit(input, { idempotencyKey, timeoutMs: 120_000 });
 */
export class TimeoutError extends MandatoError {
  override name = 'TimeoutError';
}

/**
 * No connection, or it broke. The platform's own error is the `cause`.
 *
 * @example
 * if (error instanceof NetworkError) await keepForLater(input);
 */
export class NetworkError extends MandatoError {
  override name = 'NetworkError';
}

/**
 * The server failed (`INTERNAL_SERVER_ERROR`) or is not ready (`UNAVAILABLE`).
 *
 * @example
 * if (error instanceof ServerError) report(error.requestId);
 */
export class ServerError extends MandatoError {
  override name = 'ServerError';
}

/**
 * The answer is not one of a Mandato server that this client understands: a page of HTML, broken JSON, a wrong `url`,
 * a document that the server's schema does not know, a list that never ends.
 *
 * @example
 * if (error instanceof ProtocolError) console.error('Is the URL right?', error.status);
 */
export class ProtocolError extends MandatoError {
  override name = 'ProtocolError';
}

/**
 * True for any error of this package, also of another copy or build of it, where `instanceof` says no.
 *
 * @example
 * if (isMandatoError(error, 'CYCLE_CLOSED')) console.error('The round is closed.');
 */
export function isMandatoError(error: unknown, code?: MandatoErrorCode): error is MandatoError {
  if (typeof error !== 'object' || error === null || !(Symbol.for(BRAND) in error)) return false;
  return code === undefined || (error as MandatoError).code === code;
}
