import type { FiledDocumentInput } from './document';
import type { SectionKind } from './vocabulary';

/** An agency with all its names and acronyms, in all languages. */
export interface ContextAgency {
  code: string;
  names: readonly string[];
}

/** What a return is checked against: plain JSON, so that server and SDK check against the same bytes. */
export interface CheckContext {
  /** The agency the return is filed for. */
  agency: ContextAgency;
  agencies: readonly ContextAgency[];
  mandates: readonly { code: string; addressees: readonly string[]; texts: readonly string[] }[];
  objectives: readonly string[];
  countries: readonly string[];
  /** Codes by scheme: `activity-kind`, `population-group`, `theme`, `sector`, `partner-kind`. */
  codeLists: { readonly [scheme: string]: readonly string[] };
  /** Agency codes that stand for a group of countries. */
  groups: readonly string[];
  template: readonly { kind: SectionKind; required: boolean }[];
  language: string;
  filed?: FiledDocumentInput;
}
