import { isDay } from '@mandato/rules';
import { canonicalTag } from '../../platform/planner/context';
import type { TranslationInput } from '../../values/translation-input';
import type { UserError } from '../access/refusal';
import type { SectionKind } from './section-kind';

export type ByLanguage = Readonly<Record<string, string>>;

/** A section of a form as it is called for. */
export interface FormSection {
  readonly kind: `${SectionKind}`;
  readonly required: boolean;
  readonly heading: ByLanguage;
  readonly guidance: ByLanguage | null;
}

/** A round as it is called for; agencies and the obligation by their codes. */
export interface Round {
  readonly code: string;
  readonly title: ByLanguage;
  readonly requestedBy: string | null;
  readonly obligation: string | null;
  /** OPEN unless it is only announced. */
  readonly state?: 'PLANNED' | 'OPEN';
  readonly opensOn: string | null;
  readonly dueOn: string | null;
  readonly timeZone: string;
  readonly consentLevels: number;
  readonly template: { readonly version: number; readonly sections: readonly FormSection[] };
  /** Who is to file; a group stands for its members. */
  readonly expected: readonly string[];
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const LONGEST_TITLE = 300;
const LONGEST_GUIDANCE = 5000;
const MOST_SECTIONS = 50;
const MOST_CONSENTS = 3;
const LONGEST_REASON = 2000;

const invalid = (path: readonly string[], message: string, cure: string | null = null): UserError => ({
  code: 'INVALID',
  path,
  message,
  cure,
});

/** What is wrong with a round as it was sent: all of it that can be seen without the register. */
export function faultsOf(round: Round): UserError[] {
  const { consentLevels, expected } = round;
  return [
    ...(CODE.test(round.code)
      ? []
      : [invalid(['code'], 'A code has 1 to 60 letters, digits, `.`, `_` and `-`.', 'Like 2013-review.')]),
    ...wordFaults(['title'], round.title, LONGEST_TITLE),
    ...dayFaults(round),
    ...(Number.isInteger(consentLevels) && consentLevels >= 0 && consentLevels <= MOST_CONSENTS
      ? []
      : [invalid(['consentLevels'], `Not a whole number from 0 to ${MOST_CONSENTS}.`)]),
    ...formFaults(round.template.sections),
    ...expected.flatMap((code, i) =>
      expected.indexOf(code) < i ? [twice(['expected', String(i)], 'An agency is named twice.')] : [],
    ),
  ];
}

const twice = (path: readonly string[], message: string): UserError => ({
  code: 'DUPLICATE_KEY',
  path,
  message,
  cure: 'Leave one of them out.',
});

function dayFaults({ opensOn, dueOn }: Round): UserError[] {
  const faults = Object.entries({ opensOn, dueOn }).flatMap(([field, day]) =>
    day === null || isDay(day) ? [] : [invalid([field], 'Not a day as YYYY-MM-DD.')],
  );
  if (faults.length === 0 && opensOn !== null && dueOn !== null && dueOn < opensOn) {
    faults.push(invalid(['dueOn'], 'The round would be due before it opens.', 'Give a later day.'));
  }
  return faults;
}

function formFaults(sections: readonly FormSection[]): UserError[] {
  if (sections.length === 0 || sections.length > MOST_SECTIONS) {
    return [invalid(['template'], `A form has 1 to ${MOST_SECTIONS} sections.`)];
  }
  return sections.flatMap(({ heading, guidance }, i) => [
    ...wordFaults(['template', String(i), 'heading'], heading, LONGEST_TITLE),
    ...(guidance ? wordFaults(['template', String(i), 'guidance'], guidance, LONGEST_GUIDANCE) : []),
  ]);
}

function wordFaults(path: readonly string[], words: ByLanguage, longest: number): UserError[] {
  const faults = Object.values(words).some((text) => text.trim() === '' || text.length > longest)
    ? [invalid(path, `A text here has 1 to ${longest} characters.`)]
    : [];
  return words['en'] === undefined
    ? [...faults, invalid(path, 'The English text is missing.', 'Add it.')]
    : faults;
}

/** Texts by their language; two of one language are told. */
export function byLanguage(
  path: readonly string[],
  given: readonly TranslationInput[],
): { readonly words: ByLanguage; readonly faults: readonly UserError[] } {
  const tags = given.map(({ language }) => canonicalTag(language));
  return {
    words: Object.fromEntries(given.map(({ text }, i) => [tags[i], text])),
    faults: tags.flatMap((tag, i) =>
      tags.indexOf(tag) < i
        ? [twice([...path, String(i), 'language'], 'Two texts are in one language.')]
        : [],
    ),
  };
}

/** Why an act was done is public: it is said, and not at any length. */
export function reasonFaults(reason: string): UserError[] {
  if (reason.trim() === '')
    return [invalid(['reason'], 'A reason is missing.', 'Say why: everybody can read it.')];
  return reason.length <= LONGEST_REASON
    ? []
    : [
        {
          code: 'LIMIT_EXCEEDED',
          path: ['reason'],
          message: `A reason has at most ${LONGEST_REASON} characters.`,
          cure: 'Shorten it.',
        },
      ];
}

/** A due day that is to be put off: later than the one there is, and not over yet where it ends. */
export function extensionFaults(dueOn: string, due: string | null, today: string): UserError[] {
  if (due !== null && dueOn <= due) {
    return [
      invalid(['dueOn'], `The due day is ${due} already; it can only be put off.`, 'Give a later day.'),
    ];
  }
  return dueDayFaults(dueOn, today);
}

export const dueDayFaults = (dueOn: string | null, today: string): UserError[] =>
  dueOn !== null && dueOn < today
    ? [invalid(['dueOn'], 'This day is over: everybody would be late at once.', 'Give a day to come.')]
    : [];
