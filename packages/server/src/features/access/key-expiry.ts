import type { Caller } from '../../platform/caller';

/** A key that expires this soon is told of, wherever it shows. */
export const SOON_IN_DAYS = 30;

const DAY_MS = 86_400_000;

/** The warning ahead, for a header of every answer: when the secret that was sent will open nothing more. */
export function expiryHeader({ secret }: Caller): Record<string, string> {
  const expiresAt = secret?.expiresAt ?? null;
  if (expiresAt === null || expiresAt.getTime() > Date.now() + SOON_IN_DAYS * DAY_MS) return {};
  return { 'Mandato-Key-Expires': expiresAt.toISOString() };
}
