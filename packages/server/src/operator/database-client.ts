import { Client } from 'pg';

const OLDEST = 150_000;

/** Looks into a database as its owner: before there is a schema, or past every wall. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'mandato-server',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(`${nameOf(url)} does not answer: ${reasonOf(cause)}`, { cause });
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Refuses a server that Mandato cannot work with; otherwise says which PostgreSQL it is. */
export async function checkServer(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number; release: string; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as release,
              current_setting('server_encoding') as encoding`,
    );
    const { version = 0, release = '', encoding = '' } = rows[0] ?? {};
    if (version < OLDEST)
      throw new Error(`${nameOf(url)} is PostgreSQL ${release}; Mandato needs 15 or newer.`);
    if (encoding !== 'UTF8') {
      throw new Error(
        `${nameOf(url)} is encoded in ${encoding}; make it anew: create database … template template0 encoding 'UTF8'.`,
      );
    }
    return `PostgreSQL ${release}`;
  });
}

/** The place of a database without its password, and without what else an address may hold. */
export function nameOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `The database ${decodeURIComponent(pathname.slice(1))} on ${hostname}:${port || '5432'}`;
}

// A refused connection to a name with several addresses comes as several faults without a message of their own.
function reasonOf(fault: unknown): string {
  const { message, code, errors } = fault as { message?: string; code?: string; errors?: Error[] };
  return message || errors?.[0]?.message || code || 'no reason given';
}
