import { activityFields } from '../activity-fields';
import type { CheckContext } from '../context';
import type { Activity } from '../document';
import { wordsOf } from '../digest';
import { parseEdtf } from '../edtf';
import { fold } from '../fold';
import { daysBetween, paperDate, type PaperDate } from '../paper-date';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

/** A paper written earlier than this before the round opens, or later than this after it is due, belongs to another one. */
const FAR = 183;

export function paperDates(reading: Reading, { round }: CheckContext): CheckResult[] {
  const paper = paperDate(reading.filed);
  return [...missingDates(reading, paper), ...farDates(reading, paper, round)];
}

function missingDates(reading: Reading, { first, last }: PaperDate): CheckResult[] {
  if (last !== undefined) return [];
  const path = ['filed', 'filedOn'];
  const ongoing = reading.records(activityFields).find(({ record }) => goesOn(record));
  if (ongoing !== undefined) {
    return [tell('ONGOING_WITHOUT_PAPER_DATE', path, reading.placeOf(ongoing.record))];
  }
  const isUndated = first === undefined && reading.content.sections.length > 0;
  return isUndated ? [tell('UNDATED_PAPER', path)] : [];
}

function farDates(
  { filed }: Reading,
  { first, last }: PaperDate,
  round: CheckContext['round'],
): CheckResult[] {
  const { opensOn = null, dueOn = null } = round ?? {};
  const tooEarly = last !== undefined && opensOn !== null && daysBetween(last, opensOn) > FAR;
  const tooLate = first !== undefined && dueOn !== null && daysBetween(dueOn, first) > FAR;
  if (!tooEarly && !tooLate) return [];
  const field = filed.filedOn !== undefined ? 'filedOn' : tooEarly ? 'notAfter' : 'notBefore';
  return [tell('PAPER_FAR_FROM_ROUND', ['filed', field])];
}

/** "To date": marked so, or with an open end. */
export function goesOn({ period }: Activity): boolean {
  if (period === undefined) return false;
  const read = period.edtf === undefined ? undefined : parseEdtf(period.edtf);
  return period.ongoing || (read !== undefined && !('fault' in read) && read.isOpen);
}

const LANGUAGES =
  /\b(?:english|ingles|anglais|spanish|espanol|castellano|espagnol|french|frances|francais|portuguese?|portugues|portugais|en|es|fr|pt|eng|esp|spa|fra|por)\b/;

export function languageMarks({ filed: { languageMark = '' } }: Reading): CheckResult[] {
  const mark = fold(languageMark);
  return mark === '' || LANGUAGES.test(mark) ? [] : [tell('LANGUAGE_MARK', ['filed', 'languageMark'])];
}

export function labelsInSymbols({ filed: { symbol = '', label = '' } }: Reading): CheckResult[] {
  const holdsLabel = /\b(?:add|rev|corr)\b\.?\s*\d/i.test(symbol);
  return holdsLabel && label.trim() === '' ? [tell('LABEL_IN_SYMBOL', ['filed', 'symbol'])] : [];
}

/** From this share of common words on, a cover title means the Program's. */
const SAME_TITLE = 0.6;

export function programTitles({ filed }: Reading, { programTitles: titles }: CheckContext): CheckResult[] {
  const printed = wordsOf(filed.coverTitle ?? '');
  if (printed.length === 0) return [];
  const said = titles.map((title) => wordsOf(title));
  if (said.some((words) => words.join(' ') === printed.join(' '))) return [];
  return said.some((words) => share(words, printed) >= SAME_TITLE)
    ? [tell('PROGRAM_TITLE_VARIANT', ['filed', 'coverTitle'])]
    : [];
}

function share(a: readonly string[], b: readonly string[]): number {
  const inB = new Set(b);
  const both = [...new Set(a)].filter((word) => inB.has(word)).length;
  return both / new Set([...a, ...b]).size;
}
