import { readdirSync, readFileSync } from 'node:fs';

/* Processor time and memory of processes, from Linux's /proc; elsewhere there are no figures. A tick is 10 ms. */

const TICKS_PER_SECOND = 100;

const hasProc = process.platform === 'linux';

interface Stat {
  readonly parent: number;
  /** Seconds of user and system time, those of children that have ended included. */
  readonly seconds: number;
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), seconds: ticks / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/** Seconds that a process has used so far. */
export const secondsOf = (pid: number): number | null => (hasProc ? (statOf(pid)?.seconds ?? null) : null);

/** Seconds that a process and its children have used so far. */
export function secondsOfFamily(pid: number): number | null {
  if (!hasProc) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, stat) => sum + (stat?.seconds ?? 0), statOf(pid)?.seconds ?? 0);
}

/** Resident memory in MB. */
export function memoryOf(pid: number): number | null {
  if (!hasProc) return null;
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
