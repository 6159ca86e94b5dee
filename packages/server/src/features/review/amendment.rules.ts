import { canonicalTag } from '../../platform/planner/context';
import { texts, type Texts } from '../../values/localized-text';
import type { UserError } from '../access/refusal';

/* What can be seen of a new wording without the register, and against the wording that it follows. */

interface Text {
  readonly language: string;
  readonly text: string;
}

const LONGEST_TEXT = 20_000;

export const invalid = (path: readonly string[], message: string, cure: string | null = null): UserError => ({
  code: 'INVALID',
  path,
  message,
  cure,
});

/** Faults of texts that say one thing in several languages. */
export function faultsOfTexts(given: readonly Text[], path: readonly string[]): UserError[] {
  const faults: UserError[] = [];
  if (given.length === 0) faults.push(invalid(path, 'The words are missing.', 'Give one text at least.'));
  const seen = new Set<string>();
  given.forEach(({ language, text }, i) => {
    const at = [...path, String(i)];
    const tag = canonicalTag(language);
    if (text.trim() === '') faults.push(invalid([...at, 'text'], 'The text is empty.', 'Leave it out.'));
    if (text.length > LONGEST_TEXT) {
      faults.push({
        code: 'LIMIT_EXCEEDED',
        path: [...at, 'text'],
        message: `A text has at most ${LONGEST_TEXT} characters.`,
        cure: 'Shorten it.',
      });
    }
    if (seen.has(tag)) faults.push(invalid([...at, 'language'], 'Two texts are in this language.'));
    seen.add(tag);
  });
  return faults;
}

/** As the register holds them: by language, the first one being the original. */
export const storedTexts = (given: readonly Text[]): Texts =>
  texts(
    Object.fromEntries(given.map(({ language, text }) => [canonicalTag(language), text])),
    canonicalTag(given[0]?.language ?? 'en'),
  );

interface Dated {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** A new state begins after the one before it, or that one would have held on no day. */
export function faultsOfDay(day: string, before: Dated | undefined, path: readonly string[]): UserError[] {
  return before && before.valid_from !== null && day <= before.valid_from
    ? [
        invalid(
          path,
          `What stands now holds from ${before.valid_from}; what follows it must begin later.`,
          'Give a later day.',
        ),
      ]
    : [];
}

export function faultsOfEnd(day: string, mandate: Dated, path: readonly string[]): UserError[] {
  return mandate.valid_to !== null && mandate.valid_to <= day
    ? [
        {
          code: 'WRONG_STATE',
          path,
          message: `The mandate is no longer in force from ${mandate.valid_to}.`,
          cure: null,
        },
      ]
    : [];
}

/** The last day's end of what goes before: never later than it was. */
export const endedBy = (day: string, { valid_to }: Dated): string =>
  valid_to !== null && valid_to < day ? valid_to : day;
