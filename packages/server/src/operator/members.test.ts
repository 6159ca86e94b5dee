import { press } from '../../test/people';
import { startWorld, type World } from '../../test/world';
import { dataFolder, run, type Finished } from './testing/command';

/* People are let in by command, on the database of a server that is running. */

jest.setTimeout(120_000);

let world: World;
const folder = dataFolder();

beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world.stop();
  await folder.remove();
});

const members = (...args: string[]): Promise<Finished> =>
  run(['members', ...args], {
    DATABASE_URL: world.databaseUrl,
    MANDATO_DATA_DIR: folder.path,
    MANDATO_PUBLIC_URL: world.url,
  });

const LINK = /^http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}\n$/;

test('an invitation and later links are printed, and let the person in', async () => {
  const invite = ['invite', '--email', 'Root@oas.example', '--name', 'Rosa Root'];
  const invited = await members(...invite, '--role', 'ADMINISTRATOR', '--role', 'REVIEWER', '--locale', 'es');
  expect(invited).toEqual({
    code: 0,
    out: expect.stringMatching(LINK),
    err: 'The link works once, within 7 days. It is told this once only:\n',
  });
  const [twice, second] = await Promise.all([
    members(...invite, '--role', 'EDITOR'),
    members('link', '--email', 'root@oas.example'),
  ]);
  expect(twice).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is a member already') });
  expect(second).toMatchObject({ code: 0, out: expect.stringMatching(LINK) });
  expect((await press(invited.out.trim())).status).toBe(410);
  expect((await press(second.out.trim())).status).toBe(303);
  expect(await world.sql('select roles, state, locale from member')).toEqual([
    { roles: ['ADMINISTRATOR', 'REVIEWER'], state: 'ACTIVE', locale: 'es' },
  ]);

  const third = await members('link', '--email', 'root@oas.example');
  expect(third.err).toContain('within 1 hour');
  expect((await press(third.out.trim())).status).toBe(303);
  const trail = await world.sql(
    `select action, key_name from audit_entry where subject like 'mem_%' order by id`,
  );
  expect(trail.map(({ action }) => action)).toEqual([
    'memberInvite',
    'memberLink',
    'sessionOpen',
    'memberLink',
    'sessionOpen',
  ]);
});

test('what is wrong is told, and nobody is let in', async () => {
  const [agencyless, unknown, nobody, roleless] = await Promise.all([
    members('invite', '--email', 'no address', '--name', 'X', '--role', 'REPORTER'),
    members('invite', '--email', 'x@oas.example', '--name', 'X', '--role', 'REPORTER', '--agency', 'ILX'),
    members('link', '--email', 'nobody@oas.example'),
    members('invite', '--email', 'x@oas.example', '--name', 'X'),
  ]);
  expect(agencyless.err).toBe(
    'email: This is no e-mail address. Give one address, 254 characters at most.\n' +
      'agency: READER, REPORTER, APPROVER are roles of an agency. Name the agency.\n',
  );
  expect(unknown.err).toContain('agency: There is no such agency.');
  expect(nobody.err).toContain('Nobody who may sign in by a link has this address');
  expect(roleless.err).toContain("--role <ROLE...>' not specified");
  for (const { code, out } of [agencyless, unknown, nobody, roleless]) expect([code, out]).toEqual([1, '']);
  const rows = await world.sql(`select from member where email = 'x@oas.example'`);
  expect(rows).toEqual([]);
});
