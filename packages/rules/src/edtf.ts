import { lastDayOf } from './day';

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN';

/** When something happened, as far as an EDTF text of the product's profile tells. */
export interface EdtfPeriod {
  /** First day, inclusive; null where the start is open or unknown. */
  start: string | null;
  /** Last day, inclusive; null where the end is open or unknown. */
  end: string | null;
  /** The coarsest of its dates; UNKNOWN where a year or an end is not known. */
  precision: DatePrecision;
  /** Years it touches, or may touch where a digit is unspecified. */
  years: number[];
  /** It has an open end (`2005/..`): it went on when the paper was written. */
  isOpen: boolean;
}

export interface EdtfFault {
  fault: 'MALFORMED' | 'END_BEFORE_START';
}

export interface EdtfOptions {
  /** ISO day up to which the years of an open end are told; without it only the years that are written. */
  until?: string;
}

interface Stretch {
  start: string;
  end: string;
  precision: DatePrecision;
}

interface Reading {
  stretches: Stretch[];
  openStart: boolean;
  openEnd: boolean;
  isUnknown: boolean;
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;
const COARSER: readonly DatePrecision[] = ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'];
/** A longer text or period is a slip, and its list of years would only cost memory. */
const LONGEST_TEXT = 200;
const LONGEST_YEARS = 500;

export function parseEdtf(text: string, options: EdtfOptions = {}): EdtfPeriod | EdtfFault {
  const reading = text.length > LONGEST_TEXT ? undefined : read(text);
  if (reading === undefined) return { fault: 'MALFORMED' };
  const { stretches, openStart, openEnd, isUnknown } = reading;
  if (stretches.some((each) => each.start > each.end)) return { fault: 'END_BEFORE_START' };
  const start = stretches.map((each) => each.start).reduce((a, b) => (b < a ? b : a));
  const end = stretches.map((each) => each.end).reduce((a, b) => (b > a ? b : a));
  if (yearOf(end) - yearOf(start) > LONGEST_YEARS) return { fault: 'MALFORMED' };
  const isOpen = openEnd && !isUnknown;
  return {
    start: openStart ? null : start,
    end: openEnd ? null : end,
    precision: isUnknown ? 'UNKNOWN' : coarsest(stretches),
    years: yearsOf(stretches, isOpen ? options.until : undefined),
    isOpen,
  };
}

function read(text: string): Reading | undefined {
  if (text.startsWith('{')) return text.endsWith('}') ? readSet(text.slice(1, -1)) : undefined;
  const sides = text.split('/');
  if (sides.length > 2) return undefined;
  const [from = '', to] = sides;
  if (to === undefined) return closed(readDate(from));
  if (isOpenSide(to)) {
    const date = readDate(from);
    return date && { stretches: [date], openStart: false, openEnd: true, isUnknown: to === '' };
  }
  if (isOpenSide(from)) {
    const date = readDate(to);
    return date && { stretches: [date], openStart: true, openEnd: false, isUnknown: from === '' };
  }
  return closed(between(readDate(from), readDate(to)));
}

function readSet(inside: string): Reading | undefined {
  const stretches: Stretch[] = [];
  for (const part of inside.split(',')) {
    const [from = '', to, ...more] = part.split('..');
    const stretch = to === undefined ? readDate(from) : between(readDate(from), readDate(to));
    if (stretch === undefined || more.length > 0) return undefined;
    stretches.push(stretch);
  }
  return { stretches, openStart: false, openEnd: false, isUnknown: false };
}

function readDate(text: string): Stretch | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const first = year.replaceAll('X', '0');
  // PostgreSQL has no year 0.
  if (Number(first) === 0) return undefined;
  if (year.includes('X')) {
    if (month !== undefined) return undefined;
    return { start: `${first}-01-01`, end: `${year.replaceAll('X', '9')}-12-31`, precision: 'UNKNOWN' };
  }
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return undefined;
    return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'YEAR' };
  }
  const last = lastDayOf(Number(year), Number(month));
  if (last === undefined) return undefined;
  if (day === undefined || day === 'XX') {
    return { start: `${year}-${month}-01`, end: `${year}-${month}-${last}`, precision: 'MONTH' };
  }
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return { start: `${year}-${month}-${day}`, end: `${year}-${month}-${day}`, precision: 'DAY' };
}

function between(from: Stretch | undefined, to: Stretch | undefined): Stretch | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { start: from.start, end: to.end, precision: coarsest([from, to]) };
}

function closed(stretch: Stretch | undefined): Reading | undefined {
  return stretch && { stretches: [stretch], openStart: false, openEnd: false, isUnknown: false };
}

/** `..` is open; nothing at all is EDTF's "not known". */
function isOpenSide(side: string): boolean {
  return side === '..' || side === '';
}

function coarsest(stretches: readonly Stretch[]): DatePrecision {
  const rank = Math.max(...stretches.map((each) => COARSER.indexOf(each.precision)));
  return COARSER[rank] ?? 'UNKNOWN';
}

function yearsOf(stretches: readonly Stretch[], until: string | undefined): number[] {
  const years = new Set<number>();
  for (const { start, end } of stretches) {
    const last = until !== undefined && until > end ? yearOf(until) : yearOf(end);
    for (let year = yearOf(start); year <= last; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
