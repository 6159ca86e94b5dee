import type { PeriodInput } from '@mandato/rules';
import type { Random } from './random';
import type { Language } from './words/language';

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** When something was, with the words as a report prints them: a year, a span, a month, to date, or nothing at all. */
export interface When {
  readonly period: PeriodInput | undefined;
  readonly printed: string;
  readonly goesOn: boolean;
}

export function drawWhen(r: Random, year: number, language: Language): When {
  const is = (en: string, es: string): string => (language === 'en' ? en : es);
  const year1 = year - r.int(1, 4);
  const made = (edtf: string, printed: string, goesOn = false): When => ({
    period: { edtf, printed, ...(goesOn ? { ongoing: true } : {}) },
    ...{ printed, goesOn },
  });
  switch (
    r.weighted([
      ['year', 34],
      ['span', 22],
      ['open', 12],
      ['month', 13],
      ['two', 5],
      ['about', 4],
      ['none', 10],
    ])
  ) {
    case 'year': {
      const on = year - r.int(0, 1);
      return made(String(on), is(`in ${on}`, `en ${on}`));
    }
    case 'span':
      return made(`${year1}/${year}`, is(`from ${year1} to ${year}`, `de ${year1} a ${year}`));
    case 'open':
      return made(`${year1}/..`, is(`${year1} to date`, `de ${year1} a la fecha`), true);
    case 'month': {
      const [month, on] = [r.int(1, 12), year - 1];
      const [en = '', es = ''] = [MONTHS.en[month - 1], MONTHS.es[month - 1]];
      return made(`${on}-${String(month).padStart(2, '0')}`, is(`in ${en} ${on}`, `en ${es} de ${on}`));
    }
    case 'two':
      return made(`{${year - 2},${year}}`, is(`${year - 2} and ${year}`, `${year - 2} y ${year}`));
    case 'about':
      return made(`${year1}~`, is(`about ${year1}`, `hacia ${year1}`));
    default:
      return { period: undefined, printed: is('more recently', 'más recientemente'), goesOn: false };
  }
}
