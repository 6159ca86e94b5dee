import type { Client } from 'pg';

/** Counting costs time, so it is on only while statements are counted. */
export async function openCounting(admin: Client): Promise<void> {
  await admin.query('create extension if not exists pg_stat_statements');
  await track(admin, 'none');
}

/** The SQL statements that PostgreSQL ran for this work, those that begin and end transactions included. */
export async function countStatements(admin: Client, work: () => Promise<unknown>): Promise<number> {
  await track(admin, 'top');
  try {
    await admin.query('select pg_stat_statements_reset()');
    await work();
    const { rows } = await admin.query<{ calls: number }>(
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query not like '%pg_stat_statements%'`,
    );
    return rows[0]?.calls ?? 0;
  } finally {
    await track(admin, 'none');
  }
}

async function track(admin: Client, what: 'top' | 'none'): Promise<void> {
  await admin.query(`alter system set pg_stat_statements.track = '${what}'`);
  await admin.query('select pg_reload_conf()');
  // Sessions read their settings again between two statements, and not at once.
  await new Promise((resolve) => setTimeout(resolve, 100));
}
