import { Client } from 'pg';
import type { Lifetime } from '@mandato/server/operator/lifetime';
import { migrate } from '@mandato/server/platform/database/migrate';
import { loadNetwork } from '../load/load-network';
import type { SizeName } from '../sizes';
import { tell } from './command';
import { SETTINGS, startPostgres, type BenchPostgres } from './postgres';
import { openCounting } from './statements';

export interface Environment {
  readonly postgres: BenchPostgres;
  /** The owner of the database, past every wall. */
  readonly admin: Client;
  readonly version: string;
}

interface Wanted {
  readonly size: SizeName;
  readonly seed: number;
  readonly keep: boolean;
  readonly from: string | null;
}

/** A PostgreSQL with the network in it, vacuumed and in memory. */
export async function openEnvironment(lifetime: Lifetime, wanted: Wanted): Promise<Environment> {
  const postgres = await lifetime.open(
    () => startPostgres(wanted),
    (started) => started.stop(),
  );
  const admin = new Client({ connectionString: postgres.url });
  admin.on('error', () => undefined);
  await lifetime.open(
    () => admin.connect(),
    () => admin.end(),
  );
  const { rows } = await admin.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const version = rows[0]?.version ?? '';
  tell(`PostgreSQL ${version} with ${settingsText()}.`);
  if (wanted.from === null) await load(postgres.url, wanted);
  else await migrate(postgres.url);
  await openCounting(admin);
  await admin.query('vacuum (analyze)');
  await admin.query('checkpoint');
  return { postgres, admin, version };
}

export const settingsText = (): string =>
  Object.entries(SETTINGS)
    .filter(([name]) => !/^pg_stat|preload|max_connections/.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');

async function load(databaseUrl: string, { size, seed }: Wanted): Promise<void> {
  const { seconds, rows } = await loadNetwork({ databaseUrl, size, seed, log: tell });
  tell(`Loaded size ${size}, seed ${seed}, in ${seconds} s: ${rows['activity'] ?? 0} activities.`);
}
