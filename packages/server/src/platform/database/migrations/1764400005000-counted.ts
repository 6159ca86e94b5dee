import { sqlMigration } from './sql-migration';

const PUBLIC_NOW = 'where since is not null and until is null and not is_confidential';
const USUAL_WAYS = `via in ('NAMED', 'ORIGIN', 'CORRIDOR')`;

/** What is counted by country and by year is read in the order of activities, so that both run side by side; statements of a round
    are read without the rest of their rows. Of years no period has more than 501, which an index takes. */
export const counted = sqlMigration('Counted1764400005000', {
  tables: [
    `create index "IDX_activity_counted_in_order" on activity (id)
       include (lineage, project_id, agency_id, cycle_id, kind_code, status, period_years, period_ongoing_as_of, period_reach) ${PUBLIC_NOW}`,
    `create index "IDX_activity_country_usual" on activity_country (activity_id, country_code) ${PUBLIC_NOW} and ${USUAL_WAYS}`,
    `create index "IDX_statement_counted" on statement (cycle_id, polarity, theme_code) include (agency_id, language) ${PUBLIC_NOW}`,
  ],
  walls: [],
});
