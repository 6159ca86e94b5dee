import { sqlMigration } from './sql-migration';
import { MEMBER, PUBLIC } from './walls';

/** Those in which every wording of the catalogue has to be there; wordings in others are few and compared without an index. */
const LANGUAGES = ['en', 'es'] as const;
const others = (texts: string): string =>
  `${texts} - array['_', ${LANGUAGES.map((each) => `'${each}'`).join(', ')}] <> '{}'`;

const stands = (row: string): string =>
  `${row}.since is not null and ${row}.since <= at and (${row}.until is null or ${row}.until > at)`;

/** Of the wordings valid that day the newest; without one the newest there is. As \`Mandate.text\` has it. */
const WORDING = `create function mandate_wording(mandate uuid, at int, day date) returns setof mandate_version language sql stable as $$
  select v.* from mandate_version v where v.mandate_id = mandate and ${stands('v')}
  order by (v.valid_from is null or v.valid_from <= day) and (v.valid_to is null or v.valid_to > day) desc, v.number desc limit 1 $$`;

/* Mandates whose wording of a day is like that of a given one, with the language in which they are most alike. It runs as the
   owner and finds what is public only, because row-level security would keep the index from being used; the index holds the
   trigrams themselves, so nothing is compared twice. pg_trgm compares in single precision: the threshold lies a little lower. */
const OVERLAPS = `create function mandate_overlaps(subjects uuid[], lowest float8, at int, day date)
  returns table (mandate_id uuid, other_id uuid, language text, similarity float8)
  language plpgsql stable security definer set search_path = public, pg_temp
  set pg_trgm.similarity_threshold = 0.3 set enable_seqscan = off as $$
  begin
    perform set_config('pg_trgm.similarity_threshold', greatest(0, lowest - 0.001)::text, true);
    return query with subject as materialized (
      select w.mandate_id, w.text_texts from unnest(subjects) u(id), lateral mandate_wording(u.id, at, day) w
    ), near as materialized (
      ${LANGUAGES.map(
        (
          each,
        ) => `select s.mandate_id, x.mandate_id as other_id, x.id, x.since, '${each}' as language, similarity(s.words, mandate_words(x.text_texts, '${each}')) as alike
      from (select s.mandate_id, mandate_words(s.text_texts, '${each}') as words from subject s) s
        join mandate_version x on mandate_words(x.text_texts, '${each}') % s.words and x.mandate_id <> s.mandate_id and ${stands('x')}`,
      ).join('\n      union all ')}
      union all select l.mandate_id, x.mandate_id, x.id, x.since, l.key, similarity(l.words, mandate_words(x.text_texts, l.key))
      from (select s.mandate_id, k.key, mandate_words(s.text_texts, k.key) as words from subject s, jsonb_object_keys(s.text_texts - array['_', 'en', 'es']) k(key)) l
        join mandate_version x on ${others('x.text_texts')} and x.text_texts ? l.key and x.mandate_id <> l.mandate_id and ${stands('x')}
    )
    select distinct on (n.mandate_id, n.other_id) n.mandate_id, n.other_id, n.language, round(n.alike::numeric, 3)::float8
    from near n join lateral mandate_wording(n.other_id, at, day) w on w.id = n.id and w.since = n.since
    where round(n.alike::numeric, 3)::float8 >= lowest
    order by n.mandate_id, n.other_id, n.alike desc, n.language;
  end $$`;

/** Whom a mandate reaches on a day: its addressees and, of groups, their members; of a group within a group its own. */
const REACHED = `create function mandate_reaches(mandate uuid, at int, day date) returns setof uuid language sql stable as $$
  with recursive reached as (
    select x.agency_id as id from mandate_addressee x where x.mandate_id = mandate and ${stands('x')}
    union
    select m.member_id from reached r join agency_membership m on m.group_id = r.id and ${stands('m')}
      and (m.valid_from is null or m.valid_from <= day) and (m.valid_to is null or m.valid_to > day)
  ) select id from reached $$`;

/** What finds mandates of like wording. */
export const overlaps = sqlMigration('Overlaps1764400001000', {
  tables: [
    // Immutable, so that an index can rest on it. Cut, because an entry of the index has to fit on a page whatever the words.
    `create function mandate_words(texts jsonb, language text) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
       select left(lower(unaccent('unaccent', texts->>language)), 2000) $$`,
    ...LANGUAGES.map(
      (each) =>
        `create index "IDX_mandate_version_trigrams_${each}" on mandate_version using gist (mandate_words(text_texts, '${each}') gist_trgm_ops (siglen = 256))`,
    ),
    `create index "IDX_mandate_version_other_languages" on mandate_version (mandate_id) where ${others('text_texts')}`,
    WORDING,
    OVERLAPS,
    REACHED,
  ],
  walls: [
    `revoke execute on function mandate_overlaps(uuid[], float8, int, date) from public`,
    `grant execute on function mandate_overlaps(uuid[], float8, int, date) to ${PUBLIC}, ${MEMBER}`,
  ],
});
