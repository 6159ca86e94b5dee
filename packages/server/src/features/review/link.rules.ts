/* How activities go with the response they stand in when it is tied elsewhere. Ids of mandates throughout. */

export interface Response {
  /** What it was tied to before, and is tied to now; null for none. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Follower {
  /** What the activity is tied to. */
  readonly ties: readonly string[];
  /** What its return ties it to besides the response. */
  readonly own: readonly string[];
}

/** What the activity is tied to once its response has moved; null where that is the same. */
export function followed({ from, to }: Response, { ties, own }: Follower): readonly string[] | null {
  const kept = ties.filter((tie) => tie !== from || own.includes(tie));
  const after = new Set(to === null ? kept : [...kept, to]);
  const isSame = after.size === ties.length && ties.every((tie) => after.has(tie));
  return isSame ? null : [...after];
}
