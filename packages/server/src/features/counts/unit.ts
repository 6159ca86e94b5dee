import type { PlanContext } from '../../platform/planner/context';
import { ActivityMatch, lineageStands, MatchState } from '../review/match';

const matches = new WeakMap<PlanContext, string>();

/** Names what `matchedLineages` gives, for the several figures of one table. */
export function matchedTogether(c: PlanContext): string {
  const name = matches.get(c) ?? c.statement.shared(matchedLineages(c));
  matches.set(c, name);
  return name;
}

/** The SELECT of every lineage that is matched with others (`lineage`), with the one that stands for all of them (`unit`).
    Matches chain: where A is B and B is C, all three are one. As elsewhere, a match with what was withdrawn says nothing. */
export function matchedLineages(c: PlanContext): string {
  const { from, where, row } = c.rows(
    ActivityMatch,
    (m) =>
      `${m.state} = '${MatchState.CONFIRMED}' and ${lineageStands(m.lineageA, c)} and ${lineageStands(m.lineageB, c)}`,
  );
  return (
    `with recursive pair as materialized (select ${row.lineageA} as a, ${row.lineageB} as b from ${from} where ${where}), ` +
    `edge as (select a, b from pair union all select b, a from pair), ` +
    `reached as (select a, b from edge union select r.a, e.b from reached r join edge e on e.a = r.b) ` +
    `select a as lineage, min(b::text)::uuid as unit from reached group by a`
  );
}
