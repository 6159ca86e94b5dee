/**
 * What a record says, and the passage of the return that says it.
 * No offsets: the server finds the quote in the section and refuses one that is not there.
 */
export function cite(sectionKey: string, quote: string) {
  return { text: quote, span: { sectionKey, quote } };
}
