import { CoverageState } from '../coverage/cell';
import type { AssessmentFigure, AssessmentSection, AssessmentSentence } from './assessment-document';
import { grouped, section, text, type Drafting } from './drafting';
import type { AgencyRow, Bounded, CellCounts, Filed, ReturnRow, StatementRow } from './material';

type Made = keyof Drafting['say']['kinds'];

/** The round agency by agency: those who filed each by itself, all others together. */
export function agencyChapter(d: Drafting): AssessmentSection[] {
  const { m, say, figures } = d;
  if (m.agencies.total === 0)
    return [section('agencies-none', null, ...text(d.unsaid(say.nobody, figures.totals())))];
  const returnsOf = ({ id }: AgencyRow): ReturnRow[] =>
    m.returns.rows.filter(({ agency, answersFor }) => agency === id || answersFor === id);
  const made = countMade(d);
  const absent = m.agencies.rows.filter((each) => returnsOf(each).length === 0).map(({ id }) => id);
  return [
    ...m.agencies.rows
      .filter(({ id }) => !absent.includes(id))
      .map((agency) => agencySection(d, agency, { returns: returnsOf(agency), made })),
    section(
      'agencies-absent',
      null,
      ...text(
        ...(absent.length > 0 ? [d.unsaid(say.nothingCame(d.names(absent)), figures.returns('number'))] : []),
        ...d.cut(m.agencies.rows.length, m.agencies.total, figures.totals()),
      ),
    ),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** How often each agency made something of a kind; null where not all of it is at hand. */
type MadeCounts = Readonly<Record<Made, ReadonlyMap<string, number> | null>>;

function countMade(d: Drafting): MadeCounts {
  const { statements, suggestions, proposals, commitments } = d.m;
  const by = <T extends Filed>(
    { rows, total }: Bounded<T>,
    holds: (row: T) => boolean = () => true,
  ): ReadonlyMap<string, number> | null => {
    if (rows.length < total) return null;
    const of = grouped(rows.filter(holds), (each) => d.returnOf(each).agency);
    return new Map([...of].map(([agency, each]) => [agency, each.length]));
  };
  const polarity = (value: string) => (row: StatementRow) => row.polarity === value;
  return {
    WEAKNESS: by(statements, polarity('WEAKNESS')),
    STRENGTH: by(statements, polarity('STRENGTH')),
    SUGGESTION: by(suggestions),
    PROPOSAL: by(proposals),
    COMMITMENT: by(commitments),
  };
}

function agencySection(
  d: Drafting,
  { id, code, name, acronym, total }: AgencyRow,
  { returns, made }: { returns: readonly ReturnRow[]; made: MadeCounts },
): AssessmentSection {
  const { say, figures } = d;
  const cells = figures.totals({ agency: code });
  const otherwise = statesOf(d, total);
  return section(
    `agency-${code}`,
    acronym === null ? name : `${name} (${acronym})`,
    ...text(
      d.said(say.agencyFiled(returns.map(({ reference }) => reference)), {
        figures: returns.map(({ reference }) => figures.returnOf(reference)),
      }),
      d.said(say.agencyCells(total.cells, total.reported), { figures: [cells] }),
      ...(otherwise.length > 0 ? [d.said(say.agencyStates(otherwise), { figures: [cells] })] : []),
      ...madeBy(d, { id, code }, made),
    ),
  );
}

const statesOf = ({ say }: Drafting, total: CellCounts): string[] =>
  Object.values(CoverageState).flatMap((state) => {
    const count = total[state.toLowerCase() as keyof CellCounts];
    return state === CoverageState.REPORTED || count === 0 ? [] : [say.inState(count, say.state[state])];
  });

function madeBy(
  d: Drafting,
  { id, code }: Pick<AgencyRow, 'id' | 'code'>,
  made: MadeCounts,
): AssessmentSentence[] {
  const { say, figures } = d;
  const figureOf: Readonly<Record<Made, AssessmentFigure>> = {
    WEAKNESS: figures.statements('WEAKNESS', code),
    STRENGTH: figures.statements('STRENGTH', code),
    SUGGESTION: figures.suggestions(code),
    PROPOSAL: figures.proposals(code),
    COMMITMENT: figures.commitments(code),
  };
  const known = (Object.keys(figureOf) as Made[]).flatMap((kind) => {
    const counts = made[kind];
    return counts === null ? [] : [{ kind, count: counts.get(id) ?? 0 }];
  });
  const some = known.filter(({ count }) => count > 0);
  const none = known.filter(({ count }) => count === 0);
  return [
    ...(some.length > 0
      ? [
          d.said(say.agencyNamed(some.map(({ kind, count }) => say.howMany(count, say.kinds[kind]))), {
            figures: some.map(({ kind }) => figureOf[kind]),
          }),
        ]
      : []),
    ...(none.length > 0
      ? [
          d.unsaid(
            say.agencyNamedNot(none.map(({ kind }) => say.kinds[kind][0] ?? '')),
            ...none.map(({ kind }) => figureOf[kind]),
          ),
        ]
      : []),
  ];
}
