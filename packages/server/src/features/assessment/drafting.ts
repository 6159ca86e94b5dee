import type {
  AssessmentBlock,
  AssessmentClaim,
  AssessmentFigure,
  AssessmentQuote,
  AssessmentWords,
  AssessmentSection,
  AssessmentSentence,
} from './assessment-document';
import { Figures } from './figures';
import { formatsOf, type Formats } from './formats';
import type { AgencyRow, CellRow, Cited, Filed, MandateRow, Material, ReturnRow } from './material';
import { phrasesEn, type Phrases } from './phrases.en';
import { phrasesEs } from './phrases.es';

/** Words of one return that have been filed. */
type Words = Pick<Filed, 'cited' | 'translation'>;

/** What a sentence rests on; one of them at least. */
interface Rests {
  readonly quotes?: readonly AssessmentQuote[];
  readonly figures?: readonly AssessmentFigure[];
  readonly stated?: AssessmentWords | null;
  readonly language?: string | null;
}

/** The material laid out to write from, and the means to write sentences that say what they rest on. */
export class Drafting {
  readonly formats: Formats;
  readonly say: Phrases;
  readonly figures: Figures;
  private readonly agencies: ReadonlyMap<string, AgencyRow>;
  private readonly mandates: ReadonlyMap<string, MandateRow>;
  /** Cells by mandate, each by code of its agency. */
  readonly cellsOf: ReadonlyMap<string, readonly CellRow[]>;

  constructor(readonly m: Material) {
    this.formats = formatsOf(m.locale);
    this.say = (m.locale === 'es' ? phrasesEs : phrasesEn)(this.formats);
    this.figures = new Figures(m);
    this.agencies = new Map(m.agencies.rows.map((each) => [each.id, each]));
    this.mandates = new Map(m.mandates.rows.map((each) => [each.id, each]));
    this.cellsOf = grouped(m.cells.rows, ({ mandate }) => mandate);
  }

  /** What an agency is called: its acronym, else its name. */
  agency(id: string): string {
    const found = this.agencies.get(id);
    return found?.acronym ?? found?.name ?? '?';
  }

  code(agencyId: string): string {
    return this.agencies.get(agencyId)?.code ?? '';
  }

  names(agencyIds: Iterable<string>): string[] {
    const known = [...new Set(agencyIds)];
    return known.sort((a, b) => (this.code(a) < this.code(b) ? -1 : 1)).map((id) => this.agency(id));
  }

  mandateCode(id: string | null): string | null {
    return id === null ? null : (this.mandates.get(id)?.code ?? null);
  }

  returnOf({ of }: Pick<Filed, 'of'>): ReturnRow {
    return this.m.returns.rows[of] as ReturnRow;
  }

  said(text: string, rests: Rests): AssessmentSentence {
    return sentence('SAID', text, rests);
  }

  unsaid(text: string, ...figures: readonly AssessmentFigure[]): AssessmentSentence {
    return sentence('UNSAID', text, { figures });
  }

  /** A sentence where a list was cut; none where it is whole. */
  cut(shown: number, total: number, figure: AssessmentFigure): AssessmentSentence[] {
    return shown < total ? [sentence('CUT', this.say.cut(shown, total), { figures: [figure] })] : [];
  }

  row(cells: readonly string[], rests: Rests): AssessmentSentence {
    return { ...sentence('SAID', cells.join(' · '), rests), cells };
  }

  /** None where nothing was filed that could be quoted. */
  quotes(filed: Filed): AssessmentQuote[] {
    const { agency, reference } = this.returnOf(filed);
    return this.quotesOf(filed, { agencyCode: this.code(agency), reference });
  }

  quotesOf(
    { cited, translation }: Words,
    by: Pick<AssessmentQuote, 'agencyCode' | 'reference'>,
  ): AssessmentQuote[] {
    if (cited === null) return [];
    return [
      {
        quote: cited.quote,
        language: cited.language,
        translation: sameLanguage(cited.language, this.m.locale) ? null : translation,
        address: `${this.m.publicUrl}/citations/${placeOf(cited)}`,
        ...by,
        symbol: cited.symbol,
      },
    ];
  }

  /** The first of some words and how many were left out. */
  someQuotes(
    filed: readonly Filed[],
    { most, total, figure }: { most: number; total?: number; figure: AssessmentFigure },
  ): { quotes: AssessmentQuote[]; cut: AssessmentSentence[] } {
    const quotes = filed.slice(0, most).flatMap((each) => this.quotes(each));
    return { quotes, cut: this.cut(quotes.length, Math.max(total ?? 0, filed.length), figure) };
  }
}

/** Rows by what they have in common, each in the order given. */
export function grouped<T, K>(rows: readonly T[], by: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

export const sameLanguage = (tag: string, locale: string): boolean =>
  tag.toLowerCase().split('-')[0] === locale;

const placeOf = ({ section_id, part, start, end, item }: Cited): string =>
  section_id === null ? (item ?? '') : `sec_${section_id}/${part.toLowerCase()}/${start ?? 0}-${end ?? 0}`;

const sentence = (
  claim: `${AssessmentClaim}`,
  text: string,
  { quotes = [], figures = [], stated = null, language = null }: Rests,
): AssessmentSentence => ({ claim, text, cells: [], language, stated, quotes, figures });

const block = (form: AssessmentBlock['form'], sentences: readonly AssessmentSentence[]): AssessmentBlock => ({
  form,
  caption: null,
  columns: [],
  sentences,
  redline: null,
});

/** No block where there is nothing to say. */
export const text = (...sentences: readonly AssessmentSentence[]): AssessmentBlock[] =>
  sentences.length === 0 ? [] : [block('TEXT', sentences)];

export const list = (...sentences: readonly AssessmentSentence[]): AssessmentBlock[] =>
  sentences.length === 0 ? [] : [block('LIST', sentences)];

export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly AssessmentSentence[],
): AssessmentBlock[] => (rows.length === 0 ? [] : [{ ...block('TABLE', rows), caption, columns }]);

export const redlineBlock = (redline: NonNullable<AssessmentBlock['redline']>): AssessmentBlock => ({
  ...block('REDLINE', []),
  redline,
});

export const section = (
  id: string,
  title: string | null,
  ...blocks: readonly AssessmentBlock[]
): AssessmentSection => ({ id: anchorOf(id), title, blocks });

/** Letters, digits and hyphens, so that it can stand in an address as it is. */
export const anchorOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

export const titleOf = (m: Material): string => new Drafting(m).say.title(m.round.title);
