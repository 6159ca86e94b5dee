import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { OneOf } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import { Payload, refusedOr } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import { Requires } from '../access/requires';
import { CycleBy } from '../cycles/cycle.inputs';
import { publicationCreate } from './publication.service';
import { RegisterAct } from './register-act';

@OneOf()
@InputType({ description: 'What to publish: exactly one of these.' })
export class PublicationCreateInput {
  @Field(() => CycleBy, {
    nullable: true,
    description:
      'All accepted returns of a round; refused while one that was handed in is undecided. A closed round is PUBLISHED by it.',
  })
  cycle?: CycleBy;

  @Field(() => [ID], { nullable: true, description: 'These returns, 1 to 100, each accepted.' })
  diagnosisIds?: string[];
}

@Payload()
@ObjectType({ description: 'What became of an act of the register.' })
export class RegisterActPayload {
  @Field(() => RegisterAct, { nullable: true, description: 'The act; null when refused.' })
  act!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

@Resolver()
export class PublicationMutations {
  @Requires('publications:write')
  @Mutation(() => RegisterActPayload, {
    description: 'Publishes accepted returns as the next act of the register: all of them or none.',
  })
  async publicationCreate(
    @Arg('input', () => PublicationCreateInput, { description: 'What to publish.' })
    input: PublicationCreateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegisterActPayload> {
    const result = await refusedOr(() => publicationCreate(context, info, input));
    if (!('done' in result)) return { act: null, userErrors: result.userErrors, notices: [] };
    return { act: new Ref('RegisterAct', result.done.actId), userErrors: [], notices: [] };
  }
}
