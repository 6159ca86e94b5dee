/* What is one with what. Each merged thing leads straight to the end of its chain; what it was merged into at first is
   kept in the history of its judgement, so that taking one merge back leaves the others as they were meant. */

/** One state of a thing's judgement, the oldest first: what it led to from then on, null for itself. */
export interface MergeState {
  readonly subjectId: string;
  readonly value: string | null;
}

/** What each thing was merged into at first, since it last stood for itself. */
export function directTargets(history: readonly MergeState[]): ReadonlyMap<string, string> {
  const direct = new Map<string, string>();
  for (const { subjectId, value } of history) {
    if (value === null) direct.delete(subjectId);
    else if (!direct.has(subjectId)) direct.set(subjectId, value);
  }
  return direct;
}

/** Things that came to their end through this one, however many steps away. */
export function mergedThrough(id: string, direct: ReadonlyMap<string, string>): string[] {
  const found = [id];
  for (const target of found)
    for (const [subject, into] of direct)
      if (into === target && !found.includes(subject)) found.push(subject);
  return found.slice(1);
}
