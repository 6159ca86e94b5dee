import { ArgsType, Field, InputType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { AsOfArgs } from '../../values/arguments';
import { CodeComparator, codeSql } from '../../values/comparators';
import { Mandate, MandateObjective } from '../mandates/mandate';
import { Objective } from '../program/program';
import { CoverageState } from './cell';

@InputType({ description: 'Which cells; every given field must hold.' })
export class CoverageFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code of the agency.' })
  agency?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of the round.' })
  cycle?: CodeComparator;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By code of an objective that the mandate serves.',
  })
  objective?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of the mandate.' })
  mandate?: CodeComparator;

  @Field(() => [CoverageState], { nullable: true, description: 'In one of these states.' })
  state?: CoverageState[];
}

@ArgsType()
export class CoverageArgs extends AsOfArgs {
  @Field(() => CoverageFilter, { nullable: true, description: 'Which cells; all without it.' })
  filter?: CoverageFilter;

  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns they rest on. MINE has the cells of the caller’s own agency only.',
  })
  standing!: Standing;
}

/** SQL of the ids of the mandates that a filter names, null where it names none. */
export function mandatesOf(
  { mandate, objective }: Pick<CoverageFilter, 'mandate' | 'objective'>,
  c: PlanContext,
): string | null {
  if (!mandate && !objective) return null;
  const { from, where, row } = c.rows(Mandate, (m) =>
    [
      ...(mandate
        ? [c.at('mandate', () => codeSql(mandate, 'mandate', c, (matches) => matches(m.code)))]
        : []),
      ...(objective ? [c.at('objective', () => serves(m.id, objective, c))] : []),
    ].join(' and '),
  );
  return `array(select ${row.id} from ${from} where ${where})`;
}

const serves = (mandateId: string, objective: CodeComparator, c: PlanContext): string =>
  codeSql(objective, 'objective', c, (matches) =>
    c.exists(
      Objective,
      (o) =>
        `${matches(o.code)} and ${c.exists(MandateObjective, (x) => `${x.mandateId} = ${mandateId} and ${x.objectiveId} = ${o.id}`)}`,
    ),
  );
