import type { ActivityInput, DiagnosisContentInput, SectionInput, SpanInput } from '@mandato/rules';
import type { ActivityDraft } from './activities';
import type { Answer, Answers } from './answers';
import type { Random } from './random';
import { capital } from './words/language';

/** Headings of the form, as it prints them; both languages stand in it. */
const HEADINGS = {
  GENERAL: { en: 'General diagnosis', es: 'Diagnóstico general' },
  SPECIFIC: {
    en: 'Specific diagnosis of assigned activities',
    es: 'Diagnóstico específico de las actividades encomendadas',
  },
  STRENGTHS: { en: 'Strengths of the Program', es: 'Fortalezas del Programa' },
  WEAKNESSES: { en: 'Weaknesses of the Program', es: 'Debilidades del Programa' },
  BUDGET: { en: 'Budget and means', es: 'Presupuesto y medios' },
  SUGGESTIONS: { en: 'Suggestions', es: 'Sugerencias' },
} as const;

export interface PaperStyle {
  /** False: filed as plain items, as systems do, without running text. */
  readonly hasText: boolean;
  /** Another agency's name that a heading bears by mistake. */
  readonly wrongName: string | null;
  readonly isBilingual: boolean;
  readonly hasFootnote: boolean;
  readonly hasAnnex: boolean;
}

export const styleOf = (r: Random, others: readonly string[]): PaperStyle => ({
  hasText: r.percent(90),
  wrongName: others.length > 0 && r.percent(4) ? r.pick(others) : null,
  isBilingual: r.percent(18),
  hasFootnote: r.percent(15),
  hasAnnex: r.percent(30),
});

/** Puts what an agency says into the form: running text first, then every item with the words it rests on. */
export function contentOf(answers: Answers, style: PaperStyle): DiagnosisContentInput {
  const paper = new Paper(answers, style);
  return style.hasText ? paper.withText() : paper.itemsOnly();
}

type Quote = (text: string) => SpanInput | undefined;

class Paper {
  private readonly sections: SectionInput[] = [];

  constructor(
    private readonly a: Answers,
    private readonly style: PaperStyle,
  ) {}

  itemsOnly(): DiagnosisContentInput {
    const nothing: Quote = () => undefined;
    return this.content((answer) => this.activities(answer.activities, nothing), nothing, nothing);
  }

  withText(): DiagnosisContentInput {
    const { a } = this;
    this.add({ key: 'general', kind: 'GENERAL' }, this.heading('GENERAL'), this.general());
    this.add({ key: 'specific', kind: 'SPECIFIC' }, this.specificHeading(), '');
    const areas = new Map(a.answers.map((answer, i) => [answer, this.area(answer, i)]));
    const others = a.others.map(({ told }) => `${capital(told)}.`).join(' ');
    if (others !== '')
      this.add(
        { key: 'others', kind: 'OTHER' },
        a.language === 'en' ? 'Other activities' : 'Otras actividades',
        others,
      );
    const [good, bad] = [
      a.statements.filter(({ polarity }) => polarity === 'STRENGTH'),
      a.statements.filter(({ polarity }) => polarity !== 'STRENGTH'),
    ];
    this.add(
      { key: 'strengths', kind: 'STRENGTHS' },
      `${this.heading('STRENGTHS')} `,
      said(good, this.none()),
    );
    const proposed = a.proposals
      .map((each) => this.proposal(each.proposedText ?? each.rationale ?? ''))
      .join('\n');
    this.add(
      { key: 'weaknesses', kind: 'WEAKNESSES' },
      this.heading('WEAKNESSES'),
      [said(bad, this.none()), proposed].filter(Boolean).join('\n'),
    );
    this.add({ key: 'budget', kind: 'BUDGET' }, this.heading('BUDGET'), said(a.means, this.none()));
    this.add(
      { key: 'suggestions', kind: 'SUGGESTIONS' },
      this.heading('SUGGESTIONS'),
      said([...a.suggestions, ...a.commitments], this.none()),
    );
    return this.content(
      (answer) => areas.get(answer) ?? [],
      (text) => this.quote(text, 'strengths', 'weaknesses', 'budget', 'suggestions'),
      (text) => this.quote(text, 'others'),
    );
  }

