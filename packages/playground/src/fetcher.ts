import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];
type Params = Parameters<Fetcher>[0];
type Observable = Extract<ReturnType<Fetcher>, { subscribe: unknown }>;

interface Observer {
  next(value: unknown): void;
  error(fault: unknown): void;
  complete(): void;
}

/** A fault that GraphiQL prints as it stands; a stack would only tell of this page's own files. */
function fault(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}

function headersFor(key: string, typed: Record<string, unknown> | undefined): Headers {
  const headers = new Headers({
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'content-type': 'application/json',
  });
  if (key) {
    if (!/^[\x21-\x7e]+$/.test(key)) throw fault('Not sent: the API key holds characters that no key has.');
    headers.set('authorization', `Bearer ${key}`);
  }
  for (const [name, value] of Object.entries(typed ?? {})) headers.set(name, String(value));
  return headers;
}

async function post(url: string, params: Params, headers: Headers, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(params), signal });
  const text = await response.text();
  try {
    // Refusals (4xx) carry the same JSON as answers: GraphiQL shows their errors.
    return JSON.parse(text) as unknown;
  } catch {
    throw fault(`The server answered ${response.status} without JSON. ${text.slice(0, 200)}`.trim());
  }
}

/**
 * Posts to the API on our own origin. It hands GraphiQL something to subscribe to, because that is the
 * one form whose stop button ends the request.
 */
export function createFetcher(url: string, readKey: () => string): Fetcher {
  return (params, options) => {
    const subscribe = (observer: Observer) => {
      const abort = new AbortController();
      const run = async () => {
        // GraphiQL keeps the subscription after this returns; a refusal before that would leave it running.
        await Promise.resolve();
        try {
          observer.next(await post(url, params, headersFor(readKey(), options?.headers), abort.signal));
          observer.complete();
        } catch (error) {
          if (!abort.signal.aborted) observer.error(error);
        }
      };
      void run();
      return { unsubscribe: () => abort.abort() };
    };
    return { subscribe } as Observable;
  };
}
