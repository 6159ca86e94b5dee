import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';
import { lockOwner } from '../../src/platform/embedded/lock';
import { isAlive, isPostmasterOf } from '../../src/platform/embedded/processes';
import { withAdmin } from './admin';
import { keepsDatabases } from './run';

const PREFIX = 'mandato-test-';
const KEPT = 'kept';
// Nothing a test writes has to outlive a power cut.
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
};

interface PostgresForTests {
  readonly adminUrl: string;
  /** Ours alone, and gone with all its databases when stopped. */
  readonly isOurs: boolean;
  stop(): Promise<void>;
}

/** The server named by DATABASE_URL, or a PostgreSQL of our own in a temporary folder. */
export async function openPostgres(): Promise<PostgresForTests> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    await withAdmin(given, (client) => client.query('select 1')).catch((cause: unknown) => {
      const reason =
        (cause as { message?: string; code?: string }).message || (cause as { code?: string }).code;
      throw new Error(
        `DATABASE_URL does not lead to a PostgreSQL that answers (${reason}): start it, or unset DATABASE_URL to test on an embedded one.`,
        { cause },
      );
    });
    return { adminUrl: given, isOurs: false, stop: async () => undefined };
  }
  await removeAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, log: quiet(log) });
  return {
    adminUrl: server.url,
    isOurs: true,
    async stop() {
      await server.stop();
      if (keepsDatabases()) {
        writeFileSync(join(dataDir, KEPT), '');
        log(
          `Kept the PostgreSQL of this run in ${dataDir}; set DATABASE_URL to test on a server you can look into.`,
        );
        return;
      }
      rmSync(dataDir, { recursive: true, force: true });
      if (!server.clusterDir.startsWith(server.dataDir))
        rmSync(dirname(server.clusterDir), { recursive: true, force: true });
    },
  };
}

const quiet =
  (log: (line: string) => void) =>
  (line: string): void => {
    if (!line.startsWith('Making a new database')) log(line);
  };

/** A run that was killed leaves its PostgreSQL behind; the next run clears it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    try {
      const { uid, mtimeMs } = statSync(dataDir);
      // A run that has only just begun has not taken its lock yet.
      const isYoung = Date.now() - mtimeMs < 60_000 && !existsSync(join(dataDir, 'server.lock'));
      if (uid !== process.getuid?.() || isYoung || existsSync(join(dataDir, KEPT)) || lockOwner(dataDir))
        continue;
      await endPostmaster(join(dataDir, 'postgres'));
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Another run is clearing the same folder away.
    }
  }
}

async function endPostmaster(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = parseInt(readFileSync(pidFile, 'utf8'));
  if (!(pid > 0) || !isPostmasterOf(pid, clusterDir)) return;
  process.kill(pid, 'SIGQUIT');
  for (const until = Date.now() + 5000; isAlive(pid) && Date.now() < until;) await sleep(20);
}
