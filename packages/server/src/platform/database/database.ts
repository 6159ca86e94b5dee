import { channel } from 'node:diagnostics_channel';
import { Pool, type PoolClient, type PoolConfig, type QueryConfig } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { RequestError } from '../../errors';
import { Role, seesSubmitted, type Caller } from '../caller';
import type { ClassOf } from '../planner/declare';
import { SnakeNaming } from '../snake-naming';
import { end } from '../steps';
import { callerLeft, lend } from './cancel';
import { migrations } from './migrations';
import { noteDuration } from './generic-plans';
import { prepared } from './prepared';

export const MEMBER_ROLE = 'mandato_member';
export const PUBLIC_ROLE = 'mandato_public';

/** Every statement on its way to PostgreSQL, for those who count or log them. */
export const sqlChannel = channel('mandato:sql');

const STATEMENT_SECONDS = 30;
// A connection is worth keeping for what it has prepared.
const POOL = { max: 8, idleTimeoutMillis: 10 * 60 * 1000 } as const;

interface ConnectOptions {
  /** The longest that one statement may take; 0 for as long as it likes. */
  readonly statementSeconds?: number;
}

const settingsOf = (role: string | null, statementSeconds: number): string =>
  // Just-in-time compiling takes longer than what any statement of ours could win by it.
  // What is prepared has one plan for all values; generic-plans.ts looks whether that is well.
  `-c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=${statementSeconds * 1000} -c lock_timeout=10000 ` +
  `-c idle_in_transaction_session_timeout=60000${role === null ? '' : ` -c role=${role}`}`;

export interface ReadOptions {
  /** Aborted when the caller leaves: the statement is then cancelled. */
  readonly signal?: AbortSignal | undefined;
  /** Name of the operation that is answered, for the error where it takes too long. */
  readonly operation?: string | null | undefined;
}

export interface Database {
  /** One row of a read-only statement, as the caller may see it. */
  read(
    caller: Caller,
    text: string,
    params: readonly unknown[],
    options?: ReadOptions,
  ): Promise<Record<string, unknown>>;
  /** One row of a database function that decides by itself what it tells: no caller is set. */
  call(fn: string, params: readonly unknown[]): Promise<Record<string, unknown>>;
  /** The one visible transaction of a service; everything in it is done by the caller's agency and role. */
  write<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** False where the login role may not act as the two lesser roles: the second wall is then off. */
  readonly hasRoles: boolean;
  readonly source: DataSource;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function dataSource(
  url: string,
  entities: readonly ClassOf[],
  role: string | null,
  statementSeconds = STATEMENT_SECONDS,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { ...POOL, options: settingsOf(role, statementSeconds) },
    applicationName: 'mandato',
  });
}

export async function connect(
  url: string,
  entities: readonly ClassOf[],
  { statementSeconds = STATEMENT_SECONDS }: ConnectOptions = {},
): Promise<Database> {
  const hasRoles = await mayUseRoles(url);
  const pool = (role: string | null): Pool => {
    const config: PoolConfig = {
      ...POOL,
      connectionString: url,
      application_name: 'mandato',
      options: settingsOf(role, statementSeconds),
    };
    const made = new Pool(config);
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    made.on('error', () => undefined);
    return made;
  };
  const forPublic = pool(hasRoles ? PUBLIC_ROLE : null);
  const forMembers = pool(hasRoles ? MEMBER_ROLE : null);
  const role = hasRoles ? MEMBER_ROLE : null;
  const source = await dataSource(url, entities, role, statementSeconds).initialize();
  prepareStatements(source);

  const isPublic = (caller: Caller): boolean => caller.id === null;
  return {
    hasRoles,
    source,
    async read(caller, text, params, options = {}) {
      const statement = { text, values: [...params] };
      try {
        const rows = isPublic(caller)
          ? await lend(forPublic, options.signal, (client) => query(client, statement, options))
          : await asMember(forMembers, caller, { statement, options });
        return rows[0] ?? {};
      } catch (error) {
        throw timedOut(error) ? tookTooLong(options.operation, statementSeconds) : error;
      }
    },
    async call(fn, params) {
      const text = `select * from ${fn}(${params.map((_, i) => `$${i + 1}`).join(', ')})`;
      const statement = { text, values: [...params] };
      const rows = await lend(forMembers, undefined, (client) => query(client, statement, {}));
      return rows[0] ?? {};
    },
    async write(caller, work) {
      try {
        return await source.transaction(async (manager) => {
          await manager.query(SET_CALLER, settings(caller));
          const done = await work(manager);
          await end(manager);
          return done;
        });
      } catch (error) {
        throw isPassing(error) ? new RequestError('UNAVAILABLE', TRY_AGAIN) : error;
      }
    },
    ping: async () => void (await forPublic.query('select 1')),
    close: async () => {
      await Promise.all([forPublic.end(), forMembers.end(), source.destroy()]);
    },
  };
}

