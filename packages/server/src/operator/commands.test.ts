import { testDatabase } from '../../test/setup/database';
import { dataFolder, run, type Finished } from './testing/command';

/* The commands on a database named by DATABASE_URL: migrated, and empty. */

jest.setTimeout(120_000);

let made: Awaited<ReturnType<typeof testDatabase>>;
const folder = dataFolder();

beforeAll(async () => {
  made = await testDatabase();
});
afterAll(async () => {
  await made.drop();
  await folder.remove();
});

const on = (...args: string[]): Promise<Finished> =>
  run(args, { DATABASE_URL: made.url, MANDATO_DATA_DIR: folder.path });

test('every fault of the configuration is told at once, without a stack and without values', async () => {
  const { code, out, err } = await run(['start'], {
    PORT: 'many',
    DATABASE_URL: 'mysql://root:secret@example.org',
    MANDATO_LOG_LEVEL: 'loud',
    MANDATO_DEMO: 'on',
    NODE_ENV: 'production',
  });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.trim().split('\n')).toHaveLength(5);
  for (const name of ['PORT', 'DATABASE_URL', 'MANDATO_LOG_LEVEL', 'MANDATO_DEMO'])
    expect(err).toContain(`- ${name} `);
  expect(err).not.toMatch(/secret|many|loud|^\s+at /m);
});

test.each([
  ['a command that is not there', ['strat'], /unknown command 'strat'[\s\S]*Did you mean start\?/],
  ['a role that is not there', ['keys', 'create', '--role', 'KING'], /Allowed choices are READER/],
  ['a role left out', ['keys', 'create'], /--role <ROLE>' not specified/],
  [
    'a day that is past',
    ['keys', 'create', '--role', 'EDITOR', '--expires-on', '2020-02-02'],
    /That day is past/,
  ],
  ['no day', ['keys', 'create', '--role', 'EDITOR', '--expires-on', '2030-02-30'], /Not a day as YYYY-MM-DD/],
])('%s is refused before anything is opened', async (_name, args, told) => {
  const { code, err } = await on(...args);
  expect(err).toMatch(told);
  expect(code).toBe(1);
});

test('a database that does not answer is named without its password', async () => {
  const { code, err } = await run(['migrate'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/mine' });
  expect(err).toMatch(/^The database mine on 127\.0\.0\.1:1 does not answer: connect ECONNREFUSED.*\n$/);
  expect(code).toBe(1);
});

test('from an empty database to a first key', async () => {
  const [before, migrated] = await Promise.all([on('doctor'), on('migrate')]);
  expect(before.out).toMatch(/^FAULT\s+The register holds no catalogue: run `mandato-server catalogue`\.$/m);
  expect(before.code).toBe(1);
  expect(migrated).toMatchObject({ code: 0, out: 'The schema is up to date: nothing new.\n' });

  expect((await on('catalogue')).out).toMatch(/^Act 1: edition \d+, \d+ entries opened, 0 closed\.\n$/);

  const create = (...options: string[]): Promise<Finished> =>
    on('keys', 'create', '--role', 'REPORTER', ...options);
  const [again, faulty, key, unknown, after] = await Promise.all([
    on('catalogue'),
    on('catalogue', folder.path),
    create('--agency', 'ILO', '--expires-on', '2999-12-31'),
    create('--agency', 'ILX'),
    on('doctor'),
  ]);
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing new') });
  expect(faulty.err).toContain(`edition.json: cannot be read from ${folder.path}`);
  expect(faulty.code).toBe(1);
  expect(key).toMatchObject({ code: 0, out: expect.stringMatching(/^mandato_[\w-]{38}\n$/) });
  expect(key.err).toContain('Key "ILO reporter", role REPORTER, valid through 2999-12-31 (UTC).');
  expect(unknown).toEqual({ code: 1, out: '', err: 'There is no agency with the code "ILX".\n' });
  expect(after.out).not.toContain('FAULT');
  expect(after.out).toMatch(/without gaps: 1 acts/);
  expect(after.code).toBe(0);
});
