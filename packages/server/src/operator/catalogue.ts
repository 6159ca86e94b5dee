import { join, resolve } from 'node:path';
import { SYSTEM } from '../features/access/key.service';
import { readCatalogue } from '../features/register/catalogue.files';
import { loadCatalogue } from '../features/register/catalogue.service';
import { connect } from '../platform/database/database';
import { entities } from '../schema';
import { currentDatabase } from './current-database';
import type { Session } from './session';

/** The edition that comes with this release. */
export const PACKAGED_CATALOGUE = join(__dirname, '../../catalogue');

export async function catalogueCommand(session: Session, folder?: string): Promise<void> {
  const { lifetime, tell } = session;
  // Read first: a faulty catalogue is refused without a database.
  const catalogue = readCatalogue(folder === undefined ? PACKAGED_CATALOGUE : resolve(folder));
  const url = await currentDatabase(session);
  const database = await lifetime.open(
    () => connect(url, entities),
    (connected) => connected.close(),
  );
  const { act, opened, closed } = await lifetime.step(() => loadCatalogue(database, SYSTEM, catalogue));
  tell(
    act === null
      ? `Edition ${catalogue.edition.edition} is in the register already: nothing new.`
      : `Act ${act}: edition ${catalogue.edition.edition}, ${opened} entries opened, ${closed} closed.`,
  );
}
