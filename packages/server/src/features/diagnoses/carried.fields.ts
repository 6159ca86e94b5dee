import type { DiagnosisContent } from '@mandato/rules';
import { FieldResolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { Derived, FieldsOf, planned } from '../../platform/planner/declare';
import { ofEarlierReturn } from './earlier-return';
import { itemsOf } from './items.rules';
import { readableDocument, Revision } from './revision';

interface Needed {
  readonly now: DiagnosisContent;
  readonly before: DiagnosisContent | null;
}

/** Keys of what stands exactly as it stood. */
function carriedKeys({ now, before }: Needed): string[] {
  if (!before) return [];
  const stood = itemsOf(before);
  return [...itemsOf(now)]
    .filter(([name, { text }]) => stood.get(name)?.text === text)
    .map(([, { key }]) => key);
}

@FieldsOf(() => Revision)
export class RevisionCarriedFields {
  @Cost({ weight: 50 })
  @FieldResolver(() => [String], {
    description:
      'Keys of the items that stand exactly as in the agency’s return of the newest earlier round (of the same kind, as far as the caller may see it), in the order of the document: carried on, and not touched since. Empty where there is no such return.',
  })
  @Derived<Revision, Needed>({
    needs: (t, c) =>
      `json_build_object('now', (${readableDocument(t, c)})::json, 'before', ${ofEarlierReturn(t, c, (r) => `(${readableDocument(r, c)})::json`)})`,
    make: carriedKeys,
  })
  carriedKeys(): string[] {
    return planned();
  }
}
