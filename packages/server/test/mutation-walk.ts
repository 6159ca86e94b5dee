import { accessWalks } from './walks/access';
import { cycleWalks } from './walks/cycles';
import { diagnosisWalks } from './walks/diagnoses';
import { judgementWalks } from './walks/judgements';
import { linkWalks } from './walks/links';
import { registerWalks } from './walks/register';
import { reviewWalks } from './walks/review';
import type { Walks } from './walks/walk';
import type { World } from './world';

export { scopesOf, type Walk } from './walks/walk';

/** Every mutation there is: one that is added has to say in `walks` what it is for, and for whom. */
export const mutationWalk = (world: World): Walks => ({
  ...accessWalks(world),
  ...cycleWalks(world),
  ...diagnosisWalks(world),
  ...reviewWalks(world),
  ...registerWalks(world),
  ...judgementWalks(world),
  ...linkWalks(world),
});
