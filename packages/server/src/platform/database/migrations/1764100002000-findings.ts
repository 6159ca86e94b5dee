import { sqlMigration } from './sql-migration';
import { administrator, guard, MEMBER, ownOr, rowSecurity, secretariat } from './walls';

/** Findings live on: each has a place that is the same in every revision, and can be waived there. */
export const findings = sqlMigration('Findings1764100002000', {
  tables: [
    `alter table finding add place text not null default '', add words_hash text not null default ''`,
    // Frozen rows get their place, too; nothing of what was filed or found changes.
    `alter table finding disable trigger guard`,
    `update finding f set words_hash = encode(sha256(convert_to(coalesce(f.span_quote, r.document::jsonb #>> f.path[2:], ''), 'UTF8')), 'hex'),
       place = (select to_json(array_agg(coalesce(case when s.step ~ '^\\d+$' then r.document::jsonb #> f.path[2:s.i] ->> 'key' end, s.step) order by s.i))::text
         from unnest(f.path) with ordinality s(step, i))
     from revision r where r.id = f.revision_id`,
    `alter table finding enable trigger guard`,
    `alter table finding alter place drop default, alter words_hash drop default`,
    `create index "IDX_d6d7d8aba53e241fad509833cd" on finding (revision_id, place)`,
    `create table finding_waiver (id uuid not null, diagnosis_id uuid not null, agency_id uuid not null, code text not null, place text not null,
       words_hash text not null, reason text not null, at timestamptz(3) not null, register_number integer not null, by_name text,
       by_agency_id uuid, by_role text not null, constraint "PK_finding_waiver" primary key (id))`,
    `create unique index "IDX_5d543d57dabdbdfd213be42a1e" on finding_waiver (diagnosis_id, code, place, words_hash)`,
    guard('finding_waiver', 'refuse_change', 'update or delete'),
    `create trigger guard_all before truncate on finding_waiver for each statement execute function refuse_change()`,
  ],
  walls: [
    `grant select, insert on finding_waiver to ${MEMBER}`,
    ...rowSecurity(
      'finding_waiver',
      {
        public: 'false',
        member: ownOr(
          `${administrator} or (${secretariat} and exists (select from diagnosis d where d.id = diagnosis_id and d.submitted_revision_id is not null))`,
        ),
      },
      ownOr(secretariat),
    ),
  ],
});
