import type { PlanContext } from '../../platform/planner/context';
import type { ClassOf, Row } from '../../platform/planner/declare';
import type { SharedRow } from '../../values/filed-row';
import { Judgement } from '../../values/judgement';

/** A LEFT JOIN that tells what an organization or project was merged into, and the SQL of the one that stands for it:
    the other as long as that one stands, else itself. */
export function mergedJoin<T extends SharedRow>(
  entity: ClassOf<T>,
  id: string,
  c: PlanContext,
): { readonly join: string; readonly end: string } {
  const { from, where, row } = c.rows(
    Judgement,
    (j) =>
      `${j.subjectId} = ${id} and ${j.aspect} = 'same-as' and ` +
      c.exists(entity, (o) => `${(o as Row<SharedRow>).id} = ${j.value}::uuid`),
  );
  return { join: `left join ${from} on ${where}`, end: `coalesce(${row.value}::uuid, ${id})` };
}
