import fc from 'fast-check';
import { effort, textChanges, type TextChange } from './text-diff.rules';

const sideOf = (changes: readonly TextChange[], not: TextChange['kind']): string =>
  changes
    .filter(({ kind }) => kind !== not)
    .map(({ text }) => text)
    .join('');

/** As people mark it: [-struck out-] and {+put in+}. */
const marked = (before: string, after: string): string =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'ADDED' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

test.each([
  ['Train labor inspectors.', 'Train labor inspectors and judges.', 'Train labor inspectors{+ and judges+}.'],
  ['Two old words here', 'Two new things here', 'Two [-old words-]{+new things+} here'],
  ['formación', 'formacion', '[-formación-]{+formacion+}'],
  ['n\u0303o', 'no', '[-n\u0303o-]{+no+}'],
  ['con 👩‍👧 y 🇵🇪', 'con 👩‍👦 y 🇵🇦', 'con [-👩‍👧-]{+👩‍👦+} y [-🇵🇪-]{+🇵🇦+}'],
  ['a\r\nb', 'a\nb', 'a[-\r\n-]{+\n+}b'],
  ['', 'all new', '{+all new+}'],
  ['all gone', '', '[-all gone-]'],
  ['', '', ''],
  ['same', 'same', 'same'],
])('%j to %j reads %j', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('the', 'work', 'of', ' ', '  ', '\n', 'é', 'e\u0301', '👩‍👧', '.', ','), {
      maxLength: 40,
    })
    .map((all) => all.join('')),
);

test('putting the stretches together gives both texts back, none is empty, and no two alike stand side by side', () => {
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(0, 10, 1e6), (before, after, left) => {
      const changes = textChanges(before, after, effort(left));
      expect(sideOf(changes, 'ADDED')).toBe(before);
      expect(sideOf(changes, 'REMOVED')).toBe(after);
      changes.forEach(({ kind, text }, i) => {
        expect(text).not.toBe('');
        expect(changes[i + 1]?.kind).not.toBe(kind);
      });
    }),
    { numRuns: 500 },
  );
});

const words = (count: number, step: number): string =>
  Array.from({ length: count }, (_, i) => `w${(i * step + i * i) % 9973}`).join(' ');

test('where the effort is spent the differing middle stands whole, between what is the same at both ends', () => {
  const [before, after] = [`Head ${words(3000, 7)} tail`, `Head ${words(3000, 11)} tail`];
  const changes = textChanges(before, after);
  expect(changes.map(({ kind }) => kind)).toEqual(['SAME', 'REMOVED', 'ADDED', 'SAME']);
  expect([changes[0]!.text, changes[3]!.text]).toEqual(['Head w0 ', ' tail']);
});

test('the same texts give the same changes however often and in whatever company they are compared', () => {
  const [before, after] = [words(200, 3), words(200, 5)];
  const first = textChanges(before, after);
  textChanges(words(5000, 3), words(5000, 5));
  expect(textChanges(before, after)).toEqual(first);
});
