import type { DiagnosisContent } from '@mandato/rules';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { storedActor } from '../../values/stored-actor';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { refuse, unkeepableTexts } from '../access/refusal';
import { Revision } from '../diagnoses/revision';
import { ReviewComment } from './review-comment';
import { ReviewThread, ThreadState } from './review-thread';
import { reviewedReturn, reviewedThread } from './reviewed-return';
import { ThreadAnchor } from './thread-anchor';
import type { ThreadActInput, ThreadCommentInput, ThreadOpenInput } from './thread.inputs';
import {
  commentFaults,
  MOST_COMMENTS,
  MOST_THREADS,
  openingFaults,
  openingPlace,
  refuseAll,
  settlingFaults,
} from './thread.rules';

export interface ThreadDone {
  readonly threadId: string;
  readonly commentId: string | null;
}

/** Opens a conversation on the newest revision that the caller may see, with its first comment. */
export function threadOpen(
  context: Context,
  info: GraphQLResolveInfo,
  input: ThreadOpenInput,
): Promise<ThreadDone> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll(openingFaults(input));
      const { diagnosis, sides } = await reviewedReturn(manager, caller, input.diagnosisId);
      if (input.isBlocking && !sides.isReviewer)
        throw refuse(
          'NOT_ALLOWED',
          ['isBlocking'],
          'Only the secretariat opens a thread that stands against acceptance of what was submitted.',
          'Open it without isBlocking.',
        );
      if ((await manager.countBy(ReviewThread, { diagnosisId: diagnosis.id })) >= MOST_THREADS)
        throw refuse(
          'LIMIT_EXCEEDED',
          [],
          `A return has at most ${MOST_THREADS} threads.`,
          'Go on in one that is there.',
        );
      // A reviewer speaks of what was submitted; the agency of what it has before it, an open draft included.
      const onDraft = sides.isAgency && !input.isBlocking;
      const revisionId = (onDraft ? diagnosis.workingRevisionId : diagnosis.submittedRevisionId) as string;
      const { document } = await manager.findOneOrFail(Revision, {
        select: { id: true, document: true },
        where: { id: revisionId },
      });
      const place = openingPlace(JSON.parse(document) as DiagnosisContent, input, revisionId);

      const thread = {
        id: uuid(),
        diagnosisId: diagnosis.id,
        agencyId: diagnosis.agencyId,
        revisionId,
        path: place?.path ? [...place.path] : null,
        ...(place ? { opened: place as ReviewThread['opened'] } : {}),
        state: ThreadState.OPEN,
        isBlocking: input.isBlocking,
        openedBy: storedActor(caller),
        openedById: caller.id as string,
        openedAt: new Date(),
      };
      await manager.insert(ReviewThread, thread);
      if (place)
        await manager.insert(ThreadAnchor, {
          threadId: thread.id,
          revisionId,
          agencyId: diagnosis.agencyId,
          status: 'EXACT',
          sectionId: place.sectionId,
          place: place as ThreadAnchor['place'],
        });
      const commentId = await addComment(manager, caller, thread, input.body);
      await tell(manager, caller, thread, {
        action: 'threadOpen',
        topic: 'thread.opened',
        before: null,
        after: { state: ThreadState.OPEN, isBlocking: input.isBlocking },
        commentId,
      });
      return { threadId: thread.id, commentId };
    }),
  );
}

export function threadComment(
  context: Context,
  info: GraphQLResolveInfo,
  input: ThreadCommentInput,
): Promise<ThreadDone> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll([...unkeepableTexts(input), ...commentFaults(input.body)]);
      const { thread } = await reviewedThread(manager, caller, input.threadId);
      const commentId = await addComment(manager, caller, thread, input.body);
      await tell(manager, caller, thread, {
        action: 'threadComment',
        topic: 'thread.commented',
        before: null,
        after: null,
        commentId,
      });
      return { threadId: thread.id, commentId };
    }),
  );
}

export const threadResolve = (
  context: Context,
  info: GraphQLResolveInfo,
  input: ThreadActInput,
): Promise<ThreadDone> => settle({ context, info, input }, ThreadState.RESOLVED);

export const threadReopen = (
  context: Context,
  info: GraphQLResolveInfo,
  input: ThreadActInput,
): Promise<ThreadDone> => settle({ context, info, input }, ThreadState.OPEN);

const SETTLING = {
  [ThreadState.RESOLVED]: {
    action: 'threadResolve',
    topic: 'thread.resolved',
    message: 'The thread is resolved already.',
    cure: 'Say more with `threadComment`, or open it again first.',
  },
  [ThreadState.OPEN]: {
    action: 'threadReopen',
    topic: 'thread.reopened',
    message: 'The thread is open.',
    cure: 'Say more with `threadComment`.',
  },
} as const;

interface Settling {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
  readonly input: ThreadActInput;
}

function settle({ context, info, input }: Settling, state: ThreadState): Promise<ThreadDone> {
  const { caller, database } = context;
  const { action, topic, message, cure } = SETTLING[state];
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll([...unkeepableTexts(input), ...commentFaults(input.body)]);
      const { thread, sides } = await reviewedThread(manager, caller, input.threadId);
      refuseAll(settlingFaults(thread.isBlocking, sides));
      if (thread.state === state) throw refuse('WRONG_STATE', ['threadId'], message, cure);
      const commentId = input.body == null ? null : await addComment(manager, caller, thread, input.body);
      const isResolved = state === ThreadState.RESOLVED;
      await manager.update(
        ReviewThread,
        { id: thread.id },
        {
          state,
          resolvedBy: isResolved ? storedActor(caller) : { name: null, agencyId: null, role: null },
          resolvedAt: isResolved ? new Date() : null,
        },
      );
      await tell(manager, caller, thread, {
        action,
        topic,
        before: { state: thread.state },
        after: { state },
        commentId,
      });
      return { threadId: thread.id, commentId };
    }),
  );
}

type Spoken = Pick<ReviewThread, 'id' | 'diagnosisId' | 'agencyId'>;

async function addComment(
  manager: EntityManager,
  caller: Caller,
  thread: Spoken,
  body: string,
): Promise<string> {
  const count = await manager.countBy(ReviewComment, { threadId: thread.id });
  if (count >= MOST_COMMENTS)
    throw refuse(
      'LIMIT_EXCEEDED',
      ['threadId'],
      `A thread has at most ${MOST_COMMENTS} comments.`,
      'Resolve it, and go on in a new one.',
    );
  const id = uuid();
  await manager.insert(ReviewComment, {
    id,
    threadId: thread.id,
    diagnosisId: thread.diagnosisId,
    agencyId: thread.agencyId,
    number: count + 1,
    body,
    author: storedActor(caller),
    authorId: caller.id as string,
    at: new Date(),
  });
  return id;
}

interface Told {
  readonly action: string;
  readonly topic: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly commentId: string | null;
}

/** What was said stands in the comment alone, so that it can be taken out in one place. */
async function tell(manager: EntityManager, caller: Caller, thread: Spoken, told: Told): Promise<void> {
  const { action, topic, before, commentId } = told;
  const diagnosis = globalId('dgs', thread.diagnosisId);
  const named = {
    thread: globalId('thr', thread.id),
    comment: commentId === null ? null : globalId('rcm', commentId),
  };
  await audit(manager, caller, {
    action,
    subject: diagnosis,
    before: before && { thread: named.thread, ...before },
    after: { ...named, ...told.after },
    event: [topic, { diagnosis, ...named }],
  });
}
