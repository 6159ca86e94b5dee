import type { CheckResult, DiagnosisContent } from '@mandato/rules';
import type { UserError } from '../access/refusal';
import { texts } from '../../values/localized-text';
import type { Projection } from './projection.context';

/** What refuses a save: all of it, each with path and cure. */
export const refusals = (results: readonly CheckResult[]): UserError[] =>
  results.flatMap((each) => (each.refusal ? [problem(each, each.refusal)] : []));

/** What stops a submission although it could be saved. */
export const blockers = (results: readonly CheckResult[]): UserError[] =>
  results
    .filter((each) => each.severity === 'BLOCKER' && !each.refusal)
    .map((each) => problem(each, 'BLOCKED'));

const problem = (result: CheckResult, code: UserError['code']): UserError => ({
  code,
  path: result.path,
  message: result.message.en,
  cure: result.cure.en,
});

/** A document that is kept is not missing. The rules cannot know of files: these stand beside the document. */
export const withoutHeldAnnexes = (
  results: readonly CheckResult[],
  content: DiagnosisContent,
  isHeld: (key: string) => boolean,
): CheckResult[] =>
  results.filter(({ code, path }) => {
    const annex = code === 'DANGLING_ANNEX' ? content.annexReferences[Number(path[2])] : undefined;
    return annex === undefined || !isHeld(annex.key);
  });

/** Results that are kept with the revision. */
export function projectFindings(p: Projection, results: readonly CheckResult[]): void {
  const kept = results.filter((each) => !each.refusal);
  kept.forEach((each, i) => {
    const { sectionKey, part, start, end, quote } = each;
    p.add(
      'finding',
      {
        id: p.id('finding', each.code, each.path.join('/'), String(i)),
        code: each.code,
        severity: each.severity,
        path: each.path,
        message_texts: texts({ ...each.message }),
        cure_texts: texts({ ...each.cure }),
        ...(sectionKey === undefined
          ? {}
          : {
              span_section_id: p.id('section', sectionKey),
              span_part: part ?? 'BODY',
              span_start: start,
              span_end: end,
              span_quote: quote,
            }),
      },
      true,
    );
  });
}
