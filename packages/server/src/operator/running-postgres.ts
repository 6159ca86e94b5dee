import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SUPERUSER } from '../platform/embedded/cluster';
import { lockOwner } from '../platform/embedded/lock';

const READY_WITHIN_MS = 60_000;

/**
 * The address of the embedded PostgreSQL that a live server runs on this data folder; null where none runs. One that is
 * just starting is waited for.
 */
export async function runningPostgres(dataDir: string): Promise<string | null> {
  const until = Date.now() + READY_WITHIN_MS;
  for (let owner = lockOwner(dataDir); owner; owner = lockOwner(dataDir)) {
    const port = readyPort(dataDir);
    if (port !== null) return `postgres://${SUPERUSER}:${passwordIn(dataDir)}@127.0.0.1:${port}/mandato`;
    if (Date.now() > until) {
      throw new Error(
        `The server that holds ${dataDir} (process ${owner.pid}) has not started its database yet.`,
      );
    }
    await sleep(100);
  }
  return null;
}

/** PostgreSQL's own file: line 4 is the port, line 8 how far it has come. */
function readyPort(dataDir: string): string | null {
  const pointer = join(dataDir, 'postgres.location');
  const parent = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir;
  try {
    const lines = readFileSync(join(parent, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready' ? (lines[3] ?? null) : null;
  } catch (error) {
    // Root's server keeps the files closed to others; the password below is what counts then.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw notOwner(dataDir, error);
  }
}

function passwordIn(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  } catch (error) {
    throw notOwner(dataDir, error);
  }
}

const notOwner = (dataDir: string, cause: unknown): Error =>
  new Error(
    `The database of the server that runs on ${dataDir} cannot be reached: run this as the user who started it.`,
    {
      cause,
    },
  );
