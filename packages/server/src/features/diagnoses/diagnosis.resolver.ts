import { Arg, Args, Query, Resolver } from 'type-graphql';
import { One, Page, planned } from '../../platform/planner/declare';
import { AsOfArgs } from '../../values/arguments';
import { Diagnosis, DiagnosisConnection } from './diagnosis';
import { DiagnosesArgs, DiagnosisBy, diagnosisBy, diagnosisOrders } from './diagnosis.inputs';

@Resolver()
export class DiagnosisResolver {
  @Query(() => Diagnosis, {
    nullable: true,
    description:
      'One return by id, reference or external id. Null when there is none that the caller may see.',
  })
  @One<unknown, Diagnosis>(() => Diagnosis, {
    on: (d, _root, c, args) => diagnosisBy(d, args['by'] as DiagnosisBy, c),
    visibleOnly: true,
  })
  diagnosis(
    @Arg('by', () => DiagnosisBy, { description: 'Which one.' }) _by: DiagnosisBy,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Diagnosis {
    return planned();
  }

  @Query(() => DiagnosisConnection, {
    description: 'Returns: the published ones, or those of the asked standing.',
  })
  @Page<unknown, Diagnosis>(() => Diagnosis, { on: () => 'true', orders: diagnosisOrders })
  diagnoses(@Args(() => DiagnosesArgs) _: DiagnosesArgs): unknown {
    return planned();
  }
}
