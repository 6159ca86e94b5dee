import { LRUCache } from 'lru-cache';

/* PostgreSQL plans a prepared statement afresh five times; then it makes one plan for all values, where it expects that
   to be no worse. For ranges and aggregates it is often wrong, by its own estimates. So now and then a prepared statement
   is sent unprepared, and planned for its values: where even that is much faster, planning included, it stays so. Both are
   timed over the same while, so that a busy machine is no reason. */

const MOST_TIMED = 5_000;
const FIRST_PROBES = new Set([16, 24, 32, 40]);
const PROBE_EVERY = 256;
const PROBES = 4;
const LATELY = 16;
/** So many times slower, and by more than this, is more than planning costs. */
const FACTOR = 2;
const MARGIN_MS = 1;

interface Timing {
  runs: number;
  probes: number[];
  prepared: number[];
  isSlow: boolean;
}

const timings = new LRUCache<string, Timing>({ max: MOST_TIMED });

/** Is this run to be planned for its values: to find out whether that is better, or because it is? */
export function isPlannedAfresh(text: string): boolean {
  const timing = timings.get(text) ?? { runs: 0, probes: [], prepared: [], isSlow: false };
  timings.set(text, timing);
  timing.runs += 1;
  return timing.isSlow || FIRST_PROBES.has(timing.runs) || timing.runs % PROBE_EVERY === 0;
}

export function noteDuration(text: string, milliseconds: number, isPrepared: boolean): void {
  const timing = timings.peek(text);
  if (!timing || timing.isSlow || timing.runs < Math.min(...FIRST_PROBES)) return;
  const { probes, prepared } = timing;
  (isPrepared ? prepared : probes).push(milliseconds);
  if (prepared.length > LATELY) prepared.shift();
  if (probes.length > PROBES) probes.shift();
  if (probes.length < PROBES || prepared.length < LATELY) return;
  timing.isSlow = Math.min(...prepared) > Math.min(...probes) * FACTOR + MARGIN_MS;
}
