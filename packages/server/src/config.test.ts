import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfig, SETTINGS } from './config';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
};

test('without any setting the server listens on loopback, with the embedded database and the demo', () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: null,
    demo: true,
    trustProxy: 0,
  });
});

test('every fault is told at once, and none repeats what was set', () => {
  const faults = faultsOf({
    PORT: 'secret-1',
    DATABASE_URL: 'mysql://secret-2',
    MANDATO_PUBLIC_URL: 'secret-3',
    MANDATO_DEMO: 'secret-4',
    MANDATO_LOG_LEVEL: 'secret-5',
    MANDATO_DATADIR: 'secret-6',
  });
  expect(faults).toHaveLength(6);
  expect(faults.join(' ')).not.toContain('secret');
  expect(faults.join(' ')).toContain('MANDATO_DATADIR is no setting. Did you mean MANDATO_DATA_DIR?');
});

test('a setting can stand in a file, but not in both places', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'mandato-config-')), 'port');
  writeFileSync(file, '5001\n');
  expect(readConfig({ PORT_FILE: file }).port).toBe(5001);
  expect(faultsOf({ PORT_FILE: file, PORT: '5002' })).toEqual(['PORT and PORT_FILE are both set: keep one.']);
  expect(faultsOf({ PORT_FILE: `${file}.missing` })).toEqual(['PORT_FILE names a file that is not there.']);
});

test('the demo is off in production and cannot be put on', () => {
  expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false);
  expect(faultsOf({ NODE_ENV: 'production', MANDATO_DEMO: 'on' })).toHaveLength(1);
});

test('variables of programs beside the server are not taken for mistyped settings', () => {
  expect(
    faultsOf({ MANDATO_URL: 'http://127.0.0.1:4000/graphql', MANDATO_KEY: 'k', MANDATO_DEMO_KEYS: 'f' }),
  ).toEqual([]);
});

test('the README names every setting', () => {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  for (const { name } of SETTINGS) expect(readme).toContain(`\`${name}\``);
});
