import { hash } from 'node:crypto';

/** An id that follows from what it names (RFC 9562, version 8): the same thing gets the same id without asking anybody. */
export function derivedId(...name: readonly string[]): string {
  const hex = hash('sha256', JSON.stringify(name));
  const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Case, accents and spaces folded: for sorting and for telling names alike. */
export const folded = (words: string): string =>
  (isAscii(words) ? words : words.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Most words have nothing to take apart. */
const isAscii = (words: string): boolean => /^[\x00-\x7f]*$/.test(words);
