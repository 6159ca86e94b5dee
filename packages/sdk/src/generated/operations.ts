// Made by graphql-codegen from schema.graphql, packages/sdk/operations and packages/server/queries; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocument } from '../document.js';
/** Two acts of the register: two publications, for instance. One that the register does not have yet is refused with INVALID_AS_OF, as in `asOf`; one after `asOf` is read as `asOf`. */
export type ActRange = {
  /** Number of the earlier act, from 1. */
  from: number;
  /** Number of the later act, from 1; `toAct` says which one was read. */
  to: number;
};

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
  /** By id of the project they belong to; of two that were merged, either id is good for what names it. */
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

/** Whether two agencies report the same work: a match by its id, or two published activities by theirs. */
export type ActivityMatchDecideInput = {
  /** A published activity; together with `b`. */
  a?: string | null | undefined;
  /** A published activity of another agency. */
  b?: string | null | undefined;
  /** The match. Not together with `a` and `b`. */
  id?: string | null | undefined;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
  /** What it is; PROPOSED opens a decision again. */
  state: MatchState;
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
/** What was adopted, and from which day it holds. */
export type AdoptionInput = {
  /** Of a mandate that was not there before: codes of the agencies it is addressed to, one at least. */
  addressees?: Array<string> | null | undefined;
  /** Of a mandate that was not there before: its code, such as `ILO-4`. Only where the proposal names none. */
  code?: string | null | undefined;
  /** What adopted it, where known. */
  resolution?: ResolutionInput | null | undefined;
  /** Whose words they are. */
  textBasis?: TextBasis;
  /** The words, one text per language, the original language first; 20,000 characters at most each. None where a mandate is struck. */
  texts?: Array<TranslationInput>;
  /** Of a mandate that was not there before: its short title, the original language first. */
  title?: Array<TranslationInput> | null | undefined;
  /** First day on which it holds; after the first day of the wording before it. */
  validFrom: string;
};

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

/** A name in one language. */
export type AgencyNameInput = {
  /** The acronym that goes with it. */
  acronym?: string | null | undefined;
  /** Its language. */
  language: string;
  /** The name, 1 to 500 characters. */
  name: string;
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
/** New names of an agency and the day from which they hold. */
export type AgencyRenameInput = {
  /** The agency. */
  agency: AgencyBy;
  /** The new names, one per language; in a language that is left out the name stays as it is. */
  names: Array<AgencyNameInput>;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
  /** First day on which they hold; after the first day of the names before them. */
  validFrom: string;
};

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

/** A key to be made. */
export type ApiKeyCreateInput = {
  /** The agency it stands for. A READER, REPORTER or APPROVER needs one. */
  agency?: AgencyBy | null | undefined;
  /** When it expires: in the future, at most 2 years ahead. In a year without it. */
  expiresAt?: string | null | undefined;
  /** How lists call it: one line of 1 to 200 characters. */
  name: string;
  /** What its holder is to the network; not PUBLIC. */
  role: Role;
  /** What it may do, by code: at most what its role may, and what the caller may. All of its role without it. */
  scopes?: Array<string> | null | undefined;
};

/** A key to be revoked. */
export type ApiKeyRevokeInput = {
  /** The key. */
  id: string;
  /** Why, in 1 to 1,000 characters. Kept in the audit for ever and read by the agency of the key: name no person. */
  reason: string;
};

/** A key whose secret is to be replaced. */
export type ApiKeyRotateInput = {
  /** When the key expires from now on: in the future, at most 2 years ahead. Takes `keys:write`; as before without it. */
  expiresAt?: string | null | undefined;
  /** Hours for which the old secret goes on working, 0 to 168, and never longer than it would have. */
  graceHours?: number;
  /** The key; without it the one that is sent. Another one takes `keys:write`. */
  id?: string | null | undefined;
};

/** Whether a key opens anything, now. */
export const ApiKeyState = {
  /** It does, and will for more than 30 days. */
  ACTIVE: 'ACTIVE',
  /** Its time is over; an administrator may rotate it with a new `expiresAt`. */
  EXPIRED: 'EXPIRED',
  /** It does, and will expire within 30 days. */
  EXPIRING: 'EXPIRING',
  /** It was revoked and opens nothing again. */
  REVOKED: 'REVOKED'
} as const;

export type ApiKeyState = typeof ApiKeyState[keyof typeof ApiKeyState];
/** Which entries of the audit; every given field must hold. */
export type AuditFilter = {
  /** By the name of what was done. */
  action?: StringComparator | null | undefined;
  /** Done by this key or person: its global id. Finds nothing of other agencies’ keys and persons, except for administrators. */
  actor?: string | null | undefined;
  /** By the code of the agency that did it or whose thing was changed. */
  agency?: CodeComparator | null | undefined;
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Of what was done to this: its global id. */
  subjectId?: string | null | undefined;
  /** Before this instant, so that one span ends where the next begins. */
  to?: string | null | undefined;
};

/** What became of a stretch of words. */
export const ChangeKind = {
  /** It stands only after. */
  ADDED: 'ADDED',
  /** It stood only before. */
  REMOVED: 'REMOVED',
  /** It stands before and after. */
  SAME: 'SAME'
} as const;

export type ChangeKind = typeof ChangeKind[keyof typeof ChangeKind];
/** What is compared with what: exactly one of these. */
export type ChangeRange =
  {   /** What stood at the one act, and what at the other, of all rounds together. */
  acts: ActRange; rounds?: never; }
  |  { acts?: never;   /** What is reported in the one round, and what in the other. */
  rounds: RoundRange; };

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

/** What became of a commitment, on the day of the act that is read. */
export const CommitmentState = {
  /** Somebody said by which work it was met, and that work is still published. */
  MET: 'MET',
  /** Not known to be met; its last day is not over, or it names none. */
  OPEN: 'OPEN',
  /** Not known to be met, and its last day is over. */
  OVERDUE: 'OVERDUE'
} as const;

export type CommitmentState = typeof CommitmentState[keyof typeof CommitmentState];
/** A contact to be removed. */
export type ContactRemoveInput = {
  /** The contact. */
  id: string;
};

/** A contact as it is to stand, whole. */
export type ContactSaveInput = {
  /** The agency; the caller’s own without it. A contact that is there stays with its agency, so leave it out with `id`. */
  agency?: AgencyBy | null | undefined;
  /** E-mail address: one @, no spaces, at most 320 characters. */
  email: string;
  /** The contact to replace; a new one is made without it. */
  id?: string | null | undefined;
  /** Whether it answers for the agency’s returns; an agency may have several who do. */
  isFocalPoint?: boolean;
  /** Language to write in. */
  locale?: string;
  /** Name of the person or office: one line of 1 to 320 characters. */
  name: string;
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

/** What counts as one. */
export const CountingRule = {
  /** Every item of every return is counted. */
  AS_REPORTED: 'AS_REPORTED',
  /** Work is counted once: through revisions and rounds (same agency, same key), and where two agencies’ reports were confirmed to be about the same. */
  MERGED: 'MERGED'
} as const;

export type CountingRule = typeof CountingRule[keyof typeof CountingRule];
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
/** What an agency has said on a mandate in a round. Of several returns and responses the furthest counts, in the order given here; what was handed in goes before what was declared. */
export const CoverageState = {
  /** Nothing has come, and nothing is declared. */
  AWAITED: 'AWAITED',
  /** Nothing has come; the agency is excused. */
  EXCUSED: 'EXCUSED',
  /** A return has come and says nothing on this mandate, but holds activities or responses that are tied to no mandate at all: they may belong here. */
  FILED_UNLINKED: 'FILED_UNLINKED',
  /** Nothing has come; the agency declared to have nothing to report. */
  NIL_RETURN: 'NIL_RETURN',
  /** The return says that it was not done, or an analyst judged that what it says does not meet it. */
  NOT_DONE: 'NOT_DONE',
  /** Activities are tied to it, planned ones included, or a response that says in words, of itself (DONE, PARTLY) or as judged (FULL, PARTIAL) that something was done. */
  REPORTED: 'REPORTED',
  /** A return has come and says nothing on this mandate. */
  SILENT: 'SILENT',
  /** The return says that it was met by something else, or an analyst judged so. */
  SUBSTITUTE: 'SUBSTITUTE'
} as const;

export type CoverageState = typeof CoverageState[keyof typeof CoverageState];
/** Names one round: exactly one of these. */
export type CycleBy =
  {   /** Its code. */
  code: string; id?: never; }
  |  { code?: never;   /** Its global id. */
  id: string; };

/** A round to be closed. */
export type CycleCloseInput = {
  /** Which round. */
  cycle: CycleBy;
  /** Why, in 1 to 2,000 characters. Public. */
  reason: string;
};

/** A due day to be put off. */
export type CycleExtendInput = {
  /** The one agency that is given longer; without it the whole round is. */
  agency?: AgencyBy | null | undefined;
  /** Which round. */
  cycle: CycleBy;
  /** The new due day: later than the one there is, and not over yet. */
  dueOn: string;
  /** Why, in 1 to 2,000 characters. Public. */
  reason: string;
};

/** Which rounds; every given field must hold. */
export type CycleFilter = {
  /** By code. */
  code?: CodeComparator | null | undefined;
  /** By due day. */
  dueOn?: DateComparator | null | undefined;
  /** In one of these states. */
  state?: Array<CycleState> | null | undefined;
};

/** A round to be opened or announced. */
export type CycleOpenInput = {
  /** Its code, of 1 to 60 letters, digits, `.`, `_` and `-`: `2027-diagnosis`. A round announced under it is opened as it is called for now; any other round of that code is refused. */
  code: string;
  /** How many approvals by the agency’s own approver a return needs before it is submitted: 0 to 3. */
  consentLevels?: number;
  /** Last day, to its end in `timeZone`; not before the opening day, and not over yet. */
  dueOn?: string | null | undefined;
  /** Codes of the agencies that are to file, each once. A group stands for its members on the opening day, agency by agency. */
  expected: Array<string>;
  /** True to announce it only: it is `PLANNED`, and nothing can be filed until it is opened. */
  isAnnounced?: boolean;
  /** Code of the obligation that the round answers. */
  obligation?: string | null | undefined;
  /** First day of the round. Groups stand for those who are their members on it, today without it. */
  opensOn?: string | null | undefined;
  /** Code of the agency that calls for the returns. */
  requestedBy?: string | null | undefined;
  /** The form: 1 to 50 sections in order. Without it the form of `templateOf`; else the one that was announced; else that of the newest round; else the six sections of the diagnosis form. */
  template?: Array<TemplateSectionInput> | null | undefined;
  /** The round whose form is to be taken. Not together with `template`. */
  templateOf?: CycleBy | null | undefined;
  /** Time zone in which the due day ends, by its IANA name: `America/New_York`. */
  timeZone: string;
  /** Its title, 1 to 300 characters in each language; English is needed. */
  title: Array<TranslationInput>;
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
  /** No new return is taken: what was never handed in can no longer be saved or submitted. What was handed in is still reviewed, corrected where it is sent back, and published. `cycleExtend` opens the round again. */
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
  /** Hash of the words that were read; where the return has others the act is a CONFLICT. */
  contentHash?: string | null | undefined;
  /** The version that the act builds on; another one there is a CONFLICT. */
  expectedVersion: number;
  /** The return. */
  id: string;
  /** What to note with it, at most 2,000 characters; its agency and the secretariat read it. */
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
/** An act on a return that needs a reason. */
export type DiagnosisReasonInput = {
  /** The version that the act builds on; another one there is a CONFLICT. */
  expectedVersion: number;
  /** The return. */
  id: string;
  /** Why, 1 to 2,000 characters. Its agency and the secretariat read it; of a withdrawal from publication everybody does. */
  reason: string;
};

/** A draft to save. It replaces the whole working draft. */
export type DiagnosisSaveInput = {
  /** The agency that files; the key’s own without it. Another one needs the scope `agencies:act-for`. */
  agency?: AgencyBy | null | undefined;
  /** The return itself. */
  content: DiagnosisContentInput;
  /** The round it answers. */
  cycle: CycleBy;
  /** The version that this save builds on; for another one there see `ifChanged`. */
  expectedVersion?: number | null | undefined;
  /** The agency’s own id for the return, unique in the agency, at most 200 characters. */
  externalId?: string | null | undefined;
  /** What the paper says of itself. */
  filed?: FiledDocumentInput | null | undefined;
  /** The return. Absent: agency, round, kind and onBehalfOf are the natural key; a draft that exists is then replaced only with `expectedVersion` or `ifExists: REPLACE`. */
  id?: string | null | undefined;
  /** What to do when the draft has moved on from `expectedVersion`. The last 50 saves of a draft are remembered for it. */
  ifChanged?: IfChanged;
  /** What to do with a draft that is already there. */
  ifExists?: IfExists;
  /** What kind of return it is. */
  kind?: DiagnosisKind;
  /** Language it is written in. */
  language: string;
  /** The agency it is filed for, where that is another one. */
  onBehalfOf?: AgencyBy | null | undefined;
};

/** A draft to begin with what was said last time. */
export type DiagnosisStartInput = {
  /** The agency that files; the key’s own without it. Another one needs the scope `agencies:act-for`. */
  agency?: AgencyBy | null | undefined;
  /** The round to answer. */
  cycle: CycleBy;
  /** The return to begin with, of the same agency. Without it the one of the same kind in the newest earlier round, by due day. */
  from?: string | null | undefined;
  /** What kind of return it is. */
  kind?: DiagnosisKind;
  /** Language it is to be written in; that of the earlier return without it. */
  language?: string | null | undefined;
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
/** What can be done with a return. */
export const DiagnosisTransition = {
  /** Accept it as it stands. */
  ACCEPT: 'ACCEPT',
  /** Consent to the draft as it stands, as the agency’s own approver. */
  APPROVE: 'APPROVE',
  /** Make it public. */
  PUBLISH: 'PUBLISH',
  /** Open the next revision, with a reason; what is public stays public. */
  REVISE: 'REVISE',
  /** Write on the draft; after it was sent back this opens the next revision. */
  SAVE: 'SAVE',
  /** Hand it back, with reasons. */
  SEND_BACK: 'SEND_BACK',
  /** Hand it in. */
  SUBMIT: 'SUBMIT',
  /** Attach a translation to the revision that was handed in. */
  TRANSLATE: 'TRANSLATE',
  /** Take it back, with a reason. */
  WITHDRAW: 'WITHDRAW'
} as const;

export type DiagnosisTransition = typeof DiagnosisTransition[keyof typeof DiagnosisTransition];
/** A translation, whole or in part, of one revision. */
export type DiagnosisTranslateInput = {
  /** Language translated into; not that of the original. */
  language: string;
  /** The revision: the one that was handed in last, or the one that the public reads. */
  revisionId: string;
  /** 1 to 5,000 texts, each named once. A text that has a translation in this language from this revision gets a new one. */
  texts: Array<ItemTextInput>;
};

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
/** What can be declared of what an agency owes a round; all else follows from its return. */
export const ExpectationDeclaration = {
  /** It need not file. For the secretariat to declare. */
  EXCUSED: 'EXCUSED',
  /** It has nothing to report. For the agency itself to declare while the round is open, and for the secretariat. */
  NIL_RETURN: 'NIL_RETURN'
} as const;

export type ExpectationDeclaration = typeof ExpectationDeclaration[keyof typeof ExpectationDeclaration];
/** What is declared of what an agency owes a round. */
export type ExpectationDeclareInput = {
  /** Which agency; the caller’s own without it. */
  agency?: AgencyBy | null | undefined;
  /** Which round. */
  cycle: CycleBy;
  /** Why, in 1 to 2,000 characters. Public. */
  reason: string;
  /** What is declared; null, or left out, takes a declaration back. */
  state?: ExpectationDeclaration | null | undefined;
};

/** What became of what one agency owes one round. The public sees only AWAITED, PUBLISHED, EXCUSED and NIL_RETURN. */
export const ExpectationState = {
  /** Accepted, to be published. */
  ACCEPTED: 'ACCEPTED',
  /** Nothing has come that the caller may see. */
  AWAITED: 'AWAITED',
  /** A draft exists. */
  DRAFTING: 'DRAFTING',
  /** Declared excused, with a reason. */
  EXCUSED: 'EXCUSED',
  /** Declared to have nothing to report, with a reason. */
  NIL_RETURN: 'NIL_RETURN',
  /** Published. */
  PUBLISHED: 'PUBLISHED',
  /** Sent back with reasons. */
  SENT_BACK: 'SENT_BACK',
  /** Submitted and not yet decided. */
  SUBMITTED: 'SUBMITTED'
} as const;

export type ExpectationState = typeof ExpectationState[keyof typeof ExpectationState];
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
  /** The newest revision that the caller may see no longer has it. */
  RESOLVED: 'RESOLVED',
  /** Its agency or the secretariat let it pass, with a reason; it opens again when the words it is about change. */
  WAIVED: 'WAIVED'
} as const;

export type FindingState = typeof FindingState[keyof typeof FindingState];
/** A finding to let pass. */
export type FindingWaiveInput = {
  /** The finding: an open one of the newest revision that the caller may see. */
  findingId: string;
  /** Why it may stand, 1 to 2,000 characters. Its agency and the secretariat see it. */
  reason: string;
};

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

/** What to do when the draft has moved on from `expectedVersion`. */
export const IfChanged = {
  /** Put both together, item by item, by list and key. A CONFLICT only where both changed the same item, or the same field of the header, in different ways. */
  MERGE: 'MERGE',
  /** Refuse: a CONFLICT that names every item that differs from what stands. */
  REFUSE: 'REFUSE'
} as const;

export type IfChanged = typeof IfChanged[keyof typeof IfChanged];
/** What to do with a draft that is already there. */
export const IfExists = {
  /** Refuse, unless `expectedVersion` names its version. */
  REFUSE: 'REFUSE',
  /** Put this one in its place, whatever its version. */
  REPLACE: 'REPLACE'
} as const;

export type IfExists = typeof IfExists[keyof typeof IfExists];
/** What became of an item of a return. */
export const ItemChangeKind = {
  /** It stands only in the later one. */
  ADDED: 'ADDED',
  /** Between two rounds: it stands in both and says the same. */
  CARRIED_ON: 'CARRIED_ON',
  /** It stands in both, and does not say the same. */
  CHANGED: 'CHANGED',
  /** Between two rounds, of an activity: it is done or its time is over in the later one and was not before, or it is gone from it and had ended by then. */
  FINISHED: 'FINISHED',
  /** It stood only in the earlier one; between two rounds: although it had not ended. */
  REMOVED: 'REMOVED',
  /** Between two revisions of one round: it stands in both and says the same. */
  UNCHANGED: 'UNCHANGED'
} as const;

export type ItemChangeKind = typeof ItemChangeKind[keyof typeof ItemChangeKind];
/** Which items of returns; every given field must hold. A field that a list’s items do not have is refused. */
export type ItemFilter = {
  /** Suggestions addressed to one of these. */
  addressee?: Array<AddresseeKind> | null | undefined;
  /** Suggestions addressed to this agency, by code. */
  addresseeAgency?: CodeComparator | null | undefined;
  /** By code of the reporting agency. */
  agency?: CodeComparator | null | undefined;
  /** Commitments in one of these states. */
  commitmentState?: Array<CommitmentState> | null | undefined;
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
/** One text of a return in another language. */
export type ItemTextInput = {
  /** Which of its texts, named as in the document. By list: sections: `headingPrinted`, `body`; objectiveClaims: `text`; mandateResponses: `quotedMandateText`, `narrative`, `selfAssessmentReason`; activities: `title`, `text`, `outcomes.N.text`; statements: `text`; amendmentProposals: `proposedText`, `rationale`; resourceStatements: `text`; suggestions: `text`; commitments: `text`; annexReferences: `title`; footnotes: `text`. `N` is a place counted from 0, those that are held back last. */
  field: string;
  /** Key of the item. */
  key: string;
  /** The words, kept exactly as sent: not blank, at most five times the length of the original and 1,000 characters more. */
  text: string;
};

/** What became of a lineage (one agency’s work under one key) from the earlier side to the later one. Every lineage of either side stands in exactly one class. Time is over on the later side’s day: the round’s due day, or the day of the act. */
export const LineageChange = {
  /** New: only the later side has it. */
  ADDED: 'ADDED',
  /** Both sides have it, and it is not FINISHED. */
  CARRIED_ON: 'CARRIED_ON',
  /** The earlier side has it as not over, and the later one as over; or the later side no longer has it and its time was over by then. Over is what a return calls DONE and, where it says nothing of how far it came, what ended by that day. */
  FINISHED: 'FINISHED',
  /** Not known: only the earlier side has it, and the agency has no published return on the later side. */
  NO_RETURN: 'NO_RETURN',
  /** Disappeared: the agency has a return on the later side, which no longer has it, though its time was not over. */
  REMOVED: 'REMOVED'
} as const;

export type LineageChange = typeof LineageChange[keyof typeof LineageChange];
/** A new wording of a mandate that no proposal of a return asked for. */
export type MandateAmendInput = {
  /** The mandate. */
  mandate: MandateBy;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
  /** What adopted it, where known. */
  resolution?: ResolutionInput | null | undefined;
  /** Whose words they are. */
  textBasis?: TextBasis;
  /** The words, one text per language, the original language first; 20,000 characters at most each. None where a mandate is struck. */
  texts?: Array<TranslationInput>;
  /** First day on which it holds; after the first day of the wording before it. */
  validFrom: string;
};

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

/** What became of the thought that two agencies report the same work. */
export const MatchState = {
  /** Somebody confirmed it: figures may count it once. */
  CONFIRMED: 'CONFIRMED',
  /** Software noticed it; nobody has decided. Counts as two. */
  PROPOSED: 'PROPOSED',
  /** Somebody rejected it: it is not proposed again. */
  REJECTED: 'REJECTED'
} as const;

export type MatchState = typeof MatchState[keyof typeof MatchState];
/** What is to change of a person who signs in by link; what is left out stays. */
export type MemberChangeInput = {
  /** The agency they work for from now on; null for none. */
  agency?: AgencyBy | null | undefined;
  /** Global id of the person. */
  id: string;
  /** All they may do from now on: at least one role, each once, and not PUBLIC. */
  roles?: Array<Role> | null | undefined;
};

/** Who is to get a new invitation. */
export type MemberInviteAgainInput = {
  /** Global id of a person who was invited and has not signed in yet. */
  id: string;
};

/** Whom to invite, and as what. */
export type MemberInviteInput = {
  /** The agency they work for; needed for READER, REPORTER and APPROVER. */
  agency?: AgencyBy | null | undefined;
  /** E-mail address, 254 characters at most; the one-time link goes there. One person per address. */
  email: string;
  /** Language of mails to them: Spanish for any kind of Spanish, else English. */
  locale?: string;
  /** How the person is called: one line, 1 to 200 characters. */
  name: string;
  /** What they may do: at least one role, each once, and not PUBLIC. */
  roles: Array<Role>;
};

/** Whose access ends. */
export type MemberRemoveInput = {
  /** Also take their name, address and sign-in subject out for good. What they did stays on record under their id. Can be asked later for somebody who was removed before. */
  anonymise?: boolean;
  /** Global id of the person. */
  id: string;
};

/** How a person stands to the installation. */
export const MemberState = {
  /** Has signed in at least once. */
  ACTIVE: 'ACTIVE',
  /** Was sent a link and has not followed it yet. */
  INVITED: 'INVITED',
  /** May not sign in any more. */
  REMOVED: 'REMOVED'
} as const;

export type MemberState = typeof MemberState[keyof typeof MemberState];
/** Two that are one: organizations with organizations, projects with projects. */
export type MergeInput = {
  /** The one that lists leave out from then on; links to it lead to the other. */
  from: string;
  /** The one that stands for both. Where that one was merged itself, what it was merged into. */
  into: string;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
};

/** What is counted once. */
export const MergeKind = {
  /** Items of returns that are one piece of work. */
  ACTIVITY: 'ACTIVITY',
  /** Organizations under several names that somebody said are one. */
  ORGANIZATION: 'ORGANIZATION',
  /** Projects under several keys or names that somebody said are one. */
  PROJECT: 'PROJECT'
} as const;

export type MergeKind = typeof MergeKind[keyof typeof MergeKind];
/** Why several are counted as one. */
export const MergeReason = {
  /** Somebody confirmed that several lineages are the same work. */
  CONFIRMED_MATCH: 'CONFIRMED_MATCH',
  /** Somebody merged them: `projectMerge`, `organizationMerge`. */
  SAID_TO_BE_ONE: 'SAID_TO_BE_ONE',
  /** One agency reports it under one key in several rounds or returns: one lineage. */
  SAME_KEY: 'SAME_KEY'
} as const;

export type MergeReason = typeof MergeReason[keyof typeof MergeReason];
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

/** A decision on a published proposal. */
export type ProposalDecideInput = {
  /** What was adopted; needed with ADOPTED, and only then. */
  adoption?: AdoptionInput | null | undefined;
  /** A published AmendmentProposal. */
  proposalId: string;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
  /** What was decided. */
  status: ProposalDecision;
};

/** What was decided on a proposal. */
export const ProposalDecision = {
  /** It was adopted: the mandate changes. This cannot be undone. */
  ADOPTED: 'ADOPTED',
  /** It was taken up and not decided; it stays open. */
  DISCUSSED: 'DISCUSSED',
  /** It was rejected; it can be taken up again. */
  REJECTED: 'REJECTED'
} as const;

export type ProposalDecision = typeof ProposalDecision[keyof typeof ProposalDecision];
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
  {   /** All accepted returns of a round; refused while one that was handed in is undecided. A closed round is PUBLISHED by it. */
  cycle: CycleBy; diagnosisIds?: never; }
  |  { cycle?: never;   /** These returns, 1 to 100, each accepted. */
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
/** The resolution by which something was adopted. */
export type ResolutionInput = {
  /** Day of adoption, where known. */
  adoptedOn?: string | null | undefined;
  /** Symbol as printed: `AG/RES. 2141 (XXXV-O/05)`. Of one that the register knows, nothing else is looked at. */
  symbol: string;
  /** Title, the original language first. Needed where the register does not know the symbol. */
  title?: Array<TranslationInput> | null | undefined;
};

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

/** How far a published response meets its mandate. */
export type ResponseAssessInput = {
  /** How far; UNASSESSED takes an earlier judgement back. */
  coverage: ResponseCoverage;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
  /** A published MandateResponse. */
  responseId: string;
};

/** What an analyst judged later of a response. */
export const ResponseCoverage = {
  /** It meets it. */
  FULL: 'FULL',
  /** It does not meet the mandate. */
  NONE: 'NONE',
  /** It meets it in part. */
  PARTIAL: 'PARTIAL',
  /** It meets it by something else. */
  SUBSTITUTE: 'SUBSTITUTE',
  /** Nobody has judged it. */
  UNASSESSED: 'UNASSESSED'
} as const;

export type ResponseCoverage = typeof ResponseCoverage[keyof typeof ResponseCoverage];
/** What a published item belongs to. It replaces what was filed or judged before; give the fields that the item’s kind has. */
export type ResponseLinkInput = {
  /** A published MandateResponse, AmendmentProposal, Activity or ObjectiveClaim. */
  id: string;
  /** Of a response or proposal: its mandate; null ties it to none. The activities of a response follow, except those that were tied on their own. */
  mandate?: MandateBy | null | undefined;
  /** Of an activity: codes of all its mandates, 0 to 50; an empty list ties it to none. */
  mandates?: Array<string> | null | undefined;
  /** Of an activity: codes of all its objectives, 0 to 50. Of a claim: the code of its objective, 0 or 1. */
  objectives?: Array<string> | null | undefined;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
};

/** A return that the caller has looked at. */
export type ReviewSeenInput = {
  /** The return. */
  diagnosisId: string;
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
/** Two rounds. */
export type RoundRange = {
  /** Code of the earlier round. */
  from: string;
  /** Code of the later round. */
  to: string;
};

/** What finds are counted by. */
export const SearchFacetDimension = {
  /** Reporting agency; mandates have none. */
  AGENCY: 'AGENCY',
  /** Round; mandates have none. */
  CYCLE: 'CYCLE',
  /** Language of the words found. */
  LANGUAGE: 'LANGUAGE',
  /** Kind of thing. */
  SCOPE: 'SCOPE'
} as const;

export type SearchFacetDimension = typeof SearchFacetDimension[keyof typeof SearchFacetDimension];
/** What is searched. */
export const SearchScope = {
  /** Titles and descriptions of activities, as filed. */
  ACTIVITY: 'ACTIVITY',
  /** Headings and running text of returns, section by section. */
  FILED_TEXT: 'FILED_TEXT',
  /** Wordings of mandates in the catalogue, in English and in Spanish. */
  MANDATE: 'MANDATE',
  /** Proposed words of amendments, their reasons and what they would change. */
  PROPOSAL: 'PROPOSAL'
} as const;

export type SearchScope = typeof SearchScope[keyof typeof SearchScope];
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
/** How a person shows who they are. */
export const SignInMethod = {
  /** By a one-time link sent to their address, which opens a session. */
  LINK: 'LINK',
  /** By a bearer token of the identity provider, which also says agency and roles. */
  TOKEN: 'TOKEN'
} as const;

export type SignInMethod = typeof SignInMethod[keyof typeof SignInMethod];
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

/** A section that a round asks for. */
export type TemplateSectionInput = {
  /** What to write there, 1 to 5,000 characters in each language; English is needed where any is given. */
  guidance?: Array<TranslationInput>;
  /** Its heading, 1 to 300 characters in each language; English is needed. */
  heading: Array<TranslationInput>;
  /** Which section. */
  kind: SectionKind;
  /** True when a return with running text must have it. */
  required?: boolean;
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
/** Words of one return that must not stand. */
export type TextRedactInput = {
  /** The return; all its revisions are redacted. */
  diagnosisId: string;
  /** Why they must not stand, for everybody to read; without the words. 3 to 2,000 characters. */
  reason: string;
  /** The words exactly as they stand, 3 to 2,000 characters; every place where they stand is redacted. */
  words: string;
};

/** A thread to resolve or to open again. */
export type ThreadActInput = {
  /** A last word on it. What to say: 1 to 10,000 characters, not only blanks. */
  body?: string | null | undefined;
  /** The thread. */
  threadId: string;
};

/** Something to say in a thread. */
export type ThreadCommentInput = {
  /** What to say: 1 to 10,000 characters, not only blanks. */
  body: string;
  /** The thread. */
  threadId: string;
};

/** A thread to open: on a passage (`span`), on an item (`itemKey`), or on the whole return (neither). */
export type ThreadOpenInput = {
  /** What to say: 1 to 10,000 characters, not only blanks. */
  body: string;
  /** The return. A reviewer opens on its newest submitted revision, its agency on its newest. */
  diagnosisId: string;
  /** True to stand against acceptance until it is resolved: for the secretariat only. */
  isBlocking?: boolean;
  /** Key of the item or section it is about. Not together with `span`. */
  itemKey?: string | null | undefined;
  /** Steps from the item to one of its fields, at most 6: `["outcomes","0","text"]`. Only with `itemKey`. */
  path?: Array<string> | null | undefined;
  /** The words it is about: at most 1,000 UTF-16 code units. For more, name the section with `itemKey`. */
  span?: SpanInput | null | undefined;
};

/** Whether a thread is settled. */
export const ThreadState = {
  /** Not settled yet. */
  OPEN: 'OPEN',
  /** Settled; it can be opened again. */
  RESOLVED: 'RESOLVED'
} as const;

export type ThreadState = typeof ThreadState[keyof typeof ThreadState];
/** A text in one language. */
export type TranslationInput = {
  /** Its language. */
  language: string;
  /** The words. */
  text: string;
};

/** A merge to take back. */
export type UnmergeInput = {
  /** The one that was merged; it stands for itself again, and for those that came with it. */
  id: string;
  /** Why, 1 to 2,000 characters; everybody can read it. */
  reason: string;
};

/** A range of calendar years, both ends included; an absent end is open. */
export type YearRange = {
  /** First year. */
  from?: number | null | undefined;
  /** Last year. */
  to?: number | null | undefined;
};

export type ApiKeyListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  withTotal?: boolean;
}>;


export type ApiKeyListQuery = { apiKeys: { totalCount?: number | null, nodes: Array<ApiKeyFragment>, pageInfo: PageEndFragment } };

export type ApiKeyCreateMutationVariables = Exact<{
  input: ApiKeyCreateInput;
}>;


export type ApiKeyCreateMutation = { apiKeyCreate: SecretFragment };

export type ApiKeyRotateMutationVariables = Exact<{
  input: ApiKeyRotateInput;
}>;


export type ApiKeyRotateMutation = { apiKeyRotate: SecretFragment };

export type ApiKeyRevokeMutationVariables = Exact<{
  input: ApiKeyRevokeInput;
}>;


export type ApiKeyRevokeMutation = { apiKeyRevoke: { apiKey: ApiKeyFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type MemberListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  withTotal?: boolean;
}>;


export type MemberListQuery = { members: { totalCount?: number | null, nodes: Array<MemberFragment>, pageInfo: PageEndFragment } };

export type MemberInviteMutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type MemberInviteMutation = { memberInvite: { member: MemberFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type MemberInviteAgainMutationVariables = Exact<{
  input: MemberInviteAgainInput;
}>;


export type MemberInviteAgainMutation = { memberInviteAgain: { member: MemberFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type MemberChangeMutationVariables = Exact<{
  input: MemberChangeInput;
}>;


export type MemberChangeMutation = { memberChange: { member: MemberFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type MemberRemoveMutationVariables = Exact<{
  input: MemberRemoveInput;
}>;


export type MemberRemoveMutation = { memberRemove: { member: MemberFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ContactListQueryVariables = Exact<{
  agency?: AgencyBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  withTotal?: boolean;
}>;


export type ContactListQuery = { contacts: { totalCount?: number | null, nodes: Array<ContactFragment>, pageInfo: PageEndFragment } };

export type ContactSaveMutationVariables = Exact<{
  input: ContactSaveInput;
}>;


export type ContactSaveMutation = { contactSave: { contact: ContactFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ContactRemoveMutationVariables = Exact<{
  input: ContactRemoveInput;
}>;


export type ContactRemoveMutation = { contactRemove: { removedId: string | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type AuditEntryListQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  withTotal?: boolean;
}>;


export type AuditEntryListQuery = { auditEntries: { totalCount?: number | null, nodes: Array<AuditEntryFragment>, pageInfo: PageEndFragment } };

export type SecretFragment = { key: string | null, apiKey: ApiKeyFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> };

export type ApiKeyFragment = { id: string, name: string, prefix: string, state: ApiKeyState, role: Role, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, replacedUntil: string | null, revokedAt: string | null, agency: AgencyRefFragment | null, createdBy: ActorFragment };

export type MemberFragment = { id: string, name: string | null, email: string | null, state: MemberState, roles: Array<Role>, signsInBy: SignInMethod, createdAt: string, lastSeenAt: string | null, agency: AgencyRefFragment | null };

export type ContactFragment = { id: string, name: string, email: string, locale: string, isFocalPoint: boolean, agency: AgencyRefFragment };

export type AuditEntryFragment = { id: string, at: string, action: string, subjectId: string, before: string | null, after: string | null, actor: ActorFragment, onBehalfOf: AgencyRefFragment | null, concerns: AgencyRefFragment | null };

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

export type ExpectationListQueryVariables = Exact<{
  by: CycleBy;
  state?: Array<ExpectationState> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type ExpectationListQuery = { cycle: { expectations: { totalCount?: number | null, nodes: Array<ExpectationFragment>, pageInfo: PageEndFragment } } | null };

export type RoundCompareQueryVariables = Exact<{
  from: CycleBy;
  to: CycleBy;
  agency?: AgencyBy | null | undefined;
  kind?: DiagnosisKind;
  standing?: Standing;
  asOf?: number | null | undefined;
}>;


export type RoundCompareQuery = { roundComparison: RevisionDiffFragment };

export type CycleOpenMutationVariables = Exact<{
  input: CycleOpenInput;
}>;


export type CycleOpenMutation = { cycleOpen: { cycle: CycleFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type CycleExtendMutationVariables = Exact<{
  input: CycleExtendInput;
}>;


export type CycleExtendMutation = { cycleExtend: { cycle: CycleFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type CycleCloseMutationVariables = Exact<{
  input: CycleCloseInput;
}>;


export type CycleCloseMutation = { cycleClose: { cycle: CycleFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ExpectationDeclareMutationVariables = Exact<{
  input: ExpectationDeclareInput;
}>;


export type ExpectationDeclareMutation = { expectationDeclare: { expectation: ExpectationFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ExpectationFragment = { id: string, state: ExpectationState, dueOn: string | null, extendedTo: string | null, isLate: boolean, isRequested: boolean, declaredAt: string | null, declaredReason: string | null, agency: AgencyRefFragment, diagnosis: { id: string, reference: string } | null, declaredBy: ActorFragment | null };

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


export type DiagnosisSaveMutation = { diagnosisSave: SavedFragment };

export type DiagnosisStartMutationVariables = Exact<{
  input: DiagnosisStartInput;
}>;


export type DiagnosisStartMutation = { diagnosisStart: SavedFragment };

export type DiagnosisSubmitMutationVariables = Exact<{
  input: DiagnosisActInput;
}>;


export type DiagnosisSubmitMutation = { diagnosisSubmit: ActedFragment };

export type DiagnosisApproveMutationVariables = Exact<{
  input: DiagnosisActInput;
}>;


export type DiagnosisApproveMutation = { diagnosisApprove: ActedFragment };

export type DiagnosisSendBackMutationVariables = Exact<{
  input: DiagnosisReasonInput;
}>;


export type DiagnosisSendBackMutation = { diagnosisSendBack: ActedFragment };

export type DiagnosisAcceptMutationVariables = Exact<{
  input: DiagnosisActInput;
}>;


export type DiagnosisAcceptMutation = { diagnosisAccept: ActedFragment };

export type DiagnosisWithdrawMutationVariables = Exact<{
  input: DiagnosisReasonInput;
}>;


export type DiagnosisWithdrawMutation = { diagnosisWithdraw: ActedFragment };

export type DiagnosisReviseMutationVariables = Exact<{
  input: DiagnosisReasonInput;
}>;


export type DiagnosisReviseMutation = { diagnosisRevise: ActedFragment };

export type DiagnosisTranslateMutationVariables = Exact<{
  input: DiagnosisTranslateInput;
}>;


export type DiagnosisTranslateMutation = { diagnosisTranslate: ActedFragment };

export type ReviewSeenMutationVariables = Exact<{
  input: ReviewSeenInput;
}>;


export type ReviewSeenMutation = { reviewSeen: ActedFragment };

export type CheckContextGetQueryVariables = Exact<{
  cycle: CycleBy;
  agency?: AgencyBy | null | undefined;
  unlessHash?: string | null | undefined;
}>;


export type CheckContextGetQuery = { checkContext: { hash: string, rulesVersion: string, json: string | null } };

export type RevisionDiffGetQueryVariables = Exact<{
  id: string;
  against?: string | null | undefined;
  includeUnchanged?: boolean;
}>;


export type RevisionDiffGetQuery = { node:
    | { diff: RevisionDiffFragment | null }
    | Record<PropertyKey, never>
   | null };

export type RevisionDiffFragment = { from: RevisionRefFragment | null, to: RevisionRefFragment | null, items: Array<{ type: string, key: string, kind: ItemChangeKind, path: Array<string>, fields: Array<{ name: string, before: string | null, after: string | null, text: Array<{ kind: ChangeKind, text: string }> | null }> }> };

export type SavedFragment = { version: number | null, diagnosis: DiagnosisSummaryFragment | null, findings: Array<FindingFragment>, current: CurrentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> };

export type ActedFragment = { diagnosis: DiagnosisSummaryFragment | null, current: CurrentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> };

export type DiagnosisSummaryFragment = { id: string, reference: string, externalId: string | null, kind: DiagnosisKind, state: DiagnosisState, isPublished: boolean, version: number, availableTransitions: Array<DiagnosisTransition>, changedSinceApproval: boolean, sentBackReason: string | null, updatedAt: string, submittedAt: string | null, waitingOn: { role: Role, since: string, agency: AgencyRefFragment | null } | null, agency: AgencyRefFragment, onBehalfOf: AgencyRefFragment | null, cycle: CycleRefFragment, latestRevision: RevisionSummaryFragment | null, published: RevisionSummaryFragment | null };

export type DiagnosisFragment = (
  { latestRevision: RevisionFragment | null, findings: Array<FindingFragment> }
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

export type CurrentFragment = { id: string, version: number, state: DiagnosisState, latestRevision: { contentHash: string, language: string, document: DiagnosisContentInput } | null };

export type UserErrorFragment = { code: ErrorCode, message: string, path: Array<string>, cure: string | null };

export type NoticeFragment = { code: string, message: string, path: Array<string> };

export type FileAttachMutationVariables = Exact<{
  input: FileAttachInput;
}>;


export type FileAttachMutation = { fileAttach: { file: SourceFileFragment | null, diagnosis: DiagnosisSummaryFragment | null, current: CurrentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ResponseLinkMutationVariables = Exact<{
  input: ResponseLinkInput;
}>;


export type ResponseLinkMutation = { responseLink: { act: number | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ResponseAssessMutationVariables = Exact<{
  input: ResponseAssessInput;
}>;


export type ResponseAssessMutation = { responseAssess: { act: number | null, response: ResponseRefFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ActivityMatchListQueryVariables = Exact<{
  state?: MatchState | null | undefined;
  asOf?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  withTotal?: boolean;
}>;


export type ActivityMatchListQuery = { activityMatches: { totalCount?: number | null, nodes: Array<ActivityMatchFragment>, pageInfo: PageEndFragment } };

export type ActivityMatchDecideMutationVariables = Exact<{
  input: ActivityMatchDecideInput;
}>;


export type ActivityMatchDecideMutation = { activityMatchDecide: { act: number | null, match: ActivityMatchFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type OrganizationMergeMutationVariables = Exact<{
  input: MergeInput;
}>;


export type OrganizationMergeMutation = { organizationMerge: { act: number | null, organization: OrganizationFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type OrganizationUnmergeMutationVariables = Exact<{
  input: UnmergeInput;
}>;


export type OrganizationUnmergeMutation = { organizationUnmerge: { act: number | null, organization: OrganizationFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ProjectMergeMutationVariables = Exact<{
  input: MergeInput;
}>;


export type ProjectMergeMutation = { projectMerge: { act: number | null, project: ProjectFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ProjectUnmergeMutationVariables = Exact<{
  input: UnmergeInput;
}>;


export type ProjectUnmergeMutation = { projectUnmerge: { act: number | null, project: ProjectFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ProposalDecideMutationVariables = Exact<{
  input: ProposalDecideInput;
}>;


export type ProposalDecideMutation = { proposalDecide: { act: number | null, proposal: AmendmentProposalFragment | null, mandate: MandateRefFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type MandateAmendMutationVariables = Exact<{
  input: MandateAmendInput;
}>;


export type MandateAmendMutation = { mandateAmend: { act: number | null, mandate: MandateFragment | null, version: MandateVersionFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type AgencyRenameMutationVariables = Exact<{
  input: AgencyRenameInput;
}>;


export type AgencyRenameMutation = { agencyRename: { act: number | null, agency: AgencyFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type TextRedactMutationVariables = Exact<{
  input: TextRedactInput;
}>;


export type TextRedactMutation = { textRedact: { act: RegisterActFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ResponseRefFragment = { id: string, key: string, coverage: ResponseCoverage, coverageReason: string | null, mandate: MandateRefFragment | null };

export type ActivityMatchFragment = { id: string, state: MatchState, confidence: number, basis: string, decidedAt: string | null, reason: string | null, a: MatchSideFragment, b: MatchSideFragment, decidedBy: ActorFragment | null };

export type MatchSideFragment = (
  { agency: AgencyRefFragment }
  & ActivityRefFragment
);

export type MandateVersionFragment = { id: string, number: number, text: string, textBasis: TextBasis, validFrom: string | null, validTo: string | null };

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

export type ActorFragment = { name: string | null, role: Role, agency: AgencyRefFragment | null };

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

export type ReviewThreadListQueryVariables = Exact<{
  by: DiagnosisBy;
  state?: ThreadState | null | undefined;
  isBlocking?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
  withTotal?: boolean;
}>;


export type ReviewThreadListQuery = { diagnosis: { threads: { totalCount?: number | null, nodes: Array<ReviewThreadFragment>, pageInfo: PageEndFragment } } | null };

export type ThreadOpenMutationVariables = Exact<{
  input: ThreadOpenInput;
}>;


export type ThreadOpenMutation = { threadOpen: { thread: ReviewThreadFragment | null, comment: ReviewCommentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ThreadCommentMutationVariables = Exact<{
  input: ThreadCommentInput;
}>;


export type ThreadCommentMutation = { threadComment: { thread: ReviewThreadFragment | null, comment: ReviewCommentFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ThreadResolveMutationVariables = Exact<{
  input: ThreadActInput;
}>;


export type ThreadResolveMutation = { threadResolve: { thread: ReviewThreadFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ThreadReopenMutationVariables = Exact<{
  input: ThreadActInput;
}>;


export type ThreadReopenMutation = { threadReopen: { thread: ReviewThreadFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type FindingWaiveMutationVariables = Exact<{
  input: FindingWaiveInput;
}>;


export type FindingWaiveMutation = { findingWaive: { finding: FindingFragment | null, notices: Array<NoticeFragment>, userErrors: Array<UserErrorFragment> } };

export type ReviewThreadFragment = { id: string, state: ThreadState, isBlocking: boolean, isNew: boolean, isMoved: boolean, isOrphaned: boolean, path: Array<string> | null, openedAt: string, resolvedAt: string | null, citation: CitationFragment | null, openedOn: CitationFragment | null, openedBy: ActorFragment, resolvedBy: ActorFragment | null, comments: { totalCount: number | null, nodes: Array<ReviewCommentFragment> } };

export type ReviewCommentFragment = { id: string, at: string, body: string, isNew: boolean, author: ActorFragment };

export type ViewerGetQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerGetQuery = { viewer: ViewerFragment };

export type ViewerFragment = { roles: Array<Role>, scopes: Array<string>, locale: string, agency: AgencyRefFragment | null };

export type UnreportedMandatesQueryVariables = Exact<{
  cycle?: CodeComparator | null | undefined;
  agency?: CodeComparator | null | undefined;
  state?: Array<CoverageState> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  columnsAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type UnreportedMandatesQuery = { coverage: { basis: { standing: Standing, asOf: number, reported: number, expected: number }, total: { cells: number, awaited: number, excused: number, nilReturn: number, silent: number, filedUnlinked: number, notDone: number, substitute: number }, columns: { totalCount: number | null, nodes: Array<{ agency: { code: string, name: string }, total: { cells: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, rows: { totalCount: number | null, nodes: Array<{ mandate: { code: string, title: string }, cells: Array<{ state: CoverageState, reason: string, statedReason: string | null, agency: { code: string }, cycle: { code: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ReturnsOfRoundQueryVariables = Exact<{
  cycle: string;
  state?: Array<ExpectationState> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ReturnsOfRoundQuery = { cycle: { code: string, title: string, state: CycleState, dueOn: string | null, completeness: { expected: number, reported: number, nilReturns: number, excused: number, late: number, ratio: number }, expectations: { totalCount: number | null, nodes: Array<{ state: ExpectationState, isRequested: boolean, isLate: boolean, dueOn: string | null, declaredReason: string | null, agency: { code: string, name: string, everFiled: { totalCount: number | null } }, diagnosis: { reference: string, submittedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MandatesOfAgencyQueryVariables = Exact<{
  agency: string;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type MandatesOfAgencyQuery = { agency: { code: string, name: string, mandates: { totalCount: number | null, nodes: Array<{ code: string, number: number | null, title: string, coverage: Array<{ state: CoverageState, cycle: { code: string }, agency: { code: string } }>, activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, status: ActivityStatus, period: { edtf: string | null, printed: string | null, ongoing: boolean }, participations: Array<{ role: ParticipationRole, class: string | null, organization: { name: string, acronym: string | null } | null }> }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, unlinked: { totalCount: number | null, nodes: Array<{ key: string, title: string }>, pageInfo: { hasNextPage: boolean } } } | null };

export type ActivitiesInCountryQueryVariables = Exact<{
  country: string;
  via?: Array<CountryVia> | null | undefined;
  filter?: ActivityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ActivitiesInCountryQuery = { activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, agency: { code: string }, cycle: { code: string }, kind: { code: string, label: string }, period: { edtf: string | null, printed: string | null }, countryTies: Array<{ via: CountryVia, country: { code: string } }>, mandates: Array<{ code: string }>, citation: { quote: string, permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivitiesForObjectiveQueryVariables = Exact<{
  objective: string;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  claimsAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ActivitiesForObjectiveQuery = { byObjective: { total: number, isMultiValued: boolean, basis: { rule: CountingRule, asOf: number, reported: number, expected: number }, rows: Array<{ objective: string | null, objectiveLabel: string | null, count: number, agencies: number }> }, unreached: { objectives: Array<{ code: string, text: string }> }, activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, agency: { code: string }, period: { printed: string | null }, mandates: Array<{ code: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, claims: { totalCount: number | null, nodes: Array<{ reference: string, published: { content: { objectiveClaims: Array<{ text: string, objective: { code: string } | null }> } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProposedAmendmentsQueryVariables = Exact<{
  status?: Array<ProposalStatus> | null | undefined;
  agency?: CodeComparator | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ProposedAmendmentsQuery = { amendmentProposals: { totalCount: number | null, nodes: Array<{ key: string, kind: ProposalKind, status: ProposalStatus, targetLabel: string | null, proposedText: string | null, rationale: string | null, redlineBase: TextBasis | null, agency: { code: string }, cycle: { code: string }, mandate: { code: string, title: string } | null, againstVersion: { number: number, textBasis: TextBasis, text: string } | null, redline: Array<{ kind: ChangeKind, text: string }> | null, adoptedBy: { symbol: string } | null, citation: { quote: string, permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WeaknessesNamedQueryVariables = Exact<{
  polarity?: Array<StatementPolarity> | null | undefined;
  leastAgencies?: number | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  themesAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type WeaknessesNamedQuery = { commonThemes: { totalCount: number | null, nodes: Array<{ polarity: StatementPolarity, agencyCount: number, statementCount: number, theme: { code: string, label: string } | null, agencies: Array<{ code: string }>, statements: { totalCount: number | null, nodes: Array<{ text: string, agency: { code: string } }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, statements: { totalCount: number | null, nodes: Array<{ key: string, polarity: StatementPolarity, text: string, agency: { code: string }, cycle: { code: string }, theme: { code: string } | null, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SuggestionsByAddresseeQueryVariables = Exact<{
  kind?: Array<AddresseeKind> | null | undefined;
  agency: string;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  agencyAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type SuggestionsByAddresseeQuery = { suggestionAddressees: { totalCount: number | null, nodes: Array<{ kind: AddresseeKind, label: string | null, suggestionCount: number, agency: { code: string } | null, suggestedBy: Array<{ code: string }>, suggestions: { totalCount: number | null, nodes: Array<{ key: string, text: string, agency: { code: string }, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, toAgency: { totalCount: number | null, nodes: Array<{ key: string, text: string, agency: { code: string }, relatesTo: Array<{ key: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivitiesInYearsQueryVariables = Exact<{
  years: YearRange;
  filter?: ActivityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ActivitiesInYearsQuery = { activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, status: ActivityStatus, agency: { code: string }, period: { edtf: string | null, printed: string | null, start: string | null, end: string | null, precision: DatePrecision, ongoing: boolean, ongoingAsOf: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, undated: { totalCount: number | null } };

export type GroupsReachedQueryVariables = Exact<{
  group: string;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type GroupsReachedQuery = { activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, agency: { code: string }, period: { printed: string | null }, populationGroups: Array<{ code: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, byGroup: { total: number, isMultiValued: boolean, basis: { rule: CountingRule, asOf: number, reported: number, expected: number }, rows: Array<{ populationGroup: string | null, populationGroupLabel: string | null, count: number, agencies: number }> }, unreached: { activityCount: number, populationGroups: Array<{ code: string, label: string }> } };

export type CorridorsThroughCountryQueryVariables = Exact<{
  country: string;
  other: string;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  betweenAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type CorridorsThroughCountryQuery = { country: { code: string, name: string, corridors: { totalCount: number | null, nodes: Array<{ code: string, isDirected: boolean, activityCount: number, lineageCount: number, countries: Array<{ code: string, name: string }>, agencies: Array<{ code: string }>, activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, agency: { code: string }, period: { printed: string | null } }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, between: { totalCount: number | null, nodes: Array<{ key: string, title: string, corridors: Array<{ code: string, printed: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PartnersOfAgencyQueryVariables = Exact<{
  agency: string;
  role?: Array<ParticipationRole> | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  pairsAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type PartnersOfAgencyQuery = { agency: { code: string, partners: { totalCount: number | null, nodes: Array<{ roles: Array<ParticipationRole>, lineageCount: number, projectCount: number, organization: { name: string, acronym: string | null, kind: { code: string }, agency: { code: string } | null }, activities: { totalCount: number | null, nodes: Array<{ key: string }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, sharedWork: { totalCount: number | null, nodes: Array<{ confirmed: number, proposed: number, a: { code: string }, b: { code: string }, matches: { totalCount: number | null, nodes: Array<{ state: MatchState, confidence: number, basis: string, reason: string | null, a: { key: string, title: string }, b: { key: string, title: string } }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivitiesByKindQueryVariables = Exact<{
  rule?: CountingRule | null | undefined;
  filter?: ActivityFilter | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ActivitiesByKindQuery = { byAgency: { total: number, isMultiValued: boolean, basis: { rule: CountingRule, standing: Standing, asOf: number, reported: number, expected: number }, rows: Array<{ kind: string | null, kindLabel: string | null, agency: string | null, count: number }> }, byYear: { total: number, isMultiValued: boolean, rows: Array<{ kind: string | null, year: number | null, isYearStated: boolean | null, count: number }> }, byCountry: { total: number, isMultiValued: boolean, rows: Array<{ kind: string | null, country: string | null, count: number }> } };

export type SearchPassagesQueryVariables = Exact<{
  query: string;
  locale?: string | null | undefined;
  scopes?: Array<SearchScope> | null | undefined;
  filter?: ActivityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type SearchPassagesQuery = { search: { totalCount: number | null, interpretedAs: Array<{ asked: string, alsoFor: Array<string>, correctedTo: string | null }>, facets: Array<{ dimension: SearchFacetDimension, code: string, count: number }>, nodes: Array<{ scope: SearchScope, matchedLanguage: string, node:
        | { key: string, title: string, agency: { code: string } }
        | { proposalKey: string, proposedBy: { code: string } }
        | { code: string, mandateTitle: string }
        | { headingPrinted: string | null, sectionKey: string }
        | Record<PropertyKey, never>
      , passages: Array<{ fragments: Array<{ isMatch: boolean, text: string }>, citation: { quote: string, permalink: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ResourcesAndNeedsQueryVariables = Exact<{
  stance?: Array<ResourceStance> | null | undefined;
  agency?: CodeComparator | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  projectsAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ResourcesAndNeedsQuery = { byAgency: { total: number, basis: { rule: CountingRule, asOf: number, reported: number, expected: number }, rows: Array<{ agency: string | null, kind: string | null, stance: string | null, count: number, quantity: string | null, shareMin: string | null, shareMax: string | null }> }, sums: { total: number, rows: Array<{ agency: string | null, stance: string | null, currency: string | null, amount: string | null, count: number }> }, resourceStatements: { totalCount: number | null, nodes: Array<{ key: string, kind: ResourceKind, stance: ResourceStance, count: string | null, shareMin: string | null, shareMax: string | null, amount: string | null, currency: string | null, text: string, agency: { code: string }, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, projects: { totalCount: number | null, nodes: Array<{ name: string, fundings: Array<{ amount: string | null, currency: string | null, years: number | null, donor: { name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReturnWithWarningsQueryVariables = Exact<{
  reference: string;
  severity?: Array<Severity> | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ReturnWithWarningsQuery = { diagnosis: { reference: string, agency: { code: string, name: string }, published: { number: number, language: string, contentHash: string, confidentialCount: number, filed: { coverTitle: string | null, formName: string | null, symbol: string | null, filedOn: string | null, originalLanguage: string | null, notBefore: string | null, notAfter: string | null }, content: { sections: Array<{ key: string, kind: SectionKind, headingPrinted: string | null, body: string }>, footnotes: Array<{ marker: string, text: string }>, objectiveClaims: Array<{ key: string, objective: { code: string } | null }> } } | null, findings: Array<{ code: string, severity: Severity, state: FindingState, message: string, cure: string, path: Array<string>, citation: { quote: string } | null }> } | null };

export type DifferencesOfRevisionsQueryVariables = Exact<{
  reference: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type DifferencesOfRevisionsQuery = { diagnosis: { reference: string, revisions: { totalCount: number | null, nodes: Array<{ number: number, contentHash: string, publication: { number: number, at: string } | null, diff: { from: { number: number } | null, to: { number: number } | null, items: Array<{ type: string, key: string, kind: ItemChangeKind, path: Array<string>, fields: Array<{ name: string, before: string | null, after: string | null, text: Array<{ kind: ChangeKind, text: string }> | null }> }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChangeBetweenRoundsQueryVariables = Exact<{
  between: ChangeRange;
  agency?: CodeComparator | null | undefined;
  kind?: Array<LineageChange> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ChangeBetweenRoundsQuery = { change: { total: number, added: number, carriedOn: number, finished: number, removed: number, noReturn: number, basis: { rule: CountingRule, asOf: number, reported: number, expected: number }, byAgency: Array<{ total: number, added: number, carriedOn: number, finished: number, removed: number, noReturn: number, agency: { code: string } }>, byMandate: Array<{ total: number, added: number, carriedOn: number, finished: number, removed: number, noReturn: number, mandate: { code: string } | null }>, work: { totalCount: number | null, nodes: Array<{ kind: LineageChange, agency: { code: string }, before: { key: string, title: string, status: ActivityStatus, period: { printed: string | null } } | null, after: { key: string, title: string, status: ActivityStatus, period: { printed: string | null } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ResultsByCountryQueryVariables = Exact<{
  kind?: Array<OutcomeKind> | null | undefined;
  agency?: CodeComparator | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ResultsByCountryQuery = { outcomes: { totalCount: number | null, nodes: Array<{ kind: OutcomeKind, text: string, quantity: string | null, unit: string | null, country: { code: string } | null, activity: { key: string, title: string, agency: { code: string }, period: { printed: string | null } }, citation: { quote: string, permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, byCountry: { total: number, isMultiValued: boolean, rows: Array<{ outcomeKind: string | null, country: string | null, count: number }> } };

export type PublicationsAndMaterialsQueryVariables = Exact<{
  agency?: CodeComparator | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type PublicationsAndMaterialsQuery = { publishedWorks: { totalCount: number | null, nodes: Array<{ title: string | null, printed: string | null, language: string | null, year: number | null, url: string | null, publishers: Array<{ name: string }>, activity: { key: string, languages: Array<string>, agency: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SameWorkOnceQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  activitiesAfter?: string | null | undefined;
  openAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type SameWorkOnceQuery = { projects: { totalCount: number | null, nodes: Array<{ reported: number, because: Array<MergeReason>, agencies: Array<{ code: string }>, cycles: Array<{ code: string }>, projects: Array<{ name: string, names: Array<{ language: string, text: string }> }>, activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, agency: { code: string } }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, activities: { totalCount: number | null, nodes: Array<{ reported: number, because: Array<MergeReason>, agencies: Array<{ code: string }>, cycles: Array<{ code: string }>, activities: { totalCount: number | null, nodes: Array<{ key: string, title: string, agency: { code: string }, cycle: { code: string } }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, reconciliation: Array<{ kind: MergeKind, asReported: number, merged: number, difference: number }>, open: { totalCount: number | null, nodes: Array<{ confidence: number, basis: string, projects: Array<{ name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CommitmentsMadeQueryVariables = Exact<{
  state?: Array<CommitmentState> | null | undefined;
  agency?: CodeComparator | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type CommitmentsMadeQuery = { commitments: { totalCount: number | null, nodes: Array<{ key: string, text: string, dueOn: string | null, state: CommitmentState, agency: { code: string }, cycle: { code: string }, metBy: Array<{ key: string, title: string, agency: { code: string }, cycle: { code: string } }>, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RepliesOfStatesQueryVariables = Exact<{
  cycle: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  statesAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type RepliesOfStatesQuery = { replies: { totalCount: number | null, nodes: Array<{ reference: string, agency: { code: string, name: string, country: { code: string } | null }, published: { number: number, language: string, content: { sections: Array<{ key: string, kind: SectionKind, headingPrinted: string | null, body: string }>, mandateResponses: Array<{ coverage: ResponseCoverage, selfAssessment: SelfAssessment | null, narrative: string | null, mandate: { code: string } | null }>, statements: Array<{ polarity: StatementPolarity, text: string }>, suggestions: Array<{ text: string, addressees: Array<{ kind: AddresseeKind, label: string }> }> } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, states: { totalCount: number | null, nodes: Array<{ code: string, name: string, replies: { totalCount: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AnnexesNotHeldQueryVariables = Exact<{
  isHeld?: boolean | null | undefined;
  agency?: CodeComparator | null | undefined;
  cycle?: CodeComparator | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type AnnexesNotHeldQuery = { annexReferences: { totalCount: number | null, nodes: Array<{ key: string, kind: AnnexKind, label: string, title: string | null, language: string | null, agency: { code: string }, cycle: { code: string }, supports: Array<{ key: string, title: string }>, citation: { quote: string, permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExportOfRoundQueryVariables = Exact<{
  cycle: string;
  first?: number | null | undefined;
  returns?: number | null | undefined;
  returnsAfter?: string | null | undefined;
  activitiesAfter?: string | null | undefined;
  outcomesAfter?: string | null | undefined;
  publishedWorksAfter?: string | null | undefined;
  statementsAfter?: string | null | undefined;
  suggestionsAfter?: string | null | undefined;
  resourcesAfter?: string | null | undefined;
  proposalsAfter?: string | null | undefined;
  commitmentsAfter?: string | null | undefined;
  annexesAfter?: string | null | undefined;
  asOf?: number | null | undefined;
}>;


export type ExportOfRoundQuery = { returns: { totalCount: number | null, nodes: Array<{ reference: string, kind: DiagnosisKind, agency: { code: string, name: string }, onBehalfOf: { code: string } | null, published: { number: number, language: string, contentHash: string, confidentialCount: number, publication: { number: number, at: string } | null, filed: { coverTitle: string | null, symbol: string | null, filedOn: string | null, notBefore: string | null, notAfter: string | null }, content: { sections: Array<{ key: string, kind: SectionKind, headingPrinted: string | null, body: string }>, objectiveClaims: Array<{ key: string, text: string, objective: { code: string } | null }>, mandateResponses: Array<{ key: string, coverage: ResponseCoverage, selfAssessment: SelfAssessment | null, narrative: string | null, mandate: { code: string, title: string } | null }>, footnotes: Array<{ marker: string, text: string }> } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, activities: { totalCount: number | null, nodes: Array<{ key: string, lineage: string, title: string, text: string | null, status: ActivityStatus, agency: { code: string }, kind: { code: string, label: string }, period: { edtf: string | null, printed: string | null, start: string | null, end: string | null, ongoing: boolean }, mandates: Array<{ code: string }>, objectives: Array<{ code: string }>, countryTies: Array<{ via: CountryVia, country: { code: string } }>, corridors: Array<{ code: string }>, populationGroups: Array<{ code: string }>, themes: Array<{ code: string }>, sectors: Array<{ code: string }>, participations: Array<{ role: ParticipationRole, class: string | null, organization: { name: string } | null }>, project: { name: string } | null, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, outcomes: { totalCount: number | null, nodes: Array<{ kind: OutcomeKind, text: string, quantity: string | null, unit: string | null, activity: { key: string, agency: { code: string } }, country: { code: string } | null, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, publishedWorks: { totalCount: number | null, nodes: Array<{ title: string | null, printed: string | null, language: string | null, year: number | null, activity: { key: string, agency: { code: string } }, publishers: Array<{ name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, statements: { totalCount: number | null, nodes: Array<{ key: string, polarity: StatementPolarity, text: string, agency: { code: string }, theme: { code: string, label: string } | null, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, suggestions: { totalCount: number | null, nodes: Array<{ key: string, text: string, agency: { code: string }, theme: { code: string, label: string } | null, addressees: Array<{ kind: AddresseeKind, label: string }>, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, resourceStatements: { totalCount: number | null, nodes: Array<{ key: string, kind: ResourceKind, stance: ResourceStance, count: string | null, shareMin: string | null, shareMax: string | null, amount: string | null, currency: string | null, text: string, agency: { code: string }, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, amendmentProposals: { totalCount: number | null, nodes: Array<{ key: string, kind: ProposalKind, status: ProposalStatus, targetLabel: string | null, proposedText: string | null, rationale: string | null, agency: { code: string }, mandate: { code: string } | null, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, commitments: { totalCount: number | null, nodes: Array<{ key: string, text: string, dueOn: string | null, state: CommitmentState, agency: { code: string }, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, annexReferences: { totalCount: number | null, nodes: Array<{ key: string, kind: AnnexKind, label: string, title: string | null, language: string | null, isHeld: boolean, agency: { code: string }, citation: { permalink: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

/** 13. How many activities of each kind, by agency, year, country? */
export const ActivitiesByKind =
  "query ActivitiesByKind($rule:CountingRule=MERGED$filter:ActivityFilter$asOf:Int){byAgency:activityStats(groupBy:[KIND AGENCY]rule:$rule filter:$filter orderBy:{by:DIMENSION direction:ASC}first:5000 asOf:$asOf){basis{rule standing asOf reported expected}total isMultiValued rows{kind kindLabel agency count}}byYear:activityStats(groupBy:[KIND YEAR]rule:$rule filter:$filter orderBy:{by:DIMENSION direction:ASC}first:5000 asOf:$asOf){total isMultiValued rows{kind year isYearStated count}}byCountry:activityStats(groupBy:[KIND COUNTRY]rule:$rule filter:$filter orderBy:{by:DIMENSION direction:ASC}first:5000 asOf:$asOf){total isMultiValued rows{kind country count}}}" as unknown as TypedDocument<ActivitiesByKindQuery, ActivitiesByKindQueryVariables>;

/** 5. Which activities serve a specific objective, across all agencies? Which objective has least? */
export const ActivitiesForObjective =
  "query ActivitiesForObjective($objective:String!$cycle:CodeComparator$first:Int=50$after:String$claimsAfter:String$asOf:Int){byObjective:activityStats(groupBy:[OBJECTIVE]filter:{cycle:$cycle}orderBy:{by:COUNT direction:ASC}asOf:$asOf){basis{rule asOf reported expected}total isMultiValued rows{objective objectiveLabel count agencies}}unreached(cycle:$cycle asOf:$asOf){objectives{code text}}activities(filter:{objective:{eq:$objective}cycle:$cycle}first:$first after:$after asOf:$asOf){totalCount nodes{key title agency{code}period{printed}mandates{code}}pageInfo{hasNextPage endCursor}}claims:diagnoses(filter:{cycle:$cycle}first:50 after:$claimsAfter asOf:$asOf){totalCount nodes{reference published{content{objectiveClaims{objective{code}text}}}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<ActivitiesForObjectiveQuery, ActivitiesForObjectiveQueryVariables>;

/** 4. Which activities touch my country, whoever reported them? */
export const ActivitiesInCountry =
  "query ActivitiesInCountry($country:String!$via:[CountryVia!]=[NAMED ORIGIN CORRIDOR]$filter:ActivityFilter={}$first:Int=50$after:String$asOf:Int){activities(filter:{country:{eq:$country}countryVia:$via and:[$filter]}orderBy:[{field:START}]first:$first after:$after asOf:$asOf){totalCount nodes{key title agency{code}cycle{code}kind{code label}period{edtf printed}countryTies{via country{code}}mandates{code}citation{quote permalink}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<ActivitiesInCountryQuery, ActivitiesInCountryQueryVariables>;

/** 9. What went on in a year, or between two years, ongoing activities included? */
export const ActivitiesInYears =
  "query ActivitiesInYears($years:YearRange!$filter:ActivityFilter={}$first:Int=50$after:String$asOf:Int){activities(filter:{years:$years and:[$filter]}orderBy:[{field:START}]first:$first after:$after asOf:$asOf){totalCount nodes{key title agency{code}status period{edtf printed start end precision ongoing ongoingAsOf}}pageInfo{hasNextPage endCursor}}undated:activities(filter:{isDated:false and:[$filter]}first:1 asOf:$asOf){totalCount}}" as unknown as TypedDocument<ActivitiesInYearsQuery, ActivitiesInYearsQueryVariables>;

export const ActivityList =
  "query ActivityList($filter:ActivityFilter$orderBy:[ActivityOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){activities(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Activity}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Activity on Activity{...ActivityRef text lineage status isConfidential languages kind{...Concept}period{...Period}agency{...AgencyRef}cycle{...CycleRef}mandates{...MandateRef}objectives{id code}project{id name}participations{role organization{...OrganizationRef}class printed isInferred}places{kind role country{...CountryRef}group{...AgencyRef}city region printed isInferred}corridors{code countries{...CountryRef}isDirected printed}countryTies{country{...CountryRef}via}populationGroups{...Concept}themes{...Concept}sectors{...Concept}outcomes{id kind text country{...CountryRef}quantity unit}publishedWorks{id title printed language year url}citation{...Citation}revision{...RevisionRef}}fragment ActivityRef on Activity{id key title}fragment Concept on Concept{id scheme code label}fragment Period on Period{edtf printed start end precision ongoing ongoingAsOf}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment OrganizationRef on Organization{id name acronym}fragment CountryRef on Country{code name}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ActivityListQuery, ActivityListQueryVariables>;

export const ActivityMatchDecide =
  "mutation ActivityMatchDecide($input:ActivityMatchDecideInput!){activityMatchDecide(input:$input){act match{...ActivityMatch}notices{...Notice}userErrors{...UserError}}}fragment ActivityMatch on ActivityMatch{id a{...MatchSide}b{...MatchSide}state confidence basis decidedAt decidedBy{...Actor}reason}fragment MatchSide on Activity{...ActivityRef agency{...AgencyRef}}fragment ActivityRef on Activity{id key title}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ActivityMatchDecideMutation, ActivityMatchDecideMutationVariables>;

export const ActivityMatchList =
  "query ActivityMatchList($state:MatchState$asOf:Int$first:Int$after:String$withTotal:Boolean!=false){activityMatches(state:$state asOf:$asOf first:$first after:$after){nodes{...ActivityMatch}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment ActivityMatch on ActivityMatch{id a{...MatchSide}b{...MatchSide}state confidence basis decidedAt decidedBy{...Actor}reason}fragment MatchSide on Activity{...ActivityRef agency{...AgencyRef}}fragment ActivityRef on Activity{id key title}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ActivityMatchListQuery, ActivityMatchListQueryVariables>;

export const AgencyGet =
  "query AgencyGet($by:AgencyBy!$asOf:Int){agency(by:$by asOf:$asOf){...Agency}}fragment Agency on Agency{...AgencyRef names{name acronym language validFrom validTo}acronyms category country{...CountryRef}parent{...AgencyRef}groups{...AgencyRef}mandatesStated mandatesKnown}fragment AgencyRef on Agency{id code name acronym}fragment CountryRef on Country{code name}" as unknown as TypedDocument<AgencyGetQuery, AgencyGetQueryVariables>;

export const AgencyList =
  "query AgencyList($filter:AgencyFilter$orderBy:[AgencyOrder!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){agencies(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{...Agency}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Agency on Agency{...AgencyRef names{name acronym language validFrom validTo}acronyms category country{...CountryRef}parent{...AgencyRef}groups{...AgencyRef}mandatesStated mandatesKnown}fragment AgencyRef on Agency{id code name acronym}fragment CountryRef on Country{code name}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AgencyListQuery, AgencyListQueryVariables>;

export const AgencyRename =
  "mutation AgencyRename($input:AgencyRenameInput!){agencyRename(input:$input){act agency{...Agency}notices{...Notice}userErrors{...UserError}}}fragment Agency on Agency{...AgencyRef names{name acronym language validFrom validTo}acronyms category country{...CountryRef}parent{...AgencyRef}groups{...AgencyRef}mandatesStated mandatesKnown}fragment AgencyRef on Agency{id code name acronym}fragment CountryRef on Country{code name}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<AgencyRenameMutation, AgencyRenameMutationVariables>;

/** What a return holds besides activities, listed across returns. */
export const AmendmentProposalList =
  "query AmendmentProposalList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){amendmentProposals(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...AmendmentProposal}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment AmendmentProposal on AmendmentProposal{id key agency{...AgencyRef}cycle{...CycleRef}kind status mandate{...MandateRef}targetLabel againstVersion{id number textBasis}proposedText rationale language adoptedBy{...ResolutionRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AmendmentProposalListQuery, AmendmentProposalListQueryVariables>;

/** What a return holds besides activities, listed across returns. */
export const AnnexReferenceList =
  "query AnnexReferenceList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){annexReferences(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...AnnexReference}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment AnnexReference on AnnexReference{id key agency{...AgencyRef}cycle{...CycleRef}kind label title language isHeld file{...SourceFile}supports{...ActivityRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment SourceFile on SourceFile{id name mediaType bytes sha256 url}fragment ActivityRef on Activity{id key title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AnnexReferenceListQuery, AnnexReferenceListQueryVariables>;

/** 24. Which claims rest on an annex or long version that we do not hold? */
export const AnnexesNotHeld =
  "query AnnexesNotHeld($isHeld:Boolean=false$agency:CodeComparator$cycle:CodeComparator$first:Int=50$after:String$asOf:Int){annexReferences(filter:{isHeld:$isHeld agency:$agency cycle:$cycle}first:$first after:$after asOf:$asOf){totalCount nodes{key agency{code}cycle{code}kind label title language supports{key title}citation{quote permalink}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<AnnexesNotHeldQuery, AnnexesNotHeldQueryVariables>;

export const ApiKeyCreate =
  "mutation ApiKeyCreate($input:ApiKeyCreateInput!){apiKeyCreate(input:$input){...Secret}}fragment Secret on ApiKeySecretPayload{apiKey{...ApiKey}key notices{...Notice}userErrors{...UserError}}fragment ApiKey on ApiKey{id name prefix state role scopes agency{...AgencyRef}createdAt createdBy{...Actor}lastUsedAt expiresAt replacedUntil revokedAt}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ApiKeyCreateMutation, ApiKeyCreateMutationVariables>;

export const ApiKeyList =
  "query ApiKeyList($first:Int$after:String$withTotal:Boolean!=false){apiKeys(first:$first after:$after){nodes{...ApiKey}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment ApiKey on ApiKey{id name prefix state role scopes agency{...AgencyRef}createdAt createdBy{...Actor}lastUsedAt expiresAt replacedUntil revokedAt}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ApiKeyListQuery, ApiKeyListQueryVariables>;

export const ApiKeyRevoke =
  "mutation ApiKeyRevoke($input:ApiKeyRevokeInput!){apiKeyRevoke(input:$input){apiKey{...ApiKey}notices{...Notice}userErrors{...UserError}}}fragment ApiKey on ApiKey{id name prefix state role scopes agency{...AgencyRef}createdAt createdBy{...Actor}lastUsedAt expiresAt replacedUntil revokedAt}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ApiKeyRevokeMutation, ApiKeyRevokeMutationVariables>;

export const ApiKeyRotate =
  "mutation ApiKeyRotate($input:ApiKeyRotateInput!){apiKeyRotate(input:$input){...Secret}}fragment Secret on ApiKeySecretPayload{apiKey{...ApiKey}key notices{...Notice}userErrors{...UserError}}fragment ApiKey on ApiKey{id name prefix state role scopes agency{...AgencyRef}createdAt createdBy{...Actor}lastUsedAt expiresAt replacedUntil revokedAt}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ApiKeyRotateMutation, ApiKeyRotateMutationVariables>;

export const AuditEntryList =
  "query AuditEntryList($filter:AuditFilter$first:Int$after:String$withTotal:Boolean!=false){auditEntries(filter:$filter first:$first after:$after){nodes{...AuditEntry}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment AuditEntry on AuditEntry{id at action actor{...Actor}onBehalfOf{...AgencyRef}concerns{...AgencyRef}subjectId before after}fragment Actor on Actor{name role agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<AuditEntryListQuery, AuditEntryListQueryVariables>;

/** 18. What changed from one round to the next for an agency: new, finished, still ongoing? */
export const ChangeBetweenRounds =
  "query ChangeBetweenRounds($between:ChangeRange!$agency:CodeComparator$kind:[LineageChange!]$first:Int=50$after:String$asOf:Int){change(between:$between agency:$agency asOf:$asOf){basis{rule asOf reported expected}total added carriedOn finished removed noReturn byAgency{agency{code}total added carriedOn finished removed noReturn}byMandate{mandate{code}total added carriedOn finished removed noReturn}work(kind:$kind first:$first after:$after){totalCount nodes{kind agency{code}before{key title status period{printed}}after{key title status period{printed}}}pageInfo{hasNextPage endCursor}}}}" as unknown as TypedDocument<ChangeBetweenRoundsQuery, ChangeBetweenRoundsQueryVariables>;

export const CheckContextGet =
  "query CheckContextGet($cycle:CycleBy!$agency:AgencyBy$unlessHash:Sha256){checkContext(cycle:$cycle agency:$agency unlessHash:$unlessHash){hash rulesVersion json}}" as unknown as TypedDocument<CheckContextGetQuery, CheckContextGetQueryVariables>;

export const CodeListList =
  "query CodeListList($codes:[String!]$asOf:Int){codeLists(codes:$codes asOf:$asOf){...CodeList}}fragment CodeList on CodeList{code title version entries{...Concept broader{code}withdrawnOn exactMatches}}fragment Concept on Concept{id scheme code label}" as unknown as TypedDocument<CodeListListQuery, CodeListListQueryVariables>;

/** What a return holds besides activities, listed across returns. */
export const CommitmentList =
  "query CommitmentList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){commitments(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Commitment}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Commitment on Commitment{id key agency{...AgencyRef}cycle{...CycleRef}text dueOn citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<CommitmentListQuery, CommitmentListQueryVariables>;

/** 22. What did agencies commit to for the next twelve months, and was it done? */
export const CommitmentsMade =
  "query CommitmentsMade($state:[CommitmentState!]$agency:CodeComparator$cycle:CodeComparator$first:Int=50$after:String$asOf:Int){commitments(filter:{commitmentState:$state agency:$agency cycle:$cycle}orderBy:[{field:AGENCY}]first:$first after:$after asOf:$asOf){totalCount nodes{key agency{code}cycle{code}text dueOn state metBy{key title agency{code}cycle{code}}citation{permalink}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<CommitmentsMadeQuery, CommitmentsMadeQueryVariables>;

export const ContactList =
  "query ContactList($agency:AgencyBy$first:Int$after:String$withTotal:Boolean!=false){contacts(agency:$agency first:$first after:$after){nodes{...Contact}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Contact on Contact{id name email locale isFocalPoint agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ContactListQuery, ContactListQueryVariables>;

export const ContactRemove =
  "mutation ContactRemove($input:ContactRemoveInput!){contactRemove(input:$input){removedId notices{...Notice}userErrors{...UserError}}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ContactRemoveMutation, ContactRemoveMutationVariables>;

export const ContactSave =
  "mutation ContactSave($input:ContactSaveInput!){contactSave(input:$input){contact{...Contact}notices{...Notice}userErrors{...UserError}}}fragment Contact on Contact{id name email locale isFocalPoint agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ContactSaveMutation, ContactSaveMutationVariables>;

/** 11. Which activities cover a given corridor, or any corridor through a country? */
export const CorridorsThroughCountry =
  "query CorridorsThroughCountry($country:String!$other:String!$cycle:CodeComparator$first:Int=25$after:String$betweenAfter:String$asOf:Int){country(code:$country asOf:$asOf){code name corridors(cycle:$cycle first:$first after:$after){totalCount nodes{code isDirected countries{code name}activityCount lineageCount agencies{code}activities(first:100){totalCount nodes{key title agency{code}period{printed}}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}}between:activities(filter:{cycle:$cycle and:[{corridorThrough:{eq:$country}}{corridorThrough:{eq:$other}}]}first:50 after:$betweenAfter asOf:$asOf){totalCount nodes{key title corridors{code printed}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<CorridorsThroughCountryQuery, CorridorsThroughCountryQueryVariables>;

export const CycleClose =
  "mutation CycleClose($input:CycleCloseInput!){cycleClose(input:$input){cycle{...Cycle}notices{...Notice}userErrors{...UserError}}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<CycleCloseMutation, CycleCloseMutationVariables>;

export const CycleExtend =
  "mutation CycleExtend($input:CycleExtendInput!){cycleExtend(input:$input){cycle{...Cycle}notices{...Notice}userErrors{...UserError}}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<CycleExtendMutation, CycleExtendMutationVariables>;

export const CycleGet =
  "query CycleGet($by:CycleBy!$asOf:Int){cycle(by:$by asOf:$asOf){...Cycle}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}" as unknown as TypedDocument<CycleGetQuery, CycleGetQueryVariables>;

export const CycleList =
  "query CycleList($filter:CycleFilter$orderBy:[CycleOrder!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){cycles(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{...Cycle}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<CycleListQuery, CycleListQueryVariables>;

export const CycleOpen =
  "mutation CycleOpen($input:CycleOpenInput!){cycleOpen(input:$input){cycle{...Cycle}notices{...Notice}userErrors{...UserError}}}fragment Cycle on Cycle{...CycleRef state opensOn dueOn timeZone closedAt consentLevels requestedBy{...AgencyRef}obligation{id title frequency paragraph nextDueOn}template{version sections{kind required heading guidance}}completeness{expected reported nilReturns excused late ratio}}fragment CycleRef on Cycle{id code title}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<CycleOpenMutation, CycleOpenMutationVariables>;

export const DiagnosisAccept =
  "mutation DiagnosisAccept($input:DiagnosisActInput!){diagnosisAccept(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisAcceptMutation, DiagnosisAcceptMutationVariables>;

export const DiagnosisApprove =
  "mutation DiagnosisApprove($input:DiagnosisActInput!){diagnosisApprove(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisApproveMutation, DiagnosisApproveMutationVariables>;

export const DiagnosisCheck =
  "mutation DiagnosisCheck($input:DiagnosisCheckInput!){diagnosisCheck(input:$input){results{...CheckResult}wouldSubmit notices{...Notice}userErrors{...UserError}}}fragment CheckResult on CheckResult{code severity path message cure sectionKey part start end quote}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisCheckMutation, DiagnosisCheckMutationVariables>;

export const DiagnosisGet =
  "query DiagnosisGet($by:DiagnosisBy!$asOf:Int){diagnosis(by:$by asOf:$asOf){...Diagnosis}}fragment Diagnosis on Diagnosis{...DiagnosisSummary latestRevision{...Revision}findings{...Finding}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Revision on Revision{...RevisionSummary filed{coverTitle formName symbol label languageMark originalLanguage filedOn notBefore notAfter}files{...SourceFile}supersedes{...RevisionRef}publication{...RegisterActRef}document}fragment SourceFile on SourceFile{id name mediaType bytes sha256 url}fragment RegisterActRef on RegisterAct{id number kind at}fragment Finding on Finding{id code severity path message cure state waivedReason citation{...Citation}}fragment Citation on Citation{section{id key}part start end quote symbol language}" as unknown as TypedDocument<DiagnosisGetQuery, DiagnosisGetQueryVariables>;

export const DiagnosisList =
  "query DiagnosisList($filter:DiagnosisFilter$orderBy:[DiagnosisOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){diagnoses(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...DiagnosisSummary}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<DiagnosisListQuery, DiagnosisListQueryVariables>;

export const DiagnosisRevise =
  "mutation DiagnosisRevise($input:DiagnosisReasonInput!){diagnosisRevise(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisReviseMutation, DiagnosisReviseMutationVariables>;

export const DiagnosisSave =
  "mutation DiagnosisSave($input:DiagnosisSaveInput!){diagnosisSave(input:$input){...Saved}}fragment Saved on DiagnosisSavePayload{diagnosis{...DiagnosisSummary}version findings{...Finding}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Finding on Finding{id code severity path message cure state waivedReason citation{...Citation}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisSaveMutation, DiagnosisSaveMutationVariables>;

export const DiagnosisSendBack =
  "mutation DiagnosisSendBack($input:DiagnosisReasonInput!){diagnosisSendBack(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisSendBackMutation, DiagnosisSendBackMutationVariables>;

export const DiagnosisStart =
  "mutation DiagnosisStart($input:DiagnosisStartInput!){diagnosisStart(input:$input){...Saved}}fragment Saved on DiagnosisSavePayload{diagnosis{...DiagnosisSummary}version findings{...Finding}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Finding on Finding{id code severity path message cure state waivedReason citation{...Citation}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisStartMutation, DiagnosisStartMutationVariables>;

export const DiagnosisSubmit =
  "mutation DiagnosisSubmit($input:DiagnosisActInput!){diagnosisSubmit(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisSubmitMutation, DiagnosisSubmitMutationVariables>;

export const DiagnosisTranslate =
  "mutation DiagnosisTranslate($input:DiagnosisTranslateInput!){diagnosisTranslate(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisTranslateMutation, DiagnosisTranslateMutationVariables>;

export const DiagnosisWithdraw =
  "mutation DiagnosisWithdraw($input:DiagnosisReasonInput!){diagnosisWithdraw(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<DiagnosisWithdrawMutation, DiagnosisWithdrawMutationVariables>;

/** 17. How does this version differ from the last one (rev. 1 to rev. 2)? */
export const DifferencesOfRevisions =
  "query DifferencesOfRevisions($reference:String!$first:Int=10$after:String$asOf:Int){diagnosis(by:{reference:$reference}asOf:$asOf){reference revisions(first:$first after:$after){totalCount nodes{number contentHash publication{number at}diff{from{number}to{number}items{type key kind path fields{name before after text{kind text}}}}}pageInfo{hasNextPage endCursor}}}}" as unknown as TypedDocument<DifferencesOfRevisionsQuery, DifferencesOfRevisionsQueryVariables>;

export const ExpectationDeclare =
  "mutation ExpectationDeclare($input:ExpectationDeclareInput!){expectationDeclare(input:$input){expectation{...Expectation}notices{...Notice}userErrors{...UserError}}}fragment Expectation on Expectation{id state dueOn extendedTo isLate isRequested agency{...AgencyRef}diagnosis{id reference}declaredAt declaredBy{...Actor}declaredReason}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ExpectationDeclareMutation, ExpectationDeclareMutationVariables>;

export const ExpectationList =
  "query ExpectationList($by:CycleBy!$state:[ExpectationState!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){cycle(by:$by asOf:$asOf){expectations(state:$state first:$first after:$after){nodes{...Expectation}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}}fragment Expectation on Expectation{id state dueOn extendedTo isLate isRequested agency{...AgencyRef}diagnosis{id reference}declaredAt declaredBy{...Actor}declaredReason}fragment AgencyRef on Agency{id code name acronym}fragment Actor on Actor{name role agency{...AgencyRef}}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ExpectationListQuery, ExpectationListQueryVariables>;

/** 25. Export: the whole round as one table per annex, in either language, with provenance. */
export const ExportOfRound =
  "query ExportOfRound($cycle:String!$first:Int=100$returns:Int=10$returnsAfter:String$activitiesAfter:String$outcomesAfter:String$publishedWorksAfter:String$statementsAfter:String$suggestionsAfter:String$resourcesAfter:String$proposalsAfter:String$commitmentsAfter:String$annexesAfter:String$asOf:Int){returns:diagnoses(filter:{cycle:{eq:$cycle}}first:$returns after:$returnsAfter asOf:$asOf){totalCount nodes{reference kind agency{code name}onBehalfOf{code}published{number language contentHash confidentialCount publication{number at}filed{coverTitle symbol filedOn notBefore notAfter}content{sections{key kind headingPrinted body}objectiveClaims{key objective{code}text}mandateResponses{key mandate{code title}coverage selfAssessment narrative}footnotes{marker text}}}}pageInfo{hasNextPage endCursor}}activities(filter:{cycle:{eq:$cycle}}first:$first after:$activitiesAfter asOf:$asOf){totalCount nodes{key lineage agency{code}title text kind{code label}status period{edtf printed start end ongoing}mandates{code}objectives{code}countryTies{via country{code}}corridors{code}populationGroups{code}themes{code}sectors{code}participations{role class organization{name}}project{name}citation{permalink}}pageInfo{hasNextPage endCursor}}outcomes(filter:{cycle:{eq:$cycle}}first:$first after:$outcomesAfter asOf:$asOf){totalCount nodes{activity{key agency{code}}kind country{code}text quantity unit citation{permalink}}pageInfo{hasNextPage endCursor}}publishedWorks(filter:{cycle:{eq:$cycle}}first:$first after:$publishedWorksAfter asOf:$asOf){totalCount nodes{activity{key agency{code}}title printed language year publishers{name}}pageInfo{hasNextPage endCursor}}statements(filter:{cycle:{eq:$cycle}}first:$first after:$statementsAfter asOf:$asOf){totalCount nodes{key agency{code}polarity theme{code label}text citation{permalink}}pageInfo{hasNextPage endCursor}}suggestions(filter:{cycle:{eq:$cycle}}first:$first after:$suggestionsAfter asOf:$asOf){totalCount nodes{key agency{code}theme{code label}text addressees{kind label}citation{permalink}}pageInfo{hasNextPage endCursor}}resourceStatements(filter:{cycle:{eq:$cycle}}first:$first after:$resourcesAfter asOf:$asOf){totalCount nodes{key agency{code}kind stance count shareMin shareMax amount currency text citation{permalink}}pageInfo{hasNextPage endCursor}}amendmentProposals(filter:{cycle:{eq:$cycle}}first:$first after:$proposalsAfter asOf:$asOf){totalCount nodes{key agency{code}kind status mandate{code}targetLabel proposedText rationale citation{permalink}}pageInfo{hasNextPage endCursor}}commitments(filter:{cycle:{eq:$cycle}}first:$first after:$commitmentsAfter asOf:$asOf){totalCount nodes{key agency{code}text dueOn state citation{permalink}}pageInfo{hasNextPage endCursor}}annexReferences(filter:{cycle:{eq:$cycle}}first:$first after:$annexesAfter asOf:$asOf){totalCount nodes{key agency{code}kind label title language isHeld citation{permalink}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<ExportOfRoundQuery, ExportOfRoundQueryVariables>;

export const FileAttach =
  "mutation FileAttach($input:FileAttachInput!){fileAttach(input:$input){file{...SourceFile}diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}}fragment SourceFile on SourceFile{id name mediaType bytes sha256 url}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<FileAttachMutation, FileAttachMutationVariables>;

export const FindingWaive =
  "mutation FindingWaive($input:FindingWaiveInput!){findingWaive(input:$input){finding{...Finding}notices{...Notice}userErrors{...UserError}}}fragment Finding on Finding{id code severity path message cure state waivedReason citation{...Citation}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<FindingWaiveMutation, FindingWaiveMutationVariables>;

/** 10. Which activities reach a given population group; which groups does nobody reach? */
export const GroupsReached =
  "query GroupsReached($group:String!$cycle:CodeComparator$first:Int=50$after:String$asOf:Int){activities(filter:{populationGroup:{eq:$group}cycle:$cycle}orderBy:[{field:START}]first:$first after:$after asOf:$asOf){totalCount nodes{key title agency{code}period{printed}populationGroups{code}}pageInfo{hasNextPage endCursor}}byGroup:activityStats(groupBy:[POPULATION_GROUP]filter:{cycle:$cycle}asOf:$asOf){basis{rule asOf reported expected}total isMultiValued rows{populationGroup populationGroupLabel count agencies}}unreached(cycle:$cycle asOf:$asOf){activityCount populationGroups{code label}}}" as unknown as TypedDocument<GroupsReachedQuery, GroupsReachedQueryVariables>;

export const MandateAmend =
  "mutation MandateAmend($input:MandateAmendInput!){mandateAmend(input:$input){act mandate{...Mandate}version{...MandateVersion}notices{...Notice}userErrors{...UserError}}}fragment Mandate on Mandate{...MandateRef numberBasis text textBasis binding origin resolution{...ResolutionRef}paragraph validFrom validTo agency{...AgencyRef}addressees(first:50){nodes{...AgencyRef}}objectives{id code kind number text}stateNotes{state{...AgencyRef}mark text}}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment AgencyRef on Agency{id code name acronym}fragment MandateVersion on MandateVersion{id number text textBasis validFrom validTo}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<MandateAmendMutation, MandateAmendMutationVariables>;

export const MandateGet =
  "query MandateGet($by:MandateBy!$asOf:Int){mandate(by:$by asOf:$asOf){...Mandate}}fragment Mandate on Mandate{...MandateRef numberBasis text textBasis binding origin resolution{...ResolutionRef}paragraph validFrom validTo agency{...AgencyRef}addressees(first:50){nodes{...AgencyRef}}objectives{id code kind number text}stateNotes{state{...AgencyRef}mark text}}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment AgencyRef on Agency{id code name acronym}" as unknown as TypedDocument<MandateGetQuery, MandateGetQueryVariables>;

export const MandateList =
  "query MandateList($filter:MandateFilter$orderBy:[MandateOrder!]$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){mandates(filter:$filter orderBy:$orderBy first:$first after:$after asOf:$asOf){nodes{...Mandate}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Mandate on Mandate{...MandateRef numberBasis text textBasis binding origin resolution{...ResolutionRef}paragraph validFrom validTo agency{...AgencyRef}addressees(first:50){nodes{...AgencyRef}}objectives{id code kind number text}stateNotes{state{...AgencyRef}mark text}}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<MandateListQuery, MandateListQueryVariables>;

/** 3. For one agency: each mandate, what was done under it, with dates and partners? */
export const MandatesOfAgency =
  "query MandatesOfAgency($agency:String!$cycle:CodeComparator$first:Int=20$after:String$asOf:Int){agency(by:{code:$agency}asOf:$asOf){code name mandates(first:$first after:$after){totalCount nodes{code number title coverage{cycle{code}agency{code}state}activities(filter:{agency:{eq:$agency}cycle:$cycle}orderBy:[{field:START}]first:100){totalCount nodes{key title status period{edtf printed ongoing}participations{role organization{name acronym}class}}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}unlinked:activities(filter:{isLinked:false cycle:$cycle}first:100){totalCount nodes{key title}pageInfo{hasNextPage}}}}" as unknown as TypedDocument<MandatesOfAgencyQuery, MandatesOfAgencyQueryVariables>;

export const MemberChange =
  "mutation MemberChange($input:MemberChangeInput!){memberChange(input:$input){member{...Member}notices{...Notice}userErrors{...UserError}}}fragment Member on Member{id name email state roles agency{...AgencyRef}signsInBy createdAt lastSeenAt}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<MemberChangeMutation, MemberChangeMutationVariables>;

export const MemberInvite =
  "mutation MemberInvite($input:MemberInviteInput!){memberInvite(input:$input){member{...Member}notices{...Notice}userErrors{...UserError}}}fragment Member on Member{id name email state roles agency{...AgencyRef}signsInBy createdAt lastSeenAt}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<MemberInviteMutation, MemberInviteMutationVariables>;

export const MemberInviteAgain =
  "mutation MemberInviteAgain($input:MemberInviteAgainInput!){memberInviteAgain(input:$input){member{...Member}notices{...Notice}userErrors{...UserError}}}fragment Member on Member{id name email state roles agency{...AgencyRef}signsInBy createdAt lastSeenAt}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<MemberInviteAgainMutation, MemberInviteAgainMutationVariables>;

export const MemberList =
  "query MemberList($first:Int$after:String$withTotal:Boolean!=false){members(first:$first after:$after){nodes{...Member}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Member on Member{id name email state roles agency{...AgencyRef}signsInBy createdAt lastSeenAt}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<MemberListQuery, MemberListQueryVariables>;

export const MemberRemove =
  "mutation MemberRemove($input:MemberRemoveInput!){memberRemove(input:$input){member{...Member}notices{...Notice}userErrors{...UserError}}}fragment Member on Member{id name email state roles agency{...AgencyRef}signsInBy createdAt lastSeenAt}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<MemberRemoveMutation, MemberRemoveMutationVariables>;

export const OrganizationList =
  "query OrganizationList($filter:OrganizationFilter$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){organizations(filter:$filter first:$first after:$after asOf:$asOf){nodes{...Organization}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Organization on Organization{...OrganizationRef kind{...Concept}country{...CountryRef}agency{...AgencyRef}affiliateOf{...OrganizationRef}}fragment OrganizationRef on Organization{id name acronym}fragment Concept on Concept{id scheme code label}fragment CountryRef on Country{code name}fragment AgencyRef on Agency{id code name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<OrganizationListQuery, OrganizationListQueryVariables>;

export const OrganizationMerge =
  "mutation OrganizationMerge($input:MergeInput!){organizationMerge(input:$input){act organization{...Organization}notices{...Notice}userErrors{...UserError}}}fragment Organization on Organization{...OrganizationRef kind{...Concept}country{...CountryRef}agency{...AgencyRef}affiliateOf{...OrganizationRef}}fragment OrganizationRef on Organization{id name acronym}fragment Concept on Concept{id scheme code label}fragment CountryRef on Country{code name}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<OrganizationMergeMutation, OrganizationMergeMutationVariables>;

export const OrganizationUnmerge =
  "mutation OrganizationUnmerge($input:UnmergeInput!){organizationUnmerge(input:$input){act organization{...Organization}notices{...Notice}userErrors{...UserError}}}fragment Organization on Organization{...OrganizationRef kind{...Concept}country{...CountryRef}agency{...AgencyRef}affiliateOf{...OrganizationRef}}fragment OrganizationRef on Organization{id name acronym}fragment Concept on Concept{id scheme code label}fragment CountryRef on Country{code name}fragment AgencyRef on Agency{id code name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<OrganizationUnmergeMutation, OrganizationUnmergeMutationVariables>;

/** What a return holds besides activities, listed across returns. */
export const OutcomeList =
  "query OutcomeList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){outcomes(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Outcome}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Outcome on Outcome{id kind text country{...CountryRef}quantity unit activity{...ActivityRef}citation{...Citation}}fragment CountryRef on Country{code name}fragment ActivityRef on Activity{id key title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<OutcomeListQuery, OutcomeListQueryVariables>;

/** 12. Who works with whom: partners of an agency, activities shared by two or more reporters? */
export const PartnersOfAgency =
  "query PartnersOfAgency($agency:String!$role:[ParticipationRole!]$cycle:CodeComparator$first:Int=50$after:String$pairsAfter:String$asOf:Int){agency(by:{code:$agency}asOf:$asOf){code partners(role:$role cycle:$cycle first:$first after:$after){totalCount nodes{organization{name acronym kind{code}agency{code}}roles lineageCount projectCount activities(first:25){totalCount nodes{key}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}}sharedWork(first:25 after:$pairsAfter asOf:$asOf){totalCount nodes{a{code}b{code}confirmed proposed matches(first:25){totalCount nodes{state confidence basis reason a{key title}b{key title}}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<PartnersOfAgencyQuery, PartnersOfAgencyQueryVariables>;

export const ProjectList =
  "query ProjectList($filter:ProjectFilter$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){projects(filter:$filter first:$first after:$after asOf:$asOf){nodes{...Project}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Project on Project{id name names{language text isOriginal isStale}period{...Period}fundings{donor{...OrganizationRef}amount currency years}}fragment Period on Period{edtf printed start end precision ongoing ongoingAsOf}fragment OrganizationRef on Organization{id name acronym}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ProjectListQuery, ProjectListQueryVariables>;

export const ProjectMerge =
  "mutation ProjectMerge($input:MergeInput!){projectMerge(input:$input){act project{...Project}notices{...Notice}userErrors{...UserError}}}fragment Project on Project{id name names{language text isOriginal isStale}period{...Period}fundings{donor{...OrganizationRef}amount currency years}}fragment Period on Period{edtf printed start end precision ongoing ongoingAsOf}fragment OrganizationRef on Organization{id name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ProjectMergeMutation, ProjectMergeMutationVariables>;

export const ProjectUnmerge =
  "mutation ProjectUnmerge($input:UnmergeInput!){projectUnmerge(input:$input){act project{...Project}notices{...Notice}userErrors{...UserError}}}fragment Project on Project{id name names{language text isOriginal isStale}period{...Period}fundings{donor{...OrganizationRef}amount currency years}}fragment Period on Period{edtf printed start end precision ongoing ongoingAsOf}fragment OrganizationRef on Organization{id name acronym}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ProjectUnmergeMutation, ProjectUnmergeMutationVariables>;

export const ProposalDecide =
  "mutation ProposalDecide($input:ProposalDecideInput!){proposalDecide(input:$input){act proposal{...AmendmentProposal}mandate{...MandateRef}notices{...Notice}userErrors{...UserError}}}fragment AmendmentProposal on AmendmentProposal{id key agency{...AgencyRef}cycle{...CycleRef}kind status mandate{...MandateRef}targetLabel againstVersion{id number textBasis}proposedText rationale language adoptedBy{...ResolutionRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment ResolutionRef on Resolution{id symbol title adoptedOn}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ProposalDecideMutation, ProposalDecideMutationVariables>;

/** 6. Which agencies propose to change their mandate? Old and new wording side by side. */
export const ProposedAmendments =
  "query ProposedAmendments($status:[ProposalStatus!]$agency:CodeComparator$cycle:CodeComparator$first:Int=50$after:String$asOf:Int){amendmentProposals(filter:{status:$status agency:$agency cycle:$cycle}first:$first after:$after asOf:$asOf){totalCount nodes{key agency{code}cycle{code}kind status mandate{code title}targetLabel againstVersion{number textBasis text}proposedText rationale redlineBase redline{kind text}adoptedBy{symbol}citation{quote permalink}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<ProposedAmendmentsQuery, ProposedAmendmentsQueryVariables>;

export const PublicationCreate =
  "mutation PublicationCreate($input:PublicationCreateInput!){publicationCreate(input:$input){act{...RegisterAct}notices{...Notice}userErrors{...UserError}}}fragment RegisterAct on RegisterAct{...RegisterActRef manifestHash license note revisions{...RevisionRef diagnosis{id reference}}}fragment RegisterActRef on RegisterAct{id number kind at}fragment RevisionRef on Revision{id number isFrozen}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<PublicationCreateMutation, PublicationCreateMutationVariables>;

/** 20. Which publications and materials exist, in which languages? */
export const PublicationsAndMaterials =
  "query PublicationsAndMaterials($agency:CodeComparator$cycle:CodeComparator$first:Int=50$after:String$asOf:Int){publishedWorks(filter:{agency:$agency cycle:$cycle}first:$first after:$after asOf:$asOf){totalCount nodes{title printed language year url publishers{name}activity{key agency{code}languages}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<PublicationsAndMaterialsQuery, PublicationsAndMaterialsQueryVariables>;

/** What a return holds besides activities, listed across returns. */
export const PublishedWorkList =
  "query PublishedWorkList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){publishedWorks(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...PublishedWork}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment PublishedWork on PublishedWork{id title printed language year url publishers{...OrganizationRef}activity{...ActivityRef}}fragment OrganizationRef on Organization{id name acronym}fragment ActivityRef on Activity{id key title}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<PublishedWorkListQuery, PublishedWorkListQueryVariables>;

/** 23. Which states replied to the review; what did they say on each point? */
export const RepliesOfStates =
  "query RepliesOfStates($cycle:String!$first:Int=10$after:String$statesAfter:String$asOf:Int){replies:diagnoses(filter:{kind:[STATE_REPLY]cycle:{eq:$cycle}}first:$first after:$after asOf:$asOf){totalCount nodes{reference agency{code name country{code}}published{number language content{sections{key kind headingPrinted body}mandateResponses{mandate{code}coverage selfAssessment narrative}statements{polarity text}suggestions{text addressees{kind label}}}}}pageInfo{hasNextPage endCursor}}states:agencies(filter:{category:[MEMBER_STATE]}first:100 after:$statesAfter asOf:$asOf){totalCount nodes{code name replies:diagnoses(filter:{kind:[STATE_REPLY]cycle:{eq:$cycle}}first:1){totalCount}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<RepliesOfStatesQuery, RepliesOfStatesQueryVariables>;

/** What a return holds besides activities, listed across returns. */
export const ResourceStatementList =
  "query ResourceStatementList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){resourceStatements(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...ResourceStatement}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment ResourceStatement on ResourceStatement{id key agency{...AgencyRef}cycle{...CycleRef}kind stance text count shareMin shareMax amount currency mandates{...MandateRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment MandateRef on Mandate{id code number title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ResourceStatementListQuery, ResourceStatementListQueryVariables>;

/** 15. What resources do agencies have and ask for: staff, share of time, sums, donors? */
export const ResourcesAndNeeds =
  "query ResourcesAndNeeds($stance:[ResourceStance!]$agency:CodeComparator$cycle:CodeComparator$first:Int=50$after:String$projectsAfter:String$asOf:Int){byAgency:resourceStats(groupBy:[AGENCY KIND STANCE]filter:{stance:$stance agency:$agency cycle:$cycle}orderBy:{by:DIMENSION direction:ASC}first:5000 asOf:$asOf){basis{rule asOf reported expected}total rows{agency kind stance count quantity shareMin shareMax}}sums:resourceStats(groupBy:[AGENCY STANCE CURRENCY]filter:{stance:$stance agency:$agency cycle:$cycle}orderBy:{by:DIMENSION direction:ASC}first:5000 asOf:$asOf){total rows{agency stance currency amount count}}resourceStatements(filter:{stance:$stance agency:$agency cycle:$cycle}first:$first after:$after asOf:$asOf){totalCount nodes{key agency{code}kind stance count shareMin shareMax amount currency text citation{permalink}}pageInfo{hasNextPage endCursor}}projects(first:100 after:$projectsAfter asOf:$asOf){totalCount nodes{name fundings{donor{name}amount currency years}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<ResourcesAndNeedsQuery, ResourcesAndNeedsQueryVariables>;

export const ResponseAssess =
  "mutation ResponseAssess($input:ResponseAssessInput!){responseAssess(input:$input){act response{...ResponseRef}notices{...Notice}userErrors{...UserError}}}fragment ResponseRef on MandateResponse{id key mandate{...MandateRef}coverage coverageReason}fragment MandateRef on Mandate{id code number title}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ResponseAssessMutation, ResponseAssessMutationVariables>;

export const ResponseLink =
  "mutation ResponseLink($input:ResponseLinkInput!){responseLink(input:$input){act notices{...Notice}userErrors{...UserError}}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ResponseLinkMutation, ResponseLinkMutationVariables>;

/** 19. Which results (laws, institutions, policies) came out, and in which countries? */
export const ResultsByCountry =
  "query ResultsByCountry($kind:[OutcomeKind!]=[LAW INSTITUTION POLICY]$agency:CodeComparator$cycle:CodeComparator$first:Int=50$after:String$asOf:Int){outcomes(filter:{outcomeKind:$kind agency:$agency cycle:$cycle}first:$first after:$after asOf:$asOf){totalCount nodes{kind country{code}text quantity unit activity{key title agency{code}period{printed}}citation{quote permalink}}pageInfo{hasNextPage endCursor}}byCountry:activityStats(groupBy:[OUTCOME_KIND COUNTRY]filter:{outcomeKind:$kind agency:$agency cycle:$cycle}orderBy:{by:DIMENSION direction:ASC}first:5000 asOf:$asOf){total isMultiValued rows{outcomeKind country count}}}" as unknown as TypedDocument<ResultsByCountryQuery, ResultsByCountryQueryVariables>;

/** 16. Show a return as filed, section by section, with warnings (wrong agency in a heading, missing section). */
export const ReturnWithWarnings =
  "query ReturnWithWarnings($reference:String!$severity:[Severity!]$asOf:Int){diagnosis(by:{reference:$reference}asOf:$asOf){reference agency{code name}published{number language contentHash confidentialCount filed{coverTitle formName symbol filedOn originalLanguage notBefore notAfter}content{sections{key kind headingPrinted body}footnotes{marker text}objectiveClaims{key objective{code}}}}findings(severity:$severity){code severity state message cure path citation{quote}}}}" as unknown as TypedDocument<ReturnWithWarningsQuery, ReturnWithWarningsQueryVariables>;

/** 2. Which agencies have filed for this round, which are late, which never filed? */
export const ReturnsOfRound =
  "query ReturnsOfRound($cycle:String!$state:[ExpectationState!]$first:Int=100$after:String$asOf:Int){cycle(by:{code:$cycle}asOf:$asOf){code title state dueOn completeness{expected reported nilReturns excused late ratio}expectations(state:$state first:$first after:$after){totalCount nodes{agency{code name everFiled:diagnoses(first:1){totalCount}}state isRequested isLate dueOn declaredReason diagnosis{reference submittedAt}}pageInfo{hasNextPage endCursor}}}}" as unknown as TypedDocument<ReturnsOfRoundQuery, ReturnsOfRoundQueryVariables>;

export const ReviewSeen =
  "mutation ReviewSeen($input:ReviewSeenInput!){reviewSeen(input:$input){...Acted}}fragment Acted on DiagnosisPayload{diagnosis{...DiagnosisSummary}current{...Current}notices{...Notice}userErrors{...UserError}}fragment DiagnosisSummary on Diagnosis{id reference externalId kind state isPublished version availableTransitions changedSinceApproval sentBackReason waitingOn{role since agency{...AgencyRef}}updatedAt submittedAt agency{...AgencyRef}onBehalfOf{...AgencyRef}cycle{...CycleRef}latestRevision{...RevisionSummary}published{...RevisionSummary}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment RevisionSummary on Revision{...RevisionRef contentHash language createdAt}fragment RevisionRef on Revision{id number isFrozen}fragment Current on Diagnosis{id version state latestRevision{contentHash language document}}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ReviewSeenMutation, ReviewSeenMutationVariables>;

export const ReviewThreadList =
  "query ReviewThreadList($by:DiagnosisBy!$state:ThreadState$isBlocking:Boolean$first:Int$after:String$asOf:Int$withTotal:Boolean!=false){diagnosis(by:$by asOf:$asOf){threads(state:$state isBlocking:$isBlocking first:$first after:$after){nodes{...ReviewThread}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}}fragment ReviewThread on ReviewThread{id state isBlocking isNew isMoved isOrphaned path citation{...Citation}openedOn{...Citation}openedAt openedBy{...Actor}resolvedAt resolvedBy{...Actor}comments(first:50){nodes{...ReviewComment}totalCount}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Actor on Actor{name role agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment ReviewComment on ReviewComment{id at author{...Actor}body isNew}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<ReviewThreadListQuery, ReviewThreadListQueryVariables>;

export const RevisionDiffGet =
  "query RevisionDiffGet($id:ID!$against:ID$includeUnchanged:Boolean!=false){node(id:$id){...on Revision{diff(against:$against includeUnchanged:$includeUnchanged){...RevisionDiff}}}}fragment RevisionDiff on RevisionDiff{from{...RevisionRef}to{...RevisionRef}items{type key kind path fields{name before after text{kind text}}}}fragment RevisionRef on Revision{id number isFrozen}" as unknown as TypedDocument<RevisionDiffGetQuery, RevisionDiffGetQueryVariables>;

export const RoundCompare =
  "query RoundCompare($from:CycleBy!$to:CycleBy!$agency:AgencyBy$kind:DiagnosisKind!=DIAGNOSIS$standing:Standing!=PUBLISHED$asOf:Int){roundComparison(from:$from to:$to agency:$agency kind:$kind standing:$standing asOf:$asOf){...RevisionDiff}}fragment RevisionDiff on RevisionDiff{from{...RevisionRef}to{...RevisionRef}items{type key kind path fields{name before after text{kind text}}}}fragment RevisionRef on Revision{id number isFrozen}" as unknown as TypedDocument<RoundCompareQuery, RoundCompareQueryVariables>;

/** 21. Where the same project is reported by several agencies, show it once. */
export const SameWorkOnce =
  "query SameWorkOnce($filter:ActivityFilter$first:Int=25$after:String$activitiesAfter:String$openAfter:String$asOf:Int){projects:merges(kind:PROJECT filter:$filter first:$first after:$after asOf:$asOf){totalCount nodes{reported because agencies{code}cycles{code}projects{name names{language text}}activities(first:25){totalCount nodes{key title agency{code}}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}activities:merges(kind:ACTIVITY filter:$filter first:25 after:$activitiesAfter asOf:$asOf){totalCount nodes{reported because agencies{code}cycles{code}activities(first:25){totalCount nodes{key title agency{code}cycle{code}}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}reconciliation(filter:$filter asOf:$asOf){kind asReported merged difference}open:duplicates(kind:PROJECT first:25 after:$openAfter asOf:$asOf){totalCount nodes{confidence basis projects{name}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<SameWorkOnceQuery, SameWorkOnceQueryVariables>;

/** 14. Full-text search in English or Spanish, with the passage as printed. */
export const SearchPassages =
  "query SearchPassages($query:String!$locale:LanguageTag$scopes:[SearchScope!]$filter:ActivityFilter$first:Int=25$after:String$asOf:Int){search(query:$query locale:$locale scopes:$scopes filter:$filter first:$first after:$after asOf:$asOf){totalCount interpretedAs{asked alsoFor correctedTo}facets{dimension code count}nodes{scope matchedLanguage node{...on Activity{key title agency{code}}...on Section{sectionKey:key headingPrinted}...on Mandate{code mandateTitle:title}...on AmendmentProposal{proposalKey:key proposedBy:agency{code}}}passages{fragments{isMatch text}citation{quote permalink}}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<SearchPassagesQuery, SearchPassagesQueryVariables>;

/** What a return holds besides activities, listed across returns. */
export const StatementList =
  "query StatementList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){statements(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Statement}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Statement on Statement{id key agency{...AgencyRef}cycle{...CycleRef}polarity theme{...Concept}text citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment Concept on Concept{id scheme code label}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<StatementListQuery, StatementListQueryVariables>;

/** What a return holds besides activities, listed across returns. */
export const SuggestionList =
  "query SuggestionList($filter:ItemFilter$orderBy:[ItemOrder!]$first:Int$after:String$standing:Standing!=PUBLISHED$asOf:Int$withTotal:Boolean!=false){suggestions(filter:$filter orderBy:$orderBy first:$first after:$after standing:$standing asOf:$asOf){nodes{...Suggestion}pageInfo{...PageEnd}totalCount@include(if:$withTotal)}}fragment Suggestion on Suggestion{id key agency{...AgencyRef}cycle{...CycleRef}theme{...Concept}text addressees{kind agency{...AgencyRef}organization{...OrganizationRef}label}relatesTo{...ActivityRef}citation{...Citation}revision{...RevisionRef}}fragment AgencyRef on Agency{id code name acronym}fragment CycleRef on Cycle{id code title}fragment Concept on Concept{id scheme code label}fragment OrganizationRef on Organization{id name acronym}fragment ActivityRef on Activity{id key title}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment RevisionRef on Revision{id number isFrozen}fragment PageEnd on PageInfo{hasNextPage endCursor}" as unknown as TypedDocument<SuggestionListQuery, SuggestionListQueryVariables>;

/** 8. What suggestions are addressed to the OAS, to governments, to a given agency? */
export const SuggestionsByAddressee =
  "query SuggestionsByAddressee($kind:[AddresseeKind!]$agency:String!$cycle:CodeComparator$first:Int=25$after:String$agencyAfter:String$asOf:Int){suggestionAddressees(kind:$kind cycle:$cycle first:$first after:$after asOf:$asOf){totalCount nodes{kind label agency{code}suggestionCount suggestedBy{code}suggestions(first:100){totalCount nodes{key agency{code}text citation{permalink}}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}toAgency:suggestions(filter:{addresseeAgency:{eq:$agency}cycle:$cycle}first:50 after:$agencyAfter asOf:$asOf){totalCount nodes{key agency{code}text relatesTo{key}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<SuggestionsByAddresseeQuery, SuggestionsByAddresseeQueryVariables>;

export const TextRedact =
  "mutation TextRedact($input:TextRedactInput!){textRedact(input:$input){act{...RegisterAct}notices{...Notice}userErrors{...UserError}}}fragment RegisterAct on RegisterAct{...RegisterActRef manifestHash license note revisions{...RevisionRef diagnosis{id reference}}}fragment RegisterActRef on RegisterAct{id number kind at}fragment RevisionRef on Revision{id number isFrozen}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<TextRedactMutation, TextRedactMutationVariables>;

export const ThreadComment =
  "mutation ThreadComment($input:ThreadCommentInput!){threadComment(input:$input){thread{...ReviewThread}comment{...ReviewComment}notices{...Notice}userErrors{...UserError}}}fragment ReviewThread on ReviewThread{id state isBlocking isNew isMoved isOrphaned path citation{...Citation}openedOn{...Citation}openedAt openedBy{...Actor}resolvedAt resolvedBy{...Actor}comments(first:50){nodes{...ReviewComment}totalCount}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Actor on Actor{name role agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment ReviewComment on ReviewComment{id at author{...Actor}body isNew}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ThreadCommentMutation, ThreadCommentMutationVariables>;

export const ThreadOpen =
  "mutation ThreadOpen($input:ThreadOpenInput!){threadOpen(input:$input){thread{...ReviewThread}comment{...ReviewComment}notices{...Notice}userErrors{...UserError}}}fragment ReviewThread on ReviewThread{id state isBlocking isNew isMoved isOrphaned path citation{...Citation}openedOn{...Citation}openedAt openedBy{...Actor}resolvedAt resolvedBy{...Actor}comments(first:50){nodes{...ReviewComment}totalCount}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Actor on Actor{name role agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment ReviewComment on ReviewComment{id at author{...Actor}body isNew}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ThreadOpenMutation, ThreadOpenMutationVariables>;

export const ThreadReopen =
  "mutation ThreadReopen($input:ThreadActInput!){threadReopen(input:$input){thread{...ReviewThread}notices{...Notice}userErrors{...UserError}}}fragment ReviewThread on ReviewThread{id state isBlocking isNew isMoved isOrphaned path citation{...Citation}openedOn{...Citation}openedAt openedBy{...Actor}resolvedAt resolvedBy{...Actor}comments(first:50){nodes{...ReviewComment}totalCount}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Actor on Actor{name role agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment ReviewComment on ReviewComment{id at author{...Actor}body isNew}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ThreadReopenMutation, ThreadReopenMutationVariables>;

export const ThreadResolve =
  "mutation ThreadResolve($input:ThreadActInput!){threadResolve(input:$input){thread{...ReviewThread}notices{...Notice}userErrors{...UserError}}}fragment ReviewThread on ReviewThread{id state isBlocking isNew isMoved isOrphaned path citation{...Citation}openedOn{...Citation}openedAt openedBy{...Actor}resolvedAt resolvedBy{...Actor}comments(first:50){nodes{...ReviewComment}totalCount}}fragment Citation on Citation{section{id key}part start end quote symbol language}fragment Actor on Actor{name role agency{...AgencyRef}}fragment AgencyRef on Agency{id code name acronym}fragment ReviewComment on ReviewComment{id at author{...Actor}body isNew}fragment Notice on Notice{code message path}fragment UserError on UserError{code message path cure}" as unknown as TypedDocument<ThreadResolveMutation, ThreadResolveMutationVariables>;

/** 1. Which assigned activities have no reported activity, by agency? */
export const UnreportedMandates =
  "query UnreportedMandates($cycle:CodeComparator$agency:CodeComparator$state:[CoverageState!]=[AWAITED EXCUSED NIL_RETURN SILENT FILED_UNLINKED NOT_DONE]$first:Int=100$after:String$columnsAfter:String$asOf:Int){coverage(filter:{cycle:$cycle agency:$agency state:$state}asOf:$asOf){basis{standing asOf reported expected}total{cells awaited excused nilReturn silent filedUnlinked notDone substitute}columns(first:100 after:$columnsAfter){totalCount nodes{agency{code name}total{cells}}pageInfo{hasNextPage endCursor}}rows(first:$first after:$after){totalCount nodes{mandate{code title}cells{agency{code}cycle{code}state reason statedReason}}pageInfo{hasNextPage endCursor}}}}" as unknown as TypedDocument<UnreportedMandatesQuery, UnreportedMandatesQueryVariables>;

export const ViewerGet =
  "query ViewerGet{viewer{...Viewer}}fragment Viewer on Viewer{agency{...AgencyRef}roles scopes locale}fragment AgencyRef on Agency{id code name acronym}" as unknown as TypedDocument<ViewerGetQuery, ViewerGetQueryVariables>;

/** 7. What weaknesses do the agencies name; which are named by several? */
export const WeaknessesNamed =
  "query WeaknessesNamed($polarity:[StatementPolarity!]=[WEAKNESS]$leastAgencies:Int=2$cycle:CodeComparator$first:Int=50$after:String$themesAfter:String$asOf:Int){commonThemes(polarity:$polarity leastAgencies:$leastAgencies cycle:$cycle first:50 after:$themesAfter asOf:$asOf){totalCount nodes{theme{code label}polarity agencyCount statementCount agencies{code}statements(first:25){totalCount nodes{agency{code}text}pageInfo{hasNextPage}}}pageInfo{hasNextPage endCursor}}statements(filter:{polarity:$polarity cycle:$cycle}orderBy:[{field:AGENCY}]first:$first after:$after asOf:$asOf){totalCount nodes{key agency{code}cycle{code}polarity theme{code}text citation{permalink}}pageInfo{hasNextPage endCursor}}}" as unknown as TypedDocument<WeaknessesNamedQuery, WeaknessesNamedQueryVariables>;