import {
  createClient,
  isMandatoError,
  type MandatoError,
  NetworkError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../src/index.js';
import { data, failed, hangUp, ScriptedServer, silence } from './scripted-server.js';

const server = new ScriptedServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

// Full jitter with its die cast: waits are as short as they can be.
beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0.001));
afterEach(() => jest.restoreAllMocks());

const client = (options = {}) => createClient({ url: server.url, apiKey: 'mdk_test', ...options });
const viewer = data({ viewer: { agency: null, roles: ['PUBLIC'], scopes: [], locale: 'en' } });
const submitted = data({
  diagnosisSubmit: { diagnosis: { id: 'dgs_1', version: 3 }, notices: [], userErrors: [] },
});
const act = { id: 'dgs_1', expectedVersion: 2 };
type Thrown = MandatoError;
const thrown = (work: PromiseLike<unknown>): Promise<Thrown> =>
  Promise.resolve(work).then(
    () => {
      throw new Error('Nothing was thrown.');
    },
    (error: Thrown) => error,
  );

describe('a request', () => {
  test('is a POST with key, media types and locale, named by its operation', async () => {
    server.play(viewer);
    await client({ locale: 'es', headers: { 'x-team': 'one' } }).viewer({ headers: { 'x-call': 'two' } });
    const [{ headers, body }] = server.received as [(typeof server.received)[0]];
    expect(headers).toMatchObject({
      authorization: 'Bearer mdk_test',
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      'accept-language': 'es',
      'x-team': 'one',
      'x-call': 'two',
    });
    expect(headers['idempotency-key']).toBeUndefined();
    expect(body.operationName).toBe('ViewerGet');
  });

  test('without a key carries no authorization', async () => {
    server.play(viewer);
    await createClient({ url: server.url }).viewer();
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });

  test('takes any 2xx', async () => {
    server.play({ ...viewer, status: 294 });
    await expect(client().viewer()).resolves.toMatchObject({ locale: 'en' });
  });

  test('asks for a token, and once more after UNAUTHENTICATED', async () => {
    const tokens = ['stale', 'fresh'];
    server.play(failed(401, 'UNAUTHENTICATED'), viewer);
    await createClient({
      url: server.url,
      retries: 0,
      auth: { token: async () => tokens.shift() ?? 'none' },
    }).viewer();
    expect(server.received.map((each) => each.headers.authorization)).toEqual([
      'Bearer stale',
      'Bearer fresh',
    ]);

    server.play(failed(401, 'UNAUTHENTICATED'), failed(401, 'UNAUTHENTICATED'));
    const error = await thrown(createClient({ url: server.url, auth: { token: () => 'bad' } }).viewer());
    expect(error.name).toBe('AuthenticationError');
    expect(server.received).toHaveLength(2);
  });

  test('tells a header that HTTP does not allow without its value', async () => {
    const error = await thrown(client({ apiKey: 'mdk_secret\nx: y' }).viewer());
    expect(error).toBeInstanceOf(TypeError);
    expect(`${error.stack}`).not.toContain('mdk_secret');
  });
});

