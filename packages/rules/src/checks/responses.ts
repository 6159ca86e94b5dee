import { mandateResponseFields } from '../content-fields';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function emptyResponses(reading: Reading): CheckResult[] {
  return reading
    .records(mandateResponseFields)
    .filter(
      ({ record }) =>
        record.activities.length === 0 &&
        record.selfAssessment === undefined &&
        (record.narrative ?? '').trim() === '',
    )
    .map(({ record, path }) => tell('EMPTY_RESPONSE', path, reading.placeOf(record)));
}

export function missingReasons(reading: Reading): CheckResult[] {
  return reading
    .records(mandateResponseFields)
    .filter(
      ({ record }) =>
        (record.selfAssessment === 'NOT_DONE' || record.selfAssessment === 'SUBSTITUTE') &&
        (record.selfAssessmentReason ?? '').trim() === '',
    )
    .map(({ record, path }) =>
      tell('REASON_MISSING', [...path, 'selfAssessmentReason'], reading.placeOf(record)),
    );
}
