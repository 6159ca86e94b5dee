import { cite } from './cite.ts';
import type { ItemsOf } from './types.ts';

export const suggestions: ItemsOf<'suggestions'> = [
  {
    key: 'closer-communication',
    ...cite(
      'suggestions',
      'both institutions should keep in closer touch on migrant workers and join forces more often.',
    ),
    addressees: [{ kind: 'OAS' }, { kind: 'AGENCY', agencyCode: 'ILO' }],
    // The section opens with three activities told above: mentioned again, not done again.
    relatesToKeys: ['migration-and-social-security', 'migrandina-capacity', 'gender-sensitive-policies'],
  },
  {
    key: 'more-proactive-oas',
    ...cite(
      'suggestions',
      'It would help if the OAS took more of a lead and if exchange and coordination were made less rigid.',
    ),
    addressees: [{ kind: 'OAS' }],
  },
  {
    key: 'agenda-in-regional-processes',
    ...cite(
      'suggestions',
      'Hardest of all will be to keep the subject in view in the processes that matter: the social chapter of the OAS, the MDGs post-2015 and other forums of the region.',
    ),
    addressees: [{ kind: 'OAS' }],
  },
  {
    key: 'government-ownership',
    ...cite('suggestions', 'Governments, lastly, should make the subject their own (“ownership”)'),
    addressees: [{ kind: 'GOVERNMENTS' }],
  },
  {
    key: 'south-south-cooperation',
    ...cite('suggestions', 'think how south-south cooperation could carry it further in the region.'),
    addressees: [{ kind: 'GOVERNMENTS' }],
  },
];
