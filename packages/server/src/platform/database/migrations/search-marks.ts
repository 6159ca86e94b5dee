/* What of a text is a find, word for word: functions that take the place of those in `search-functions.ts`. */

const FOUND_IN = {
  section: 'heading_printed, x.body',
  activity: 'filed_title, x.text',
  amendment_proposal: 'target_label, x.proposed_text, x.rationale',
} as const;

const KEPT_APART = String.raw`\mtrata(?:s|dos?)?\M`;

/** What leads to the noun “trata” (trafficking), and what to a form of the verb “tratar”. */
const NOUN_AFTER = String.raw`las?|contra|de|en|por|sobre|con|sin|para|(?:tr[aá]fico|explotaci[oó]n|contrabando)\s+[yo]`;
const VERB_AFTER = 'se|que|los?|les?|nos|me|te|quien|cual|donde';
const DETERMINERS = 'el|l[ao]s?|un|un[ao]s?|est[aeo]s?|sus?';
const INFINITIVE = String.raw`(?:no\s+)?(?!mujer\M)[[:alpha:]]+[aeií]r(?:se|l[aeo]s?|nos|me|te)?`;
const VERB_BEFORE = String.raw`del|sobre|acerca|${DETERMINERS}|de\s+(?:${DETERMINERS}|que|${INFINITIVE})`;

/** The stemmer makes one of the noun, “tratado” (treaty) and “tratar”: each noun gets a word of its own. */
const KEPT = `create or replace function search_kept(words text) returns text language sql immutable parallel safe as $$
   select case when words ~* '${KEPT_APART}' then regexp_replace(regexp_replace(regexp_replace(words, '\\mtratados?\\M', 'xtratadox', 'gi'),
     '\\m(${NOUN_AFTER})(\\s+)tratas?\\M', '\\1\\2xtratax', 'gi'),
     '(?<!\\m(?:${VERB_AFTER})\\s+)\\mtratas?\\M(?!\\s+(?:${VERB_BEFORE})\\M)', 'xtratax', 'gi') else words end $$`;

/** What one term of a question looks for in one language: any of its alternatives. A question is read like a text, so that
    its “trata” is the noun where a text’s would be. `beginning` is `prefix` as far as a word itself tells it;
    the stem of `trata*` would be that of “trate” too. */
const ALTERNATIVES = `create or replace function search_alternatives(spoken text, alternatives jsonb) returns tsquery
   language plpgsql stable parallel safe as $$
   declare found tsquery; one tsquery; each jsonb; asked text; configuration regconfig := search_configuration(spoken);
   begin
     for each in select jsonb_array_elements(alternatives) loop
       continue when coalesce(each->>'language', spoken) <> spoken;
       asked := each->>'words';
       if spoken = 'es' then asked := search_kept(asked); end if;
       if each->'isVerb' is not null then asked := replace(asked, 'xtratax', 'trata'); end if;
       one := case each->>'form'
         when 'phrase' then phraseto_tsquery(configuration, asked)
         when 'prefix' then to_tsquery('public.mandato_words', (each->>'words') || ':*')
           || case when spoken = 'es' and starts_with(each->>'words', 'trata') then ''::tsquery else to_tsquery(configuration, (each->>'words') || ':*') end
           || case when spoken = 'es' and starts_with('tratas', each->>'words') then 'xtratax'::tsquery else ''::tsquery end
           || case when spoken = 'es' and starts_with('tratados', each->>'words') then 'xtratadox'::tsquery else ''::tsquery end
         when 'beginning' then to_tsquery('public.mandato_words', (each->>'words') || ':*')
         else plainto_tsquery(configuration, asked) end;
       continue when numnode(one) = 0;
       found := coalesce(found || one, one);
     end loop;
     return found;
   end $$`;

const LANGUAGES = ['en', 'es', 'other'] as const;

const stands = (row: string): string =>
  `${row}.since is not null and ${row}.since <= at and (${row}.until is null or ${row}.until > at)`;

/** Does a public text hold the word at this act? */
const STANDS = `create or replace function search_stands(asked text, at int) returns boolean language plpgsql stable as $$
   declare en tsquery := plainto_tsquery('public.mandato_en', asked); es tsquery := plainto_tsquery('public.mandato_es', search_kept(asked));
     other tsquery := plainto_tsquery('public.mandato_words', asked);
   begin
     return ${Object.keys(FOUND_IN)
       .flatMap((table) =>
         LANGUAGES.map(
           (each) =>
             `exists (select from ${table} x where ${stands('x')} and x.words @@ ${each} and search_language(x.language) = '${each}')`,
         ),
       )
       .join(' or ')}
       or exists (select from mandate_version x where ${stands('x')} and search_vector('en', null, x.text_texts->>'en') @@ en)
       or exists (select from mandate_version x where ${stands('x')} and search_vector('es', null, x.text_texts->>'es') @@ es);
   end $$`;

/** The words and phrases that a query is alternatives of. */
const SOUGHT = `create function search_sought(marks tsquery) returns table (id bigint, lexemes text[], is_prefix boolean)
   language sql immutable parallel safe as $$
   select a.n, array(select replace(m.part[1], '''''', '''') from regexp_matches(a.words, '''((?:[^'']|'''')*)''', 'g') with ordinality m(part, k) order by m.k),
     a.words ~ ':\\*$'
   from regexp_split_to_table(marks::text, ' [|&] ') with ordinality a(words, n) $$`;

