/**
 * What a value of a return stands for. The checks walk by meaning, so a field added to the document
 * is checked from the day it is declared.
 */
export type Meaning =
  | 'TEXT'
  | 'PROSE'
  | 'KEY'
  | 'PROJECT_KEY'
  | 'KEY_OF_SECTION'
  | 'KEY_OF_ACTIVITY'
  | 'KEY_OF_ITEM'
  | 'CODE'
  | 'EDTF'
  | 'DAY'
  | 'LANGUAGE'
  | 'DECIMAL'
  | 'CURRENCY'
  | 'URL'
  | 'ID'
  | 'INT'
  | 'BOOLEAN'
  | 'CHOICE';

/** The lists a code is looked up in; the last five are code lists of the catalogue. */
export type CodeSource =
  | 'mandate'
  | 'objective'
  | 'agency'
  | 'group'
  | 'country'
  | 'activity-kind'
  | 'population-group'
  | 'theme'
  | 'sector'
  | 'partner-kind';

export interface Scalar<T = unknown> {
  readonly meaning: Meaning;
  readonly source?: CodeSource;
  readonly choices?: readonly string[];
  /** Words for people, which can be had in another language too. */
  readonly isTranslatable?: boolean;
  /** The language of the texts of the record it stands in, where that is not the return's. */
  readonly isOfTexts?: boolean;
  /** Carries the type only; never set. */
  readonly type?: T;
}

type Presence = 'REQUIRED' | 'OPTIONAL' | 'DEFAULTED';

export interface Field {
  readonly of: Scalar | Shape;
  readonly isList: boolean;
  readonly presence: Presence;
  readonly fallback?: unknown;
}

export interface Shape {
  readonly [name: string]: Field;
}

type Of = Scalar | Shape;
/** An interface, so that declarations name it and stay short. */
export interface FieldOf<O extends Of, L extends boolean, P extends Presence> extends Field {
  readonly of: O;
  readonly isList: L;
  readonly presence: P;
}

export const required = <O extends Of>(of: O): FieldOf<O, false, 'REQUIRED'> => ({
  of,
  isList: false,
  presence: 'REQUIRED',
});
export const optional = <O extends Of>(of: O): FieldOf<O, false, 'OPTIONAL'> => ({
  of,
  isList: false,
  presence: 'OPTIONAL',
});
export const defaulted = <T extends string | number | boolean>(
  of: Scalar<T>,
  fallback: NoInfer<T>,
): FieldOf<Scalar<T>, false, 'DEFAULTED'> => ({ of, isList: false, presence: 'DEFAULTED', fallback });

/** A list that is empty when nothing was sent. */
export const list = <O extends Of>(of: O): FieldOf<O, true, 'DEFAULTED'> => ({
  of,
  isList: true,
  presence: 'DEFAULTED',
  fallback: [],
});
export const requiredList = <O extends Of>(of: O): FieldOf<O, true, 'REQUIRED'> => ({
  of,
  isList: true,
  presence: 'REQUIRED',
});
export const optionalList = <O extends Of>(of: O): FieldOf<O, true, 'OPTIONAL'> => ({
  of,
  isList: true,
  presence: 'OPTIONAL',
});

type With<S extends Shape, P extends Presence> = {
  [K in keyof S]: S[K]['presence'] extends P ? K : never;
}[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };

type SentOne<O> = O extends Scalar<infer T> ? T : O extends Shape ? Sent<O> : never;
type SentValue<F extends Field> = F['isList'] extends true ? readonly SentOne<F['of']>[] : SentOne<F['of']>;
type FullOne<O> = O extends Scalar<infer T> ? T : O extends Shape ? Complete<O> : never;
type FullValue<F extends Field> = F['isList'] extends true ? FullOne<F['of']>[] : FullOne<F['of']>;

/** What comes in: whatever has a default or may be missing is optional and may be null. */
export type Sent<S extends Shape> = Flat<
  { [K in With<S, 'REQUIRED'>]: SentValue<S[K]> } & {
    [K in With<S, 'OPTIONAL' | 'DEFAULTED'>]?: SentValue<S[K]> | null;
  }
>;

/** The canonical shape: defaults are there, what is missing is absent, nothing is null. */
export type Complete<S extends Shape> = Flat<
  { [K in With<S, 'REQUIRED' | 'DEFAULTED'>]: FullValue<S[K]> } & {
    [K in With<S, 'OPTIONAL'>]?: FullValue<S[K]>;
  }
>;

const entriesOfShapes = new WeakMap<Shape, readonly (readonly [string, Field])[]>();

/** The fields of a shape by name, listed once however many records have it. */
export function fieldsOf(shape: Shape): readonly (readonly [string, Field])[] {
  const known = entriesOfShapes.get(shape);
  if (known !== undefined) return known;
  const entries = Object.entries(shape);
  entriesOfShapes.set(shape, entries);
  return entries;
}

export function isScalar(of: Scalar | Shape): of is Scalar {
  return typeof of.meaning === 'string';
}
