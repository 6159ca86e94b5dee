import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CheckResult, DiagnosisContent, FiledDocumentInput } from '@mandato/rules';
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

/** What a finding is about, whatever comes before it in its list: the place keeps the finding one through revisions, the
    words tell whether it is still about the same. */
interface Standpoint {
  /** JSON list of the path's steps, each index of an item replaced by the item's key. */
  readonly place: string;
  /** SHA-256 of the words. */
  readonly wordsHash: string;
}

interface CheckedDocument {
  readonly language: string;
  readonly filed: FiledDocumentInput | null;
  readonly content: DiagnosisContent;
}

function standpointOf({ path, quote, about }: CheckResult, document: CheckedDocument): Standpoint {
  let at: unknown = document;
  const place = path.map((step) => {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
    const key =
      Array.isArray(at) || !/^\d+$/.test(step) ? undefined : (at as { key?: unknown } | undefined)?.key;
    return typeof key === 'string' ? key : step;
  });
  const words = quote ?? wordsOf(at);
  return {
    place: JSON.stringify(about === undefined ? place : [...place, about]),
    wordsHash: createHash('sha256').update(words, 'utf8').digest('hex'),
  };
}

/** A value's own words; an item's are all it says. A list, or what is not there, has none. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null || Array.isArray(value)) return '';
  return typeof value === 'object' ? (canonicalize(value) as string) : String(value);
}

/** Results that are kept with the revision. */
export function projectFindings(p: Projection, results: readonly CheckResult[]): void {
  const kept = results.filter((each) => !each.refusal);
  const { content, of } = p;
  const count = new Map<string, number>();
  kept.forEach((each) => {
    const { sectionKey, part, start, end, quote } = each;
    const { place, wordsHash } = standpointOf(each, { language: of.language, filed: of.filed, content });
    const stand = JSON.stringify([each.code, place]);
    const nth = count.get(stand) ?? 0;
    count.set(stand, nth + 1);
    p.add(
      'finding',
      {
        id: p.id('finding', each.code, place, String(nth)),
        code: each.code,
        severity: each.severity,
        path: each.path,
        place,
        words_hash: wordsHash,
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
