import { randomBytes } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { openPostgres } from './postgres';
import { announceRun } from './run';
import { createTemplates } from './template';

type Holder = typeof globalThis & { mandatoEndTestRun?: () => Promise<void> };

/** One PostgreSQL and its templates for the whole run; workers find both through the environment. */
export default async function globalSetup(): Promise<void> {
  const endings: (() => Promise<void>)[] = [];
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> =>
    (ended ??= (async () => {
      for (let step = endings.pop(); step; step = endings.pop()) await step();
    })());
  // Jest ends at once on these and would skip the teardown, or not wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void end().finally(() => process.exit(1)));
  }
  useMemory();
  try {
    const opening = openPostgres();
    endings.push(() =>
      opening.then(
        (opened) => opened.stop(),
        () => undefined,
      ),
    );
    const postgres = await opening;
    const run = { id: randomBytes(4).toString('hex'), adminUrl: postgres.adminUrl };
    const templates = await createTemplates(run);
    if (!postgres.isOurs) endings.push(templates.dropAll);
    await templates.fill();
    announceRun(run);
  } catch (error) {
    await end();
    throw error;
  }
  (globalThis as Holder).mandatoEndTestRun = end;
}

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** A database is a thousand files, and some disks take seconds to make them: Linux has a place in memory for such things. */
function useMemory(): void {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > ENOUGH_BYTES) process.env['TMPDIR'] ??= MEMORY;
  } catch {
    // Not Linux, or not for us: the tests are only slower.
  }
}
