/* How words become what is searched for. Kept apart from the tables, so that both can be read at a glance. */

const LANGUAGES = ['en', 'es', 'other'] as const;

const WORDS = 'asciiword, word, hword_part, hword_asciipart';
const NUMBERS = 'numword, hword_numpart, int, uint, float, sfloat, version, email, host, url_path, file';

/** Accents folded before stemming, and no stop words: the Spanish list takes “estados” for a form of “estar”. A compound
    is its parts, so that “south-south” is also found as two words. */
const configuration = (name: string, dictionary: string): string[] => [
  `create text search configuration ${name} (parser = "default")`,
  `alter text search configuration ${name} add mapping for ${WORDS} with unaccent, ${dictionary}`,
  `alter text search configuration ${name} add mapping for ${NUMBERS} with simple`,
];

const stands = (row: string): string =>
  `${row}.since is not null and ${row}.since <= at and (${row}.until is null or ${row}.until > at)`;

/** Filed rows that are public at an act and match, with their rank in millionths: of very many the newest 2,000 are ranked.
    It runs as the owner, because row-level security would keep the index from being used, and finds published rows only. */
const searchIn = (table: string): string =>
  `create function search_in_${table}(en tsquery, es tsquery, other tsquery, at int)
   returns table (id uuid, agency_id uuid, cycle_id uuid, language text, rank int)
   language sql stable security definer set search_path = public, pg_temp as $$
   select f.id, f.agency_id, f.cycle_id, f.language,
     case when row_number() over (order by f.since desc, f.id desc) <= 2000 then
       (select (ts_rank(w.words, f.asked, 1) * 1000000)::int from ${table} w where w.id = f.id) else 0 end
   from (${LANGUAGES.map(
     (each) => `select x.id, x.agency_id, x.cycle_id, x.language, x.since, ${each} as asked from ${table} x
      where ${stands('x')} and x.words @@ ${each} and search_language(x.language) = '${each}'`,
   ).join(' union all ')}) f $$`;

const MANDATES = `create function search_in_mandate(en tsquery, es tsquery, at int)
   returns table (id uuid, language text, rank int)
   language sql stable security definer set search_path = public, pg_temp as $$
   select distinct on (v.mandate_id) v.mandate_id, v.language, v.rank from (
     ${(['en', 'es'] as const)
       .map(
         (
           each,
         ) => `select x.mandate_id, '${each}' as language, (ts_rank(search_vector('${each}', null, x.text_texts->>'${each}'), ${each}, 1) * 1000000)::int as rank
        from mandate_version x where ${stands('x')} and search_vector('${each}', null, x.text_texts->>'${each}') @@ ${each}`,
       )
       .join(' union all ')}
   ) v order by v.mandate_id, v.rank desc, v.language $$`;

const PIECES = String.raw`(?:[^.!?;\n]|[.!?;](?!\s))+[.!?;]*\s*|[.!?;\s]+`;
const RUNS = String.raw`.{1,240}(?:\s+|$)|.{1,240}`;

/** Sentences of a text that hold what is marked, the best ones, in their order, with where they stand (UTF-16) and the marked
    words between two control characters that no stored text holds. A sentence is told from the next by its end alone. */
const PASSAGES = `create function search_passages(part text, words text, language text, whole tsquery, marks tsquery, most int)
   returns table (part text, start int, "end" int, quote text, marked text) language sql stable as $$
   with piece as materialized (
     select row_number() over (order by a.n, b.n) as n, b.piece[1] as words
     from regexp_matches(words, '${PIECES}', 'g') with ordinality a(piece, n),
       regexp_matches(a.piece[1], '${RUNS}', 'g') with ordinality b(piece, n)
   ), placed as (
     select p.*, rtrim(p.words, E' \\t\\r\\n\\u00a0') as quote, search_vector(language, null, p.words) as vector,
       coalesce(sum(utf16_length(p.words)) over (order by p.n rows between unbounded preceding and 1 preceding), 0)::int as start
     from piece p
   ), best as (
     select p.* from placed p where p.vector @@ marks
     order by (p.vector @@ whole) desc, ts_rank(p.vector, marks) desc, p.n limit most
   )
   select part, b.start, b.start + utf16_length(b.quote), b.quote,
     ts_headline(search_configuration(language), b.quote, marks, E'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"')
   from best b order by b.n $$`;

