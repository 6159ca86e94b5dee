import { cite } from './cite.ts';
import type { ItemsOf } from './types.ts';

/** What the agency has, lacks and needs. The form's Budget holds no sum, so neither does this. */
export const resourceStatements: ItemsOf<'resourceStatements'> = [
  {
    key: 'stronger-presence',
    kind: 'OTHER',
    stance: 'NEEDS',
    ...cite('budget', 'the ILO would have to be there in far greater strength'),
  },
  {
    key: 'more-funds',
    kind: 'MONEY',
    stance: 'NEEDS',
    ...cite('budget', 'would need more money and more people'),
  },
  {
    key: 'focal-point',
    kind: 'TIME',
    stance: 'HAS',
    count: '1',
    shareMin: '0.25',
    shareMax: '0.30',
    ...cite(
      'budget',
      'one focal point at headquarters looks after the whole of the Americas in 25 to 30% of working hours',
    ),
  },
  {
    key: 'technical-cooperation-staff',
    kind: 'STAFF',
    stance: 'HAS',
    ...cite('budget', 'technical cooperation staff serve in some countries for limited periods'),
  },
  {
    key: 'no-labor-migration-specialist',
    kind: 'STAFF',
    stance: 'LACKS',
    ...cite('budget', 'a specialist in labor migration is to be found nowhere in the region.'),
  },
  {
    key: 'two-specialists',
    kind: 'STAFF',
    stance: 'NEEDS',
    count: '2',
    ...cite(
      'budget',
      'Two such specialists are needed for the work to move ahead with vigor and for joint work on our mandates to grow.',
    ),
  },
];
