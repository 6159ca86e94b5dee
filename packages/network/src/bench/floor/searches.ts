import { WORDS, type Question } from './questions';
import { list, object, page, stands } from './sql';
import type { FloorRead } from './reads';

/* The floor's search: the words that are kept with each text, by their own index in each language. */

const LANGUAGE = `case lower(split_part(x.language, '-', 1)) when 'en' then 'en' when 'es' then 'es' else 'other' end`;

/** What is found in one table, the newest 2,000 of it ranked. */
const foundIn = (table: string, scope: string): string => `
  select '${scope}' as scope, f.id, f.language, case when f.place <= 2000 then
    (select (ts_rank(w.words, f.asked, 1) * 1000000)::int from ${table} w where w.id = f.id) else 0 end as rank
  from (select u.*, row_number() over (order by u.since desc, u.id desc) as place from (${(
    [
      ['en', '$1'],
      ['es', '$2'],
      ['other', '$3'],
    ] as const
  )
    .map(
      ([language, query]) => `select x.id, x.language, x.since, ${query}::tsquery as asked from ${table} x
        where ${stands('x')} and x.words @@ ${query}::tsquery and search_language(x.language) = '${language}'`,
    )
    .join(' union all ')}) u) f`;

const FOUND = `found as materialized (${foundIn('section', 'FILED_TEXT')} union all ${foundIn('activity', 'ACTIVITY')})`;

const ranked = (most: string): string =>
  `select f.*, row_number() over (order by f.rank desc, f.id) as rank_, f.rank as score from found f order by f.rank desc, f.id limit ${most}`;

const HIT = `p.scope, p.language as "matchedLanguage", p.score / 1000000.0::float8 as score,
  json_build_object('id', case p.scope when 'ACTIVITY' then 'act_' else 'sec_' end || p.id) as node`;

const ASKED = `case (select ${LANGUAGE} from (select p.language) x) when 'en' then $1::tsquery when 'es' then $2::tsquery else $3::tsquery end`;

const texts = `select 0 as place, s.heading_printed as words from section s where p.scope = 'FILED_TEXT' and s.id = p.id
  union all select 1, s.body from section s where p.scope = 'FILED_TEXT' and s.id = p.id
  union all select 0, a.filed_title from activity a where p.scope = 'ACTIVITY' and a.id = p.id
  union all select 1, a.text from activity a where p.scope = 'ACTIVITY' and a.id = p.id`;

const PASSAGES = list(`select ${list(`select f.text, f.is_match as "isMatch"
    from unnest(string_to_array(q.marked, E'\\x02')) with ordinality m(piece, n),
      lateral (values (1, case when m.n = 1 then '' else split_part(m.piece, E'\\x03', 1) end, true),
        (2, case when m.n = 1 then m.piece else split_part(m.piece, E'\\x03', 2) end, false)) f(place, text, is_match)
    where f.text <> '' order by m.n, f.place`)} as fragments
  from (select s.* from (${texts}) t, lateral (select ${ASKED} as asked) a, lateral (select t.place, s.start, s.marked from search_passages('BODY', t.words, p.language,
      a.asked, a.asked, 3) s) s order by s.place, s.start limit 3) q`);

const found = (
  most: number,
  columns: string,
): string => `with ${FOUND} select (select row_to_json(o) from (select
    (select count(*)::int from found) as "totalCount", pages.* from json_to_record(${page(
      ranked(String(most + 1))
        .replaceAll('rank_', 'rank')
        .replace('f.*, ', 'f.scope, f.id, f.language, '),
      String(most),
      columns,
    )}) as pages(nodes json, "pageInfo" json)) o) as search`;

const asked = (known: Readonly<Record<string, Question>>, query: unknown): Question => {
  const question = known[String(query)];
  if (!question) throw new Error(`The floor does not know how to ask for ${String(query)}.`);
  return question;
};

const searchWords: FloorRead = {
  text: found(10, `${HIT}, ${PASSAGES} as passages`),
  values: ({ query }) => {
    const { en, es, other } = asked(WORDS.searchWords, query);
    return [en, es, other];
  },
  isPlannedEachTime: true,
};

const searchPhrase: FloorRead = {
  text: found(25, HIT),
  values: ({ query }) => {
    const { en, es, other } = asked(WORDS.searchPhrase, query);
    return [en, es, other];
  },
  isPlannedEachTime: true,
};

const citation: FloorRead = {
  text: `select ${object(`select 'act_' || a.id as id, a.key,
      ${object(`select coalesce(a.span_quote, a.filed_title) as quote, coalesce(a.span_part, 'BODY') as part, a.span_start as start,
          a.span_end as "end", a.language, r.filed_symbol as symbol,
          ${object('select s.key, s.kind from section s where s.id = a.span_section_id')} as section,
          json_build_object('number', r.number) as revision
        from revision r where r.id = a.revision_id`)} as citation
    from activity a where a.id = $1 and ${stands('a')}`)} as node`,
  values: ({ id }) => [String(id).slice(4)],
};

export const FLOOR_SEARCHES: Readonly<Record<string, FloorRead>> = { searchWords, searchPhrase, citation };
