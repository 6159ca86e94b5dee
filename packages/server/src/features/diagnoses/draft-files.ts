import type { EntityManager } from 'typeorm';

export const MOST_FILES = 50;

/** Annexes of a revision whose document is kept. */
export async function heldAnnexes(manager: EntityManager, revisionId: string): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    'select annex_id as id from source_file where revision_id = $1 and annex_id is not null',
    [revisionId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A file is for the secretariat only where its annex is, or where it is the return itself and holds confidential
    parts. To be asked again with every save; a file whose annex is gone from the draft keeps what it was. */
export const markConfidentialFiles = (manager: EntityManager, revisionId: string): Promise<unknown> =>
  manager.query(
    `update source_file f set is_confidential = case when f.annex_id is null then r.public_document is not null else coalesce(
       (select a.is_confidential from annex_reference a where a.id = f.annex_id and a.revision_id = f.revision_id), f.is_confidential) end
     from revision r where r.id = f.revision_id and f.revision_id = $1`,
    [revisionId],
  );

/** An annex that has come is no longer missing. */
export const refindAnnexes = (manager: EntityManager, revisionId: string): Promise<unknown> =>
  manager.query(
    `delete from finding n using annex_reference a where n.revision_id = $1 and n.code = 'DANGLING_ANNEX' and a.revision_id = $1
       and n.path = array['content', 'annexReferences', a.position::text]
       and exists (select from source_file f where f.revision_id = $1 and f.annex_id = a.id)`,
    [revisionId],
  );
