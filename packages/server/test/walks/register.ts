import { PUBLISH, REDACT } from '../acts';
import type { World } from '../world';
import { acceptedOf, submittedOf } from './prepared-return';
import type { Walks } from './walk';

export const registerWalks = (world: World): Walks => ({
  publicationCreate: {
    document: PUBLISH,
    scope: 'publications:write',
    input: async (agency) => ({ diagnosisIds: [(await acceptedOf(world, agency)).id] }),
    foreign: null,
  },
  textRedact: {
    document: REDACT,
    scope: 'texts:redact',
    input: async (agency) => ({
      diagnosisId: (await submittedOf(world, agency)).id,
      words: 'Training',
      reason: 'Tried out.',
    }),
    foreign: null,
  },
});
