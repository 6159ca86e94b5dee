import type { EntityManager } from 'typeorm';
import { at, cellParts, PUBLISHED_RETURNS } from '../../platform/database/migrations/coverage-cells';
import type { ActKind } from '../../platform/register';
import { during } from '../../platform/steps';

/* The ledger holds, for every act, what each cell said after it. It is kept in the transaction of the act: of the rounds and
   agencies that the act touches all cells are told anew, and those that differ are closed and opened. */

/** The revision that a judgement of a tie or of coverage is about; null where it is about something else. */
const REVISION_JUDGED = `coalesce((select p.revision_id from mandate_response p where p.id = j.subject_id),
  (select a.revision_id from activity a where a.id = j.subject_id))`;

/** SELECTs of the rounds and agencies (`cycle_id, agency_id`) that an act of number `$1` touches. They may find too many. */
const TOUCHED = {
  returns: `select d.cycle_id, d.answers_for_id as agency_id
    from revision r join diagnosis d on d.id = r.diagnosis_id where r.since = $1 or r.until = $1`,
  judgements: `select d.cycle_id, d.answers_for_id
    from judgement j join revision r on r.id = ${REVISION_JUDGED} join diagnosis d on d.id = r.diagnosis_id where j.since = $1 and j.aspect in ('mandate', 'mandates', 'coverage')`,
  expectations: `select e.cycle_id, e.agency_id from expectation e where e.since = $1 or e.until = $1`,
  // A round that is closed or published says the same as before.
  rounds: `select k.id, a.id from cycle k cross join agency a where k.since = $1 and ${at('a', '$1')}
    and not exists (select from cycle b where b.id = k.id and b.until = $1 and (b.opens_on, b.due_on, b.state = 'PLANNED')
      is not distinct from (k.opens_on, k.due_on, k.state = 'PLANNED'))`,
  // Whoever a mandate is or was addressed to, by itself or through a group, and whoever reports on it unasked.
  framework: `select k.id, b.agency_id from cycle k cross join (
      with recursive mandates as materialized (
        select m.id from mandate m where m.since = $1 or m.until = $1
        union select x.mandate_id from mandate_addressee x where x.since = $1 or x.until = $1
      ), below as (
        select x.agency_id from mandate_addressee x where x.mandate_id in (select id from mandates)
        union select c.agency_id from coverage_cell c where c.mandate_id in (select id from mandates)
        union select d.answers_for_id from (
          select y.revision_id from activity_mandate y where y.mandate_id in (select id from mandates) and y.since is not null
          union select p.revision_id from mandate_response p where p.mandate_id in (select id from mandates) and p.since is not null
          union select ${REVISION_JUDGED} from judgement j where j.aspect in ('mandate', 'mandates')
            and string_to_array(j.value, ' ') && array(select id::text from mandates)
        ) v join revision r on r.id = v.revision_id join diagnosis d on d.id = r.diagnosis_id
        union select a.id from agency a where a.since = $1 or a.until = $1
        union select m.member_id from agency_membership m where m.since = $1 or m.until = $1
      ), reach as (
        select agency_id from below
        union select m.member_id from reach r join agency_membership m on m.group_id = r.agency_id
      ) select agency_id from reach
    ) b where k.until is null and k.state <> 'PLANNED'`,
} as const;

const TOUCHED_BY: Readonly<Record<ActKind, readonly (keyof typeof TOUCHED)[]>> = {
  PUBLISH: ['returns', 'expectations'],
  WITHDRAW: ['returns'],
  CATALOGUE: ['framework'],
  ADOPTION: ['framework', 'judgements'],
  LINK: ['judgements'],
  MERGE: [],
  ROUND: ['rounds', 'expectations'],
  REDACT: [],
};

const CONTENT = ['is_addressed', 'state', 'reason_code', 'activity_count'];
const contentOf = (row: string): string => `(${CONTENT.map((column) => `${row}.${column}`).join(', ')})`;

/** What stands of the rounds and agencies that are touched. By arrays, so that it is looked up in the index: a join of what is
    touched is planned once, for whatever the ledger held then, and later reads all of it. */
const STANDING = `select x.*, x.ctid as place from coverage_cell x join touched t using (cycle_id, agency_id)
  where x.until is null and x.cycle_id = any(array(select cycle_id from touched)) and x.agency_id = any(array(select agency_id from touched))`;

const keeping = (touched: string): string => `with recursive
touched as materialized (select distinct cycle_id, agency_id from (${touched}) t(cycle_id, agency_id)),
${cellParts('select cycle_id, agency_id, $1::int as n from touched', PUBLISHED_RETURNS)},
differing as materialized (
  select cycle_id, mandate_id, agency_id, c.agency_code, ${CONTENT.map((column) => `c.${column}`).join(', ')},
    case when c.state = s.state then s.state_since else $1 end as state_since, s.place
  from cells c
    full join (${STANDING}) s using (cycle_id, mandate_id, agency_id)
  where ${contentOf('c')} is distinct from ${contentOf('s')}
),
-- By its place in the table: no plan for a table that PostgreSQL takes to be small can make this a search for each cell.
closed as (update coverage_cell x set until = $1 from differing d where x.ctid = d.place)
insert into coverage_cell (cycle_id, mandate_id, agency_id, since, agency_code, ${CONTENT.join(', ')}, state_since)
select cycle_id, mandate_id, agency_id, $1, agency_code, ${CONTENT.join(', ')}, state_since from differing where state is not null`;

const KEEPING = new Map(
  Object.entries(TOUCHED_BY).flatMap(([kind, parts]) =>
    parts.length === 0 ? [] : [[kind, keeping(parts.map((part) => TOUCHED[part]).join(' union all '))]],
  ),
);

/** Brings the ledger to an act that was just recorded: one statement, none where the kind of act touches no cell. */
async function keepLedger(
  manager: EntityManager,
  { number, kind }: { readonly number: number; readonly kind: ActKind },
): Promise<void> {
  const statement = KEEPING.get(kind);
  if (statement) await manager.query(statement, [number]);
}

during('act.recorded', 'coverage ledger', keepLedger);
