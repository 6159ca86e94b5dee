import { resolveSpan, rewriteContent, type DiagnosisContent, type Section, type Span } from '@mandato/rules';

/** One full block for each UTF-16 code unit, so that every offset behind the words still holds. */
export const markFor = (words: string): string => '█'.repeat(words.length);

const replaced = (text: string, words: string): string => text.split(words).join(markFor(words));

export const timesIn = (text: string, words: string): number => text.split(words).length - 1;

export interface RedactedContent {
  readonly content: DiagnosisContent;
  /** How often the words stood in it; a quote repeats what its section says and does not count. */
  readonly occurrences: number;
}

export function redactContent(content: DiagnosisContent, words: string): RedactedContent {
  let occurrences = 0;
  const redacted = rewriteContent(content, {
    words: (text) => {
      occurrences += timesIn(text, words);
      return replaced(text, words);
    },
    span: (span) => redactSpan(span, content.sections, words),
  });
  return { content: redacted, occurrences };
}

/** A quote says what now stands there, even where it held a part of the words only. */
function redactSpan(span: Span, sections: readonly Section[], words: string): Span {
  const place = resolveSpan(sections, span);
  const moved = { ...span, sectionKey: replaced(span.sectionKey, words), quote: replaced(span.quote, words) };
  const section = sections.find(({ key }) => key === span.sectionKey);
  const text = (span.part === 'HEADING' ? section?.headingPrinted : section?.body) ?? '';
  const after = replaced(text, words);
  if ('fault' in place || !section || after === text) return moved;
  const { start, end } = place;
  const quoted = { ...moved, quote: after.slice(start, end) };
  const redacted = { ...section, key: quoted.sectionKey, headingPrinted: after, body: after };
  const found = resolveSpan([redacted], quoted);
  // Marks are alike: where counting no longer leads there, the place is told by its offsets.
  return 'start' in found && found.start === start ? quoted : { ...quoted, start, end };
}

/** A document of a return wherever it is kept: alone or as a part of something else. */
export function redactDocument(value: unknown, words: string): unknown {
  if (typeof value === 'string') return replaced(value, words);
  if (Array.isArray(value)) return value.map((each) => redactDocument(each, words));
  if (typeof value !== 'object' || value === null) return value;
  if (isContent(value)) return redactContent(value, words).content;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === '_' || name === 'language' ? each : redactDocument(each, words),
    ]),
  );
}

const isContent = (value: object): value is DiagnosisContent =>
  ['sections', 'mandateResponses', 'activities'].every((list) =>
    Array.isArray((value as Readonly<Record<string, unknown>>)[list]),
  );
