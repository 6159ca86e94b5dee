import fc from 'fast-check';
import type { SpanInput } from './document';
import { resolveSpan } from './span';

const BODY = 'ILO and 👩‍👧 ILO; aaa';
const sections = [
  { key: 'a', headingPrinted: 'Áreas', body: BODY },
  { key: 'b', body: '' },
];
const resolve = (span: Partial<SpanInput>) =>
  resolveSpan(sections, { sectionKey: 'a', quote: 'ILO', ...span });

it('finds the first occurrence of a quote without offsets', () => {
  expect(resolve({})).toEqual({ sectionKey: 'a', part: 'BODY', start: 0, end: 3, quote: 'ILO' });
});

it('finds the occurrence asked for, overlapping ones included', () => {
  expect(resolve({ occurrence: 2 })).toMatchObject({ start: 14, end: 17 });
  expect(resolve({ quote: 'aa', occurrence: 2 })).toMatchObject({ start: 20, end: 22 });
});

it('takes offsets that enclose the quote, whatever the occurrence', () => {
  expect(resolve({ start: 14, end: 17, occurrence: 9 })).toMatchObject({ start: 14, end: 17 });
});

it('finds a quote in a heading', () => {
  expect(resolve({ part: 'HEADING', quote: 'reas' })).toMatchObject({ part: 'HEADING', start: 1, end: 5 });
});

it.each<[string, Partial<SpanInput>, object]>([
  ['a section that is not there', { sectionKey: 'z' }, { fault: 'UNKNOWN_SECTION', field: 'sectionKey' }],
  [
    'the heading of a section without one',
    { sectionKey: 'b', part: 'HEADING' },
    { fault: 'NO_HEADING', field: 'part' },
  ],
  ['an empty quote', { quote: '' }, { fault: 'EMPTY_QUOTE', field: 'quote' }],
  ['a start without an end', { start: 0 }, { fault: 'HALF_AN_OFFSET', field: 'end' }],
  ['an end without a start', { end: 3 }, { fault: 'HALF_AN_OFFSET', field: 'start' }],
  ['a start before the text', { start: -1, end: 3 }, { fault: 'OUTSIDE_TEXT', field: 'start' }],
  ['an end after the text', { start: 0, end: 99 }, { fault: 'OUTSIDE_TEXT', field: 'end' }],
  ['an end before the start', { start: 3, end: 0 }, { fault: 'OUTSIDE_TEXT', field: 'end' }],
  ['an offset that is no whole number', { start: 0.5, end: 3 }, { fault: 'OUTSIDE_TEXT', field: 'start' }],
  ['other text at the offsets', { start: 1, end: 4 }, { fault: 'OTHER_TEXT', field: 'quote' }],
  ['an offset inside an emoji', { start: 9, end: 12 }, { fault: 'CUTS_A_CHARACTER', field: 'start' }],
  ['half an emoji as quote', { quote: '\udc69' }, { fault: 'CUTS_A_CHARACTER', field: 'quote' }],
  [
    'a quote that is not there',
    { quote: 'CIM' },
    { fault: 'OCCURRENCE_NOT_FOUND', field: 'quote', found: 0 },
  ],
  [
    'one occurrence too many',
    { occurrence: 3 },
    { fault: 'OCCURRENCE_NOT_FOUND', field: 'occurrence', found: 2 },
  ],
  ['an occurrence below 1', { occurrence: 0 }, { fault: 'OCCURRENCE_OUT_OF_RANGE', field: 'occurrence' }],
  [
    'an occurrence beyond counting',
    { occurrence: 1e9 },
    { fault: 'OCCURRENCE_OUT_OF_RANGE', field: 'occurrence' },
  ],
])('refuses %s', (_, span, fault) => expect(resolve(span)).toEqual(fault));

it('a composed and a decomposed letter are different text', () => {
  expect(resolve({ part: 'HEADING', quote: 'A\u0301' })).toMatchObject({ fault: 'OCCURRENCE_NOT_FOUND' });
});

it('every passage of whole characters is found again, by offsets and by occurrence', () => {
  const unit = fc.constantFrom('a', 'b', 'e\u0301', '👩‍👧', '🇵🇪', '\n', '\u0303');
  const text = fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => units.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (body, one, other) => {
      const offsets = [...body].reduce<number[]>(
        (ends, char) => [...ends, (ends.at(-1) ?? 0) + char.length],
        [0],
      );
      const [start = 0, end = 0] = [one, other]
        .map((at) => offsets[at % offsets.length] ?? 0)
        .sort((a, b) => a - b);
      fc.pre(start < end);
      const quote = body.slice(start, end);
      let occurrence = 1;
      for (let at = body.indexOf(quote); at !== start; at = body.indexOf(quote, at + 1)) occurrence += 1;
      const place = { sectionKey: 's', part: 'BODY', start, end, quote };
      const section = [{ key: 's', body }];
      expect(resolveSpan(section, { sectionKey: 's', quote, start, end })).toEqual(place);
      expect(resolveSpan(section, { sectionKey: 's', quote, occurrence })).toEqual(place);
    }),
    { numRuns: 200 },
  );
});
