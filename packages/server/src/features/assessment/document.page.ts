import { page, safe } from '../register/document-page';
import type {
  AssessmentBlock,
  AssessmentChapter,
  AssessmentQuote,
  AssessmentRedline,
  AssessmentSection,
  AssessmentSentence,
} from './assessment-document';
import { chaptersOf } from './compile.rules';
import { DOCUMENT_STYLE } from './document.style';
import { Drafting, sameLanguage } from './drafting';
import type { Material } from './material';
import { Notes } from './notes';

/** The whole document as a page. */
export function documentPage(m: Material): string {
  const chapters = chaptersOf(m);
  const title = safe(new Drafting(m).say.title(m.round.title));
  const paper = new Paper(m);
  // Notes are numbered while the chapters are set.
  const set = chapters.map((each, i) =>
    paper.chapter(each, each.kind !== chapters[i - 1]?.kind && each.kind === 'OBJECTIVE'),
  );
  return page(
    m.locale,
    title,
    [paper.front(title, chapters), ...set, paper.notes()].join('\n'),
    DOCUMENT_STYLE,
  );
}

/** Chapters that are short as a rule: printed, they go on where the one before ends. */
const FOLLOWING: readonly AssessmentChapter['kind'][] = [
  'OBJECTIVE',
  'STRENGTHS',
  'THREATS',
  'NEEDS',
  'ANNEXES',
];

class Paper {
  private readonly d: Drafting;
  private readonly noted: Notes;

  constructor(private readonly m: Material) {
    this.d = new Drafting(m);
    this.noted = new Notes(this.d.say);
  }

  front(title: string, chapters: readonly AssessmentChapter[]): string {
    const { m, d } = this;
    const { say } = d;
    const { opensOn, dueOn, requestedBy } = m.round;
    const known = [
      say.standing[m.standing],
      say.basis(m.completeness.reported, m.completeness.expected),
      say.readAt(m.asOf, m.asOfAt),
      say.period(opensOn, dueOn),
      ...(requestedBy === null ? [] : [say.requestedBy(requestedBy)]),
    ].filter((each) => each !== '');
    const items = chapters.map(({ id, title: heading }) => `<li><a href="#${id}">${safe(heading)}</a></li>`);
    return `<header class="front">
<p class="sort">${safe(m.round.code)}</p>
<h1>${title}</h1>
<p class="mark">${safe(say.firstDraft)}</p>
<p>${safe(known.join(' '))}</p>
<p class="lead">${safe(say.lead)}</p>
<nav aria-label="${safe(say.contents)}">
<h2>${safe(say.contents)}</h2>
<ol>
${items.join('\n')}
<li><a href="#notes">${safe(say.notes)}</a></li>
</ol>
</nav>
</header>`;
  }

  chapter({ id, kind, title, sections }: AssessmentChapter, isFirst: boolean): string {
    const follows = FOLLOWING.includes(kind) && !isFirst ? ' follows' : '';
    return `<section class="chapter${follows}" aria-labelledby="${id}">
<h2 id="${id}">${safe(title)}</h2>
${sections.map((each) => this.section(each)).join('\n')}
</section>`;
  }

  notes(): string {
    const { say } = this.d;
    return `<section class="chapter notes" aria-labelledby="notes">
<h2 id="notes">${safe(say.notes)}</h2>
<p class="lead">${safe(say.notesLead)}</p>
${this.noted.list()}
</section>`;
  }

  private section({ id, title, blocks }: AssessmentSection): string {
    const heading = title === null ? '' : `<h3 id="${id}">${safe(title)}</h3>\n`;
    return heading + blocks.map((each) => this.block(each)).join('\n');
  }

  private block(block: AssessmentBlock): string {
    switch (block.form) {
      case 'TABLE':
        return this.table(block);
      case 'LIST':
        return `<ul class="sentences">\n${block.sentences.map((each) => `<li${classOf(each)}>${this.sentence(each)}</li>`).join('\n')}\n</ul>`;
      case 'REDLINE':
        return block.redline ? this.redline(block.redline) : '';
      default:
        return block.sentences.map((each) => `<div${classOf(each)}>${this.sentence(each)}</div>`).join('\n');
    }
  }

