import { CoverageState } from '../coverage/cell';
import type { AssessmentSection, AssessmentSentence } from './assessment-document';
import { grouped, section, table, text, type Drafting } from './drafting';
import type { CellRow, CodedText, MandateRow } from './material';

const MOST_ROWS = 500;
const GAPS: readonly CoverageState[] = Object.values(CoverageState).filter(
  (state) => state !== CoverageState.REPORTED,
);

/** What is missing, mandate by mandate, and what no activity names. */
export function gapChapter(d: Drafting): AssessmentSection[] {
  return [
    section('gaps-totals', null, ...text(...totals(d))),
    section('gaps-mandates', null, ...gapTable(d)),
    section('gaps-unnamed', d.say.unnamedHeading, ...text(...unnamed(d))),
  ].filter(({ blocks }) => blocks.length > 0);
}

function totals(d: Drafting): AssessmentSentence[] {
  const { m, say, figures } = d;
  const { cells, reported } = m.total;
  const figure = figures.totals();
  if (cells === 0) return [d.unsaid(say.noCells, figure)];
  const unreported = m.mandates.rows
    .filter(({ total }) => total.reported === 0 && total.substitute === 0)
    .map(({ code }) => code);
  return [
    d.said(say.cells(cells, reported), { figures: [figure] }),
    unreported.length > 0
      ? d.unsaid(say.unreported(unreported), figures.states({}))
      : d.said(say.allReported, { figures: [figures.states({})] }),
    ...d.cut(m.mandates.rows.length, m.mandates.total, figures.states({})),
    ...(reported === cells ? [d.said(say.noGaps, { figures: [figure] })] : []),
  ];
}

interface Gap {
  readonly code: string;
  readonly state: CoverageState;
  readonly agencies: string;
  readonly why: string;
}

/** Mandates of which the same is to be said stand in one row. */
function gapTable(d: Drafting): ReturnType<typeof table> {
  const { m, say, figures } = d;
  const gaps = m.mandates.rows.flatMap((mandate) =>
    [...grouped(d.cellsOf.get(mandate.id) ?? [], ({ state, reason }) => `${state} ${reason}`).values()]
      .filter(([cell]) => cell !== undefined && GAPS.includes(cell.state))
      .map((cells) => gap(d, mandate, cells)),
  );
  const rows = [
    ...grouped(gaps, ({ state, agencies, why }) => JSON.stringify([state, agencies, why])).values(),
  ].map((same) => {
    const [{ state, agencies, why }] = same as [Gap];
    const codes = d.formats.list(same.map(({ code }) => code));
    return d.row([codes, say.state[state], agencies, why], {
      figures: [figures.states({ states: [state] })],
    });
  });
  return [
    ...table(say.gapCaption, say.gapColumns, rows.slice(0, MOST_ROWS)),
    ...text(...d.cut(Math.min(rows.length, MOST_ROWS), rows.length, figures.states({ states: GAPS }))),
  ];
}

function gap(d: Drafting, { code }: MandateRow, cells: readonly CellRow[]): Gap {
  const [{ state, reason }] = cells as [CellRow];
  const stated = [...new Set(cells.flatMap((each) => (each.stated === null ? [] : [each.stated])))];
  return {
    code,
    state,
    agencies: d.formats.list(d.names(cells.map(({ agency }) => agency))),
    why: [reason, ...stated.map(d.say.quoted)].join(' '),
  };
}

function unnamed(d: Drafting): AssessmentSentence[] {
  const { m, say, figures } = d;
  if (m.round.state === 'PLANNED') return [];
  const figure = figures.unreached();
  const told = (
    codes: readonly CodedText[],
    none: (labels: readonly string[]) => string,
    all: string,
  ): AssessmentSentence =>
    codes.length === 0
      ? d.said(all, { figures: [figure] })
      : d.unsaid(none(codes.map(({ label }) => label)), figure);
  return [
    told(m.unnamed.groups, say.unnamedGroups, say.allGroups),
    told(m.unnamed.themes, say.unnamedThemes, say.allThemes),
    told(m.unnamed.countries, say.unnamedCountries, say.allCountries),
  ];
}
