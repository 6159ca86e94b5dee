import { Role } from '../../src/platform/caller';
import { CONTACT_REMOVE, CONTACT_SAVE, KEY_CREATE, KEY_REVOKE, KEY_ROTATE, payloadOf } from '../acts';
import { invitedMember } from '../people';
import type { Loose, World } from '../world';
import type { Walks } from './walk';

export function accessWalks(world: World): Walks {
  let invitations = 0;
  const as = (document: string, input: object): Promise<Loose> =>
    world.keyOf(Role.ADMINISTRATOR).then((key) => payloadOf(world, document, input, key));
  const keyWanted = (agency: string): object => ({
    ...{ name: 'walk', role: 'READER', agency: { code: agency } },
  });
  const keyMade = async (agency: string): Promise<string> =>
    (await as(KEY_CREATE, keyWanted(agency))).apiKey.id;
  const contactWanted = (agency: string): object => ({
    ...{ name: 'Registry', email: 'registry@example.org', agency: { code: agency } },
  });

  return {
    apiKeyCreate: {
      document: KEY_CREATE,
      scope: 'keys:write',
      input: async (agency) => keyWanted(agency),
      foreign: null,
    },
    apiKeyRotate: {
      document: KEY_ROTATE,
      scope: 'keys:write',
      input: async (agency) => ({ id: await keyMade(agency) }),
      foreign: null,
    },
    apiKeyRevoke: {
      document: KEY_REVOKE,
      scope: 'keys:write',
      input: async (agency) => ({ id: await keyMade(agency), reason: 'walk' }),
      foreign: null,
    },
    contactSave: {
      document: CONTACT_SAVE,
      scope: 'contacts:write',
      anyAgency: 'submissions:read',
      input: async (agency) => contactWanted(agency),
      foreign: 'NOT_ALLOWED',
    },
    contactRemove: {
      document: CONTACT_REMOVE,
      scope: 'contacts:write',
      anyAgency: 'submissions:read',
      input: async (agency) => ({ id: (await as(CONTACT_SAVE, contactWanted(agency))).contact.id }),
      foreign: 'NOT_FOUND',
    },
    memberInvite: {
      document: acting('memberInvite', 'MemberInviteInput'),
      scope: 'members:write',
      input: async (agency) => ({
        email: `${(invitations += 1)}@walk.example`,
        name: 'Walk',
        agency: { code: agency },
        roles: ['READER'],
      }),
      foreign: null,
    },
    memberInviteAgain: {
      document: acting('memberInviteAgain', 'MemberInviteAgainInput'),
      scope: 'members:write',
      input: async (agency) => ({ id: (await invitedMember(world, [Role.READER], agency)).id }),
      foreign: null,
    },
    memberChange: {
      document: acting('memberChange', 'MemberChangeInput'),
      scope: 'members:write',
      input: async (agency) => ({
        id: (await invitedMember(world, [Role.READER], agency)).id,
        roles: ['REPORTER'],
      }),
      foreign: null,
    },
    memberRemove: {
      document: acting('memberRemove', 'MemberRemoveInput'),
      scope: 'members:write',
      input: async (agency) => ({ id: (await invitedMember(world, [Role.READER], agency)).id }),
      foreign: null,
    },
  };
}

const acting = (mutation: string, input: string): string =>
  `mutation Act($input: ${input}!) { ${mutation}(input: $input) { userErrors { code } } }`;
