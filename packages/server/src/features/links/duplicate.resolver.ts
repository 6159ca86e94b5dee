import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Page, planned } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import { during } from '../../platform/steps';
import { AsOfArgs, ForwardArgs } from '../../values/arguments';
import { Requires } from '../access/requires';
import { answered, OfAct, type ActPayload } from '../review/judgement.payload';
import {
  bothAreNamed,
  Duplicate,
  DuplicateConnection,
  DuplicateKind,
  duplicateState,
  DuplicateState,
} from './duplicate';
import { DuplicateInput } from './duplicate.inputs';
import { duplicateReject, duplicateReopen, proposeDuplicates } from './duplicate.service';

during('revision.published', 'duplicates', proposeDuplicates);

@OfAct()
@ObjectType({ description: 'What became of a decision on two that may be one.' })
export class DuplicatePayload {
  @Field(() => Duplicate, { nullable: true, description: 'The two; null when refused.' })
  duplicate!: Ref | null;
}

const decided = (done: { id: string } | null): Pick<DuplicatePayload, 'duplicate'> => ({
  duplicate: done && new Ref('Duplicate', done.id),
});

@Resolver()
export class DuplicateResolver {
  @Query(() => DuplicateConnection, {
    description:
      'Pairs of projects or organizations that may be one, the surest first: the queue to go through. Pairs of which one is named by no published return any more are left out.',
  })
  @Page<unknown, Duplicate>(() => Duplicate, {
    on: (d, _root, c, args) =>
      [
        bothAreNamed(d, c),
        `${duplicateState(d, c)} = any(${c.param(args['state'], 'text[]')})`,
        ...(args['kind'] ? [`${d.kind} = ${c.param(args['kind'], 'text')}`] : []),
      ].join(' and '),
    orders: {
      keys: {
        CONFIDENCE: [{ type: 'int', sql: (d) => `(${d.confidence} * 100)::int`, isNeverNull: true }],
      },
      initial: [{ field: 'CONFIDENCE', direction: 'DESC' }],
    },
  })
  duplicates(
    @Arg('kind', () => DuplicateKind, { nullable: true, description: 'Only those of this kind.' })
    _kind: DuplicateKind,
    @Arg('state', () => [DuplicateState], {
      defaultValue: [DuplicateState.PROPOSED],
      description: 'Those in one of these states; what nobody has decided yet unless asked otherwise.',
    })
    _state: DuplicateState[],
    @Args(() => ForwardArgs) _page: ForwardArgs,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): unknown {
    return planned();
  }

  @Requires('judgements:write')
  @Mutation(() => DuplicatePayload, {
    description:
      'Says that two projects or organizations that were thought to be one are two: they are not proposed again. An act of the register.',
  })
  duplicateReject(
    @Arg('input', () => DuplicateInput, { description: 'Which two.' }) input: DuplicateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DuplicatePayload & ActPayload> {
    return answered(() => duplicateReject(context, info, input), decided);
  }

  @Requires('judgements:write')
  @Mutation(() => DuplicatePayload, {
    description: 'Takes such a decision back: the two are proposed once more. An act of the register.',
  })
  duplicateReopen(
    @Arg('input', () => DuplicateInput, { description: 'Which two.' }) input: DuplicateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DuplicatePayload & ActPayload> {
    return answered(() => duplicateReopen(context, info, input), decided);
  }
}
