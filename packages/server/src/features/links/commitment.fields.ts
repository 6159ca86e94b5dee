import { FieldResolver } from 'type-graphql';
import { provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, Many, planned, type Row } from '../../platform/planner/declare';
import { judged } from '../../values/judgement';
import { Activity } from '../activities/activity';
import { Commitment, CommitmentState } from '../diagnoses/commitment';

/** SQL of the lineages that a commitment is judged to be met by, as an array. */
const metByLineages = (t: { id: string }, c: PlanContext): string =>
  `string_to_array(${judged(t, { aspect: 'met-by', column: 'value', otherwise: 'null' }, c)}, ' ')::uuid[]`;

const isOfWork = (a: Row<Activity>, t: { id: string }, c: PlanContext): string =>
  `${a.lineage} = any(${metByLineages(t, c)})`;

export function stateOf(t: Pick<Row<Commitment>, 'id' | 'dueOn'>, c: PlanContext): string {
  return (
    `case when ${c.exists(Activity, (a) => isOfWork(a, t, c))} then '${CommitmentState.MET}' ` +
    `when edtf_last_day(${t.dueOn}) < ${c.day} then '${CommitmentState.OVERDUE}' else '${CommitmentState.OPEN}' end`
  );
}

@FieldsOf(() => Commitment)
export class CommitmentMetFields {
  @FieldResolver(() => [Activity], {
    description:
      'The published activities that somebody said it was met by, of each lineage the newest, by round and place; empty where nobody did. What names no work may have been done all the same.',
  })
  @Many<Commitment, Activity>(() => Activity, {
    on: (a, t, c) =>
      `${isOfWork(a, t, c)} and not ${c.exists(
        Activity,
        (later) =>
          `${later.lineage} = ${a.lineage} and (${later.since}, ${later.id}) > (${a.since}, ${a.id})`,
      )}`,
    order: (a) => `${a.since}, ${a.position}, ${a.id}`,
  })
  metBy(): Activity[] {
    return planned();
  }

  @FieldResolver(() => CommitmentState, {
    description: 'What became of it, on the day of the act that is read.',
  })
  @Expr<Commitment>(stateOf)
  state(): CommitmentState {
    return planned();
  }
}

provideCondition(
  'commitment.state',
  (t, c, value) => `${stateOf(t as Row<Commitment>, c)} = any(${c.param(value, 'text[]')})`,
);
