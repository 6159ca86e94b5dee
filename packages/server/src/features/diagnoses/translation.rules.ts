import { createHash } from 'node:crypto';
import { itemTexts, nearest, TRANSLATABLE_FIELDS, type DiagnosisContent } from '@mandato/rules';
import type { UserError } from '../access/refusal';
import { Confidential } from './confidential.rules';

export const MOST_TEXTS = 5_000;
export const sha256 = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex');

/** A text of a return as a translation is made from it. */
export interface Original {
  readonly key: string;
  readonly field: string;
  readonly text: string;
  readonly language: string;
  readonly isConfidential: boolean;
}

/** The texts of a return that can be translated; a blank one says nothing that could be. */
export function originalsOf(content: DiagnosisContent, language: string): Original[] {
  const confidential = new Confidential(content);
  const all = itemTexts(content).map((each) => ({
    key: each.key,
    field: each.field,
    text: each.text,
    language: each.language ?? language,
    isConfidential: each.within.some(({ list, record }) => confidential.holds(list, record)),
  }));
  return heldBackLast(all).filter(({ text }) => text.trim() !== '');
}

/** A place below an item means the same to whoever sees the held back ones and to whoever does not. */
function heldBackLast(originals: readonly Original[]): Original[] {
  const counts = new Map<string, number>();
  const inOrder = [...originals].sort((a, b) => Number(a.isConfidential) - Number(b.isConfidential));
  return inOrder.map((each) => {
    const [, list, rest] = /^(\w+)\.\d+\.(.+)$/.exec(each.field) ?? [];
    if (list === undefined) return each;
    const name = JSON.stringify([each.key, list, rest]);
    const place = counts.get(name) ?? 0;
    counts.set(name, place + 1);
    return { ...each, field: `${list}.${place}.${rest}` };
  });
}

interface SentText {
  readonly key: string;
  readonly field: string;
  readonly text: string;
}

export interface MadeText extends SentText {
  readonly original: Original;
}

const FIELDS = [...new Set(Object.values(TRANSLATABLE_FIELDS).flat())];
const isField = (name: string): boolean => FIELDS.includes(name.replace(/\.(?:0|[1-9]\d{0,3})\./g, '.N.'));
const nameOf = ({ key, field }: { key: string; field: string }): string => JSON.stringify([key, field]);
const longestFor = (original: string): number => 5 * original.length + 1_000;

/** Joins what was sent to the originals it is made from; every fault of it at once, each with its path. */
export function matchTexts(
  originals: readonly Original[],
  language: string,
  sent: readonly SentText[],
): { made: MadeText[]; problems: UserError[] } {
  const byName = new Map(originals.map((each) => [nameOf(each), each]));
  const keys = new Set(originals.map(({ key }) => key));
  const seen = new Set<string>();
  const made: MadeText[] = [];
  const problems: UserError[] = [];
  const same: UserError[] = [];
  sent.forEach((each, i) => {
    const at = (field: string): string[] => ['texts', String(i), field];
    const original = byName.get(nameOf(each));
    const faults = [
      ...(original ? lengthFaults(each.text, original.text, at('text')) : [notThere(each, keys, at)]),
      ...(seen.has(nameOf(each)) ? [sentTwice(at('key'))] : []),
    ];
    seen.add(nameOf(each));
    problems.push(...faults);
    if (original?.language === language) same.push(sameLanguage(['texts', String(i)]));
    if (original && faults.length === 0) made.push({ ...each, original });
  });
  // Where all of it is in the language of its original the language is what is wrong.
  const isAll = same.length > 0 && same.length === sent.length;
  return { made, problems: [...problems, ...(isAll ? [sameLanguage(['language'])] : same)] };
}

function notThere(
  { key, field }: SentText,
  keys: ReadonlySet<string>,
  at: (field: string) => string[],
): UserError {
  if (!isField(field)) {
    const near = nearest(field, FIELDS);
    return {
      code: 'UNKNOWN_CODE',
      path: at('field'),
      message: 'No item has a text of this name that can be translated.',
      cure: `${near.length > 0 ? `Nearest: ${near.join(', ')}. ` : ''}Fields are named as in the document.`,
    };
  }
  return keys.has(key)
    ? {
        code: 'NOT_FOUND',
        path: at('field'),
        message: 'The item has no such text in this revision: a text that is gone has no translation.',
        cure: 'Read `Revision.document` and translate what stands there.',
      }
    : {
        code: 'NOT_FOUND',
        path: at('key'),
        message: 'This revision has no item with this key and a text: what is gone has no translation.',
        cure: 'Read `Revision.document` and take the keys from there.',
      };
}

function lengthFaults(text: string, original: string, path: string[]): UserError[] {
  if (text.trim() === '') {
    return [{ code: 'INVALID', path, message: 'The translation is empty.', cure: 'Leave the text out.' }];
  }
  const most = longestFor(original);
  if (text.length <= most) return [];
  const message = `The translation is longer than ${most} characters: five times its original and 1,000 more.`;
  return [{ code: 'LIMIT_EXCEEDED', path, message, cure: 'Look whether it belongs to this item.' }];
}

const sentTwice = (path: string[]): UserError => ({
  code: 'DUPLICATE_KEY',
  path,
  message: 'This text of this item stands in the list twice.',
  cure: 'Send it once.',
});

const sameLanguage = (path: string[]): UserError => ({
  code: 'INVALID',
  path,
  message: 'The original is in this language.',
  cure: 'Name the language that the texts are translated into.',
});
