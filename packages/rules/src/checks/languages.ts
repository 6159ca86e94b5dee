import { FEWEST_WORDS } from '../digest';
import type { FoundValue, Reading } from '../reading';
import { tell, type CheckResult } from '../result';

/** Small words that only one of the four languages has, folded. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of to for with that are was were by from this which has have its their been not it is at or'.split(
    ' ',
  ),
  es: 'el los las del y con una fue su sus al lo han hacia pero ha esta esto cual muy sin hay segun'.split(
    ' ',
  ),
  pt: 'o os da do das dos e em com uma um nao pelo pela foi ao sao nas mais aos pelos pelas tambem'.split(
    ' ',
  ),
  fr: 'le les des et dans du au aux pour par avec qui ont ete ces cette il elle leur ainsi dont sont'.split(
    ' ',
  ),
};
const LANGUAGE_OF = new Map(
  Object.entries(SMALL_WORDS).flatMap(([language, words]) => words.map((word) => [word, language] as const)),
);

/** The other language has this share of all words at least, and so many times what the declared one has. */
const LEAST_SHARE = 0.1;
const TIMES = 4;

export function otherLanguages(reading: Reading): CheckResult[] {
  return reading
    .values('PROSE')
    .filter((found) => isOther(reading.words(found.value), declaredFor(found, reading)))
    .map((found) => tell('OTHER_LANGUAGE', found.path, reading.placeOfValue(found)));
}

/** A text's own language, else that of the section it is quoted from, else the return's. */
function declaredFor({ owner }: FoundValue, reading: Reading): string {
  const own = (owner as { language?: unknown }).language;
  const declared = typeof own === 'string' ? own : (reading.sectionOf(owner)?.language ?? reading.language);
  return declared.split('-')[0]?.toLowerCase() ?? '';
}

function isOther(words: readonly string[], declared: string): boolean {
  if (!Object.hasOwn(SMALL_WORDS, declared)) return false;
  if (words.length < FEWEST_WORDS) return false;
  const counts = new Map<string, number>();
  for (const word of words) {
    const language = LANGUAGE_OF.get(word);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const own = counts.get(declared) ?? 0;
  return [...counts].some(
    ([language, count]) =>
      language !== declared && count >= words.length * LEAST_SHARE && count >= own * TIMES,
  );
}
