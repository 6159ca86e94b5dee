import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { rowAt, Value, type Row } from '../../platform/planner/declare';
import { Cycle, Expectation } from '../cycles/cycle';
import type { Diagnosis } from './diagnosis';
import { isOfStanding } from './standing';

@Value()
@ObjectType({ description: 'How many of the returns that a round asks for have come.' })
export class Completeness {
  @Field(() => Int, { description: 'Agencies asked for a return and not excused.' })
  expected!: number;

  @Field(() => Int, { description: 'Of these, those with a published return.' })
  reported!: number;

  @Field(() => Int, { description: 'Of these, those that declared to have nothing to report.' })
  nilReturns!: number;

  @Field(() => Int, { description: 'Agencies asked and excused.' })
  excused!: number;

  @Field(() => Int, { description: 'Of those expected, those that are late.' })
  late!: number;

  @Field(() => Float, { description: '(reported + nilReturns) / expected; 0 where nobody is expected.' })
  ratio!: number;
}

/** A row of Completeness over the expectations in question. What counts as reported is of the given standing; all
    else rests on what is public. */
export function completenessRows(
  isAbout: (e: Row<Expectation>) => string,
  standing: Standing,
  c: PlanContext,
): string {
  const e = c.rows(Expectation, (x) => `${isAbout(x)} and ${x.isRequested}`);
  // Each is found out once: without the offset it would be, wherever it is named below.
  const each =
    `select ${reportedFor(e.row, standing, c)} as reported, ${e.row.declaredState} as declared, ${publiclyLate(e.row, c)} as late ` +
    `from ${e.from} where ${e.where} offset 0`;
  const counts =
    `select count(*) filter (where not excused)::int as expected, count(*) filter (where reported and not excused)::int as reported, ` +
    `count(*) filter (where nil and not reported)::int as nil_returns, count(*) filter (where excused)::int as excused, ` +
    `count(*) filter (where late and not excused)::int as late from (select reported, late, ` +
    `coalesce(declared = 'EXCUSED', false) and not reported as excused, coalesce(declared = 'NIL_RETURN', false) as nil from (${each}) y) x`;
  return `select n.*, case when n.expected = 0 then 0 else (n.reported + n.nil_returns)::float8 / n.expected end as ratio from (${counts}) n`;
}

export const answers = (d: Row<Diagnosis>, e: Row<Expectation>): string =>
  `${d.cycleId} = ${e.cycleId} and ${d.answersForId} = ${e.agencyId}`;

/** What stands is there for everybody, so that nobody's right to see it need be asked. */
export const publishedFor = (e: Row<Expectation>, c: PlanContext): string =>
  reportedFor(e, Standing.PUBLISHED, c);

const reportedFor = (e: Row<Expectation>, standing: Standing, c: PlanContext): string => {
  const d = rowAt<Diagnosis>('d');
  const rests = isOfStanding(d, 'r', { c, standing });
  // Looked up by the index: of an `exists` PostgreSQL makes a table of all returns of all rounds, however few are asked for.
  return `coalesce((select true from diagnosis d join revision r on r.diagnosis_id = ${d.id} where ${answers(d, e)} and ${rests} limit 1), false)`;
};

/** Rests on what is public, so that it reads the same for everybody and for ever: on what had come by the act that is
    read, else on the instant of that act. */
export function publiclyLate(e: Row<Expectation>, c: PlanContext): string {
  const { from, where, row: k } = c.rows(Cycle, (cycle) => `${cycle.id} = ${e.cycleId}`);
  const declared = `case when ${e.declaredState} = 'NIL_RETURN' then ${e.declaredAt} end`;
  const act = `(select a.at from register_act a where a.number = ${c.asOf})`;
  const day = `(coalesce(${firstSubmission(e, c)}, ${declared}, ${act}) at time zone ${k.timeZone})::date`;
  const isOver = `${day} > greatest(${e.extendedTo}, ${k.dueOn})`;
  const owes = `${e.isRequested} and ${e.declaredState} is distinct from 'EXCUSED'`;
  return `coalesce((select ${owes} and ${k.state} <> 'PLANNED' and ${isOver} from ${from} where ${where}), false)`;
}

/** When what is public was first handed in; a correction of it comes no later, what was withdrawn did not come. */
const firstSubmission = (e: Row<Expectation>, c: PlanContext): string =>
  `(select min(r.submitted_at) from diagnosis d join revision r on r.diagnosis_id = d.id ` +
  `where d.cycle_id = ${e.cycleId} and d.answers_for_id = ${e.agencyId} and ${c.happened('r.since')} ` +
  `and not exists (select from revision w where w.diagnosis_id = d.id and w.since >= r.since and ${c.happened('w.until')} ` +
  `and not exists (select from revision n where n.diagnosis_id = d.id and n.since = w.until)))`;
