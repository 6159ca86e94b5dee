import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DiagnosisContent } from '@mandato/rules';
import { heldBackFrom, withoutConfidential } from './confidential.rules';
import type { Revision } from './revision';

/** The columns of a revision that are the document itself. */
export function documentOf(
  content: DiagnosisContent,
): Pick<Revision, 'document' | 'contentHash' | 'publicDocument' | 'confidentialCount'> {
  const document = canonicalize(content) as string;
  const shown = withoutConfidential(content);
  return {
    document,
    contentHash: createHash('sha256').update(document, 'utf8').digest('hex'),
    publicDocument: shown ? (canonicalize(shown) as string) : null,
    confidentialCount: heldBackFrom(content, shown),
  };
}

/** What a paper says of itself where it says nothing. */
export const NO_FILED = {
  coverTitle: null,
  formName: null,
  symbol: null,
  label: null,
  languageMark: null,
  originalLanguage: null,
  filedOn: null,
  notBefore: null,
  notAfter: null,
};
