import { resolveSpan, type DiagnosisContent, type Span } from '@mandato/rules';
import { derivedId } from '../../values/derived-id';
import {
  follow,
  LONGEST_QUOTE,
  passageAt,
  type AnchorStatus,
  type Passage,
  type SearchBudget,
} from './anchor.rules';

/* What a thread is about: a passage of a section, or an item of the return by its kind and key. */

/** An item and the steps to one of its fields: `activities`, `course-2`, `["outcomes", "0"]`. */
export interface ItemTarget {
  readonly kind: ItemKind;
  readonly key: string;
  readonly steps: readonly string[];
}

export interface PassageTarget extends Passage {
  readonly sectionKey: string;
  readonly part: 'HEADING' | 'BODY';
}

/** Where it stands in one revision. */
export interface Place {
  readonly sectionId: string | null;
  readonly sectionKey: string | null;
  readonly part: 'HEADING' | 'BODY' | null;
  readonly start: number | null;
  readonly end: number | null;
  /** Null for an item that says nothing in words. */
  readonly quote: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Followed extends Place {
  readonly status: AnchorStatus;
}

interface Item {
  readonly key: string;
  readonly span?: Span;
}

const KINDS = [
  'sections',
  'objectiveClaims',
  'mandateResponses',
  'activities',
  'statements',
  'amendmentProposals',
  'resourceStatements',
  'suggestions',
  'commitments',
  'annexReferences',
  'footnotes',
] as const satisfies readonly (keyof DiagnosisContent)[];
export type ItemKind = (typeof KINDS)[number];

/** What an item says, where no field of it is named: the first of these that it has. */
const WORDS = [
  'title',
  'text',
  'narrative',
  'quotedMandateText',
  'proposedText',
  'targetLabel',
  'label',
  'headingPrinted',
  'body',
] as const;

function itemsOf(content: DiagnosisContent, kind: ItemKind): readonly Item[] {
  if (kind !== 'activities') return content[kind];
  return [...content.mandateResponses.flatMap(({ activities }) => activities), ...content.activities];
}

const find = (content: DiagnosisContent, { kind, key }: Pick<ItemTarget, 'kind' | 'key'>): Item | undefined =>
  itemsOf(content, kind).find((item) => item.key === key);

/** Keys are unique in a return, so that a key alone names an item. */
export function kindOf(content: DiagnosisContent, key: string): ItemKind | undefined {
  return KINDS.find((kind) => find(content, { kind, key }));
}

export const leadsSomewhere = (content: DiagnosisContent, target: ItemTarget): boolean =>
  valueAt(find(content, target), target.steps) !== undefined;

function valueAt(item: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    item,
  );
}

const NOWHERE: Place = {
  sectionId: null,
  sectionKey: null,
  part: null,
  start: null,
  end: null,
  quote: null,
  before: null,
  after: null,
};

/** Where an item stands in a revision: the passage it rests on, else the item itself with its words. */
export function placeOfItem(content: DiagnosisContent, target: ItemTarget, revisionId: string): Place | null {
  const item = find(content, target);
  if (!item) return null;
  const named = target.steps.length > 0 ? valueAt(item, target.steps) : undefined;
  const { span } = (named ?? item) as Pick<Item, 'span'>;
  const found = span && span.quote.length <= LONGEST_QUOTE ? resolveSpan(content.sections, span) : undefined;
  if (found && !('fault' in found)) {
    const { sectionKey, part, start, end, quote } = found;
    return {
      ...NOWHERE,
      sectionId: derivedId(revisionId, 'section', sectionKey),
      sectionKey,
      part,
      start,
      end,
      quote,
    };
  }
  return { ...NOWHERE, quote: wordsOf(named) ?? wordsOf(item) };
}

function wordsOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) {
    return value === undefined || value === null ? null : beginning(String(value));
  }
  const said = WORDS.map((name) => (value as Record<string, unknown>)[name]);
  const words = said.find((each) => typeof each === 'string' && each !== '');
  return words === undefined ? null : beginning(words as string);
}

const beginning = (words: string): string => words.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, '');

export function followItem(
  content: DiagnosisContent,
  target: ItemTarget & Pick<Place, 'quote'>,
  revisionId: string,
): Followed {
  const place = placeOfItem(content, target, revisionId);
  return place ? { ...place, status: 'EXACT' } : { ...NOWHERE, quote: target.quote, status: 'ORPHANED' };
}

export function placeOfPassage(
  content: DiagnosisContent,
  found: { sectionKey: string; part: 'HEADING' | 'BODY'; start: number; end: number },
  revisionId: string,
): Place {
  const { sectionKey, part, start, end } = found;
  const passage = passageAt(textOf(content, found) as string, start, end);
  return { sectionId: derivedId(revisionId, 'section', sectionKey), sectionKey, part, ...passage };
}

export function followPassage(
  content: DiagnosisContent,
  target: PassageTarget,
  of: { readonly revisionId: string; readonly budget: SearchBudget },
): Followed {
  const { sectionKey, part } = target;
  const anchor = follow(target, textOf(content, target), of.budget);
  const sectionId = anchor.status === 'ORPHANED' ? null : derivedId(of.revisionId, 'section', sectionKey);
  return { sectionId, sectionKey, part, ...anchor };
}

function textOf(
  content: DiagnosisContent,
  { sectionKey, part }: { sectionKey: string; part: 'HEADING' | 'BODY' },
): string | null {
  const section = content.sections.find(({ key }) => key === sectionKey);
  if (!section) return null;
  return (part === 'HEADING' ? section.headingPrinted : section.body) ?? null;
}
