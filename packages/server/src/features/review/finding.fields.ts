import { FieldResolver } from 'type-graphql';
import { provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, One, planned, type Row } from '../../platform/planner/declare';
import { Finding, FindingState } from '../diagnoses/finding';
import { Actor, actorRows, Revision } from '../diagnoses/revision';
import { FindingWaiver } from './finding-waiver';

@FieldsOf(() => Finding)
export class FindingWaiverFields {
  @FieldResolver(() => FindingState, { description: 'What became of it.' })
  @Expr<Finding>((f, c) => stateSql(f, c))
  state(): FindingState {
    return planned();
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was waived.' })
  @Expr<Finding>((f, c) => {
    if (isPublic(c)) return 'null';
    const { from, where, row } = waiverOf(f, c);
    return `(select ${row.reason} from ${from} where ${where})`;
  })
  waivedReason(): string {
    return planned();
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who waived it.' })
  @One<Finding, Actor>(() => Actor, {
    rows: (f, c) => {
      if (isPublic(c)) return 'select null as name, null::uuid as agency_id, null as role where false';
      const { from, where, row } = waiverOf(f, c);
      return `${actorRows(row.by, c)} from ${from} where ${where}`;
    },
  })
  waivedBy(): Actor {
    return planned();
  }
}

const returnOf = (f: Row<Finding>): string =>
  `(select r.diagnosis_id from revision r where r.id = ${f.revisionId})`;

const waiverOf = (f: Row<Finding>, c: PlanContext): ReturnType<typeof c.rows<FindingWaiver>> =>
  c.rows(
    FindingWaiver,
    (w) =>
      `${w.diagnosisId} = ${returnOf(f)} and ${w.code} = ${f.code} and ${w.place} = ${f.place} and ${w.wordsHash} = ${f.wordsHash}`,
    { visibleOnly: true },
  );

/** The public sees no finding, and its role in the database may not look at the waivers. */
const isPublic = (c: PlanContext): boolean => c.caller.id === null;

/** A later revision counts only for those who may see it: what the agency is mending is not told before it is handed in. */
function stateSql(f: Row<Finding>, c: PlanContext): string {
  if (isPublic(c)) return `'OPEN'`;
  const newest = c.rows(Revision, (r) => `${r.diagnosisId} = ${returnOf(f)}`, { visibleOnly: true });
  const { row } = newest;
  const isGone =
    `${row.id} <> ${f.revisionId} and not exists (select from finding n where n.revision_id = ${row.id} ` +
    `and n.place = ${f.place} and n.code = ${f.code})`;
  const resolved = `(select ${isGone} from ${newest.from} where ${newest.where} order by ${row.number} desc limit 1)`;
  const { from, where } = waiverOf(f, c);
  return `case when ${resolved} then 'RESOLVED' when exists (select from ${from} where ${where}) then 'WAIVED' else 'OPEN' end`;
}

provideCondition('finding.state', (f, c) => stateSql(f as unknown as Row<Finding>, c));
