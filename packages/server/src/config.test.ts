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

test('mail goes out where a server, a sender and the public address are known', () => {
  const mail = {
    MANDATO_SMTP_URL: 'smtp://u:secret@mail.example:587',
    MANDATO_MAIL_FROM: 'Mandato <m@oas.example>',
  };
  expect(readConfig({ ...mail, MANDATO_PUBLIC_URL: 'https://mandato.example' }).mail).toEqual({
    url: 'smtp://u:secret@mail.example:587',
    from: 'Mandato <m@oas.example>',
  });
  expect(readConfig({}).mail).toBeNull();
  expect(faultsOf(mail)).toEqual([
    'MANDATO_SMTP_URL needs MANDATO_PUBLIC_URL: the links in the mails lead there.',
  ]);
  expect(
    faultsOf({ MANDATO_SMTP_URL: 'smtp://mail.example', MANDATO_PUBLIC_URL: 'https://m.example' }),
  ).toEqual(['MANDATO_MAIL_FROM must be an e-mail address: MANDATO_SMTP_URL is set.']);
  expect(faultsOf({ MANDATO_MAIL_FROM: 'm@oas.example' })).toEqual([
    'MANDATO_MAIL_FROM has no effect without MANDATO_SMTP_URL.',
  ]);
});

test('tokens are taken from one issuer, for one audience, and its roles may have names of their own', () => {
  const oidc = { MANDATO_OIDC_ISSUER: 'https://id.example/v2.0', MANDATO_OIDC_AUDIENCE: 'mandato' };
  expect(readConfig({}).oidc).toBeNull();
  expect(readConfig(oidc).oidc).toEqual({
    issuer: 'https://id.example/v2.0',
    audience: 'mandato',
    agencyClaim: 'agency',
    rolesClaim: 'roles',
    roleMap: null,
  });
  const map = 'Mandato.Reporter=REPORTER, CN=Readers=READER';
  expect(readConfig({ ...oidc, MANDATO_OIDC_ROLE_MAP: map }).oidc?.roleMap).toEqual(
    new Map([
      ['Mandato.Reporter', 'REPORTER'],
      ['CN=Readers', 'READER'],
    ]),
  );
});

const AT = { MANDATO_OIDC_ISSUER: 'https://id.example', MANDATO_OIDC_AUDIENCE: 'm' };

test.each<[Record<string, string>, RegExp]>([
  [{ MANDATO_OIDC_ISSUER: 'https://id.example' }, /^MANDATO_OIDC_AUDIENCE is missing/],
  [{ ...AT, MANDATO_OIDC_ISSUER: 'http://id.example' }, /^MANDATO_OIDC_ISSUER must begin with https:/],
  [{ MANDATO_OIDC_AUDIENCE: 'm' }, /^MANDATO_OIDC_AUDIENCE has no effect without MANDATO_OIDC_ISSUER/],
  [{ ...AT, MANDATO_OIDC_ROLE_MAP: 'REPORTER' }, /^MANDATO_OIDC_ROLE_MAP must be pairs/],
  [{ ...AT, MANDATO_OIDC_ROLE_MAP: 'a=KING' }, /^MANDATO_OIDC_ROLE_MAP must be pairs/],
  [{ ...AT, MANDATO_OIDC_ROLE_MAP: 'a=PUBLIC' }, /^MANDATO_OIDC_ROLE_MAP must be pairs/],
  [{ ...AT, MANDATO_OIDC_ROLE_MAP: 'a=READER,a=EDITOR' }, /^MANDATO_OIDC_ROLE_MAP must be pairs/],
  [{ ...AT, MANDATO_OIDC_ROLE_MAP: 'a=READER,' }, /^MANDATO_OIDC_ROLE_MAP must be pairs/],
])('a faulty identity provider is refused: %j', (environment, told) => {
  const faults = faultsOf(environment);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(told);
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
