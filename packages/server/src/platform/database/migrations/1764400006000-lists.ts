import { sqlMigration } from './sql-migration';

/** What pages of lists rest on, so that they cost what they show and not what there is. */
export const lists = sqlMigration('Lists1764400006000', {
  tables: [
    // Years are kept in their order.
    `create function first_year(years int[]) returns int language sql immutable parallel safe as $$ select years[1] $$`,
    `create function last_year(years int[], reach date) returns int language sql immutable parallel safe as $$
       select greatest(years[cardinality(years)], extract(year from reach)::int) $$`,
    `create index "IDX_activity_years" on activity (revision_id, position, id, first_year(period_years), last_year(period_years, period_reach))
       where since is not null and until is null`,
    // Mandates by code, as pages of them are read.
    `create index "IDX_mandate_code_order" on mandate (code collate "C", id)`,
    // From a round and an agency to what is said there, without the rows themselves.
    `drop index "IDX_coverage_cell_standing"`,
    `create index "IDX_coverage_cell_standing" on coverage_cell (cycle_id, agency_id) include (mandate_id, state, agency_code) where until is null`,
  ],
  walls: [],
});
