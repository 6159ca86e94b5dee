import { startEmbeddedPostgres } from '../platform/embedded/embedded-postgres';
import { checkServer } from './database-client';
import { runningPostgres } from './running-postgres';
import type { Session } from './session';

/** DATABASE_URL, or an embedded PostgreSQL of this process alone; one that a live server holds is refused by name. */
export async function ownDatabase({ config, lifetime, note }: Session): Promise<string> {
  if (config.databaseUrl !== null) {
    await checkServer(config.databaseUrl);
    return config.databaseUrl;
  }
  const postgres = await lifetime.open(
    () => startEmbeddedPostgres({ dataDir: config.dataDir, log: note }),
    (started) => started.stop(),
  );
  return postgres.url;
}

/** The embedded PostgreSQL of a server that runs at the same time; null where there is none. */
export const runningDatabase = async ({ config }: Session): Promise<string | null> =>
  config.databaseUrl === null ? runningPostgres(config.dataDir) : null;
