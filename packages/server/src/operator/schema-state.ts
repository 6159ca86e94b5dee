import { migrations } from '../platform/database/migrations';
import { withClient } from './database-client';

export interface SchemaState {
  /** Migrations of this release that the database lacks. */
  readonly missing: readonly string[];
  /** Migrations in the database that this release does not know: a newer one has been here. */
  readonly unknown: readonly string[];
}

export async function schemaState(url: string): Promise<SchemaState> {
  const done = await withClient(url, async (client) => {
    const { rows } = await client.query<{ made: boolean }>(
      `select to_regclass('migration') is not null as made`,
    );
    if (!rows[0]?.made) return [];
    return (await client.query<{ name: string }>('select name from migration order by id')).rows.map(
      (row) => row.name,
    );
  });
  // As TypeORM does: by the name that a migration gives itself, else by that of its class.
  const known = migrations.map((Migration) => (new Migration() as { name?: string }).name ?? Migration.name);
  return {
    missing: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}
