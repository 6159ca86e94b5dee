import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { PLAIN_ENVIRONMENT } from './command';
import { codeOf, EmbeddedPostgresError } from './failure';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  logging_collector: 'off',
};
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 30_000;

interface PostmasterOptions {
  readonly clusterDir: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
  urlFor(port: number): string;
  log(line: string): void;
}

interface Postmaster {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL and comes back when it answers. A port taken in between is given up for another one. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  if (existsSync(options.logFile)) renameSync(options.logFile, `${options.logFile}.1`);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = launch(options, port);
    try {
      await answers(child, options, port);
      return running(child, port, options);
    } catch (error) {
      await stopChild(child);
      if (attempt >= 5 || !/could not bind|shared memory block/.test(tailOf(options.logFile))) throw error;
      await sleep(attempt * 200);
    }
  }
}

function launch(
  { clusterDir, binaries, account, logFile, settings }: PostmasterOptions,
  port: number,
): ChildProcess {
  const flags = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const out = openSync(logFile, 'a', 0o600);
  try {
    // Detached: a Ctrl-C in the terminal must not reach PostgreSQL before the server has finished its requests.
    const child = spawn(binaries.postgres, ['-D', clusterDir, ...flags], {
      ...(account ?? {}),
      cwd: clusterDir,
      env: PLAIN_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', out, out],
    });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(out);
  }
}

async function answers(child: ChildProcess, options: PostmasterOptions, port: number): Promise<void> {
  let deadline = Date.now() + READY_WITHIN_MS;
  let repairing = false;
  for (;;) {
    if (hasEnded(child) || Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `PostgreSQL did not start${hasEnded(child) ? '' : ` within ${READY_WITHIN_MS / 1000} seconds`}. Its last words: ${tailOf(options.logFile)}`,
        `The whole log is in ${options.logFile}.`,
      );
    }
    const client = new Client({
      connectionString: options.urlFor(port),
      ssl: false,
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      const code = codeOf(error);
      if (code === '28P01') throw wrongPassword();
      if (code === '57P03') {
        deadline = Date.now() + READY_WITHIN_MS;
        if (!repairing && tailOf(options.logFile).includes('not properly shut down')) {
          options.log('PostgreSQL repairs what the last shutdown left unfinished …');
          repairing = true;
        }
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(25);
  }
}

function running(child: ChildProcess, port: number, { logFile, log }: PostmasterOptions): Postmaster {
  let stopping: Promise<void> | null = null;
  child.once('exit', (code, signal) => {
    if (!stopping)
      log(`PostgreSQL ended by itself (${signal ?? code}); see ${logFile}, then start Mandato again.`);
  });
  return { port, stop: () => (stopping ??= stopChild(child)) };
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one. */
async function stopChild(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (hasEnded(child)) return;
    child.ref();
    child.kill(signal);
    const until = Date.now() + STOP_WITHIN_MS;
    while (!hasEnded(child) && Date.now() < until) await sleep(10);
  }
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

function tailOf(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
}

const wrongPassword = (): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'PostgreSQL refuses the password in postgres.password.',
    'Delete postgres.password in the data folder and start again; a new one is then set.',
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
