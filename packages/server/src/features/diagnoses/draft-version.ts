import type { FiledDocument } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Rows } from '../../platform/planner/declare';
import type { DraftState } from './merge.rules';

/** How many saves back two people can be and still have their work put together. */
const MOST_VERSIONS = 50;

/** A draft as it was saved, so that a later save can be told from what it was made of. Nobody reads it through the API;
    the database forgets it when the draft is submitted. */
@Entity()
@Rows<DraftVersion>({ prefix: 'dvn', visible: () => 'false', current: () => 'true', versioned: false })
export class DraftVersion {
  @PrimaryColumn('uuid')
  diagnosisId!: string;

  /** The return's version that the save made. */
  @PrimaryColumn('int')
  version!: number;

  @Index()
  @Column('uuid')
  revisionId!: string;

  // For the foreign key only.
  @ManyToOne('Revision', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'revision_id' })
  protected readonly inRevision?: unknown;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  language!: string;

  @Column('jsonb')
  filed!: FiledDocument;

  @Column('text')
  document!: string;
}

type Saved = Omit<DraftVersion, 'inRevision'>;

/** Keeps what was saved, and lets go of what is older than the last fifty. */
export async function keepVersion(manager: EntityManager, saved: Saved): Promise<void> {
  await manager.query(
    `with gone as (delete from draft_version where diagnosis_id = $1 and version <=
       (select v.version from draft_version v where v.diagnosis_id = $1 order by v.version desc offset ${MOST_VERSIONS - 1} limit 1))
     insert into draft_version (diagnosis_id, version, revision_id, agency_id, language, filed, document) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      saved.diagnosisId,
      saved.version,
      saved.revisionId,
      saved.agencyId,
      saved.language,
      JSON.stringify(saved.filed),
      saved.document,
    ],
  );
}

const FILED = `json_strip_nulls(json_build_object('coverTitle', r.filed_cover_title, 'formName', r.filed_form_name, 'symbol', r.filed_symbol,
  'label', r.filed_label, 'languageMark', r.filed_language_mark, 'originalLanguage', r.filed_original_language,
  'filedOn', r.filed_filed_on, 'notBefore', r.filed_not_before, 'notAfter', r.filed_not_after))`;

type StoredState = Pick<DraftVersion, 'language' | 'filed' | 'document'>;

const stateOf = ({ language, filed, document }: StoredState): DraftState => ({
  language,
  filed,
  content: JSON.parse(document) as DraftState['content'],
});

/** The draft as it stood at a version: saved then or before, and not since; null where that is no longer known. */
export async function stateAt(
  manager: EntityManager,
  diagnosisId: string,
  version: number,
): Promise<DraftState | null> {
  const [found] = await manager.query<StoredState[]>(
    `select v.language, v.filed, v.document, v.version from draft_version v where v.diagnosis_id = $1 and v.version <= $2
     union all select r.language, ${FILED}::jsonb, r.document, r.version from revision r
       where r.diagnosis_id = $1 and r.submitted_at is not null and r.version <= $2
     order by version desc limit 1`,
    [diagnosisId, version],
  );
  return found ? stateOf(found) : null;
}

/** What stands now: the open draft, else the newest frozen revision. */
export async function standingState(manager: EntityManager, revisionId: string): Promise<DraftState> {
  const [found] = await manager.query<[StoredState]>(
    `select r.language, ${FILED} as filed, r.document from revision r where r.id = $1`,
    [revisionId],
  );
  return stateOf(found);
}
