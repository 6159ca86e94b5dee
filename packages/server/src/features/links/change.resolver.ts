import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { One, planned, rowAt, type Args as FieldArgs } from '../../platform/planner/declare';
import { AsOfArgs } from '../../values/arguments';
import { CodeComparator } from '../../values/comparators';
import { CountingRule, inQuestion } from '../coverage/basis';
import { Change } from './change';
import { ChangeRange } from './change.inputs';
import { betweenRows, changedRows, classCounts, type Between } from './change.rows';
import { basisColumns } from './figure-basis';

@ArgsType()
class ChangeArgs extends AsOfArgs {
  @Field(() => ChangeRange, { description: 'What is compared with what.' })
  between!: ChangeRange;

  @Field(() => CodeComparator, { nullable: true, description: 'Only of these agencies, by code.' })
  agency?: CodeComparator;
}

const W = rowAt<Between>('w');

@Resolver()
export class ChangeResolver {
  @Cost({ weight: 100 })
  @Query(() => Change, {
    description:
      'What is new, carried on, finished or disappeared between two rounds or two acts of the register, counted by lineage, with the work behind each figure.',
  })
  @One<unknown, Change>(() => Change, {
    rows: (_root, c, args: FieldArgs & Partial<ChangeArgs>) => {
      const { between, agency } = args;
      const about = {
        rounds: between?.rounds ? `array[${W.fromCycleId}, ${W.toCycleId}]` : inQuestion(null, c).rounds,
        agencies: agency ? W.agencyIds : null,
      };
      return (
        `select * from (${betweenRows(between as ChangeRange, agency, c)}) w ` +
        `cross join lateral (select ${classCounts('x.kind')} from (${changedRows(W, c)}) x) n ` +
        `cross join lateral (${basisColumns(CountingRule.AS_REPORTED, about, c)}) b`
      );
    },
  })
  change(@Args(() => ChangeArgs) _: ChangeArgs): Change {
    return planned();
  }
}
