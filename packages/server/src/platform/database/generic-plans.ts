import { LRUCache } from 'lru-cache';

/* A prepared statement has one plan for all values. Left to itself PostgreSQL plans it afresh five times in every
   connection, and for ever where it expects a plan for the values to be cheaper; of nested reads it expects that wrongly,
   since planning them takes longer than it reckons. So it is told not to, and we look ourselves: now and then a prepared
   statement is sent unprepared, and planned for its values. Where even that is much faster, planning included, it stays so.
   Both are timed over the same while, so that a busy machine is no reason. */

const MOST_TIMED = 5_000;
const FIRST_PROBES = new Set([16, 24, 32, 40]);
const PROBE_EVERY = 256;
const PROBES = 4;
const LATELY = 16;
/** So many times slower, and by more than this, is more than planning costs. */
const FACTOR = 2;
const MARGIN_MS = 1;
/** What takes so long is looked into at once, with fewer times of each. */
const LONG_MS = 50;
const SOON = 2;

interface Timing {
  runs: number;
  probes: number[];
  prepared: number[];
  isSlow: boolean;
}

const timings = new LRUCache<string, Timing>({ max: MOST_TIMED });

const isLong = ({ prepared }: Timing): boolean => prepared.length >= SOON && Math.min(...prepared) > LONG_MS;

/** Is this run to be planned for its values: to find out whether that is better, or because it is? */
export function isPlannedAfresh(text: string): boolean {
  const timing = timings.get(text) ?? { runs: 0, probes: [], prepared: [], isSlow: false };
  timings.set(text, timing);
  timing.runs += 1;
  if (timing.isSlow || FIRST_PROBES.has(timing.runs) || timing.runs % PROBE_EVERY === 0) return true;
  return timing.probes.length < SOON && isLong(timing);
}

export function noteDuration(text: string, milliseconds: number, isPrepared: boolean): void {
  const timing = timings.peek(text);
  // The first run is neither: it is not prepared yet, and reads what is not in memory yet.
  if (!timing || timing.isSlow || timing.runs === 1) return;
  const { probes, prepared } = timing;
  (isPrepared ? prepared : probes).push(milliseconds);
  if (prepared.length > LATELY) prepared.shift();
  if (probes.length > PROBES) probes.shift();
  const isKnown = isLong(timing)
    ? probes.length >= SOON
    : probes.length >= PROBES && prepared.length >= LATELY;
  timing.isSlow = isKnown && Math.min(...prepared) > Math.min(...probes) * FACTOR + MARGIN_MS;
}
