import { Arg, Args, FieldResolver, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, Many, One, planned } from '../../platform/planner/declare';
import { Cycle } from '../cycles/cycle';
import { cycleBy, CycleBy } from '../cycles/cycle.inputs';
import { Mandate } from '../mandates/mandate';
import { askedCells } from './asked-cells';
import { inQuestion } from './basis';
import { CoverageCell } from './cell';
import { CoverageArgs, mandatesOf, type CoverageFilter } from './coverage.inputs';
import { CoverageMatrix } from './matrix';

function askedRows(filter: CoverageFilter, c: PlanContext): string {
  const about = c.at('filter', () => inQuestion(filter, c));
  const mandates = c.at('filter', () => mandatesOf(filter, c));
  return askedCells({ about, mandates, states: filter.state ? c.param(filter.state, 'text[]') : null }, c);
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
