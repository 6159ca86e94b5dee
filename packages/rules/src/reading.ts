import { contentFields, filedDocumentFields } from './content-fields';
import { wordsOf } from './digest';
import type { DiagnosisContent, FiledDocument, Section, SpanInput } from './document';
import { fieldsOf, isScalar, type Complete, type Meaning, type Scalar, type Shape } from './shape';
import { MOST_SEARCHED, resolveSpanIn, type ResolvedSpan, type SearchBudget, type SpanFault } from './span';
import type { SectionPart } from './vocabulary';

export interface FoundRecord<T> {
  readonly path: readonly string[];
  readonly record: T;
}

export interface FoundValue {
  readonly path: readonly string[];
  readonly value: string;
  readonly scalar: Scalar;
  /** The record it stands in. */
  readonly owner: object;
}

/** A document walked once: the checks ask for all values of one meaning and all records of one shape. */
export class Reading {
  private readonly valuesByMeaning = new Map<Meaning, FoundValue[]>();
  private readonly recordsByShape = new Map<Shape, FoundRecord<object>[]>();
  private readonly placeBySpan = new Map<SpanInput, ResolvedSpan | SpanFault>();
  private readonly sectionByKey = new Map<string, Section>();
  private readonly wordsByText = new Map<string, readonly string[]>();
  private readonly budget: SearchBudget = { left: MOST_SEARCHED };

  constructor(
    readonly content: DiagnosisContent,
    readonly filed: FiledDocument,
    /** Language of the return. */
    readonly language: string,
  ) {
    for (const section of content.sections) {
      if (!this.sectionByKey.has(section.key)) this.sectionByKey.set(section.key, section);
    }
    this.walkRecord(contentFields, content, ['content']);
    this.walkRecord(filedDocumentFields, filed, ['filed']);
  }

  values(...meanings: Meaning[]): readonly FoundValue[] {
    const [first, ...more] = meanings;
    if (first !== undefined && more.length === 0) return this.valuesByMeaning.get(first) ?? [];
    return meanings.flatMap((meaning) => this.valuesByMeaning.get(meaning) ?? []);
  }

  records<S extends Shape>(shape: S): FoundRecord<Complete<S>>[] {
    return (this.recordsByShape.get(shape) ?? []) as unknown as FoundRecord<Complete<S>>[];
  }

  /** The words an item rests on, where its span holds. */
  placeOf(item: object): ResolvedSpan | undefined {
    const span = (item as { span?: SpanInput }).span;
    if (span === undefined) return undefined;
    const place = this.resolve(span);
    return 'fault' in place ? undefined : place;
  }

  section(key: string): Section | undefined {
    return this.sectionByKey.get(key);
  }

  /** The section an item quotes. */
  sectionOf(item: object): Section | undefined {
    const key = (item as { span?: SpanInput }).span?.sectionKey;
    return key === undefined ? undefined : this.section(key);
  }

  /** A passage of a section; none where another section has taken its key first. */
  passage(section: Section, part: SectionPart, start: number, end: number): ResolvedSpan | undefined {
    if (this.section(section.key) !== section) return undefined;
    const text = (part === 'HEADING' ? section.headingPrinted : section.body) ?? '';
    return { sectionKey: section.key, part, start, end, quote: text.slice(start, end) };
  }

  /** The words a value stands for: itself in a section's body, else what its item rests on. */
  placeOfValue({ path, value, owner }: FoundValue): ResolvedSpan | undefined {
    if (path[1] !== 'sections') return this.placeOf(owner);
    return this.passage(owner as Section, 'BODY', 0, value.length);
  }

  /** Folded words of a text, of a long one those it begins with; taken apart once, however many rules ask. */
  words(text: string): readonly string[] {
    const known = this.wordsByText.get(text);
    if (known !== undefined) return known;
    const words = wordsOf(text);
    this.wordsByText.set(text, words);
    return words;
  }

  /** Searched once for each span, however many rules ask. */
  resolve(span: SpanInput): ResolvedSpan | SpanFault {
    const known = this.placeBySpan.get(span);
    if (known !== undefined) return known;
    const place = resolveSpanIn(this.section(span.sectionKey), span, this.budget);
    this.placeBySpan.set(span, place);
    return place;
  }

  private walkRecord(shape: Shape, record: object, path: readonly string[]): void {
    append(this.recordsByShape, shape, { path, record });
    for (const [name, field] of fieldsOf(shape)) {
      const sent = (record as Record<string, unknown>)[name];
      if (sent === undefined) continue;
      const here = [...path, name];
      if (!field.isList) this.walk(field.of, sent, here, record);
      else
        (sent as unknown[]).forEach((each, index) =>
          this.walk(field.of, each, [...here, String(index)], record),
        );
    }
  }

  private walk(of: Scalar | Shape, sent: unknown, path: readonly string[], owner: object): void {
    if (!isScalar(of)) this.walkRecord(of, sent as object, path);
    else if (typeof sent === 'string') {
      append(this.valuesByMeaning, of.meaning, { path, value: sent, scalar: of, owner });
    }
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
