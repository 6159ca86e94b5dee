import { sqlMigration } from './sql-migration';

const stands = (row: string): string => `${row}.since is not null and ${row}.until is null`;
const words = (row: string): string => `search_vector(${row}.language, ${row}.filed_title, null)`;
const touches = (row: string): string =>
  `select x.country_code from activity_country x where x.activity_id = ${row}.id and x.since is not null and x.via in ('NAMED', 'ORIGIN', 'CORRIDOR')`;
const lasts = (row: string): string =>
  `daterange(${row}.period_start, greatest(${row}.period_start, ${row}.period_reach), '[]')`;

/** Titles that share every one, or most, of a title's five longest words. Trigrams of a whole title are so common that looking for
    them reads a large part of their index; long words are what trigrams weigh most, and few titles share three of them. */
const QUESTION = String.raw`create function title_question(language text, title text, out every tsquery, out most tsquery)
  language sql stable parallel safe set search_path = public, pg_temp as $$
  with word as materialized (
    select l.lexeme, row_number() over (order by length(l.lexeme) desc, l.lexeme)::int - 1 as place, least(5, count(*) over ())::int as words
    from unnest(search_vector(language, title, null)) l where l.lexeme !~ '[''\\]'
      and ts_lexize('pg_catalog.english_stem', l.lexeme) <> '{}' and ts_lexize('pg_catalog.spanish_stem', l.lexeme) <> '{}'
  )
  select (select string_agg(quote_literal(w.lexeme), '&')::tsquery from word w where w.place < w.words), string_agg(k.together, '|')::tsquery from (
    select string_agg(quote_literal(w.lexeme), '&') as together from word w, generate_series(1, (1 << w.words) - 1) picked
     where w.place < w.words and picked >> w.place & 1 = 1 group by picked having count(*) = min(w.words) / 2 + 1
  ) k $$`;

/** The first 500 that have these words, with how alike they are. */
const alikeBy = (question: string, condition = ''): string =>
  `(select x.id, x.since, x.period_years && n.period_years as years, similarity(x.title_key, n.title_key) as alike from (
      select x.* from activity x where ${words('x')} @@ n.${question} and x.agency_id <> n.agency_id and ${stands('x')} ${condition}
       order by x.period_years && n.period_years desc, x.since desc, x.id limit 500) x)`;

/* Which published activities of other agencies may be the same work as those of a revision that was just published.
   It runs as the owner: row-level security would keep the indexes from being used, and only what everybody may read is
   looked at. How much is compared is bounded, so that a publication stays in proportion to the return: of the titles with
   the same words 500 (with all of the five longest, and only where too few are alike with most of them), those of the same years
   and the newest first; of the most alike and of the activities of a project of the same name twenty. */
const MATCH_CANDIDATES = `create or replace function match_candidates(published uuid) returns table (lineage_a uuid, lineage_b uuid, basis text, confidence float8)
  language sql stable security definer set search_path = public, pg_temp as $$
  with news as materialized (
    select a.*, q.every, q.most from activity a cross join lateral title_question(a.language, a.filed_title) q
     where a.revision_id = published and ${stands('a')}
  ), namesakes as materialized (
    select distinct p.id, o.id as other_id, o.revision_id from project p
      join project o on project_keys(o.names) && project_keys(p.names) and o.agency_id <> p.agency_id and ${stands('o')}
     where p.revision_id = published and ${stands('p')}
  ), pairs as materialized (
    select k.new_id, k.old_id, bool_or(k.same_project) as same_project from (
      select n.id as new_id, t.id as old_id, false as same_project from news n cross join lateral (
        with close as materialized (select * from ${alikeBy('every')} c where c.alike >= 0.5)
        select o.id from (
          select * from close union all
          select * from ${alikeBy('most', 'and (select count(*) from close) < 20')} m where m.alike >= 0.5 and m.id not in (select c.id from close c)) o
         order by o.alike desc, o.years desc, o.since desc, o.id limit 20) t
      union all
      select n.id, t.id, true from news n cross join lateral (
        select o.id from namesakes s join activity o on o.project_id = s.other_id and o.revision_id = s.revision_id
         where s.id = n.project_id and ${stands('o')} order by similarity(o.title_key, n.title_key) desc, o.since desc, o.id limit 20) t
    ) k group by k.new_id, k.old_id
  ), told as materialized (
    select n.lineage as new_lineage, o.lineage as old_lineage, o.since, k.same_project, similarity(n.title_key, o.title_key)::numeric as title,
      exists (${touches('n')} intersect ${touches('o')}) as country,
      coalesce(n.period_years && o.period_years, false)
        or ((n.period_ongoing_as_of is not null or o.period_ongoing_as_of is not null) and coalesce(${lasts('n')} && ${lasts('o')}, false)) as years
    from pairs k join news n on n.id = k.new_id join activity o on o.id = k.old_id
  ), fit as (
    select distinct on (new_lineage, old_lineage) new_lineage, old_lineage, since,
      concat_ws(', ', case when title >= 0.5 then 'similar title' end, case when country then 'shared country' end,
        case when years then 'overlapping years' end, case when same_project then 'same project name' end) as basis,
      round(least(1, greatest(title, 0.5) + case when same_project and title >= 0.5 then 0.2 else 0 end), 2)::float8 as confidence
    from told t where (same_project or (title >= 0.5 and (country or years)))
      and not exists (select from activity_match m where m.until is null
        and m.lineage_a = least(t.new_lineage, t.old_lineage) and m.lineage_b = greatest(t.new_lineage, t.old_lineage))
    order by new_lineage, old_lineage, confidence desc
  ), ranked as (
    select f.*, row_number() over (partition by new_lineage order by confidence desc, since desc, old_lineage) as place from fit f
  )
  select least(new_lineage, old_lineage), greatest(new_lineage, old_lineage), r.basis, r.confidence from ranked r
   where place + (select count(*) from activity_match m where m.until is null and m.state <> 'REJECTED'
     and (m.lineage_a = new_lineage or m.lineage_b = new_lineage)) <= 5
  $$`;

/** A publication looks for like titles by their words, and for projects by their names, each in an index. */
export const likeTitles = sqlMigration('LikeTitles1764400007000', {
  tables: [
    `create index "IDX_activity_title_words" on activity using gin (search_vector(language, filed_title, null))
       where since is not null and "until" is null`,
    // Immutable, so that an index can rest on it: the dictionary is named, and no setting decides. Hashed, for an entry has a limit and names have none.
    `create function project_keys(names jsonb) returns text[] language sql immutable parallel safe set search_path = public, pg_temp as $$
       select array_agg(distinct md5(lower(unaccent('unaccent', n.value->>'text')))) from jsonb_array_elements(names) n(value) $$`,
    `create index "IDX_project_keys" on project using gin (project_keys(names)) where since is not null and "until" is null`,
    QUESTION,
    MATCH_CANDIDATES,
    `drop index "IDX_activity_title_trigrams"`,
  ],
  walls: [],
});
