import { Arg, Args, FieldResolver, Query, Resolver } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { cellParts } from '../../platform/database/migrations/coverage-cells';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, Many, One, planned, rowAt } from '../../platform/planner/declare';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { cycleBy, CycleBy } from '../cycles/cycle.inputs';
import type { Diagnosis } from '../diagnoses/diagnosis';
import { isOfStanding } from '../diagnoses/standing';
import { Mandate } from '../mandates/mandate';
import { inQuestion } from './basis';
import { CoverageCell } from './cell';
import { CoverageArgs, mandatesOf, type CoverageFilter } from './coverage.inputs';
import { CoverageMatrix } from './matrix';

/** What the question is about. Found once, as the row that everything below reads: hence the offsets. */
function askedRows(filter: CoverageFilter, c: PlanContext): string {
  const about = c.at('filter', () => inQuestion(filter, c));
  const mandates = c.at('filter', () => mandatesOf(filter, c));
  const states = filter.state ? c.param(filter.state, 'text[]') : 'null::text[]';
  const asked =
    `select ${about.rounds} as rounds, ${about.agencies ?? 'null::uuid[]'} as agencies, ` +
    `${mandates ?? 'null::uuid[]'} as mandates, ${states} as states offset 0`;
  const cells = c.standing === Standing.PUBLISHED ? 'null::coverage_cell[]' : cellsNow(c);
  return `select q.*, ${cells} as cells from (${asked}) q offset 0`;
}

/** What the ledger would hold if the returns of the standing were public; `q` is what is asked for. */
function cellsNow(c: PlanContext): string {
  const isOwn = (id: string): string =>
    c.standing === Standing.MINE ? ` and ${id} = ${c.callerAgency}` : '';
  const a = c.rows(Agency, (x) => `(q.agencies is null or ${x.id} = any(q.agencies))${isOwn(x.id)}`);
  const asked = `select k.id as cycle_id, ${a.row.id} as agency_id, ${c.asOf} as n from unnest(q.rounds) k(id), ${a.from} where ${a.where}`;
  const rests = isOfStanding(rowAt<Diagnosis>('d'), 'r', { c, standing: c.standing });
  const returned =
    `select o.q, o.n, r.id as revision_id from reporter o join diagnosis d on d.cycle_id = o.cycle_id ` +
    `and d.answers_for_id = o.agency_id join revision r on r.diagnosis_id = d.id where ${rests}`;
  return (
    `array(with recursive ${cellParts(asked, returned)} select row(x.cycle_id, x.mandate_id, x.agency_id, null, null, x.agency_code, ` +
    `x.is_addressed, x.state, x.reason_code, x.activity_count, null)::coverage_cell from cells x ` +
    `where q.mandates is null or x.mandate_id = any(q.mandates))`
  );
}

@Resolver()
export class CoverageResolver {
  @Cost({ weight: 50 })
  @Query(() => CoverageMatrix, {
    description:
      'The coverage ledger: for each round, mandate and addressee what was said, why, and on what it rests. A round that is only announced has no cells.',
  })
  @One<unknown, CoverageMatrix>(() => CoverageMatrix, {
    rows: (_root, c, args) => askedRows((args['filter'] as CoverageFilter | null | undefined) ?? {}, c),
  })
  coverage(@Args(() => CoverageArgs) _: CoverageArgs): CoverageMatrix {
    return planned();
  }
}

@FieldsOf(() => Mandate)
export class MandateCoverageFields {
  @Cost({ rows: 20 })
  @FieldResolver(() => [CoverageCell], {
    description:
      'What was said on it, by published returns: by round, the one that was announced first, then by agency code.',
  })
  @Many<Mandate, CoverageCell>(() => CoverageCell, {
    rows: (t, c, args) => {
      const by = args['cycle'] as CycleBy | null | undefined;
      const x = c.rows(
        CoverageCell,
        (cell) =>
          `${cell.mandateId} = ${t.id}${by ? ` and ${c.exists(Cycle, (k) => `${k.id} = ${cell.cycleId} and ${c.at('cycle', () => cycleBy(k, by, c))}`)}` : ''}`,
      );
      return `select ${x.alias}.* from ${x.from} where ${x.where} order by ${x.row.cycleId}, ${x.row.agencyCode} collate "C"`;
    },
  })
  coverage(
    @Arg('cycle', () => CycleBy, { nullable: true, description: 'In this round only; in all without it.' })
    _cycle: CycleBy,
  ): CoverageCell[] {
    return planned();
  }
}
