import { sqlMigration } from './sql-migration';
import { guard, MEMBER, PUBLIC, rowSecurity } from './walls';

const keeper = `caller_role() in ('SECRETARIAT', 'EDITOR', 'ADMINISTRATOR')`;

const stands = (row: string): string => `${row}.since is not null and ${row}.until is null`;
const touches = (row: string): string =>
  `select x.country_code from activity_country x where x.activity_id = ${row}.id and x.since is not null and x.via in ('NAMED', 'ORIGIN', 'CORRIDOR')`;
const lasts = (row: string): string =>
  `daterange(${row}.period_start, greatest(${row}.period_start, ${row}.period_reach), '[]')`;

/* Which published activities of other agencies may be the same work as those of a revision that was just published.
   It runs as the owner: row-level security would keep the trigram index from being used, and only what everybody may
   read is looked at. Of the titles most alike and of the activities of a project of the same name the first twenty are
   looked at more closely, so that the work stays in proportion to the return. */
const MATCH_CANDIDATES = `create function match_candidates(published uuid) returns table (lineage_a uuid, lineage_b uuid, basis text, confidence float8)
  language sql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.5 as $$
  with news as materialized (
    select a.* from activity a where a.revision_id = published and ${stands('a')}
  ), mine as materialized (
    select distinct p.id, p.agency_id, folded(x.value->>'text') as name from project p, jsonb_array_elements(p.names) x
     where p.revision_id = published and ${stands('p')}
  ), namesakes as materialized (
    select distinct m.id, q.id as other_id, q.revision_id from mine m join (
      select p.id, p.revision_id, p.agency_id, folded(x.value->>'text') as name from project p, jsonb_array_elements(p.names) x
       where ${stands('p')} and exists (select from mine)
    ) q on q.name = m.name and q.agency_id <> m.agency_id
  ), pairs as materialized (
    select k.new_id, k.old_id, bool_or(k.same_project) as same_project from (
      select n.id as new_id, t.id as old_id, false as same_project from news n cross join lateral (
        select o.id from activity o where o.agency_id <> n.agency_id and o.title_key % n.title_key and ${stands('o')}
         order by similarity(o.title_key, n.title_key) desc, o.id limit 20) t
      union all
      select n.id, t.id, true from news n cross join lateral (
        select o.id from namesakes s join activity o on o.project_id = s.other_id and o.revision_id = s.revision_id
         where s.id = n.project_id and ${stands('o')} order by similarity(o.title_key, n.title_key) desc, o.id limit 20) t
    ) k group by k.new_id, k.old_id
  ), told as materialized (
    select n.lineage as new_lineage, o.lineage as old_lineage, k.same_project, similarity(n.title_key, o.title_key)::numeric as title,
      exists (${touches('n')} intersect ${touches('o')}) as country,
      coalesce(n.period_years && o.period_years, false)
        or ((n.period_ongoing_as_of is not null or o.period_ongoing_as_of is not null) and coalesce(${lasts('n')} && ${lasts('o')}, false)) as years
    from pairs k join news n on n.id = k.new_id join activity o on o.id = k.old_id
  ), fit as (
    select distinct on (new_lineage, old_lineage) new_lineage, old_lineage,
      concat_ws(', ', case when title >= 0.5 then 'similar title' end, case when country then 'shared country' end,
        case when years then 'overlapping years' end, case when same_project then 'same project name' end) as basis,
      round(least(1, greatest(title, 0.5) + case when same_project and title >= 0.5 then 0.2 else 0 end), 2)::float8 as confidence
    from told t where (same_project or (title >= 0.5 and (country or years)))
      and not exists (select from activity_match m where m.until is null
        and m.lineage_a = least(t.new_lineage, t.old_lineage) and m.lineage_b = greatest(t.new_lineage, t.old_lineage))
    order by new_lineage, old_lineage, confidence desc
  ), ranked as (
    select f.*, row_number() over (partition by new_lineage order by confidence desc, old_lineage) as place from fit f
  )
  select least(new_lineage, old_lineage), greatest(new_lineage, old_lineage), r.basis, r.confidence from ranked r
   where place + (select count(*) from activity_match m where m.until is null and m.state <> 'REJECTED'
     and (m.lineage_a = new_lineage or m.lineage_b = new_lineage)) <= 5
  $$`;

/** What people judge later about filed texts. */
export const judgements = sqlMigration('Judgements1764100005000', {
  tables: [
    `create unique index "IDX_judgement_standing" on judgement (subject_id, aspect) where "until" is null`,
    `create index "IDX_judgement_same_as" on judgement (value) where "aspect" = 'same-as'`,
    // From a mandate or objective to what was judged to belong to it.
    `create index "IDX_judgement_tied" on judgement using gin (string_to_array(value, ' '))
       where aspect in ('mandate', 'mandates', 'objective', 'objectives')`,
    `create index "IDX_activity_title_trigrams" on activity using gin (title_key gin_trgm_ops)
       where since is not null and "until" is null`,
    `create table activity_match (id uuid not null, since int not null, until int, lineage_a uuid not null, lineage_b uuid not null,
       basis text not null, confidence float8 not null, state text not null, reason text, at timestamptz(3) not null,
       by_name text, by_agency_id uuid, by_role text not null,
       constraint "PK_activity_match" primary key (id, since), constraint "CHK_activity_match_order" check (lineage_a < lineage_b))`,
    `create index "IDX_activity_match_a" on activity_match (lineage_a)`,
    `create index "IDX_activity_match_b" on activity_match (lineage_b)`,
    `create unique index "IDX_activity_match_pair" on activity_match (lineage_a, lineage_b) where "until" is null`,
    guard('activity_match', 'guard_versioned', 'update or delete'),
    `create trigger guard_all before truncate on activity_match for each statement execute function refuse_change()`,
    // Names of a library's settings are known once it is loaded.
    `select show_limit()`,
    MATCH_CANDIDATES,
    // Which acts brought an edition of the catalogue: what others opened or closed is not the catalogue's to change.
    `alter table register_act add edition int`,
    `alter table register_act disable trigger guard`,
    `update register_act a set edition = (e.after->>'edition')::int from audit_entry e
       where e.action = 'catalogueLoad' and e.subject = 'rga_' || a.id`,
    `alter table register_act enable trigger guard`,
  ],
  walls: [
    `grant select on activity_match to ${PUBLIC}`,
    `grant select, insert, update on activity_match to ${MEMBER}`,
    ...rowSecurity('activity_match', { public: 'true', member: 'true' }, keeper),
    `revoke execute on function match_candidates(uuid) from public`,
    `grant execute on function match_candidates(uuid) to ${MEMBER}`,
  ],
});
