import 'reflect-metadata';
import { KeyRing } from '@mandato/server/features/access/key.service';
import { findAgency } from '@mandato/server/features/agencies/agency-lookup';
import { checkContextOf } from '@mandato/server/features/diagnoses/check-context';
import { frameworkNow } from '@mandato/server/features/diagnoses/framework';
import { findCycle } from '@mandato/server/features/diagnoses/return-lookup';
import { connect, type Database } from '@mandato/server/platform/database/database';
import { entities } from '@mandato/server/schema';
import type { CheckContext } from '@mandato/rules';
import type { Pool } from 'pg';
import type { Doer } from './transaction';
import type { FloorState } from './writes';

/** What the floor keeps in memory, read once before it is first timed. */
export async function openState(pool: Pool, databaseUrl: string): Promise<FloorState> {
  const database = await connect(databaseUrl, entities);
  try {
    const contexts = new Map<string, Promise<CheckContext>>();
    const doers = new Map<string, Promise<Doer>>();
    return {
      pool,
      framework: await frameworkNow(database.source.manager),
      contextOf: (agency, cycle) =>
        kept(contexts, `${agency} ${cycle}`, () => contextOf(databaseUrl, { agency, cycle })),
      doerOf: (key) => kept(doers, key, () => doerOf(databaseUrl, key)),
    };
  } finally {
    await database.close();
  }
}

function kept<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const there = map.get(key) ?? make();
  map.set(key, there);
  return there;
}

async function reading<T>(databaseUrl: string, read: (database: Database) => Promise<T>): Promise<T> {
  const database = await connect(databaseUrl, entities);
  try {
    return await read(database);
  } finally {
    await database.close();
  }
}

const contextOf = (databaseUrl: string, of: { agency: string; cycle: string }): Promise<CheckContext> =>
  reading(databaseUrl, ({ source }) =>
    source.transaction(async (manager) => {
      const agency = await findAgency(manager, { id: `agy_${of.agency}` });
      const cycle = await findCycle(manager, { id: `cyc_${of.cycle}` });
      return (await checkContextOf(manager, agency && cycle && { agency, cycle })).context;
    }),
  );

const doerOf = (databaseUrl: string, key: string): Promise<Doer> =>
  reading(databaseUrl, async (database) => {
    const caller = await new KeyRing(database).callerOf(`Bearer ${key}`);
    const { id, name, agencyId, roles } = caller;
    return { keyId: String(id), name: String(name), agencyId: String(agencyId), role: String(roles[0]) };
  });
