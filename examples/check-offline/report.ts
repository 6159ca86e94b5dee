import { checkOffline, type Draft, type OfflineContext } from '@mandato/sdk/rules';

export interface Report {
  readonly lines: readonly string[];
  readonly isBlocked: boolean;
}

/** What the server would say of the draft, in English. No request is made. */
export function reportOn(draft: Draft, answer: OfflineContext): Report {
  const results = checkOffline(draft, answer);
  return {
    lines: results.map(
      ({ severity, code, path, message, cure }) =>
        `${severity} ${code} ${path.join('.')}: ${message.en} ${cure.en}`,
    ),
    isBlocked: results.some(({ severity }) => severity === 'BLOCKER'),
  };
}
