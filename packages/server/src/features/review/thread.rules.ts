import { resolveSpan, spanFaultWords, type DiagnosisContent } from '@mandato/rules';
import type { Caller } from '../../platform/caller';
import { refuse, Refusal, unkeepableTexts, type UserError } from '../access/refusal';
import { LONGEST_QUOTE } from './anchor.rules';
import { kindOf, leadsSomewhere, placeOfItem, placeOfPassage, type Place } from './place.rules';
import type { ThreadOpenInput } from './thread.inputs';

export const MOST_THREADS = 500;
export const MOST_COMMENTS = 200;
const LONGEST_COMMENT = 10_000;
const MOST_STEPS = 6;

/** Which parts a caller may take in the review of one return. */
export interface Sides {
  readonly isReviewer: boolean;
  readonly isAgency: boolean;
}

/** A draft is as good as not there for a reviewer; so is another agency's return for an agency. */
export function sidesOf(
  { scopes, agencyId }: Caller,
  of: { readonly agencyId: string; readonly isSubmitted: boolean },
): Sides {
  return {
    isReviewer: scopes.has('reviews:write') && of.isSubmitted,
    isAgency: scopes.has('drafts:write') && agencyId === of.agencyId,
  };
}

export function commentFaults(body: string | null | undefined): UserError[] {
  if (body == null) return [];
  const path = ['body'];
  if (body.length > LONGEST_COMMENT)
    return [
      {
        code: 'LIMIT_EXCEEDED',
        path,
        message: 'A comment has at most 10,000 characters.',
        cure: 'Say it in several comments.',
      },
    ];
  return body.trim() === ''
    ? [{ code: 'INVALID', path, message: 'The comment is empty.', cure: 'Say what is to be done.' }]
    : [];
}

/** What can be said of the input without looking at the return. */
export function openingFaults(input: ThreadOpenInput): UserError[] {
  const faults = [...unkeepableTexts(input), ...commentFaults(input.body)];
  const { span, itemKey, path } = input;
  if (span && itemKey != null)
    faults.push({
      code: 'INVALID',
      path: ['itemKey'],
      message: 'A thread is about a passage or about an item, not both.',
      cure: 'Leave out span or itemKey.',
    });
  if (path && path.length > 0 && itemKey == null)
    faults.push({
      code: 'INVALID',
      path: ['path'],
      message: 'The path leads on from an item, and none is named.',
      cure: 'Give itemKey with it.',
    });
  if ((path ?? []).length > MOST_STEPS)
    faults.push({
      code: 'LIMIT_EXCEEDED',
      path: ['path'],
      message: `A path has at most ${MOST_STEPS} steps.`,
      cure: 'Name the item, or a field nearer to it.',
    });
  if (span && span.quote.length > LONGEST_QUOTE)
    faults.push({
      code: 'LIMIT_EXCEEDED',
      path: ['span', 'quote'],
      message: 'A passage has at most 1,000 UTF-16 code units.',
      cure: 'Quote the words that matter, or name the whole section with itemKey.',
    });
  return faults;
}

export interface Opening extends Place {
  /** Kind, key and steps; null for a passage and for the whole return. */
  readonly path: readonly string[] | null;
}

/** What the thread is about, found in the revision; null for the return as a whole. */
export function openingPlace(
  content: DiagnosisContent,
  { span, itemKey, path }: ThreadOpenInput,
  revisionId: string,
): Opening | null {
  if (span) {
    const found = resolveSpan(content.sections, span);
    if ('fault' in found) {
      const { message, cure } = spanFaultWords(found);
      throw refuse('SPAN_MISMATCH', ['span', found.field], message.en, cure.en);
    }
    return { path: null, ...placeOfPassage(content, found, revisionId) };
  }
  if (itemKey == null) return null;
  const kind = kindOf(content, itemKey);
  if (!kind)
    throw refuse(
      'NOT_FOUND',
      ['itemKey'],
      'The revision has no item or section with this key.',
      'See the keys under `latestRevision { content }`.',
    );
  const target = { kind, key: itemKey, steps: path ?? [] };
  if (!leadsSomewhere(content, target))
    throw refuse(
      'INVALID',
      ['path'],
      'The item has nothing at this path.',
      'Name its fields as `DiagnosisContentInput` does, places in lists from 0.',
    );
  return { path: [kind, itemKey, ...target.steps], ...(placeOfItem(content, target, revisionId) as Place) };
}

/** Whether a thread may be settled, or opened again, by somebody. */
export function settlingFaults(isBlocking: boolean, { isReviewer }: Sides): UserError[] {
  if (!isBlocking || isReviewer) return [];
  return [
    {
      code: 'NOT_ALLOWED',
      path: ['threadId'],
      message: 'Only the secretariat settles a thread that stands against acceptance.',
      cure: 'Answer with `threadComment`, and ask a REVIEWER to resolve it.',
    },
  ];
}

export const refuseAll = (faults: readonly UserError[]): void => {
  if (faults.length > 0) throw new Refusal(faults);
};
