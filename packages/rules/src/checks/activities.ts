import { activityFields } from '../activity-fields';
import type { Activity } from '../document';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const WORDS = {
  message: {
    en: 'The activity has no date, so no question about years will find it.',
    es: 'La actividad no tiene fecha, por lo que ninguna pregunta sobre años la encontrará.',
  },
  cure: {
    en: 'Give its period, even if only a year; or the words as printed; or mark it as ongoing.',
    es: 'Indique su período, aunque sea solo un año; o las palabras impresas; o márquela como en curso.',
  },
};

export function undatedActivities(reading: Reading): CheckResult[] {
  return reading
    .records(activityFields)
    .filter(({ record }) => !isDated(record))
    .map(({ record, path }) =>
      result('UNDATED_ACTIVITY', [...path, 'period'], WORDS, reading.placeOf(record)),
    );
}

function isDated({ period }: Activity): boolean {
  if (period === undefined) return false;
  return period.ongoing || period.edtf !== undefined || (period.printed ?? '').trim() !== '';
}
