import fc from 'fast-check';
import { follow, LONGEST_QUOTE, passageAt, type Anchor, type Passage } from './anchor.rules';

const passage = (text: string, quote: string, occurrence = 1): Passage => {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = text.indexOf(quote, start + 1);
  return passageAt(text, start, start + quote.length);
};
const found = (of: Passage, text: string | null) => {
  const { status, start, end, quote } = follow(of, text);
  return { status, start, end, quote };
};

/** Half of a character that takes two units. */
const HALF = /\p{Cs}/u;

const OLD = 'Courses were held in Lima. The office lacks funds for 2010. More courses are planned.';
const lacks = passage(OLD, 'The office lacks funds for 2010.');

test('the same words, once: however much was written before them', () => {
  const text = `A new beginning. ${OLD}`;
  expect(found(lacks, text)).toEqual({ status: 'EXACT', start: 44, end: 76, quote: lacks.quote });
  expect(text.slice(44, 76)).toBe(lacks.quote);
});

test('the same words several times: where the old words stand around them', () => {
  const text = 'In Peru: not done. In Chile: not done. In Cuba: not done.';
  const chile = passage(text, 'not done', 2);
  expect(found(chile, `Area 1: not done. ${text}`)).toEqual({
    status: 'CONTEXT',
    start: 47,
    end: 55,
    quote: 'not done',
  });
});

test('the same words several times, and the words around them changed: where most of these still stand, as moved', () => {
  const chile = passage('In Peru: not done. In Chile: not done. In Cuba: not done.', 'not done', 2);
  const text = 'In Peru: not done. For Chile: not done. In Cuba: not done.';
  expect(found(chile, text)).toEqual({ status: 'MOVED', start: 30, end: 38, quote: 'not done' });
});

test('changed words: the most similar ones, as moved', () => {
  const text = OLD.replace('lacks funds for 2010', 'lacks funds in 2010');
  expect(found(lacks, text)).toEqual({
    status: 'MOVED',
    start: 27,
    end: 58,
    quote: 'The office lacks funds in 2010.',
  });
});

test('of equally similar words the nearest to the old place', () => {
  const text = 'fund A is empty. '.repeat(3);
  const old = passage(text.replace('fund A is empty. fund A', 'fund A is empty. fund B'), 'fund B is empty.');
  expect(found(old, text)).toMatchObject({ status: 'MOVED', start: 17 });
});

test.each([
  [17, 3, 'ORPHANED'],
  [20, 3, 'MOVED'],
  [20, 4, 'ORPHANED'],
  [6, 1, 'ORPHANED'],
  [7, 1, 'MOVED'],
])('of %i characters with %i changed: %s, for 85 of 100 must stay', (length, changed, status) => {
  const quote = 'abcdefghijklmnopqrst'.slice(0, length);
  const text = `${'-'.repeat(changed)}${quote.slice(changed)}`;
  expect(found(passage(`${quote}.`, quote), `.${text}.`).status).toBe(status);
});

test('words that are gone are kept, without a place; and are found again when they come back', () => {
  const orphan = follow(lacks, 'Something else altogether.');
  expect(orphan).toEqual({ ...lacks, start: null, end: null, status: 'ORPHANED' });
  expect(found(orphan, OLD)).toMatchObject({ status: 'EXACT', start: lacks.start });
  expect(found(lacks, null).status).toBe('ORPHANED');
  expect(found(lacks, '').status).toBe('ORPHANED');
});

test('what stands around is kept without half characters', () => {
  const text = `${'👩'.repeat(40)}x${'👩'.repeat(40)}`;
  const { before, after } = passageAt(`a${text}`, 81, 82);
  expect([before, after]).toEqual(['👩'.repeat(32), '👩'.repeat(32)]);
  const odd = passageAt(`${text}x`, 79, 80);
  expect(odd.before + odd.after).not.toMatch(HALF);
});

test('a likeness begins and ends with whole characters', () => {
  const old = passage('They met in Lima with 👩‍👧 again', 'They met in Lima with 👩‍👧');
  expect(found(old, 'Later: They met in Lima with 👩‍👦 again').quote).toBe('They met in Lima with 👩‍👦');
  const marked = passage('La comision se reune', 'La comision se reune');
  expect(found(marked, 'La comisio\u0301n se reu\u0301ne\u0301!').quote).toBe(
    'La comisio\u0301n se reu\u0301ne\u0301',
  );
});

