import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../platform/database/migrate';
import { ownDatabase, runningDatabase } from './database';
import { schemaState } from './schema-state';
import type { Session } from './session';

const STARTS_WITHIN_MS = 30_000;

/** A database whose schema is up to date, be it that of a server that runs at the same time. */
export async function currentDatabase(session: Session): Promise<string> {
  const running = await runningDatabase(session);
  if (running !== null) {
    // A server that has only just started may still be bringing its schema up to date.
    await requireCurrent(running, STARTS_WITHIN_MS);
    return running;
  }
  const url = await ownDatabase(session);
  // Nobody else can be at work on an embedded one, so it is brought up to date as a start would. Others are left to
  // the operator: servers of the release before may still be running on them.
  if (session.config.databaseUrl === null) await session.lifetime.step(() => migrate(url));
  else await requireCurrent(url, 0);
  return url;
}

async function requireCurrent(url: string, patienceMs: number): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await sleep(100)) {
    const { missing, unknown } = await schemaState(url);
    if (unknown.length > 0)
      throw new Error('A newer release of Mandato has used this database: use that release.');
    if (missing.length === 0) return;
    if (Date.now() > until) {
      throw new Error('The schema of the database is not up to date: run `mandato-server migrate`.');
    }
  }
}
