import { FILL_COVERAGE } from './coverage-cells';
import { sqlMigration } from './sql-migration';
import { guard, MEMBER, ownOr, PUBLIC, rowSecurity } from './walls';

const keeper = `caller_role() in ('SECRETARIAT', 'EDITOR', 'ADMINISTRATOR')`;

/** The coverage ledger, filled from the history of a database that has one. */
export const coverage = sqlMigration('Coverage1764300001000', {
  tables: [
    `create table coverage_cell (cycle_id uuid not null, mandate_id uuid not null, agency_id uuid not null, since int not null, until int,
       agency_code text not null, is_addressed boolean not null, state text not null, reason_code text not null,
       activity_count int not null, state_since int not null,
       constraint "PK_coverage_cell" primary key (cycle_id, mandate_id, agency_id, since))`,
    FILL_COVERAGE,
    // From a mandate to its cells, and from what an act touches to what may have to change.
    `create index "IDX_coverage_cell_mandate" on coverage_cell (mandate_id, cycle_id)`,
    `create index "IDX_coverage_cell_standing" on coverage_cell (cycle_id, agency_id) where until is null`,
    guard('coverage_cell', 'guard_versioned', 'update or delete'),
    `create trigger guard_all before truncate on coverage_cell for each statement execute function refuse_change()`,
    // What an act judged or closed is found by its number.
    `create index "IDX_judgement_since" on judgement (since)`,
    `create index "IDX_revision_until" on revision (until) where until is not null`,
  ],
  walls: [
    `grant select on coverage_cell to ${PUBLIC}`,
    `grant select, insert, update on coverage_cell to ${MEMBER}`,
    // An agency that declares what it has to report changes its own cells.
    ...rowSecurity('coverage_cell', { public: 'true', member: 'true' }, ownOr(keeper)),
  ],
});
