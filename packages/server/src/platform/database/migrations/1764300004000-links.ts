import { sqlMigration } from './sql-migration';
import { guard, MEMBER, PUBLIC, rowSecurity } from './walls';

const keeper = `caller_role() in ('SECRETARIAT', 'EDITOR', 'ADMINISTRATOR')`;

const stands = (row: string): string => `${row}.since is not null and ${row}.until is null`;
const isMerged = (id: string): string =>
  `exists (select from judgement j where j.subject_id = ${id} and j.aspect = 'same-as' and j.until is null and j.value is not null)`;

/* Which published projects and organizations may be one with those that a revision names for the first time, or by new
   names. It runs as the owner, as `match_candidates` does and for the same reason; of those whose names come closest
   the first twenty are looked at more closely, and five at most are proposed for each. */
const DUPLICATE_CANDIDATES = `create function duplicate_candidates(published uuid)
  returns table (kind text, one_id uuid, other_id uuid, basis text, confidence float8)
  language sql stable security definer set search_path = public, pg_temp
  set pg_trgm.similarity_threshold = 0.5 set pg_trgm.word_similarity_threshold = 0.6 as $$
  with projects as materialized (
    select distinct p.id, p.names, p.period_start, p.period_reach from project p where p.revision_id = published and ${stands('p')}
      and not exists (select from project e where e.id = p.id and e.revision_id <> published and e.since is not null and e.names = p.names)
      and not ${isMerged('p.id')}
  ), near_projects as materialized (
    select distinct p.id as new_id, t.id as old_id from projects p cross join lateral jsonb_array_elements(p.names) n(value) cross join lateral (
      select o.id from project o where folded(n.value->>'text') <% project_words(o.names) and o.id <> p.id and ${stands('o')}
       order by word_similarity(folded(n.value->>'text'), project_words(o.names)) desc, o.id limit 20) t
  ), told_projects as (
    select k.new_id, k.old_id, max(similarity(folded(a.value->>'text'), folded(b.value->>'text'))::numeric) as name,
      bool_or(p.period_start is not null and o.period_start is not null
        and daterange(p.period_start, greatest(p.period_start, p.period_reach), '[]')
          && daterange(o.period_start, greatest(o.period_start, o.period_reach), '[]')) as years
    from near_projects k join projects p on p.id = k.new_id join project o on o.id = k.old_id and ${stands('o')}
      cross join lateral jsonb_array_elements(p.names) a(value) cross join lateral jsonb_array_elements(o.names) b(value)
    where not ${isMerged('k.old_id')} group by k.new_id, k.old_id
  ), organizations as materialized (
    select distinct p.id, p.name_key, p.filed_acronym, p.country_code, p.body_id from organization p
     where p.revision_id = published and ${stands('p')}
      and not exists (select from organization e where e.id = p.id and e.revision_id <> published and e.since is not null and e.name_key = p.name_key)
      and not ${isMerged('p.id')}
  ), near_organizations as materialized (
    select p.id as new_id, t.id as old_id from organizations p cross join lateral (
      select o.id from organization o where o.name_key % p.name_key and o.id <> p.id and ${stands('o')}
       order by similarity(o.name_key, p.name_key) desc, o.id limit 20) t
    union
    select p.id, t.id from organizations p cross join lateral (
      select o.id from organization o where lower(o.filed_acronym) = lower(p.filed_acronym) and o.id <> p.id and ${stands('o')}
       order by o.id limit 20) t
  ), told_organizations as (
    select k.new_id, k.old_id, max(similarity(o.name_key, p.name_key)::numeric) as name,
      coalesce(bool_or(lower(o.filed_acronym) = lower(p.filed_acronym)), false) as acronym,
      coalesce(bool_or(o.country_code = p.country_code), false) as country
    from near_organizations k join organizations p on p.id = k.new_id join organization o on o.id = k.old_id and ${stands('o')}
    where not ${isMerged('k.old_id')} and coalesce(o.country_code = p.country_code, true) and (o.body_id is null or p.body_id is null)
    group by k.new_id, k.old_id
  ), fit as (
    select 'PROJECT' as kind, new_id, old_id, concat_ws(', ', case when name = 1 then 'same name' else 'similar name' end,
        case when years then 'overlapping years' end) as basis,
      round(least(1, name + case when years then 0.1 else 0 end), 2)::float8 as confidence
    from told_projects where name >= 0.5
    union all
    select 'ORGANIZATION', new_id, old_id, concat_ws(', ', case when name = 1 then 'same name' when name >= 0.5 then 'similar name' end,
        case when acronym then 'same acronym' end, case when country then 'same country' end),
      round(least(1, greatest(name, 0.5) + case when acronym and name >= 0.5 then 0.2 else 0 end + case when country then 0.1 else 0 end), 2)::float8
    from told_organizations where name >= 0.5 or acronym
  ), pairs as (
    select distinct on (f.kind, least(f.new_id, f.old_id), greatest(f.new_id, f.old_id)) f.kind, f.new_id,
      least(f.new_id, f.old_id) as one_id, greatest(f.new_id, f.old_id) as other_id, f.basis, f.confidence
    from fit f where not exists (select from duplicate d where d.until is null
      and d.one_id = least(f.new_id, f.old_id) and d.other_id = greatest(f.new_id, f.old_id))
    order by 1, 3, 4, f.confidence desc, f.new_id
  ), ranked as (
    select p.*, row_number() over (partition by p.kind, p.new_id order by p.confidence desc, p.one_id, p.other_id) as place from pairs p
  )
  select r.kind, r.one_id, r.other_id, r.basis, r.confidence from ranked r where r.place <= 5
  $$`;

