import { randomBytes } from 'node:crypto';
import { openPostgres } from './postgres';
import { announceRun } from './run';
import { createTemplate } from './template';

type Holder = typeof globalThis & { mandatoEndTestRun?: () => Promise<void> };

/** One PostgreSQL and one migrated template for the whole run; workers find both through the environment. */
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
    const template = await createTemplate(run);
    if (!postgres.isOurs) endings.push(template.dropAll);
    await template.migrate();
    announceRun(run);
  } catch (error) {
    await end();
    throw error;
  }
  (globalThis as Holder).mandatoEndTestRun = end;
}
