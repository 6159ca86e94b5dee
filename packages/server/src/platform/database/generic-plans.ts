import { LRUCache } from 'lru-cache';

/* A prepared statement has one plan for all values. Left to itself PostgreSQL plans it afresh five times in every
   connection, and for ever where it expects a plan for the values to be cheaper; of nested reads it expects that wrongly,
   since planning them takes longer than it reckons. So it is told not to, and we look ourselves: now and then a prepared
   statement is sent unprepared, and planned for its values. Where that is much faster each time, planning included, it goes
   on so, and the prepared one is the one tried now and then. A trial is held against the runs right before it, so that a
   busy machine is no reason. */

const MOST_TIMED = 5_000;
const FIRST_TRIALS = new Set([16, 24, 32, 40]);
const TRIAL_EVERY = 256;
/** So many trials in a row have to say the same. */
const TRIALS = 4;
const LATELY = 4;
/** So many times slower, and by more than this, is more than planning costs. */
const FACTOR = 2;
const MARGIN_MS = 1;
/** What takes so long, however busy the machine, is tried at once, and fewer trials decide. */
const LONG_MS = 500;
const SOON = 2;

interface Timing {
  runs: number;
  isSlow: boolean;
  /** Durations of the last runs in the way that is in use. */
  lately: number[];
  /** How often in a row the other way was the better one. */
  isOtherBetter: number;
  trials: number;
}

const timings = new LRUCache<string, Timing>({ max: MOST_TIMED });

const isLong = ({ lately }: Timing): boolean => lately.length >= SOON && Math.min(...lately) > LONG_MS;

/** Is this run to be planned for its values: to find out whether that is better, or because it is? */
export function isPlannedAfresh(text: string): boolean {
  const timing = timings.get(text) ?? { runs: 0, isSlow: false, lately: [], isOtherBetter: 0, trials: 0 };
  timings.set(text, timing);
  timing.runs += 1;
  const isTrial =
    FIRST_TRIALS.has(timing.runs) ||
    timing.runs % TRIAL_EVERY === 0 ||
    (!timing.isSlow && timing.trials < SOON && isLong(timing));
  return timing.isSlow !== isTrial;
}

export function noteDuration(text: string, milliseconds: number, isPrepared: boolean): void {
  const timing = timings.peek(text);
  // The first run is neither: it is not prepared yet, and reads what is not in memory yet.
  if (!timing || timing.runs === 1) return;
  const { isSlow, lately } = timing;
  if (isPrepared !== isSlow) {
    lately.push(milliseconds);
    if (lately.length > LATELY) lately.shift();
    return;
  }
  if (lately.length < SOON) return;
  const [prepared, afresh] = isSlow
    ? [milliseconds, Math.min(...lately)]
    : [Math.min(...lately), milliseconds];
  const isAfreshBetter = prepared > afresh * FACTOR + MARGIN_MS;
  timing.trials += 1;
  timing.isOtherBetter = isAfreshBetter === isSlow ? 0 : timing.isOtherBetter + 1;
  if (timing.isOtherBetter < (isLong(timing) ? SOON : TRIALS)) return;
  Object.assign(timing, { isSlow: !isSlow, lately: [], isOtherBetter: 0 });
}
