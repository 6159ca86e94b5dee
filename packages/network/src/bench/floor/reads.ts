import { FLOOR_ANSWERS } from './answers';
import { FLOOR_SEARCHES } from './searches';
import { HEAD, list, mandatesOf, nameOf, object, organizationOf, page, stands, titleOf } from './sql';

/* The floor: what somebody who knows this database would write by hand for exactly these questions. One statement each,
   prepared once per connection unless its values decide which plan is good. */

export interface FloorRead {
  readonly text: string;
  readonly values: (variables: Record<string, unknown>) => readonly unknown[];
  /** Planned anew each time: one plan does not fit all values. */
  readonly isPlannedEachTime?: boolean;
}

const LOCALE = 'en';

const uuidOf = (id: unknown): string => String(id).slice(4);

const agencyByCode: FloorRead = {
  text: `with ${HEAD} select ${object(`select 'agy_' || a.id as id, a.code, a.category, ${nameOf('a.id', '$2')} as name,
      ${nameOf('a.id', '$2', 'acronym')} as acronym, a.mandates_stated as "mandatesStated"
    from agency a where a.code = $1 and a.until is null`)} as agency`,
  values: ({ code }) => [code, LOCALE],
};

const diagnosisById: FloorRead = {
  text: `select ${object(`select 'dgs_' || d.id as id, d.reference, d.kind, d.external_id as "externalId",
      json_build_object('code', a.code) as agency, json_build_object('code', k.code) as cycle
    from diagnosis d join agency a on a.id = d.agency_id and a.until is null
      join cycle k on k.id = d.cycle_id and k.until is null
    where d.id = $1 and d.since is not null`)} as diagnosis`,
  values: ({ id }) => [uuidOf(id)],
};

const ACTIVITIES = `select 'act_' || a.id as id, a.key, ${titleOf('a', '$2')} as title, a.status, a.text,
    json_build_object('edtf', a.period_edtf, 'start', a.period_start, 'end', a.period_end) as period,
    ${list(`select t.via, json_build_object('code', t.country_code) as country from activity_country t
      where t.activity_id = a.id and ${stands('t')} order by t.country_code collate "C", t.via collate "C"`)} as "countryTies",
    ${list(`select p.role, ${object(`select o.filed_name as name from (${organizationOf('p')}) o limit 1`)} as organization
      from participation p where p.activity_id = a.id and ${stands('p')} order by p.position`)} as participations
  from activity a where a.response_id = m.id and ${stands('a')} order by a.position`;

const RESPONSES = `select m.key, m.narrative,
    ${object(`select g.code, localized(g.title_texts, $2) as title from mandate g where g.until is null and g.id =
      (select case when j.id is null then m.mandate_id else j.value::uuid end from (select) one left join judgement j
        on j.subject_id = m.id and j.aspect = 'mandate' and j.until is null)`)} as mandate,
    ${list(ACTIVITIES)} as activities
  from mandate_response m where m.revision_id = r.id and ${stands('m')} order by m.position`;

const returnWithActivities: FloorRead = {
  text: `with ${HEAD} select ${object(`select 'dgs_' || d.id as id, d.reference,
      json_build_object('code', a.code, 'name', ${nameOf('a.id', '$2')}) as agency, json_build_object('code', k.code) as cycle,
      ${object(`select r.number, r.content_hash as "contentHash", r.language, json_build_object(
          'sections', ${list(`select s.key, s.kind, s.heading_printed as "headingPrinted", s.body from section s
            where s.revision_id = r.id and ${stands('s')} order by s.position`)},
          'mandateResponses', ${list(RESPONSES)}) as content
        from revision r where r.diagnosis_id = d.id and ${stands('r')}`)} as published
    from diagnosis d join agency a on a.id = d.agency_id and a.until is null
      join cycle k on k.id = d.cycle_id and k.until is null
    where d.id = $1 and d.since is not null`)} as diagnosis`,
  values: ({ id }) => [uuidOf(id), LOCALE],
};

