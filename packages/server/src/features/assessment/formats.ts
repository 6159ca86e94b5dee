import type { AssessmentLocale } from './material';

/** How numbers, lists, days and languages are written in a language. */
export interface Formats {
  readonly number: (value: number) => string;
  /** A number with what it counts. */
  readonly many: (count: number, one: string, other: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly either: (names: readonly string[]) => string;
  readonly day: (day: string) => string;
  /** A day, month or year in EDTF; whatever else it says as it stands. */
  readonly edtf: (date: string) => string;
  readonly instant: (instant: string) => string;
  readonly language: (tag: string) => string;
}

export function formatsOf(locale: AssessmentLocale): Formats {
  // Day before month, as in the other language.
  const tag = locale === 'en' ? 'en-GB' : locale;
  // Spanish leaves four digits together; a report writes all numbers alike.
  const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const day = (value: string): string => days.format(new Date(value));
  const number = (value: number): string => numbers.format(value);
  return {
    number,
    many: (count, one, other) => `${number(count)} ${count === 1 ? one : other}`,
    list: (names) => lists.format(names),
    either: (names) => choices.format(names),
    day: (value) => day(`${value}T00:00:00Z`),
    edtf: (date) =>
      /^\d{4}-(0[1-9]|1[0-2])$/.test(date)
        ? months.format(new Date(`${date}-01T00:00:00Z`))
        : /^\d{4}-\d{2}-\d{2}$/.test(date)
          ? day(`${date}T00:00:00Z`)
          : date,
    instant: day,
    language: (value) => {
      try {
        return languages.of(value) ?? value;
      } catch {
        return value;
      }
    },
  };
}
