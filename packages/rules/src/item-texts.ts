import { contentFields } from './content-fields';
import type { DiagnosisContent } from './document';
import { isScalar, type Shape } from './shape';

/** A text of a return that can be had in another language, addressed by the item it belongs to. */
export interface ItemText {
  /** Key of the item. */
  readonly key: string;
  /** Where below the item: `title`, `outcomes.0.text`. */
  readonly field: string;
  readonly text: string;
  /** The language that the record says of its own texts; absent where it is that of the return. */
  readonly language: string | undefined;
  /** The records it stands in, the outermost first, each with the list that holds it. */
  readonly within: readonly Holder[];
}

interface Holder {
  readonly list: string;
  readonly record: object;
}

interface Place {
  readonly key: string;
  readonly below: string;
  readonly within: readonly Holder[];
}

/** Every translatable text of a return, in the order of the document. */
export function itemTexts(content: DiagnosisContent): ItemText[] {
  return textsOf(contentFields, content, { key: '', below: '', within: [] });
}

function textsOf(shape: Shape, record: object, place: Place): ItemText[] {
  const values = record as Record<string, unknown>;
  const key = isKeyed(shape) ? (values['key'] as string) : place.key;
  const below = isKeyed(shape) ? '' : place.below;
  const language = Object.entries(shape).find(([, { of }]) => isScalar(of) && of.isOfTexts)?.[0];
  return Object.entries(shape).flatMap(([name, { of, isList }]): ItemText[] => {
    const value = values[name];
    if (value === undefined) return [];
    if (isScalar(of)) {
      if (!of.isTranslatable || typeof value !== 'string') return [];
      return [
        {
          key,
          field: below + name,
          text: value,
          language: language && (values[language] as string | undefined),
          within: place.within,
        },
      ];
    }
    if (!isList)
      return textsOf(of, value as object, { key, below: `${below}${name}.`, within: place.within });
    return (value as object[]).flatMap((each, i) =>
      textsOf(of, each, {
        key,
        below: `${below}${name}.${i}.`,
        within: [...place.within, { list: name, record: each }],
      }),
    );
  });
}

/** The fields that can be translated, by the list that holds the item; `N` stands for a place counted from 0. */
export const TRANSLATABLE_FIELDS: Readonly<Record<string, readonly string[]>> = fieldsByList(contentFields);

function fieldsByList(shape: Shape): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, { of, isList }]): [string, string[]][] => {
      if (isScalar(of) || !isList) return [];
      const own: [string, string[]][] = isKeyed(of) ? [[name, fieldsBelow(of, '')]] : [];
      return [...own, ...Object.entries(fieldsByList(of))];
    }),
  );
}

function fieldsBelow(shape: Shape, below: string): string[] {
  return Object.entries(shape).flatMap(([name, { of, isList }]) => {
    if (isScalar(of)) return of.isTranslatable ? [below + name] : [];
    if (isList && isKeyed(of)) return [];
    return fieldsBelow(of, isList ? `${below}${name}.N.` : `${below}${name}.`);
  });
}

function isKeyed(shape: Shape): boolean {
  const of = shape['key']?.of;
  return of !== undefined && isScalar(of) && of.meaning === 'KEY';
}
