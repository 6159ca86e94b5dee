import type { DiagnosisContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { derivedId } from '../../values/derived-id';

export const MOST_FILES = 50;

/** Tells annexes of a revision whose document is kept, by their keys. */
export async function heldAnnexes(
  manager: EntityManager,
  revisionId: string,
): Promise<(key: string) => boolean> {
  const rows = await manager.query<{ id: string }[]>(
    'select annex_id as id from source_file where revision_id = $1 and annex_id is not null',
    [revisionId],
  );
  const held = new Set(rows.map(({ id }) => id));
  return (key) => held.has(annexId(revisionId, key));
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

/** As the projection makes it: of the same annex in another revision it is another one. */
const annexId = (revisionId: string, key: string): string => derivedId(revisionId, 'annex', key);

/** Keeps the files of the frozen revision with the one that is opened after it: the same bytes for the same annexes,
    under ids of their own. */
export async function carryFiles(
  manager: EntityManager,
  from: { readonly id: string },
  to: { readonly id: string; readonly language: string; readonly annexKeys: readonly string[] },
): Promise<void> {
  const files = await manager.query<{ id: string; annex_id: string | null }[]>(
    'select id, annex_id from source_file where revision_id = $1 order by position',
    [from.id],
  );
  const [{ document }] = await manager.query<[{ document: string }]>(
    'select document from revision where id = $1',
    [from.id],
  );
  const { annexReferences } = JSON.parse(document) as DiagnosisContent;
  const keys = [...annexReferences.map(({ key }) => key), ...to.annexKeys];
  const annexes = new Map(keys.map((key) => [annexId(from.id, key), annexId(to.id, key)]));
  const carried = files.map(({ id, annex_id }) => ({
    was: id,
    id: uuid(),
    annex_id: (annex_id === null ? null : annexes.get(annex_id)) ?? annex_id,
  }));
  await manager.query(
    `insert into source_file (id, revision_id, agency_id, cycle_id, position, language, is_confidential, name, media_type, bytes, sha256, annex_id, content)
     select c.id, $2, f.agency_id, f.cycle_id, f.position, $3, f.is_confidential, f.name, f.media_type, f.bytes, f.sha256, c.annex_id, f.content
     from json_to_recordset($1::json) c(was uuid, id uuid, annex_id uuid) join source_file f on f.id = c.was`,
    [JSON.stringify(carried), to.id, to.language],
  );
}

/** An annex that has come is no longer missing. */
export const refindAnnexes = (manager: EntityManager, revisionId: string): Promise<unknown> =>
  manager.query(
    `delete from finding n using annex_reference a where n.revision_id = $1 and n.code = 'DANGLING_ANNEX' and a.revision_id = $1
       and n.path = array['content', 'annexReferences', a.position::text]
       and exists (select from source_file f where f.revision_id = $1 and f.annex_id = a.id)`,
    [revisionId],
  );
