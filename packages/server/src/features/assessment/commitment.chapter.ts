import type { AssessmentSection, AssessmentSentence } from './assessment-document';
import { grouped, list, section, text, type Drafting } from './drafting';
import type { CommitmentRow } from './material';

/* What agencies commit themselves to, what became of what they promised before, and the papers that were not received. */

export function commitmentChapter(d: Drafting): AssessmentSection[] {
  const { m, say } = d;
  return [
    section('commitments-new', null, ...made(d)),
    section(
      'commitments-earlier',
      say.earlierHeading,
      ...list(...earlier(d)),
      ...text(
        ...(m.earlierCommitments.total === 0
          ? [d.unsaid(say.noEarlier, d.figures.earlierCommitments())]
          : []),
        ...d.cut(
          m.earlierCommitments.rows.length,
          m.earlierCommitments.total,
          d.figures.earlierCommitments(),
        ),
      ),
    ),
  ];
}

function made(d: Drafting): ReturnType<typeof text> {
  const { m, say, figures } = d;
  const { rows, total } = m.commitments;
  if (total === 0) return text(d.unsaid(say.noCommitment, figures.commitments()));
  const sentences = [...grouped(rows, (each) => d.returnOf(each).agency)].flatMap(([agency, those]) => {
    const figure = figures.commitments(d.code(agency));
    return [
      d.said(say.commits(d.agency(agency), those.length), { figures: [figure] }),
      ...those.map((each) =>
        d.said(say.committed(becameOf(d, each)), { quotes: d.quotes(each), figures: [figure] }),
      ),
    ];
  });
  return [...list(...sentences), ...text(...d.cut(rows.length, total, figures.commitments()))];
}

const becameOf = ({ say }: Drafting, { dueOn, state }: Pick<CommitmentRow, 'dueOn' | 'state'>): string =>
  [...(dueOn === null ? [] : [say.dueBy(dueOn)]), say.commitmentState[state]].join(', ');

function earlier(d: Drafting): AssessmentSentence[] {
  const { m, say, figures } = d;
  return m.earlierCommitments.rows.map(({ agency, agencyCode, reference, round, ...each }) =>
    d.said(say.earlier(agency, round, becameOf(d, each)), {
      quotes: d.quotesOf(each, { agencyCode, reference }),
      figures: [figures.earlierCommitments()],
    }),
  );
}

export function annexChapter(d: Drafting): AssessmentSection[] {
  const { m, say, figures } = d;
  const { rows, total } = m.annexes;
  const figure = figures.annexes();
  if (total === 0) return [section('annexes-none', null, ...text(d.unsaid(say.noAnnex, figure)))];
  const sentences = rows.map((each) => {
    const agency = d.agency(d.returnOf(each).agency);
    const { label, title } = each;
    const said = title === null ? say.annex(agency, label) : say.annexTitled(agency, label, title);
    return d.said(said, { quotes: d.quotes(each), figures: [figure] });
  });
  return [
    section('annexes-list', null, ...list(...sentences), ...text(...d.cut(rows.length, total, figure))),
  ];
}
