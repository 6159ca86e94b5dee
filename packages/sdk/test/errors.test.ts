import { inspect } from 'node:util';
import {
  AuthenticationError,
  ConflictError,
  createClient,
  isMandatoError,
  NetworkError,
  NotFoundError,
  PermissionError,
  ProtocolError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '../src/index.js';
import type * as errors from '../src/errors.js';
import { ErrorCode } from '../src/operations.js';
import { data, failed, refused, ScriptedServer } from './scripted-server.js';

const server = new ScriptedServer();
let api: ReturnType<typeof createClient>;
beforeAll(async () => {
  await server.start();
  api = createClient({ url: server.url, apiKey: 'mdk_secret_key', retries: 0 });
});
afterAll(() => server.stop());

type Thrown = ConflictError & PermissionError;
const thrown = (work: PromiseLike<unknown>): Promise<Thrown> =>
  Promise.resolve(work).then(
    () => {
      throw new Error('Nothing was thrown.');
    },
    (error: Thrown) => error,
  );
const draft = { cycle: { code: 'secret-round' }, language: 'en', content: {} };

describe('the class of an error', () => {
  test.each([
    [failed(401, 'UNAUTHENTICATED'), AuthenticationError, 'UNAUTHENTICATED'],
    [failed(401), AuthenticationError, 'UNAUTHENTICATED'],
    [failed(403, 'FORBIDDEN'), PermissionError, 'FORBIDDEN'],
    [failed(404, 'NOT_FOUND'), ProtocolError, 'PROTOCOL'],
    [failed(429), RateLimitError, 'RATE_LIMITED'],
    [failed(400, 'RATE_LIMITED'), RateLimitError, 'RATE_LIMITED'],
    [failed(500), ServerError, 'INTERNAL_SERVER_ERROR'],
    [failed(200, 'INTERNAL_SERVER_ERROR'), ServerError, 'INTERNAL_SERVER_ERROR'],
    [failed(200), ServerError, 'INTERNAL_SERVER_ERROR'],
    [{ status: 502, body: '<h1>secret</h1>' }, ServerError, 'UNAVAILABLE'],
    [failed(400, 'TIMEOUT'), TimeoutError, 'TIMEOUT'],
    [failed(400, 'BAD_USER_INPUT'), ValidationError, 'BAD_USER_INPUT'],
    [failed(400, 'INVALID_CURSOR'), ValidationError, 'INVALID_CURSOR'],
    [failed(400, 'A_CODE_OF_TOMORROW'), ValidationError, 'A_CODE_OF_TOMORROW'],
    [failed(400, 'GRAPHQL_VALIDATION_FAILED'), ProtocolError, 'GRAPHQL_VALIDATION_FAILED'],
    [{ status: 200, body: '<h1>Sign in</h1>' }, ProtocolError, 'PROTOCOL'],
    [{ status: 404, body: '<h1>No</h1>' }, ProtocolError, 'PROTOCOL'],
    [{ status: 200, body: '{"data":{"viewer":{"loc' }, ProtocolError, 'PROTOCOL'],
    [{ status: 200, body: {} }, ProtocolError, 'PROTOCOL'],
    [{ status: 200, body: 'null' }, ProtocolError, 'PROTOCOL'],
  ])('of %j', async (step, expected, code) => {
    server.play(step);
    const error = await thrown(api.viewer());
    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject({
      code,
      name: expected.name,
      operation: 'ViewerGet',
      status: step.status,
      requestId: 'req-1',
    });
    expect(isMandatoError(error, code)).toBe(true);
  });

  const CLASSES: Partial<Record<ErrorCode, unknown>> = {
    NOT_FOUND: NotFoundError,
    NOT_ALLOWED: PermissionError,
    CONFLICT: ConflictError,
  };
  test.each(Object.values(ErrorCode))('of the refusal %s', async (code) => {
    server.play(refused('diagnosisSave', [{ code, message: 'No.', path: ['cycle'], cure: null }]));
    const error = await thrown(api.diagnoses.save(draft));
    expect(error.constructor).toBe(CLASSES[code] ?? ValidationError);
    expect(error.code).toBe(code);
  });

  test('of a missing scope names the scope', async () => {
    server.play(failed(403, 'FORBIDDEN', { requiredScope: 'returns:submit' }));
    expect((await thrown(api.viewer())).requiredScope).toBe('returns:submit');
  });

  test('of no connection', async () => {
    const error = await thrown(createClient({ url: 'http://127.0.0.1:1/graphql', retries: 0 }).viewer());
    expect(error).toBeInstanceOf(NetworkError);
    expect(String(error.cause)).toContain('fetch failed');
  });
});

describe('a refusal', () => {
  const issues = [
    {
      code: 'INVALID',
      message: 'Ends before it starts.',
      path: ['content', 'activities', '4', 'period', 'edtf'],
      cure: 'Swap.',
    },
    {
      code: 'UNKNOWN_CODE',
      message: 'No such kind.',
      path: ['content', 'activities', '0', 'kind'],
      cure: 'TRAINING?',
    },
  ];

  test('carries every issue with path and cure', async () => {
    server.play(refused('diagnosisSave', issues));
    const error = await thrown(api.diagnoses.save(draft));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.issues).toEqual(issues);
    expect(error.message).toContain(
      'INVALID at content.activities.4.period.edtf; UNKNOWN_CODE at content.activities.0.kind',
    );
  });

  test('outside the payload carries its problems', async () => {
    const problems = [
      {
        path: ['input', 'content', 'sections', '0', 'body'],
        code: 'INVALID_TEXT',
        cure: 'Leave out U+0000.',
      },
    ];
    server.play(failed(400, 'BAD_USER_INPUT', { problems }));
    const result = await api.diagnoses.save.safe(draft);
    const path = ['content', 'sections', '0', 'body'];
    const issue = { ...problems[0], path, message: 'Leave out U+0000.' };
    expect(result).toMatchObject({ ok: false, issues: [issue] });
  });

  test('for a conflict carries the version that stands, whatever else is wrong', async () => {
    const conflict = {
      code: 'CONFLICT',
      message: 'Saved in between.',
      path: ['expectedVersion'],
      cure: null,
    };
    server.play(
      refused('diagnosisSave', [...issues, conflict], {
        current: { id: 'dgs_1', version: 7, state: 'DRAFT' },
      }),
    );
    const error = await thrown(api.diagnoses.save({ ...draft, expectedVersion: 5 }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.currentVersion).toBe(7);
    expect(error.issues).toHaveLength(3);
  });

  test('is an answer of `.safe`; other faults are thrown', async () => {
    server.play(refused('diagnosisSave', issues), failed(503), data({ diagnosisSave: saved }));
    const result = await api.diagnoses.save.safe(draft);
    expect(result).toMatchObject({ ok: false, issues });
    await expect(api.diagnoses.save.safe(draft)).rejects.toBeInstanceOf(ServerError);
    expect(await api.diagnoses.save.safe(draft)).toMatchObject({
      ok: true,
      value: { diagnosis: { version: 1 } },
    });
  });

  const saved = {
    diagnosis: { id: 'dgs_1', version: 1 },
    findings: [],
    current: null,
    notices: [],
    userErrors: [],
  };

  test('is not forgotten when a payload has neither noun nor error', async () => {
    server.play(data({ diagnosisSave: { ...saved, diagnosis: null } }));
    expect(await thrown(api.diagnoses.save(draft))).toBeInstanceOf(ProtocolError);
  });
});

test('errors of another copy of the package are recognised', () => {
  jest.isolateModules(() => {
    const other = jest.requireActual<typeof errors>('../src/errors.js');
    const error = new other.ConflictError('was refused', { operation: 'X', code: 'CONFLICT' });
    expect(error).not.toBeInstanceOf(ConflictError);
    expect(isMandatoError(error, 'CONFLICT')).toBe(true);
    expect(isMandatoError(error, 'BLOCKED')).toBe(false);
  });
  expect([new Error('x'), null, 'x', { code: 'CONFLICT' }].some((each) => isMandatoError(each))).toBe(false);
});

test('no message, stack or cause holds a variable, a key or a body', async () => {
  const secret = 'what nobody may read';
  const echo = {
    message: `Variable "$input" got invalid value "${secret}"`,
    extensions: { code: 'BAD_USER_INPUT' },
  };
  const userError = {
    code: 'INVALID',
    message: `"${secret}" is wrong`,
    path: ['content'],
    cure: `Not "${secret}".`,
  };
  const input = {
    ...draft,
    content: { statements: [{ key: 'a', polarity: 'NEED' as const, text: secret }] },
  };
  for (const step of [
    { status: 400, body: { errors: [echo] } },
    { status: 400, body: { errors: [{ message: secret, extensions: { code: secret } }] } },
    { status: 500, body: { errors: [{ message: secret }] } },
    { status: 200, body: `<p>${secret}</p>` },
    { status: 502, body: secret },
    refused('diagnosisSave', [userError]),
  ]) {
    server.play(step);
    const error = await thrown(api.diagnoses.save(input));
    const told = [error.message, error.stack, String(error), inspect(error.cause, { depth: 9 })].join('\n');
    for (const word of [secret, 'mdk_secret_key', 'secret-round', '<p>']) expect(told).not.toContain(word);
    expect(told).toContain('DiagnosisSave');
  }
});
