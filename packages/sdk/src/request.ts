import type { Answer, Extensions } from './call.js';
import type { Operation } from './document.js';
import { AuthenticationError, MandatoError, NetworkError, TimeoutError } from './errors.js';
import { errorOfAnswer } from './failure.js';
import type { CallOptions, ClientOptions } from './options.js';

/** One request on its way: what stays the same through its attempts, the idempotency key included. */
interface Request {
  readonly client: ClientOptions;
  readonly operation: Operation;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** Sends one operation under one deadline, again where that can help. */
export async function send<TData>(
  client: ClientOptions,
  operation: Operation,
  variables: unknown,
  options: CallOptions,
): Promise<Answer<TData>> {
  const { signal, timeoutMs = client.timeoutMs ?? 30_000, retries = client.retries ?? 3 } = options;
  signal?.throwIfAborted();
  const stop = new AbortController();
  const request: Request = {
    client,
    operation,
    headers: headersOf(client, operation, options),
    body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
    signal: stop.signal,
  };
  let last: unknown;
  const abort = (): void => stop.abort(signal?.reason);
  const expire = (): void => {
    const facts = { operation: operation.label, code: 'TIMEOUT', retryable: true, cause: last };
    stop.abort(new TimeoutError(`had no answer within ${timeoutMs} ms.`, facts));
  };
  // Timers take no longer delay than this; it is 24 days.
  const timer = setTimeout(expire, Math.min(timeoutMs, 2 ** 31 - 1));
  const deadline = performance.now() + timeoutMs;
  signal?.addEventListener('abort', abort);
  try {
    let mayRefresh = takesToken(client);
    for (let attempt = 0; ;) {
      try {
        return await orAbort(attemptOnce<TData>(request), stop.signal);
      } catch (error) {
        stop.signal.throwIfAborted();
        last = error;
        if (error instanceof AuthenticationError && mayRefresh) {
          mayRefresh = false;
          continue;
        }
        const wait = waitBefore(error, attempt++);
        if (wait === null || attempt > retries || performance.now() + wait >= deadline) throw error;
        await pause(wait, stop.signal);
      }
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

const takesToken = ({ auth }: ClientOptions): boolean => auth !== undefined && 'token' in auth;

/** Half a second, doubling to eight, with full jitter; what the server asks for wins. Null: trying again cannot help. */
function waitBefore(error: unknown, attempt: number): number | null {
  if (!(error instanceof MandatoError) || !error.retryable) return null;
  return error.retryAfterMs ?? Math.random() * Math.min(8_000, 500 * 2 ** attempt);
}

async function attemptOnce<TData>(request: Request): Promise<Answer<TData>> {
  const { client, operation, body, signal } = request;
  const headers = await signedIn(request);
  const doFetch = client.fetch ?? fetch;
  let response: Response;
  let text: string;
  try {
    response = await doFetch(client.url, { method: 'POST', headers, body, signal });
    text = await response.text();
  } catch (cause) {
    const facts = { operation: operation.label, code: 'NETWORK', retryable: true, cause };
    throw new NetworkError('did not reach the server, or the connection broke.', facts);
  }
  const answer = parse(text);
  const errors = Array.isArray(answer.errors) ? answer.errors : [];
  if (response.ok && errors.length === 0 && answer.data) {
    return { data: answer.data as TData, extensions: (answer.extensions ?? {}) as Extensions };
  }
  throw errorOfAnswer({
    operation: operation.label,
    status: response.status,
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterOf(response.headers),
    errors,
  });
}

function headersOf(client: ClientOptions, operation: Operation, options: CallOptions): Request['headers'] {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    'accept-language': options.locale ?? client.locale,
    'idempotency-key': operation.isMutation ? (options.idempotencyKey ?? randomKey()) : undefined,
    ...client.headers,
    ...options.headers,
  };
}

/** The headers of one attempt. A fault of a header is told without its value, which may be a key. */
async function signedIn({ client, headers }: Request): Promise<Headers> {
  const { auth } = client;
  const key = auth ? ('token' in auth ? await auth.token() : auth.apiKey) : client.apiKey;
  const all = new Headers();
  for (const [name, value] of Object.entries({ authorization: key && `Bearer ${key}`, ...headers })) {
    try {
      if (value) all.set(name, value);
    } catch {
      throw new TypeError(`HTTP does not allow what the header ${name} holds.`);
    }
  }
  return all;
}

/** The body as JSON. What is none counts as empty: the parser's message would quote it. */
function parse(text: string): { data?: unknown; errors?: unknown; extensions?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Seconds, or a date, which is read by the server's clock: ours may be wrong. */
function retryAfterOf(headers: Headers): number | undefined {
  const after = headers.get('retry-after');
  if (!after) return undefined;
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

// Not crypto.randomUUID: browsers have that on https only, and an intranet may not be.
const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** The work's result, or the signal's reason as soon as it is aborted, whatever the work makes of the signal. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const slept = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  return orAbort(slept, signal).finally(() => clearTimeout(timer));
}
