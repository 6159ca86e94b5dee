import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 5_000;

export interface Child {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process until it answered. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

interface Started {
  readonly node: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A process that says `ready <url>` once it serves. It ends with us: when its standard input closes. */
export async function startChild({ node, script, environment }: Started): Promise<Child> {
  const began = performance.now();
  const child = spawn(node, [...profiling(), script], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const url = await readyLine(child, script);
    return {
      url,
      pid: child.pid as number,
      readyAfter: performance.now() - began,
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** BENCH_CPU_PROF=folder leaves a profile of every contender there. */
const profiling = (): string[] => {
  const folder = process.env['BENCH_CPU_PROF'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
};

function readyLine(child: ChildProcess, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${script} was not ready in time.`)), READY_WITHIN_MS);
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${script} ended (${signal ?? code}) before it was ready.`)),
    );
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', (line) => {
      const url = /^ready (\S+)$/.exec(line)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
