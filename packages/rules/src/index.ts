export { check, RULES_VERSION } from './check';
export { RULES, SEVERITIES, type Rule, type RuleCode, type Severity, type Words } from './catalogue';
export type { CheckResult } from './result';
export type { CheckContext, ContextAgency, ContextMandate, Draft, TextDigest } from './context';
export { digestOf, FEWEST_WORDS } from './digest';
export { itemHashes } from './item-hashes';
export { OWN_WORDS } from './checks/other-texts';
export { IMPORTER_TOO, MET_ELSEWHERE } from './oddities';
export { ERROR_CODES, type ErrorCode } from './error-codes';
export { completeContent, completeFiled } from './complete';
export { contentFields, filedDocumentFields } from './content-fields';
export { isScalar, type Field, type Shape } from './shape';
export { parseEdtf, type DatePrecision, type EdtfFault, type EdtfOptions, type EdtfPeriod } from './edtf';
export { isDay } from './day';
export { isDecimal, compareDecimals } from './decimal';
export { isLanguageTag } from './language-tag';
export { textFault, textFaults, type TextFault, type TextFaultKind } from './text';
export { resolveSpan, LAST_OCCURRENCE, type ResolvedSpan, type SpanFault, type SpanFaultKind } from './span';
export { wordsFor as spanFaultWords } from './checks/spans';
export { nearest } from './nearest';
export { fold } from './fold';
export { MOST_ITEMS } from './items';
export { itemTexts, TRANSLATABLE_FIELDS, type ItemText } from './item-texts';
export { rewriteContent } from './rewrite';
export * from './vocabulary';
export type {
  FiledDocumentInput,
  SectionInput,
  SpanInput,
  ObjectiveClaimInput,
  MandateResponseInput,
  ActivityInput,
  PeriodInput,
  TranslationInput,
  ProjectInput,
  FundingInput,
  ParticipationInput,
  OrganizationInput,
  PlaceInput,
  CorridorInput,
  OutcomeInput,
  PublishedWorkInput,
  StatementInput,
  AmendmentProposalInput,
  ResourceStatementInput,
  SuggestionInput,
  CommitmentInput,
  AddresseeInput,
  AnnexReferenceInput,
  FootnoteInput,
  DiagnosisContentInput,
  FiledDocument,
  Section,
  Span,
  ObjectiveClaim,
  MandateResponse,
  Activity,
  Period,
  Translation,
  Project,
  Funding,
  Participation,
  Organization,
  Place,
  Corridor,
  Outcome,
  PublishedWork,
  Statement,
  AmendmentProposal,
  ResourceStatement,
  Suggestion,
  Commitment,
  Addressee,
  AnnexReference,
  Footnote,
  DiagnosisContent,
} from './document';
