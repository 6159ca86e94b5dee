import { newRound } from '../acts';
import { activity } from '../documents';
import * as acts from '../judging';
import type { World } from '../world';
import { judgeable, partner } from './judgeable';
import type { Walks } from './walk';

const OF_THE_SECRETARIAT = { scope: 'judgements:write', foreign: null } as const;
const reason = 'It says so.';

export function linkWalks(world: World): Walks {
  let published = 0;
  /** Two partners of like names that an agency's return names. */
  const alike = async (agency: string): Promise<string> => {
    const name = `union number ${(published += 1)}`;
    const participations = [partner(`Workers’ ${name}`), partner(`Workers ${name}`)];
    await world.file(agency, await newRound(world), {
      activities: [activity({ key: name.replaceAll(' ', '-'), participations })],
    });
    const [pair] = await world.sql<{ id: string }>(
      `select d.id from duplicate d where d.until is null and not exists (select from organization o
         where o.id in (d.one_id, d.other_id) and o.filed_name not like '%' || $1)`,
      [name],
    );
    return `dup_${pair!.id}`;
  };
  return {
    duplicateReject: {
      ...OF_THE_SECRETARIAT,
      document: acts.REJECT_DUPLICATE,
      input: async (agency) => ({ id: await alike(agency), reason }),
    },
    duplicateReopen: {
      ...OF_THE_SECRETARIAT,
      document: acts.REOPEN_DUPLICATE,
      input: async (agency) => {
        const id = await alike(agency);
        await acts.judged(world, acts.REJECT_DUPLICATE, { id });
        return { id, reason };
      },
    },
    commitmentMeet: {
      ...OF_THE_SECRETARIAT,
      document: acts.MEET,
      input: async (agency) => {
        const { commitment, activity: reported } = await judgeable(world, `m${(published += 1)}`, agency);
        return { id: await commitment(), activities: [await reported(1)], reason };
      },
    },
  };
}
