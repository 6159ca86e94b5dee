import { itemTexts, type DiagnosisContent } from '@mandato/rules';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../diagnoses/translation.rules';
import { redactContent, timesIn } from './redaction.rules';

export interface RedactedRevision {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly isFrozen: boolean;
  readonly occurrences: number;
  /** Those of its documents that change. */
  readonly documents: readonly { readonly column: 'document' | 'public_document'; readonly after: string }[];
  /** Hashes of its texts that change, before and after. */
  readonly hashes: readonly (readonly [before: string, after: string])[];
}

/** The revisions of a return as they will be, and how often the words stand in each. */
export async function redactedRevisions(
  manager: EntityManager,
  diagnosisId: string,
  words: string,
): Promise<RedactedRevision[]> {
  const rows = await manager.query<
    {
      id: string;
      number: number;
      contentHash: string;
      isFrozen: boolean;
      document: string;
      publicDocument: string | null;
      beside: string[];
    }[]
  >(
    `select r.id, r.number, r.content_hash as "contentHash", r.submitted_at is not null as "isFrozen", r.document, r.public_document as "publicDocument",
       array_remove(array[r.filed_cover_title, r.filed_form_name, r.filed_symbol, r.filed_label, r.filed_language_mark], null)
         || array(select x.text from item_translation x where x.revision_id = r.id) as beside
     from revision r where r.diagnosis_id = $1 order by r.number`,
    [diagnosisId],
  );
  return rows.map(({ document, publicDocument, beside, ...revision }) => {
    const content = JSON.parse(document) as DiagnosisContent;
    const whole = redactContent(content, words);
    const shown =
      publicDocument === null
        ? null
        : redactContent(JSON.parse(publicDocument) as DiagnosisContent, words).content;
    const documents = [
      { column: 'document' as const, before: document, after: canonicalize(whole.content) as string },
      ...(shown
        ? [
            {
              column: 'public_document' as const,
              before: publicDocument,
              after: canonicalize(shown) as string,
            },
          ]
        : []),
    ];
    return {
      ...revision,
      occurrences: whole.occurrences + beside.reduce((sum, text) => sum + timesIn(text, words), 0),
      documents: documents.filter(({ before, after }) => before !== after),
      hashes: changedHashes(content, whole.content),
    };
  });
}

function changedHashes(before: DiagnosisContent, after: DiagnosisContent): [string, string][] {
  const texts = itemTexts(after);
  return itemTexts(before).flatMap(({ text }, i): [string, string][] => {
    const now = texts[i]?.text ?? text;
    return now === text ? [] : [[sha256(text), sha256(now)]];
  });
}

/** What was filed keeps the hash of what was filed; a draft that nobody handed in gets the hash of what it now is. */
export async function redactDocuments(
  manager: EntityManager,
  { id, isFrozen, documents }: RedactedRevision,
): Promise<void> {
  for (const { column, after } of documents) {
    await manager.query(`update revision set ${column} = $2 where id = $1`, [id, after]);
    if (column === 'document' && !isFrozen) {
      const hash = sha256(after);
      await manager.query('update revision set content_hash = $2 where id = $1', [id, hash]);
    }
  }
}

/** A translation does not turn stale because its original was redacted with it. */
export async function keepFresh(
  manager: EntityManager,
  diagnosisId: string,
  revisions: readonly RedactedRevision[],
): Promise<void> {
  const hashes = new Map(revisions.flatMap((each) => each.hashes));
  await manager.query(
    `update item_translation x set original_hash = h.after from unnest($2::text[], $3::text[]) h(before, after)
     where x.diagnosis_id = $1 and x.original_hash = h.before`,
    [diagnosisId, [...hashes.keys()], [...hashes.values()]],
  );
}
