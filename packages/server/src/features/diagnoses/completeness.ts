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
    `select coalesce(came.reported, false) as reported, ${e.row.declaredState} as declared, ${publiclyLate(e.row, c, 'came.first')} as late ` +
    `from ${e.from} left join lateral (${cameFor(e.row, standing, c)}) came on true where ${e.where} offset 0`;
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
export const publishedFor = (e: Row<Expectation>, c: PlanContext): string => {
  const d = rowAt<Diagnosis>('d');
  const rests = isOfStanding(d, 'r', { c, standing: Standing.PUBLISHED });
  // Looked up by the index: of an `exists` PostgreSQL makes a table of all returns of all rounds, however few are asked for.
  return `coalesce((select true from diagnosis d join revision r on r.diagnosis_id = ${d.id} where ${answers(d, e)} and ${rests} limit 1), false)`;
};

/** A SELECT of one row of the returns that answer: has one come that the standing rests on (`reported`), and when was what is public
    first handed in (`first`)? A correction comes no later than what it corrects, and what was withdrawn did not come: it was
    closed by an act that published no other. Each revision is read once, for all of it. */
function cameFor(e: Row<Expectation>, standing: Standing, c: PlanContext): string {
  const d = rowAt<Diagnosis>('d');
  const read =
    `select d.id as diagnosis_id, r.since, r.until, r.submitted_at, coalesce(${isOfStanding(d, 'r', { c, standing })}, false) as rests, ` +
    `lead(r.since) over (partition by d.id order by r.since) as next from diagnosis d join revision r on r.diagnosis_id = ${d.id} where ${answers(d, e)}`;
  const told =
    `select x.*, max(x.since) filter (where ${c.happened('x.until')} and x.next is distinct from x.until) ` +
    `over (partition by x.diagnosis_id) as withdrawn from (${read}) x`;
  const came = `${c.happened('y.since')} and (y.withdrawn is null or y.since > y.withdrawn)`;
  return `select bool_or(y.rests) as reported, min(y.submitted_at) filter (where ${came}) as first from (${told}) y`;
}

/** Rests on what is public, so that it reads the same for everybody and for ever: on what had come by the act that is
    read, else on the instant of that act. */
export function publiclyLate(
  e: Row<Expectation>,
  c: PlanContext,
  first = `(select f.first from (${cameFor(e, Standing.PUBLISHED, c)}) f)`,
): string {
  const { from, where, row: k } = c.rows(Cycle, (cycle) => `${cycle.id} = ${e.cycleId}`);
  const declared = `case when ${e.declaredState} = 'NIL_RETURN' then ${e.declaredAt} end`;
  const act = `(select a.at from register_act a where a.number = ${c.asOf})`;
  const day = `(coalesce(${first}, ${declared}, ${act}) at time zone ${k.timeZone})::date`;
  const isOver = `${day} > greatest(${e.extendedTo}, ${k.dueOn})`;
  const owes = `${e.isRequested} and ${e.declaredState} is distinct from 'EXCUSED'`;
  return `coalesce((select ${owes} and ${k.state} <> 'PLANNED' and ${isOver} from ${from} where ${where}), false)`;
}
