import type { CheckContext } from '../context';
import { FEWEST_WORDS } from '../digest';
import { hashesOf } from '../item-hashes';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function carriedOn(reading: Reading, { earlier }: CheckContext): CheckResult[] {
  if (earlier === null) return [];
  const before = new Map(earlier.items.map(({ key, hash }) => [key, hash]));
  const { content } = reading;
  return hashesOf(content, (key) => before.has(key))
    .filter(({ key, hash }) => before.get(key) === hash)
    .filter(({ path }) => path[1] !== 'sections' || isText(reading, content.sections[Number(path[2])]?.body))
    .map(({ path }) => tell('CARRIED_ON_UNCHANGED', path));
}

/** A heading or a line of a cover stays the same by its nature. */
const isText = (reading: Reading, body = ''): boolean => reading.words(body).length >= FEWEST_WORDS;
