import { AddresseeKind } from '../diagnoses/suggestion';
import type { AssessmentSection } from './assessment-document';
import { section, text, type Drafting } from './drafting';
import type { AddresseeRow, SuggestionRow } from './material';

const MOST_QUOTES = 20;

/** Whoever a suggestion ought to be addressed to at least once; where nobody did, the document says so. */
const ALWAYS = [AddresseeKind.OAS, AddresseeKind.GOVERNMENTS, AddresseeKind.PROGRAM] as const;

interface Addressed {
  readonly addressee: AddresseeRow;
  readonly suggestions: SuggestionRow[];
}

/** Suggestions by addressee: who is asked most first, as in `suggestionAddressees`. */
export function suggestionChapter(d: Drafting): AssessmentSection[] {
  const { m, say, figures } = d;
  const { rows, total } = m.suggestions;
  if (total === 0)
    return [section('suggestions-none', null, ...text(d.unsaid(say.noSuggestion, figures.suggestions())))];
  const addressed = addressees(rows);
  const unaddressed = rows.filter((each) => each.addressees.length === 0);
  const missing = ALWAYS.filter((kind) => !addressed.some(({ addressee }) => addressee.kind === kind));
  return [
    ...addressed.map(({ addressee, suggestions }, i) =>
      suggested(d, {
        id: `suggestions-${i + 1}`,
        title: titleOf(d, addressee),
        suggestions,
        figure: figures.addressees(),
      }),
    ),
    ...(unaddressed.length === 0
      ? []
      : [
          suggested(d, {
            id: 'suggestions-nobody',
            title: say.addressee.NOBODY,
            suggestions: unaddressed,
            figure: figures.suggestions(),
          }),
        ]),
    section(
      'suggestions-missing',
      null,
      ...text(
        ...(missing.length === 0
          ? []
          : [
              d.unsaid(
                say.notAddressed(missing.map((kind) => say.notAddressedTo[kind])),
                figures.addressees(),
              ),
            ]),
        ...d.cut(rows.length, total, figures.suggestions()),
      ),
    ),
  ].filter(({ blocks }) => blocks.length > 0);
}

function addressees(rows: readonly SuggestionRow[]): Addressed[] {
  const byKey = new Map<string, Addressed>();
  for (const suggestion of rows) {
    for (const addressee of suggestion.addressees) {
      const known = byKey.get(addressee.key) ?? { addressee, suggestions: [] };
      // Named twice by one suggestion it is still asked once.
      if (!known.suggestions.includes(suggestion)) known.suggestions.push(suggestion);
      byKey.set(addressee.key, known);
    }
  }
  return [...byKey.values()].sort(
    (a, b) => b.suggestions.length - a.suggestions.length || (a.addressee.key < b.addressee.key ? -1 : 1),
  );
}

function titleOf({ say }: Drafting, { kind, label }: AddresseeRow): string {
  const title = say.addressee[kind];
  return typeof title === 'string' ? title : title(label ?? '—');
}

interface Suggested {
  readonly id: string;
  readonly title: string;
  readonly suggestions: readonly SuggestionRow[];
  readonly figure: ReturnType<Drafting['figures']['addressees']>;
}

function suggested(d: Drafting, { id, title, suggestions, figure }: Suggested): AssessmentSection {
  const names = d.names(suggestions.map((each) => d.returnOf(each).agency));
  const shown = d.someQuotes(suggestions, { most: MOST_QUOTES, figure });
  return section(
    id,
    title,
    ...text(
      d.said(d.say.suggested(suggestions.length, names), { quotes: shown.quotes, figures: [figure] }),
      ...shown.cut,
    ),
  );
}
