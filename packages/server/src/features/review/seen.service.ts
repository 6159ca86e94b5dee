import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { globalId, uuidOf } from '../../platform/node';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { refuse, unkeepableTexts } from '../access/refusal';
import { Diagnosis } from '../diagnoses/diagnosis';
import { ReviewMark } from './review-mark';
import type { ReviewSeenInput } from './thread.inputs';
import { refuseAll } from './thread.rules';

/** Marks the newest revision that the caller may see as looked at; each caller has one mark a return. */
export function reviewSeen(
  context: Context,
  info: GraphQLResolveInfo,
  input: ReviewSeenInput,
): Promise<{ diagnosisId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      refuseAll(unkeepableTexts(input));
      const id = uuidOf('dgs', input.diagnosisId);
      const diagnosis = id === null ? null : await manager.findOneBy(Diagnosis, { id });
      const isOwn = caller.scopes.has('drafts:read') && caller.agencyId === diagnosis?.agencyId;
      const isReviewer = caller.scopes.has('reviews:write');
      const revisionId = isOwn
        ? diagnosis?.workingRevisionId
        : isReviewer
          ? diagnosis?.submittedRevisionId
          : null;
      if (!diagnosis || !revisionId)
        throw refuse(
          'NOT_FOUND',
          ['diagnosisId'],
          'There is no such return that this key may review.',
          'See `diagnoses(standing: SUBMITTED)`, or `diagnoses(standing: MINE)` for one’s own.',
        );

      const mark = {
        callerId: caller.id as string,
        diagnosisId: diagnosis.id,
        agencyId: diagnosis.agencyId,
        revisionId,
        at: new Date(),
      };
      await manager.upsert(ReviewMark, mark, ['callerId', 'diagnosisId']);
      const subject = globalId('dgs', diagnosis.id);
      const revision = globalId('rev', revisionId);
      await audit(manager, caller, {
        action: 'reviewSeen',
        subject,
        after: { revision },
        event: ['review.seen', { diagnosis: subject, revision }],
      });
      return { diagnosisId: diagnosis.id };
    }),
  );
}
