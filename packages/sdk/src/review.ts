import type { Caller } from './call.js';
import {
  FindingWaive,
  type FindingWaiveInput,
  type FindingWaiveMutation,
  type ThreadActInput,
  ThreadComment,
  type ThreadCommentInput,
  type ThreadCommentMutation,
  ThreadOpen,
  type ThreadOpenInput,
  ThreadReopen,
  ThreadResolve,
  type ThreadResolveMutation,
  ReviewThreadList,
} from './generated/operations.js';
import { innerLister } from './readers.js';
import { act, type Done, write } from './write.js';

/* What is said of a return between its agency and those who review it. */

/** A thread with the comment that was added to it. */
export type Commented = Done<ThreadCommentMutation>;

/** A thread after it was resolved or opened again. */
export type ThreadActed = Done<ThreadResolveMutation>;

/** A finding after it was waived. */
export type Waived = Done<FindingWaiveMutation>;

/**
 * Conversations on words of a return, on one of its items or on the whole of it.
 *
 * @example
 * const { thread } = await threads(call).open({ diagnosisId, body: 'Which year?', itemKey: 'course-2' });
 * const open = threads(call).list({ by: { id: diagnosisId }, state: 'OPEN' });
 * for await (const { isNew, comments } of open) if (isNew) console.log(comments.nodes.at(-1)?.body);
 */
export const threads = (call: Caller) => ({
  /** Those of one return; none where there is no such return. Each with its first 50 comments. */
  list: innerLister(call, ReviewThreadList),
  /** Opens one with its first comment; with `isBlocking`, the secretariat’s, it stands against acceptance. */
  open: write((input: ThreadOpenInput, options) => act(call, ThreadOpen, input, options)),
  /** Says something in it, open or resolved. */
  comment: write((input: ThreadCommentInput, options) => act(call, ThreadComment, input, options)),
  /** Settles it, with a last word where there is one. */
  resolve: write((input: ThreadActInput, options) => act(call, ThreadResolve, input, options)),
  reopen: write((input: ThreadActInput, options) => act(call, ThreadReopen, input, options)),
});

/**
 * Findings: what the checks found in a saved return.
 *
 * @example
 * const { finding } = await findings(call).waive({ findingId, reason: 'The year is printed so.' });
 */
export const findings = (call: Caller) => ({
  /** Lets one pass until its words change, with a reason. A blocker cannot be waived. */
  waive: write((input: FindingWaiveInput, options) => act(call, FindingWaive, input, options)),
});
