import { spanFields } from './activity-fields';
import { contentFields } from './content-fields';
import type { DiagnosisContent, Span } from './document';
import { isScalar, type Meaning, type Shape } from './shape';

/** Values that hold somebody's own words; all others are codes, numbers and dates. */
const WORDS: ReadonlySet<Meaning> = new Set([
  ...(['TEXT', 'PROSE', 'URL'] as const),
  ...(['KEY', 'PROJECT_KEY', 'KEY_OF_SECTION', 'KEY_OF_ACTIVITY', 'KEY_OF_ITEM'] as const),
]);

export interface Rewriting {
  readonly words: (words: string) => string;
  readonly span: (span: Span) => Span;
}

/** The same document with other words: everything that is words, and every span, is put through `by`. */
export function rewriteContent(content: DiagnosisContent, by: Rewriting): DiagnosisContent {
  return rewriteRecord(contentFields, content, by) as DiagnosisContent;
}

function rewriteRecord(shape: Shape, record: object, by: Rewriting): object {
  if (shape === spanFields) return by.span(record as Span);
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => {
      const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (!field) return [name, value];
      const { of } = field;
      const one = (each: unknown): unknown => {
        if (!isScalar(of)) return rewriteRecord(of, each as object, by);
        return WORDS.has(of.meaning) ? by.words(each as string) : each;
      };
      return [name, field.isList ? (value as unknown[]).map(one) : one(value)];
    }),
  );
}
