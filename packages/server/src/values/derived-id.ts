import { hash } from 'node:crypto';

/** An id that follows from what it names (RFC 9562, version 8): the same thing gets the same id without asking anybody. */
export function derivedId(...name: readonly string[]): string {
  const bytes = hash('sha256', JSON.stringify(name), 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Case, accents and spaces folded: for sorting and for telling names alike. */
export const folded = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
