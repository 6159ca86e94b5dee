import type { CoverageState } from '../coverage/cell';
import type { AssessmentBlock, AssessmentSection, AssessmentSentence } from './assessment-document';
import { list, section, text, type Drafting } from './drafting';
import type { ActivityRow, CellRow, Filed, MandateRow, ResponseRow } from './material';

const MOST_QUOTES = 5;

/** What was filed on a mandate by those who answer for an agency. */
interface FiledOn {
  readonly activities: ReadonlyMap<string, readonly ActivityRow[]>;
  readonly responses: ReadonlyMap<string, readonly ResponseRow[]>;
}

const nameOf = (mandate: string, agency: string): string => `${mandate} ${agency}`;

export function filedOn(d: Drafting): FiledOn {
  const activities = new Map<string, ActivityRow[]>();
  const responses = new Map<string, ResponseRow[]>();
  const put = <T extends Filed>(into: Map<string, T[]>, mandate: string, filed: T): void => {
    const name = nameOf(mandate, d.returnOf(filed).answersFor);
    const known = into.get(name);
    if (known) known.push(filed);
    else into.set(name, [filed]);
  };
  for (const each of d.m.activities.rows) for (const mandate of each.mandates) put(activities, mandate, each);
  // Words that only repeat the mandate say nothing of what was done.
  for (const each of d.m.responses.rows)
    if (each.mandate !== null && !each.isHeading) put(responses, each.mandate, each);
  return { activities, responses };
}

/** One mandate: its words, what each agency says of it, and that nobody says anything. */
export function mandateSection(d: Drafting, mandate: MandateRow, filed: FiledOn): AssessmentSection {
  const { say, figures } = d;
  const { code, title, total } = mandate;
  const cells = d.cellsOf.get(mandate.id) ?? [];
  const isUnreported = total.reported === 0 && total.substitute === 0;
  return section(
    `mandate-${code}`,
    `${code}: ${title}`,
    ...wording(d, mandate),
    ...list(...cells.flatMap((cell) => ofCell(d, { cell, code, filed }))),
    ...text(
      ...together(d, code, cells),
      ...(isUnreported ? [d.unsaid(say.nobodyReported(code), figures.states({ mandate: code }))] : []),
      ...d.cut(cells.length, total.cells, figures.states({ mandate: code })),
    ),
  );
}

function wording(d: Drafting, { code, text: words, language, basis }: MandateRow): AssessmentBlock[] {
  if (words === null || basis === null) return [];
  return text(
    d.said(d.say.wording[basis], {
      figures: [d.figures.states({ mandate: code })],
      stated: { words, language },
    }),
  );
}

/** What one agency says that is more than nothing. */
function ofCell(
  d: Drafting,
  { cell, code, filed }: { cell: CellRow; code: string; filed: FiledOn },
): AssessmentSentence[] {
  const { say, figures } = d;
  const { state, activities, isAddressed } = cell;
  if (state !== 'REPORTED' && state !== 'SUBSTITUTE' && state !== 'NOT_DONE') return [];
  const agency = d.agency(cell.agency);
  const figure = figures.states({ mandate: code });
  const name = nameOf(cell.mandate, cell.agency);
  const inWords = (filed.responses.get(name) ?? []).filter(({ cited }) => cited !== null);
  const words = [...inWords, ...(filed.activities.get(name) ?? [])];
  const shown = d.someQuotes(words, { most: MOST_QUOTES, total: inWords.length + activities, figure });
  const said = {
    REPORTED: say.reported(agency, activities, isAddressed),
    SUBSTITUTE: say.substitute(agency),
    NOT_DONE: say.notDone(agency),
  }[state];
  const stated = cell.stated === null ? null : { words: cell.stated, language: languageOf(d, words) };
  const why = stated === null ? said : `${said} ${say.reason}`;
  return [d.said(why, { quotes: shown.quotes, figures: [figure], stated }), ...shown.cut];
}

/** A reason is in the language of the return, as far as anybody can tell. */
const languageOf = (d: Drafting, [first]: readonly Filed[]): string | null =>
  first ? d.returnOf(first).language : null;

/** Those who say nothing are named together. */
function together(d: Drafting, code: string, cells: readonly CellRow[]): AssessmentSentence[] {
  const { say, figures } = d;
  const told: readonly [`${CoverageState}`, (names: readonly string[]) => string][] = [
    ['SILENT', say.silent],
    ['FILED_UNLINKED', say.unlinked],
    ['NIL_RETURN', say.nilOn],
    ['EXCUSED', say.excusedOn],
    ['AWAITED', say.awaitedOn],
  ];
  return told.flatMap(([state, phrase]) => {
    const names = d.names(cells.filter((each) => each.state === state).map(({ agency }) => agency));
    return names.length === 0 ? [] : [d.unsaid(phrase(names), figures.states({ mandate: code }))];
  });
}