/** What is thought to be one, and by whom it was refused. */
export const links = sqlMigration('Links1764300004000', {
  tables: [
    `create table duplicate (id uuid not null, since int not null, until int, kind text not null, one_id uuid not null, other_id uuid not null,
       basis text not null, confidence float8 not null, state text not null, reason text, at timestamptz(3) not null,
       by_name text, by_agency_id uuid, by_role text not null,
       constraint "PK_duplicate" primary key (id, since), constraint "CHK_duplicate_order" check (one_id < other_id))`,
    `create unique index "IDX_duplicate_pair" on duplicate (one_id, other_id) where "until" is null`,
    `create index "IDX_duplicate_other" on duplicate (other_id)`,
    guard('duplicate', 'guard_versioned', 'update or delete'),
    `create trigger guard_all before truncate on duplicate for each statement execute function refuse_change()`,
    // Immutable, so that an index can rest on it: the dictionary is named, and no setting decides.
    `create function project_words(names jsonb) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
       select string_agg(lower(unaccent('unaccent', n.value->>'text')), e'\\n' order by n.place) from jsonb_array_elements(names) with ordinality n(value, place) $$`,
    `create index "IDX_project_words" on project using gin (project_words(names) gin_trgm_ops) where since is not null and "until" is null`,
    `create index "IDX_organization_name_trigrams" on organization using gin (name_key gin_trgm_ops) where since is not null and "until" is null`,
    `create index "IDX_organization_acronym" on organization (lower(filed_acronym)) where filed_acronym is not null`,
    DUPLICATE_CANDIDATES,
    // The last day of an EDTF text that was checked when it was filed; null where its end is open or not known. Of a range only its end counts.
    `create function edtf_last_day(edtf text) returns date language sql immutable parallel safe as $$
       select case when edtf ~ '/(\\.\\.)?$' then null else (select max(case
           when m[1] like '%X%' then make_date(replace(m[1], 'X', '9')::int, 12, 31)
           when coalesce(m[2], 'XX') = 'XX' then make_date(m[1]::int, 12, 31)
           when coalesce(m[3], 'XX') = 'XX' then (make_date(m[1]::int, m[2]::int, 1) + interval '1 month' - interval '1 day')::date
           else make_date(m[1]::int, m[2]::int, m[3]::int) end)
         from regexp_matches(regexp_replace(edtf, '[^{},/.]+(\\.\\.|/)(?=[0-9])', '', 'g'), '(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?', 'g') m) end $$`,
  ],
  walls: [
    `grant select on duplicate to ${PUBLIC}`,
    `grant select, insert, update on duplicate to ${MEMBER}`,
    ...rowSecurity('duplicate', { public: 'true', member: 'true' }, keeper),
    `revoke execute on function duplicate_candidates(uuid) from public`,
    `grant execute on function duplicate_candidates(uuid) to ${MEMBER}`,
  ],
});
