import { Role } from '../src/platform/caller';
import { FROM_US, person } from './people';
import type { World } from './world';

/** What a caller's requests carry. */
export type Headers = Readonly<Record<string, string>>;

/** Everybody who may ask, by what each request of theirs carries: those with keys, somebody signed in, and those who pretend. */
export async function callersOf(
  world: World,
  reporters: readonly string[],
  signedIn: { readonly role: Role; readonly agency: string },
): Promise<Readonly<Record<string, Headers>>> {
  const bearer = async (role: Role, agency?: string): Promise<Headers> => ({
    authorization: `Bearer ${await world.keyOf(role, agency)}`,
  });
  const byAgency: Record<string, Headers> = {};
  for (const code of reporters) byAgency[code] = await bearer(Role.REPORTER, code);
  const { cookie } = await person(world, [signedIn.role], signedIn.agency, 'Ana');
  return {
    public: {},
    ...byAgency,
    secretariat: await bearer(Role.REVIEWER, 'GS-OAS'),
    administrator: await bearer(Role.ADMINISTRATOR),
    person: { cookie, ...FROM_US },
    stranger: { cookie: `mandato_session=${'A'.repeat(43)}`, ...FROM_US },
    intruder: { authorization: 'Bearer mandato_wrong' },
  };
}
