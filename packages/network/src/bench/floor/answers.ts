import { HEAD, list, nameOf, object, page, stands } from './sql';
import type { FloorRead } from './reads';

/* The floor's figures: each as a grouped SELECT over what stands. */

const LOCALE = 'en';

const CELL = (alias: string): string => `${alias}.until is null`;

const COUNTS = `count(*)::int as cells, ${[
  'awaited',
  'excused',
  'nilReturn',
  'silent',
  'filedUnlinked',
  'notDone',
  'substitute',
  'reported',
]
  .map(
    (name) =>
      `(count(*) filter (where x.state = '${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}'))::int as "${name}"`,
  )
  .join(', ')}`;

const MANDATE = `json_build_object('code', p.code, 'title', localized(p.title_texts, $2)) as mandate`;

const mandatesWith = (cells: string, most: number): string =>
  `select m.id, m.code, m.title_texts, row_number() over (order by m.code collate "C", m.id) as rank from mandate m
    where m.until is null and m.id in (select x.mandate_id from coverage_cell x where ${cells}) order by m.code collate "C", m.id limit ${most}`;

const OF_ROUND = `x.cycle_id = (select id from round) and ${CELL('x')}`;

const coveragePage: FloorRead = {
  text: `with round as materialized (select id from cycle where code = $1 and until is null and state <> 'PLANNED')
    select json_build_object('total', ${object(`select ${COUNTS} from coverage_cell x where ${OF_ROUND}`)},
      'rows', ${page(
        mandatesWith(OF_ROUND, 26),
        '25',
        `${MANDATE}, ${object(`select count(*)::int as cells, (count(*) filter (where x.state = 'SILENT'))::int as silent,
            (count(*) filter (where x.state = 'REPORTED'))::int as reported
          from coverage_cell x where ${OF_ROUND} and x.mandate_id = p.id`)} as total,
        ${list(`select json_build_object('code', a.code) as agency, x.state, x.activity_count as "activityCount", x.state_since as since
          from coverage_cell x join agency a on a.id = x.agency_id and a.until is null
          where ${OF_ROUND} and x.mandate_id = p.id order by x.agency_code collate "C"`)} as cells`,
      )}) as coverage`,
  values: ({ cycle }) => [cycle, LOCALE],
};

const GAP = `x.agency_id = (select id from agency where code = $1 and until is null) and ${CELL('x')}
  and x.state in ('SILENT', 'AWAITED', 'FILED_UNLINKED') and x.cycle_id in (select id from cycle where until is null and state <> 'PLANNED')`;

const coverageGaps: FloorRead = {
  text: `with gap as materialized (select x.mandate_id, x.cycle_id, x.state, x.state_since from coverage_cell x where ${GAP})
    select json_build_object('rows', ${page(
      `select m.id, m.code, m.title_texts, row_number() over (order by m.code collate "C", m.id) as rank from mandate m
        where m.until is null and m.id in (select mandate_id from gap) order by m.code collate "C", m.id limit 51`,
      '50',
      `${MANDATE}, ${list(`select json_build_object('code', k.code) as cycle, g.state, g.state_since as since
        from gap g join cycle k on k.id = g.cycle_id and k.until is null where g.mandate_id = p.id order by g.cycle_id`)} as cells`,
    )}) as coverage`,
  values: ({ agency }) => [agency, LOCALE],
};

/** Words for an entry of a code list, or for there being none. */
const conceptLabel = (scheme: string, code: string): string =>
  `coalesce((select localized(x.label_texts, $1) from concept x where x.scheme = '${scheme}' and x.code = ${code} and x.until is null limit 1),
    case when ${code} = 'NOT_STATED' then 'Not stated' else ${code} end)`;

const notStatedLast = (code: string): string => `${code} = 'NOT_STATED', ${code} collate "C"`;

const COUNTED = `${stands('a')} and not a.is_confidential`;

