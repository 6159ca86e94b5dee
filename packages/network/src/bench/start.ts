import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lifetime } from '@mandato/server/operator/lifetime';
import { runCommand } from './command';
import { memoryOf } from './processes';

const USAGE = `npm run bench:start
Starts the server as an operator does, on an empty folder and then again, with the PostgreSQL it brings, and says how long
it took to be ready and what it holds in memory when nobody asks anything.`;

const IDLE_MS = 5_000;
const READY_WITHIN_MS = 120_000;

interface Started {
  readonly seconds: number;
  readonly megabytes: number | null;
}

void runCommand(USAGE, async (_args, lifetime) => {
  const dataDir = await lifetime.open(
    async () => mkdtempSync(join(tmpdir(), 'mandato-bench-')),
    async (made) => rmSync(made, { recursive: true, force: true }),
  );
  chmodSync(dataDir, 0o711);
  const first = await start(lifetime, dataDir);
  const again = await start(lifetime, dataDir);
  const line = (name: string, { seconds, megabytes }: Started): string =>
    `| ${name} | ${seconds.toFixed(2)} | ${megabytes?.toFixed(0) ?? '–'} |`;
  process.stdout.write(
    [
      '| start | ready after s | idle MB |',
      '| --- | ---: | ---: |',
      line('on an empty folder, with the catalogue and the demo', first),
      line('again', again),
      '',
    ].join('\n'),
  );
});

async function start(lifetime: Lifetime, dataDir: string): Promise<Started> {
  const folder = dirname(createRequire(__filename).resolve('@mandato/server/package.json'));
  const began = performance.now();
  const child = await lifetime.open(
    async () =>
      spawn(process.execPath, [join(folder, 'bin/mandato-server.js'), 'start'], {
        env: { PATH: process.env['PATH'], PORT: '0', MANDATO_DATA_DIR: dataDir },
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    async (started) => {
      if (started.exitCode !== null) return;
      started.kill('SIGTERM');
      await once(started, 'exit');
    },
  );
  await ready(child.stdout);
  const seconds = (performance.now() - began) / 1000;
  await sleep(IDLE_MS);
  const megabytes = memoryOf(child.pid as number);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { seconds, megabytes };
}

function ready(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The server was not ready in time.')), READY_WITHIN_MS);
    const lines = createInterface(output);
    lines.on('close', () => reject(new Error('The server ended before it was ready.')));
    lines.on('line', (line) => {
      if (!line.startsWith('Mandato is ready')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
