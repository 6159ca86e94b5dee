import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { content } from '../../test/documents';
import { newRound } from '../../test/acts';
import { startWorld, type World } from '../../test/world';
import { Role } from '../platform/caller';
import { createApiKey, SYSTEM } from '../features/access/key.service';
import { dataFolder, run, type Finished } from './testing/command';

/* What the operator is told of the past and of keys, by the command as it is built. */

jest.setTimeout(120_000);

let world: World;
const folder = dataFolder();

beforeAll(async () => {
  world = await startWorld();
  await world.file('ILO', await newRound(world), content());
});
afterAll(async () => {
  await world.stop();
  await folder.remove();
});

const environment = (): Record<string, string> => ({
  ...{ DATABASE_URL: world.databaseUrl, MANDATO_DATA_DIR: folder.path },
});
const on = (...args: string[]): Promise<Finished> => run(args, environment());

type Entry = Readonly<Record<string, unknown>> & { readonly at: string; readonly action: string };
const entries = ({ out }: Finished): Entry[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);

describe('audit', () => {
  test('prints all of it as JSON lines, the oldest first', async () => {
    const finished = await on('audit');
    expect(finished).toMatchObject({ code: 0, err: '' });
    const all = entries(finished);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort());
    const story = ['catalogueLoad', 'cycleOpen', 'diagnosisSave', 'diagnosisSubmit', 'publicationCreate'];
    expect(all.map(({ action }) => action).filter((action) => story.includes(action))).toEqual(story);
    expect(all.find(({ action }) => action === 'publicationCreate')).toEqual({
      id: expect.stringMatching(/^aud_/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      action: 'publicationCreate',
      subject: expect.stringMatching(/^dgs_/),
      actor: {
        id: expect.stringMatching(/^key_/),
        name: 'REVIEWER GS-OAS',
        agency: 'GS-OAS',
        role: 'REVIEWER',
      },
      onBehalfOf: null,
      concerns: 'ILO',
      before: expect.objectContaining({ state: expect.any(String) }),
      after: expect.objectContaining({ state: 'PUBLISHED' }),
    });
  });

  test('from a day to a day, both whole, and by what actions begin with', async () => {
    await world.sql(
      `insert into audit_entry (id, at, role, action, subject) select gen_random_uuid(), at::timestamptz, 'ADMINISTRATOR', 'old' || n, 'x_1'
       from unnest(array['2001-02-02T23:59:59.999Z', '2001-02-03T00:00:00Z', '2001-02-03T23:59:59.999Z', '2001-02-04T00:00:00Z']) with ordinality t(at, n)`,
    );
    const actions = async (...args: string[]): Promise<string[]> =>
      entries(await on('audit', ...args)).map(({ action }) => action);
    const [oneDay, until, keys, none] = await Promise.all([
      actions('--from', '2001-02-03', '--to', '2001-02-03'),
      actions('--to', '2001-02-03'),
      actions('--action', 'apiKey', '--from', '2002-01-01'),
      actions('--action', 'apikey'),
    ]);
    expect(oneDay).toEqual(['old2', 'old3']);
    expect(until).toEqual(['old1', 'old2', 'old3']);
    expect(new Set(keys)).toEqual(new Set(['apiKeyCreate']));
    expect(none).toEqual([]);
    expect((await on('audit', '--from', '2001-02-30')).err).toMatch(/Not a day as YYYY-MM-DD/);
  });

  test('streams: sixty thousand entries take no more memory than a few, and whoever reads may stop', async () => {
    await world.sql(
      `insert into audit_entry (id, at, role, action, subject, after) select gen_random_uuid(), '2010-01-01'::timestamptz + n * interval '1 second',
         'ADMINISTRATOR', 'many', 'x_1', jsonb_build_object('text', repeat('x', 1000)) from generate_series(1, 60000) n`,
    );
    const bin = join(__dirname, '../../bin/mandato-server.js');
    const shell = (tail: string) =>
      spawnSync(
        'sh',
        ['-c', `'${process.execPath}' --max-old-space-size=48 '${bin}' audit --action many | ${tail}`],
        {
          ...{ encoding: 'utf8', env: { PATH: process.env['PATH'], ...environment() } },
        },
      );
    const [whole, head] = [shell('wc -l'), shell('head -n 2')];
    expect([whole.stdout.trim(), whole.stderr]).toEqual(['60000', '']);
    expect([head.stdout.split('\n').length, head.stderr]).toEqual([3, '']);
  });

  test('its help tells what a line holds', async () => {
    const { out } = await on('audit', '--help');
    for (const field of [
      'id',
      'at',
      'action',
      'subject',
      'actor',
      'onBehalfOf',
      'concerns',
      'before',
      'after',
    ])
      expect(out).toMatch(new RegExp(`^  ${field} +\\S`, 'm'));
  });
});

test('doctor names keys that are about to expire and those that nobody uses', async () => {
  expect((await on('doctor')).out).toMatch(/^ok\s+No key is about to expire or has long been unused\.$/m);
  const expiresAt = (days: number): Date => new Date(Date.now() + days * 86_400_000);
  const keys = [
    ['soon', expiresAt(29)],
    ['later', expiresAt(31)],
    ['over', expiresAt(-1)],
    ['idle', expiresAt(400)],
    ['asleep', expiresAt(400)],
    ['gone', expiresAt(3)],
  ] as const;
  for (const [name, end] of keys)
    await createApiKey(world.database, SYSTEM, {
      ...{ name, role: Role.REPORTER, agencyCode: 'ILO' },
      expiresAt: end,
    });
  await world.sql(
    `update api_key set created_at = now() - interval '2 years' where name in ('idle', 'asleep', 'gone')`,
  );
  await world.sql(`update api_key set last_used_at = '2020-05-06' where name = 'asleep'`);
  await world.sql(`update api_key set revoked_at = now() where name = 'gone'`);
  const { out, code } = await on('doctor');
  const [soon, idle] = out.split('\n').filter((line) => line.includes('(mandato_'));
  expect(soon).toMatch(/^notice\s+Within 30 days expire: "soon" \(mandato_\w*…?.*\) on \d{4}-\d\d-\d\d\./);
  expect(idle).toMatch(/^notice\s+Unused for a year: .*"idle" \(mandato_[^)]*\), never used/);
  expect(idle).toContain('last used on 2020-05-06');
  for (const name of ['later', 'over', 'gone']) expect(out).not.toContain(`"${name}"`);
  expect(code).toBe(0);
});
