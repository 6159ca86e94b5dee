import { sqlMigration } from './sql-migration';

const PUBLIC_NOW = 'where since is not null and until is null and not is_confidential';

/** What counting all that is public rests on: of a million activities, what they are counted by is a tenth of their rows. */
export const counts = sqlMigration('Counts1764300002000', {
  tables: [
    `create index "IDX_activity_counted" on activity (agency_id, cycle_id, kind_code, status)
       include (lineage, project_id, id) ${PUBLIC_NOW}`,
    `create index "IDX_activity_country_counted" on activity_country (activity_id) include (country_code, via) ${PUBLIC_NOW}`,
  ],
  walls: [],
});
