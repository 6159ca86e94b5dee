import { footnoteFields, mandateResponseFields } from '../content-fields';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';
import type { ResolvedSpan } from '../span';

/** Marks behind a word, as they are printed: `*`, `1/`, `[1]`, `¹`. */
const MARKS = [
  /[^\s*](\*{1,4})(?=[\s.,;:)\]”"»]|$)/gm,
  /[^\s\d/] ?(\d{1,2}\/)(?=[\s.,;)]|$)/gm,
  /[^\s[] ?(\[\d{1,2}\])/g,
  /[\p{L}.,;:)”»]([¹²³⁴-⁹]{1,2})(?=[\s.,;:)]|$)/gmu,
];
/** A note printed below its text begins with its mark. */
const NOTE_LINE = /^[^\S\n]{0,20}(\*{1,4}|\d{1,2}\/|\[\d{1,2}\]|[¹²³⁴-⁹]{1,2})(?=[^\S\n]{0,5}[\p{L}“"«])/gmu;
const UNIT = /(?:^|[^\p{L}])[kcm]?m$/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** How far before an asterisk its pair may stand in marked-up text. */
const EMPHASIS = 80;
/** Nobody prints more. */
const MOST_MARKS = 500;

interface FoundMark {
  readonly mark: string;
  readonly path: readonly string[];
  readonly place: ResolvedSpan | undefined;
}

export function marksAndNotes(reading: Reading): CheckResult[] {
  const { sections, footnotes } = reading.content;
  if (sections.length === 0) return [];
  const marks = marksOf(reading);
  const noted = new Set(footnotes.map((note) => normal(note.marker)));
  for (const { body } of sections) {
    for (const [, mark = ''] of body.matchAll(NOTE_LINE)) noted.add(normal(mark));
  }
  const printed = new Set(marks.map(({ mark }) => mark));
  const unnoted = marks
    .filter(({ mark }) => !noted.has(mark))
    .map(({ mark, path, place }) => result('MARK_WITHOUT_NOTE', path, { about: mark }, place));
  const unmarked = reading
    .records(footnoteFields)
    .filter(({ record }) => record.target === undefined && /^[*\d]+$/.test(normal(record.marker)))
    .filter(({ record }) => !printed.has(normal(record.marker)))
    .map(({ record, path }) => tell('NOTE_WITHOUT_MARK', [...path, 'marker'], reading.placeOf(record)));
  return [...unnoted, ...unmarked];
}

/** Each mark once, where it stands first. */
function marksOf(reading: Reading): FoundMark[] {
  const found = new Map<string, FoundMark>();
  const look = (
    text: string,
    path: readonly string[],
    at?: (from: number, to: number) => ResolvedSpan | undefined,
  ) => {
    for (const { mark, start, end } of marksIn(text)) {
      if (found.size >= MOST_MARKS) return;
      if (!found.has(mark)) found.set(mark, { mark, path, place: at?.(start, end) });
    }
  };
  reading.content.sections.forEach((section, index) => {
    const path = ['content', 'sections', String(index)];
    look(section.headingPrinted ?? '', [...path, 'headingPrinted'], (from, to) =>
      reading.passage(section, 'HEADING', from, to),
    );
    look(section.body, [...path, 'body'], (from, to) => reading.passage(section, 'BODY', from, to));
  });
  for (const { record, path } of reading.records(mandateResponseFields)) {
    look(record.quotedMandateText ?? '', [...path, 'quotedMandateText']);
  }
  return [...found.values()];
}

function* marksIn(text: string): Generator<{ mark: string; start: number; end: number }> {
  for (const pattern of MARKS) {
    for (const match of text.matchAll(pattern)) {
      const [whole, printed = ''] = match;
      const end = match.index + whole.length;
      const start = end - printed.length;
      const before = text.slice(Math.max(0, start - EMPHASIS), start);
      if (!UNIT.test(before.slice(-3)) && !opensEmphasis(before)) yield { mark: normal(printed), start, end };
    }
  }
}

/** `*word*` is emphasis: an asterisk before a word stands open in the same line. */
function opensEmphasis(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /(?:^|\s)\*+[^\s*][^*]*$/.test(line);
}

function normal(mark: string): string {
  const plain = mark.trim().replace(/[[\]()/.]/g, '');
  return Array.from(plain, (letter) => {
    const digit = SUPERSCRIPTS.indexOf(letter);
    return digit === -1 ? letter : String(digit);
  }).join('');
}
