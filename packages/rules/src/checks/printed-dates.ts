import { activityFields } from '../activity-fields';
import type { Activity, Period } from '../document';
import { parseEdtf, type EdtfPeriod } from '../edtf';
import { fold } from '../fold';
import type { RuleCode } from '../catalogue';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

/** Longer words are no date. */
const LONGEST = 300;

export function printedDates(reading: Reading): CheckResult[] {
  const activities = reading.records(activityFields);
  const dated = activities.flatMap(({ record, path }) => {
    const period = record.period && read(record.period);
    return period === undefined ? [] : [{ record, path: [...path, 'period'], period }];
  });
  const told = (code: RuleCode, found: typeof dated, field: string): CheckResult[] =>
    found.map(({ record, path }) => tell(code, [...path, field], reading.placeOf(record)));
  return [
    ...told(
      'PRINTED_DATE_DIFFERS',
      dated.filter(({ period }) => isOtherDate(period)),
      'edtf',
    ),
    ...told(
      'YEARS_AS_RANGE',
      dated.filter(({ period }) => isListAsRange(period)),
      'edtf',
    ),
    ...told(
      'TO_DATE_NOT_ONGOING',
      dated.filter(({ period }) => isToDateClosed(period)),
      'ongoing',
    ),
    ...told(
      'DATE_FROM_A_NAME',
      dated.filter(({ record, period }) => isFromName(record, period, reading)),
      'edtf',
    ),
  ];
}

interface ReadPeriod {
  readonly edtf: string;
  readonly period: EdtfPeriod | undefined;
  readonly printed: string;
  readonly ongoing: boolean;
}

function read({ edtf = '', printed = '', ongoing }: Period): ReadPeriod {
  const period = parseEdtf(edtf);
  return {
    edtf,
    period: 'fault' in period ? undefined : period,
    printed: printed.length > LONGEST ? '' : fold(printed),
    ongoing,
  };
}

const YEAR = /(?:^|[^\d.])((?:19|20)\d{2})(?:\s?[-–—/]\s?(\d{2}))?(?![\d]|s\b)/g;
const VAGUE = /\b(?:19|20)\d0s\b|\b(?:anos|decada|decade|century|siglo)\b/;

/** Years as printed; of “2008-10” also the year its end may mean, where it is no month. */
function yearsIn(printed: string): { years: number[]; abbreviated: number[] } {
  const years: number[] = [];
  const abbreviated: number[] = [];
  for (const [, year = '', end] of printed.matchAll(YEAR)) {
    years.push(Number(year));
    const meant = end === undefined ? NaN : Number(year.slice(0, 2) + end);
    if (meant > Number(year)) abbreviated.push(meant);
  }
  return { years, abbreviated };
}

const yearOf = (day: string | null): number | undefined =>
  day === null ? undefined : Number(day.slice(0, 4));

function isOtherDate({ period, printed }: ReadPeriod): boolean {
  if (period === undefined || printed === '' || VAGUE.test(printed)) return false;
  const { years, abbreviated } = yearsIn(printed);
  if (years.length === 0) return false;
  const readings = abbreviated.length > 0 ? [[...years, ...abbreviated], years] : [years];
  if (readings.every((each) => !fits(each, period, printed))) return true;
  return hasOtherMonth(period, printed);
}

function fits(years: readonly number[], period: EdtfPeriod, printed: string): boolean {
  const [start, end] = [yearOf(period.start), yearOf(period.end)];
  const isInside = years.every((year) => (start ?? year) <= year && year <= (end ?? year));
  if (!isInside) return false;
  if (period.precision === 'UNKNOWN') return true;
  const isBareYear = new Set(years).size === 1 && onlyYear(printed);
  if (new Set(years).size === 1 && !isBareYear) return true;
  return [start, end].every((year) => year === undefined || years.includes(year));
}

/** Nothing but one year, a month and the small words of dates: no “three years from 2009”. */
const onlyYear = (printed: string): boolean =>
  printed.replace(MONTH, '').replace(/\b(?:in|of|en|de|del|el|the|year|ano)\b|[\d\s.,()]/g, '') === '';

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january february march april may june july august september october november december',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ].flatMap((names) => names.split(' ').map((name, index) => [name, index + 1])),
);
const MONTH = new RegExp(`\\b(?:${Object.keys(MONTHS).join('|')})\\b`, 'g');
const MONTH_AND_YEAR = new RegExp(
  `\\b(${Object.keys(MONTHS).join('|')})\\b[\\s,]{0,3}(?:\\d{1,2},? |de |del |of ){0,2}(\\d{4})`,
  'g',
);

/** Compared only where every month stands with its year, and EDTF tells months itself. */
function hasOtherMonth(period: EdtfPeriod, printed: string): boolean {
  if (period.precision !== 'MONTH' && period.precision !== 'DAY') return false;
  const pairs = [...printed.matchAll(MONTH_AND_YEAR)].map(
    ([, month = '', year = '']) => `${year}-${String(MONTHS[month]).padStart(2, '0')}`,
  );
  if (pairs.length === 0 || pairs.length !== (printed.match(MONTH) ?? []).length) return false;
  const [first, last] = [pairs[0], pairs.at(-1)];
  return (
    (period.start !== null && period.start.slice(0, 7) !== first) ||
    (period.end !== null && period.end.slice(0, 7) !== last)
  );
}

const LIST = /\b(?:19|20)\d{2},? ?(?:and|y|e|&|,) ?(?:19|20)\d{2}\b/;
const RANGE = /\b(?:between|entre|from|desde|to|until|through|a|al|hasta)\b|\d{4} ?[-–—] ?\d{4}/;

function isListAsRange({ edtf, period, printed }: ReadPeriod): boolean {
  if (period === undefined || !/^\d{4}\/\d{4}$/.test(edtf) || !LIST.test(printed) || RANGE.test(printed))
    return false;
  const { years } = yearsIn(printed);
  return Math.min(...years) === yearOf(period.start) && Math.max(...years) === yearOf(period.end);
}

const TO_DATE =
  /\b(?:to date|to the present|to present|until now|up to now|hasta la fecha|a la fecha|hasta hoy|hasta ahora|hasta el presente|hasta la actualidad)\b/;

const isToDateClosed = ({ period, printed, ongoing }: ReadPeriod): boolean =>
  TO_DATE.test(printed) && !ongoing && period?.isOpen !== true;

/** Symbols, titles in quotation marks and names such as “post-2015”. */
const NAMES =
  /\bpost-?\s?\d{4}|\b[a-z]{1,6}\/[a-z./-]{0,20}\s?\d[^\s,;]{0,20}(?:\s?\([^)]{0,30}\))?|“[^”]{0,200}”|«[^»]{0,200}»|"[^"]{0,200}"/g;

function isFromName(activity: Activity, { period, printed }: ReadPeriod, reading: Reading): boolean {
  const year = yearOf(period?.start ?? null);
  if (year === undefined || printed !== '') return false;
  const words = fold(reading.placeOf(activity)?.quote ?? activity.text ?? activity.title);
  if (!words.includes(String(year))) return false;
  const named = (activity.project?.names ?? []).map(({ text }) => fold(text)).filter((name) => name !== '');
  const own = named.reduce((rest, name) => rest.replaceAll(name, ''), words).replace(NAMES, '');
  return !own.includes(String(year));
}