const SET_CALLER = `select set_config('mandato.agency', $1, true), set_config('mandato.role', $2, true), set_config('mandato.caller', $3, true)`;

// Row-level security knows four kinds of member; everything finer is decided by the services.
const settings = (caller: Caller): [string, string, string] => [
  caller.agencyId ?? '',
  caller.roles.includes(Role.ADMINISTRATOR)
    ? 'ADMINISTRATOR'
    : seesSubmitted(caller)
      ? 'SECRETARIAT'
      : caller.roles.includes(Role.EDITOR)
        ? 'EDITOR'
        : 'AGENCY',
  caller.id ?? '',
];

interface Read {
  readonly statement: QueryConfig;
  readonly options: ReadOptions;
}

const asMember = (pool: Pool, caller: Caller, { statement, options }: Read): Promise<Rows> =>
  lend(pool, options.signal, async (client) => {
    await client.query('begin read only');
    await client.query(SET_CALLER, settings(caller));
    const rows = await query(client, statement, options);
    await client.query('commit');
    return rows;
  });

type Rows = Record<string, unknown>[];

async function query(client: PoolClient, statement: QueryConfig, options: ReadOptions): Promise<Rows> {
  sqlChannel.publish({ text: statement.text, params: statement.values });
  const sent = await prepared(client, statement);
  if (options.signal?.aborted) throw callerLeft();
  const begun = performance.now();
  const { rows } = await client.query<Record<string, unknown>>(sent);
  noteDuration(statement.text, performance.now() - begun, sent !== statement);
  return rows;
}

// Statement or lock took too long, deadlock, serialization: nothing is wrong with the request, and nothing was changed.
const PASSING = new Set(['57014', '55P03', '40P01', '40001']);
const TRY_AGAIN = 'The database was too busy with other changes; nothing was changed. Send it again.';

const isPassing = (error: unknown): boolean => PASSING.has((error as { code?: string }).code ?? '');

function tookTooLong(operation: string | null | undefined, seconds: number): RequestError {
  const what = operation ? `The operation "${operation}"` : 'The operation';
  return new RequestError(
    'TIMEOUT',
    `${what} took longer than ${seconds} second${seconds === 1 ? '' : 's'} and was stopped. Ask for less at once: ` +
      'fewer rows with `first`, a narrower filter, no `totalCount`.',
  );
}

const timedOut = (error: unknown): boolean => (error as { code?: string }).code === '57014';

/** The write side goes through TypeORM; its statements are told on the same channel and prepared as those of reads are. */
function prepareStatements(source: DataSource): void {
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    const run = runner.query.bind(runner);
    runner.query = (async (text: string, params?: unknown[], structured?: boolean) => {
      sqlChannel.publish({ text, params });
      if (!params?.length) return run(text, params, structured as never);
      const statement = { text, values: params };
      const sent = await prepared((await runner.connect()) as PoolClient, statement);
      const begun = performance.now();
      // TypeORM hands on to pg what it is given.
      const result: unknown = await run(sent as never, params, structured as never);
      noteDuration(text, performance.now() - begun, sent !== statement);
      return result;
    }) as typeof runner.query;
    return runner;
  };
}

async function mayUseRoles(url: string): Promise<boolean> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool.query<{ ok: boolean }>(
      `select count(*) = 2 and bool_and(pg_has_role(current_user, oid, 'USAGE')) as ok from pg_roles where rolname = any($1)`,
      [[MEMBER_ROLE, PUBLIC_ROLE]],
    );
    return rows[0]?.ok ?? false;
  } finally {
    await pool.end();
  }
}
