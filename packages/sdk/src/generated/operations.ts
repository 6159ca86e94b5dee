// Made by graphql-codegen from schema.graphql and packages/sdk/operations; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocument } from '../document.js';
/** Which activities; every given field must hold. `and`, `or` and `not` nest up to three deep. */
export type ActivityFilter = {
  /** By code of the agency that reports them. */
  agency?: CodeComparator | null | undefined;
  /** All of these hold. */
  and?: Array<ActivityFilter> | null | undefined;
  /** By code of a country on one of their corridors. */
  corridorThrough?: CodeComparator | null | undefined;
  /** By code of a country they touch; see `countryVia`. */
  country?: CodeComparator | null | undefined;
  /** How the country must be touched: named, origin of the people reached, or on a corridor, unless said otherwise. */
  countryVia?: Array<CountryVia>;
  /** By code of the round. */
  cycle?: CodeComparator | null | undefined;
  /** True: only those with a date. False: only those without any. */
  isDated?: boolean | null | undefined;
  /** True: only those under a mandate. False: only those under none. */
  isLinked?: boolean | null | undefined;
  /** By kind, from the list `activity-kind`. */
  kind?: CodeComparator | null | undefined;
  /** By code of a mandate they are reported under. */
  mandate?: CodeComparator | null | undefined;
  /** This does not hold. */
  not?: ActivityFilter | null | undefined;
  /** By code of an objective they serve. */
  objective?: CodeComparator | null | undefined;
  /** At least one of these holds. */
  or?: Array<ActivityFilter> | null | undefined;
  /** With a result of one of these kinds. */
  outcomeKind?: Array<OutcomeKind> | null | undefined;
  /** By somebody who takes part. */
  participant?: ParticipantFilter | null | undefined;
  /** By a group of people they reach, from the list `population-group`. */
  populationGroup?: CodeComparator | null | undefined;
  /** By id of the project they belong to. */
  project?: IdComparator | null | undefined;
  /** By a name of the project they belong to. */
  projectName?: StringComparator | null | undefined;
  /** By economic sector, from the list `sector`. */
  sector?: CodeComparator | null | undefined;
  /** In one of these states. */
  status?: Array<ActivityStatus> | null | undefined;
  /** By title or description. */
  text?: StringComparator | null | undefined;
  /** By subject, from the list `theme`. */
  theme?: CodeComparator | null | undefined;
  /** Whose period overlaps these years. What goes on lasts to the return’s own date. */
  years?: YearRange | null | undefined;
};

/** An activity: what was done, when, where, by whom. */
export type ActivityInput = {
  /** Migration corridors it covers. */
  corridors?: Array<CorridorInput>;
  /** True: for the secretariat only, never published or counted. */
  isConfidential?: boolean;
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** Code of the list `activity-kind`. */
  kind: string;
  /** Languages it was carried out in. */
  languages?: Array<string>;
  /** Codes of mandates, besides the mandate of the response it stands in. */
  mandateCodes?: Array<string>;
  /** Codes of objectives it serves. */
  objectiveCodes?: Array<string>;
  /** What came of it. */
  outcomes?: Array<OutcomeInput>;
  /** Who took part. */
  participations?: Array<ParticipationInput>;
  /** When it happened. */
  period?: PeriodInput | null | undefined;
  /** Places it touches. */
  places?: Array<PlaceInput>;
  /** Codes of the list `population-group`. */
  populationGroups?: Array<string>;
  /** The project it belongs to. */
  project?: ProjectInput | null | undefined;
  /** Publications and materials that came of it. */
  publishedWorks?: Array<PublishedWorkInput>;
  /** Codes of the list `sector`. */
  sectors?: Array<string>;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** How far it had come. */
  status?: ActivityStatus;
  /** Its description. */
  text?: string | null | undefined;
  /** Codes of the list `theme`. */
  themes?: Array<string>;
  /** Its title; not empty. */
  title: string;
};

/** One sort key of a list of activities. */
export type ActivityOrder = {
  /** Which end first. */
  direction?: Direction;
  /** What to sort by. */
  field: ActivityOrderField;
};

/** What a list of activities is sorted by. */
export const ActivityOrderField = {
  /** Code of the reporting agency. */
  AGENCY: 'AGENCY',
  /** First day of the period; those without a date come last. */
  START: 'START',
  /** Title, case and accents folded. */
  TITLE: 'TITLE'
} as const;

