import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { standsAt } from '../../values/register-row';
import { Cycle } from '../cycles/cycle';
import { mayReadAll, Revision } from './revision';

/** Rounds follow each other by due day, those of one day by code; one without a due day comes last. */
const placeOf = (k: Row<Cycle>): string => `coalesce(${k.dueOn}, 'infinity'), ${k.code} collate "C"`;

/** Does that round come before the other one? */
export const isEarlierRound = (cycleId: string, thanCycleId: string, c: PlanContext): string =>
  c.exists(Cycle, (k) => {
    const than = c.rows(Cycle, (x) => `${x.id} = ${thanCycleId}`);
    return `${k.id} = ${cycleId} and (${placeOf(k)}) < (select ${placeOf(than.row)} from ${than.from} where ${than.where})`;
  });

/** Sorts by round, the newest first. */
export function newestRound(cycleId: string, c: PlanContext): string {
  const of = (column: (k: Row<Cycle>) => string): string => {
    const { from, where, row } = c.rows(Cycle, (k) => `${k.id} = ${cycleId}`);
    return `(select ${column(row)} from ${from} where ${where}) desc`;
  };
  return `${of((k) => `coalesce(${k.dueOn}, 'infinity')`)}, ${of((k) => `${k.code} collate "C"`)}`;
}

/** Is the revision what its return stands for: the published one, or, for those who may read it where nothing is
    published, the one handed in last? */
export function isLastWord(r: Row<Revision>, c: PlanContext): string {
  const insider = mayReadAll(r, c);
  if (insider === 'false') return standsAt(r, c);
  return (
    `(${standsAt(r, c)} or ((${insider}) and exists (select from diagnosis d where d.submitted_revision_id = ${r.id} and d.state <> 'WITHDRAWN') ` +
    `and not exists (select from revision p where p.diagnosis_id = ${r.diagnosisId} and ${c.happened('p.since')} and ${c.holds('p.until')})))`
  );
}

/** SQL of what the agency's return of the newest earlier round says, of the same kind and for the same agency; null
    where there is none that the caller may see. */
export function ofEarlierReturn(
  t: Row<Revision>,
  c: PlanContext,
  value: (r: Row<Revision>) => string,
): string {
  const { from, where, row } = c.rows(Revision, (r) => `${r.diagnosisId} = d.id and ${isLastWord(r, c)}`, {
    visibleOnly: true,
  });
  return (
    `(select ${value(row)} from diagnosis own, diagnosis d, ${from} where own.id = ${t.diagnosisId} and d.agency_id = own.agency_id ` +
    `and d.kind = own.kind and d.on_behalf_of_id is not distinct from own.on_behalf_of_id ` +
    `and ${isEarlierRound('d.cycle_id', 'own.cycle_id', c)} and ${where} order by ${newestRound('d.cycle_id', c)}, ${row.number} desc limit 1)`
  );
}
