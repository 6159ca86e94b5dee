import { isDay } from './day';
import type { FiledDocument } from './document';
import { parseEdtf } from './edtf';

/** The days between which a paper was written, as far as it says. */
export interface PaperDate {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

export function paperDate({ filedOn, notBefore, notAfter }: FiledDocument): PaperDate {
  const written = filedOn === undefined ? undefined : parseEdtf(filedOn);
  if (written !== undefined && !('fault' in written) && (written.start !== null || written.end !== null)) {
    return { first: written.start ?? undefined, last: written.end ?? undefined };
  }
  return { first: realDay(notBefore), last: realDay(notAfter) };
}

const realDay = (day: string | undefined): string | undefined =>
  day !== undefined && isDay(day) ? day : undefined;

/** Days from one day to another, below zero where the second one comes first. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
