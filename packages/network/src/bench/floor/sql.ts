/* Pieces of hand-written SQL that several of the floor's statements share. Like every hand-written read it answers for
   now: what stands is what has begun and not ended. */

/** The day of the newest act: which name holds depends on it. */
export const HEAD = `head as materialized (
  select a.number as n, (a.at at time zone 'UTC')::date as day from register_act a
   where a.number = (select number from register_head))`;

export const stands = (alias: string): string => `${alias}.since is not null and ${alias}.until is null`;

/** Name of an agency in the asked language on the day of the newest act. */
export const nameOf = (agency: string, locale: string, column: 'name' | 'acronym' = 'name'): string => `(
  select x.${column} from agency_name x, head where x.agency_id = ${agency} and x.until is null
   order by (coalesce(x.valid_from <= head.day, true) and coalesce(x.valid_to > head.day, true)) desc,
            (x.language = ${locale}) desc, (x.language = split_part(${locale}, '-', 1)) desc, (x.language = 'en') desc,
            x.valid_from desc nulls last, x.language collate "C", x.id limit 1)`;

/** A filed title in the asked language, where a published translation of these very words is there. */
export const titleOf = (activity: string, locale: string): string => `case
  when ${activity}.language = ${locale} then ${activity}.filed_title
  else coalesce((
    select x.text from item_translation x
      join revision r on r.id = ${activity}.revision_id and r.diagnosis_id = x.diagnosis_id and r.number >= x.revision_number
     where x.agency_id = ${activity}.agency_id and x.key = ${activity}.key and x.field = 'title'
       and x.language <> ${activity}.language and ${stands('x')}
       and (x.language = ${locale} or (x.language = split_part(${locale}, '-', 1) and ${activity}.language <> x.language))
       and x.original_hash = encode(sha256(convert_to(${activity}.filed_title, 'UTF8')), 'hex')
     order by (x.language = ${locale}) desc, x.revision_number desc, x.at desc, x.id limit 1), ${activity}.filed_title) end`;

/** Ids of the mandates of an activity: as judged, else as filed. */
export const mandatesOf = (activity: string): string => `
  select x.mandate_id as id from activity_mandate x where x.activity_id = ${activity} and ${stands('x')}
     and not exists (select from judgement j where j.subject_id = ${activity} and j.aspect = 'mandates' and j.until is null)
  union all
  select v::uuid from judgement j, unnest(string_to_array(j.value, ' ')) v
   where j.subject_id = ${activity} and j.aspect = 'mandates' and j.until is null`;

/** The organization of a participation: the return's own description or, of one that was merged, the other's newest. */
export const organizationOf = (participation: string): string => `
  select o.* from organization o where o.id = ${participation}.organization_id and o.revision_id = ${participation}.revision_id
     and not exists (select from judgement j where j.subject_id = o.id and j.aspect = 'same-as' and j.until is null and j.value is not null)
  union all
  (select o.* from judgement j join organization o on o.id = j.value::uuid and o.since is not null
   where j.subject_id = ${participation}.organization_id and j.aspect = 'same-as' and j.until is null
   order by o.since desc, o.revision_id desc limit 1)`;

/** One object of these columns, or null. */
export const object = (select: string): string => `(select row_to_json(x) from (${select}) x)`;

/** A list of objects. */
export const list = (select: string): string =>
  `(select coalesce(json_agg(x), '[]'::json) from (${select}) x)`;

/** A page of rows that are one more than asked for, and whether there are more. `rows` has a column `rank` from 1. */
export const page = (rows: string, size: string, columns: string, info = ''): string => `(
  select row_to_json(c) from (select
    coalesce(json_agg(${object(`select ${columns}`)} order by p.rank) filter (where p.rank <= ${size}), '[]'::json) as nodes,
    json_build_object('hasNextPage', count(*) > ${size}${info}) as "pageInfo"
  from (${rows}) p) c)`;
