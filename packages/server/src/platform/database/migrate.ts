import { dataSource } from './database';

/** Brings the schema up to date as the owner of the database; safe to run twice and from several servers at once. */
export async function migrate(url: string): Promise<readonly string[]> {
  // Filling a column of a large table takes as long as it takes.
  const source = await dataSource(url, [], null, 0).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('mandato:migrate'))`);
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await runner.query(`select pg_advisory_unlock(hashtext('mandato:migrate'))`).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}
