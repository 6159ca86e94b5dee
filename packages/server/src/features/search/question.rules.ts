import type { InputProblem } from '../../errors';
import { folded } from '../../values/derived-id';
import { glossaryTerms, LONGEST_TERM, nearestTerm, type SpokenLanguage } from './glossary';
import { isStopWord, isWordOfItsOwn, respelt } from './spelling.rules';

/* A question as people write it: words, "words in order", the beginning of a word (traff*), -without, and OR between
   alternatives. What comes of it is told to PostgreSQL as one JSON text; user text is never a part of SQL. */

const MOST_CHARACTERS = 500;
const MOST_TERMS = 25;
const SHORTEST_PREFIX = 3;

/** One thing that a term is looked for as; in every language where it names none. */
interface Looked {
  readonly words: string;
  readonly form?: 'phrase' | 'prefix' | 'beginning';
  readonly language?: SpokenLanguage;
  /** Its “trata” is a form of “tratar”, whatever stands around it. */
  readonly isVerb?: boolean;
}

interface Found {
  readonly looked: readonly Looked[];
  readonly marked: readonly Looked[];
  /** What else than the words asked is looked for. */
  readonly also: readonly string[];
}

interface Term extends Found {
  readonly asked: string;
  readonly isLeftOut: boolean;
  /** The word to look up in the vocabulary, where it may be misspelt; null for what is meant as it stands. */
  readonly word: string | null;
  /** A term of the glossary that is nearly spelt so. */
  readonly near?: Found & { readonly words: string; readonly likeness: number };
}

/** Alternatives, each a list of terms that must all be found. */
export type Question = readonly (readonly Term[])[];

interface Token {
  readonly kind: 'word' | 'phrase' | 'prefix' | 'or';
  readonly text: string;
  readonly isLeftOut: boolean;
}

type Fault = Omit<InputProblem, 'path'>;

export function readQuestion(text: string): { question: Question } | { faults: readonly Fault[] } {
  // Of a text of any length no more is looked at than may be asked.
  if (text.length > MOST_CHARACTERS)
    return {
      faults: [
        { code: 'LIMIT_EXCEEDED', cure: `Ask with at most ${MOST_CHARACTERS} characters; this has more.` },
      ],
    };
  const quoted = text.replace(/[“”„«»]/g, '"');
  if ((quoted.split('"').length - 1) % 2 === 1)
    return {
      faults: [
        { code: 'INVALID', cure: 'Close the quotation marks: “words in order” need one on each side.' },
      ],
    };
  const tokens = tokensOf(quoted);
  const faults = [...prefixFaults(tokens)];
  const groups = groupsOf(tokens);
  const hasOr = groups.length > 1;
  if (hasOr && groups.some((group) => group.length === 0))
    faults.push({ code: 'INVALID', cure: 'Put words on both sides of OR.' });
  const question = groups.map(termsOf);
  if (tokens.length === 0)
    faults.push({ code: 'INVALID', cure: 'Ask for at least one word of letters or digits.' });
  else if (question.some((terms, i) => (groups[i] ?? []).length > 0 && terms.every((term) => term.isLeftOut)))
    faults.push(nothingToFind(tokens));
  if (question.flat().length > MOST_TERMS)
    faults.push({ code: 'LIMIT_EXCEEDED', cure: `Ask for at most ${MOST_TERMS} words and phrases.` });
  return faults.length > 0 ? { faults } : { question };
}

const nothingToFind = (tokens: readonly Token[]): Fault =>
  tokens.every(({ kind, isLeftOut }) => isLeftOut || kind === 'or')
    ? { code: 'INVALID', cure: 'Say what to find besides what to leave out.' }
    : {
        code: 'INVALID',
        cure: 'Words like “the” or “de” are left out, and nothing else is asked for: add a word, or put them in quotation marks with others.',
      };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [whole, minus, phrase] of text.matchAll(/(-?)"([^"]*)"|[^\s"]+/g)) {
    if (phrase !== undefined) {
      if (hasWords(phrase)) tokens.push({ kind: 'phrase', text: cleaned(phrase), isLeftOut: minus === '-' });
      continue;
    }
    if (whole === 'OR') {
      tokens.push({ kind: 'or', text: whole, isLeftOut: false });
      continue;
    }
    if (!hasWords(whole)) continue;
    const isLeftOut = whole.startsWith('-');
    const isPrefix = whole.endsWith('*');
    tokens.push({ kind: isPrefix ? 'prefix' : 'word', text: cleaned(whole), isLeftOut });
  }
  return tokens;
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Without what stands around the words; what joins them stays, for PostgreSQL parts a text in the same way. */
const cleaned = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{M}\s./'’-]/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
    .replace(/\s+/g, ' ');

