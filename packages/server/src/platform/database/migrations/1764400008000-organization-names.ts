import { sqlMigration } from './sql-migration';

const stands = (row: string): string => `${row}.since is not null and ${row}.until is null`;
const isMerged = (id: string): string =>
  `exists (select from judgement j where j.subject_id = ${id} and j.aspect = 'same-as' and j.until is null and j.value is not null)`;
/** Of many rows the first is enough: what is public is not asked of all of them, as it would be in a join. */
const isPublic = (name: string): string =>
  `(select true from organization o where o.id = ${name}.id and o.name_key = ${name}.name_key and ${stands('o')} limit 1)`;

/* Every return tells anew whom it worked with: a million rows name a few thousand organizations. What they are called is
   kept once for each, so that looking for like names does not go through all that repeat them. */
const TABLE = [
  `create table organization_name (id uuid not null, name_key text not null, acronym text, country_code text, body_id uuid,
     key uuid not null generated always as
       (md5(id || e'\\n' || name_key || e'\\n' || coalesce(acronym, '') || e'\\n' || coalesce(country_code, '') || coalesce(body_id::text, ''))::uuid) stored,
     constraint "PK_organization_name" primary key (key))`,
  `create index "IDX_organization_name_id" on organization_name (id)`,
  `create index "IDX_organization_name_like" on organization_name using gin (name_key gin_trgm_ops)`,
  // Of a hash, for what is called an acronym may be longer than an entry of another index.
  `create index "IDX_organization_name_acronym" on organization_name using hash (acronym)`,
];

const TOLD = `select distinct o.id, o.name_key, lower(o.filed_acronym), o.country_code, o.body_id`;

/** For a database that was filled past the trigger. */
const LEARN_ALL = `create function organization_learn_all() returns void language sql as $$
   insert into organization_name (id, name_key, acronym, country_code, body_id) ${TOLD} from organization o where o.since is not null on conflict do nothing $$`;

/** What becomes public is learnt; what a redaction takes away is forgotten. */
const LEARN = `create function organization_learn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     delete from organization_name n using was w join opened o on o.id = w.id and o.revision_id = w.revision_id
      where w.since is not null and n.id = w.id and n.name_key = w.name_key and n.acronym is not distinct from lower(w.filed_acronym)
        and (o.name_key, o.filed_acronym) is distinct from (w.name_key, w.filed_acronym)
        and not exists (select from organization x where x.id = n.id and x.name_key = n.name_key and x.since is not null
          and lower(x.filed_acronym) is not distinct from n.acronym);
     insert into organization_name (id, name_key, acronym, country_code, body_id) ${TOLD} from opened o where o.since is not null and o.until is null on conflict do nothing;
     return null;
   end $$`;

const DUPLICATE_CANDIDATES = `create or replace function duplicate_candidates(published uuid)
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
      select k.id from organization_name k where k.name_key % p.name_key and k.id <> p.id and ${isPublic('k')}
       order by similarity(k.name_key, p.name_key) desc, k.id limit 20) t
    union
    select p.id, t.id from organizations p cross join lateral (
      select k.id from organization_name k where k.acronym = lower(p.filed_acronym) and k.id <> p.id and ${isPublic('k')}
       order by k.id limit 20) t
  ), told_organizations as (
    select n.new_id, n.old_id, max(similarity(k.name_key, p.name_key)::numeric) as name,
      coalesce(bool_or(k.acronym = lower(p.filed_acronym)), false) as acronym,
      coalesce(bool_or(k.country_code = p.country_code), false) as country
    from near_organizations n join organizations p on p.id = n.new_id join organization_name k on k.id = n.old_id and ${isPublic('k')}
    where not ${isMerged('n.old_id')} and coalesce(k.country_code = p.country_code, true) and (k.body_id is null or p.body_id is null)
    group by n.new_id, n.old_id
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

/** What organizations are called, once each: what a publication looks for twins of new ones in. */
export const organizationNames = sqlMigration('OrganizationNames1764400008000', {
  tables: [
    ...TABLE,
    LEARN_ALL,
    `select organization_learn_all()`,
    LEARN,
    `create trigger learn after update on organization referencing old table as was new table as opened
       for each statement execute function organization_learn()`,
    DUPLICATE_CANDIDATES,
    `drop index "IDX_organization_name_trigrams"`,
    `drop index "IDX_organization_acronym"`,
  ],
  // Nobody reads the names from here.
  walls: [`alter table organization_name enable row level security`],
});
