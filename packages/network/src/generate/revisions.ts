import {
  completeContent,
  completeFiled,
  check,
  itemHashes,
  type CheckContext,
  type DiagnosisContent,
} from '@mandato/rules';
import { contextOf, type ContextRound } from '@mandato/server/features/diagnoses/check-context.rules';
import { documentOf, NO_FILED } from '@mandato/server/features/diagnoses/document.rules';
import type { Framework } from '@mandato/server/features/diagnoses/framework';
import { projectContent } from '@mandato/server/features/diagnoses/projection.rules';
import type { Answers } from './answers';
import { timestamp } from './days';
import { contentOf, type PaperStyle } from './paper';
import type { Row } from './register';

/** A revision as the server would hold it: the document, its hash, and the rows that are its projection. */
export interface Revision {
  readonly id: string;
  readonly number: number;
  readonly content: DiagnosisContent;
  readonly contentHash: string;
  readonly document: string;
  readonly filed: object;
  readonly language: string;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly createdAt: number;
  submittedAt: number | null;
  version: number;
  since: number | null;
  until: number | null;
  readonly columns: Row;
}

export interface RevisionOf {
  readonly id: string;
  readonly number: number;
  readonly createdAt: number;
  readonly answers: Answers;
  readonly style: PaperStyle;
  readonly diagnosisId: string;
  readonly agency: { readonly id: string; readonly code: string };
  readonly cycleId: string;
  readonly round: ContextRound;
  readonly framework: Framework;
  readonly earlier: CheckContext['earlier'];
}

export function makeRevision(of: RevisionOf): Revision {
  const { answers, agency, framework, round } = of;
  const content = completeContent(contentOf(answers, of.style));
  const filed = completeFiled(answers.filed);
  const { language } = answers;
  const context = contextOf(framework, agency.code, round, { earlier: of.earlier, published: [] });
  const results = check({ language, filed, content }, context);
  const refused = results.find((each) => each.refusal ?? each.severity === 'BLOCKER');
  if (refused)
    throw new Error(
      `${agency.code} ${round.code}: ${refused.code} at ${refused.path.join('.')}: ${refused.message.en}`,
    );
  const rows = projectContent(content, {
    ...{ revisionId: of.id, agencyId: agency.id, cycleId: of.cycleId, language, filed, dueOn: round.dueOn },
    ...{ framework, organizations: new Map(), findings: results },
  });
  const { document, contentHash, publicDocument, confidentialCount } = documentOf(content);
  const printed = { ...NO_FILED, ...filed };
  return {
    ...{
      id: of.id,
      number: of.number,
      content,
      contentHash,
      document,
      filed,
      language,
      rows,
      createdAt: of.createdAt,
    },
    ...{ submittedAt: null, version: 0, since: null, until: null },
    columns: {
      ...{
        id: of.id,
        diagnosis_id: of.diagnosisId,
        agency_id: agency.id,
        number: of.number,
        content_hash: contentHash,
      },
      ...{ language, document, public_document: publicDocument, confidential_count: confidentialCount },
      ...{
        created_at: timestamp(of.createdAt),
        created_by_name: 'reporter',
        created_by_agency_id: agency.id,
        created_by_role: 'REPORTER',
      },
      filed_cover_title: printed.coverTitle,
      filed_form_name: printed.formName,
      filed_symbol: printed.symbol,
      filed_label: printed.label,
      filed_language_mark: printed.languageMark,
      filed_original_language: printed.originalLanguage,
      filed_filed_on: printed.filedOn,
      filed_not_before: printed.notBefore,
      filed_not_after: printed.notAfter,
    },
  };
}

/** What a later round's checks remember of a published return. */
export const remembered = (round: string, content: DiagnosisContent): CheckContext['earlier'] => ({
  round,
  items: itemHashes(content).map(({ key, hash }) => ({ key, hash })),
});
