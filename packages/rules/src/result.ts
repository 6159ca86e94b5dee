import { RULES, type Rule, type RuleCode, type Severity, type Words } from './catalogue';
import type { ErrorCode } from './error-codes';
import type { ResolvedSpan } from './span';

/** What a check has to say; the message and cure never repeat filed text, `quote` is nothing but filed text. */
export interface CheckResult extends Partial<ResolvedSpan> {
  code: RuleCode;
  severity: Severity;
  path: string[];
  message: Words;
  cure: Words;
  /** A save is refused with this code; without it the finding is kept with the revision. */
  refusal?: ErrorCode;
}

const RULE_BY_CODE = new Map<RuleCode, Rule>(RULES.map((rule) => [rule.code, rule]));

export function result(
  code: RuleCode,
  path: readonly string[],
  words: { message: Words; cure: Words },
  place?: ResolvedSpan,
): CheckResult {
  const { severity = 'BLOCKER', refusal } = RULE_BY_CODE.get(code) ?? {};
  return {
    code,
    severity,
    path: [...path],
    ...words,
    ...place,
    ...(refusal === undefined ? {} : { refusal }),
  };
}