const activitiesByKindAndAgency: FloorRead = {
  text: `with ${HEAD}, counted as materialized (
      select coalesce(a.kind_code, 'NOT_STATED') as kind, a.agency_id, count(*)::int as n from activity a where ${COUNTED} group by 1, 2),
    shown as (select c.*, g.code from counted c join agency g on g.id = c.agency_id and g.until is null
      order by c.n desc, ${notStatedLast('c.kind')}, g.code collate "C" limit 200)
    select json_build_object('total', (select sum(n)::int from counted), 'rows', ${list(`select s.kind,
        ${conceptLabel('activity-kind', 's.kind')} as "kindLabel", s.code as agency, ${nameOf('s.agency_id', '$1')} as "agencyLabel", s.n as count
      from shown s order by s.n desc, ${notStatedLast('s.kind')}, s.code collate "C"`)}) as "activityStats"`,
  values: () => [LOCALE],
};

const YEARS = `lateral unnest(case when a.period_ongoing_as_of is null then a.period_years else a.period_years || array(
  select generate_series((select max(y) from unnest(a.period_years) y) + 1, extract(year from a.period_reach)::int)) end) y(year)`;

const TOUCHED = `(select distinct t.activity_id, t.country_code from activity_country t
  where ${stands('t')} and not t.is_confidential and t.via in ('NAMED', 'ORIGIN', 'CORRIDOR')) t`;

const ACTIVITY_BY_COUNTRY_AND_YEAR = `from activity a left join ${TOUCHED} on t.activity_id = a.id left join ${YEARS} on true`;

const byCountryAndYear = (parts: { before: string; counted: string; total: string }): FloorRead => ({
  text: `with ${parts.before} counted as materialized (
      select coalesce(c.country_code, 'NOT_STATED') as country, c.year, c.n from (${parts.counted}) c),
    shown as (select c.* from counted c order by c.n desc, ${notStatedLast('c.country')}, c.year nulls last limit 200)
    select json_build_object('total', (${parts.total}), 'rows', ${list(`select s.country,
        coalesce((select localized(k.name_texts, $1) from country k where k.code = s.country and k.until is null limit 1),
          case when s.country = 'NOT_STATED' then 'Not stated' else s.country end) as "countryLabel", s.year, s.n as count
      from shown s order by s.n desc, ${notStatedLast('s.country')}, s.year nulls last`)}) as "activityStats"`,
  values: () => [LOCALE],
});

const standsAs = (lineage: string): string =>
  `exists (select from activity a where a.lineage = ${lineage} and ${stands('a')})`;

/** What is the same work as what, however long the chain. */
const SAME_WORK = `recursive pair as materialized (select m.lineage_a as a, m.lineage_b as b from activity_match m
    where m.state = 'CONFIRMED' and m.until is null and ${standsAs('m.lineage_a')} and ${standsAs('m.lineage_b')}),
  edge as (select a, b from pair union all select b, a from pair),
  reached as (select a, b from edge union select r.a, e.b from reached r join edge e on e.a = r.b),
  same as materialized (select a as lineage, min(b::text)::uuid as unit from reached group by a),`;

const UNIT = 'coalesce(w.unit, a.lineage)';
const SAME = 'left join same w on w.lineage = a.lineage';

const statementsByTheme: FloorRead = {
  text: `with counted as materialized (
      select coalesce(s.theme_code, 'NOT_STATED') as theme, s.polarity, count(*)::int as n from statement s
      where ${stands('s')} and not s.is_confidential and s.cycle_id = (select id from cycle where code = $2 and until is null) group by 1, 2)
    select json_build_object('total', (select coalesce(sum(n), 0)::int from counted), 'rows', ${list(`select s.theme,
        ${conceptLabel('theme', 's.theme')} as "themeLabel", s.polarity, s.n as count
      from counted s order by s.n desc, ${notStatedLast('s.theme')}, s.polarity collate "C"`)}) as "statementStats"`,
  values: ({ cycle }) => [LOCALE, cycle],
};

/** The newest published description of an organization. */
const newestOrganization = (id: string): string =>
  `select o.* from organization o where o.id = ${id} and ${stands('o')} order by o.since desc, o.revision_id desc limit 1`;

