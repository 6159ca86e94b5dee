import { join } from 'node:path';
import { SYSTEM } from '../../src/features/access/key.service';
import { readCatalogue } from '../../src/features/register/catalogue.files';
import { loadCatalogue } from '../../src/features/register/catalogue.service';
import { connect } from '../../src/platform/database/database';
import { entities } from '../../src/schema';

export async function fillCatalogue(url: string): Promise<void> {
  const database = await connect(url, entities);
  try {
    await loadCatalogue(database, SYSTEM, readCatalogue(join(__dirname, '../../catalogue')));
  } finally {
    await database.close();
  }
}
