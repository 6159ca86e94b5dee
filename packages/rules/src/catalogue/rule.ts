import type { ErrorCode } from '../error-codes';

export const SEVERITIES = ['INFO', 'WARNING', 'ERROR', 'BLOCKER'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing, said in English and Spanish. */
export interface Words {
  readonly en: string;
  readonly es: string;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** A save is refused with this code; without it the finding is kept with the revision. */
  readonly refusal?: ErrorCode;
  /** Where the rule comes from: oddities of the papers seen (`c-5`), the form of a round, the contract. */
  readonly source: string;
  readonly summary: Words;
  /** How to mend it, where the check has nothing closer to say. */
  readonly cure: Words;
}

type Said = readonly [en: string, es: string];

const inWords = ([en, es]: Said): Words => ({ en, es });

export const refusal = <C extends string>(code: C, refused: ErrorCode, summary: Said, cure: Said) =>
  ({
    code,
    severity: 'BLOCKER',
    refusal: refused,
    source: 'contract',
    summary: inWords(summary),
    cure: inWords(cure),
  }) as const;

export const finding = <C extends string>(
  code: C,
  [severity, source]: readonly [Severity, string],
  summary: Said,
  cure: Said,
) => ({ code, severity, source, summary: inWords(summary), cure: inWords(cure) }) as const;
