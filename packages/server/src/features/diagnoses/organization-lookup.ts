import { completeContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { uuidOf } from '../../platform/node';
import type { UserError } from '../access/refusal';
import type { DiagnosisSaveInput } from './save.inputs';

/** What the register says of an organization that a return names by id. */
export interface PublishedOrganization {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: string;
  readonly country: string | null;
  readonly bodyId: string | null;
  readonly affiliateOfId: string | null;
}

const NEWEST = `select distinct on (id) id, filed_name as name, filed_acronym as acronym, kind_code as kind, country_code as country,
    body_id as "bodyId", affiliate_of_id as "affiliateOfId"
  from organization where since is not null and id = any($1::uuid[]) order by id, since desc, revision_id`;

/** An id names only what everybody can see: an organization of somebody's draft does not exist for others. */
export async function namedOrganizations(
  manager: EntityManager,
  input: Pick<DiagnosisSaveInput, 'content'>,
): Promise<{ organizations: ReadonlyMap<string, PublishedOrganization>; problems: UserError[] }> {
  const named = idsIn(completeContent(input.content), ['content']);
  const uuids = named.map(({ id }) => uuidOf('org', id)).filter((each) => each !== null);
  const rows = uuids.length === 0 ? [] : await manager.query<PublishedOrganization[]>(NEWEST, [uuids]);
  const organizations = new Map(rows.map((row) => [row.id, row]));
  const problems = named
    .filter(({ id }) => !organizations.has(uuidOf('org', id) ?? ''))
    .map(({ path }): UserError => ({
      code: 'NOT_FOUND',
      path,
      message: 'There is no published organization with this id.',
      cure: 'Name it by name and country instead.',
    }));
  return { organizations, problems };
}

/** Organizations are all that a document names by id. */
function idsIn(value: unknown, path: readonly string[]): { id: string; path: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    name === 'id' && typeof each === 'string'
      ? [{ id: each, path: [...path, name] }]
      : idsIn(each, [...path, name]),
  );
}
