import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { Payload, refusedOr } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import { Requires } from '../access/requires';
import { Finding } from '../diagnoses/finding';
import { findingWaive } from './finding-waiver.service';

@InputType({ description: 'A finding to let pass.' })
export class FindingWaiveInput {
  @Field(() => ID, {
    description: 'The finding: an open one of the newest revision that the caller may see.',
  })
  findingId!: string;

  @Field(() => String, {
    description: 'Why it may stand, 1 to 2,000 characters. Its agency and the secretariat see it.',
  })
  reason!: string;
}

@Payload()
@ObjectType({ description: 'What became of an act on a finding.' })
export class FindingPayload {
  @Field(() => Finding, { nullable: true, description: 'The finding after it; null when refused.' })
  finding!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

@Resolver()
export class FindingMutations {
  @Requires('drafts:write', 'reviews:write')
  @Mutation(() => FindingPayload, {
    description:
      'Lets a finding pass, with a reason: its own agency, or the secretariat once the return was submitted. It holds through later saves and revisions until the words it is about change. A blocker cannot be waived.',
  })
  async findingWaive(
    @Arg('input', () => FindingWaiveInput, { description: 'Which finding, and why.' })
    input: FindingWaiveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FindingPayload> {
    const result = await refusedOr(() => findingWaive(context, info, input));
    if (!('done' in result)) return { finding: null, userErrors: result.userErrors, notices: [] };
    return { finding: new Ref('Finding', result.done.findingId), userErrors: [], notices: [] };
  }
}
