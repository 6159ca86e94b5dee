/* What a cell of the coverage ledger says, as SQL. It stands beside the migrations because rows that were written by it stand
   in databases: a later meaning is another file and a migration that says what becomes of them.

   A cell is asked for by its round, its agency and a number of the register, and everything is read at that number; so the
   same words keep the ledger at an act, tell what it would be with what is not public yet, and make its whole history anew.

   - Rounds: all but those that are only announced. A round's period runs from the day it opens to its due day, for all; a
     day that is not given is the other one, and where there is neither it is the day of the act that first named the round.
   - Mandates: those in force on a day of the period (`valid_to` is the first day on which one no longer was).
   - Addressees: the agencies that a mandate names, and of a group that it names the members on a day of the period; a group
     within a group stands for its own members. Whoever is reached twice has one cell.
   - Returns: all that answer the agency's duty in the round, whatever their kind and whoever filed them.
   - Ties to mandates: as somebody judged them later, else as filed. What is confidential says nothing here.

   The state, of which the first that holds:
   1. Nothing has come: EXCUSED or NIL_RETURN as declared, else AWAITED.
   2. Of what is tied to the mandate the furthest counts: REPORTED before SUBSTITUTE before NOT_DONE.
      A response says what an analyst judged (FULL, PARTIAL: reported; SUBSTITUTE; NONE: not done), else what the agency says
      of itself (DONE, PARTLY: reported; SUBSTITUTE; NOT_DONE), else REPORTED where it has words of its own. An activity says
      REPORTED, except in a response on that mandate that was judged or assesses itself: there it says what that says.
   3. FILED_UNLINKED where a response or an activity is tied to no mandate at all: it may belong here.
   4. SILENT.

   An agency that a mandate is not addressed to has a cell only where step 2 finds something. */

export const at = (row: string, number: string): string =>
  `${row}.since <= ${number} and (${row}.until is null or ${row}.until > ${number})`;

/** The SELECT of the published revisions that answer what is asked for. */
export const PUBLISHED_RETURNS = `select o.q, o.n, r.id as revision_id from reporter o
  join diagnosis d on d.cycle_id = o.cycle_id and d.answers_for_id = o.agency_id
  join revision r on r.diagnosis_id = d.id and ${at('r', 'o.n')}`;

const STATES = `array['NOT_DONE', 'SUBSTITUTE', 'REPORTED']`;
const REASONS = `array['NARRATIVE', 'ACTIVITIES', 'SELF_ASSESSED', 'JUDGED']`;

/** Parts of a WITH RECURSIVE, of which `cells` has a row for each cell of the rounds, agencies and numbers that `asked` selects
    (`cycle_id, agency_id, n`), by the revisions that `returned` selects (`q, n, revision_id`) for the rows of `reporter`.
    Everything hangs on `q`, a number for each of them: with one key to join by PostgreSQL sees how much there is to join. */
