import fc from 'fast-check';
import {
  completeContent,
  resolveSpan,
  rewriteContent,
  type DiagnosisContent,
  type Span,
} from '@mandato/rules';
import { anyDocument } from '../../../test/any-document';
import { richContent } from '../../../test/rich-document';
import { markFor, redactContent, timesIn } from './redaction.rules';

const rich = richContent as unknown as DiagnosisContent;

function spansOf(content: DiagnosisContent): Span[] {
  const spans: Span[] = [];
  rewriteContent(content, {
    words: (words) => words,
    span: (span) => {
      spans.push(span);
      return span;
    },
  });
  return spans;
}

const placesOf = (content: DiagnosisContent) =>
  spansOf(content).map((span) => {
    const place = resolveSpan(content.sections, span);
    return 'fault' in place ? place.fault : [place.start, place.end];
  });

const body = rich.sections[1]!.body;

/** Any piece of the running text that does not cut a character in two. */
const piece = fc
  .tuple(fc.nat(body.length - 3), fc.integer({ min: 3, max: 40 }))
  .map(([start, length]) => body.slice(start, start + length))
  .filter(
    (words) => words.length >= 3 && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words) && words.trim() !== '',
  );

test('whatever words go, no span moves, every quote says what stands there, and the words are gone', () => {
  const before = placesOf(rich);
  fc.assert(
    fc.property(piece, (words) => {
      const { content, occurrences } = redactContent(rich, words);
      expect(placesOf(content)).toEqual(before);
      expect(occurrences).toBeGreaterThan(0);
      rewriteContent(content, {
        words: (text) => {
          expect(text).not.toContain(words);
          return text;
        },
        span: (span) => {
          expect(span.quote).not.toContain(words);
          return span;
        },
      });
      expect(JSON.stringify(content.sections).length).toBeGreaterThan(0);
      expect(content.sections.map((each) => each.body.length)).toEqual(
        rich.sections.map((each) => each.body.length),
      );
    }),
    { numRuns: 100 },
  );
});

test('in any document words that are not there change nothing', () => {
  fc.assert(
    fc.property(anyDocument, (any) => {
      const content = completeContent(any);
      expect(redactContent(content, '✂ not there ✂')).toEqual({ content, occurrences: 0 });
    }),
    { numRuns: 30 },
  );
});

test('a quote that holds a part of the words keeps no part of them, and is told by its offsets where counting misleads', () => {
  const content = completeContent({
    sections: [{ key: 's', kind: 'OTHER', body: 'Ann Smith went. Smith went.' }],
    statements: [
      { key: 'a', polarity: 'NEED', text: 'x', span: { sectionKey: 's', quote: 'Smith went' } },
      {
        key: 'b',
        polarity: 'NEED',
        text: 'x',
        span: { sectionKey: 's', quote: 'Smith went', occurrence: 2 },
      },
    ],
  });
  const redacted = redactContent(content, 'Ann Smith').content;
  expect(redacted.sections[0]!.body).toBe('█████████ went. Smith went.');
  expect(redacted.statements.map(({ span }) => span)).toEqual([
    { sectionKey: 's', part: 'BODY', quote: '█████ went', occurrence: 1 },
    { sectionKey: 's', part: 'BODY', quote: 'Smith went', occurrence: 2, start: 16, end: 26 },
  ]);
});

test('marks are as long as the words in UTF-16 code units', () => {
  expect(markFor('👩‍👧 é')).toHaveLength('👩‍👧 é'.length);
  expect(timesIn('aaaa', 'aa')).toBe(2);
});

test('codes, numbers and dates are no words', () => {
  for (const words of ['training', 'DONE', 'ILO-1', 'USD', '2008/2010', 'BODY', 'pt-BR', '0.25']) {
    const { activities, resourceStatements } = redactContent(rich, words).content;
    expect(activities[0]).toMatchObject({
      kind: 'training',
      status: 'DONE',
      mandateCodes: ['ILO-1', 'ILO-2'],
    });
    expect(activities[0]!.period!.edtf).toBe('2008/2010');
    expect(activities[0]!.languages).toEqual(['es', 'pt-BR']);
    expect(resourceStatements[0]).toMatchObject({ currency: 'USD', shareMin: '0.25' });
  }
});
