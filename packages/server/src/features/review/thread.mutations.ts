import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { Payload, refusedOr } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import { Requires } from '../access/requires';
import { DiagnosisPayload } from '../diagnoses/diagnosis.payloads';
import { ReviewComment } from './review-comment';
import { ReviewThread } from './review-thread';
import { reviewSeen } from './seen.service';
import { ReviewSeenInput, ThreadActInput, ThreadCommentInput, ThreadOpenInput } from './thread.inputs';
import { threadComment, threadOpen, threadReopen, threadResolve, type ThreadDone } from './thread.service';

@Payload()
@ObjectType({ description: 'What became of something said in a review.' })
export class ThreadPayload {
  @Field(() => ReviewThread, { nullable: true, description: 'The thread after it; null when refused.' })
  thread!: Ref | null;

  @Field(() => ReviewComment, {
    nullable: true,
    description: 'The comment that was added; null when none was, or when refused.',
  })
  comment!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

async function answered(work: () => Promise<ThreadDone>): Promise<ThreadPayload> {
  const result = await refusedOr(work);
  if (!('done' in result)) return { thread: null, comment: null, userErrors: result.userErrors, notices: [] };
  const { threadId, commentId } = result.done;
  return {
    thread: new Ref('ReviewThread', threadId),
    comment: commentId === null ? null : new Ref('ReviewComment', commentId),
    userErrors: [],
    notices: [],
  };
}

const SIDES = 'A reviewer does it on what was submitted, an agency on its own returns.';

@Resolver()
export class ThreadMutations {
  @Requires('drafts:write', 'reviews:write')
  @Mutation(() => ThreadPayload, {
    description: `Opens a conversation on words, on an item or on the whole return. ${SIDES}`,
  })
  threadOpen(
    @Arg('input', () => ThreadOpenInput, { description: 'On what, and the first comment.' })
    input: ThreadOpenInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ThreadPayload> {
    return answered(() => threadOpen(context, info, input));
  }

  @Requires('drafts:write', 'reviews:write')
  @Mutation(() => ThreadPayload, {
    description: `Says something in a thread, open or resolved; at most 200 comments a thread. ${SIDES}`,
  })
  threadComment(
    @Arg('input', () => ThreadCommentInput, { description: 'In which thread, and what.' })
    input: ThreadCommentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ThreadPayload> {
    return answered(() => threadComment(context, info, input));
  }

  @Requires('drafts:write', 'reviews:write')
  @Mutation(() => ThreadPayload, {
    description: `Settles a thread. One that stands against acceptance is settled by the secretariat only. ${SIDES}`,
  })
  threadResolve(
    @Arg('input', () => ThreadActInput, { description: 'Which thread, and a last word where there is one.' })
    input: ThreadActInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ThreadPayload> {
    return answered(() => threadResolve(context, info, input));
  }

  @Requires('drafts:write', 'reviews:write')
  @Mutation(() => ThreadPayload, {
    description: `Opens a resolved thread again, by those who may resolve it. ${SIDES}`,
  })
  threadReopen(
    @Arg('input', () => ThreadActInput, { description: 'Which thread, and why.' }) input: ThreadActInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ThreadPayload> {
    return answered(() => threadReopen(context, info, input));
  }

  @Requires('drafts:read', 'reviews:write')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Marks the newest revision of a return that the caller may see, and all that was said of it, as looked at: `seenRevision`, `newSinceSeen` and `isNew` count from there. Each caller has a mark of their own. An open draft keeps no earlier wordings: seeing it marks the revision.',
  })
  async reviewSeen(
    @Arg('input', () => ReviewSeenInput, { description: 'Which return.' }) input: ReviewSeenInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    const result = await refusedOr(() => reviewSeen(context, info, input));
    if (!('done' in result))
      return { diagnosis: null, current: null, userErrors: result.userErrors, notices: [] };
    const diagnosis = new Ref('Diagnosis', result.done.diagnosisId);
    return { diagnosis, current: null, userErrors: [], notices: [] };
  }
}
