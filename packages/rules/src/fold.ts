/** For comparing only, never for storing: case, accents and runs of blanks do not count. */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Most texts have nothing to take apart. */
const ASCII = /^[\x00-\x7f]*$/;

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
