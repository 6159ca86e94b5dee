import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './failure';

/** The system user PostgreSQL runs as when node runs as root; PostgreSQL itself refuses root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const OWN_USER = 'mandato';
const KNOWN_USERS = [OWN_USER, 'postgres', '_postgres'];

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Null for an ordinary user, who runs PostgreSQL as himself. */
export function chooseAccount(log: (line: string) => void): Account | null {
  if (!isRoot()) return null;
  for (const name of KNOWN_USERS) {
    const found = lookUp(name);
    if (found) return found;
  }
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER],
    { encoding: 'utf8' },
  );
  const account = lookUp(OWN_USER);
  if (account) {
    log(`PostgreSQL does not run as root: made the system user "${OWN_USER}" for it.`);
    return account;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and a system user "${OWN_USER}" could not be made (${(made.stderr || made.error?.message || 'useradd failed').trim()}).`,
    `Make one by hand (useradd --system ${OWN_USER}), start Mandato as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Files made by one user are served by that user ever after. */
export function ownerOf(path: string): Account | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch {
    return null;
  }
}

/** Tried, not computed: access lists and odd mounts count as well as mode bits. */
export function canEnter(account: Account, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}

function lookUp(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0
    ? { uid: Number(uid), gid: Number(gid) }
    : null;
}
