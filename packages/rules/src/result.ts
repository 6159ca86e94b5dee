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
  /** Which of several, where path and words do not tell: a section kind, a mandate, a mark. */
  about?: string;
}

const RULE_BY_CODE = new Map<RuleCode, Rule>(RULES.map((rule) => [rule.code, rule]));

interface Said {
  message?: Words;
  cure?: Words;
  about?: string;
}

/** What a check adds to the words of its rule. */
export function result(
  code: RuleCode,
  path: readonly string[],
  { message, cure, about }: Said = {},
  place?: ResolvedSpan,
): CheckResult {
  const rule = RULE_BY_CODE.get(code) as Rule;
  return {
    code,
    severity: rule.severity,
    path: [...path],
    message: message ?? rule.summary,
    cure: cure ?? rule.cure,
    ...place,
    ...(rule.refusal === undefined ? {} : { refusal: rule.refusal }),
    ...(about === undefined ? {} : { about }),
  };
}

/** In the words of its rule. */
export const tell = (code: RuleCode, path: readonly string[], place?: ResolvedSpan): CheckResult =>
  result(code, path, {}, place);
