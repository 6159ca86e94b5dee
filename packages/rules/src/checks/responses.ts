import { mandateResponseFields } from '../content-fields';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const EMPTY = {
  message: {
    en: 'The response names a mandate and says nothing about it.',
    es: 'La respuesta nombra un mandato y no dice nada sobre él.',
  },
  cure: {
    en: 'Add an activity or a narrative; or say how it went with selfAssessment, NOT_DONE included; or leave the response out.',
    es: 'Agregue una actividad o un relato; o diga cómo fue con selfAssessment, incluso NOT_DONE; o deje fuera la respuesta.',
  },
};

export function emptyResponses(reading: Reading): CheckResult[] {
  return reading
    .records(mandateResponseFields)
    .filter(
      ({ record }) =>
        record.activities.length === 0 &&
        record.selfAssessment === undefined &&
        (record.narrative ?? '').trim() === '',
    )
    .map(({ record, path }) => result('EMPTY_RESPONSE', path, EMPTY, reading.placeOf(record)));
}

const NO_REASON = {
  message: {
    en: 'The agency did not do this, or did something else instead, and does not say why.',
    es: 'El organismo no hizo esto, o hizo otra cosa en su lugar, y no dice por qué.',
  },
  cure: {
    en: 'Give the reason in selfAssessmentReason: want of funds, no request by a state, overtaken by events.',
    es: 'Indique el motivo en selfAssessmentReason: falta de fondos, ningún Estado lo pidió, superado por los hechos.',
  },
};

export function missingReasons(reading: Reading): CheckResult[] {
  return reading
    .records(mandateResponseFields)
    .filter(
      ({ record }) =>
        (record.selfAssessment === 'NOT_DONE' || record.selfAssessment === 'SUBSTITUTE') &&
        (record.selfAssessmentReason ?? '').trim() === '',
    )
    .map(({ record, path }) =>
      result('REASON_MISSING', [...path, 'selfAssessmentReason'], NO_REASON, reading.placeOf(record)),
    );
}
