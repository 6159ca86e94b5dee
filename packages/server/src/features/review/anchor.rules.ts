import search from 'approx-string-match';

/* How a passage is found again in a later text of the same section. All offsets are UTF-16 code units, as in JavaScript. */

/** Words of a text and where they stand; the place is null where they stand nowhere any more. */
export interface Passage {
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  /** What stood right before and after them, so that the same words elsewhere are told apart. */
  readonly before: string;
  readonly after: string;
}

export type AnchorStatus = 'EXACT' | 'CONTEXT' | 'MOVED' | 'ORPHANED';

export interface Anchor extends Passage {
  readonly status: AnchorStatus;
}

/** What looking for passages may cost in one save; every search takes its share. */
export interface SearchBudget {
  left: number;
}

/** About a second at the very worst; a return of ordinary length takes a hundredth of it. */
export const MOST_WORK = 100_000_000;

/** The longest passage that a thread is tied to; a likeness of more takes too long to find. */
export const LONGEST_QUOTE = 1000;

const CONTEXT = 64;
/** Similarity is 1 − errors / length of the quote; kept in whole numbers, so that a quote of 20 units may have 3. */
const errorsAllowed = (length: number): number => Math.floor((length * 15) / 100);

export function passageAt(text: string, start: number, end: number): Passage {
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    after: whole(text.slice(end, end + CONTEXT)),
  };
}

/** Half a character can be neither stored nor found. */
const whole = (words: string): string => words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** Where a passage stands in the section's new text: the words once, else once with what stood around them, else what is
    most like them; else nowhere, and then the old words are kept. */
export function follow(
  passage: Passage,
  text: string | null,
  budget: SearchBudget = { left: MOST_WORK },
): Anchor {
  const { quote, before, after } = passage;
  const orphan: Anchor = { ...passage, start: null, end: null, status: 'ORPHANED' };
  if (text === null || quote === '') return orphan;
  const at = (start: number, end: number, status: AnchorStatus): Anchor => ({
    ...passageAt(text, start, end),
    status,
  });

  const places = occurrences(text, quote, budget);
  if (budget.left <= 0) return orphan;
  const [first] = places;
  if (first === undefined) {
    const like = mostLike(text, passage, budget);
    return like ? at(like.start, like.end, 'MOVED') : orphan;
  }
  if (places.length === 1) return at(first, first + quote.length, 'EXACT');
  const [inContext, another] = occurrences(text, before + quote + after, budget);
  if (budget.left <= 0) return orphan;
  if (inContext !== undefined && another === undefined) {
    const start = inContext + before.length;
    return at(start, start + quote.length, 'CONTEXT');
  }
  const start = likeliest(text, passage, places);
  return at(start, start + quote.length, 'MOVED');
}

// Only the head is left to indexOf: a long quote of one repeated letter would make it compare for seconds.
const HEAD = 8;
const MOST_PLACES = 1000;
// Going through a text costs an eighth of what comparing by likeness costs.
const SCAN = 1 / 8;

/** Where the words stand, overlapping ones included; the first thousand of them. */
function occurrences(text: string, words: string, budget: SearchBudget): number[] {
  const head = words.slice(0, HEAD);
  const places: number[] = [];
  for (let from = 0; places.length < MOST_PLACES && budget.left > 0;) {
    const place = text.indexOf(head, from);
    budget.left -= ((place === -1 ? text.length : place) - from + words.length) * SCAN;
    if (place === -1) break;
    if (text.startsWith(words, place)) places.push(place);
    from = place + 1;
  }
  return places;
}

/** Of several places with the very words: the one with most of the old words around it, then the nearest. */
function likeliest(
  text: string,
  { quote, before, after, start }: Passage,
  places: readonly number[],
): number {
  const shared = (place: number): number =>
    sharedEnd(text.slice(Math.max(0, place - before.length), place), before) +
    sharedStart(text.slice(place + quote.length, place + quote.length + after.length), after);
  return lowest(places, (place) => [-shared(place), distance(place, start)]);
}

const sharedStart = (one: string, other: string): number => {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
};

const sharedEnd = (one: string, other: string): number => {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
};

const distance = (place: number, from: number | null): number => Math.abs(place - (from ?? 0));

/** The candidate of the lowest rank; of equal ones the first. */
function lowest<T>(candidates: readonly T[], rank: (candidate: T) => readonly number[]): T {
  const ranked = candidates.map((candidate) => ({ candidate, rank: rank(candidate) }));
  const [best] = ranked.sort((a, b) => {
    const differs = a.rank.findIndex((each, i) => each !== b.rank[i]);
    return differs === -1 ? 0 : (a.rank[differs] as number) - (b.rank[differs] as number);
  });
  return (best as { candidate: T }).candidate;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const SHORTEST_PIECE = 1024;
const WORD = 32;

/** What is most like the quote: piece by piece, the nearest first, and after it only what is better still. Small pieces,
    because each place of equal likeness costs as much again as going through one. */
function mostLike(text: string, { quote, start }: Passage, budget: SearchBudget): Match | null {
  const most = errorsAllowed(quote.length);
  const overlap = quote.length + most;
  const size = Math.max(SHORTEST_PIECE, 2 * overlap);
  const pieces: number[] = [];
  for (let from = 0; from === 0 || from + overlap < text.length; from += size - overlap) pieces.push(from);
  pieces.sort((a, b) => distance(a + size / 2, start) - distance(b + size / 2, start));

  let best: Match | null = null;
  let allowed = most;
  for (const from of pieces) {
    if (allowed < 1) break;
    if (budget.left <= 0) return null;
    const piece = text.slice(from, from + size);
    const matches = search(piece, quote, allowed);
    const blocks = Math.ceil(allowed / WORD) + 1;
    budget.left -= (piece.length + matches.length * quote.length * 2) * blocks;
    if (matches.length === 0) continue;
    const placed = matches.map((match) => ({
      ...match,
      start: match.start + from,
      end: match.end + from,
    }));
    const match = widened(
      text,
      lowest(placed, (each) => [
        cuts(text, each.start) + cuts(text, each.end),
        distance(each.start, start),
        Math.abs(each.end - each.start - quote.length),
      ]),
    );
    if (match.errors > allowed) continue;
    best = match;
    allowed = match.errors - 1;
  }
  return best;
}

// What a reader takes for one character may be many units: an emoji with its tone, a letter with its marks.
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const NEARBY = 64;

/** The character that this offset falls into. */
function characterAt(text: string, offset: number): { start: number; end: number } | null {
  if (offset <= 0 || offset >= text.length) return null;
  const from = Math.max(0, offset - NEARBY);
  const found = characters.segment(text.slice(from, offset + NEARBY)).containing(offset - from);
  if (!found || from + found.index === offset) return null;
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

const cuts = (text: string, offset: number): number => (characterAt(text, offset) ? 1 : 0);

/** The same with whole characters at both ends; what is added counts as errors. */
function widened(text: string, { start, end, errors }: Match): Match {
  const from = characterAt(text, start)?.start ?? start;
  const to = characterAt(text, end)?.end ?? end;
  return { start: from, end: to, errors: errors + (start - from) + (to - end) };
}
