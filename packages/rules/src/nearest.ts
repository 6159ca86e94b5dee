import { fold } from './fold';

/** The candidates a reader may have meant, nearest first, in their own order where equally near. */
export function nearest(code: string, candidates: readonly string[], max = 3): string[] {
  const asked = fold(code);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const folded = fold(candidate);
    const reach = Math.max(1, Math.floor(Math.max(asked.length, folded.length) / 3));
    // Lengths alone may already tell; then no distance is worked out.
    if (Math.abs(asked.length - folded.length) > reach) continue;
    const distance = editDistance(asked, folded);
    if (distance <= reach && distance < folded.length) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map((each) => each.candidate);
}

/** Letters put in, left out, changed, or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? at(before, j - 2) + 1 : Infinity;
      row.push(Math.min(at(above, j) + 1, at(row, j - 1) + 1, change, swap));
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
