import { declareCodes, type PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { condition } from '../../platform/planner/conditions';
import { noSuchAct } from '../../platform/planner/roots';
import { derived } from '../../platform/planner/stand-in';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { Activity, ActivityStatus } from '../activities/activity';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Diagnosis } from '../diagnoses/diagnosis';
import { Revision } from '../diagnoses/revision';
import type { ChangeRange } from './change.inputs';

export enum LineageChange {
  ADDED = 'ADDED',
  CARRIED_ON = 'CARRIED_ON',
  FINISHED = 'FINISHED',
  REMOVED = 'REMOVED',
  NO_RETURN = 'NO_RETURN',
}

declareCodes('act', 'select a.number::text from register_act a', noSuchAct);

/** The columns of a Change that its own fields are read by. */
export interface Between {
  fromCycleId: string | null;
  toCycleId: string | null;
  fromActNumber: number | null;
  toActNumber: number | null;
  agencyIds: string[] | null;
}

/** A SELECT of one row with the columns of Between. A round that does not exist is refused by its code, an act as `asOf` is. */
export function betweenRows(
  { rounds, acts }: ChangeRange,
  agency: CodeComparator | null | undefined,
  c: PlanContext,
): string {
  const round = (code: string | undefined, side: string): string => {
    if (code === undefined) return 'null::uuid';
    const known = c.at(side, () =>
      c.codes(
        'cycle',
        derived<string, string[]>(code, (value) => [value]),
      ),
    );
    const { from, where, row } = c.rows(Cycle, (k) => `${k.code} = any(${known})`);
    return `(select ${row.id} from ${from} where ${where})`;
  };
  const act = (number: number | undefined, side: string): string => {
    if (number === undefined) return 'null::int';
    const known = c.at(side, () =>
      c.codes(
        'act',
        derived<number, string[]>(number, (value) => [String(value)]),
      ),
    );
    return `least((${known})[1]::int, ${c.asOf})`;
  };
  const sides = c.at('between', () => [
    ...c.at('rounds', () => [
      `${round(rounds?.from, 'from')} as from_cycle_id`,
      `${round(rounds?.to, 'to')} as to_cycle_id`,
    ]),
    ...c.at('acts', () => [
      `${act(acts?.from, 'from')} as from_act_number`,
      `${act(acts?.to, 'to')} as to_act_number`,
    ]),
  ]);
  return `select ${[...sides, `${agencyIds(agency, c)} as agency_ids`].join(', ')}`;
}

function agencyIds(agency: CodeComparator | null | undefined, c: PlanContext): string {
  if (!agency) return 'null::uuid[]';
  const { from, where, row } = c.rows(Agency, (a) =>
    c.at('agency', () => codeSql(agency, 'agency', c, (matches) => matches(a.code))),
  );
  return `array(select ${row.id} from ${from} where ${where})`;
}

const SIDES = {
  from: { cycle: 'fromCycleId', act: 'fromActNumber' },
  to: { cycle: 'toCycleId', act: 'toActNumber' },
} as const;

type Side = keyof typeof SIDES;

const stoodAt = (row: { since: string; until: string }, act: string): string =>
  `${row.since} <= ${act} and (${row.until} is null or ${row.until} > ${act})`;

/** A SELECT of what stands on one side: of each lineage the newest item. */
function sideRows(side: Side, t: Row<Between>, c: PlanContext): string {
  const [cycle, act] = [t[SIDES[side].cycle], t[SIDES[side].act]];
  const items = (condition: (a: Row<Activity>) => string, visibleOnly: boolean): string => {
    const { from, where, row } = c.rows(
      Activity,
      (a) => `${condition(a)} and (${t.agencyIds} is null or ${a.agencyId} = any(${t.agencyIds}))`,
      { visibleOnly },
    );
    return (
      `select ${row.lineage} as lineage, ${row.id} as id, ${row.agencyId} as agency_id, ${row.status} as status, ` +
      `${row.period}_end as over_on, ${row.since} as since from ${from} where ${where}`
    );
  };
  return (
    `select distinct on (i.lineage) i.* from (${items((a) => `${a.cycleId} = ${cycle}`, false)} union all ` +
    `${items((a) => stoodAt(a, act), true)}) i order by i.lineage, i.since desc, i.id`
  );
}

/** SQL of the day that a side holds for: the round's due day, or the day of the act. */
function dayOf(side: Side, t: Row<Between>, c: PlanContext): string {
  const { from, where, row } = c.rows(Cycle, (k) => `${k.id} = ${t[SIDES[side].cycle]}`);
  return (
    `coalesce((select (x.at at time zone 'UTC')::date from register_act x where x.number = ${t[SIDES[side].act]}), ` +
    `(select ${row.dueOn} from ${from} where ${where}))`
  );
}

/** Has the agency a published return on the later side? */
function hasReturn(t: Row<Between>, c: PlanContext): string {
  const then = c.exists(Revision, (r) => `${r.agencyId} = o.agency_id and ${stoodAt(r, t.toActNumber)}`, {
    visibleOnly: true,
  });
  const inRound = c.exists(
    Revision,
    (r) =>
      `${r.agencyId} = o.agency_id and ${condition('revision.hasStanding')(r, c, c.standing)} and ` +
      c.exists(Diagnosis, (d) => `${d.id} = ${r.diagnosisId} and ${d.cycleId} = ${t.toCycleId}`, {
        visibleOnly: true,
      }),
    { visibleOnly: true },
  );
  return `case when ${t.toActNumber} is null then ${inRound} else ${then} end`;
}

/** A SELECT of every lineage of both sides with the class that it stands in. */
export function changedRows(t: Row<Between>, c: PlanContext): string {
  const over = (x: string, day: string): string =>
    `(${x}.status = '${ActivityStatus.DONE}' or (${x}.status = '${ActivityStatus.UNKNOWN}' and coalesce(${x}.over_on <= ${day}, false)))`;
  const ranOut = `(o.status = '${ActivityStatus.ONGOING}' and coalesce(o.over_on <= d.later and o.over_on > d.earlier, false))`;
  return (
    `select coalesce(n.lineage, o.lineage) as lineage, coalesce(n.agency_id, o.agency_id) as agency_id, o.id as before_id, n.id as after_id, ` +
    `case when o.id is null then '${LineageChange.ADDED}' ` +
    `when n.id is null and not (${hasReturn(t, c)}) then '${LineageChange.NO_RETURN}' ` +
    `when n.id is null then case when ${over('o', 'd.later')} or ${ranOut} then '${LineageChange.FINISHED}' else '${LineageChange.REMOVED}' end ` +
    `when ${over('n', 'd.later')} and not ${over('o', 'd.earlier')} then '${LineageChange.FINISHED}' else '${LineageChange.CARRIED_ON}' end as kind ` +
    `from (${sideRows('from', t, c)}) o full join (${sideRows('to', t, c)}) n on n.lineage = o.lineage ` +
    `cross join (select ${dayOf('from', t, c)} as earlier, ${dayOf('to', t, c)} as later) d`
  );
}

/** Columns that count the rows of `changedRows` by class. */
export const classCounts = (kind: string): string =>
  [
    ...Object.entries(COUNTED).map(
      ([name, each]) => `(count(*) filter (where ${kind} = '${each}'))::int as ${name}`,
    ),
    'count(*)::int as total',
  ].join(', ');

const COUNTED = {
  added: LineageChange.ADDED,
  carried_on: LineageChange.CARRIED_ON,
  finished: LineageChange.FINISHED,
  removed: LineageChange.REMOVED,
  no_return: LineageChange.NO_RETURN,
};
