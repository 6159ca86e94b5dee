import type { FiledDocumentInput, DiagnosisContentInput } from './document';
import type { Words } from './catalogue';
import type { SectionKind } from './vocabulary';

/** What is checked: a return as its agency would file it. */
export interface Draft {
  language: string;
  filed?: FiledDocumentInput | null;
  content: DiagnosisContentInput;
}

/** An agency with all its names and acronyms, in all languages. */
export interface ContextAgency {
  code: string;
  /** None where it cannot be mistaken for a reporting agency: a state, a group, the OAS itself. */
  names: readonly string[];
  /** Those of its names that it no longer bore when the round opened. */
  formerNames: readonly string[];
}

export interface ContextMandate {
  code: string;
  number: number | null;
  binding: 'ASSIGNED' | 'OPTIONAL' | 'CONDITIONAL';
  /** Codes of the agencies it is addressed to; for a group, of its members as well. */
  addressees: readonly string[];
  /** Every wording there is, in all languages. */
  texts: readonly string[];
  validFrom: string | null;
  validTo: string | null;
}

/** A published text of another agency, as far as wording near it can be told: see `digestOf`. */
export interface TextDigest {
  agency: string;
  round: string;
  digest: string;
}

/** What a return is checked against: plain JSON, so that server and SDK check against the same bytes. */
export interface CheckContext {
  /** The agency the return is filed for, and the bodies it is part of, the nearest first. */
  agency: ContextAgency & { parents: readonly string[] };
  agencies: readonly ContextAgency[];
  mandates: readonly ContextMandate[];
  objectives: readonly { code: string; kind: 'GENERAL' | 'SPECIFIC' }[];
  countries: readonly string[];
  /** Codes by scheme: `activity-kind`, `population-group`, `theme`, `sector`, `partner-kind`. */
  codeLists: { readonly [scheme: string]: readonly string[] };
  /** Agency codes that stand for a group of countries. */
  groups: readonly string[];
  /** Titles of the Program in all languages. */
  programTitles: readonly string[];
  round: { code: string; opensOn: string | null; dueOn: string | null } | null;
  /** The sections of the form in their order. */
  template: readonly { kind: SectionKind; required: boolean; heading: Partial<Words> }[];
  /** The agency's own last published return of an earlier round: a hash of each item, see `itemHashes`. */
  earlier: { round: string; items: readonly { key: string; hash: string }[] } | null;
  /** Texts that other agencies have published in this round and the one before it. */
  published: readonly TextDigest[];
}
