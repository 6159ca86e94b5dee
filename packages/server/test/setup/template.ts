import type { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrate';
import { urlOf, withAdmin } from './admin';
import { fillCatalogue } from './catalogue';
import { databasePrefix, keepsDatabases, templateName, type Start, type TestRun } from './run';

const OLDEST = 150000;
const STARTS: readonly Start[] = ['tables', 'catalogue'];

interface Templates {
  /** Fills them and closes them to connections, so that they can be cloned at any moment. */
  fill(): Promise<void>;
  /** Removes every database of the run and every role its migrations made. */
  dropAll(): Promise<void>;
}

/** The databases of a run that are migrated, and given the catalogue, once; every test file clones one of them. */
export async function createTemplates(run: TestRun): Promise<Templates> {
  const [tables, catalogue] = [templateName(run, 'tables'), templateName(run, 'catalogue')];
  const rolesBefore = await withAdmin(run.adminUrl, async (client) => {
    await checkServer(client);
    await client.query(`create database ${tables} ${await utf8(client)}`);
    return roles(client);
  });
  return {
    async fill() {
      await migrate(urlOf(run.adminUrl, tables));
      await close(run, tables);
      await withAdmin(run.adminUrl, (client) =>
        client.query(`create database ${catalogue} template ${tables}`),
      );
      await fillCatalogue(urlOf(run.adminUrl, catalogue));
      await close(run, catalogue);
    },
    dropAll: () => dropDatabasesAndRoles(run, rolesBefore),
  };
}

async function close(run: TestRun, template: string): Promise<void> {
  await withAdmin(run.adminUrl, async (client) => {
    await client.query(`alter database ${template} with is_template true allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      template,
    ]);
  });
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
    for (const start of STARTS) {
      const template = templateName(run, start);
      const known = await client.query('select 1 from pg_database where datname = $1', [template]);
      if (known.rowCount === 0) continue;
      await client.query(`alter database ${template} with is_template false`);
      await client.query(`drop database ${template} with (force)`);
    }
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