describe('a retry', () => {
  test.each([
    ['a broken connection', hangUp],
    ['408', failed(408)],
    ['425', failed(425)],
    ['429', failed(429)],
    ['502 with a page of HTML', { status: 502, body: '<h1>Bad gateway</h1>' }],
    ['503', failed(503, 'UNAVAILABLE')],
    ['RATE_LIMITED in a 400', failed(400, 'RATE_LIMITED')],
    ['UNAVAILABLE in a 200', failed(200, 'UNAVAILABLE')],
  ])('follows %s', async (_, step) => {
    server.play(step, viewer);
    await expect(client().viewer()).resolves.toBeDefined();
    expect(server.received).toHaveLength(2);
  });

  test.each([
    [failed(400, 'BAD_USER_INPUT')],
    [failed(403, 'FORBIDDEN')],
    [{ status: 404, body: '<h1>Not here</h1>' }],
    [{ status: 200, body: '<h1>Sign in</h1>' }],
    [failed(200, 'INTERNAL_SERVER_ERROR')],
  ])('does not follow %j', async (step) => {
    server.play(step, viewer);
    expect(isMandatoError(await thrown(client().viewer()))).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  test('keeps one idempotency key and one body through all attempts; the next call has another key', async () => {
    server.play(hangUp, failed(503), failed(429, 'RATE_LIMITED'), submitted, submitted);
    const api = client();
    await api.diagnoses.submit(act);
    await api.diagnoses.submit(act);
    const keys = server.received.map((each) => each.headers['idempotency-key']);
    expect(new Set(keys.slice(0, 4)).size).toBe(1);
    expect(keys[0]).toMatch(/^\d+(-\d+){3}$/);
    expect(keys[4]).not.toBe(keys[0]);
    expect(new Set(server.received.map((each) => JSON.stringify(each.body))).size).toBe(1);
  });

  test("uses the caller's key", async () => {
    server.play(submitted);
    await client().diagnoses.submit(act, { idempotencyKey: 'mine' });
    expect(server.received[0]?.headers['idempotency-key']).toBe('mine');
  });

  test('gives up after `retries`, of the call before those of the client', async () => {
    server.play(failed(503), failed(503), failed(503), viewer);
    const error = await thrown(client({ retries: 3 }).viewer({ retries: 2 }));
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryable: true, requestId: 'req-1' });
    expect(server.received).toHaveLength(3);
  });

  test('waits as long as Retry-After says, in seconds or as a date by the clock of the server', async () => {
    const wait = async (headers: Record<string, string>): Promise<number> => {
      server.play(failed(503, 'UNAVAILABLE', {}, headers), viewer);
      const start = performance.now();
      await client().viewer();
      return performance.now() - start;
    };
    expect(await wait({ 'retry-after': '1' })).toBeGreaterThanOrEqual(990);
    const dates = { date: 'Mon, 01 Jan 2001 00:00:00 GMT', 'retry-after': 'Mon, 01 Jan 2001 00:00:01 GMT' };
    expect(await wait(dates)).toBeGreaterThanOrEqual(990);
  });

  test('is not tried when the deadline would pass before it', async () => {
    server.play(failed(429, 'RATE_LIMITED', {}, { 'retry-after': '60' }), viewer);
    const start = performance.now();
    const error = await thrown(client({ timeoutMs: 5_000 }).viewer());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfterMs).toBe(60_000);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(server.received).toHaveLength(1);
  });

  test('waits half a second, doubling, with full jitter', async () => {
    jest.restoreAllMocks();
    const delays: number[] = [];
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const timers = jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms: number) => {
      if (ms < 29_000) {
        delays.push(ms);
        queueMicrotask(run);
      }
      return 0;
    }) as never);
    const answer = async () => new Response('{}', { status: 503 });
    await thrown(client({ retries: 6, fetch: answer }).viewer());
    timers.mockRestore();
    expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000]);
  });
});

describe('the deadline', () => {
  test('ends a silent request with a TimeoutError', async () => {
    server.play(silence);
    const error = await thrown(client().viewer({ timeoutMs: 60 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: 'TIMEOUT', retryable: true, operation: 'ViewerGet' });
  });

  test('covers an answer that stops in the middle, a fetch that knows no signal and a token that never comes', async () => {
    server.play((response) => response.writeHead(200, { 'content-length': '100' }).write('{"data":'));
    expect(await thrown(client().viewer({ timeoutMs: 60 }))).toBeInstanceOf(TimeoutError);
    const never = () => new Promise<never>(() => undefined);
    expect(await thrown(client({ fetch: never }).viewer({ timeoutMs: 60 }))).toBeInstanceOf(TimeoutError);
    expect(await thrown(client({ auth: { token: never } }).viewer({ timeoutMs: 60 }))).toBeInstanceOf(
      TimeoutError,
    );
  });

  test('covers all attempts together and names the last fault as its cause', async () => {
    server.play(hangUp, silence);
    const error = await thrown(client().viewer({ timeoutMs: 150 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.cause).toBeInstanceOf(NetworkError);
    expect(server.received).toHaveLength(2);
  });
});

describe('the signal', () => {
  test("stops a request with the caller's own reason", async () => {
    server.play(silence);
    const controller = new AbortController();
    const reason = new Error('the user left');
    setTimeout(() => controller.abort(reason), 30);
    expect(await thrown(client().viewer({ signal: controller.signal }))).toBe(reason);
  });

  test('stops the wait before a retry', async () => {
    server.play(failed(503, 'UNAVAILABLE', {}, { 'retry-after': '20' }), viewer);
    const start = performance.now();
    const error = await thrown(client().viewer({ signal: AbortSignal.timeout(80) }));
    expect(error.name).toBe('TimeoutError');
    expect(isMandatoError(error)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('that is aborted already sends nothing', async () => {
    server.play(viewer);
    expect(await thrown(client().viewer({ signal: AbortSignal.abort('no') }))).toBe('no');
    expect(server.received).toHaveLength(0);
  });
});
