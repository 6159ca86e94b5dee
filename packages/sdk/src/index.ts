/**
 * Typed client for Mandato: who was told to do what, what they did about it, and how we know.
 *
 * `createClient` is the whole client. For a small bundle take `createCaller` and either the resources you use
 * (`diagnoses(call)`) or single documents from `@mandato/sdk/operations`.
 *
 * @packageDocumentation
 */
export { createClient, type Client } from './client.js';
export { createCaller, type Answer, type CallArguments, type Caller, type Extensions } from './call.js';
export type { Auth, CallOptions, ClientOptions, ReadOptions } from './options.js';
export type { TypedDocument } from './document.js';
export { List, list, type Page, type RowOf } from './page.js';
export type { Get, Lister } from './readers.js';
export type { Done, Result, Write } from './write.js';
export {
  AuthenticationError,
  ConflictError,
  isMandatoError,
  type Issue,
  MandatoError,
  type MandatoErrorCode,
  NetworkError,
  NotFoundError,
  PermissionError,
  ProtocolError,
  RateLimitError,
  type RequestCode,
  ServerError,
  TimeoutError,
  ValidationError,
} from './errors.js';
export { agencies, codeLists, cycles, mandates, type CycleActed, type Declared } from './catalogue.js';
export {
  activities,
  amendmentProposals,
  annexReferences,
  commitments,
  organizations,
  outcomes,
  projects,
  publishedWorks,
  resourceStatements,
  statements,
  suggestions,
} from './contents.js';
export {
  diagnoses,
  type Checked,
  type CheckedAgainst,
  type CheckedAgainstBy,
  type Filed,
  type FileInput,
  type Saved,
  type Submitted,
} from './diagnoses.js';
export { files, type Attached, type AttachInput } from './files.js';
export { findings, threads, type Commented, type ThreadActed, type Waived } from './review.js';
export { publications, viewer, type Published } from './register.js';
export { judgements, type Decided } from './judgements.js';
export { auditEntries, contacts, keys, members, type Secret } from './access.js';
export type * from './inputs.js';
export type {
  ActivityFragment as Activity,
  ActivityMatchFragment as ActivityMatch,
  ActorFragment as Actor,
  AgencyFragment as Agency,
  AmendmentProposalFragment as AmendmentProposal,
  AnnexReferenceFragment as AnnexReference,
  ApiKeyFragment as ApiKey,
  AuditEntryFragment as AuditEntry,
  CheckResultFragment as CheckResult,
  CodeListFragment as CodeList,
  CommitmentFragment as Commitment,
  ConceptFragment as Concept,
  ContactFragment as Contact,
  CycleFragment as Cycle,
  DiagnosisFragment as Diagnosis,
  DiagnosisSummaryFragment as DiagnosisSummary,
  ErrorCode,
  ExpectationFragment as Expectation,
  FindingFragment as Finding,
  MandateFragment as Mandate,
  MandateVersionFragment as MandateVersion,
  MemberFragment as Member,
  OrganizationFragment as Organization,
  OutcomeFragment as Outcome,
  ProjectFragment as Project,
  PublishedWorkFragment as PublishedWork,
  RegisterActFragment as RegisterAct,
  ResourceStatementFragment as ResourceStatement,
  ResponseRefFragment as AssessedResponse,
  ReviewCommentFragment as ReviewComment,
  ReviewThreadFragment as ReviewThread,
  RevisionFragment as Revision,
  RevisionDiffFragment as RevisionDiff,
  SourceFileFragment as SourceFile,
  StatementFragment as Statement,
  SuggestionFragment as Suggestion,
  ViewerFragment as Viewer,
} from './generated/operations.js';
