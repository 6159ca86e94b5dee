import { annexReferenceFields } from '../content-fields';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function danglingAnnexes(reading: Reading): CheckResult[] {
  return reading
    .records(annexReferenceFields)
    .map(({ record, path }) => tell('DANGLING_ANNEX', path, reading.placeOf(record)));
}
