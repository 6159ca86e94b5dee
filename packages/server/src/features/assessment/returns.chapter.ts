import type { AssessmentSection, AssessmentSentence } from './assessment-document';
import { grouped, section, table, text, type Drafting } from './drafting';
import type { ExpectationRow, ReturnRow } from './material';

/* Who has handed in what, and which returns the document rests on. */

export function returnsChapter(d: Drafting): AssessmentSection[] {
  const { m, say, figures } = d;
  if (m.round.state === 'PLANNED')
    return [section('returns-basis', null, ...text(d.unsaid(say.announced, figures.expectations())))];
  return [
    section('returns-basis', null, ...text(...basis(d))),
    section('returns-agencies', null, ...table(say.returnsCaption, say.returnColumns, rows(d))),
  ].filter(({ blocks }) => blocks.length > 0);
}

function basis(d: Drafting): AssessmentSentence[] {
  const { m, say, figures } = d;
  const { reported, expected } = m.completeness;
  const owing = figures.expectations();
  const names = (of: (e: ExpectationRow) => boolean): string[] =>
    d.names(m.expectations.filter(of).map(({ agency }) => agency));
  const told = (
    found: readonly string[],
    phrase: (names: readonly string[]) => string,
  ): AssessmentSentence[] => (found.length === 0 ? [] : [d.said(phrase(found), { figures: [owing] })]);
  const awaited = names((e) => e.isRequested && !e.hasReturn && e.declared === null);
  const late = names((e) => e.isLate);
  return [
    d.said(say.basis(reported, expected), { figures: [figures.totals()] }),
    ...(m.returns.total === 0 ? [d.unsaid(say.nobodyFiled, figures.totals())] : []),
    ...told(
      names((e) => !e.isRequested && e.hasReturn),
      say.unasked,
    ),
    ...told(
      names((e) => !e.hasReturn && e.declared === 'NIL_RETURN'),
      say.nil,
    ),
    ...told(
      names((e) => !e.hasReturn && e.declared === 'EXCUSED'),
      say.excused,
    ),
    ...(awaited.length > 0 ? [d.unsaid(say.awaited(awaited), owing)] : []),
    ...(awaited.length === 0 && expected > 0 ? [d.said(say.allCame, { figures: [owing] })] : []),
    ...(late.length > 0
      ? told(late, say.late)
      : expected > 0
        ? [d.said(say.nobodyLate, { figures: [owing] })]
        : []),
  ];
}

function rows(d: Drafting): AssessmentSentence[] {
  const { m, say, figures } = d;
  const filed = grouped(m.returns.rows, ({ answersFor }) => answersFor);
  const owing = new Map(m.expectations.map((each) => [each.agency, each]));
  const concerned = m.agencies.rows.filter(({ id }) => owing.has(id) || filed.has(id));
  return [
    ...concerned.flatMap(({ id, name, acronym }) => {
      const agency = acronym === null ? name : `${name} (${acronym})`;
      const owed = owing.get(id);
      const late = owed?.isLate ? [say.lateCell] : [];
      const returns = filed.get(id) ?? [];
      if (returns.length === 0)
        return [
          d.row([agency, [declared(d, owed), ...late].join(', '), '', ''], {
            figures: [figures.expectations()],
          }),
        ];
      return returns.map((each) =>
        d.row([agency, ...handedIn(d, each, late)], { figures: [figures.returnOf(each.reference)] }),
      );
    }),
    ...d.cut(m.agencies.rows.length, m.agencies.total, figures.expectations()),
  ];
}

const declared = ({ say }: Drafting, owed: ExpectationRow | undefined): string =>
  owed?.declared === 'EXCUSED' ? say.excusedCell : owed?.declared === 'NIL_RETURN' ? say.nilCell : say.none;

function handedIn({ say }: Drafting, of: ReturnRow, late: readonly string[]): string[] {
  return [
    [say.revision(of.reference, of.revision), ...late].join(', '),
    say.handedIn(of.submittedAt),
    of.act === null ? say.notPublished : say.byAct(of.act),
  ];
}

export function sourcesChapter(d: Drafting): AssessmentSection[] {
  const { m, say, figures, formats } = d;
  if (m.returns.total === 0)
    return [section('sources-returns', null, ...text(d.unsaid(say.noSource, figures.totals())))];
  const sources = m.returns.rows.map((each) =>
    d.row(
      [
        say.revision(each.reference, each.revision),
        each.symbol ?? '—',
        formats.language(each.language),
        each.hash,
      ],
      { figures: [{ ...figures.returnOf(each.reference), address: `${m.publicUrl}/receipts/${each.id}` }] },
    ),
  );
  const redacted = m.returns.rows
    .filter(({ isRedacted }) => isRedacted)
    .map(({ reference }) =>
      d.said(`${reference}: ${say.redacted}`, { figures: [figures.returnOf(reference)] }),
    );
  return [
    section(
      'sources-returns',
      null,
      ...table(say.sourcesCaption, say.sourceColumns, sources),
      ...text(...redacted, ...d.cut(m.returns.rows.length, m.returns.total, figures.returns('number'))),
    ),
  ];
}
