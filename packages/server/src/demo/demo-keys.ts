import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../features/access/audit';
import { createApiKey, KeyRing, SYSTEM } from '../features/access/key.service';
import { Role } from '../platform/caller';
import type { Database } from '../platform/database/database';

/** `admin`, `secretariat`, and one for each agency that is to file, by its code. */
export type DemoKeys = Readonly<Record<string, string>>;

interface Wanted {
  readonly holder: string;
  readonly role: Role;
  readonly agencyCode: string | null;
}

const PREFIX = 'Demo: ';

export const demoKeysPath = (dataDir: string): string => join(dataDir, 'demo-keys.json');

/** The keys of earlier starts as far as they are still valid in this database, new ones for the rest. */
export async function demoKeys(
  database: Database,
  dataDir: string,
  agencyCodes: readonly string[],
): Promise<DemoKeys> {
  const path = demoKeysPath(dataDir);
  const kept = readKeys(path);
  const ring = new KeyRing(database);
  const keys: Record<string, string> = {};
  for (const wanted of wantedKeys(agencyCodes)) {
    const name = `${PREFIX}${wanted.holder}`;
    const earlier = kept[wanted.holder];
    keys[wanted.holder] =
      earlier !== undefined && (await opens(ring, earlier, name))
        ? earlier
        : await createApiKey(database, SYSTEM, { ...wanted, name });
  }
  if (Object.entries(keys).some(([holder, key]) => kept[holder] !== key)) writeKeys(dataDir, path, keys);
  return keys;
}

/** Without the demo its keys open nothing: a database that was tried out may be put to use. */
export async function revokeDemoKeys(database: Database, dataDir: string): Promise<number> {
  rmSync(demoKeysPath(dataDir), { force: true });
  return database.write(SYSTEM, async (manager) => {
    const [revoked] = await manager.query<[{ id: string }[], number]>(
      `update api_key set revoked_at = clock_timestamp() where starts_with(name, $1) and revoked_at is null returning id`,
      [PREFIX],
    );
    for (const { id } of revoked)
      await audit(manager, SYSTEM, { action: 'apiKeyRevoke', subject: `key_${id}` });
    return revoked.length;
  });
}

const wantedKeys = (agencyCodes: readonly string[]): readonly Wanted[] => [
  { holder: 'admin', role: Role.ADMINISTRATOR, agencyCode: null },
  { holder: 'secretariat', role: Role.REVIEWER, agencyCode: 'GS-OAS' },
  ...agencyCodes.map((code) => ({ holder: code, role: Role.REPORTER, agencyCode: code })),
];

/** The file may be of another database, whose keys open nothing here. */
const opens = (ring: KeyRing, key: string, name: string): Promise<boolean> =>
  ring.callerOf(`Bearer ${key}`).then(
    (caller) => caller.name === name,
    () => false,
  );

function readKeys(path: string): DemoKeys {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([, key]) => typeof key === 'string'));
  } catch {
    return {};
  }
}

/** Whole or not at all, and never readable by others, not even for a moment. */
function writeKeys(dataDir: string, path: string, keys: DemoKeys): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
