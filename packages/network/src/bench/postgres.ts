import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbeddedPostgres } from '@mandato/server/platform/embedded/embedded-postgres';

/** Told in every output: figures of other settings are other figures. */
export const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '2GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  random_page_cost: '1.1',
  effective_cache_size: '6GB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  synchronous_commit: 'off',
  // A network is loaded into tables that the same transaction emptied: of these nothing has to be logged.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  // Tables are vacuumed once, after loading: nothing of it falls into one contender's round.
  autovacuum: 'off',
  shared_preload_libraries: 'pg_stat_statements',
  max_connections: '120',
};

export interface BenchPostgres {
  readonly url: string;
  /** Process id of the postmaster: its children do the work. */
  readonly pid: number;
  stop(): Promise<void>;
}

interface Wanted {
  /** Whether the files stay. */
  readonly keep: boolean;
  /** Folder that an earlier run kept. */
  readonly from: string | null;
}

/** A PostgreSQL of the run's own, gone with its files at the end unless they are to be kept or were there before. */
export async function startPostgres({ keep, from }: Wanted): Promise<BenchPostgres> {
  const dataDir = from ?? mkdtempSync(join(tmpdir(), 'mandato-bench-'));
  // Where root runs it, PostgreSQL's own user must be able to enter.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, log });
  const pid = Number(readFileSync(join(server.clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: server.url,
    pid,
    stop: async () => {
      await server.stop();
      if (keep || from !== null) return log(`Kept the database: --from ${dataDir}`);
      rmSync(dataDir, { recursive: true, force: true });
      if (!server.clusterDir.startsWith(server.dataDir))
        rmSync(dirname(server.clusterDir), { recursive: true, force: true });
    },
  };
}
