import type { PlanContext } from '../platform/planner/context';
import type { ClassOf, Row } from '../platform/planner/declare';
import { tableOf } from '../platform/planner/tables';
import type { SharedRow } from './filed-row';
import { judged, Judgement } from './judgement';

/* Two organizations or projects that somebody judged to be one: links to the one lead to the other. An act shortens
   chains, so that one step always leads to the end. */

/** SQL of the id of the one that this one was merged into; null where it stands for itself. */
export const mergedInto = (id: string, c: PlanContext): string =>
  `${judged({ id }, { aspect: 'same-as', column: 'value', otherwise: 'null' }, c)}::uuid`;

/** Is this the row to show for what a return names: the return's own or, of what was merged, the other's newest
    published one? Both parts of its key come from one look at the judgement, so that it is found by them. */
export function standsFor<T extends SharedRow>(
  entity: ClassOf<T>,
  row: Row<SharedRow>,
  named: { readonly id: string; readonly revisionId: string },
  c: PlanContext,
): string {
  const merged = c.rows(Judgement, (j) => `${j.subjectId} = ${named.id} and ${j.aspect} = 'same-as'`);
  const other = `${merged.row.value}::uuid`;
  return (
    `(${row.id}, ${row.revisionId}) = (select coalesce(${other}, ${named.id}), case when ${other} is null then ${named.revisionId} ` +
    `else coalesce(${newestRevision(entity, other, c)}, ${named.revisionId}) end from (select) one left join ${merged.from} on ${merged.where})`
  );
}

/** The same as a condition on the row that names it, for filters: does what stands for it match? Each of the two is a
    lookup by equal columns, which row-level security lets the planner turn into one pass. */
export function someStandsFor<T extends SharedRow>(
  entity: ClassOf<T>,
  named: { readonly id: string; readonly revisionId: string },
  c: PlanContext,
  matches: (row: Row<T>) => string,
): string {
  const shared = (row: Row<T>): Row<SharedRow> => row;
  const own = c.exists(
    entity,
    (row) =>
      `${shared(row).id} = ${named.id} and ${shared(row).revisionId} = ${named.revisionId} and ${matches(row)} and not ${c.exists(
        Judgement,
        (j) => `${j.subjectId} = ${shared(row).id} and ${j.aspect} = 'same-as' and ${j.value} is not null`,
      )}`,
    { visibleOnly: true },
  );
  const other = c.exists(
    Judgement,
    (j) =>
      `${j.subjectId} = ${named.id} and ${j.aspect} = 'same-as' and ${c.exists(
        entity,
        (row) =>
          `${shared(row).id} = ${j.value}::uuid and ${shared(row).revisionId} = ${newestRevision(entity, `${j.value}::uuid`, c)} and ${matches(row)}`,
        { visibleOnly: true },
      )}`,
  );
  return `(${own} or ${other})`;
}

/** SQL of the revision that last described the one that this one was merged into. */
export const newestOfMerged = (entity: ClassOf, id: string, c: PlanContext): string =>
  newestRevision(entity, mergedInto(id, c), c);

function newestRevision(entity: ClassOf, id: string, c: PlanContext): string {
  const newest = c.statement.alias();
  return (
    `(select ${newest}.revision_id from ${tableOf(entity)} ${newest} where ${newest}.id = ${id} ` +
    `and ${c.happened(`${newest}.since`)} order by ${newest}.since desc, ${newest}.revision_id desc limit 1)`
  );
}

/** Is this what the latest published return says of the one with this id? Said with the id, so that the row is found by its key:
    of what a thousand returns name each would else be held against each. */
export const isNewestOf = (entity: ClassOf, row: Row<SharedRow>, id: string, c: PlanContext): string => {
  const newest = c.statement.alias();
  return (
    `${row.id} = ${id} and ${row.revisionId} = (select ${newest}.revision_id from ${tableOf(entity)} ${newest} where ${newest}.id = ${id} ` +
    `and ${c.happened(`${newest}.since`)} and ${c.holds(`${newest}.until`)} order by ${newest}.since desc, ${newest}.revision_id desc limit 1)`
  );
};

const mergedHere = (id: string, c: PlanContext) =>
  c.rows(Judgement, (j) => `${j.value} = ${id}::text and ${j.aspect} = 'same-as'`);

/** A SELECT of the ids that were merged into this one. */
export function mergedFrom(id: string, c: PlanContext): string {
  const { from, where, row } = mergedHere(id, c);
  return `select ${row.subjectId} from ${from} where ${where}`;
}

/** SQL of its own id and of all that were merged into it, as an array. */
export const withMerged = (id: string, c: PlanContext): string =>
  `array(select ${id} union all ${mergedFrom(id, c)})`;

/** False for one that was merged into another, as long as that one stands in its place. */
export const standsForItself = <T extends SharedRow>(
  entity: ClassOf<T>,
  row: Row<SharedRow>,
  c: PlanContext,
): string =>
  `not ${c.exists(
    Judgement,
    (j) =>
      `${j.subjectId} = ${row.id} and ${j.aspect} = 'same-as' and ${c.exists(entity, (o) => `${(o as Row<SharedRow>).id} = ${j.value}::uuid`)}`,
  )}`;