/** What one term of a question looks for in one language: any of its alternatives. */
const ALTERNATIVES = `create function search_alternatives(spoken text, alternatives jsonb) returns tsquery
   language plpgsql stable parallel safe as $$
   declare found tsquery; one tsquery; each jsonb; configuration regconfig := search_configuration(spoken);
   begin
     for each in select jsonb_array_elements(alternatives) loop
       continue when coalesce(each->>'language', spoken) <> spoken;
       one := case each->>'form'
         when 'phrase' then phraseto_tsquery(configuration, each->>'words')
         when 'prefix' then to_tsquery('public.mandato_words', (each->>'words') || ':*') || to_tsquery(configuration, (each->>'words') || ':*')
         else plainto_tsquery(configuration, each->>'words') end;
       continue when numnode(one) = 0;
       found := coalesce(found || one, one);
     end loop;
     return found;
   end $$`;

const KNOWS = `create function search_knows(asked text, at int) returns boolean language sql stable as $$
   select exists (select from search_word w where w.word = asked and w.since <= at)
     or exists (select from search_word w where w.english = (ts_lexize('public.mandato_en_stem', asked))[1] and w.since <= at)
     or exists (select from search_word w where w.spanish = (ts_lexize('public.mandato_es_stem', asked))[1] and w.since <= at) $$`;

const PUBLIC_TEXTS = ['section', 'activity', 'amendment_proposal'] as const;

/** Does a public text hold the word at this act? The vocabulary only says that one once did. */
const STANDS = `create function search_stands(asked text, at int) returns boolean language plpgsql stable as $$
   declare en tsquery := plainto_tsquery('public.mandato_en', asked); es tsquery := plainto_tsquery('public.mandato_es', asked);
     other tsquery := plainto_tsquery('public.mandato_words', asked);
   begin
     return ${PUBLIC_TEXTS.flatMap((table) => LANGUAGES.map((each) => `exists (select from ${table} x where ${stands('x')} and x.words @@ ${each} and search_language(x.language) = '${each}')`)).join(' or ')}
       or exists (select from mandate_version x where ${stands('x')} and search_vector('en', null, x.text_texts->>'en') @@ en)
       or exists (select from mandate_version x where ${stands('x')} and search_vector('es', null, x.text_texts->>'es') @@ es);
   end $$`;

/** The question as one tsquery for each language, once for finding and once for marking, and how it was understood. A word that
    no public text holds is taken for the nearest one that some does, or for a nearer term of the glossary. */
const QUESTION = `create function search_question(asked jsonb, at int, corrects boolean, out en tsquery, out es tsquery, out other tsquery,
     out marks_en tsquery, out marks_es tsquery, out marks_other tsquery, out told jsonb)
   language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.4 as $$
   declare alternative jsonb; term jsonb; looked jsonb; marked jsonb; found text; likeness float8; given text; corrected text;
     ${LANGUAGES.map((each) => `all_${each} tsquery; one_${each} tsquery; `).join('')}
   begin
     told := '[]';
     for alternative in select jsonb_array_elements(asked) loop
       ${LANGUAGES.map((each) => `all_${each} := null; `).join('')}
       for term in select jsonb_array_elements(alternative) loop
         looked := term->'looked'; marked := term->'marked'; corrected := null; found := null; likeness := null; given := term->>'word';
         if corrects and given is not null and not search_knows(given, at) then
           select v.word, v.alike into found, likeness from (
             select w.word, similarity(w.word, given) as alike from search_word w where w.word % given and w.since <= at
             order by similarity(w.word, given) desc, w.word limit 5) v
            where search_stands(v.word, at) order by v.alike desc, v.word limit 1;
           -- As pg_trgm rounds it.
           if (term#>>'{near,likeness}')::float8 >= coalesce(likeness, 0) - 0.001 then
             corrected := term#>>'{near,words}'; looked := term#>'{near,looked}'; marked := term#>'{near,marked}';
           elsif found is not null then
             corrected := found;
             looked := jsonb_build_array(jsonb_build_object('words', corrected)); marked := looked;
           end if;
         end if;
         if not (term->>'isLeftOut')::boolean then
           told := told || jsonb_build_object('asked', term->'asked', 'correctedTo', corrected,
             'alsoFor', case when corrected is null then term->'also' else coalesce(case when corrected = term#>>'{near,words}' then term#>'{near,also}' end, '[]') end);
         end if;
         ${LANGUAGES.map(
           (each) => `one_${each} := search_alternatives('${each}', looked);
         if (term->>'isLeftOut')::boolean then one_${each} := !!one_${each};
         else marks_${each} := coalesce(marks_${each} || search_alternatives('${each}', marked), search_alternatives('${each}', marked), marks_${each}); end if;
         all_${each} := coalesce(all_${each} && one_${each}, one_${each}, all_${each});`,
         ).join('\n         ')}
       end loop;
       ${LANGUAGES.map((each) => `${each} := coalesce(${each} || all_${each}, all_${each}, ${each});`).join(' ')}
     end loop;
   end $$`;