export const cellParts = (asked: string, returned: string): string => `
asked as materialized (select row_number() over (order by a.cycle_id, a.agency_id, a.n) as q, a.* from (${asked}) a),
reporter as materialized (
  select q.q, q.cycle_id, q.agency_id, q.n, a.code as agency_code, a.category, e.declared_state, coalesce(e.is_requested, false) as is_requested,
    coalesce(k.opens_on, k.due_on, o.day) as first_day, coalesce(k.due_on, k.opens_on, o.day) as last_day
  from asked q
    join cycle k on k.id = q.cycle_id and ${at('k', 'q.n')} and k.state <> 'PLANNED'
    join agency a on a.id = q.agency_id and ${at('a', 'q.n')}
    left join expectation e on e.cycle_id = q.cycle_id and e.agency_id = q.agency_id and ${at('e', 'q.n')}
    left join (select f.id, (x.at at time zone 'UTC')::date as day from (select id, min(since) as since from cycle group by id) f
      join register_act x on x.number = f.since) o on o.id = q.cycle_id
),
belongs as (
  select q, n, first_day, last_day, agency_id as to_id from reporter where category <> 'GROUP'
  union
  select b.q, b.n, b.first_day, b.last_day, m.group_id
  from belongs b
    join agency_membership m on m.member_id = b.to_id and ${at('m', 'b.n')}
      and (m.valid_from is null or m.valid_from <= b.last_day) and (m.valid_to is null or m.valid_to > b.first_day)
    join agency g on g.id = m.group_id and ${at('g', 'b.n')} and g.category = 'GROUP'
),
addressed as (
  select b.q, x.mandate_id
  from belongs b
    join mandate_addressee x on x.agency_id = b.to_id and ${at('x', 'b.n')}
    join mandate m on m.id = x.mandate_id and ${at('m', 'b.n')}
      and (m.valid_from is null or m.valid_from <= b.last_day) and (m.valid_to is null or m.valid_to > b.first_day)
),
returned as materialized (${returned}),
responses as materialized (
  select t.q, p.id, case when j.id is null then p.mandate_id else j.value::uuid end as mandate_id,
    case
      when v.value in ('FULL', 'PARTIAL') then 34 when v.value = 'SUBSTITUTE' then 24 when v.value = 'NONE' then 14
      when p.self_assessment in ('DONE', 'PARTLY') then 33 when p.self_assessment = 'SUBSTITUTE' then 23
      when p.self_assessment = 'NOT_DONE' then 13 when btrim(p.narrative) <> '' then 31 end as weight
  from returned t
    join mandate_response p on p.revision_id = t.revision_id and not p.is_confidential
    left join judgement j on j.subject_id = p.id and j.aspect = 'mandate' and ${at('j', 't.n')}
    left join judgement v on v.subject_id = p.id and v.aspect = 'coverage' and ${at('v', 't.n')}
),
works as materialized (
  select t.q, a.id, a.response_id, x.mandate_id
  from returned t
    join activity a on a.revision_id = t.revision_id and not a.is_confidential
    left join judgement j on j.subject_id = a.id and j.aspect = 'mandates' and ${at('j', 't.n')}
    left join lateral (select unnest(case
      when j.id is null then array(select y.mandate_id from activity_mandate y where y.activity_id = a.id)
      else string_to_array(j.value, ' ')::uuid[] end) as mandate_id) x on true
),
told as materialized (
  select q, mandate_id, weight, null::uuid as activity_id from responses
  union all
  select w.q, w.mandate_id, case when r.id is null then 32 end, w.id
  from works w left join responses r on r.id = w.response_id and r.q = w.q and r.mandate_id = w.mandate_id and r.weight % 10 > 2
),
filed as (
  select q, bool_or(is_unlinked) as has_unlinked
  from (select q, false as is_unlinked from returned union all select q, true from told where mandate_id is null) x group by q
),
cells as (
  select r.q, r.cycle_id, r.agency_id, r.n, c.mandate_id, r.agency_code, c.is_addressed, c.activity_count,
    case when f.q is null then coalesce(r.declared_state, 'AWAITED') when c.weight is not null then (${STATES})[c.weight / 10]
      when f.has_unlinked then 'FILED_UNLINKED' else 'SILENT' end as state,
    case when f.q is null and r.declared_state is not null then 'DECLARED' when f.q is null and r.is_requested then 'NOTHING_CAME'
      when f.q is null then 'NOT_ASKED' when c.weight is not null then (${REASONS})[c.weight % 10]
      when f.has_unlinked then 'UNLINKED' else 'NOTHING_SAID' end as reason_code
  from (
    select q, mandate_id, bool_or(is_addressed) as is_addressed, max(weight) as weight, count(distinct activity_id)::int as activity_count
    from (
      select q, mandate_id, true as is_addressed, null::int as weight, null::uuid as activity_id from addressed
      union all select q, mandate_id, false, weight, activity_id from told where mandate_id is not null
    ) x group by q, mandate_id
  ) c
    join reporter r using (q)
    left join filed f using (q)
  where c.is_addressed or (c.weight is not null and exists (select from mandate m where m.id = c.mandate_id and ${at('m', 'r.n')}))
)`;

/** From each agency to itself and to every group that it ever belonged to, by itself or through another. */
const ABOVE = `above as (
  select distinct id as agency_id, id as to_id from agency
  union
  select b.agency_id, m.group_id from above b join agency_membership m on m.member_id = b.to_id
)`;

/** Numbers at which a row that has them in \`since\` and \`until\` begins and ends. */
const ends = (row: string): string => `lateral (values (${row}.since), (${row}.until)) u(n)`;

