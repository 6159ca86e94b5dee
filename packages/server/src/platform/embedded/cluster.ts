import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { runCommand } from './command';
import { codeOf, EmbeddedPostgresError } from './failure';

export const SUPERUSER = 'postgres';

const MARKER = 'mandato-cluster.json';
// macOS knows no C.UTF-8 of its own; PostgreSQL's built-in locale is the same everywhere.
const LOCALE =
  process.platform === 'darwin' ? ['--locale=C', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];

interface ClusterOptions {
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  /** False for tests: writing a new database through to the disk takes longer than making it. */
  readonly sync: boolean;
  log(line: string): void;
}

/**
 * A cluster is made under another name, marked and renamed when whole: what an interrupted start leaves behind
 * never bears the final name, and what bears it is never deleted.
 */
export async function ensureCluster(options: ClusterOptions): Promise<{ readonly password: string }> {
  const { clusterDir, log } = options;
  removeUnfinished(clusterDir, log);
  const passwordFile = join(options.dataDir, 'postgres.password');
  const known = readPassword(passwordFile);
  const password = known ?? randomBytes(24).toString('hex');
  if (known === null) writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);

  if (isEmptyOrAbsent(clusterDir)) {
    log(`Making a new database in ${clusterDir} …`);
    await initialise(options, password);
  } else {
    checkComplete(options);
    if (known === null) await resetPassword(options, password);
  }
  return { password };
}

async function initialise(options: ClusterOptions, password: string): Promise<void> {
  const { clusterDir, account } = options;
  const unfinished = `${clusterDir}.unfinished-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${unfinished}.password`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
    const { code, output } = await runCommand(
      options.binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        ...LOCALE,
        ...(options.sync ? [] : ['--no-sync']),
      ],
      { account, cwd: unfinished },
    );
    if (code !== 0) {
      throw new EmbeddedPostgresError(
        `A new database could not be made (initdb ended with ${code}): ${output}`,
        `Check free space and permissions of ${dirname(clusterDir)}, then start again.`,
      );
    }
    const marker = {
      postgresql: options.binaries.major,
      dataDir: options.dataDir,
      madeAt: new Date().toISOString(),
    };
    writeFileSync(join(unfinished, MARKER), `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o644 });
    if (existsSync(clusterDir)) rmdirSync(clusterDir);
    renameSync(unfinished, clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function checkComplete({ clusterDir, binaries }: ClusterOptions): void {
  if (!existsSync(join(clusterDir, MARKER))) {
    throw new EmbeddedPostgresError(
      `${clusterDir} holds files that are not a database Mandato finished making.`,
      'Move them away, or set MANDATO_DATA_DIR to another folder.',
    );
  }
  const major = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major) {
    throw new EmbeddedPostgresError(
      `The database in ${clusterDir} was made by PostgreSQL ${major}; this release brings PostgreSQL ${binaries.major}.`,
      'Back it up with the release of Mandato that made it, move the folder away, start this release and restore.',
    );
  }
}

/** The owner of the files may always set a new password: PostgreSQL in single-user mode asks for none. */
async function resetPassword(
  { clusterDir, binaries, account, log }: ClusterOptions,
  password: string,
): Promise<void> {
  const { code, output } = await runCommand(binaries.postgres, ['--single', '-D', clusterDir, 'postgres'], {
    account,
    cwd: clusterDir,
    input: `alter role ${SUPERUSER} password '${password}';\n`,
  });
  if (code !== 0) {
    throw new EmbeddedPostgresError(
      `The password file is missing and a new password could not be set: ${output}`,
      'Put postgres.password back into the data folder.',
    );
  }
  log('The password file was missing; a new password was set.');
}

function removeUnfinished(clusterDir: string, log: (line: string) => void): void {
  const prefix = `${basename(clusterDir)}.unfinished-`;
  const left = readdirSync(dirname(clusterDir)).filter((name) => name.startsWith(prefix));
  if (left.length > 0) log('The last start was interrupted while it made the database; beginning afresh.');
  for (const name of left) {
    // An initdb whose parent was killed may still be writing for a moment.
    rmSync(join(dirname(clusterDir), name), {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 100,
    });
  }
}

function readPassword(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new EmbeddedPostgresError(
      `The password file ${path} cannot be read (${(error as Error).message}).`,
      'Start Mandato as the user who made it.',
    );
  }
}

function isEmptyOrAbsent(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}
