import { isDay, isLanguageTag, textFault } from '@mandato/rules';

/* What a data file has to look like, said once: the same declaration checks the file and gives its type. */

export type Report = (field: string, fault: string) => void;

export interface Shape<T> {
  (value: unknown, field: string, report: Report): void;
  /** Never there; it carries the type. */
  readonly of?: T;
}

export type Checked<S> = S extends Shape<infer T> ? T : never;

/** The languages in which every text of the catalogue has to be there. */
const LANGUAGES = ['en', 'es'];

const simple =
  <T>(isOne: (value: unknown) => boolean, what: string): Shape<T> =>
  (value, field, report) => {
    if (!isOne(value)) report(field, value === undefined ? `is missing: ${what}` : `is not ${what}`);
  };

export const flag: Shape<boolean> = simple((v) => typeof v === 'boolean', 'true or false');

export const count: Shape<number> = simple(
  (v) => Number.isInteger(v) && Number(v) >= 0 && Number(v) < 2 ** 31,
  'a whole number from 0 up',
);

export const day: Shape<string> = simple((v) => typeof v === 'string' && isDay(v), 'a day as YYYY-MM-DD');

export const text: Shape<string> = simple(
  (v) => typeof v === 'string' && v.trim() !== '' && textFault(v) === undefined,
  'a text that is not empty and holds no control characters',
);

export const language: Shape<string> = simple(
  (v) => typeof v === 'string' && isLanguageTag(v),
  'a language tag like "es"',
);

export const matching = (pattern: RegExp, example: string): Shape<string> =>
  simple((v) => typeof v === 'string' && pattern.test(v), `a code like "${example}"`);

export const oneOf = <T extends string>(values: Readonly<Record<string, T>>): Shape<T> =>
  simple((v) => Object.values<unknown>(values).includes(v), `one of ${Object.values(values).join(', ')}`);

export const url: Shape<string> = simple(
  (v) => typeof v === 'string' && /^https?:/.test(v) && URL.canParse(v),
  'an address that begins with https:// or http://',
);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, field, report) => {
    if (value !== null) shape(value, field, report);
  };

/** May be left out; nothing is then said of it. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, field, report) => {
    if (value !== undefined) shape(value, field, report);
  };

export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, field, report) => {
    if (!Array.isArray(value)) return report(field, 'is not a list');
    value.forEach((each, index) => shape(each, within(field, String(index)), report));
  };

/** A text per language, English and Spanish at least. */
export const texts: Shape<Readonly<Record<string, string>>> = (value, field, report) => {
  if (!isRecord(value)) return report(field, 'is not a text per language');
  for (const tag of LANGUAGES) if (!(tag in value)) report(within(field, tag), 'is missing');
  for (const [tag, words] of Object.entries(value)) {
    language(tag, within(field, tag), report);
    text(words, within(field, tag), report);
  }
};

export const mapOf =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, field, report) => {
    if (!isRecord(value)) return report(field, 'is not an object');
    for (const [name, each] of Object.entries(value)) shape(each, within(field, name), report);
  };

type Fields = Readonly<Record<string, Shape<unknown>>>;
type MayLack<F extends Fields> = { [K in keyof F]: undefined extends Checked<F[K]> ? K : never }[keyof F];
type RecordOf<F extends Fields> = { readonly [K in Exclude<keyof F, MayLack<F>>]: Checked<F[K]> } & {
  readonly [K in MayLack<F>]?: Checked<F[K]>;
};

/** Exactly these fields: one that nobody knows is a slip of the pen, not something to pass over. */
export const record =
  <F extends Fields>(fields: F): Shape<RecordOf<F>> =>
  (value, field, report) => {
    if (!isRecord(value)) return report(field, 'is not an object');
    for (const [name, shape] of Object.entries(fields)) shape(value[name], within(field, name), report);
    for (const name of Object.keys(value))
      if (!(name in fields)) report(within(field, name), 'is not a known field');
  };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);
