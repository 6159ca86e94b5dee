import type { AddresseeKind } from '../diagnoses/suggestion';
import type { AnnexKind } from '../diagnoses/reference';
import type { CommitmentState } from '../diagnoses/commitment';
import type { ProposalKind, ProposalStatus } from '../diagnoses/response';
import type { StatementPolarity } from '../diagnoses/statement';
import type { CoverageState } from '../coverage/cell';
import type { CycleState, ExpectationState } from '../cycles/cycle';
import type { TextBasis } from '../mandates/mandate-version';
import type { Proposal } from '../review/redline.rules';

/* What a document is compiled of, as the one statement brings it. */

export type AssessmentLocale = 'en' | 'es';

/** A list of which no more than some rows are brought along; `total` says how many there are. */
export interface Bounded<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** The words that something filed rests on, and where they stand. */
export interface Cited {
  readonly section_id: string | null;
  readonly part: 'HEADING' | 'BODY';
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly language: string;
  readonly symbol: string | null;
  /** Global id of what is cited by its own words, where there is no text. */
  readonly item: string | null;
}

/** Something filed in one of the returns. */
export interface Filed {
  /** Place of its return in `returns`. */
  readonly of: number;
  /** Null where it has no words at all. */
  readonly cited: Cited | null;
  /** The same words in the language of the document, where a translation of them fits. */
  readonly translation: string | null;
}

export type CellCounts = Readonly<Record<'cells' | Lowercase<keyof typeof CoverageState>, number>>;

export interface CodedText {
  readonly code: string;
  readonly label: string;
}

export interface AgencyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly total: CellCounts;
}

export interface ExpectationRow {
  readonly agency: string;
  readonly isRequested: boolean;
  readonly declared: ExpectationState.EXCUSED | ExpectationState.NIL_RETURN | null;
  readonly reason: string | null;
  readonly isLate: boolean;
  readonly hasReturn: boolean;
}

export interface ReturnRow {
  readonly id: string;
  readonly agency: string;
  /** The agency whose duty it answers. */
  readonly answersFor: string;
  readonly reference: string;
  readonly revision: number;
  readonly language: string;
  readonly symbol: string | null;
  readonly hash: string;
  readonly submittedAt: string;
  readonly act: number | null;
  readonly isRedacted: boolean;
}

export interface ObjectiveRow {
  readonly id: string;
  readonly code: string;
  readonly kind: 'GENERAL' | 'SPECIFIC';
  readonly number: number | null;
  readonly text: string;
  readonly language: string;
  /** Activities that serve it and agencies that report them, confidential ones left out. */
  readonly activities: number;
  readonly agencies: number;
}

export interface MandateRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string | null;
  readonly language: string | null;
  readonly basis: TextBasis | null;
  readonly objectives: readonly string[];
  readonly total: CellCounts;
}

export interface CellRow {
  readonly mandate: string;
  readonly agency: string;
  readonly isAddressed: boolean;
  readonly state: CoverageState;
  readonly reason: string;
  readonly stated: string | null;
  readonly activities: number;
}

interface ClaimRow extends Filed {
  readonly objective: string | null;
}

export interface ResponseRow extends Filed {
  readonly mandate: string | null;
  /** True where the words are those of the mandate, which the return repeats. */
  readonly isHeading: boolean;
}

export interface ActivityRow extends Filed {
  readonly mandates: readonly string[];
  readonly objectives: readonly string[];
}

export interface StatementRow extends Filed {
  readonly polarity: StatementPolarity;
  readonly theme: CodedText | null;
}

export interface AddresseeRow {
  readonly kind: AddresseeKind;
  /** What tells it apart from the others of its kind. */
  readonly key: string;
  readonly label: string | null;
}

export interface SuggestionRow extends Filed {
  readonly id: string;
  readonly addressees: readonly AddresseeRow[];
}

export interface ProposalRow extends Filed {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly mandate: string | null;
  readonly target: string | null;
  readonly rationale: string | null;
  readonly language: string;
  readonly drawn: Proposal;
  /** What the catalogue says where nobody's wording is at hand. */
  readonly against: {
    readonly text: string;
    readonly language: string;
    readonly basis: TextBasis;
  } | null;
}

export interface CommitmentRow extends Filed {
  readonly dueOn: string | null;
  readonly state: CommitmentState;
}

interface EarlierCommitmentRow extends Omit<CommitmentRow, 'of'> {
  readonly agency: string;
  readonly agencyCode: string;
  readonly reference: string;
  readonly round: string;
}

interface AnnexRow extends Filed {
  readonly kind: AnnexKind;
  readonly label: string;
  readonly title: string | null;
}

export interface Material {
  readonly locale: AssessmentLocale;
  readonly publicUrl: string;
  readonly standing: 'PUBLISHED' | 'ACCEPTED' | 'SUBMITTED';
  readonly asOf: number;
  readonly asOfAt: string;
  readonly round: {
    readonly code: string;
    readonly title: string;
    readonly state: CycleState;
    readonly opensOn: string | null;
    readonly dueOn: string | null;
    readonly requestedBy: string | null;
  };
  readonly completeness: {
    readonly expected: number;
    readonly reported: number;
    readonly nil_returns: number;
    readonly excused: number;
    readonly late: number;
  };
  readonly total: CellCounts;
  readonly agencies: Bounded<AgencyRow>;
  readonly expectations: readonly ExpectationRow[];
  readonly returns: Bounded<ReturnRow>;
  readonly objectives: readonly ObjectiveRow[];
  readonly mandates: Bounded<MandateRow>;
  readonly cells: Bounded<CellRow>;
  readonly claims: Bounded<ClaimRow>;
  readonly responses: Bounded<ResponseRow>;
  readonly activities: Bounded<ActivityRow>;
  readonly statements: Bounded<StatementRow>;
  readonly suggestions: Bounded<SuggestionRow>;
  readonly proposals: Bounded<ProposalRow>;
  readonly commitments: Bounded<CommitmentRow>;
  readonly earlierCommitments: Bounded<EarlierCommitmentRow>;
  readonly annexes: Bounded<AnnexRow>;
  /** What no activity of the round names. */
  readonly unnamed: {
    readonly groups: readonly CodedText[];
    readonly themes: readonly CodedText[];
    readonly countries: readonly CodedText[];
  };
}
