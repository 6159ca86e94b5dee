import { createApiKey, SYSTEM } from '../features/access/key.service';
import { Role } from '../platform/caller';
import { connect } from '../platform/database/database';
import { entities } from '../schema';
import { currentDatabase } from './current-database';
import type { Session } from './session';

export interface WantedKey {
  readonly role: `${Role}`;
  readonly agency?: string;
  readonly name?: string;
  /** Last day, in UTC, on which the key is valid. */
  readonly expiresOn?: string;
}

export async function keysCreateCommand(session: Session, wanted: WantedKey): Promise<void> {
  const { lifetime, note, tell } = session;
  const { role, agency, expiresOn } = wanted;
  const url = await currentDatabase(session);
  const database = await lifetime.open(
    () => connect(url, entities),
    (connected) => connected.close(),
  );
  const name = wanted.name ?? [agency, role.toLowerCase()].filter(Boolean).join(' ');
  const key = await lifetime.step(() =>
    createApiKey(database, SYSTEM, {
      name,
      role: Role[role],
      agencyCode: agency ?? null,
      ...(expiresOn === undefined ? {} : { expiresAt: endOf(expiresOn) }),
    }),
  );
  note(
    `Key "${name}", role ${role}${expiresOn ? `, valid through ${expiresOn} (UTC)` : ''}. It is told this once only:`,
  );
  tell(key);
}

const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
