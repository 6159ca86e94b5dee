import { redlineOf } from '../review/redline.rules';
import type { AssessmentBlock, AssessmentSection } from './assessment-document';
import { redlineBlock, section, text, type Drafting } from './drafting';
import type { ProposalRow } from './material';

/** Proposed amendments, mandate by mandate, each beside the wording that it would take the place of. */
export function amendmentChapter(d: Drafting): AssessmentSection[] {
  const { m, say, figures } = d;
  const { rows, total } = m.proposals;
  if (total === 0)
    return [section('amendments-none', null, ...text(d.unsaid(say.noProposal, figures.proposals())))];
  const target = (each: ProposalRow): string | null => d.mandateCode(each.mandate) ?? each.target;
  // What names no mandate comes last.
  const placed = [...rows].sort((a, b) => {
    const [one, other] = [a, b].map((each) => d.mandateCode(each.mandate) ?? '\u{10ffff}');
    return one === other ? 0 : (one as string) < (other as string) ? -1 : 1;
  });
  const cut = d.cut(rows.length, total, figures.proposals());
  return [
    ...placed.map((each, i) => proposalSection(d, each, { id: `amendment-${i + 1}`, target: target(each) })),
    ...(cut.length > 0 ? [section('amendments-cut', null, ...text(...cut))] : []),
  ];
}

function proposalSection(
  d: Drafting,
  proposal: ProposalRow,
  { id, target }: { id: string; target: string | null },
): AssessmentSection {
  const { say, figures } = d;
  const { agency: agencyId } = d.returnOf(proposal);
  const agency = d.agency(agencyId);
  const figure = figures.proposals(d.code(agencyId));
  const named = target ?? say.untargeted;
  const redline = redlineOf(proposal.drawn);
  const basis = redline?.base ?? (proposal.against ? proposal.against.basis : null);
  const { rationale, language } = proposal;
  return section(
    id,
    say.proposalOf(named, agency),
    ...text(
      d.said(say.proposes[proposal.kind](agency, named), {
        quotes: d.quotes(proposal),
        figures: [figure],
      }),
      d.said(say.status[proposal.status], { figures: [figure] }),
      ...(proposal.drawn.proposedText === null && proposal.kind !== 'REMOVE'
        ? [d.unsaid(say.aimOnly, figure)]
        : []),
      ...(rationale === null || rationale === proposal.cited?.quote
        ? []
        : [d.said(say.rationale, { figures: [figure], stated: { words: rationale, language } })]),
      ...(basis === null
        ? [d.unsaid(say.noWording, figure)]
        : [d.said(say.drawn[basis], { figures: [figure] })]),
    ),
    ...beside(proposal, redline),
  );
}

/** The redline; against a paraphrase, in another language or without proposed words the two texts side by side. */
function beside(proposal: ProposalRow, redline: ReturnType<typeof redlineOf>): AssessmentBlock[] {
  const { against, language, drawn } = proposal;
  const after = drawn.proposedText;
  if (redline) {
    const text = (without: string): string =>
      redline.changes
        .filter(({ kind }) => kind !== without)
        .map((change) => change.text)
        .join('');
    const before = text('ADDED');
    return [
      redlineBlock({
        basis: redline.base,
        before,
        beforeLanguage: language,
        after: proposal.kind === 'REMOVE' ? null : after,
        afterLanguage: language,
        changes: redline.changes,
      }),
    ];
  }
  if (!against && after === null) return [];
  return [
    redlineBlock({
      basis: against?.basis ?? null,
      before: against?.text ?? null,
      beforeLanguage: against?.language ?? null,
      after,
      afterLanguage: language,
      changes: null,
    }),
  ];
}