const activitiesThreeDeep: FloorRead = {
  text: `with ${HEAD}, reporter as materialized (
      select a.id, a.code, ${nameOf('a.id', '$2')} as name from agency a where a.code = $1 and a.until is null)
    select ${page(
      `select a.*, row_number() over (order by a.revision_id, a.position, a.id) as rank from activity a
        where a.agency_id = (select id from reporter) and ${stands('a')} order by a.revision_id, a.position, a.id limit 51`,
      '50',
      `'act_' || p.id as id, p.key, ${titleOf('p', '$2')} as title, p.status,
        json_build_object('edtf', p.period_edtf) as period,
        ${object('select r.code, r.name from reporter r')} as agency,
        ${object('select k.code from cycle k where k.id = p.cycle_id and k.until is null')} as cycle,
        ${list(`select m.code, localized(m.title_texts, $2) as title,
            ${object(`select a.code, ${nameOf('a.id', '$2')} as name from agency a where a.until is null and a.id =
              (select case when count(*) = 1 then min(x.agency_id::text)::uuid end from mandate_addressee x
                where x.mandate_id = m.id and x.until is null)`)} as agency
          from mandate m where m.until is null and m.id in (${mandatesOf('p.id')}) order by m.code collate "C"`)} as mandates,
        ${list(`select t.role, ${object(`select o.filed_name as name,
              case when o.country_code is not null then json_build_object('code', o.country_code) end as country
            from (${organizationOf('t')}) o limit 1`)} as organization
          from participation t where t.activity_id = p.id and ${stands('t')} order by t.position`)} as participations,
        ${list(`select t.via, json_build_object('code', t.country_code) as country from activity_country t
          where t.activity_id = p.id and ${stands('t')} order by t.country_code collate "C", t.via collate "C"`)} as "countryTies"`,
    )} as activities`,
  values: ({ agency }) => [agency, LOCALE],
};

const activitiesFiltered: FloorRead = {
  isPlannedEachTime: true,
  text: `select ${page(
    `select a.*, row_number() over (order by a.revision_id, a.position, a.id) as rank from activity a
      where ${stands('a')} and exists (select from activity_country t where t.activity_id = a.id and ${stands('t')}
          and t.country_code = $1 and t.via in ('NAMED', 'ORIGIN', 'CORRIDOR'))
        and (exists (select from unnest(a.period_years) y where y between $2 and $3)
          or (a.period_ongoing_as_of is not null and extract(year from a.period_reach) >= $2
            and (select max(y) from unnest(a.period_years) y) <= $3))
      order by a.revision_id, a.position, a.id limit 26`,
    '25',
    `'act_' || p.id as id, p.key, ${titleOf('p', '$4')} as title, p.status,
      json_build_object('edtf', p.period_edtf) as period,
      ${object('select a.code from agency a where a.id = p.agency_id and a.until is null')} as agency`,
  )} as activities`,
  values: ({ country, from, to }) => [country, from, to, LOCALE],
};

const DEEP = (after: string): string =>
  `select ${page(
    `select a.*, row_number() over (order by a.revision_id, a.position, a.id) as rank from activity a
    where ${stands('a')}${after} order by a.revision_id, a.position, a.id limit $1 + 1`,
    '$1',
    `'act_' || p.id as id, p.key, ${titleOf('p', '$2')} as title, p.status,
    ${object('select a.code from agency a where a.id = p.agency_id and a.until is null')} as agency`,
    `, 'endCursor', (array_agg(json_build_array(p.revision_id, p.position, p.id)::text order by p.rank))[least(count(*), $1)]`,
  )} as activities`;

const activitiesFirst: FloorRead = {
  text: DEEP(''),
  values: ({ first }) => [first, LOCALE],
};

const activitiesAfter: FloorRead = {
  text: DEEP(' and (a.revision_id, a.position, a.id) > ($3::uuid, $4::int, $5::uuid)'),
  values: ({ first, after }) => [first, LOCALE, ...(JSON.parse(String(after)) as unknown[])],
};

const agenciesWithCounts: FloorRead = {
  text: `with ${HEAD} select ${page(
    `select a.*, row_number() over (order by a.code collate "C", a.id) as rank from agency a where a.until is null
      order by a.code collate "C", a.id limit 51`,
    '50',
    `p.code, ${nameOf('p.id', '$1')} as name,
      json_build_object('totalCount', (select count(*) from activity x where x.agency_id = p.id and ${stands('x')})) as activities,
      json_build_object('totalCount', (select count(*) from mandate m where m.until is null and exists (select from
        mandate_addressee x where x.mandate_id = m.id and x.agency_id = p.id and x.until is null))) as mandates`,
  )} as agencies`,
  values: () => [LOCALE],
};

const statementsByPolarity: FloorRead = {
  text: `with ${HEAD} select ${page(
    `select s.*, row_number() over (order by s.revision_id, s.position, s.id) as rank from statement s
      where ${stands('s')} and s.polarity = any($1::text[]) order by s.revision_id, s.position, s.id limit 51`,
    '50',
    `'stm_' || p.id as id, p.key, p.polarity, p.text,
      ${object(`select t.code from concept t where t.scheme = 'theme' and t.code = p.theme_code and t.until is null`)} as theme,
      ${object(`select a.code, ${nameOf('a.id', '$2')} as name from agency a where a.id = p.agency_id and a.until is null`)} as agency,
      ${object('select k.code from cycle k where k.id = p.cycle_id and k.until is null')} as cycle`,
  )} as statements`,
  values: ({ polarity }) => [polarity, LOCALE],
};

