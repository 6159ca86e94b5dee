import { sqlMigration } from './sql-migration';

/** What pages of lists rest on, so that they cost what they show and not what there is. */
export const lists = sqlMigration('Lists1764400006000', {
  tables: [
    // A column, because row-level security keeps an index from being used for what is made of several. Years are kept in order; the
    // guards are for what services do.
    `alter table activity add latest_year int`,
    `alter table activity disable trigger user`,
    `update activity set latest_year = greatest(period_years[cardinality(period_years)], extract(year from period_reach)::int)`,
    `alter table activity enable trigger user`,
    `create index "IDX_activity_years" on activity (revision_id, position, id, (period_years[1]), latest_year)
       where since is not null and until is null`,
    // Mandates by code, as pages of them are read.
    `create index "IDX_mandate_code_order" on mandate (code collate "C", id)`,
    // From a round and an agency to what is said there, without the rows themselves.
    `drop index "IDX_coverage_cell_standing"`,
    `create index "IDX_coverage_cell_standing" on coverage_cell (cycle_id, agency_id) include (mandate_id, state, agency_code) where until is null`,
  ],
  walls: [],
});
