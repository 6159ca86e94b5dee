import type { EntityManager } from 'typeorm';
import { globalId, uuidOf } from '../../platform/node';
import type { AgencyCategory } from './agency';
import type { AgencyBy } from './agency.inputs';

/** An agency as it stands. */
export interface FoundAgency {
  readonly id: string;
  readonly code: string;
  readonly category: AgencyCategory;
}

/** The agency of today that an input names; null where there is none. */
export async function findAgency(manager: EntityManager, by: AgencyBy): Promise<FoundAgency | null> {
  const [condition, value] = by.id
    ? ['a.id = $1', uuidOf('agy', by.id)]
    : by.code
      ? ['a.code = $1', by.code]
      : [
          'exists (select from agency_name n where n.agency_id = a.id and n.until is null and lower(n.acronym) = lower($1))',
          by.acronym,
        ];
  const [found] = await manager.query<FoundAgency[]>(
    `select a.id, a.code, a.category from agency a where a.until is null and ${condition} order by a.code limit 1`,
    [value],
  );
  return found ?? null;
}

export const agencyById = (manager: EntityManager, id: string | null): Promise<FoundAgency | null> =>
  id === null ? Promise.resolve(null) : findAgency(manager, { id: globalId('agy', id) });
