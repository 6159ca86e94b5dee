import * as acts from '../judging';
import type { World } from '../world';
import { judgeable, type Judgeable } from './judgeable';
import type { Walks } from './walk';

const OF_THE_SECRETARIAT = { scope: 'judgements:write', foreign: null } as const;
const OF_THE_CATALOGUE = { scope: 'catalogue:write', foreign: null } as const;
const reason = 'It says so.';

/** What is judged of something published, and what the framework becomes by it. */
export function judgementWalks(world: World): Walks {
  let published = 0;
  let amended = 2026;
  const something = (agency: string): Promise<Judgeable> => judgeable(world, `w${(published += 1)}`, agency);
  const wording = () => ({
    validFrom: `${(amended += 1)}-01-01`,
    texts: [{ language: 'en', text: 'New words.' }],
  });
  return {
    responseLink: {
      ...OF_THE_SECRETARIAT,
      document: acts.LINK,
      input: async (agency) => ({ id: await (await something(agency)).response(), mandate: null, reason }),
    },
    responseAssess: {
      ...OF_THE_SECRETARIAT,
      document: acts.ASSESS,
      input: async (agency) => ({
        responseId: await (await something(agency)).response(),
        coverage: 'FULL',
        reason,
      }),
    },
    activityMatchDecide: {
      ...OF_THE_SECRETARIAT,
      document: acts.MATCH,
      input: async (agency) => ({
        a: await (await something(agency)).activity(1),
        b: await (await something('CIM')).activity(1),
        state: 'CONFIRMED',
        reason,
      }),
    },
    organizationMerge: {
      ...OF_THE_SECRETARIAT,
      document: acts.MERGE_ORGANIZATIONS,
      input: async (agency) => {
        const { organization } = await something(agency);
        return { from: await organization('one'), into: await organization('two'), reason };
      },
    },
    organizationUnmerge: {
      ...OF_THE_SECRETARIAT,
      document: acts.UNMERGE_ORGANIZATION,
      input: async (agency) => {
        const { organization } = await something(agency);
        const [from, into] = [await organization('one'), await organization('two')];
        await acts.judged(world, acts.MERGE_ORGANIZATIONS, { from, into });
        return { id: from, reason };
      },
    },
    projectMerge: {
      ...OF_THE_SECRETARIAT,
      document: acts.MERGE_PROJECTS,
      input: async (agency) => {
        const { project } = await something(agency);
        return { from: await project(1), into: await project(2), reason };
      },
    },
    projectUnmerge: {
      ...OF_THE_SECRETARIAT,
      document: acts.UNMERGE_PROJECT,
      input: async (agency) => {
        const { project } = await something(agency);
        const [from, into] = [await project(1), await project(2)];
        await acts.judged(world, acts.MERGE_PROJECTS, { from, into });
        return { id: from, reason };
      },
    },
    proposalDecide: {
      ...OF_THE_CATALOGUE,
      document: acts.DECIDE,
      input: async (agency) => ({
        proposalId: await (await something(agency)).proposal(),
        status: 'ADOPTED',
        adoption: wording(),
        reason,
      }),
    },
    mandateAmend: {
      ...OF_THE_CATALOGUE,
      document: acts.AMEND,
      input: async () => ({ mandate: { code: 'ILO-2' }, ...wording(), reason }),
    },
    agencyRename: {
      ...OF_THE_CATALOGUE,
      document: acts.RENAME,
      input: async (agency) => ({
        agency: { code: agency },
        names: [{ language: 'en', name: 'New name' }],
        validFrom: wording().validFrom,
        reason,
      }),
    },
  };
}
