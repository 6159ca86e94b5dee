import { audit } from '../features/access/audit';
import { linkAddress } from '../features/access/letters';
import { linkByHand, type MadeLink } from '../features/access/invitation';
import { SYSTEM } from '../features/access/key.service';
import { agencyIdOf, inviteMember } from '../features/access/member.rows';
import { addressKey } from '../features/access/member.rules';
import { Role } from '../platform/caller';
import { connect, type Database } from '../platform/database/database';
import { entities } from '../schema';
import { currentDatabase } from './current-database';
import type { Session } from './session';

export interface WantedMember {
  readonly email: string;
  readonly name: string;
  readonly role: readonly `${Role}`[];
  readonly agency?: string;
  readonly locale: string;
}

export interface WantedLink {
  readonly email: string;
}

export async function membersInviteCommand(session: Session, wanted: WantedMember): Promise<void> {
  const { email, name, role, agency, locale } = wanted;
  await printLink(session, (database) =>
    database.write(SYSTEM, async (manager) =>
      inviteMember(manager, SYSTEM, {
        email,
        name,
        locale,
        roles: role.map((each) => Role[each]),
        agency: await agencyIdOf(manager, agency === undefined ? null : { code: agency }),
      }),
    ),
  );
}

export async function membersLinkCommand(session: Session, { email }: WantedLink): Promise<void> {
  await printLink(session, async (database) => {
    const link = await database.write(SYSTEM, async (manager) => {
      const made = await linkByHand(manager, addressKey(email));
      if (made) await audit(manager, SYSTEM, { action: 'memberLink', subject: `mem_${made.memberId}` });
      return made;
    });
    if (link) return link;
    throw new Error('Nobody who may sign in by a link has this address: invite them with `members invite`.');
  });
}

/** The link alone goes to stdout, so that it can be passed on. */
async function printLink(session: Session, make: (database: Database) => Promise<MadeLink>): Promise<void> {
  const { config, lifetime, note, tell } = session;
  const url = await currentDatabase(session);
  const database = await lifetime.open(
    () => connect(url, entities),
    (connected) => connected.close(),
  );
  const { kind, secret } = await lifetime.step(() => make(database));
  note(
    `The link works once, within ${kind === 'INVITATION' ? '7 days' : '1 hour'}. It is told this once only:`,
  );
  if (config.publicUrl === null)
    note('MANDATO_PUBLIC_URL is not set, so it leads to this machine: put the address of the server in.');
  tell(linkAddress(config.publicUrl ?? `http://${config.host}:${config.port}`, secret));
}
