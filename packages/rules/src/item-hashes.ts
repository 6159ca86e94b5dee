import { canonical } from './canonical';
import { completeContent } from './complete';
import { shortHash } from './digest';
import type { DiagnosisContent, DiagnosisContentInput } from './document';

export interface ItemHash {
  readonly key: string;
  readonly path: readonly string[];
  readonly hash: string;
}

/** Lists whose items say something of the round; the rest (notes, claims, annexes) stays the same by its nature. */
const TELLING = [
  'sections',
  'mandateResponses',
  'activities',
  'statements',
  'amendmentProposals',
  'resourceStatements',
  'suggestions',
  'commitments',
] as const satisfies readonly (keyof DiagnosisContent)[];

/** Each item of a return by a hash of what it says; where it is quoted from, and its place in the list, do not count. */
export function itemHashes(sent: DiagnosisContentInput): ItemHash[] {
  return hashesOf(completeContent(sent), () => true);
}

export function hashesOf(content: DiagnosisContent, isAsked: (key: string) => boolean): ItemHash[] {
  const hashOf = (item: { key: string; span?: unknown }, path: readonly string[]): ItemHash[] => {
    if (!isAsked(item.key)) return [];
    const { span: _span, ...said } = item;
    return [{ key: item.key, path, hash: shortHash(canonical(said)) }];
  };
  return TELLING.flatMap((list) =>
    content[list].flatMap((item, index) => {
      const path = ['content', list, String(index)];
      if (!('activities' in item)) return hashOf(item, path);
      const { activities, ...response } = item;
      const nested = activities.flatMap((each, at) => hashOf(each, [...path, 'activities', String(at)]));
      return saysSomething(response) ? [...hashOf(response, path), ...nested] : nested;
    }),
  );
}

const saysSomething = ({ narrative, selfAssessment }: { narrative?: string; selfAssessment?: string }) =>
  narrative !== undefined || selfAssessment !== undefined;