  private sentence({ text, language, stated, quotes, figures }: AssessmentSentence): string {
    const words = language === null ? safe(text) : this.foreign('span', text, language);
    const reason =
      stated === null
        ? ''
        : ` ${stated.language === null ? `<q>${safe(stated.words)}</q>` : this.foreign('q', stated.words, stated.language)}`;
    const notes = figures.map((each) => this.noted.figure(each)).join('');
    return `<p>${words}${reason}${notes}</p>${quotes.map((each) => this.quote(each)).join('')}`;
  }

  /** Words in their own language; in another one than the document's it is said which. */
  private foreign(element: 'span' | 'q', words: string, language: string): string {
    const { say } = this.d;
    const told = sameLanguage(language, this.m.locale)
      ? ''
      : ` <span class="by">(${safe(say.inLanguage(language))})</span>`;
    return `<${element} lang="${safe(language)}" dir="auto">${safe(words)}</${element}>${told}`;
  }

  private quote(quote: AssessmentQuote): string {
    const { say } = this.d;
    const { language, translation, address, symbol, reference } = quote;
    const isForeign = !sameLanguage(language, this.m.locale);
    const by = [
      reference,
      ...(symbol === null ? [] : [symbol]),
      ...(isForeign ? [say.inLanguage(language)] : []),
    ];
    const translated =
      translation === null
        ? ''
        : `<p class="translation" lang="${this.m.locale}">${safe(translation)} <span class="by">(${safe(say.translated)})</span></p>`;
    return (
      `<blockquote cite="${safe(address)}"><p lang="${safe(language)}" dir="auto">${safe(quote.quote)}</p>` +
      `<p class="by">${safe(by.join(', '))}${this.noted.words(quote)}</p>${translated}</blockquote>`
    );
  }

  private table({ caption, columns, sentences }: AssessmentBlock): string {
    const heads = columns.map((each) => `<th scope="col">${safe(each)}</th>`).join('');
    const rows = sentences.map((each) => this.row(each, columns));
    return `<div class="table"><table>
<caption>${safe(caption ?? '')}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
  }

  private row(sentence: AssessmentSentence, columns: readonly string[]): string {
    const { cells, figures } = sentence;
    // What is said of the whole table has no cells.
    if (cells.length === 0)
      return `<tr><td colspan="${columns.length}"${classOf(sentence)}>${this.sentence(sentence)}</td></tr>`;
    const notes = figures.map((each) => this.noted.figure(each)).join('');
    const [first = '', ...rest] = cells;
    const others = rest.map((each, i) => `<td data-head="${safe(columns[i + 1] ?? '')}">${safe(each)}</td>`);
    return `<tr><th scope="row">${safe(first)}${notes}</th>${others.join('')}</tr>`;
  }

  private redline({ before, beforeLanguage, after, afterLanguage, changes }: AssessmentRedline): string {
    const { say } = this.d;
    const text = (words: string | null, language: string | null): string =>
      words === null
        ? `<p class="words">—</p>`
        : `<p class="words">${this.foreign('span', words, language ?? this.m.locale)}</p>`;
    const beside = `<div class="beside" role="group" aria-label="${safe(say.sideBySide)}">
<div><h4>${safe(say.asItStands)}</h4>${text(before, beforeLanguage)}</div>
<div><h4>${safe(say.proposed)}</h4>${text(after, afterLanguage)}</div>
</div>`;
    if (changes === null) return `<div class="redline">${beside}</div>`;
    const marked = changes.map(({ kind, text: words }) => this.change(kind, words)).join('');
    return `<div class="redline">
<h4>${safe(say.redlineOf)}</h4>
<p class="words" lang="${safe(afterLanguage)}" dir="auto">${marked}</p>
${beside}
</div>`;
  }

  /** Whoever does not see the lines hears where each change begins and ends. */
  private change(kind: string, words: string): string {
    const { say } = this.d;
    if (kind === 'SAME') return safe(words);
    const [element, name] = kind === 'ADDED' ? ['ins', say.inserted] : ['del', say.deleted];
    const aloud = (what: string): string =>
      `<span class="aloud" lang="${this.m.locale}">[${safe(what)}]</span>`;
    return `<${element}>${aloud(name)}${safe(words)}${aloud(say.end(name))}</${element}>`;
  }
}

const classOf = ({ claim }: AssessmentSentence): string =>
  claim === 'UNSAID' ? ' class="unsaid"' : claim === 'CUT' ? ' class="cut"' : '';
