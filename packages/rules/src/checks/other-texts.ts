import type { CheckContext, TextDigest } from '../context';
import { digestOfWords, hashesIn, likeness } from '../digest';
import type { Section } from '../document';
import type { FoundValue, Reading } from '../reading';
import { result, type CheckResult } from '../result';
import type { SectionKind } from '../vocabulary';

/** From this share of common runs of three words on, one text is near another: about one word in ten differs. */
const NEAR = 0.5;

/** The sections that quote the Program are alike in every return; these are the agency's own words. */
export const OWN_WORDS: readonly SectionKind[] = [
  'AREA',
  'STRENGTHS',
  'WEAKNESSES',
  'BUDGET',
  'SUGGESTIONS',
  'PLAN',
  'TIMETABLE',
  'OTHER',
];

/** Lists whose texts are the agency's own words; claims and notes quote. */
const OWN_LISTS = new Set([
  'mandateResponses',
  'activities',
  'statements',
  'suggestions',
  'amendmentProposals',
]);

/** Of texts that many agencies share these are enough to name one. */
const MOST_HOLDERS = 50;

interface Known extends TextDigest {
  readonly hashes: readonly number[];
}

export function nearOtherTexts(reading: Reading, { published }: CheckContext): CheckResult[] {
  if (published.length === 0) return [];
  const known = published.map((each): Known => ({ ...each, hashes: hashesIn(each.digest) }));
  const holders = holdersOf(known);
  const told = new Set<string>();
  return reading.values('PROSE').flatMap((found) => {
    if (!isOwnWords(found)) return [];
    // What an item quotes from a section that is near is near, too.
    if (told.has(reading.sectionOf(found.owner)?.key ?? '')) return [];
    const near = nearestTo(reading.words(found.value), known, holders);
    if (near === undefined) return [];
    if (found.path[1] === 'sections') told.add((found.owner as Section).key);
    return [result('NEAR_OTHER_TEXT', found.path, wordsFor(near), reading.placeOfValue(found))];
  });
}

function isOwnWords({ path, owner }: FoundValue): boolean {
  const list = path[1] ?? '';
  return list === 'sections' ? OWN_WORDS.includes((owner as Section).kind) : OWN_LISTS.has(list);
}

function holdersOf(known: readonly Known[]): ReadonlyMap<number, number[]> {
  const holders = new Map<number, number[]>();
  known.forEach(({ hashes }, index) => {
    for (const hash of hashes) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [index]);
      else if (list.length < MOST_HOLDERS) list.push(index);
    }
  });
  return holders;
}

/** Compared are only those that share a third of the hashes at least: fewer can be no half of the two together. */
function nearestTo(
  words: readonly string[],
  known: readonly Known[],
  holders: ReadonlyMap<number, number[]>,
): Known | undefined {
  const digest = digestOfWords(words);
  if (digest === undefined) return undefined;
  const hashes = hashesIn(digest);
  const shared = new Map<number, number>();
  for (const hash of hashes) {
    for (const index of holders.get(hash) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let best: { like: number; of: Known } | undefined;
  for (const [index, count] of shared) {
    const of = known[index];
    if (of === undefined || count * 3 < hashes.length) continue;
    const like = likeness(hashes, of.hashes);
    if (like >= NEAR && like > (best?.like ?? 0)) best = { like, of };
  }
  return best?.of;
}

function wordsFor({ agency, round }: TextDigest) {
  return {
    about: agency,
    message: {
      en: `The wording is near a text that ${agency} published in the round ${round}.`,
      es: `La redacción se acerca a un texto que ${agency} publicó en la ronda ${round}.`,
    },
  };
}
