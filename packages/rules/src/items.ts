import type { Reading } from './reading';

/** The most items one return may hold: all that carry a key, and the outcomes and published works of activities. */
export const MOST_ITEMS = 2000;

export interface Item {
  readonly key: string;
  /** Path of the item itself, not of its key. */
  readonly path: readonly string[];
  readonly kind: 'SECTION' | 'ACTIVITY' | 'OTHER';
}

/** Everything with a key of its own; a project is no item, its key may repeat. */
export function itemsOf(reading: Reading): Item[] {
  return reading.values('KEY').map(({ value, path }) => {
    const collection = path.at(-3);
    const kind = collection === 'sections' ? 'SECTION' : collection === 'activities' ? 'ACTIVITY' : 'OTHER';
    return { key: value, path: path.slice(0, -1), kind };
  });
}
