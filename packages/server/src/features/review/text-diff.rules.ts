import { diffArrays } from 'diff';

type TextChangeKind = 'SAME' | 'ADDED' | 'REMOVED';

/** A stretch of words: all but the added ones make the text before, all but the removed ones the text after. */
export interface TextChange {
  readonly kind: TextChangeKind;
  readonly text: string;
}

/** What may still be spent on comparing: a step is about 0.2 microseconds. Counted, never timed, so that the
    same texts always give the same changes. */
export interface Effort {
  left: number;
}

/** Words that differ between two texts before they are shown as one struck out and one put in. */
const MOST_EDITS = 800;
export const effort = (left = 1_000_000): Effort => ({ left });

// Words, blanks, pictures of several characters, and every other character by itself.
const TOKENS =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|\s+|\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{M}\u200d\p{Emoji_Modifier}\p{Extended_Pictographic}]*|\P{M}\p{M}*|\p{M}+/gsu;

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/** What became of a text, word by word. Beyond the effort that is left the differing middle is shown whole. */
export function textChanges(before: string, after: string, spend: Effort = effort()): TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'SAME', text: before }];
  const { head, tail } = commonEnds(before, after);
  const [old, now] = [before, after].map((text) => text.slice(head, text.length - tail)) as [string, string];
  return shown([
    same(before.slice(0, head)),
    ...middleChanges(old, now, spend),
    same(before.slice(before.length - tail)),
  ]);
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** How far two texts are the same from either end, up to where a word begins: cheap, and most of a corrected text. */
function commonEnds(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  do head--;
  while (head > 0 && !(isBlank(before, head) && !isBlank(before, head - 1)));
  head = Math.max(0, head);
  const fromEnd = (text: string, i: number): number => text.charCodeAt(text.length - 1 - i);
  let tail = 0;
  while (tail < most - head && fromEnd(before, tail) === fromEnd(after, tail)) tail++;
  const start = (): number => before.length - tail;
  do tail--;
  while (tail > 0 && !(isBlank(before, start() - 1) && !isBlank(before, start())));
  return { head, tail: Math.max(0, tail) };
}

function commonLength(
  old: readonly string[],
  now: readonly string[],
  at: (list: readonly string[], i: number) => string | undefined,
): number {
  const most = Math.min(old.length, now.length);
  let length = 0;
  while (length < most && at(old, length) === at(now, length)) length++;
  return length;
}

/** What stays, or what goes and what comes in its place. */
interface Stretch {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

const same = (text: string): Stretch => ({ same: text, removed: '', added: '' });

function middleChanges(before: string, after: string, spend: Effort): Stretch[] {
  const whole: Stretch = { same: '', removed: before, added: after };
  const reading = Math.ceil((before.length + after.length) / 2);
  if (before === '' || after === '' || reading > spend.left) return [whole];
  spend.left -= reading;
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const head = commonLength(old, now, (list, i) => list[i]);
  const rest = [old.slice(head), now.slice(head)] as const;
  const tail = commonLength(...rest, (list, i) => list[list.length - 1 - i]);
  const middle = rest.map((list) => list.slice(0, list.length - tail)) as [string[], string[]];
  return [
    same(old.slice(0, head).join('')),
    ...editsOf(...middle, spend),
    same(tail === 0 ? '' : old.slice(-tail).join('')),
  ];
}

function editsOf(old: string[], now: string[], spend: Effort): Stretch[] {
  const whole: Stretch = { same: '', removed: old.join(''), added: now.join('') };
  if (old.length === 0 || now.length === 0) return [whole];
  const most = Math.min(MOST_EDITS, old.length + now.length, Math.floor(Math.sqrt(spend.left)));
  const parts = most > 0 ? diffArrays(old, now, { maxEditLength: most }) : undefined;
  const changed = parts?.reduce(
    (sum, { value, added, removed }) => sum + (added || removed ? value.length : 0),
    0,
  );
  spend.left -= (changed ?? most) ** 2;
  return parts
    ? parts.map(({ value, added, removed }) => stretchOf(value.join(''), added, removed))
    : [whole];
}

const stretchOf = (text: string, added: boolean, removed: boolean): Stretch => ({
  same: added || removed ? '' : text,
  removed: removed ? text : '',
  added: added ? text : '',
});

const isReplaced = ({ removed, added }: Stretch): boolean => removed !== '' && added !== '';

/** One stretch after the other, those of one kind together. A blank between two replaced words is replaced with them:
    "two new words" reads better than three changes. */
function shown(stretches: readonly Stretch[]): TextChange[] {
  const joined: Stretch[] = [];
  for (const each of together(stretches)) {
    const [before, blank] = joined.slice(-2);
    if (before && blank && isReplaced(before) && isReplaced(each) && /^\s+$/.test(blank.same)) {
      joined.splice(-2, 2, {
        same: '',
        removed: before.removed + blank.same + each.removed,
        added: before.added + blank.same + each.added,
      });
    } else joined.push(each);
  }
  const changes = joined.flatMap(({ same, removed, added }): TextChange[] => [
    { kind: 'SAME', text: same },
    { kind: 'REMOVED', text: removed },
    { kind: 'ADDED', text: added },
  ]);
  return changes.filter(({ text }) => text !== '');
}

function together(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const each of stretches) {
    const last = joined.at(-1);
    if (each.same + each.removed + each.added === '') continue;
    if (!last || (last.same === '') !== (each.same === '')) joined.push(each);
    else
      joined[joined.length - 1] = {
        same: last.same + each.same,
        removed: last.removed + each.removed,
        added: last.added + each.added,
      };
  }
  return joined;
}
