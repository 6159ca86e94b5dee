import { outcomeFields, publishedWorkFields } from '../activity-fields';
import { itemsOf, MOST_ITEMS } from '../items';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

export function tooManyItems(reading: Reading): CheckResult[] {
  const count =
    itemsOf(reading).length +
    reading.records(outcomeFields).length +
    reading.records(publishedWorkFields).length;
  if (count <= MOST_ITEMS) return [];
  const words = {
    message: {
      en: `The return holds ${count} items; at most ${MOST_ITEMS} are taken.`,
      es: `El informe contiene ${count} elementos; se admiten ${MOST_ITEMS} como máximo.`,
    },
  };
  return [result('LIMIT_EXCEEDED', ['content'], words)];
}
