import { compareDecimals, isDecimal } from '../decimal';
import { resourceStatementFields } from '../content-fields';
import type { ResourceStatement } from '../document';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';

export function malformedDecimals(reading: Reading): CheckResult[] {
  return reading
    .values('DECIMAL')
    .filter(({ value }) => !isDecimal(value))
    .map(({ path }) => tell('MALFORMED_DECIMAL', path));
}

export function sharesOutOfRange(reading: Reading): CheckResult[] {
  return reading.records(resourceStatementFields).flatMap(({ record, path }) => {
    const outside = (['shareMin', 'shareMax'] as const).filter((name) => isOutside(record[name]));
    if (outside.length > 0) {
      return outside.map((name) => result('SHARE_OUT_OF_RANGE', [...path, name], OUTSIDE));
    }
    return isReversed(record) ? [result('SHARE_OUT_OF_RANGE', [...path, 'shareMin'], REVERSED)] : [];
  });
}

const OUTSIDE = {
  message: { en: 'The share is not between 0 and 1.', es: 'La proporción no está entre 0 y 1.' },
};

const REVERSED = {
  message: {
    en: 'The smallest share is above the largest one.',
    es: 'La proporción mínima supera la máxima.',
  },
  cure: {
    en: 'Exchange shareMin and shareMax; where there is one share only, give it in both.',
    es: 'Intercambie shareMin y shareMax; si hay una sola proporción, indíquela en ambos.',
  },
};

function isOutside(share: string | undefined): boolean {
  if (share === undefined || !isDecimal(share)) return false;
  return compareDecimals(share, '0') < 0 || compareDecimals(share, '1') > 0;
}

function isReversed({ shareMin, shareMax }: ResourceStatement): boolean {
  if (shareMin === undefined || shareMax === undefined) return false;
  return isDecimal(shareMin) && isDecimal(shareMax) && compareDecimals(shareMin, shareMax) > 0;
}