const suggestionsWithAddressees: FloorRead = {
  text: `select ${page(
    `select s.*, row_number() over (order by s.revision_id, s.position, s.id) as rank from suggestion s
      where ${stands('s')} order by s.revision_id, s.position, s.id limit 51`,
    '50',
    `'sug_' || p.id as id, p.key, p.text,
      ${object('select a.code from agency a where a.id = p.agency_id and a.until is null')} as agency,
      ${object('select k.code from cycle k where k.id = p.cycle_id and k.until is null')} as cycle,
      ${list(`select t.kind, t.label,
          ${object('select a.code from agency a where a.id = t.body_id and a.until is null')} as agency
        from suggestion_addressee t where t.suggestion_id = p.id and ${stands('t')} order by t.position`)} as addressees`,
  )} as suggestions`,
  values: () => [],
};

/** What every agency owes the round `k`, worked out once for the list and the figures. */
const OWED = `owed as materialized (
  select e.*, a.code, k.due_on, published.at is not null as is_published,
    coalesce(e.is_requested and e.declared_state is distinct from 'EXCUSED' and k.state <> 'PLANNED'
      and (coalesce(first_handed_in.at, case when e.declared_state = 'NIL_RETURN' then e.declared_at end, head.at)
        at time zone k.time_zone)::date > greatest(e.extended_to, k.due_on), false) as is_late
  from round k join expectation e on e.cycle_id = k.id and e.until is null
    join agency a on a.id = e.agency_id and a.until is null
    cross join (select x.at from register_act x where x.number = (select number from register_head)) head
    left join (
      select d.answers_for_id as agency_id, min(r.since) as at from diagnosis d
        join revision r on r.diagnosis_id = d.id and ${stands('r')}
       where d.cycle_id = (select id from round) and d.since is not null group by 1
    ) published on published.agency_id = e.agency_id
    left join (
      select d.answers_for_id as agency_id, min(r.submitted_at) as at from diagnosis d
        join revision r on r.diagnosis_id = d.id and r.since is not null
       where d.cycle_id = (select id from round) and not exists (
         select from revision w where w.diagnosis_id = d.id and w.since >= r.since and w.until is not null
            and not exists (select from revision n where n.diagnosis_id = d.id and n.since = w.until))
       group by 1
    ) first_handed_in on first_handed_in.agency_id = e.agency_id)`;

const roundWithExpectations: FloorRead = {
  text: `with round as materialized (select * from cycle where code = $1 and until is null), ${OWED},
    figures as (
      select count(*) filter (where not is_excused)::int as expected,
        count(*) filter (where is_published and not is_excused)::int as reported,
        count(*) filter (where declared_state = 'NIL_RETURN' and not is_published)::int as nil_returns,
        count(*) filter (where is_excused)::int as excused, count(*) filter (where is_late and not is_excused)::int as late
      from (select o.*, coalesce(declared_state = 'EXCUSED', false) and not is_published as is_excused
        from owed o where is_requested) x)
    select ${object(`select k.code, localized(k.title_texts, $2) as title, k.state, k.due_on as "dueOn",
      ${object(`select expected, reported, nil_returns as "nilReturns", excused, late,
        case when expected = 0 then 0 else (reported + nil_returns)::float8 / expected end as ratio from figures`)} as completeness,
      json_build_object('nodes', ${list(`select json_build_object('code', o.code) as agency,
          case when o.is_published then 'PUBLISHED' else coalesce(o.declared_state, 'AWAITED') end as state,
          o.is_late as "isLate", greatest(o.extended_to, o.due_on) as "dueOn"
        from owed o order by o.agency_code collate "C", o.id limit 100`)}) as expectations
    from round k`)} as cycle`,
  values: ({ code }) => [code, LOCALE],
};

export const FLOOR_READS: Readonly<Record<string, (variables: Record<string, unknown>) => FloorRead>> = {
  agencyByCode: () => agencyByCode,
  diagnosisById: () => diagnosisById,
  returnWithActivities: () => returnWithActivities,
  activitiesThreeDeep: () => activitiesThreeDeep,
  activitiesFiltered: () => activitiesFiltered,
  activitiesDeep: ({ after }) => (after ? activitiesAfter : activitiesFirst),
  agenciesWithCounts: () => agenciesWithCounts,
  statementsByPolarity: () => statementsByPolarity,
  suggestionsWithAddressees: () => suggestionsWithAddressees,
  roundWithExpectations: () => roundWithExpectations,
  ...Object.fromEntries(
    Object.entries({ ...FLOOR_ANSWERS, ...FLOOR_SEARCHES }).map(([name, read]) => [name, () => read]),
  ),
};
