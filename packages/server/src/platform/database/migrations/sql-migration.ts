import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Statements {
  readonly tables: readonly string[];
  /** Row-level security and grants: only where the two lesser roles exist. */
  readonly walls: readonly string[];
}

/** A migration that is a list of statements. `name` ends in its instant, by which TypeORM orders them. */
export const sqlMigration = (name: string, { tables, walls }: Statements): new () => MigrationInterface =>
  class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of tables) await runner.query(statement);
      if (await hasRoles(runner)) for (const statement of walls) await runner.query(statement);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('There is no way back: restore the backup that was made before.'));
    }
  };

/** Without the two roles there is nobody to grant anything to; /readyz says that the second wall is off. */
export async function hasRoles(runner: QueryRunner): Promise<boolean> {
  const [roles] = (await runner.query(
    `select count(*)::int as found from pg_roles where rolname in ('mandato_member', 'mandato_public')`,
  )) as [{ found: number }];
  return roles.found === 2;
}
