import type { Section, Span, SpanInput } from './document';
import type { SectionPart } from './vocabulary';

export interface ResolvedSpan {
  sectionKey: string;
  part: SectionPart;
  start: number;
  end: number;
  quote: string;
}

export type SpanFaultKind =
  | 'UNKNOWN_SECTION'
  | 'NO_HEADING'
  | 'EMPTY_QUOTE'
  | 'HALF_AN_OFFSET'
  | 'OUTSIDE_TEXT'
  | 'CUTS_A_CHARACTER'
  | 'OTHER_TEXT'
  | 'OCCURRENCE_NOT_FOUND'
  | 'OCCURRENCE_OUT_OF_RANGE'
  | 'NOT_SEARCHED';

export interface SpanFault {
  fault: SpanFaultKind;
  /** The span's field to look at. */
  field: keyof Span;
  /** How often the quote stands there, for OCCURRENCE_NOT_FOUND. */
  found?: number;
}

type Passage = Pick<Section, 'key' | 'headingPrinted' | 'body'>;

/** Counting on would let one short quote cost a walk through the whole text; offsets say it better. */
export const LAST_OCCURRENCE = 1000;

/** What searching for quotes may cost in one return, in characters looked at: about a second at the very worst. */
export const MOST_SEARCHED = 100_000_000;

/** What is left of it; every search takes its share. */
export interface SearchBudget {
  left: number;
}

/** Offsets are UTF-16 code units, as in JavaScript; occurrences may overlap, so every passage can be named. */
export function resolveSpan(
  sections: readonly Passage[],
  span: SpanInput,
  budget: SearchBudget = { left: MOST_SEARCHED },
): ResolvedSpan | SpanFault {
  return resolveSpanIn(
    sections.find((each) => each.key === span.sectionKey),
    span,
    budget,
  );
}

/** The same for whoever has looked up the section. */
export function resolveSpanIn(
  section: Passage | undefined,
  span: SpanInput,
  budget: SearchBudget,
): ResolvedSpan | SpanFault {
  const { sectionKey, quote } = span;
  const part = span.part ?? 'BODY';
  if (section === undefined) return { fault: 'UNKNOWN_SECTION', field: 'sectionKey' };
  const text = part === 'HEADING' ? section.headingPrinted : section.body;
  if (text === undefined || text === null) return { fault: 'NO_HEADING', field: 'part' };
  if (quote === '') return { fault: 'EMPTY_QUOTE', field: 'quote' };
  // A quote that begins or ends with half a character can stand nowhere whole.
  if (/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(quote)) return { fault: 'CUTS_A_CHARACTER', field: 'quote' };
  const place = locate(text, span, budget);
  return 'fault' in place ? place : { sectionKey, part, ...place, quote };
}

type Place = { start: number; end: number };

function locate(text: string, span: SpanInput, budget: SearchBudget): Place | SpanFault {
  const start = span.start ?? undefined;
  const end = span.end ?? undefined;
  if (start === undefined && end === undefined) {
    return search(text, span.quote, span.occurrence ?? 1, budget);
  }
  if (start === undefined) return { fault: 'HALF_AN_OFFSET', field: 'start' };
  if (end === undefined) return { fault: 'HALF_AN_OFFSET', field: 'end' };
  if (!isOffset(text, start)) return { fault: 'OUTSIDE_TEXT', field: 'start' };
  if (!isOffset(text, end) || end < start) return { fault: 'OUTSIDE_TEXT', field: 'end' };
  if (cutsCharacter(text, start)) return { fault: 'CUTS_A_CHARACTER', field: 'start' };
  if (cutsCharacter(text, end)) return { fault: 'CUTS_A_CHARACTER', field: 'end' };
  if (text.slice(start, end) !== span.quote) return { fault: 'OTHER_TEXT', field: 'quote' };
  return { start, end };
}

// Only the head is left to indexOf: a long quote of one repeated letter would make it compare for seconds.
const HEAD = 8;

function search(text: string, quote: string, occurrence: number, budget: SearchBudget): Place | SpanFault {
  if (!Number.isInteger(occurrence) || occurrence < 1 || occurrence > LAST_OCCURRENCE) {
    return { fault: 'OCCURRENCE_OUT_OF_RANGE', field: 'occurrence' };
  }
  const head = quote.slice(0, HEAD);
  let found = 0;
  for (let from = 0; budget.left > 0;) {
    const start = text.indexOf(head, from);
    budget.left -= (start === -1 ? text.length : start) - from + quote.length;
    if (start === -1) return notFound(occurrence, found);
    if (text.startsWith(quote, start)) found += 1;
    if (found === occurrence) return { start, end: start + quote.length };
    from = start + 1;
  }
  return { fault: 'NOT_SEARCHED', field: 'start' };
}

function notFound(occurrence: number, found: number): SpanFault {
  return { fault: 'OCCURRENCE_NOT_FOUND', field: occurrence === 1 ? 'quote' : 'occurrence', found };
}

function isOffset(text: string, offset: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= text.length;
}

function cutsCharacter(text: string, offset: number): boolean {
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
