/**
 * `@mandato/sdk/rules`: the checks of a return as the server runs them, without a request. Nothing else of this package
 * loads them.
 *
 * @packageDocumentation
 */
import { check, RULES_VERSION, type CheckContext, type CheckResult, type Draft } from './rules.js';

export * from './rules.js';

/** What `diagnoses.context` answers, as far as a check needs it; plain JSON, so it can be kept in a file. */
export interface OfflineContext {
  readonly rulesVersion: string;
  readonly context: CheckContext;
}

/**
 * What `diagnoses.check` would find, in the same order. Throws where the context is of a server with other rules. Every
 * result has its words in English and Spanish; a submission would be refused if one is a `BLOCKER`.
 *
 * @example
 * const answer = await api.diagnoses.context({ cycle: { code: '2027-diagnosis' } });
 * for (const { severity, path, message } of checkOffline(draft, answer)) {
 *   console.log(severity, path.join('.'), message.en);
 * }
 */
export function checkOffline(draft: Draft, { rulesVersion, context }: OfflineContext): CheckResult[] {
  if (rulesVersion !== RULES_VERSION) {
    throw new Error(
      `The context is of a server with rules ${rulesVersion}, and this package has rules ${RULES_VERSION}: ` +
        'results could differ. Use the version of @mandato/sdk that has the rules of the server, or ask the server ' +
        'with diagnoses.check.',
    );
  }
  return check(draft, context);
}