test('a search that costs too much ends without a place', () => {
  const quote = `${'a'.repeat(LONGEST_QUOTE / 2)}b${'a'.repeat(LONGEST_QUOTE / 2 - 1)}`;
  const budget = { left: 20_000_000 };
  const begun = performance.now();
  expect(follow(passage(`${quote}.`, quote), 'a'.repeat(300_000), budget).status).toBe('ORPHANED');
  expect(budget.left).toBeLessThanOrEqual(0);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(follow(lacks, OLD, budget).status).toBe('ORPHANED');
});

const character = fc.constantFrom(...'abcdefgh ,.', 'é', 'e\u0301', '👩‍👧', '🇵🇪', '👍🏽', '\n', 'ñ');
const words = (min: number, max: number) =>
  fc.array(character, { minLength: min, maxLength: max }).map((each) => each.join(''));

/** Edit distance by the textbook, to hold the search against. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const isInside = (anchor: Anchor, text: string): boolean =>
  anchor.status === 'ORPHANED'
    ? anchor.start === null && anchor.end === null
    : anchor.start! >= 0 &&
      anchor.start! < anchor.end! &&
      anchor.end! <= text.length &&
      text.slice(anchor.start!, anchor.end!) === anchor.quote;

const PROPERTY = { numRuns: 500 };

test('a text edited elsewhere keeps the thread on the same words', () => {
  fc.assert(
    fc.property(words(0, 80), words(1, 30), words(0, 80), words(0, 40), (before, quote, after, added) => {
      // Set off by a mark that occurs nowhere else, so that the words stand there once.
      const marked = `§${quote}§`;
      const old = passageAt(before + marked + after, before.length, before.length + marked.length);
      for (const text of [
        `${added}${before}${marked}${after}`,
        `${added}${marked}`,
        `${marked}${after}${added}`,
      ]) {
        const anchor = follow(old, text);
        expect([anchor.status, anchor.quote]).toEqual(['EXACT', marked]);
        expect(isInside(anchor, text)).toBe(true);
      }
    }),
    PROPERTY,
  );
});

test('words with their surroundings kept are told from the same words elsewhere', () => {
  fc.assert(
    fc.property(words(64, 90), words(1, 10), words(64, 90), words(0, 30), (before, quote, after, added) => {
      const marked = `${before}«${quote}»${after}`;
      const start = before.length + 1;
      const anchor = follow(
        passageAt(marked, start, start + quote.length),
        `«${quote}» ${added} ${marked} «${quote}»`,
      );
      expect(anchor.status).toBe('CONTEXT');
      expect(anchor.start).toBe(`«${quote}» ${added} `.length + start);
    }),
    PROPERTY,
  );
});

test('an unrelated text orphans the thread and keeps its words', () => {
  fc.assert(
    fc.property(words(1, 40), fc.stringMatching(/^[QXZ0-9]{0,200}$/), (quote, text) => {
      const anchor = follow(passageAt(quote, 0, quote.length), text);
      expect(anchor).toMatchObject({ status: 'ORPHANED', start: null, end: null, quote });
    }),
    PROPERTY,
  );
});

test('a thread never points to words that differ from its quote, nor to any too unlike the old ones', () => {
  fc.assert(
    fc.property(
      words(1, 60),
      fc.array(fc.record({ at: fc.nat(), cut: fc.nat(4), put: words(0, 3) }), { maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      (text, edits, one, other) => {
        const ends = [...text].reduce<number[]>(
          (all, each) => [...all, (all.at(-1) ?? 0) + each.length],
          [0],
        );
        const [start = 0, end = 0] = [one, other]
          .map((n) => ends[n % ends.length] ?? 0)
          .sort((a, b) => a - b);
        fc.pre(start < end);
        const old = passageAt(text, start, end);
        const edited = edits.reduce((now, { at, cut, put }) => {
          const characters = [...now];
          characters.splice(at % (characters.length + 1), cut, put);
          return characters.join('');
        }, text);
        const anchor = follow(old, edited);
        expect(isInside(anchor, edited)).toBe(true);
        for (const kept of [anchor.quote, anchor.before, anchor.after]) expect(kept).not.toMatch(HALF);
        if (anchor.status === 'MOVED')
          expect(distance(old.quote, anchor.quote)).toBeLessThanOrEqual(0.15 * old.quote.length);
        else expect(anchor.quote).toBe(old.quote);
      },
    ),
    PROPERTY,
  );
});
