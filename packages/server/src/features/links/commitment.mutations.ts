import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { Requires } from '../access/requires';
import { Commitment } from '../diagnoses/commitment';
import { answered, OfAct, type ActPayload } from '../review/judgement.payload';
import { commitmentMeet, CommitmentMeetInput } from './commitment.service';

@OfAct()
@ObjectType({ description: 'What became of saying what a commitment was met by.' })
export class CommitmentMeetPayload {
  @Field(() => Commitment, { nullable: true, description: 'The commitment; null when refused.' })
  commitment!: Ref | null;
}

@Resolver()
export class CommitmentMutations {
  @Requires('judgements:write')
  @Mutation(() => CommitmentMeetPayload, {
    description:
      'Says by which reported work a commitment was met, beside the frozen text: an act of the register. It goes over to later revisions as long as the commitment reads the same.',
  })
  commitmentMeet(
    @Arg('input', () => CommitmentMeetInput, { description: 'Which commitment, and by what.' })
    input: CommitmentMeetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommitmentMeetPayload & ActPayload> {
    return answered(
      () => commitmentMeet(context, info, input),
      (done) => ({ commitment: done && new Ref('Commitment', done.id) }),
    );
  }
}
