import { badInput } from '../../errors';
import type { PlanContext } from '../../platform/planner/context';
import { rowAt, type Args, type Row } from '../../platform/planner/declare';
import { filterSql } from '../../platform/planner/filter';
import { Mandate } from '../mandates/mandate';
import { MandateFilter } from '../mandates/mandate.inputs';
import { MandateVersion } from '../mandates/mandate-version';
import { areInForce, sharesAddressee, sharesObjective, type MandateOverlap } from './overlap';
import { LEAST_SIMILARITY, USUAL_SIMILARITY, type MandateOverlapFilter } from './overlap.inputs';

/** Mandates of which a list of all pairs looks for others, and how many wordings these may be held against altogether: each
    costs a look through the index, and of a large catalogue a long one. */
export const MOST_COMPARED = 100;
export const MOST_COMPARISONS = 400_000;

function mostCompared(c: PlanContext): string {
  const { from, where } = c.rows(Mandate, () => 'true');
  return `(select least(${MOST_COMPARED}, greatest(1, ${MOST_COMPARISONS} / greatest(1, count(*))))::int from ${from} where ${where})`;
}

type Asked = MandateOverlapFilter;

const filterOf = (args: Args): Asked => (args['filter'] as Asked | null | undefined) ?? {};

function leastSimilarity({ minimumSimilarity }: Asked, c: PlanContext): string {
  const least = minimumSimilarity ?? USUAL_SIMILARITY;
  if (least < LEAST_SIMILARITY || least > 1) {
    const cure = `Ask for ${LEAST_SIMILARITY} to 1.`;
    throw badInput([{ path: [...c.path, 'minimumSimilarity'], code: 'LIMIT_EXCEEDED', cure }]);
  }
  return c.param(least, 'float8');
}

const fits = (which: 'one' | 'other', asked: Asked, m: Row<Mandate>, c: PlanContext): string => {
  const filter = asked[which];
  return filter == null
    ? 'true'
    : c.at(which, () => filterSql({ input: MandateFilter }, filter as Args, m as never, c));
};

/** The mandates that are like some others and how much, with the codes of both, where the filter lets them pass. */
function pairs(of: string, asked: Asked, c: PlanContext): string {
  const found = c.statement.alias();
  const t = rowAt<MandateOverlap>(found);
  const holds = (isAsked: boolean | null | undefined, condition: () => string): string[] =>
    isAsked == null ? [] : [isAsked ? condition() : `not (${condition()})`];
  const others = c.rows(Mandate, (m) =>
    [
      `${m.id} = ${t.otherId}`,
      `(${fits('other', asked, m, c)})`,
      ...holds(asked.hasSharedObjective, () => sharesObjective(t, c)),
      ...holds(asked.hasSharedAddressee, () => sharesAddressee(t, c)),
      ...holds(asked.isInForce, () => areInForce(t, c)),
    ].join(' and '),
  );
  const one = c.rows(Mandate, (m) => `${m.id} = ${t.mandateId}`);
  return (
    `select ${t.mandateId}, ${t.otherId}, ${one.row.code} as code, ${others.row.code} as other_code, ${t.language}, ${t.similarity} ` +
    `from mandate_overlaps(${of}, ${leastSimilarity(asked, c)}, ${c.asOf}, ${c.day}) ${found} ` +
    `join ${one.from} on ${one.where} join ${others.from} on ${others.where}`
  );
}

/** Rows of the mandates that are like one. */
export const overlapsOf = (mandate: Row<Mandate>, c: PlanContext, args: Args): string =>
  c.at(
    'filter',
    () =>
      `select md5(concat(p.mandate_id, p.other_id))::uuid as id, p.* from (${pairs(`array[${mandate.id}]`, filterOf(args), c)}) p`,
  );

/** Rows of all pairs that are alike, of which one is among those that are looked at; each once, the first by code first. */
export const allOverlaps = (c: PlanContext, args: Args): string =>
  c.at('filter', () => {
    const asked = filterOf(args);
    const { from, where, row } = c.rows(Mandate, (m) => fits('one', asked, m, c));
    const wordings = c.rows(MandateVersion, (v) => `${v.mandateId} = ${row.id}`);
    const newest = `(select max(${wordings.row.since}) from ${wordings.from} where ${wordings.where})`;
    const compared = `array(select ${row.id} from ${from} where ${where} order by ${newest} desc nulls last, ${row.code} collate "C" limit ${mostCompared(c)})`;
    const isFirst = `x.code collate "C" < x.other_code collate "C"`;
    const either = (one: string, other: string): string =>
      `case when ${isFirst} then ${one} else ${other} end`;
    const ordered = [
      `${either('x.mandate_id', 'x.other_id')} as mandate_id`,
      `${either('x.other_id', 'x.mandate_id')} as other_id`,
      `${either('x.code', 'x.other_code')} as code`,
      `${either('x.other_code', 'x.code')} as other_code`,
    ];
    return (
      `select md5(concat('pair', p.mandate_id, p.other_id))::uuid as id, p.* from ` +
      `(select distinct ${ordered.join(', ')}, x.language, x.similarity from (${pairs(compared, asked, c)}) x) p`
    );
  });

/** How many mandates were looked at of how many; null where it was all. */
export const comparedSql = (c: PlanContext, args: Args): string =>
  c.at('filter', () => {
    const { from, where } = c.rows(Mandate, (m) => fits('one', filterOf(args), m, c));
    return (
      `(select case when n.there > l.most then json_build_array(l.most, n.there) end ` +
      `from (select count(*)::int as there from ${from} where ${where}) n, (select ${mostCompared(c)} as most) l)`
    );
  });
