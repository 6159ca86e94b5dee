import { newRound } from '../acts';
import { activity } from '../documents';
import { itemId } from '../judging';
import type { World } from '../world';

export const partner = (name: string) => ({ role: 'PARTNER' as const, organization: { name } });

export interface Judgeable {
  readonly response: () => Promise<string>;
  readonly proposal: () => Promise<string>;
  readonly commitment: () => Promise<string>;
  readonly organization: (which: 'one' | 'two') => Promise<string>;
  readonly project: (which: 1 | 2) => Promise<string>;
  readonly activity: (which: 1 | 2) => Promise<string>;
}

/** Something that an agency published, under a key of its own: a response, a proposal, a commitment, two activities, each
    with a partner and a project. */
export async function judgeable(world: World, key: string, agency: string): Promise<Judgeable> {
  const reported = (which: number, name: string) =>
    activity({
      key: `${key}-${which}`,
      project: { key: `${key}-${which}`, names: [] },
      participations: [partner(`${key} ${name}`)],
    });
  await world.file(agency, await newRound(world), {
    mandateResponses: [{ key, narrative: 'Done.' }],
    activities: [reported(1, 'one'), reported(2, 'two')],
    amendmentProposals: [{ key: `${key}-p`, mandateCode: 'ILO-1', proposedText: 'Words.' }],
    commitments: [{ key: `${key}-c`, text: 'One more.' }],
  });
  const id = async (table: string, column: string, value: string): Promise<string> =>
    (
      await world.sql<{ id: string }>(`select id from ${table} where ${column} = $1 and until is null`, [
        value,
      ])
    )[0]!.id;
  return {
    response: () => itemId(world, 'mandate_response', key, agency),
    proposal: () => itemId(world, 'amendment_proposal', `${key}-p`, agency),
    commitment: () => itemId(world, 'commitment', `${key}-c`, agency),
    organization: async (which) => `org_${await id('organization', 'filed_name', `${key} ${which}`)}`,
    project: async (which) => `prj_${await id('project', 'key', `${key}-${which}`)}`,
    activity: (which) => itemId(world, 'activity', `${key}-${which}`, agency),
  };
}