/* Kinds of token, by the numbers of PostgreSQL's parser. */
const WHOLES_OF_PARTS = '5, 15, 16, 17';
const NO_WORDS = '12, 13, 14, 23';

/** A text with control characters, which no stored text holds, around each run of its words from a first to a last one. */
const MARKED = `create function search_marked(words text, firsts int[], lasts int[]) returns text language sql immutable parallel safe as $$
   with token as (
     select t.n, t.token, t.kind not in (${NO_WORDS}) as is_word, (count(*) filter (where t.kind not in (${NO_WORDS})) over (order by t.n))::int as place
     from ts_parse('default', words) with ordinality t(kind, token, n) where t.kind not in (${WHOLES_OF_PARTS})
   ), told as (
     select t.n, t.token, exists (select from unnest(firsts, lasts) r(first, last)
       where t.place >= greatest(r.first, 1) and case when t.is_word then t.place <= r.last else t.place < least(r.last, (select max(place) from token)) end) as is_match
     from token t
   ), beside as (
     select d.*, lag(d.is_match, 1, false) over (order by d.n) as was, lead(d.is_match, 1, false) over (order by d.n) as becomes from told d
   )
   select string_agg(case when is_match and not was then E'\\x02' else '' end || token || case when is_match and not becomes then E'\\x03' else '' end, '' order by n)
   from beside $$`;

const PIECES = String.raw`(?:[^.!?;\n]|[.!?;](?!\s))+[.!?;]*\s*|[.!?;\s]+`;
const RUNS = String.raw`.{1,240}(?:\s+|$)|.{1,240}`;

/** Sentences of a text that hold what is marked, the best ones, in their order, with where they stand (UTF-16) and what is
    marked. Words are counted through the whole text: a phrase may go on in the next line. */
const PASSAGES = `create or replace function search_passages(part text, words text, language text, whole tsquery, marks tsquery, most int)
   returns table (part text, start int, "end" int, quote text, marked text) language sql stable as $$
   with sought as materialized (
     select * from search_sought(marks)
   ), piece as materialized (
     select row_number() over (order by a.n, b.n) as n, b.piece[1] as words
     from regexp_matches(words, '${PIECES}', 'g') with ordinality a(piece, n),
       regexp_matches(a.piece[1], '${RUNS}', 'g') with ordinality b(piece, n)
   ), vector as materialized (
     select p.*, search_vector(language, null, p.words) as vector from piece p
   ), placed as materialized (
     select v.*, rtrim(v.words, E' \\t\\r\\n\\u00a0') as quote,
       coalesce(sum(utf16_length(v.words)) over before, 0)::int as start, coalesce(sum(t.words) over before, 0)::int as earlier
     from vector v, lateral (select coalesce(max(u.place), 0) as words from unnest(v.vector) l, unnest(l.positions) u(place)) t
     window before as (order by v.n rows between unbounded preceding and 1 preceding)
   ), word as materialized (
     select p.n, p.earlier + u.place as place, l.lexeme from placed p, unnest(p.vector) l, unnest(l.positions) u(place)
     where l.lexeme in (select unnest(s.lexemes) from sought s where not s.is_prefix)
   ), match as materialized (
     select min(w.n) as n, max(w.n) as until, (w.place - k.k + 1)::int as first, (w.place - k.k + cardinality(s.lexemes))::int as last
     from sought s, unnest(s.lexemes) with ordinality k(lexeme, k), word w where not s.is_prefix and w.lexeme = k.lexeme
     group by s.id, s.lexemes, w.place - k.k having count(*) = cardinality(s.lexemes)
     union all
     select p.n, p.n, p.earlier + u.place, p.earlier + u.place
     from sought s, placed p, unnest(to_tsvector('public.mandato_words', case when s.is_prefix then p.words else '' end)) l, unnest(l.positions) u(place)
     where s.is_prefix and starts_with(l.lexeme, s.lexemes[1])
   ), best as (
     select p.* from placed p where p.n in (select generate_series(m.n, m.until) from match m)
     order by (p.vector @@ whole) desc, ts_rank(p.vector, marks) desc, p.n limit most
   )
   select part, b.start, b.start + utf16_length(b.quote), b.quote, search_marked(b.quote, f.firsts, f.lasts)
   from best b, lateral (select array_agg(m.first - b.earlier) as firsts, array_agg(m.last - b.earlier) as lasts from match m where b.n between m.n and m.until) f
   order by b.n $$`;

export const SEARCH_MARKS = [KEPT, ALTERNATIVES, STANDS, SOUGHT, MARKED, PASSAGES];

/** Words of Spanish texts with one of these nouns are kept anew, by the trigger that keeps them; the guards are for what services do. */
export const TRATA_KEPT = [
  ...Object.entries(FOUND_IN).flatMap(([table, texts]) => [
    `alter table ${table} disable trigger user`,
    `alter table ${table} enable trigger words`,
    `update ${table} x set language = x.language where search_language(x.language) = 'es' and concat_ws(' ', x.${texts}) ~* '${KEPT_APART}'`,
    `alter table ${table} enable trigger user`,
  ]),
  `reindex index "IDX_mandate_version_words_es"`,
];
