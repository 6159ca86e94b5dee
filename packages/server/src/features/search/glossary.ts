import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../../values/derived-id';
import { respelt } from './spelling.rules';

export type SpokenLanguage = 'en' | 'es';

interface Entry {
  readonly en: readonly string[];
  readonly es: readonly string[];
  readonly askedOnly?: readonly string[];
}

/** A term with the language that the glossary gives for it. */
export interface GlossaryTerm {
  readonly words: string;
  readonly language: SpokenLanguage;
}

const FILE = join(__dirname, '../../../catalogue/glossary.json');
const { items } = JSON.parse(readFileSync(FILE, 'utf8')) as { items: Entry[] };

/** Singular and plural have one key: `trabajadores` and `trabajador`, `migrants`, `migrantes` and `migrante`. */
const keyOf = (words: string): string =>
  (folded(words).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (word.length > 4 ? word.replace(/s$/, '').replace(/e$/, '') : word))
    .join(' ');

const termsOf = ({ en, es }: Entry): GlossaryTerm[] => [
  ...en.map((words) => ({ words, language: 'en' as const })),
  ...es.map((words) => ({ words, language: 'es' as const })),
];

const entries = new Map<string, readonly GlossaryTerm[]>();
for (const entry of items)
  for (const words of [...entry.en, ...entry.es, ...(entry.askedOnly ?? [])])
    entries.set(keyOf(words), termsOf(entry));

/** Most words of one term. */
export const LONGEST_TERM = Math.max(...[...entries.keys()].map((key) => key.split(' ').length));

/** Everything that a term of the glossary stands for, itself included; null for what is no term. */
export const glossaryTerms = (words: string): readonly GlossaryTerm[] | null =>
  entries.get(keyOf(words)) ?? entries.get(keyOf(respelt(words) ?? '')) ?? null;

const singles = [
  ...new Set(items.flatMap(({ en, es, askedOnly = [] }) => [...en, ...es, ...askedOnly])),
].filter((words) => !/[^\p{L}]/u.test(words));

const LIKE_ENOUGH = 0.5;

/** The one-word term most like a misspelt word, as pg_trgm measures it. */
export function nearestTerm(word: string): { words: string; likeness: number } | null {
  const own = trigrams(folded(word));
  let nearest: { words: string; likeness: number } | null = null;
  for (const words of singles) {
    const others = trigrams(folded(words));
    const shared = [...own].filter((each) => others.has(each)).length;
    const likeness = shared / (own.size + others.size - shared);
    if (likeness >= LIKE_ENOUGH && likeness > (nearest?.likeness ?? 0)) nearest = { words, likeness };
  }
  return nearest;
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}
