import { columnOf, isEntity, tableOf } from '../../platform/planner/tables';
import { declarations, type ClassOf } from '../../platform/planner/declare';
import { Agency } from '../agencies/agency';

const NOBODY = 'select null::uuid as agency_id, null::uuid as on_behalf_of_id';

/** A SELECT of one row at most: the agency whose thing it is, and the one it is kept for. Looked up where the audit is
    written, so that no caller can forget it. A thing that several agencies filed is nobody's in particular. */
export function partiesSql(prefix: string, uuid: string): string {
  const cls = entityOf(prefix);
  const agency = cls === Agency ? 'id' : cls && columnOf(cls, 'agencyId');
  if (!cls || !agency) return `${NOBODY} where ${uuid} is not null`;
  const keptFor = columnOf(cls, 'onBehalfOfId');
  return (
    `select min(t.${agency}::text)::uuid as agency_id, ${keptFor ? `min(t.${keptFor}::text)::uuid` : 'null::uuid'} as on_behalf_of_id ` +
    `from ${tableOf(cls)} t where t.id = ${uuid} having count(distinct t.${agency}) = 1`
  );
}

function entityOf(prefix: string): ClassOf | undefined {
  for (const [cls, rows] of declarations.rows) if (rows.prefix === prefix && isEntity(cls)) return cls;
  return undefined;
}