export type ActivityOrderField = typeof ActivityOrderField[keyof typeof ActivityOrderField];
/** How far an activity had come when it was reported. */
export const ActivityStatus = {
  /** Carried out (*actividad realizada*). */
  DONE: 'DONE',
  /** Going on. */
  ONGOING: 'ONGOING',
  /** Planned (*actividad en planeación*). */
  PLANNED: 'PLANNED',
  /** The return does not say. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type ActivityStatus = typeof ActivityStatus[keyof typeof ActivityStatus];
/** Somebody a suggestion is addressed to. */
export type AddresseeInput = {
  /** Code of the agency, where it is one. */
  agencyCode?: string | null | undefined;
  /** What kind of addressee. */
  kind: AddresseeKind;
  /** The words of the paper. */
  label?: string | null | undefined;
  /** The organization, where one is named. */
  organization?: OrganizationInput | null | undefined;
};

/** Whom a suggestion is addressed to. */
export const AddresseeKind = {
  /** One agency of the network. */
  AGENCY: 'AGENCY',
  /** Governments. */
  GOVERNMENTS: 'GOVERNMENTS',
  /** The OAS. */
  OAS: 'OAS',
  /** Another organization. */
  ORGANIZATION: 'ORGANIZATION',
  /** Anyone else. */
  OTHER: 'OTHER',
  /** The Program as a whole. */
  PROGRAM: 'PROGRAM'
} as const;

export type AddresseeKind = typeof AddresseeKind[keyof typeof AddresseeKind];
/** Names one agency: exactly one of these. */
export type AgencyBy =
  {   /** An acronym it has or had, in any language, whatever the case: `OIT`, `CIDH`. */
  acronym: string; code?: never; id?: never; }
  |  { acronym?: never;   /** Its code. */
  code: string; id?: never; }
  |  { acronym?: never; code?: never;   /** Its global id. */
  id: string; };

/** What kind of body an agency is. */
export const AgencyCategory = {
  /** Academic institution of the inter-American system. */
  ACADEMIC: 'ACADEMIC',
  /** Civil society. */
  CIVIL_SOCIETY: 'CIVIL_SOCIETY',
  /** Intergovernmental forum. */
  FORUM: 'FORUM',
  /** A named group of agencies, with dated members. */
  GROUP: 'GROUP',
  /** Member state. */
  MEMBER_STATE: 'MEMBER_STATE',
  /** Multilateral organization outside the OAS. */
  MULTILATERAL: 'MULTILATERAL',
  /** Entity of the OAS (*entidad*). */
  OAS_ENTITY: 'OAS_ENTITY',
  /** Organ of the OAS (*órgano*). */
  OAS_ORGAN: 'OAS_ORGAN',
  /** Secretariat, department or office of the General Secretariat. */
  OAS_SECRETARIAT: 'OAS_SECRETARIAT',
  /** Political body: assembly, council, committee. */
  POLITICAL_BODY: 'POLITICAL_BODY',
  /** Specialized organization of the inter-American system. */
  SPECIALIZED_ORGANIZATION: 'SPECIALIZED_ORGANIZATION',
  /** The organization that the others belong to. */
  UMBRELLA: 'UMBRELLA'
} as const;

export type AgencyCategory = typeof AgencyCategory[keyof typeof AgencyCategory];
/** Which agencies; every given field must hold. `and`, `or` and `not` nest up to three deep. */
export type AgencyFilter = {
  /** All of these hold. */
  and?: Array<AgencyFilter> | null | undefined;
  /** Of one of these kinds. */
  category?: Array<AgencyCategory> | null | undefined;
  /** By code. */
  code?: CodeComparator | null | undefined;
  /** True: only those with mandates of their own. False: only those without. */
  hasMandates?: boolean | null | undefined;
  /** By any of its names or acronyms, in any language, past ones included. */
  name?: StringComparator | null | undefined;
  /** This does not hold. */
  not?: AgencyFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<AgencyFilter> | null | undefined;
};

/** One sort key of a list of agencies. */
export type AgencyOrder = {
  /** Which end first. */
  direction?: Direction;
  /** What to sort by. */
  field: AgencyOrderField;
};

/** What a list of agencies is sorted by. */
export const AgencyOrderField = {
  /** Code. */
  CODE: 'CODE',
  /** Name in the request’s language, case and accents folded. */
  NAME: 'NAME'
} as const;

export type AgencyOrderField = typeof AgencyOrderField[keyof typeof AgencyOrderField];
/** A proposed amendment of a mandate. */
export type AmendmentProposalInput = {
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** What it wants. */
  kind?: ProposalKind;
  /** Language of the proposed words, where it is not the return’s. */
  language?: string | null | undefined;
  /** Code of the mandate it would change. */
  mandateCode?: string | null | undefined;
  /** The proposed words. */
  proposedText?: string | null | undefined;
  /** Why. */
  rationale?: string | null | undefined;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** How the paper calls what it would change. */
  targetLabel?: string | null | undefined;
};

/** What a return refers to. */
export const AnnexKind = {
  /** An annex. */
  ANNEX: 'ANNEX',
  /** A list of sources. */
  BIBLIOGRAPHY: 'BIBLIOGRAPHY',
  /** A longer version of the return. */
  LONG_VERSION: 'LONG_VERSION',
  /** Another document. */
  OTHER: 'OTHER'
} as const;

export type AnnexKind = typeof AnnexKind[keyof typeof AnnexKind];
/** A document that the return refers to. */
export type AnnexReferenceInput = {
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** What it is. */
  kind?: AnnexKind;
  /** How the paper calls it. */
  label: string;
  /** Its language. */
  language?: string | null | undefined;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** Keys of items of this document that it supports. */
  supportsKeys?: Array<string>;
  /** Its title. */
  title?: string | null | undefined;
};

/** Compares a code of a catalogue list. A code that does not exist is refused with the nearest ones. */
export type CodeComparator = {
  /** Is this code. */
  eq?: string | null | undefined;
  /** Is one of these codes. */
  in?: Array<string> | null | undefined;
  /** True: has none at all. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is none of these codes. */
  notIn?: Array<string> | null | undefined;
};

/** Something the agency commits itself to. */
export type CommitmentInput = {
  /** By when. */
  dueOn?: string | null | undefined;
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** The commitment. */
  text: string;
};

/** A migration corridor of two countries or more. */
export type CorridorInput = {
  /** ISO 3166-1 alpha-2 codes in the order of the flow, two at least. */
  countries: Array<string>;
  /** True when the flow goes one way. */
  isDirected?: boolean;
  /** The words as printed. */
  printed?: string | null | undefined;
};

/** How an activity touches a country. */
export const CountryVia = {
  /** It lies on a corridor of the activity. */
  CORRIDOR: 'CORRIDOR',
  /** It belonged to a group that is named, when the return was saved. */
  GROUP: 'GROUP',
  /** The country is named as the place it was done in or for, or as a destination or transit. */
  NAMED: 'NAMED',
  /** The people reached come from it. */
  ORIGIN: 'ORIGIN',
  /** Only the venue was there. */
  VENUE: 'VENUE'
} as const;

export type CountryVia = typeof CountryVia[keyof typeof CountryVia];
/** Names one round: exactly one of these. */
export type CycleBy =
  {   /** Its code. */
  code: string; id?: never; }
  |  { code?: never;   /** Its global id. */
  id: string; };

/** Which rounds; every given field must hold. */
export type CycleFilter = {
  /** By code. */
  code?: CodeComparator | null | undefined;
  /** By due day. */
  dueOn?: DateComparator | null | undefined;
  /** In one of these states. */
  state?: Array<CycleState> | null | undefined;
};

/** One sort key of a list of rounds. */
export type CycleOrder = {
  /** Which end first. */
  direction?: Direction;
  /** What to sort by. */
  field: CycleOrderField;
};

/** What a list of rounds is sorted by. */
export const CycleOrderField = {
  /** Code. */
  CODE: 'CODE',
  /** Due day. */
  DUE_ON: 'DUE_ON'
} as const;

export type CycleOrderField = typeof CycleOrderField[keyof typeof CycleOrderField];
/** Where a round stands. */
export const CycleState = {
  /** No new return and no change is taken. */
  CLOSED: 'CLOSED',
  /** Returns can be filed. */
  OPEN: 'OPEN',
  /** Announced; nothing can be filed yet. */
  PLANNED: 'PLANNED',
  /** Closed, and published as a whole. */
  PUBLISHED: 'PUBLISHED'
} as const;

export type CycleState = typeof CycleState[keyof typeof CycleState];
/** Compares a calendar day. */
export type DateComparator = {
  /** Is this day. */
  eq?: string | null | undefined;
  /** Is this day or later. */
  gte?: string | null | undefined;
  /** True: there is no day. False: there is one. */
  isNull?: boolean | null | undefined;
  /** Is this day or earlier. */
  lte?: string | null | undefined;
};

/** How exactly a period is known. */
export const DatePrecision = {
  /** To the day. */
  DAY: 'DAY',
  /** To the month. */
  MONTH: 'MONTH',
  /** Not known. */
  UNKNOWN: 'UNKNOWN',
  /** To the year. */
  YEAR: 'YEAR'
} as const;

export type DatePrecision = typeof DatePrecision[keyof typeof DatePrecision];
/** Compares an instant. */
export type DateTimeComparator = {
  /** Is this instant or later. */
  gte?: string | null | undefined;
  /** Is this instant or earlier. */
  lte?: string | null | undefined;
};

/** An act on a return. */
export type DiagnosisActInput = {
  /** The version that the act builds on; another one there is a CONFLICT. */
  expectedVersion: number;
  /** The return. */
  id: string;
  /** What to note with it, at most 2,000 characters. */
  note?: string | null | undefined;
};

/** Names one return: exactly one of these. */
export type DiagnosisBy =
  {   /** The agency’s own id. */
  external: ExternalIdInput; id?: never; reference?: never; }
  |  { external?: never;   /** Its global id. */
  id: string; reference?: never; }
  |  { external?: never; id?: never;   /** Its reference: `ILO/2013-review`. */
  reference: string; };

/** A return to check without saving it. */
export type DiagnosisCheckInput = {
  /** The agency that files; the key’s own without it. */
  agency?: AgencyBy | null | undefined;
  /** The return itself. */
  content: DiagnosisContentInput;
  /** The round it answers. */
  cycle: CycleBy;
  /** What the paper says of itself. */
  filed?: FiledDocumentInput | null | undefined;
  /** Language it is written in. */
  language: string;
};

/** A whole return, with or without running text: at most 2,000 items. Every item carries the agency’s own `key`, unique in the document. Filed texts are stored exactly as sent. */
export type DiagnosisContentInput = {
  /** Activities outside any response. */
  activities?: Array<ActivityInput>;
  /** Proposed amendments of mandates. */
  amendmentProposals?: Array<AmendmentProposalInput>;
  /** Documents it refers to. */
  annexReferences?: Array<AnnexReferenceInput>;
  /** Commitments. */
  commitments?: Array<CommitmentInput>;
  /** Notes. */
  footnotes?: Array<FootnoteInput>;
  /** What it says mandate by mandate. */
  mandateResponses?: Array<MandateResponseInput>;
  /** Objectives it claims to have served. */
  objectiveClaims?: Array<ObjectiveClaimInput>;
  /** Means had, lacked and needed. */
  resourceStatements?: Array<ResourceStatementInput>;
  /** Its running text. */
  sections?: Array<SectionInput>;
  /** Strengths, weaknesses, threats and needs. */
  statements?: Array<StatementInput>;
  /** Suggestions. */
  suggestions?: Array<SuggestionInput>;
};

/** Which returns; every given field must hold. `and`, `or` and `not` nest up to three deep. */
export type DiagnosisFilter = {
  /** By code of the reporting agency. */
  agency?: CodeComparator | null | undefined;
  /** All of these hold. */
  and?: Array<DiagnosisFilter> | null | undefined;
  /** By code of the round. */
  cycle?: CodeComparator | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<DiagnosisKind> | null | undefined;
  /** By language of the revision that the list rests on: `en`. */
  language?: CodeComparator | null | undefined;
  /** This does not hold. */
  not?: DiagnosisFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<DiagnosisFilter> | null | undefined;
  /** In one of these states. */
  state?: Array<DiagnosisState> | null | undefined;
  /** By the instant of the last change. */
  updatedAt?: DateTimeComparator | null | undefined;
};

/** What kind of return it is. */
export const DiagnosisKind = {
  /** A report on a year’s activities. */
  ANNUAL_REPORT: 'ANNUAL_REPORT',
  /** What civil society sends in. */
  CIVIL_SOCIETY_INPUT: 'CIVIL_SOCIETY_INPUT',
  /** A diagnostic form (*formulario de diagnóstico*). */
  DIAGNOSIS: 'DIAGNOSIS',
  /** A member state’s reply. */
  STATE_REPLY: 'STATE_REPLY'
} as const;

export type DiagnosisKind = typeof DiagnosisKind[keyof typeof DiagnosisKind];
/** One sort key of a list of returns. */
export type DiagnosisOrder = {
  /** Which end first. */
  direction?: Direction;
  /** What to sort by. */
  field: DiagnosisOrderField;
};

/** What a list of returns is sorted by. */
export const DiagnosisOrderField = {
  /** Reference. */
  REFERENCE: 'REFERENCE',
  /** Last submission. */
  SUBMITTED_AT: 'SUBMITTED_AT',
  /** Last change: for published returns, their publication. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type DiagnosisOrderField = typeof DiagnosisOrderField[keyof typeof DiagnosisOrderField];
/** A draft to save. It replaces the whole working draft. */
export type DiagnosisSaveInput = {
  /** The agency that files; the key’s own without it. Another one needs the scope `agencies:act-for`. */
  agency?: AgencyBy | null | undefined;
  /** The return itself. */
  content: DiagnosisContentInput;
  /** The round it answers. */
  cycle: CycleBy;
  /** The version that this save builds on; another one there is a CONFLICT. */
  expectedVersion?: number | null | undefined;
  /** The agency’s own id for the return, unique in the agency, at most 200 characters. */
  externalId?: string | null | undefined;
  /** What the paper says of itself. */
  filed?: FiledDocumentInput | null | undefined;
  /** The return. Absent: agency, round, kind and onBehalfOf are the natural key; a draft that exists is then replaced only with `expectedVersion` or `ifExists: REPLACE`. */
  id?: string | null | undefined;
  /** What to do with a draft that is already there. */
  ifExists?: IfExists;
  /** What kind of return it is. */
  kind?: DiagnosisKind;
  /** Language it is written in. */
  language: string;
  /** The agency it is filed for, where that is another one. */
  onBehalfOf?: AgencyBy | null | undefined;
};

/** State of the working revision. Whoever may not see it sees the published revision’s state. */
export const DiagnosisState = {
  /** Accepted, to be published. */
  ACCEPTED: 'ACCEPTED',
  /** Being written: only its agency sees it. */
  DRAFT: 'DRAFT',
  /** Public. */
  PUBLISHED: 'PUBLISHED',
  /** Handed back with reasons; the next save opens a new revision. */
  SENT_BACK: 'SENT_BACK',
  /** Handed in and frozen; the secretariat sees it. */
  SUBMITTED: 'SUBMITTED',
  /** No longer public; its place and reason remain. */
  WITHDRAWN: 'WITHDRAWN'
} as const;

export type DiagnosisState = typeof DiagnosisState[keyof typeof DiagnosisState];
/** Which end of an order comes first. What is not known comes last either way. */
export const Direction = {
  /** Smallest, earliest or first letter first. */
  ASC: 'ASC',
  /** The other way round. */
  DESC: 'DESC'
} as const;

export type Direction = typeof Direction[keyof typeof Direction];
/** Why a change was refused. The one closed list of the API. */
export const ErrorCode = {
  /** A blocker must be mended first. */
  BLOCKED: 'BLOCKED',
  /** Somebody changed it in the meantime; read it again. */
  CONFLICT: 'CONFLICT',
  /** The round takes no returns. */
  CYCLE_CLOSED: 'CYCLE_CLOSED',
  /** Two items have the same key. */
  DUPLICATE_KEY: 'DUPLICATE_KEY',
  /** The Idempotency-Key was used with other input. */
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  /** A value breaks a rule. */
  INVALID: 'INVALID',
  /** A text holds characters that cannot be kept: U+0000, lone surrogates, control characters. */
  INVALID_TEXT: 'INVALID_TEXT',
  /** More than the stated limit. */
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  /** The caller may not do this. */
  NOT_ALLOWED: 'NOT_ALLOWED',
  /** It is submitted or published and cannot be edited. */
  NOT_EDITABLE: 'NOT_EDITABLE',
  /** There is no such thing, or the caller may not see it. */
  NOT_FOUND: 'NOT_FOUND',
  /** A span does not fit the text it points into. */
  SPAN_MISMATCH: 'SPAN_MISMATCH',
  /** A code names nothing in its list. */
  UNKNOWN_CODE: 'UNKNOWN_CODE',
  /** It is not in a state that allows this. */
  WRONG_STATE: 'WRONG_STATE'
} as const;

export type ErrorCode = typeof ErrorCode[keyof typeof ErrorCode];
/** An agency’s own id for a return. */
export type ExternalIdInput = {
  /** Code of the agency. */
  agency: string;
  /** Its own id. */
  externalId: string;
};

/** A file to keep with a draft, exactly as received. */
export type FileAttachInput = {
  /** Key of the annex reference of the draft that it is; absent for the return itself. */
  annexKey?: string | null | undefined;
  /** Its bytes in base64 (RFC 4648, section 4): 1 to 2,621,440 bytes. */
  contentBase64: string;
  /** The return; its draft must be open. */
  diagnosisId: string;
  /** The version that the act builds on; another one there is a CONFLICT. */
  expectedVersion: number;
  /** Its media type as received: `application/pdf`. */
  mediaType: string;
  /** Its name as received, 1 to 255 characters. */
  name: string;
};

/** What the paper says of itself. */
export type FiledDocumentInput = {
  /** Title on the cover, as printed. */
  coverTitle?: string | null | undefined;
  /** Its date, where it has one; "to date" in it runs to this day. */
  filedOn?: string | null | undefined;
  /** Name of the form, as printed. */
  formName?: string | null | undefined;
  /** Revision, addendum or corrigendum, as printed. */
  label?: string | null | undefined;
  /** The language line, as printed. */
  languageMark?: string | null | undefined;
  /** It cannot be younger than this day. */
  notAfter?: string | null | undefined;
  /** It cannot be older than this day. */
  notBefore?: string | null | undefined;
  /** Language it was first written in. */
  originalLanguage?: string | null | undefined;
  /** Document symbol, as printed. */
  symbol?: string | null | undefined;
};

/** What became of a finding. */
export const FindingState = {
  /** Nobody has dealt with it. */
  OPEN: 'OPEN',
  /** A later revision no longer has it. */
  RESOLVED: 'RESOLVED',
  /** Somebody let it pass, with a reason. */
  WAIVED: 'WAIVED'
} as const;

export type FindingState = typeof FindingState[keyof typeof FindingState];
/** A note with its mark. */
export type FootnoteInput = {
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** Its mark as printed. */
  marker: string;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** The place it belongs to. */
  target?: SpanInput | null | undefined;
  /** The note. */
  text: string;
};

/** How often a duty to report falls due. */
export const Frequency = {
  /** Every second year. */
  EVERY_TWO_YEARS: 'EVERY_TWO_YEARS',
  /** Once. */
  ONCE: 'ONCE',
  /** Towards each Summit of the Americas. */
  PER_SUMMIT: 'PER_SUMMIT',
  /** All the time: kept up to date. */
  STANDING: 'STANDING',
  /** Every year. */
  YEARLY: 'YEARLY'
} as const;

export type Frequency = typeof Frequency[keyof typeof Frequency];
/** Money given to a project. */
export type FundingInput = {
  /** How much. */
  amount?: string | null | undefined;
  /** ISO 4217 code: `USD`. */
  currency?: string | null | undefined;
  /** Who gave it. */
  donor: OrganizationInput;
  /** Over how many years. */
  years?: number | null | undefined;
};

/** Compares a global id. An id that names nothing matches nothing. */
export type IdComparator = {
  /** Is this one. */
  eq?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** True: has none. False: has one. */
  isNull?: boolean | null | undefined;
};

/** What to do with a draft that is already there. */
export const IfExists = {
  /** Refuse, unless `expectedVersion` names its version. */
  REFUSE: 'REFUSE',
  /** Put this one in its place, whatever its version. */
  REPLACE: 'REPLACE'
} as const;

export type IfExists = typeof IfExists[keyof typeof IfExists];
/** Which items of returns; every given field must hold. A field that a list’s items do not have is refused. */
export type ItemFilter = {
  /** Suggestions addressed to one of these. */
  addressee?: Array<AddresseeKind> | null | undefined;
  /** Suggestions addressed to this agency, by code. */
  addresseeAgency?: CodeComparator | null | undefined;
  /** By code of the reporting agency. */
  agency?: CodeComparator | null | undefined;
  /** By code of the round. */
  cycle?: CodeComparator | null | undefined;
  /** Annex references: true for documents that are kept, false for those that are not. */
  isHeld?: boolean | null | undefined;
  /** By code of a mandate: proposals, resource statements, outcomes, published works. */
  mandate?: CodeComparator | null | undefined;
  /** Outcomes of one of these kinds. */
  outcomeKind?: Array<OutcomeKind> | null | undefined;
  /** Statements of one of these polarities. */
  polarity?: Array<StatementPolarity> | null | undefined;
  /** Resource statements: had, lacked or needed. */
  stance?: Array<ResourceStance> | null | undefined;
  /** Proposals of one of these states. */
  status?: Array<ProposalStatus> | null | undefined;
  /** By the item’s words. */
  text?: StringComparator | null | undefined;
  /** By subject, from the list `theme`: statements, suggestions. */
  theme?: CodeComparator | null | undefined;
};

/** One sort key of a list of items of returns. */
export type ItemOrder = {
  /** Which end first. */
  direction?: Direction;
  /** What to sort by. */
  field: ItemOrderField;
};

/** What a list of items of returns is sorted by; within it, as filed. */
export const ItemOrderField = {
  /** Code of the reporting agency. */
  AGENCY: 'AGENCY',
  /** Code of the round. */
  CYCLE: 'CYCLE'
} as const;

export type ItemOrderField = typeof ItemOrderField[keyof typeof ItemOrderField];
/** How far a mandate binds its addressees. */
export const MandateBinding = {
  /** An assigned activity (*actividad encomendada*). */
  ASSIGNED: 'ASSIGNED',
  /** To be considered, or to be done if a condition holds. */
  CONDITIONAL: 'CONDITIONAL',
  /** An optional specific activity, as the Program gives them to states. */
  OPTIONAL: 'OPTIONAL'
} as const;

export type MandateBinding = typeof MandateBinding[keyof typeof MandateBinding];
/** Names one mandate: exactly one of these. */
export type MandateBy =
  {   /** Its code. */
  code: string; id?: never; }
  |  { code?: never;   /** Its global id. */
  id: string; };

/** Which mandates; every given field must hold. `and`, `or` and `not` nest up to three deep. */
export type MandateFilter = {
  /** By code of an addressee. */
  addressee?: CodeComparator | null | undefined;
  /** All of these hold. */
  and?: Array<MandateFilter> | null | undefined;
  /** Binding in one of these ways. */
  binding?: Array<MandateBinding> | null | undefined;
  /** True: only those that a published return proposes to change and that are undecided. */
  hasOpenProposal?: boolean | null | undefined;
  /** This does not hold. */
  not?: MandateFilter | null | undefined;
  /** By code of an objective it serves. */
  objective?: CodeComparator | null | undefined;
  /** At least one of these holds. */
  or?: Array<MandateFilter> | null | undefined;
  /** By any of its wordings, in any language. */
  text?: StringComparator | null | undefined;
  /** By code of a country that its published activities touch. */
  touches?: CodeComparator | null | undefined;
};

/** One sort key of a list of mandates. */
export type MandateOrder = {
  /** Which end first. */
  direction?: Direction;
  /** What to sort by. */
  field: MandateOrderField;
};

/** What a list of mandates is sorted by. */
export const MandateOrderField = {
  /** Code of the addressee; of several, the first one. */
  AGENCY: 'AGENCY',
  /** Code. */
  CODE: 'CODE',
  /** Number, where known. */
  NUMBER: 'NUMBER'
} as const;

export type MandateOrderField = typeof MandateOrderField[keyof typeof MandateOrderField];
/** Where a mandate comes from. */
export const MandateOrigin = {
  /** Added after adoption by a meeting. */
  ADDED_LATER: 'ADDED_LATER',
  /** The Program’s text as amended. */
  AMENDED: 'AMENDED',
  /** Another source. */
  OTHER: 'OTHER',
  /** The text of the Program as adopted. */
  PROGRAM_TEXT: 'PROGRAM_TEXT',
  /** A Summit of the Americas. */
  SUMMIT: 'SUMMIT'
} as const;

export type MandateOrigin = typeof MandateOrigin[keyof typeof MandateOrigin];
/** What the return says on one mandate ("area"). */
export type MandateResponseInput = {
  /** Activities under this mandate. */
  activities?: Array<ActivityInput>;
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** Code of the mandate, where it is known. */
  mandateCode?: string | null | undefined;
  /** What was done, in running words. */
  narrative?: string | null | undefined;
  /** The number the paper prints. */
  printedNumber?: number | null | undefined;
  /** The mandate’s words as the paper quotes them. */
  quotedMandateText?: string | null | undefined;
  /** What the agency says of itself. */
  selfAssessment?: SelfAssessment | null | undefined;
  /** Why. */
  selfAssessmentReason?: string | null | undefined;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
};

/** How a number is known. */
export const NumberBasis = {
  /** Inferred from the order in which a source lists the items. */
  ORDER: 'ORDER',
  /** A source prints it. */
  PRINTED: 'PRINTED',
  /** Not known. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type NumberBasis = typeof NumberBasis[keyof typeof NumberBasis];
/** A claim to have served an objective. */
export type ObjectiveClaimInput = {
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** Code of the objective. */
  objectiveCode?: string | null | undefined;
  /** The number the paper prints. */
  printedNumber?: number | null | undefined;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** The claim. */
  text: string;
};

/** The Program has general objectives and, below them, specific ones. */
export const ObjectiveKind = {
  /** General objective. */
  GENERAL: 'GENERAL',
  /** Specific objective. */
  SPECIFIC: 'SPECIFIC'
} as const;

export type ObjectiveKind = typeof ObjectiveKind[keyof typeof ObjectiveKind];
/** Which organizations; every given field must hold. */
export type OrganizationFilter = {
  /** By country code. */
  country?: CodeComparator | null | undefined;
  /** By kind, from the list `partner-kind`. */
  kind?: CodeComparator | null | undefined;
  /** By name or acronym. */
  name?: StringComparator | null | undefined;
};

/** An organization: by id or agency code where it has one, else by name. The same name and country is the same organization. */
export type OrganizationInput = {
  /** Its acronym. */
  acronym?: string | null | undefined;
  /** Name or agency code of the organization it belongs to. */
  affiliateOf?: string | null | undefined;
  /** Code of an agency of the network. */
  agencyCode?: string | null | undefined;
  /** ISO 3166-1 alpha-2 code. */
  country?: string | null | undefined;
  /** Global id of one that is published. */
  id?: string | null | undefined;
  /** Code of the list `partner-kind`. */
  kind?: string | null | undefined;
  /** Its name; needed where neither id nor code is given. */
  name?: string | null | undefined;
};

/** A result of an activity. */
export type OutcomeInput = {
  /** ISO 3166-1 alpha-2 code of the country it came about in. */
  country?: string | null | undefined;
  /** What kind of result. */
  kind: OutcomeKind;
  /** How many or how much. */
  quantity?: string | null | undefined;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** The result in words. */
  text: string;
  /** What `quantity` counts. */
  unit?: string | null | undefined;
};

/** What kind of result it is. */
export const OutcomeKind = {
  /** An agreement. */
  AGREEMENT: 'AGREEMENT',
  /** People or bodies that can do more than before. */
  CAPACITY: 'CAPACITY',
  /** A body or office created or strengthened. */
  INSTITUTION: 'INSTITUTION',
  /** A law or regulation. */
  LAW: 'LAW',
  /** A figure: people reached, cases, courses. */
  NUMBER: 'NUMBER',
  /** Anything else. */
  OTHER: 'OTHER',
  /** A policy or plan. */
  POLICY: 'POLICY'
} as const;

export type OutcomeKind = typeof OutcomeKind[keyof typeof OutcomeKind];
/** Which participants; every given field must hold of the same one. */
export type ParticipantFilter = {
  /** By code of the agency that it is. */
  agency?: CodeComparator | null | undefined;
  /** By country code. */
  country?: CodeComparator | null | undefined;
  /** By kind, from the list `partner-kind`. */
  kind?: CodeComparator | null | undefined;
  /** By name or acronym. */
  name?: StringComparator | null | undefined;
  /** In one of these roles. */
  role?: Array<ParticipationRole> | null | undefined;
};

/** Somebody who took part: an organization, or only a kind of one. */
export type ParticipationInput = {
  /** A kind of participant, where no single one is named: `regional unions`. */
  class?: string | null | undefined;
  /** True when it is concluded, not printed. */
  isInferred?: boolean;
  /** Who. */
  organization?: OrganizationInput | null | undefined;
  /** The words as printed. */
  printed?: string | null | undefined;
  /** As what. */
  role: ParticipationRole;
};

/** What somebody was in an activity. The one who reports is not always the one who did it. */
export const ParticipationRole = {
  /** The body it was done for. */
  BENEFICIARY: 'BENEFICIARY',
  /** Paid for it. */
  DONOR: 'DONOR',
  /** Gave it a place. */
  HOST: 'HOST',
  /** Did it. */
  IMPLEMENTER: 'IMPLEMENTER',
  /** Worked with the one who did it. */
  PARTNER: 'PARTNER',
  /** The partner that the return calls the principal one. */
  PRINCIPAL_PARTNER: 'PRINCIPAL_PARTNER',
  /** Reports it. */
  REPORTER: 'REPORTER',
  /** Signed it. */
  SIGNATORY: 'SIGNATORY'
} as const;

export type ParticipationRole = typeof ParticipationRole[keyof typeof ParticipationRole];
/** When something happened. Give what is known; nothing is guessed. */
export type PeriodInput = {
  /** In EDTF; "2009 and 2010" is `{2009,2010}`, "2005 to date" is `2005/..`. */
  edtf?: string | null | undefined;
  /** True when it had not ended when the return was written. */
  ongoing?: boolean;
  /** The words as printed. */
  printed?: string | null | undefined;
};

/** A place. Give the most exact that is known. */
export type PlaceInput = {
  /** City. */
  city?: string | null | undefined;
  /** ISO 3166-1 alpha-2 code. */
  country?: string | null | undefined;
  /** Agency code of a group of countries: `ANDEAN-COUNTRIES`. */
  group?: string | null | undefined;
  /** True when it is concluded, not printed. */
  isInferred?: boolean;
  /** The words as printed. */
  printed?: string | null | undefined;
  /** Region. */
  region?: string | null | undefined;
  /** How the activity touches it. */
  role?: PlaceRole;
};

/** What kind of place it is. */
export const PlaceKind = {
  /** A city. */
  CITY: 'CITY',
  /** A country. */
  COUNTRY: 'COUNTRY',
  /** A named group of countries. */
  GROUP: 'GROUP',
  /** Anything wider or vaguer. */
  REGION: 'REGION'
} as const;

export type PlaceKind = typeof PlaceKind[keyof typeof PlaceKind];
/** How an activity touches a place. */
export const PlaceRole = {
  /** The people reached go there. */
  DESTINATION: 'DESTINATION',
  /** The people reached come from there. */
  ORIGIN: 'ORIGIN',
  /** It was done there or for it. */
  TARGET: 'TARGET',
  /** The people reached pass through it. */
  TRANSIT: 'TRANSIT',
  /** It only took place there. */
  VENUE: 'VENUE'
} as const;

export type PlaceRole = typeof PlaceRole[keyof typeof PlaceRole];
/** Which projects; every given field must hold. */
export type ProjectFilter = {
  /** By any of its names. */
  name?: StringComparator | null | undefined;
};

/** A project. Several activities may name the same key; they must then describe it alike. */
export type ProjectInput = {
  /** Who paid for it. */
  fundings?: Array<FundingInput>;
  /** The agency’s own key of the project; the same key is the same project in every return. */
  key: string;
  /** Its names. */
  names?: Array<TranslationInput>;
  /** When it ran. */
  period?: PeriodInput | null | undefined;
};

/** What a proposal wants of a mandate. */
export const ProposalKind = {
  /** Something more. */
  ADD: 'ADD',
  /** To strike it. */
  REMOVE: 'REMOVE',
  /** Other words. */
  REWORD: 'REWORD'
} as const;

export type ProposalKind = typeof ProposalKind[keyof typeof ProposalKind];
/** What became of a proposal. */
export const ProposalStatus = {
  /** Adopted. */
  ADOPTED: 'ADOPTED',
  /** Taken up, not decided. */
  DISCUSSED: 'DISCUSSED',
  /** Nobody has decided. */
  PROPOSED: 'PROPOSED',
  /** Rejected. */
  REJECTED: 'REJECTED'
} as const;

export type ProposalStatus = typeof ProposalStatus[keyof typeof ProposalStatus];
/** What to publish: exactly one of these. */
export type PublicationCreateInput =
  {   /** All submitted returns of a round. */
  cycle: CycleBy; diagnosisIds?: never; }
  |  { cycle?: never;   /** These returns, 1 to 100, each submitted. */
  diagnosisIds: Array<string>; };

/** A publication or other material that came of an activity. */
export type PublishedWorkInput = {
  /** Its language. */
  language?: string | null | undefined;
  /** The words as printed. */
  printed?: string | null | undefined;
  /** Who published it. */
  publishers?: Array<OrganizationInput>;
  /** Its title. */
  title?: string | null | undefined;
  /** Where to read it. */
  url?: string | null | undefined;
  /** Year of publication. */
  year?: number | null | undefined;
};

/** What an act of the register does. */
export const RegisterActKind = {
  /** Adopts a new wording of a mandate. */
  ADOPTION: 'ADOPTION',
  /** Brings a new edition of the catalogue. */
  CATALOGUE: 'CATALOGUE',
  /** Ties something filed to the catalogue, or corrects a tie. */
  LINK: 'LINK',
  /** Says that two things are one. */
  MERGE: 'MERGE',
  /** Publishes returns. */
  PUBLISH: 'PUBLISH',
  /** Replaces words that must not stand. */
  REDACT: 'REDACT',
  /** Opens, extends or closes a round, or declares what an agency owes it. */
  ROUND: 'ROUND',
  /** Withdraws a return. */
  WITHDRAW: 'WITHDRAW'
} as const;

export type RegisterActKind = typeof RegisterActKind[keyof typeof RegisterActKind];
/** What kind of means it is. */
export const ResourceKind = {
  /** Money. */
  MONEY: 'MONEY',
  /** Anything else. */
  OTHER: 'OTHER',
  /** People. */
  STAFF: 'STAFF',
  /** Working time of people who are there. */
  TIME: 'TIME'
} as const;

export type ResourceKind = typeof ResourceKind[keyof typeof ResourceKind];
/** What an agency says of a means. */
export const ResourceStance = {
  /** It has it. */
  HAS: 'HAS',
  /** It does not have it. */
  LACKS: 'LACKS',
  /** It asks for it. */
  NEEDS: 'NEEDS'
} as const;

export type ResourceStance = typeof ResourceStance[keyof typeof ResourceStance];
/** Means had, lacked or needed. */
export type ResourceStatementInput = {
  /** How much money. */
  amount?: string | null | undefined;
  /** How many, for people and things. */
  count?: string | null | undefined;
  /** ISO 4217 code: `USD`. */
  currency?: string | null | undefined;
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** What kind of means. */
  kind: ResourceKind;
  /** Codes of mandates it concerns. */
  mandateCodes?: Array<string>;
  /** Largest share of one person’s time, 0 to 1. */
  shareMax?: string | null | undefined;
  /** Least share of one person’s time, 0 to 1. */
  shareMin?: string | null | undefined;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** Had, lacked or needed. */
  stance: ResourceStance;
  /** The statement. */
  text: string;
};

/** What a caller is to the network. */
export const Role = {
  /** Runs the installation: keys, rounds, everything above. */
  ADMINISTRATOR: 'ADMINISTRATOR',
  /** Approves its agency’s returns before they are submitted. */
  APPROVER: 'APPROVER',
  /** Keeps the catalogue. */
  EDITOR: 'EDITOR',
  /** Nobody in particular: reads what is published. */
  PUBLIC: 'PUBLIC',
  /** Reads what its agency may read. */
  READER: 'READER',
  /** Files returns for its agency. */
  REPORTER: 'REPORTER',
  /** Secretariat: reads what is submitted, reviews and publishes it. */
  REVIEWER: 'REVIEWER'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** A part of the running text. */
export type SectionInput = {
  /** The text; kept exactly as sent, line ends included. */
  body: string;
  /** Languages of the heading. */
  headingLanguages?: Array<string> | null | undefined;
  /** Heading as printed. */
  headingPrinted?: string | null | undefined;
  /** True: for the secretariat only, never published. */
  isConfidential?: boolean;
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** Which part of the form it is. */
  kind: SectionKind;
  /** Language of the text, where it is not the return’s. */
  language?: string | null | undefined;
  /** Key of the section it stands in. */
  parentKey?: string | null | undefined;
};

/** Which part of the form a section is. */
export const SectionKind = {
  /** One area of work: a mandate quoted, and what was done. */
  AREA: 'AREA',
  /** Budget (*presupuesto*): means had, lacked and needed. */
  BUDGET: 'BUDGET',
  /** Context (*contexto*), which introduces the areas. */
  CONTEXT: 'CONTEXT',
  /** Cover: titles, name of the body. */
  COVER: 'COVER',
  /** General diagnosis (*diagnóstico general*), against the objectives. */
  GENERAL: 'GENERAL',
  /** Anything else. */
  OTHER: 'OTHER',
  /** Planned activities (*actividades en planeación*). */
  PLAN: 'PLAN',
  /** Specific diagnosis (*diagnóstico específico*), against the assigned activities. */
  SPECIFIC: 'SPECIFIC',
  /** Strengths (*fortalezas*) of the Program. */
  STRENGTHS: 'STRENGTHS',
  /** Suggestions (*sugerencias*). */
  SUGGESTIONS: 'SUGGESTIONS',
  /** Compliance timetable (*calendario de cumplimiento*). */
  TIMETABLE: 'TIMETABLE',
  /** Weaknesses (*debilidades*) of the Program. */
  WEAKNESSES: 'WEAKNESSES'
} as const;

export type SectionKind = typeof SectionKind[keyof typeof SectionKind];
/** Which part of a section a passage stands in. */
export const SectionPart = {
  /** The running text. */
  BODY: 'BODY',
  /** The heading as printed. */
  HEADING: 'HEADING'
} as const;

export type SectionPart = typeof SectionPart[keyof typeof SectionPart];
/** What an agency says of its own response to a mandate. */
export const SelfAssessment = {
  /** Done. */
  DONE: 'DONE',
  /** Not done. */
  NOT_DONE: 'NOT_DONE',
  /** Done in part. */
  PARTLY: 'PARTLY',
  /** Met by something else than what was asked. */
  SUBSTITUTE: 'SUBSTITUTE'
} as const;

export type SelfAssessment = typeof SelfAssessment[keyof typeof SelfAssessment];
/** How much a finding matters. Only blockers stop a submission. */
export const Severity = {
  /** Must be mended before the return can be submitted. */
  BLOCKER: 'BLOCKER',
  /** To be mended, or explained in the review. */
  ERROR: 'ERROR',
  /** Good to know. */
  INFO: 'INFO',
  /** Probably to be mended. */
  WARNING: 'WARNING'
} as const;

export type Severity = typeof Severity[keyof typeof Severity];
/** A passage of a section. Without offsets the server finds the quote’s `occurrence`; with them the text between must equal the quote. */
export type SpanInput = {
  /** First UTF-16 code unit behind it. */
  end?: number | null | undefined;
  /** Which occurrence of the quote, 1 to 1,000; used where no offsets are given. */
  occurrence?: number;
  /** Heading or body. */
  part?: SectionPart;
  /** The words, exactly. */
  quote: string;
  /** Key of the section. */
  sectionKey: string;
  /** First UTF-16 code unit, counted from 0. */
  start?: number | null | undefined;
};

/** Which returns a list or figure rests on, whoever asks. */
export const Standing = {
  /** Each return’s newest accepted or published revision that the caller may see. */
  ACCEPTED: 'ACCEPTED',
  /** The newest revisions of the caller’s own agency, drafts included. */
  MINE: 'MINE',
  /** What the public reads. */
  PUBLISHED: 'PUBLISHED',
  /** Each return’s newest submitted, accepted or published revision that the caller may see. */
  SUBMITTED: 'SUBMITTED'
} as const;

export type Standing = typeof Standing[keyof typeof Standing];
/** A strength, weakness, threat or need. */
export type StatementInput = {
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** What it says of the Program. */
  polarity: StatementPolarity;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** The statement. */
  text: string;
  /** Code of the list `theme`. */
  theme?: string | null | undefined;
};

/** What a statement about the Program says of it, whatever section it stands in. */
export const StatementPolarity = {
  /** Work that remains. */
  NEED: 'NEED',
  /** Neither. */
  NEUTRAL: 'NEUTRAL',
  /** A strength (*fortaleza*). */
  STRENGTH: 'STRENGTH',
  /** Something outside that endangers it. */
  THREAT: 'THREAT',
  /** A weakness (*debilidad*). */
  WEAKNESS: 'WEAKNESS'
} as const;

export type StatementPolarity = typeof StatementPolarity[keyof typeof StatementPolarity];
/** Compares a text. `contains` and `startsWith` ignore case and accents; `%` and `_` have no special meaning. */
export type StringComparator = {
  /** Contains this text. */
  contains?: string | null | undefined;
  /** Is exactly this text. */
  eq?: string | null | undefined;
  /** Is exactly one of these texts. */
  in?: Array<string> | null | undefined;
  /** True: there is no text. False: there is one. */
  isNull?: boolean | null | undefined;
  /** Starts with this text. */
  startsWith?: string | null | undefined;
};

/** A suggestion. */
export type SuggestionInput = {
  /** Whom it is addressed to. */
  addressees?: Array<AddresseeInput>;
  /** The agency’s own key: 1 to 200 characters, unique in the document, the same through revisions and rounds. */
  key: string;
  /** Keys of activities of this document that it mentions again. */
  relatesToKeys?: Array<string>;
  /** The words it was drawn from. */
  span?: SpanInput | null | undefined;
  /** The suggestion. */
  text: string;
  /** Code of the list `theme`. */
  theme?: string | null | undefined;
};

/** Whose words a mandate’s text is. A redline is drawn against OFFICIAL or QUOTED_IN_RETURN only. */
export const TextBasis = {
  /** The words of the source itself. */
  OFFICIAL: 'OFFICIAL',
  /** Retold by the catalogue, because the source was not at hand. */
  PARAPHRASE: 'PARAPHRASE',
  /** As a return quotes them. */
  QUOTED_IN_RETURN: 'QUOTED_IN_RETURN'
} as const;

export type TextBasis = typeof TextBasis[keyof typeof TextBasis];
/** A text in one language. */
export type TranslationInput = {
  /** Its language. */
  language: string;
  /** The words. */
  text: string;
};

/** A range of calendar years, both ends included; an absent end is open. */
export type YearRange = {
  /** First year. */
  from?: number | null | undefined;
  /** Last year. */
  to?: number | null | undefined;
};

export type ActivityListQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  orderBy?: Array<ActivityOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type ActivityListQuery = { activities: { totalCount?: number | null, nodes: Array<ActivityFragment>, pageInfo: PageEndFragment } };

export type OrganizationListQueryVariables = Exact<{
  filter?: OrganizationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type OrganizationListQuery = { organizations: { totalCount?: number | null, nodes: Array<OrganizationFragment>, pageInfo: PageEndFragment } };

export type ProjectListQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type ProjectListQuery = { projects: { totalCount?: number | null, nodes: Array<ProjectFragment>, pageInfo: PageEndFragment } };

export type ActivityFragment = (
  { text: string | null, lineage: string, status: ActivityStatus, isConfidential: boolean, languages: Array<string>, kind: ConceptFragment, period: PeriodFragment, agency: AgencyRefFragment, cycle: CycleRefFragment, mandates: Array<MandateRefFragment>, objectives: Array<{ id: string, code: string }>, project: { id: string, name: string } | null, participations: Array<{ role: ParticipationRole, class: string | null, printed: string | null, isInferred: boolean, organization: OrganizationRefFragment | null }>, places: Array<{ kind: PlaceKind, role: PlaceRole, city: string | null, region: string | null, printed: string | null, isInferred: boolean, country: CountryRefFragment | null, group: AgencyRefFragment | null }>, corridors: Array<{ code: string, isDirected: boolean, printed: string | null, countries: Array<CountryRefFragment> }>, countryTies: Array<{ via: CountryVia, country: CountryRefFragment }>, populationGroups: Array<ConceptFragment>, themes: Array<ConceptFragment>, sectors: Array<ConceptFragment>, outcomes: Array<{ id: string, kind: OutcomeKind, text: string, quantity: string | null, unit: string | null, country: CountryRefFragment | null }>, publishedWorks: Array<{ id: string, title: string | null, printed: string | null, language: string | null, year: number | null, url: string | null }>, citation: CitationFragment | null, revision: RevisionRefFragment }
  & ActivityRefFragment
);

export type OrganizationFragment = (
  { kind: ConceptFragment, country: CountryRefFragment | null, agency: AgencyRefFragment | null, affiliateOf: OrganizationRefFragment | null }
  & OrganizationRefFragment
);

export type ProjectFragment = { id: string, name: string, names: Array<{ language: string, text: string, isOriginal: boolean, isStale: boolean }>, period: PeriodFragment | null, fundings: Array<{ amount: string | null, currency: string | null, years: number | null, donor: OrganizationRefFragment }> };

export type AgencyGetQueryVariables = Exact<{
  by: AgencyBy;
  asOf?: number | null | undefined;
}>;


export type AgencyGetQuery = { agency: AgencyFragment | null };

export type AgencyListQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  orderBy?: Array<AgencyOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type AgencyListQuery = { agencies: { totalCount?: number | null, nodes: Array<AgencyFragment>, pageInfo: PageEndFragment } };

export type AgencyFragment = (
  { acronyms: Array<string>, category: AgencyCategory, mandatesStated: number | null, mandatesKnown: number, names: Array<{ name: string, acronym: string | null, language: string, validFrom: string | null, validTo: string | null }>, country: CountryRefFragment | null, parent: AgencyRefFragment | null, groups: Array<AgencyRefFragment> }
  & AgencyRefFragment
);

export type CodeListListQueryVariables = Exact<{
  codes?: Array<string> | null | undefined;
  asOf?: number | null | undefined;
}>;


export type CodeListListQuery = { codeLists: Array<CodeListFragment> };

export type CodeListFragment = { code: string, title: string, version: number, entries: Array<(
    { withdrawnOn: string | null, exactMatches: Array<string>, broader: { code: string } | null }
    & ConceptFragment
  )> };

export type StatementListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type StatementListQuery = { statements: { totalCount?: number | null, nodes: Array<StatementFragment>, pageInfo: PageEndFragment } };

export type StatementFragment = { id: string, key: string, polarity: StatementPolarity, text: string, agency: AgencyRefFragment, cycle: CycleRefFragment, theme: ConceptFragment | null, citation: CitationFragment | null, revision: RevisionRefFragment };

export type SuggestionListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type SuggestionListQuery = { suggestions: { totalCount?: number | null, nodes: Array<SuggestionFragment>, pageInfo: PageEndFragment } };

export type SuggestionFragment = { id: string, key: string, text: string, agency: AgencyRefFragment, cycle: CycleRefFragment, theme: ConceptFragment | null, addressees: Array<{ kind: AddresseeKind, label: string, agency: AgencyRefFragment | null, organization: OrganizationRefFragment | null }>, relatesTo: Array<ActivityRefFragment>, citation: CitationFragment | null, revision: RevisionRefFragment };

export type ResourceStatementListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type ResourceStatementListQuery = { resourceStatements: { totalCount?: number | null, nodes: Array<ResourceStatementFragment>, pageInfo: PageEndFragment } };

export type ResourceStatementFragment = { id: string, key: string, kind: ResourceKind, stance: ResourceStance, text: string, count: string | null, shareMin: string | null, shareMax: string | null, amount: string | null, currency: string | null, agency: AgencyRefFragment, cycle: CycleRefFragment, mandates: Array<MandateRefFragment>, citation: CitationFragment | null, revision: RevisionRefFragment };

export type AmendmentProposalListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type AmendmentProposalListQuery = { amendmentProposals: { totalCount?: number | null, nodes: Array<AmendmentProposalFragment>, pageInfo: PageEndFragment } };

export type AmendmentProposalFragment = { id: string, key: string, kind: ProposalKind, status: ProposalStatus, targetLabel: string | null, proposedText: string | null, rationale: string | null, language: string, agency: AgencyRefFragment, cycle: CycleRefFragment, mandate: MandateRefFragment | null, againstVersion: { id: string, number: number, textBasis: TextBasis } | null, adoptedBy: ResolutionRefFragment | null, citation: CitationFragment | null, revision: RevisionRefFragment };

export type CommitmentListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type CommitmentListQuery = { commitments: { totalCount?: number | null, nodes: Array<CommitmentFragment>, pageInfo: PageEndFragment } };

export type CommitmentFragment = { id: string, key: string, text: string, dueOn: string | null, agency: AgencyRefFragment, cycle: CycleRefFragment, citation: CitationFragment | null, revision: RevisionRefFragment };

export type AnnexReferenceListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type AnnexReferenceListQuery = { annexReferences: { totalCount?: number | null, nodes: Array<AnnexReferenceFragment>, pageInfo: PageEndFragment } };

export type AnnexReferenceFragment = { id: string, key: string, kind: AnnexKind, label: string, title: string | null, language: string | null, isHeld: boolean, agency: AgencyRefFragment, cycle: CycleRefFragment, file: SourceFileFragment | null, supports: Array<ActivityRefFragment>, citation: CitationFragment | null, revision: RevisionRefFragment };

export type OutcomeListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type OutcomeListQuery = { outcomes: { totalCount?: number | null, nodes: Array<OutcomeFragment>, pageInfo: PageEndFragment } };

export type OutcomeFragment = { id: string, kind: OutcomeKind, text: string, quantity: string | null, unit: string | null, country: CountryRefFragment | null, activity: ActivityRefFragment, citation: CitationFragment | null };

export type PublishedWorkListQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  orderBy?: Array<ItemOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type PublishedWorkListQuery = { publishedWorks: { totalCount?: number | null, nodes: Array<PublishedWorkFragment>, pageInfo: PageEndFragment } };

export type PublishedWorkFragment = { id: string, title: string | null, printed: string | null, language: string | null, year: number | null, url: string | null, publishers: Array<OrganizationRefFragment>, activity: ActivityRefFragment };

export type CycleGetQueryVariables = Exact<{
  by: CycleBy;
  asOf?: number | null | undefined;
}>;


export type CycleGetQuery = { cycle: CycleFragment | null };

export type CycleListQueryVariables = Exact<{
  filter?: CycleFilter | null | undefined;
  orderBy?: Array<CycleOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type CycleListQuery = { cycles: { totalCount?: number | null, nodes: Array<CycleFragment>, pageInfo: PageEndFragment } };

export type CycleFragment = (
  { state: CycleState, opensOn: string | null, dueOn: string | null, timeZone: string, closedAt: string | null, consentLevels: number, requestedBy: AgencyRefFragment | null, obligation: { id: string, title: string, frequency: Frequency, paragraph: string | null, nextDueOn: string | null } | null, template: { version: number, sections: Array<{ kind: SectionKind, required: boolean, heading: string, guidance: string | null }> }, completeness: { expected: number, reported: number, nilReturns: number, excused: number, late: number, ratio: number } }
  & CycleRefFragment
);

export type DiagnosisGetQueryVariables = Exact<{
  by: DiagnosisBy;
  asOf?: number | null | undefined;
}>;


export type DiagnosisGetQuery = { diagnosis: DiagnosisFragment | null };

export type DiagnosisListQueryVariables = Exact<{
  filter?: DiagnosisFilter | null | undefined;
  orderBy?: Array<DiagnosisOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  standing?: Standing;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type DiagnosisListQuery = { diagnoses: { totalCount?: number | null, nodes: Array<DiagnosisSummaryFragment>, pageInfo: PageEndFragment } };

export type DiagnosisCheckMutationVariables = Exact<{
  input: DiagnosisCheckInput;
}>;


export type DiagnosisCheckMutation = { diagnosisCheck: { wouldSubmit: boolean, results: Array<CheckResultFragment>, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type DiagnosisSaveMutationVariables = Exact<{
  input: DiagnosisSaveInput;
}>;


export type DiagnosisSaveMutation = { diagnosisSave: { diagnosis: DiagnosisSummaryFragment | null, findings: Array<FindingFragment>, current: CurrentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type DiagnosisSubmitMutationVariables = Exact<{
  input: DiagnosisActInput;
}>;


export type DiagnosisSubmitMutation = { diagnosisSubmit: { diagnosis: DiagnosisSummaryFragment | null, current: CurrentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type DiagnosisSummaryFragment = { id: string, reference: string, externalId: string | null, kind: DiagnosisKind, state: DiagnosisState, isPublished: boolean, version: number, updatedAt: string, submittedAt: string | null, agency: AgencyRefFragment, onBehalfOf: AgencyRefFragment | null, cycle: CycleRefFragment, latestRevision: RevisionSummaryFragment, published: RevisionSummaryFragment | null };

export type DiagnosisFragment = (
  { latestRevision: RevisionFragment, findings: Array<FindingFragment> }
  & DiagnosisSummaryFragment
);

export type RevisionSummaryFragment = (
  { contentHash: string, language: string, createdAt: string }
  & RevisionRefFragment
);

export type RevisionFragment = (
  { document: DiagnosisContentInput, filed: { coverTitle: string | null, formName: string | null, symbol: string | null, label: string | null, languageMark: string | null, originalLanguage: string | null, filedOn: string | null, notBefore: string | null, notAfter: string | null }, files: Array<SourceFileFragment>, supersedes: RevisionRefFragment | null, publication: RegisterActRefFragment | null }
  & RevisionSummaryFragment
);

export type SourceFileFragment = { id: string, name: string, mediaType: string, bytes: number, sha256: string, url: string };

export type CheckResultFragment = { code: string, severity: Severity, path: Array<string>, message: string, cure: string, sectionKey: string | null, part: SectionPart | null, start: number | null, end: number | null, quote: string | null };

export type FindingFragment = { id: string, code: string, severity: Severity, path: Array<string>, message: string, cure: string, state: FindingState, waivedReason: string | null, citation: CitationFragment | null };

export type CurrentFragment = { id: string, version: number, state: DiagnosisState };

export type UserErrorFragment = { code: ErrorCode, message: string, path: Array<string>, cure: string | null };

export type NoticeFragment = { code: string, message: string, path: Array<string> };

export type FileAttachMutationVariables = Exact<{
  input: FileAttachInput;
}>;


export type FileAttachMutation = { fileAttach: { file: SourceFileFragment | null, diagnosis: DiagnosisSummaryFragment | null, current: CurrentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type MandateGetQueryVariables = Exact<{
  by: MandateBy;
  asOf?: number | null | undefined;
}>;


export type MandateGetQuery = { mandate: MandateFragment | null };

export type MandateListQueryVariables = Exact<{
  filter?: MandateFilter | null | undefined;
  orderBy?: Array<MandateOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type MandateListQuery = { mandates: { totalCount?: number | null, nodes: Array<MandateFragment>, pageInfo: PageEndFragment } };

export type MandateFragment = (
  { numberBasis: NumberBasis, text: string, textBasis: TextBasis, binding: MandateBinding, origin: MandateOrigin, paragraph: string | null, validFrom: string | null, validTo: string | null, resolution: ResolutionRefFragment | null, agency: AgencyRefFragment | null, addressees: { nodes: Array<AgencyRefFragment> }, objectives: Array<{ id: string, code: string, kind: ObjectiveKind, number: number | null, text: string }>, stateNotes: Array<{ mark: string | null, text: string, state: AgencyRefFragment }> }
  & MandateRefFragment
);

export type AgencyRefFragment = { id: string, code: string, name: string, acronym: string | null };

export type MandateRefFragment = { id: string, code: string, number: number | null, title: string };

export type CycleRefFragment = { id: string, code: string, title: string };

export type CountryRefFragment = { code: string, name: string };

export type ResolutionRefFragment = { id: string, symbol: string, title: string, adoptedOn: string | null };

export type RevisionRefFragment = { id: string, number: number, isFrozen: boolean };

export type ActivityRefFragment = { id: string, key: string, title: string };

export type OrganizationRefFragment = { id: string, name: string, acronym: string | null };

export type ConceptFragment = { id: string, scheme: string, code: string, label: string };

export type PeriodFragment = { edtf: string | null, printed: string | null, start: string | null, end: string | null, precision: DatePrecision, ongoing: boolean, ongoingAsOf: string | null };

export type CitationFragment = { part: SectionPart, start: number | null, end: number | null, quote: string, symbol: string | null, language: string, section: { id: string, key: string } | null };

export type PageEndFragment = { hasNextPage: boolean, endCursor: string | null };

export type PublicationCreateMutationVariables = Exact<{
  input: PublicationCreateInput;
}>;


export type PublicationCreateMutation = { publicationCreate: { act: RegisterActFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type RegisterActRefFragment = { id: string, number: number, kind: RegisterActKind, at: string };

export type RegisterActFragment = (
  { manifestHash: string, license: string, note: string | null, revisions: Array<(
    { diagnosis: { id: string, reference: string } }
    & RevisionRefFragment
  )> }
  & RegisterActRefFragment
);

export type ViewerGetQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerGetQuery = { viewer: ViewerFragment };

export type ViewerFragment = { roles: Array<Role>, scopes: Array<string>, locale: string, agency: AgencyRefFragment | null };

export const ActivityList =
  "query ActivityList($filter:ActivityFilter$orderBy:[ActivityOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){activities(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Activity}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Activity on Activity{...ActivityRef text lineage status isConfidential languages kind{...Concept}period{...Period}agency{...AgencyRef}cycle{...CycleRef}mandates{...MandateRef}objectives{id code}project{id name}participations{role organization{...OrganizationRef}class printed isInferred}places{kind role country{...CountryRef}group{...AgencyRef}city region printed isInferred}corridors{code countries{...CountryRef}isDirected printed}countryTies{country{...CountryRef}via}populationGroups{...Concept}themes{...Concept}sectors{...Concept}outcomes{id kind text country{...CountryRef}quantity unit}publishedWorks{id title printed language year url}citation{...Citation}revision{...RevisionRef}}fragment ActivityRef on Activity{id key title}fragment Concept on Concept{id scheme code label}fragment Period on Period{edtf printed start end precision ongoing ongoingAsOf}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment OrganizationRef on Organization{id name acronym}fragment CountryRef on Country{code name}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ActivityListQuery, ActivityListQueryVariables>;

export const AgencyGet =
  "query AgencyGet($by:AgencyBy!$asOf:Int){agency(by:$by asOf:$asOf){...Agency}}fragment Agency on Agency{...AgencyRef names{name acronym language validFrom validTo}acronyms category country{...CountryRef}parent{...AgencyRef}groups{...AgencyRef}mandatesStated mandatesKnown}fragment AgencyRef on Agency{id code name acronym}fragment CountryRef on Country{code name}" as unknown as TypedDocument<AgencyGetQuery, AgencyGetQueryVariables>;

export const AgencyList =
  "query AgencyList($filter:AgencyFilter$orderBy:[AgencyOrder!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){agencies(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{...Agency}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Agency on Agency{...AgencyRef names{name acronym language validFrom validTo}acronyms category country{...CountryRef}parent{...AgencyRef}groups{...AgencyRef}mandatesStated mandatesKnown}fragment AgencyRef on Agency{id code name acronym}fragment CountryRef on Country{code name}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AgencyListQuery, AgencyListQueryVariables>;

export const AmendmentProposalList =
  "query AmendmentProposalList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){amendmentProposals(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...AmendmentProposal}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment AmendmentProposal on AmendmentProposal{id key agency{...AgencyRef}cycle{...CycleRef}kind status mandate{...MandateRef}targetLabel againstVersion{id number textBasis}proposedText rationale language adoptedBy{...ResolutionRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AmendmentProposalListQuery, AmendmentProposalListQueryVariables>;

export const AnnexReferenceList =
  "query AnnexReferenceList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){annexReferences(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...AnnexReference}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment AnnexReference on AnnexReference{id key agency{...AgencyRef}cycle{...CycleRef}kind label title language isHeld file{...SourceFile}supports{...ActivityRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment SourceFile on SourceFile{id name mediaType bytes sha256 url}fragment ActivityRef on Activity{id key title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AnnexReferenceListQuery, AnnexReferenceListQueryVariables>;

export const CodeListList =
  "query CodeListList($codes:[String!]$asOf:Int){codeLists(codes:$codes asOf:$asOf){...CodeList}}fragment CodeList on CodeList{code title version entries{...Concept broader{code}withdrawnOn exactMatches}}fragment Concept on Concept{id scheme code label}" as unknown as TypedDocument<CodeListListQuery, CodeListListQueryVariables>;

export const CommitmentList =
  "query CommitmentList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){commitments(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Commitment}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Commitment on Commitment{id key agency{...AgencyRef}cycle{...CycleRef}text dueOn citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<CommitmentListQuery, CommitmentListQueryVariables>;

export const CycleGet =
  "query CycleGet($by:CycleBy!$asOf:Int){cycle(by:$by asOf:$asOf){...Cycle}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}" as unknown as TypedDocument<CycleGetQuery, CycleGetQueryVariables>;

export const CycleList =
  "query CycleList($filter:CycleFilter$orderBy:[CycleOrder!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){cycles(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{...Cycle}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<CycleListQuery, CycleListQueryVariables>;

export const DiagnosisCheck =
  "mutation DiagnosisCheck($input:DiagnosisCheckInput!){diagnosisCheck(input:$input){results{...CheckResult}wouldSubmit notices{...Notice}userErrors{...UserError}}}fragment CheckResult on CheckResult{code severity path message cure sectionKey part start end quote}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisCheckMutation, DiagnosisCheckMutationVariables>;

export const DiagnosisGet =
  "query DiagnosisGet($by:DiagnosisBy!$asOf:Int){diagnosis(by:$by asOf:$asOf){...Diagnosis}}fragment Diagnosis on Diagnosis{...DiagnosisSummary latestRevision{...Revision}findings{...Finding}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Revision on Revision{...RevisionSummary filed{coverTitle formName symbol label languageMark originalLanguage filedOn notBefore notAfter}files{...SourceFile}supersedes{...RevisionRef}publication{...RegisterActRef}document}fragment SourceFile on SourceFile{id name mediaType bytes sha256 url}fragment RegisterActRef on RegisterAct{id number kind at}fragment Finding on Finding{id code severity path message cure state waivedReason citation{...Citation}}fragment Citation on Citation{section{id key}part start end quote symbol language}" as unknown as TypedDocument<DiagnosisGetQuery, DiagnosisGetQueryVariables>;

export const DiagnosisList =
  "query DiagnosisList($filter:DiagnosisFilter$orderBy:[DiagnosisOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){diagnoses(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...DiagnosisSummary}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<DiagnosisListQuery, DiagnosisListQueryVariables>;

export const DiagnosisSave =
  "mutation DiagnosisSave($input:DiagnosisSaveInput!){diagnosisSave(input:$input){diagnosis{...DiagnosisSummary}findings{...Finding}current{...Current}notices{...Notice}userErrors{...UserError}}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Finding on Finding{id code severity path message cure state waivedReason citation{...Citation}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Current on Diagnosis{id version state}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisSaveMutation, DiagnosisSaveMutationVariables>;

export const DiagnosisSubmit =
  "mutation DiagnosisSubmit($input:DiagnosisActInput!){diagnosisSubmit(input:$input){diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisSubmitMutation, DiagnosisSubmitMutationVariables>;

export const FileAttach =
  "mutation FileAttach($input:FileAttachInput!){fileAttach(input:$input){file{...SourceFile}diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}}fragment SourceFile on SourceFile{id name mediaType bytes sha256 url}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<FileAttachMutation, FileAttachMutationVariables>;

export const MandateGet =
  "query MandateGet($by:MandateBy!$asOf:Int){mandate(by:$by asOf:$asOf){...Mandate}}fragment Mandate on Mandate{...MandateRef numberBasis text textBasis binding origin resolution{...ResolutionRef}paragraph validFrom validTo agency{...AgencyRef}addressees(first:50){nodes{...AgencyRef}}objectives{id code kind number text}stateNotes{state{...AgencyRef}mark text}}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment AgencyRef on Agency{id code name acronym}" as unknown as TypedDocument<MandateGetQuery, MandateGetQueryVariables>;

export const MandateList =
  "query MandateList($filter:MandateFilter$orderBy:[MandateOrder!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){mandates(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{...Mandate}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Mandate on Mandate{...MandateRef numberBasis text textBasis binding origin resolution{...ResolutionRef}paragraph validFrom validTo agency{...AgencyRef}addressees(first:50){nodes{...AgencyRef}}objectives{id code kind number text}stateNotes{state{...AgencyRef}mark text}}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<MandateListQuery, MandateListQueryVariables>;

export const OrganizationList =
  "query OrganizationList($filter:OrganizationFilter$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){organizations(filter:$filter first:$first after:$after asOf:$asOf){nodes{...Organization}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Organization on Organization{...OrganizationRef kind{...Concept}country{...CountryRef}agency{...AgencyRef}affiliateOf{...OrganizationRef}}fragment OrganizationRef on Organization{id name acronym}fragment Concept on Concept{id scheme code label}fragment CountryRef on Country{code name}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<OrganizationListQuery, OrganizationListQueryVariables>;

export const OutcomeList =
  "query OutcomeList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){outcomes(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Outcome}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Outcome on Outcome{id kind text country{...CountryRef}quantity unit activity{...ActivityRef}citation{...Citation}}fragment CountryRef on Country{code name}fragment ActivityRef on Activity{id key title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<OutcomeListQuery, OutcomeListQueryVariables>;

export const ProjectList =
  "query ProjectList($filter:ProjectFilter$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){projects(filter:$filter first:$first after:$after asOf:$asOf){nodes{...Project}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Project on Project{id name names{language text isOriginal isStale}period{...Period}fundings{donor{...OrganizationRef}amount currency years}}fragment Period on Period{edtf printed start end precision ongoing ongoingAsOf}fragment OrganizationRef on Organization{id name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ProjectListQuery, ProjectListQueryVariables>;

export const PublicationCreate =
  "mutation PublicationCreate($input:PublicationCreateInput!){publicationCreate(input:$input){act{...RegisterAct}notices{...Notice}userErrors{...UserError}}}fragment RegisterAct on RegisterAct{...RegisterActRef manifestHash license note revisions{...RevisionRef diagnosis{id reference}}}fragment RegisterActRef on RegisterAct{id number kind at}fragment RevisionRef on Revision{id number isFrozen}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<PublicationCreateMutation, PublicationCreateMutationVariables>;

export const PublishedWorkList =
  "query PublishedWorkList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){publishedWorks(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...PublishedWork}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment PublishedWork on PublishedWork{id title printed language year url publishers{...OrganizationRef}activity{...ActivityRef}}fragment OrganizationRef on Organization{id name acronym}fragment ActivityRef on Activity{id key title}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<PublishedWorkListQuery, PublishedWorkListQueryVariables>;

export const ResourceStatementList =
  "query ResourceStatementList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){resourceStatements(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...ResourceStatement}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment ResourceStatement on ResourceStatement{id key agency{...AgencyRef}cycle{...CycleRef}kind stance text count shareMin shareMax amount currency mandates{...MandateRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ResourceStatementListQuery, ResourceStatementListQueryVariables>;

export const StatementList =
  "query StatementList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){statements(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Statement}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Statement on Statement{id key agency{...AgencyRef}cycle{...CycleRef}polarity theme{...Concept}text citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment Concept on Concept{id scheme code label}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<StatementListQuery, StatementListQueryVariables>;

export const SuggestionList =
  "query SuggestionList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){suggestions(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Suggestion}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Suggestion on Suggestion{id key agency{...AgencyRef}cycle{...CycleRef}theme{...Concept}text addressees{kind agency{...AgencyRef}organization{...OrganizationRef}label}relatesTo{...ActivityRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment Concept on Concept{id scheme code label}fragment OrganizationRef on Organization{id name acronym}fragment ActivityRef on Activity{id key title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<SuggestionListQuery, SuggestionListQueryVariables>;

export const ViewerGet =
  "query ViewerGet{viewer{...Viewer}}fragment Viewer on Viewer{agency{...AgencyRef}roles scopes locale}fragment AgencyRef on Agency{id code name acronym}" as unknown as TypedDocument<ViewerGetQuery, ViewerGetQueryVariables>;