import { Arg, Args, ArgsType, Field, Int, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { Many, Page, planned } from '../../platform/planner/declare';
import { AS_OF, ForwardArgs } from '../../values/arguments';
import { ActivityFilter } from '../activities/activity.inputs';
import { CountingRule, inQuestion } from '../coverage/basis';
import { basisColumns } from './figure-basis';
import {
  Merge,
  MergeConnection,
  MergeKind,
  mergeRows,
  Reconciliation,
  reconciliationRows,
} from './merge-list';

@ArgsType()
class ReconciliationArgs {
  @Field(() => ActivityFilter, {
    nullable: true,
    description: 'Which activities the figures rest on; all published ones without it.',
  })
  filter?: ActivityFilter;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

@ArgsType()
class MergesArgs extends ForwardArgs {
  @Field(() => ActivityFilter, {
    nullable: true,
    description: 'Among which activities; among all published ones without it.',
  })
  filter?: ActivityFilter;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

const asked = (args: object): ActivityFilter | undefined => (args as ReconciliationArgs).filter;

@Resolver()
export class MergeListResolver {
  @Cost({ weight: 100 })
  @Query(() => [Reconciliation], {
    description:
      'What is counted by AS_REPORTED and by MERGED, and the difference between the two; one row for activities, projects and organizations each. `merges` lists what makes the difference.',
  })
  @Many<unknown, Reconciliation>(() => Reconciliation, {
    rows: (_root, c, args) =>
      `select n.*, b.* from (${reconciliationRows(asked(args), c)}) n, ` +
      `(${basisColumns(
        CountingRule.MERGED,
        c.at('filter', () => inQuestion(asked(args) ?? null, c)),
        c,
      )}) b order by n.place`,
  })
  reconciliation(@Args(() => ReconciliationArgs) _: ReconciliationArgs): Reconciliation[] {
    return planned();
  }

  @Cost({ weight: 100 })
  @Query(() => MergeConnection, {
    description:
      'What is counted once by MERGED and several times by AS_REPORTED, the largest first: work carried on through rounds, confirmed matches, merged projects and organizations. Over all pages the sum of `reported` - 1 is the `difference` that `reconciliation` tells for the kind.',
  })
  @Page<unknown, Merge>(() => Merge, {
    rows: (_root, c, args) => mergeRows(args['kind'] as MergeKind, asked(args), c),
    orders: {
      keys: { REPORTED: [{ type: 'int', sql: (m) => m.reported, isNeverNull: true }] },
      initial: [{ field: 'REPORTED', direction: 'DESC' }],
    },
  })
  merges(
    @Arg('kind', () => MergeKind, {
      defaultValue: MergeKind.ACTIVITY,
      description: 'Of which kind.',
    })
    _kind: MergeKind,
    @Args(() => MergesArgs) _: MergesArgs,
  ): unknown {
    return planned();
  }
}
