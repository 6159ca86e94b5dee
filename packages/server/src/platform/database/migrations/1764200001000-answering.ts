import { sqlMigration } from './sql-migration';

/** Whose expectation a return answers, as a column of its own: behind row-level security no index serves an expression. */
export const answering = sqlMigration('Answering1764200001000', {
  tables: [
    `alter table diagnosis add answers_for_id uuid`,
    `update diagnosis set answers_for_id = coalesce(on_behalf_of_id, agency_id)`,
    `alter table diagnosis alter answers_for_id set not null`,
    `alter table diagnosis add constraint "CHK_diagnosis_answers" check (answers_for_id = coalesce(on_behalf_of_id, agency_id))`,
    `drop index "IDX_diagnosis_answers", "IDX_9f673a071b4359e66da2fdb495"`,
    `create index "IDX_diagnosis_answers" on diagnosis (cycle_id, answers_for_id)`,
  ],
  walls: [],
});
