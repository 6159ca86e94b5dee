import type { ContextAgency } from './context';
import { fold } from './fold';

export interface PlacedWord {
  readonly folded: string;
  readonly isCapitals: boolean;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly code: string;
  readonly words: readonly string[];
  /** Written in capitals only: “SAP” must not be found in “sap”, nor “US” in “about us”. */
  readonly isAcronym: boolean;
  readonly isFormer: boolean;
}

export interface NamedAgency {
  readonly code: string;
  /** By a name that it bears no more. */
  readonly isFormer: boolean;
  readonly start: number;
  readonly end: number;
}

/** Names by their first word, so that a heading is read once however many agencies there are. */
export class NameIndex {
  private readonly byFirstWord = new Map<string, Name[]>();

  constructor(agencies: readonly ContextAgency[]) {
    for (const { code, names, formerNames } of agencies) {
      for (const name of names) this.add(code, name, formerNames.includes(name));
    }
  }

  /** The longest name that begins at a word; of two alike the one that was there first. */
  longestAt(words: readonly PlacedWord[], at: number): Name | undefined {
    const names = this.byFirstWord.get(words[at]?.folded ?? '') ?? [];
    return names
      .filter((name) => stands(name, words, at))
      .reduce<Name | undefined>(
        (best, name) => (best !== undefined && best.words.length >= name.words.length ? best : name),
        undefined,
      );
  }

  private add(code: string, name: string, isFormer: boolean): void {
    const words = wordsWithPlaces(name);
    const [first] = words;
    if (first === undefined) return;
    const entry = {
      code,
      words: words.map((word) => word.folded),
      isAcronym: words.every(isCapitals),
      isFormer,
    };
    const sharing = this.byFirstWord.get(first.folded);
    if (sharing === undefined) this.byFirstWord.set(first.folded, [entry]);
    else sharing.push(entry);
  }
}

/** Agencies named by whole words, left to right; a name inside a longer one is not told. */
export function namesIn(text: string, index: NameIndex): NamedAgency[] {
  const words = wordsWithPlaces(text);
  const named: NamedAgency[] = [];
  let at = 0;
  while (at < words.length) {
    const name = index.longestAt(words, at);
    const first = words[at];
    const last = words[at + (name?.words.length ?? 1) - 1];
    if (name !== undefined && first !== undefined && last !== undefined) {
      named.push({ code: name.code, isFormer: name.isFormer, start: first.start, end: last.end });
    }
    at += name?.words.length ?? 1;
  }
  return named;
}

function stands(name: Name, words: readonly PlacedWord[], at: number): boolean {
  return name.words.every((folded, offset) => {
    const word = words[at + offset];
    return word !== undefined && word.folded === folded && (!name.isAcronym || word.isCapitals);
  });
}

/** Words with where they stand; a combining mark is part of its word. */
export function wordsWithPlaces(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    folded: fold(match[0]),
    isCapitals: match[0] === match[0].toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isCapitals(word: PlacedWord): boolean {
  return word.isCapitals;
}
