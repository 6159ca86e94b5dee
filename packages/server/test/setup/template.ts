import { join } from 'node:path';
import type { Client } from 'pg';
import { urlOf, withAdmin } from './admin';
import { databasePrefix, keepsDatabases, templateName, type TestRun } from './run';

type Migrate = (url: string) => Promise<unknown>;

const OLDEST = 150000;

interface Template {
  /** Brings it up to date and closes it to connections, so that it can be cloned at any moment. */
  migrate(): Promise<void>;
  /** Removes every database of the run and every role its migrations made. */
  dropAll(): Promise<void>;
}

/** The one database of a run that is migrated; every test file clones it. */
export async function createTemplate(run: TestRun): Promise<Template> {
  const name = templateName(run);
  const rolesBefore = await withAdmin(run.adminUrl, async (client) => {
    await checkServer(client);
    await client.query(`create database ${name} ${await utf8(client)}`);
    return roles(client);
  });
  return {
    async migrate() {
      await (
        await loadMigrate()
      )(urlOf(run.adminUrl, name));
      await withAdmin(run.adminUrl, async (client) => {
        await client.query(`alter database ${name} with is_template true allow_connections false`);
        await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          name,
        ]);
      });
    },
    dropAll: () => dropDatabasesAndRoles(run, rolesBefore),
  };
}

async function loadMigrate(): Promise<Migrate> {
  const path = join(__dirname, '../../src/platform/database/migrate.ts');
  return ((await import(path)) as { migrate: Migrate }).migrate;
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string; may: boolean }>(
    `select current_setting('server_version_num')::int as version, rolname as name, rolcreatedb or rolsuper as may
       from pg_roles where rolname = current_user`,
  );
  const { version, name, may } = rows[0]!;
  if (version < OLDEST)
    throw new Error(`The server is PostgreSQL ${Math.trunc(version / 10000)}; Mandato needs 15 or newer.`);
  if (!may) throw new Error(`The role ${name} may not create databases: alter role ${name} createdb.`);
}

/** UTF-8 whatever the server's default, with letters known beyond ASCII, as a search for "Perú" needs it. */
async function utf8(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: number; encoding: string; ctype: string }>(
    `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
            datctype as ctype
       from pg_database where datname = 'template1'`,
  );
  const { version, encoding, ctype } = rows[0]!;
  if (version >= 170000)
    return `template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'`;
  if (encoding === 'UTF8' && ctype !== 'C' && ctype !== 'POSIX') return 'template template0';
  return `template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;
}

async function dropDatabasesAndRoles(run: TestRun, rolesBefore: readonly string[]): Promise<void> {
  await withAdmin(run.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [databasePrefix(run)],
    );
    if (!keepsDatabases()) {
      for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
    }
    const template = templateName(run);
    await client.query(`alter database ${template} with is_template false`);
    await client.query(`drop database ${template} with (force)`);
    for (const name of await roles(client)) {
      // A role that another run or a kept database still uses stays.
      if (!rolesBefore.includes(name)) await client.query(`drop role ${name}`).catch(() => undefined);
    }
  });
}

async function roles(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where starts_with(rolname, 'mandato_')`,
  );
  return rows.map(({ name }) => name);
}