const LEARNT = `create function search_learn(at int, texts text[]) returns void language sql as $$
   insert into search_word (word, english, spanish, since)
   select distinct v.lexeme, coalesce((ts_lexize('public.mandato_en_stem', v.lexeme))[1], v.lexeme),
     coalesce((ts_lexize('public.mandato_es_stem', v.lexeme))[1], v.lexeme), at
   from unnest(texts) t(words), unnest(to_tsvector('public.mandato_words', left(t.words, 250000))) v
   where v.lexeme ~ '^[[:alpha:]]{4,40}$' order by 1
   on conflict (word) do nothing $$`;

const FORGET = `create function search_forget(was tsvector, becomes tsvector, at int) returns void language sql as $$
   delete from search_word w where (w.english in (select lexeme from unnest(was) except select lexeme from unnest(becomes))
       or w.spanish in (select lexeme from unnest(was) except select lexeme from unnest(becomes))
       or w.word in (select lexeme from unnest(was) except select lexeme from unnest(becomes)))
     and not search_stands(w.word, at) $$`;

/** The title and the texts of what is searched. */
export const TEXTS_OF: Readonly<Record<(typeof PUBLIC_TEXTS)[number], readonly [string, readonly string[]]>> =
  {
    section: ['heading_printed', ['body']],
    activity: ['filed_title', ['text']],
    amendment_proposal: ['target_label', ['proposed_text', 'rationale']],
  };

const textsIn = (table: (typeof PUBLIC_TEXTS)[number], row: string): string => {
  const [title, texts] = TEXTS_OF[table];
  return [title, ...texts].map((each) => `${row}.${each}`).join(', ');
};

const vectorOf = (table: (typeof PUBLIC_TEXTS)[number], row: string): string => {
  const [title, texts] = TEXTS_OF[table];
  return `public.search_vector(${row}.language, ${row}.${title}, concat_ws(E'\\n', ${texts.map((each) => `${row}.${each}`).join(', ')}))`;
};

/** Keeps a row's words beside it, in the row's own statement, whoever writes it. */
const filling = (table: (typeof PUBLIC_TEXTS)[number]): string[] => {
  const [title, texts] = TEXTS_OF[table];
  return [
    // PostgreSQL keeps a megabyte of different words at most: of a text with more only the beginning is found.
    `create function search_fill_${table}() returns trigger language plpgsql as $$
     begin
       begin new.words := ${vectorOf(table, 'new')};
       exception when program_limit_exceeded then
         new.words := public.search_vector(new.language, null, left(concat_ws(E'\\n', ${textsIn(table, 'new')}), 100000));
       end;
       return new;
     end $$`,
    `create trigger words before insert or update of ${[title, ...texts, 'language'].join(', ')} on ${table}
     for each row execute function search_fill_${table}()`,
  ];
};

/** What becomes public is learnt; what a redaction takes away is forgotten. */
const learning = (table: (typeof PUBLIC_TEXTS)[number]): string[] => {
  const all = textsIn(table, 'o');
  return [
    `create function search_learn_${table}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
     begin
       perform search_learn(o.since, array_agg(t)) from opened o, unnest(array[${all}]) t
        where o.since is not null and o.until is null and t is not null group by o.since order by o.since;
       perform search_forget(w.words, o.words, (select number from register_head)) from opened o join was w on w.id = o.id
        where w.since is not null and w.words is distinct from o.words;
       return null;
     end $$`,
    `create trigger learn after update on ${table} referencing old table as was new table as opened
     for each statement execute function search_learn_${table}()`,
  ];
};

const MANDATE_WORDS = [
  `create function search_learn_mandate_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     perform search_learn(o.since, array_agg(t.value)) from opened o, jsonb_each_text(o.text_texts) t where t.key <> '_' group by o.since order by o.since;
     return null;
   end $$`,
  `create trigger learn after insert on mandate_version referencing new table as opened
   for each statement execute function search_learn_mandate_version()`,
];

/** All words that are public now, act by act: for a database that was filled past the triggers. */
const LEARN_ALL = `create function search_learn_all() returns void language sql as $$
   with said as (
     ${PUBLIC_TEXTS.map((table) => {
       return `select x.since, concat_ws(E'\\n', ${textsIn(table, 'x')}) as words from ${table} x where x.since is not null`;
     }).join(' union all ')}
     union all select x.since, t.value from mandate_version x, jsonb_each_text(x.text_texts) t where t.key <> '_'
   ), learnt as (
     select v.lexeme as word, min(s.since) as since from said s, unnest(to_tsvector('public.mandato_words', left(s.words, 250000))) v
     where v.lexeme ~ '^[[:alpha:]]{4,40}$' group by v.lexeme
   )
   insert into search_word (word, english, spanish, since)
   select l.word, coalesce((ts_lexize('public.mandato_en_stem', l.word))[1], l.word), coalesce((ts_lexize('public.mandato_es_stem', l.word))[1], l.word), l.since
   from learnt l on conflict (word) do nothing $$`;

