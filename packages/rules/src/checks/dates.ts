import { isDay } from '../day';
import { parseEdtf } from '../edtf';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const MALFORMED_EDTF = {
  message: {
    en: 'This is no date in EDTF, or no real day.',
    es: 'Esto no es una fecha en EDTF o no es un día real.',
  },
  cure: {
    en: 'Write 2006, 2006-12 or 2006-12-05; 2008/2010 for a range; {2009,2010} for single years; 2005/.. for “to date”. Words as printed go into “printed”.',
    es: 'Escriba 2006, 2006-12 o 2006-12-05; 2008/2010 para un intervalo; {2009,2010} para años sueltos; 2005/.. para «hasta la fecha». Las palabras impresas van en «printed».',
  },
};

const MALFORMED_DAY = {
  message: { en: 'This is no calendar day.', es: 'Esto no es un día del calendario.' },
  cure: {
    en: 'Write a real day as year-month-day: 2014-02-18.',
    es: 'Escriba un día real como año-mes-día: 2014-02-18.',
  },
};

const REVERSED = {
  message: { en: 'The period ends before it starts.', es: 'El período termina antes de empezar.' },
  cure: {
    en: 'Put the earlier date first, or correct the one that was mistyped.',
    es: 'Ponga primero la fecha anterior o corrija la que se escribió mal.',
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
    ...periods.map(({ path }) => result('MALFORMED_DATE', path, MALFORMED_EDTF)),
    ...days.map(({ path }) => result('MALFORMED_DATE', path, MALFORMED_DAY)),
  ];
}

export function reversedPeriods(reading: Reading): CheckResult[] {
  const reversed = reading
    .values('EDTF')
    .filter(({ value }) => faultOf(value) === 'END_BEFORE_START')
    .map(({ path }) => result('PERIOD_REVERSED', path, REVERSED));
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
