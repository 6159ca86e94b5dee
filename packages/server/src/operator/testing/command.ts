import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../platform/embedded/processes';

const BIN = join(__dirname, '../../../bin/mandato-server.js');
const PATIENCE_MS = 60_000;

export interface Command {
  readonly child: ChildProcess;
  /** Exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  out(): string;
  err(): string;
  /** Waits until it has printed this, and gives what the pattern's first group matched. */
  printed(pattern: RegExp): Promise<string>;
}

/** The built command in a process of its own, with nothing of the test's environment but the path. */
export function command(args: readonly string[], environment: Readonly<Record<string, string>>): Command {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    out: () => text.out,
    err: () => text.err,
    printed: async (pattern) => {
      for (const until = Date.now() + PATIENCE_MS; ; await sleep(10)) {
        const found = pattern.exec(text.out);
        if (found) return found[1] ?? found[0];
        if (Date.now() > until || child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`It never printed ${String(pattern)}:\n${text.out}\n${text.err}`);
        }
      }
    },
  };
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Finished> {
  const { ended, out, err } = command(args, environment);
  const code = await ended;
  return { code, out: out(), err: err() };
}

export interface DataFolder {
  readonly path: string;
  /** Process number of its PostgreSQL; null where there is none. */
  postmaster(): number | null;
  remove(): Promise<void>;
}

/** A data folder that PostgreSQL's user can enter. */
export function dataFolder(): DataFolder {
  const parent = mkdtempSync(join(tmpdir(), 'mandato-command-'));
  chmodSync(parent, 0o711);
  const path = join(parent, 'data');
  const postmaster = (): number | null => {
    const file = join(path, 'postgres', 'postmaster.pid');
    return existsSync(file) ? parseInt(readFileSync(file, 'utf8')) : null;
  };
  return {
    path,
    postmaster,
    remove: async () => {
      const left = postmaster();
      if (left !== null && isAlive(left)) process.kill(left, 'SIGQUIT');
      for (const until = Date.now() + 5_000; left !== null && isAlive(left) && Date.now() < until;)
        await sleep(20);
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function ask<T>(url: string, query: string, key?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
