import { SEARCH_MARKS, TRATA_KEPT } from './search-marks';
import { sqlMigration } from './sql-migration';

/** Marks of passages are what was found, phrases in one piece; the noun “trata” is told from the verb by what stands around it. */
export const marks = sqlMigration('Marks1764400004000', {
  tables: [...SEARCH_MARKS, ...TRATA_KEPT],
  walls: [],
});
