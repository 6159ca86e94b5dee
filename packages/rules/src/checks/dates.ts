import { isDay } from '../day';
import { parseEdtf } from '../edtf';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';

const MALFORMED_DAY = {
  message: { en: 'This is no calendar day.', es: 'Esto no es un día del calendario.' },
  cure: {
    en: 'Write a real day as year-month-day: 2014-02-18.',
    es: 'Escriba un día real como año-mes-día: 2014-02-18.',
  },
};

const FILED_REVERSED = {
  message: {
    en: 'The paper is said to be written no earlier than a day that comes after its latest day.',
    es: 'Se dice que el documento no es anterior a un día que viene después de su último día posible.',
  },
  cure: {
    en: 'Exchange notBefore and notAfter, or correct one of them.',
    es: 'Intercambie notBefore y notAfter o corrija uno de ellos.',
  },
};

export function malformedDates(reading: Reading): CheckResult[] {
  const periods = reading.values('EDTF').filter(({ value }) => faultOf(value) === 'MALFORMED');
  const days = reading.values('DAY').filter(({ value }) => !isDay(value));
  return [
    ...periods.map(({ path }) => tell('MALFORMED_DATE', path)),
    ...days.map(({ path }) => result('MALFORMED_DATE', path, MALFORMED_DAY)),
  ];
}

export function reversedPeriods(reading: Reading): CheckResult[] {
  const reversed = reading
    .values('EDTF')
    .filter(({ value }) => faultOf(value) === 'END_BEFORE_START')
    .map(({ path }) => tell('PERIOD_REVERSED', path));
  const { notBefore, notAfter } = reading.filed;
  const isReversed =
    notBefore !== undefined &&
    notAfter !== undefined &&
    isDay(notBefore) &&
    isDay(notAfter) &&
    notBefore > notAfter;
  return isReversed
    ? [...reversed, result('PERIOD_REVERSED', ['filed', 'notBefore'], FILED_REVERSED)]
    : reversed;
}

function faultOf(edtf: string): string | undefined {
  const period = parseEdtf(edtf);
  return 'fault' in period ? period.fault : undefined;
}
