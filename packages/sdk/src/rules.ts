/**
 * The rules of the server. The one file with an import from outside: the build puts the pack in its place
 * (`scripts/finish-build.mjs`), so that what is published has no dependency.
 */
export { check, RULES, RULES_VERSION } from '@mandato/rules';
export type {
  CheckContext,
  CheckResult,
  DiagnosisContentInput,
  Draft,
  FiledDocumentInput,
  Rule,
  RuleCode,
  Severity,
  Words,
} from '@mandato/rules';
