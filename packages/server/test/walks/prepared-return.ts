import { newRound } from '../acts';
import { content } from '../documents';
import type { Return, World } from '../world';

/* Returns of an agency as far as an act on them needs them, each in a round of its own. */

export const draftOf = async (world: World, agency: string): Promise<Return> =>
  world.saveDraft(agency, await newRound(world), content());

export const submittedOf = async (world: World, agency: string): Promise<Return> =>
  world.submit(await draftOf(world, agency));

export const acceptedOf = async (world: World, agency: string): Promise<Return> =>
  world.accept(await submittedOf(world, agency));

export async function publishedOf(world: World, agency: string): Promise<Return> {
  const filed = await world.file(agency, await newRound(world), content());
  // Accepted and published, each of which counts.
  return { ...filed, version: filed.version + 2 };
}

/** The input of an act on a return as it stands. */
export const asItStands = ({ id, version }: Return): object => ({ id, expectedVersion: version });
