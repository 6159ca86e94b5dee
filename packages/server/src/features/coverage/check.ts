import { COVERAGE_COLUMNS, COVERAGE_HISTORY } from '../../platform/database/migrations/coverage-cells';

/** Where the ledger and what it rests on disagree: a row of one that the other does not have. */
export interface CoverageDifference {
  readonly where: 'ledger' | 'history';
  readonly cycle: string;
  readonly mandate: string;
  readonly agency: string;
  readonly since: number;
  readonly until: number | null;
  readonly state: string;
  readonly reason: string;
  readonly activities: number;
}

const codeOf = (table: string): string =>
  `(select y.code from ${table} y where y.id = x.${table}_id order by y.since desc limit 1)`;

/** Makes the whole ledger anew beside the one that was kept, and selects what differs: at best nothing. */
export const COVERAGE_DIFFERENCES = `with history as materialized (select ${COVERAGE_COLUMNS} from (${COVERAGE_HISTORY}) h),
ledger as (select ${COVERAGE_COLUMNS} from coverage_cell),
differing as (
  select 'history' as place, z.* from (table history except table ledger) z
  union all select 'ledger', z.* from (table ledger except table history) z
)
select place as "where", coalesce(${codeOf('cycle')}, x.cycle_id::text) as cycle, coalesce(${codeOf('mandate')}, x.mandate_id::text) as mandate,
  x.agency_code as agency, x.since, x.until, x.state, x.reason_code as reason, x.activity_count as activities
from differing x order by 2, 3, 4, x.since, place`;
