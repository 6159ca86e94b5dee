import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { Payload, refusedOr } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import { Requires } from '../access/requires';
import { Cycle, Expectation } from './cycle';
import {
  CycleCloseInput,
  CycleExtendInput,
  CycleOpenInput,
  ExpectationDeclareInput,
} from './cycle-change.inputs';
import { cycleClose, cycleExtend, cycleOpen, type ChangedRound } from './cycle.service';
import { expectationDeclare } from './expectation.service';

const ERRORS = 'Why it was refused; empty when it was done.';
const NOTICES = 'What to know about what was done.';

@Payload()
@ObjectType({ description: 'What became of an act on a round.' })
export class CyclePayload {
  @Field(() => Cycle, { nullable: true, description: 'The round after it; null when refused.' })
  cycle!: Ref | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: NOTICES })
  notices!: readonly Notice[];
}

@Payload()
@ObjectType({ description: 'What became of a declaration.' })
export class ExpectationPayload {
  @Field(() => Expectation, {
    nullable: true,
    description: 'What the agency owes the round after it; null when refused.',
  })
  expectation!: Ref | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: NOTICES })
  notices!: readonly Notice[];
}

const reopened: Notice = {
  code: 'ROUND_REOPENED',
  message: 'The round was closed. It is open again, and takes returns of every agency.',
  path: [],
};

async function payloadOf(work: () => Promise<ChangedRound>): Promise<CyclePayload> {
  const result = await refusedOr(work);
  if (!('done' in result)) return { cycle: null, userErrors: result.userErrors, notices: [] };
  const { cycleId, isReopened } = result.done;
  return { cycle: new Ref('Cycle', cycleId), userErrors: [], notices: isReopened ? [reopened] : [] };
}

@Resolver()
export class CycleMutations {
  @Requires('rounds:write')
  @Mutation(() => CyclePayload, {
    description:
      'Opens a round and says who is expected to file, as the next act of the register; or announces one. Repeat it safely with an `Idempotency-Key` header.',
  })
  cycleOpen(
    @Arg('input', () => CycleOpenInput, { description: 'The round.' }) input: CycleOpenInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CyclePayload> {
    return payloadOf(() => cycleOpen(context, info, input));
  }

  @Requires('rounds:write')
  @Mutation(() => CyclePayload, {
    description:
      'Puts off the due day of a round, or of one agency in it. A closed round is open again after it.',
  })
  cycleExtend(
    @Arg('input', () => CycleExtendInput, { description: 'Which due day, and to when.' })
    input: CycleExtendInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CyclePayload> {
    return payloadOf(() => cycleExtend(context, info, input));
  }

  @Requires('rounds:write')
  @Mutation(() => CyclePayload, {
    description:
      'Closes a round: returns that were never handed in can no longer be saved or submitted; the others go their way to publication.',
  })
  cycleClose(
    @Arg('input', () => CycleCloseInput, { description: 'Which round, and why.' }) input: CycleCloseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CyclePayload> {
    return payloadOf(() => cycleClose(context, info, input));
  }

  @Requires('rounds:write', 'returns:submit')
  @Mutation(() => ExpectationPayload, {
    description:
      'Declares an agency excused, or that it has nothing to report, or takes that back. An agency may declare of itself that it has nothing to report, whether it was asked or not; all else takes `rounds:write`. A declaration does not hide a return that comes all the same.',
  })
  async expectationDeclare(
    @Arg('input', () => ExpectationDeclareInput, { description: 'What is declared, and why.' })
    input: ExpectationDeclareInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExpectationPayload> {
    const result = await refusedOr(() => expectationDeclare(context, info, input));
    if (!('done' in result)) return { expectation: null, userErrors: result.userErrors, notices: [] };
    return { expectation: new Ref('Expectation', result.done.expectationId), userErrors: [], notices: [] };
  }
}
