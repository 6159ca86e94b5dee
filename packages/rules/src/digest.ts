import { fold, isAscii } from './fold';

/* Wording near a text that nobody may ship as a whole: each text is known by the smallest hashes of its runs of three words
   (a bottom-k min-hash). Of two texts with the same digest size the share of common hashes estimates the share of common
   runs; for texts of up to that many runs it is that share. */

/** Shorter texts are alike by chance. */
export const FEWEST_WORDS = 20;
/** What stands behind these words of a long text tells no more. */
const MOST_WORDS = 1000;
const MOST_LETTERS = 10_000;
const RUN = 3;
const { imul } = Math;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SIZE = 24;
/** Letters of a hash of 24 bits, to the base of 36. */
const WIDTH = 5;

/** Words as they are compared: folded, without marks. */
export function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, MOST_LETTERS));
  return (folded.match(isAscii(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/** Digest of a text; none for one of fewer than 20 words. */
export function digestOf(text: string): string | undefined {
  return digestOfWords(wordsOf(text));
}

export function digestOfWords(words: readonly string[]): string | undefined {
  if (words.length < FEWEST_WORDS) return undefined;
  const smallest = [...new Set(runHashes(words))].sort((a, b) => a - b).slice(0, SIZE);
  return smallest.map((hash) => hash.toString(36).padStart(WIDTH, '0')).join('');
}

export function hashesIn(digest: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < digest.length; at += WIDTH) {
    hashes.push(parseInt(digest.slice(at, at + WIDTH), 36));
  }
  return hashes;
}

/** Estimated share of the runs of both that both have, from 0 to 1: of the smallest hashes of the two together, how many are common. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const inA = new Set(a);
  const inB = new Set(b);
  const together = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SIZE);
  if (together.length === 0) return 0;
  return together.filter((hash) => inA.has(hash) && inB.has(hash)).length / together.length;
}

/** Hashes of all runs of three words, 24 bits each. */
export function runHashes(words: readonly string[]): number[] {
  // One argument: where a word stands must not become its seed, or copied words are found in the same place only.
  const each = words.map((word) => hash32(word));
  const hashes: number[] = [];
  for (let at = 0; at + RUN <= each.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + RUN; i += 1) hash = mix(imul(hash, 31) ^ (each[i] ?? 0));
    hashes.push(hash >>> 8);
  }
  return hashes;
}

/** FNV-1a over UTF-16 code units. */
function hash32(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), PRIME);
  return mix(hash);
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A short name of a text: 64 bits in hexadecimal. For telling “unchanged”, not for safety. */
export function shortHash(text: string): string {
  // Both halves in one walk: texts are long.
  let a = OFFSET;
  let b = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = imul(a ^ unit, PRIME);
    b = imul(b ^ unit, PRIME);
  }
  return [mix(a), mix(b)].map((half) => half.toString(16).padStart(8, '0')).join('');
}
