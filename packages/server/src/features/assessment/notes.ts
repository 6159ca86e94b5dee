import { safe } from '../register/document-page';
import type { AssessmentFigure, AssessmentQuote } from './assessment-document';
import type { Phrases } from './phrases.en';

interface Note {
  readonly number: number;
  readonly html: string;
}

/** The notes of a page: each source has one number, wherever it is named. */
export class Notes {
  private readonly known = new Map<string, Note>();

  constructor(private readonly say: Pick<Phrases, 'queryIs' | 'notes'>) {}

  words({ address, reference, symbol }: AssessmentQuote): string {
    const named = [reference, ...(symbol === null ? [] : [symbol])].join(', ');
    return this.refer(address, () => `${safe(named)}: <a href="${safe(address)}">${safe(address)}</a>`);
  }

  figure({ query, address }: AssessmentFigure): string {
    return this.refer(
      address,
      () => `${safe(this.say.queryIs)}: <a href="${safe(address)}"><code>${safe(query)}</code></a>`,
    );
  }

  list(): string {
    const items = [...this.known.values()].map(({ number, html }) => `<li id="note-${number}">${html}</li>`);
    return `<ol>\n${items.join('\n')}\n</ol>`;
  }

  private refer(address: string, html: () => string): string {
    const number = this.known.get(address)?.number ?? this.known.size + 1;
    if (number > this.known.size) this.known.set(address, { number, html: html() });
    return `<span class="note"><a href="#note-${number}" aria-label="${safe(this.say.notes)} ${number}">[${number}]</a></span>`;
  }
}
