/** For comparing only, never for storing: case, accents and runs of blanks do not count. */
export function fold(text: string): string {
  const plain = (isAscii(text) ? text : withoutMarks(text)).toLowerCase();
  return (/\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim();
}

/** Most texts have nothing to take apart. */
export const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** What Latin letters and the marks of print come apart to is found by its place, which is quicker than by its kind. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/^[\x00-\u024f\u2000-\u203f]*$/.test(text) ? /[\u0300-\u036f]+/g : /\p{M}+/gu, '');

/** Folded, without a printed number before it and the punctuation around it. */
export function foldStatement(text: string): string {
  const bare = fold(text)
    .replace(/^\(?\d{1,3}[.)]\s*/u, '')
    .replace(/^[\p{P}\s]+/u, '');
  // Not by a pattern: one that ends in `$` takes quadratic time on a long run of dots.
  let end = bare.length;
  while (end > 0 && /[\p{P}\s]/u.test(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}
