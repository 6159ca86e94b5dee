import { migrate } from '../platform/database/migrate';
import { ownDatabase, runningDatabase } from './database';
import type { Session } from './session';

export async function migrateCommand(session: Session): Promise<void> {
  const url = (await runningDatabase(session)) ?? (await ownDatabase(session));
  const done = await session.lifetime.step(() => migrate(url));
  for (const name of done) session.tell(`Applied ${name}.`);
  if (done.length === 0) session.tell('The schema is up to date: nothing new.');
}
