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
export { agencies, codeLists, cycles, mandates } from './catalogue.js';
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
  type Filed,
  type FileInput,
  type Saved,
  type Submitted,
} from './diagnoses.js';
export { files, type Attached, type AttachInput } from './files.js';
export { publications, viewer, type Published } from './register.js';
export type * from './inputs.js';
export type {
  ActivityFragment as Activity,
  AgencyFragment as Agency,
  AmendmentProposalFragment as AmendmentProposal,
  AnnexReferenceFragment as AnnexReference,
  CheckResultFragment as CheckResult,
  CodeListFragment as CodeList,
  CommitmentFragment as Commitment,
  ConceptFragment as Concept,
  CycleFragment as Cycle,
  DiagnosisFragment as Diagnosis,
  DiagnosisSummaryFragment as DiagnosisSummary,
  ErrorCode,
  FindingFragment as Finding,
  MandateFragment as Mandate,
  OrganizationFragment as Organization,
  OutcomeFragment as Outcome,
  ProjectFragment as Project,
  PublishedWorkFragment as PublishedWork,
  RegisterActFragment as RegisterAct,
  ResourceStatementFragment as ResourceStatement,
  RevisionFragment as Revision,
  StatementFragment as Statement,
  SourceFileFragment as SourceFile,
  SuggestionFragment as Suggestion,
  ViewerFragment as Viewer,
} from './generated/operations.js';
