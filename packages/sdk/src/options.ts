/**
 * How this client signs in: a key, or a function that gives a token when asked. The function is asked once a call and
 * once more after `UNAUTHENTICATED`; keep the token yourself while it is good.
 *
 * @example
 * const auth: Auth = { token: async () => (await session.current()).accessToken };
 */
export type Auth = { readonly apiKey: string } | { readonly token: () => string | Promise<string> };

/**
 * Options of a client. Nothing is read from the environment and nothing is kept outside the client.
 *
 * @example
 * const options: ClientOptions = { url: 'https://mandato.example.org/graphql', apiKey, locale: 'es' };
 */
export interface ClientOptions {
  /** The server's GraphQL address. */
  readonly url: string;
  /** Short for `auth: { apiKey }`. Without either the client reads what is published. */
  readonly apiKey?: string | undefined;
  readonly auth?: Auth | undefined;
  /** Deadline of a request, its retries and waits included. 30 seconds. */
  readonly timeoutMs?: number | undefined;
  /** Attempts after the first. 3. */
  readonly retries?: number | undefined;
  /** Another `fetch`: for a proxy, a test, an old platform. */
  readonly fetch?: typeof fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Language of titles, names and messages, as a BCP 47 tag. English where absent. */
  readonly locale?: string | undefined;
}

/**
 * The last argument of every method; what stands here outweighs the client's options.
 *
 * @example
 * await api.diagnoses.submit(input, { signal, timeoutMs: 60_000, idempotencyKey: `submit-${input.id}` });
 */
export interface CallOptions {
  /** Stops the call, waits included; the call then throws the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline of each request of the call, its retries included. */
  readonly timeoutMs?: number | undefined;
  readonly retries?: number | undefined;
  /**
   * Of a mutation: calls with the same key and input are carried out once within 24 hours. Made anew for every call
   * where absent, and kept across its attempts; give your own to be safe across calls and restarts too.
   */
  readonly idempotencyKey?: string | undefined;
  readonly locale?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Options of a `get`.
 *
 * @example
 * const then = await api.agencies.get({ code: 'ILO' }, { asOf: 12 });
 */
export interface ReadOptions extends CallOptions {
  /** A number of the register: the answer is what was public when it was the newest. */
  readonly asOf?: number | undefined;
}