/** Every number at which something changed that a cell of a round and an agency rests on. */
const BOUNDARIES = `
changes_of_agency as materialized (
  select distinct x.agency_id, x.n from (
    select b.agency_id, u.n from above b join agency a on a.id = b.to_id, ${ends('a')}
    union all select b.agency_id, u.n from above b join agency_membership m on m.member_id = b.to_id, ${ends('m')}
    union all select b.agency_id, u.n from above b join mandate_addressee x on x.agency_id = b.to_id, ${ends('x')}
    union all select b.agency_id, u.n from above b join (select distinct mandate_id, agency_id from mandate_addressee) x on x.agency_id = b.to_id
      join mandate m on m.id = x.mandate_id, ${ends('m')}
  ) x where x.n is not null
),
answer as materialized (
  select d.cycle_id, d.answers_for_id as agency_id, r.id as revision_id, r.since, r.until
  from diagnosis d join revision r on r.diagnosis_id = d.id where r.since is not null
),
judged as materialized (
  select w.cycle_id, w.agency_id, j.since, j.until, j.value, j.aspect from (
    select w.cycle_id, w.agency_id, p.id from answer w join mandate_response p on p.revision_id = w.revision_id
    union all select w.cycle_id, w.agency_id, a.id from answer w join activity a on a.revision_id = w.revision_id
  ) w join judgement j on j.subject_id = w.id and j.aspect in ('mandate', 'mandates', 'coverage')
),
named as materialized (
  select w.cycle_id, w.agency_id, p.mandate_id from answer w join mandate_response p on p.revision_id = w.revision_id where p.mandate_id is not null
  union select w.cycle_id, w.agency_id, y.mandate_id from answer w join activity_mandate y on y.revision_id = w.revision_id
  union select j.cycle_id, j.agency_id, v.id::uuid from judged j, unnest(string_to_array(j.value, ' ')) v(id) where j.aspect <> 'coverage'
),
opened as materialized (select id as cycle_id, min(since) as since from cycle group by id),
boundary as materialized (
  select distinct x.cycle_id, x.agency_id, x.n from (
    select k.id as cycle_id, a.id as agency_id, u.n from cycle k cross join (select distinct id from agency) a, ${ends('k')}
    union all select o.cycle_id, c.agency_id, c.n from opened o cross join changes_of_agency c
    union all select e.cycle_id, e.agency_id, u.n from expectation e, ${ends('e')}
    union all select w.cycle_id, w.agency_id, u.n from answer w, ${ends('w')}
    union all select j.cycle_id, j.agency_id, u.n from judged j, ${ends('j')}
    union all select s.cycle_id, s.agency_id, u.n from named s join mandate m on m.id = s.mandate_id, ${ends('m')}
  ) x join opened o using (cycle_id) where x.n >= o.since
)`;

const CONTENT = ['is_addressed', 'state', 'reason_code', 'activity_count'];
const each = (write: (column: string) => string): string => CONTENT.map(write).join(', ');

/** The SELECT of every row that the ledger has ever had, made of nothing but what it rests on. What is asked for is numbered by
    round, agency and act, so that a cell goes on where its number does. */
export const COVERAGE_HISTORY = `with recursive ${ABOVE}, ${BOUNDARIES}, ${cellParts(
  'select cycle_id, agency_id, n, lead(n) over (partition by cycle_id, agency_id order by n) as next from boundary',
  PUBLISHED_RETURNS,
)},
seen as (
  select c.*, a.next, lag(c.q) over w is distinct from c.q - 1 or lag(c.state) over w is distinct from c.state as is_other_state,
    lag(c.q) over w is distinct from c.q - 1 or (${each((column) => `lag(c.${column}) over w`)}) is distinct from (${each((column) => `c.${column}`)}) as is_other
  from cells c join asked a using (q)
  window w as (partition by c.cycle_id, c.agency_id, c.mandate_id order by c.q)
),
run as (
  select *, count(*) filter (where is_other) over w as run_number, max(n) filter (where is_other_state) over w as state_since
  from seen window w as (partition by cycle_id, agency_id, mandate_id order by q)
)
select cycle_id, mandate_id, agency_id, min(n) as since, (array_agg(next order by q desc))[1] as until, min(agency_code) as agency_code,
  ${each(String)}, min(state_since) as state_since
from run group by cycle_id, mandate_id, agency_id, run_number, ${each(String)}`;

export const COVERAGE_COLUMNS =
  'cycle_id, mandate_id, agency_id, since, until, agency_code, is_addressed, state, reason_code, activity_count, state_since';

export const FILL_COVERAGE = `insert into coverage_cell (${COVERAGE_COLUMNS}) select ${COVERAGE_COLUMNS} from (${COVERAGE_HISTORY}) h`;