  private content(
    activitiesOf: (answer: Answer) => ActivityInput[],
    quote: Quote,
    quoteOther: Quote,
  ): DiagnosisContentInput {
    const { a, style } = this;
    const spanned = <T extends { readonly text?: string | null }>(item: T): T => ({
      ...item,
      span: quote(item.text ?? ''),
    });
    const keys = [...a.answers.flatMap(({ activities }) => activities), ...a.others].map(
      ({ input }) => input.key,
    );
    return {
      sections: this.sections,
      objectiveClaims: a.claims.map((claim) => ({ ...claim, span: this.quote(claim.text, 'general') })),
      mandateResponses: a.answers.map((answer) => ({ ...answer.input, activities: activitiesOf(answer) })),
      activities: this.activities(a.others, quoteOther),
      statements: a.statements.map(spanned),
      amendmentProposals: a.proposals.map((each) => ({
        ...each,
        span: quote(each.proposedText ?? each.rationale ?? ''),
      })),
      resourceStatements: a.means.map(spanned),
      suggestions: a.suggestions.map(spanned),
      commitments: a.commitments.map(spanned),
      ...(style.hasAnnex ? { annexReferences: [this.annex(keys)] } : {}),
      ...(style.hasText && style.hasFootnote ? { footnotes: [this.footnote()] } : {}),
    };
  }

  private activities(drafts: readonly ActivityDraft[], quote: Quote): ActivityInput[] {
    return drafts.map(({ input, told }) => ({ ...input, span: quote(told) ?? quote(capital(told)) }));
  }

  private area({ input, activities }: Answer, i: number): ActivityInput[] {
    const key = `area-${i + 1}`;
    const heading = `${input.printedNumber ?? i + 1}. ${input.quotedMandateText ?? ''}${i % 3 === 1 ? ' ' : ''}`;
    // As papers have it: one long sentence with semicolons, then a full stop here and there.
    const told = activities
      .map(({ told: words }, n) => (n % 4 === 0 ? `${n === 0 ? '' : '. '}${capital(words)}` : `; ${words}`))
      .join('');
    const body = [input.narrative, told === '' ? '' : `${told}.`].filter(Boolean).join(' ');
    this.add({ key, kind: 'AREA', parentKey: 'specific' }, heading, body === '' ? this.none() : body);
    return this.activities(activities, (text) => this.quote(text, key));
  }

  private add(
    section: Pick<SectionInput, 'key' | 'kind' | 'parentKey'>,
    headingPrinted: string,
    body: string,
  ): void {
    const isDouble = /\/\n/.test(headingPrinted);
    const headingLanguages = isDouble ? ['es', 'en'] : [this.a.language];
    this.sections.push({ ...section, headingPrinted, body, headingLanguages });
  }

  private heading(kind: keyof typeof HEADINGS): string {
    return HEADINGS[kind][this.a.language];
  }

  private specificHeading(): string {
    const { isBilingual, wrongName } = this.style;
    const { en, es } = HEADINGS.SPECIFIC;
    const heading = isBilingual ? `${es}/\n\n${en}` : this.heading('SPECIFIC');
    return wrongName === null ? heading : `${heading}: ${wrongName} [sic]`;
  }

  private general(): string {
    const { agency, language, claims } = this.a;
    const opening =
      language === 'en'
        ? `${agency.name} (${agency.acronym}) reports on its part in the Program.`
        : `${agency.name} (${agency.acronym}) informa de su participación en el Programa.`;
    const mark = this.style.hasFootnote ? '*' : '';
    return `${opening}${mark}\n${claims.map(({ text, printedNumber }) => `${printedNumber}. ${text}`).join('\n\n')}`;
  }

  private proposal(text: string): string {
    return this.a.language === 'en'
      ? `We would suggest wording it as follows:\n${text}`
      : `Se sugiere la siguiente redacción:\n${text}`;
  }

  private none(): string {
    return this.a.language === 'en' ? 'Nothing to report.' : 'Sin novedad que informar.';
  }

  private annex(keys: readonly string[]) {
    const en = this.a.language === 'en';
    return {
      ...{
        key: 'x1',
        kind: 'ANNEX' as const,
        label: en ? 'Annex II' : 'Anexo II',
        title: en ? 'Bibliography' : 'Bibliografía',
      },
      ...{ language: 'es', supportsKeys: keys.slice(0, 1) },
    };
  }

  private footnote() {
    const text =
      this.a.language === 'en'
        ? 'The long version of this report is available in Spanish only.'
        : 'La versión extensa de este informe está disponible únicamente en español.';
    return { key: 'n1', marker: '*', text, target: { sectionKey: 'general', quote: '*' } };
  }

  /** Where the words stand in one of the sections. */
  private quote(text: string, ...keys: readonly string[]): SpanInput | undefined {
    if (text === '') return undefined;
    const section = this.sections.find(({ key, body }) => keys.includes(key) && body.includes(text));
    return section && { sectionKey: section.key, quote: text };
  }
}

const said = (items: readonly { readonly text: string }[], otherwise: string): string =>
  items.length === 0 ? otherwise : items.map(({ text }) => text).join(' ');