export const SEARCH_FUNCTIONS = [
  `create text search dictionary mandato_en_stem (template = snowball, language = english)`,
  `create text search dictionary mandato_es_stem (template = snowball, language = spanish)`,
  ...configuration('mandato_en', 'mandato_en_stem'),
  ...configuration('mandato_es', 'mandato_es_stem'),
  ...configuration('mandato_words', 'simple'),
  `create function search_language(tag text) returns text language sql immutable parallel safe as $$
     select case lower(split_part(tag, '-', 1)) when 'en' then 'en' when 'es' then 'es' else 'other' end $$`,
  `create function search_configuration(tag text) returns regconfig language sql immutable parallel safe as $$
     select case lower(split_part(tag, '-', 1)) when 'en' then 'public.mandato_en'::regconfig when 'es' then 'public.mandato_es'::regconfig
       else 'public.mandato_words'::regconfig end $$`,
  `create function search_pick(tag text, en tsquery, es tsquery, other tsquery) returns tsquery language sql immutable parallel safe as $$
     select case lower(split_part(tag, '-', 1)) when 'en' then en when 'es' then es else other end $$`,
  // The stemmer makes one of the noun “trata” (trafficking), “tratado” and “tratar”: the noun gets a word of its own.
  `create function search_kept(words text) returns text language sql immutable parallel safe as $$
     select case when words ~* '\\mtratas?\\M' then regexp_replace(regexp_replace(words, '\\m(las?|contra|y)(\\s+)tratas?\\M', '\\1\\2xtratax', 'gi'),
       '(?<!\\mse )\\mtratas?\\M(?!\\s+(del|sobre|acerca|de\\s+(los|las|la|el|lo|una?|est[aeo]s?|sus?|que))\\M)', 'xtratax', 'gi') else words end $$`,
  `create function search_vector(language text, title text, body text) returns tsvector language sql immutable parallel safe as $$
     select case when public.search_language(language) = 'es' then
       setweight(to_tsvector('public.mandato_es', public.search_kept(coalesce(title, ''))), 'A') || to_tsvector('public.mandato_es', public.search_kept(coalesce(body, '')))
     else setweight(to_tsvector(public.search_configuration(language), coalesce(title, '')), 'A')
       || to_tsvector(public.search_configuration(language), coalesce(body, '')) end $$`,
  `create function utf16_length(words text) returns int language sql immutable parallel safe as $$
     select length(words) + case when octet_length(words) = length(words) then 0
       else length(regexp_replace(words, U&'[^\\+010000-\\+10FFFF]', '', 'g')) end $$`,
  ALTERNATIVES,
  PASSAGES,
];

export const SEARCH_TABLE_FUNCTIONS = [
  KNOWS,
  STANDS,
  QUESTION,
  LEARNT,
  FORGET,
  LEARN_ALL,
  ...PUBLIC_TEXTS.map(searchIn),
  MANDATES,
];

/** For each language by itself; what is not public is looked through without them: no draft waits for an index of words. */
export const SEARCH_INDEXES = PUBLIC_TEXTS.flatMap((table) =>
  LANGUAGES.map(
    (each) =>
      `create index "IDX_${table}_words_${each}" on ${table} using gin (words) where since is not null and search_language(language) = '${each}'`,
  ),
);

export const SEARCH_TRIGGERS = [
  ...PUBLIC_TEXTS.flatMap((table) => [...filling(table), ...learning(table)]),
  ...MANDATE_WORDS,
];

/** Fills the words of what is stored already; the guards are for what services do. */
export const SEARCH_FILLED = PUBLIC_TEXTS.flatMap((table) => [
  `alter table ${table} disable trigger user`,
  `update ${table} x set words = ${vectorOf(table, 'x')}`,
  `alter table ${table} enable trigger user`,
]);

/** These run as the owner: only who may read at all may call them. */
export const SEARCH_OWNED = [
  ...PUBLIC_TEXTS.map((table) => `search_in_${table}(tsquery, tsquery, tsquery, int)`),
  'search_in_mandate(tsquery, tsquery, int)',
  'search_question(jsonb, int, boolean)',
];