const prefixFaults = (tokens: readonly Token[]): Fault[] =>
  tokens.some(
    ({ kind, text }) =>
      kind === 'prefix' && (text.length < SHORTEST_PREFIX || /[^\p{L}\p{N}\p{M}]/u.test(text)),
  )
    ? [{ code: 'INVALID', cure: `Give at least ${SHORTEST_PREFIX} letters of one word before *.` }]
    : [];

function groupsOf(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'or') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < tokens.length;) {
    const taken = termAt(tokens, i);
    if (taken.term) terms.push(taken.term);
    i += taken.length;
  }
  return terms;
}

/** The longest term of the glossary that stands here, else the word or phrase by itself. */
function termAt(tokens: readonly Token[], at: number): { term: Term | null; length: number } {
  const first = tokens[at] as Token;
  if (first.kind === 'prefix') return { term: prefixTerm(first), length: 1 };
  if (first.kind === 'phrase') return { term: phraseTerm(first), length: 1 };
  const words = wordsFrom(tokens, at);
  for (let length = words.length; length > 1; length--) {
    const text = words.slice(0, length).join(' ');
    if (glossaryTerms(text)) return { term: phraseTerm({ ...first, text }), length };
  }
  return { term: wordTerm(first), length: 1 };
}

const wordsFrom = (tokens: readonly Token[], at: number): string[] => {
  const words: string[] = [];
  for (const { kind, text, isLeftOut } of tokens.slice(at, at + LONGEST_TERM)) {
    if (kind !== 'word' || isLeftOut) break;
    words.push(text);
  }
  return words;
};

function wordTerm({ text, isLeftOut }: Token): Term | null {
  if (isStopWord(text)) return null;
  const isSimple = !/[^\p{L}\p{M}]/u.test(text);
  const form = isSimple ? undefined : 'phrase';
  const known = glossaryTerms(text);
  const found = foundAs(text, form);
  if (isLeftOut) return { asked: text, isLeftOut, word: null, ...found };
  const isMeant = known !== null || !isSimple || isWordOfItsOwn(text);
  const nearest = isMeant ? null : nearestTerm(text);
  return {
    asked: text,
    isLeftOut,
    word: isMeant || text.length < 4 ? null : folded(text),
    ...found,
    ...(nearest ? { near: { ...nearest, ...foundAs(nearest.words, undefined) } } : {}),
  };
}

const phraseTerm = ({ text, isLeftOut }: Token): Term => ({
  asked: text,
  isLeftOut,
  word: null,
  ...foundAs(text, 'phrase'),
});

const prefixTerm = ({ text, isLeftOut }: Token): Term => {
  const words = folded(text);
  const looked: Looked[] = [{ words, form: 'prefix' }];
  // A word is found by its stem, which may be shorter than what was asked, and shown only where it begins so itself.
  return {
    asked: `${text}*`,
    isLeftOut,
    word: null,
    looked,
    marked: [{ words, form: 'beginning' }],
    also: [],
  };
};

/** Words with their other spellings and, where they are a term, whatever the glossary gives for it. */
function foundAs(words: string, form: 'phrase' | undefined): Found {
  const terms = glossaryTerms(words);
  const asked: Looked = { words, ...(form ? { form } : {}) };
  const known = (terms ?? [])
    .filter((term) => folded(term.words) !== folded(words))
    .map((term): Looked => ({ ...term, ...(term.words.includes(' ') ? { form: 'phrase' } : {}) }));
  const spelt = [asked, ...known].flatMap((each) => {
    const other = respelt(each.words);
    return other === null ? [each] : [each, { ...each, words: other }];
  });
  const also = [...new Set([...known, ...spelt].map((each) => each.words))].filter(
    (each) => folded(each) !== folded(words),
  );
  const looked = terms === null && OPEN_TRATA.test(words) ? [...spelt, { ...asked, isVerb: true }] : spelt;
  return { looked, marked: looked, also };
}

/** In these words nothing tells yet whether “trata” is the noun or a form of “tratar”; a quotation is found either way. */
const OPEN_TRATA = /(?<!\b(?:las?|contra|de|en|por|sobre|con|sin|para)\s+)\btratas?(?:\s+de)?$/i;
