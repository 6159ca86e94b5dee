/** Lists that were cut, by their place in the answer: the first of each, and how many there are besides. */
export type Truncated = Map<string, { shown: number; total: number | null; lists: number }>;

export function noteTruncated(
  truncated: Truncated,
  place: string,
  cut: { shown: number; total: number | null },
): void {
  const first = truncated.get(place) ?? { ...cut, lists: 0 };
  truncated.set(place, { ...first, lists: first.lists + 1 });
}

type List = readonly [list: number, shown: number, total: number | null];

/** A list that was cut, or null for `shown` where it was not; and what its rows are made of, where that was not all there is. */
export type Mark = readonly [list: number, shown: number | null, total: number | null, of?: List];

/** What a mark tells: the list itself first, then what its rows are made of. */
export const partsOf = ([list, shown, total, of]: Mark): readonly (List | null)[] => [
  shown === null ? null : [list, shown, total],
  of ?? null,
];

/** Where PostgreSQL marks a list, and how it says that it was not cut. */
const MARK = '"$cut":';

/** The answer without its marks, which are told to `note`. In a JSON text a quote is escaped, so a mark is never part of one. */
export function withoutMarks(
  text: string,
  note: (list: number, shown: number, total: number | null) => void,
): string {
  let at = text.indexOf(MARK);
  if (at < 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (; at >= 0; at = text.indexOf(MARK, from)) {
    const end = text.indexOf('}', at);
    // The comma before it goes too.
    parts.push(text.slice(from, at - 1));
    const mark = text.slice(at + MARK.length, end);
    if (mark !== 'null') for (const part of partsOf(JSON.parse(mark) as Mark)) if (part) note(...part);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
