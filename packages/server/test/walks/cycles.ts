import { CLOSE_ROUND, DECLARE, EXTEND_ROUND, newRound, OPEN_ROUND } from '../acts';
import type { World } from '../world';
import type { Walks } from './walk';

export function cycleWalks(world: World): Walks {
  let opened = 0;
  return {
    cycleOpen: {
      document: OPEN_ROUND,
      scope: 'rounds:write',
      input: async (agency) => ({
        code: `walk-${(opened += 1)}`,
        title: [{ language: 'en', text: 'Walk' }],
        timeZone: 'UTC',
        expected: [agency],
      }),
      foreign: null,
    },
    cycleExtend: {
      document: EXTEND_ROUND,
      scope: 'rounds:write',
      input: async (agency) => ({
        cycle: { code: await newRound(world) },
        agency: { code: agency },
        dueOn: '2999-12-31',
        reason: 'Walked.',
      }),
      foreign: null,
    },
    cycleClose: {
      document: CLOSE_ROUND,
      scope: 'rounds:write',
      input: async () => ({ cycle: { code: await newRound(world) }, reason: 'Walked.' }),
      foreign: null,
    },
    expectationDeclare: {
      document: DECLARE,
      scope: 'returns:submit',
      orAny: 'rounds:write',
      input: async (agency) => ({
        cycle: { code: await newRound(world) },
        agency: { code: agency },
        state: 'NIL_RETURN',
        reason: 'Walked.',
      }),
      foreign: 'NOT_ALLOWED',
    },
  };
}
