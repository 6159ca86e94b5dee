import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { runCommand } from './command';
import { EmbeddedPostgresError } from './failure';
import { isAlive, isListed, isPostmasterOf } from './processes';

/**
 * Ends the PostgreSQL that a killed server left running on this folder. The caller holds the folder's lock, so no
 * live server of ours can own it.
 */
export async function stopOrphan(
  clusterDir: string,
  binaries: Binaries,
  account: Account | null,
  log: (line: string) => void,
): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = parseInt(readFileSync(pidFile, 'utf8'));
  if (!(pid > 0) || !isAlive(pid)) {
    log('PostgreSQL was not shut down last time; it repairs itself while starting.');
    if (pid > 0 && !(await vanishes(pid))) rmSync(pidFile);
    return;
  }
  if (!isPostmasterOf(pid, clusterDir)) {
    // The number now belongs to another program, which PostgreSQL would take for a live server of its own.
    rmSync(pidFile);
    log(`Removed a stale postmaster.pid: process ${pid} is another program.`);
    return;
  }
  log(`The last server was killed and left PostgreSQL running (process ${pid}): stopping it.`);
  for (const mode of ['fast', 'immediate']) {
    await runCommand(binaries.pgCtl, ['stop', '-D', clusterDir, '-m', mode, '-w', '-t', '30'], {
      account,
      cwd: clusterDir,
    });
    if (!isAlive(pid)) return;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${pid}) still runs on ${clusterDir} and does not stop.`,
    `End it (kill -QUIT ${pid}) and start again.`,
  );
}

// Under a first process that does not collect the dead (some containers), PostgreSQL takes the dead for the living.
async function vanishes(pid: number): Promise<boolean> {
  for (const until = Date.now() + 2000; Date.now() < until; await sleep(50)) {
    if (!isListed(pid)) return true;
  }
  return false;
}
