import { sqlMigration } from './sql-migration';
import { administrator, guard, MEMBER, ownOr, rowSecurity } from './walls';

/** Drafts as they were saved, so that two people can write on one; forgotten when the draft is submitted. */
export const drafts = sqlMigration('Drafts1764100004000', {
  tables: [
    `create table draft_version (diagnosis_id uuid not null, version int not null, revision_id uuid not null, agency_id uuid not null,
       language text not null, filed jsonb not null, document text not null, constraint "PK_draft_version" primary key (diagnosis_id, version))`,
    `create index "IDX_4eb8c15af92ac2c027a3747a55" on draft_version (revision_id)`,
    `alter table draft_version add constraint "FK_4eb8c15af92ac2c027a3747a558" foreign key (revision_id) references revision(id) on delete cascade`,
    guard('draft_version', 'refuse_change', 'update'),
    `create trigger guard_all before truncate on draft_version for each statement execute function refuse_change()`,
    // Whatever freezes a draft: what it was before is nobody's business any more.
    `create function forget_draft_versions() returns trigger language plpgsql as $$
      begin
        delete from draft_version where revision_id = new.id;
        return null;
      end $$`,
    `create trigger forget_draft_versions after update of submitted_at on revision for each row
       when (old.submitted_at is null and new.submitted_at is not null) execute function forget_draft_versions()`,
    `insert into draft_version (diagnosis_id, version, revision_id, agency_id, language, filed, document)
       select r.diagnosis_id, r.version, r.id, r.agency_id, r.language, jsonb_strip_nulls(jsonb_build_object('coverTitle', r.filed_cover_title,
         'formName', r.filed_form_name, 'symbol', r.filed_symbol, 'label', r.filed_label, 'languageMark', r.filed_language_mark,
         'originalLanguage', r.filed_original_language, 'filedOn', r.filed_filed_on, 'notBefore', r.filed_not_before, 'notAfter', r.filed_not_after)),
         r.document
       from revision r where r.submitted_at is null`,
  ],
  walls: [
    `grant select, insert, delete on draft_version to ${MEMBER}`,
    ...rowSecurity('draft_version', { public: 'false', member: ownOr(administrator) }, ownOr(administrator)),
  ],
});
