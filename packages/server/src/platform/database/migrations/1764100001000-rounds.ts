import { sqlMigration } from './sql-migration';

/** Who declared what an agency owes a round, and when. */
export const rounds = sqlMigration('Rounds1764100001000', {
  tables: [
    `alter table expectation add declared_at timestamptz(3), add declared_by_name text, add declared_by_agency_id uuid,
       add declared_by_role text`,
  ],
  walls: [],
});
