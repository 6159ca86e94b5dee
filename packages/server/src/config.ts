import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '@mandato/rules';
import { readMail, readOidc, SIGN_IN_SETTINGS, type MailConfig, type OidcConfig } from './sign-in.config';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded PostgreSQL, kept in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** How the outside reaches the server; null: as it is asked. */
  readonly publicUrl: string | null;
  /** How many proxies in front may be believed about the caller's address. */
  readonly trustProxy: number;
  readonly demo: boolean;
  /** Megabytes for answers to the public; 0: none is kept. */
  readonly cacheMb: number;
  /** Null: no mail goes out. */
  readonly mail: MailConfig | null;
  /** Null: tokens of no identity provider are taken. */
  readonly oidc: OidcConfig | null;
  /** The longest that one statement may take. */
  readonly statementSeconds: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug';
}

interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly initial: string;
}

/** The one table of what can be set. Each also as `<NAME>_FILE`, naming a file that holds the value. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', meaning: 'TCP port, 0 for any free one.', initial: '4000' },
  { name: 'HOST', meaning: 'Address to listen on.', initial: '127.0.0.1' },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 15 or newer. Without it an embedded one is started.',
    initial: '',
  },
  {
    name: 'MANDATO_DATA_DIR',
    meaning: 'Folder of the embedded database and the demo keys.',
    initial: '.mandato',
  },
  {
    name: 'MANDATO_PUBLIC_URL',
    meaning: 'How the outside reaches the server, for links in answers and mails.',
    initial: '',
  },
  {
    name: 'MANDATO_TRUST_PROXY',
    meaning: 'Number of proxies in front whose X-Forwarded-* headers are believed.',
    initial: '0',
  },
  {
    name: 'MANDATO_DEMO',
    meaning: '`on`: demo round, returns and keys. `off`: none. Never in production.',
    initial: 'on, off in production',
  },
  {
    name: 'MANDATO_CACHE_MB',
    meaning: 'Megabytes of memory for answers to the public, 0 for none.',
    initial: '64',
  },
  {
    name: 'MANDATO_STATEMENT_TIMEOUT_SECONDS',
    meaning: 'The longest that one statement may take in the database, 1 to 3600 seconds.',
    initial: '30',
  },
  { name: 'MANDATO_LOG_LEVEL', meaning: 'fatal, error, warn, info or debug.', initial: 'info' },
  ...SIGN_IN_SETTINGS,
];

export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads everything once and tells every fault at once. */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  faults.push(...mistypedNames(environment));
  const text = (name: string): string => valueOf(environment, name, faults);
  const number = (name: string, initial: number, [least, most]: readonly [number, number]): number => {
    const given = text(name);
    if (given === '') return initial;
    if (/^\d+$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given);
    faults.push(`${name} must be a whole number from ${least} to ${most}.`);
    return initial;
  };
  const choice = <T extends string>(name: string, choices: readonly T[], initial: T): T => {
    const given = text(name);
    if (given === '') return initial;
    if (choices.includes(given as T)) return given as T;
    faults.push(`${name} must be one of ${choices.join(', ')}.`);
    return initial;
  };
  const url = (name: string, protocols: readonly string[]): string | null => {
    const given = text(name);
    if (given === '') return null;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
    faults.push(
      `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    );
    return null;
  };
  const isProduction = environment['NODE_ENV'] === 'production';
  const demo = choice('MANDATO_DEMO', ['on', 'off'], isProduction ? 'off' : 'on') === 'on';
  if (demo && isProduction)
    faults.push('MANDATO_DEMO cannot be on in production: demo keys would stand in a file.');
  const publicUrl = url('MANDATO_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null;
  const config: Config = {
    port: number('PORT', 4000, [0, 65_535]),
    host: text('HOST') || '127.0.0.1',
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: resolve(text('MANDATO_DATA_DIR') || '.mandato'),
    publicUrl,
    trustProxy: number('MANDATO_TRUST_PROXY', 0, [0, 10]),
    demo,
    cacheMb: number('MANDATO_CACHE_MB', 64, [0, 65_536]),
    mail: readMail({ text, url, faults }, publicUrl),
    oidc: readOidc({ text, url, faults }),
    statementSeconds: number('MANDATO_STATEMENT_TIMEOUT_SECONDS', 30, [1, 3600]),
    logLevel: choice('MANDATO_LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug'], 'info'),
  };
  if (faults.length > 0) throw new ConfigurationError([...new Set(faults)]);
  return config;
}

/** Names that belong to programs beside the server, such as the examples. */
const NOT_OURS = new Set(['MANDATO_URL', 'MANDATO_KEY', 'MANDATO_DEMO_KEYS']);

function mistypedNames(environment: Environment): string[] {
  const known = SETTINGS.flatMap(({ name }) => [name, `${name}_FILE`]);
  return Object.keys(environment).flatMap((name) => {
    if (!name.startsWith('MANDATO_') || known.includes(name) || NOT_OURS.has(name)) return [];
    const [near] = nearest(name, known, 1);
    return near ? [`${name} is no setting. Did you mean ${near}?`] : [];
  });
}

function valueOf(environment: Environment, name: string, faults: string[]): string {
  const direct = environment[name]?.trim() ?? '';
  const file = environment[`${name}_FILE`]?.trim() ?? '';
  if (file === '') return direct;
  if (direct !== '') faults.push(`${name} and ${name}_FILE are both set: keep one.`);
  else if (!existsSync(file)) faults.push(`${name}_FILE names a file that is not there.`);
  else {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      faults.push(`${name}_FILE names a file that cannot be read.`);
    }
  }
  return direct;
}
