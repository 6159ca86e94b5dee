export { check, RULES_VERSION } from './check';
export { RULES, SEVERITIES, type Rule, type RuleCode, type Severity, type Words } from './catalogue';
export type { CheckResult } from './result';
export type { CheckContext, ContextAgency } from './context';
export { ERROR_CODES, type ErrorCode } from './error-codes';
export { completeContent, completeFiled } from './complete';
export { parseEdtf, type DatePrecision, type EdtfFault, type EdtfOptions, type EdtfPeriod } from './edtf';
export { isDay } from './day';
export { isDecimal, compareDecimals } from './decimal';
export { isLanguageTag } from './language-tag';
export { textFault, textFaults, type TextFault, type TextFaultKind } from './text';
export { resolveSpan, LAST_OCCURRENCE, type ResolvedSpan, type SpanFault, type SpanFaultKind } from './span';
export { nearest } from './nearest';
export { fold } from './fold';
export { MOST_ITEMS } from './items';
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