const partnersOfAgency: FloorRead = {
  text: `with one as materialized (select id, code from agency where code = $1 and until is null),
    part as (select t.role, t.activity_id, a.lineage, a.agency_id, coalesce((select j.value::uuid from judgement j
          where j.subject_id = t.organization_id and j.aspect = 'same-as' and j.until is null
            and exists (select from organization o where o.id = j.value::uuid and ${stands('o')})), t.organization_id) as organization_id
      from activity a join participation t on t.activity_id = a.id and ${stands('t')} and t.organization_id is not null and t.role <> 'REPORTER'
      where a.agency_id = (select id from one) and ${stands('a')}),
    partner as (select md5(concat(agency_id, agency_id, organization_id))::uuid as id, organization_id, array_agg(distinct role) as roles,
        count(distinct activity_id)::int as activities, count(distinct lineage)::int as lineages
      from part group by agency_id, organization_id)
    select ${object(
      `select one.code, ${page(
        `select x.*, o.filed_name, o.country_code, row_number() over (order by x.activities desc, x.id) as rank from partner x
        left join lateral (${newestOrganization('x.organization_id')}) o on true
        where o.body_id is distinct from (select id from one) order by x.activities desc, x.id limit 26`,
        '25',
        `json_build_object('name', p.filed_name, 'country', case when p.country_code is not null then json_build_object('code', p.country_code) end) as organization,
        p.roles, p.activities as "activityCount", p.lineages as "lineageCount"`,
      )} as partners from one`,
    )} as agency`,
  values: ({ agency }) => [agency],
};

const WORDING = (mandate: string): string =>
  `select v.* from mandate_version v, head where v.mandate_id = ${mandate} and v.until is null
    order by (coalesce(v.valid_from <= head.day, true) and coalesce(v.valid_to > head.day, true)) desc, v.number desc limit 1`;

/** Wordings at most 0.4 away, by the index that knows how far. */
const nearIn = (language: string): string =>
  `select x.mandate_id, '${language}' as language, round(similarity(mandate_words(x.text_texts, '${language}'), w.words)::numeric, 3)::float8 as alike
    from (select mandate_words(text_texts, '${language}') as words from own) w join mandate_version x
      on mandate_words(x.text_texts, '${language}') % w.words
    where x.until is null and x.mandate_id <> (select id from one)
      and x.id = (select v.id from (${WORDING('x.mandate_id')}) v)`;

const overlapsOfMandate: FloorRead = {
  text: `with ${HEAD}, one as materialized (select id, code from mandate where code = $1 and until is null),
    own as materialized (select v.* from one, lateral (${WORDING('one.id')}) v),
    near as (select distinct on (n.mandate_id) n.* from (${nearIn('en')} union all ${nearIn('es')}) n
      where n.alike >= 0.6 order by n.mandate_id, n.alike desc, n.language)
    select ${object(
      `select one.code, ${page(
        `select n.*, m.code, m.title_texts, row_number() over (order by (n.alike * 1000)::int desc, m.code collate "C", m.id) as rank
        from near n join mandate m on m.id = n.mandate_id and m.until is null order by (n.alike * 1000)::int desc, m.code collate "C", m.id limit 11`,
        '10',
        `json_build_object('code', p.code, 'title', localized(p.title_texts, $2)) as other, p.alike as similarity, p.language`,
      )} as overlaps from one`,
    )} as mandate`,
  values: ({ mandate }) => [mandate, LOCALE],
};

export const FLOOR_ANSWERS: Readonly<Record<string, FloorRead>> = {
  coveragePage,
  coverageGaps,
  activitiesByKindAndAgency,
  activitiesByCountryAndYear: byCountryAndYear({
    before: '',
    counted: `select t.country_code, y.year, count(*)::int as n ${ACTIVITY_BY_COUNTRY_AND_YEAR} where ${COUNTED} group by 1, 2`,
    total: `select count(*)::int from activity a where ${COUNTED}`,
  }),
  activitiesByCountryAndYearMerged: byCountryAndYear({
    before: SAME_WORK,
    counted: `select country_code, year, count(*)::int as n from (
      select distinct t.country_code, y.year, ${UNIT} as unit ${ACTIVITY_BY_COUNTRY_AND_YEAR} ${SAME} where ${COUNTED}) u group by 1, 2`,
    total: `select count(*)::int from (select distinct ${UNIT} from activity a ${SAME} where ${COUNTED}) u`,
  }),
  statementsByTheme,
  partnersOfAgency,
  overlapsOfMandate,
};
