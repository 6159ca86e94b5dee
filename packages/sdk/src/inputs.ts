/* What is sent: types of inputs, keys and filters, for functions that build them before they call. */

// A return, from the whole to its smallest part.
export type {
  DiagnosisActInput,
  DiagnosisCheckInput,
  DiagnosisReasonInput,
  DiagnosisSaveInput,
  DiagnosisContentInput,
  FiledDocumentInput,
  SectionInput,
  ObjectiveClaimInput,
  MandateResponseInput,
  ActivityInput,
  StatementInput,
  AmendmentProposalInput,
  ResourceStatementInput,
  SuggestionInput,
  CommitmentInput,
  AnnexReferenceInput,
  FootnoteInput,
  AddresseeInput,
  CorridorInput,
  FundingInput,
  OrganizationInput,
  OutcomeInput,
  ParticipationInput,
  PeriodInput,
  PlaceInput,
  ProjectInput,
  PublishedWorkInput,
  SpanInput,
  TranslationInput,
} from './generated/operations.js';

// What else is done with a return.
export type {
  DiagnosisStartInput,
  DiagnosisTranslateInput,
  ExpectationDeclareInput,
  FindingWaiveInput,
  ItemTextInput,
  ReviewSeenInput,
  ThreadActInput,
  ThreadCommentInput,
  ThreadOpenInput,
} from './generated/operations.js';

// For the secretariat.
export type {
  ActivityMatchDecideInput,
  AdoptionInput,
  AgencyNameInput,
  AgencyRenameInput,
  CycleCloseInput,
  CycleExtendInput,
  CycleOpenInput,
  MandateAmendInput,
  MergeInput,
  ProposalDecideInput,
  PublicationCreateInput,
  ResolutionInput,
  ResponseAssessInput,
  ResponseLinkInput,
  TemplateSectionInput,
  TextRedactInput,
  UnmergeInput,
} from './generated/operations.js';

// Who may do what.
export type {
  ApiKeyCreateInput,
  ApiKeyRevokeInput,
  ApiKeyRotateInput,
  ContactRemoveInput,
  ContactSaveInput,
  MemberChangeInput,
  MemberInviteAgainInput,
  MemberInviteInput,
  MemberRemoveInput,
} from './generated/operations.js';

// Keys of a `get`, filters and orders of a `list`.
export type {
  AgencyBy,
  CycleBy,
  DiagnosisBy,
  ExternalIdInput,
  MandateBy,
  ActivityFilter,
  AgencyFilter,
  AuditFilter,
  CycleFilter,
  DiagnosisFilter,
  ItemFilter,
  MandateFilter,
  OrganizationFilter,
  ProjectFilter,
  ActivityOrder,
  AgencyOrder,
  CycleOrder,
  DiagnosisOrder,
  ItemOrder,
  MandateOrder,
} from './generated/operations.js';
