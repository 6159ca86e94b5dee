/** The closed lists a return chooses from, in the contract's order. */
export const SECTION_KINDS = [
  'COVER',
  'GENERAL',
  'SPECIFIC',
  'CONTEXT',
  'AREA',
  'STRENGTHS',
  'WEAKNESSES',
  'BUDGET',
  'SUGGESTIONS',
  'PLAN',
  'TIMETABLE',
  'OTHER',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const SECTION_PARTS = ['HEADING', 'BODY'] as const;
export type SectionPart = (typeof SECTION_PARTS)[number];

export const SELF_ASSESSMENTS = ['DONE', 'PARTLY', 'SUBSTITUTE', 'NOT_DONE'] as const;
export type SelfAssessment = (typeof SELF_ASSESSMENTS)[number];

export const ACTIVITY_STATUSES = ['PLANNED', 'ONGOING', 'DONE', 'UNKNOWN'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

export const PARTICIPATION_ROLES = [
  'REPORTER',
  'IMPLEMENTER',
  'PARTNER',
  'PRINCIPAL_PARTNER',
  'DONOR',
  'HOST',
  'SIGNATORY',
  'BENEFICIARY',
] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export const PLACE_ROLES = ['TARGET', 'VENUE', 'ORIGIN', 'DESTINATION', 'TRANSIT'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

export const OUTCOME_KINDS = [
  'INSTITUTION',
  'LAW',
  'POLICY',
  'AGREEMENT',
  'CAPACITY',
  'NUMBER',
  'OTHER',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export const STATEMENT_POLARITIES = ['STRENGTH', 'WEAKNESS', 'THREAT', 'NEED', 'NEUTRAL'] as const;
export type StatementPolarity = (typeof STATEMENT_POLARITIES)[number];

export const PROPOSAL_KINDS = ['REWORD', 'ADD', 'REMOVE'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const RESOURCE_KINDS = ['STAFF', 'TIME', 'MONEY', 'OTHER'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const RESOURCE_STANCES = ['HAS', 'LACKS', 'NEEDS'] as const;
export type ResourceStance = (typeof RESOURCE_STANCES)[number];

export const ADDRESSEE_KINDS = ['OAS', 'GOVERNMENTS', 'AGENCY', 'ORGANIZATION', 'PROGRAM', 'OTHER'] as const;
export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number];

export const ANNEX_KINDS = ['ANNEX', 'LONG_VERSION', 'BIBLIOGRAPHY', 'OTHER'] as const;
export type AnnexKind = (typeof ANNEX_KINDS)[number];
