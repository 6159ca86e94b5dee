const SHAPE = /^(?:[a-z]{2,8}|x|i)(?:-[a-z0-9]{1,8})*$/i;

/** Shaped as a BCP 47 tag; whether the language exists is not asked. */
export function isLanguageTag(text: string): boolean {
  return text.length <= 80 && SHAPE.test(text) && !/^[xi]$/i.test(text);
}
