import { Role } from '../../src/platform/caller';
import { ACCEPT, payloadOf, SEND_BACK, WAIVE } from '../acts';
import { COMMENT, OPEN, REOPEN, RESOLVE, SEEN } from '../review';
import type { World } from '../world';
import { asItStands, submittedOf } from './prepared-return';
import type { Walks } from './walk';

const ofReview = { scope: 'drafts:write', orAny: 'reviews:write', foreign: 'NOT_FOUND' } as const;

export function reviewWalks(world: World): Walks {
  /** A thread that its agency opened on what it submitted. */
  const threadOf = async (agency: string): Promise<string> => {
    const input = { diagnosisId: (await submittedOf(world, agency)).id, body: 'Look here.' };
    const { thread } = await payloadOf(world, OPEN, input, await world.keyOf(Role.REPORTER, agency));
    return thread.id;
  };
  return {
    threadOpen: {
      ...ofReview,
      document: OPEN,
      input: async (agency) => ({ diagnosisId: (await submittedOf(world, agency)).id, body: 'Look here.' }),
    },
    threadComment: {
      ...ofReview,
      document: COMMENT,
      input: async (agency) => ({ threadId: await threadOf(agency), body: 'Yes.' }),
    },
    threadResolve: {
      ...ofReview,
      document: RESOLVE,
      input: async (agency) => ({ threadId: await threadOf(agency) }),
    },
    threadReopen: {
      ...ofReview,
      document: REOPEN,
      input: async (agency) => {
        const input = { threadId: await threadOf(agency) };
        await payloadOf(world, RESOLVE, input, await world.keyOf(Role.REPORTER, agency));
        return input;
      },
    },
    reviewSeen: {
      ...ofReview,
      scope: 'drafts:read',
      document: SEEN,
      input: async (agency) => ({ diagnosisId: (await submittedOf(world, agency)).id }),
    },
    diagnosisSendBack: {
      document: SEND_BACK,
      scope: 'reviews:write',
      input: async (agency) => ({ ...asItStands(await submittedOf(world, agency)), reason: 'Say when.' }),
      foreign: null,
    },
    diagnosisAccept: {
      document: ACCEPT,
      scope: 'reviews:write',
      input: async (agency) => asItStands(await submittedOf(world, agency)),
      foreign: null,
    },
    findingWaive: {
      document: WAIVE,
      scope: 'drafts:write',
      orAny: 'reviews:write',
      input: async (agency) => {
        const { id } = await submittedOf(world, agency);
        const [finding] = await world.sql<{ id: string }>(
          `select 'fnd_' || f.id as id from finding f join revision r on r.id = f.revision_id where 'dgs_' || r.diagnosis_id = $1 limit 1`,
          [id],
        );
        return { findingId: finding?.id, reason: 'The paper was printed so.' };
      },
      foreign: 'NOT_FOUND',
    },
  };
}
