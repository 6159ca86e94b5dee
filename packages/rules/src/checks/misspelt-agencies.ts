import type { CheckContext } from '../context';
import { namesIn, wordsWithPlaces, type NameIndex, type PlacedWord } from '../name-index';
import { editDistance } from '../nearest';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

const SHORTEST_ACRONYM = 4;
const SHORTEST_WORD = 5;
const FEWEST_WORDS = 3;
/** Longer headings are sentences. */
const MOST_WORDS = 40;

interface Slips {
  /** Acronyms by each of their forms with one letter left out. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  /** Names of three words and more by their first and by their last word. */
  readonly byFirst: ReadonlyMap<string, readonly string[][]>;
  readonly byLast: ReadonlyMap<string, readonly string[][]>;
}

export function misspeltAgencies(reading: Reading, context: CheckContext, index: NameIndex): CheckResult[] {
  const slips = slipsOf(context);
  return reading.content.sections.flatMap((section, position) => {
    const heading = section.headingPrinted ?? '';
    const words = wordsWithPlaces(heading);
    if (words.length === 0 || words.length > MOST_WORDS) return [];
    const known = namesIn(heading, index);
    const isKnown = ({ start }: PlacedWord): boolean =>
      known.some((name) => name.start <= start && start < name.end);
    const isAllCapitals = words.every((word) => word.isCapitals);
    const at = words.findIndex(
      (word, place) =>
        !isKnown(word) && ((!isAllCapitals && isAcronymSlip(word, slips)) || isNameSlip(words, place, slips)),
    );
    const word = words[at];
    if (word === undefined) return [];
    const path = ['content', 'sections', String(position), 'headingPrinted'];
    return [tell('MISSPELT_AGENCY', path, reading.passage(section, 'HEADING', word.start, word.end))];
  });
}

function slipsOf({ agency, agencies }: CheckContext): Slips {
  const acronyms = new Map<string, string[]>();
  const byFirst = new Map<string, string[][]>();
  const byLast = new Map<string, string[][]>();
  const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  for (const name of [agency, ...agencies].flatMap((each) => each.names)) {
    const words = wordsWithPlaces(name);
    const [first] = words;
    if (first === undefined) continue;
    if (words.length === 1 && first.isCapitals && first.folded.length >= SHORTEST_ACRONYM) {
      for (const short of shortened(first.folded)) put(acronyms, short, first.folded);
    }
    if (words.length >= FEWEST_WORDS) {
      const folded = words.map((word) => word.folded);
      put(byFirst, first.folded, folded);
      put(byLast, folded.at(-1) ?? '', folded);
    }
  }
  return { acronyms, byFirst, byLast };
}

const shortened = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** Two words one slip apart have a form in common: whole, or with one letter left out. */
function isAcronymSlip({ folded, isCapitals }: PlacedWord, { acronyms }: Slips): boolean {
  if (!isCapitals || folded.length < SHORTEST_ACRONYM || folded.length > 12) return false;
  return shortened(folded).some((form) =>
    acronyms.get(form)?.some((acronym) => editDistance(folded, acronym) === 1),
  );
}

/** One word of a name is a letter or two off, all others stand where they belong. */
function isNameSlip(words: readonly PlacedWord[], at: number, { byFirst, byLast }: Slips): boolean {
  const slipAt = (name: readonly string[], from: number): boolean => {
    if (from < 0 || from + name.length > words.length) return false;
    const off = name.flatMap((word, i) => (words[from + i]?.folded === word ? [] : [i]));
    const [only] = off;
    if (off.length !== 1 || only === undefined || from + only !== at) return false;
    const meant = name[only] ?? '';
    const printed = words[at]?.folded ?? '';
    return meant.length >= SHORTEST_WORD && editDistance(printed, meant) <= 2;
  };
  // The wrong word is neither the first nor the last one, or it is one of the two and the other one is right.
  for (let from = Math.max(0, at - 12); from <= at; from += 1) {
    if (byFirst.get(words[from]?.folded ?? '')?.some((name) => slipAt(name, from))) return true;
  }
  for (let to = at; to < Math.min(words.length, at + 12); to += 1) {
    if (byLast.get(words[to]?.folded ?? '')?.some((name) => slipAt(name, to - name.length + 1))) return true;
  }
  return false;
}
