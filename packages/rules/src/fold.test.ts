import fc from 'fast-check';
import { wordsOf } from './digest';
import { fold } from './fold';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aZñÉüß“”İ½ﬁ e\u0301\u0488\u00a0\u3000\t\n 한ω'.split('')) }),
);

/** By the book, without looking first whether there is anything to do. */
const plainly = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

it('case, accents and runs of blanks do not count, in any script', () => {
  expect(fold('  Niñez\t y\u00a0 ADOLESCENCIA ')).toBe('ninez y adolescencia');
  fc.assert(fc.property(anyText, (text) => expect(fold(text)).toBe(plainly(text))));
});

it('words are runs of letters and digits, in any script', () => {
  fc.assert(
    fc.property(anyText, (text) =>
      expect(wordsOf(text)).toEqual(plainly(text).match(/[\p{L}\p{N}]+/gu) ?? []),
    ),
  );
});
