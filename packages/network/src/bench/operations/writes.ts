import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Writing } from '../contender';
import type { ReturnsToWrite, Writable } from '../write-world';

/** A change, and what puts everything back before the next contender makes it. */
export interface WriteOperation {
  readonly name: string;
  readonly document: string;
  /** How many write at the same time, where that is not as usual. */
  readonly clients?: number;
  /** The returns that it is made to, one each. */
  returns(world: ReturnsToWrite): readonly Writable[];
  /** What is sent for one of them. */
  ask(world: ReturnsToWrite, writable: Writable): { readonly variables: object; readonly writing: Writing };
  reset(admin: Client, ids: readonly string[]): Promise<void>;
}

const RETURN = 'diagnosis { id version } userErrors { code path message }';

const saveDraft: WriteOperation = {
  name: 'saveDraft',
  document: `mutation Save($input: DiagnosisSaveInput!) { payload: diagnosisSave(input: $input) { ${RETURN} } }`,
  returns: ({ saves }) => saves,
  ask: (world, { agency, cycle, key }) => ({
    variables: {
      input: {
        cycle: { code: cycle },
        language: 'en',
        ifExists: 'REPLACE',
        content: world.contentOf(agency),
      },
    },
    writing: { key, idempotencyKey: randomUUID() },
  }),
  // A draft may be saved again and again.
  reset: async () => undefined,
};

const submit: WriteOperation = {
  name: 'submit',
  document: `mutation Submit($input: DiagnosisActInput!) { payload: diagnosisSubmit(input: $input) { ${RETURN} } }`,
  returns: ({ submits }) => submits,
  ask: (_world, { id, version, key }) => ({
    variables: { input: { id, expectedVersion: version } },
    writing: { key, idempotencyKey: randomUUID() },
  }),
  reset: (admin, ids) =>
    unguarded(admin, ids, [
      `update diagnosis set state = 'DRAFT', version = 1, submitted_revision_id = null, submitted_at = null, known_state = null,
         known_version = null, known_at = null where id = any($1)`,
      `update revision set submitted_at = null, version = 1 where diagnosis_id = any($1)`,
      `delete from diagnosis_act where diagnosis_id = any($1)`,
    ]),
};

const publish: WriteOperation = {
  name: 'publish',
  // Acts come one after the other: whoever publishes holds the counter of the register to the commit.
  clients: 1,
  document: `mutation Publish($input: PublicationCreateInput!) {
    payload: publicationCreate(input: $input) { act { kind } userErrors { code path message } } }`,
  returns: ({ publications }) => publications,
  ask: ({ secretariat }, { id }) => ({
    variables: { input: { diagnosisIds: [id] } },
    writing: { key: secretariat, idempotencyKey: randomUUID() },
  }),
  reset: (admin, ids) =>
    unguarded(admin, ids, [
      `update diagnosis set state = 'ACCEPTED', known_state = 'ACCEPTED', version = 3, known_version = 3, since = null where id = any($1)`,
      `update revision set since = null where diagnosis_id = any($1)`,
      `delete from diagnosis_act where diagnosis_id = any($1) and kind = 'PUBLISH'`,
      `delete from activity_match m using activity a, revision r where r.diagnosis_id = any($1) and a.revision_id = r.id
         and a.lineage in (m.lineage_a, m.lineage_b)`,
      ...['organization', 'project'].map(
        (table) =>
          `delete from duplicate d using ${table} x, revision r where r.diagnosis_id = any($1) and x.revision_id = r.id
             and x.id in (d.one_id, d.other_id)`,
      ),
      ...PUBLISHED_TABLES.map(
        (table) =>
          `update ${table} set since = null where revision_id in (select id from revision where diagnosis_id = any($1)) and since is not null`,
      ),
    ]),
};

const PUBLISHED_TABLES = [
  'section',
  'mandate_response',
  'activity',
  'activity_mandate',
  'organization',
  'participation',
  'place',
].concat('activity_country', 'statement', 'suggestion', 'suggestion_addressee');

export const writes: readonly WriteOperation[] = [saveDraft, submit, publish];

/** As only the owner can: what the database guards is put back to where it was. */
async function unguarded(
  admin: Client,
  ids: readonly string[],
  statements: readonly string[],
): Promise<void> {
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  const uuids = ids.map((id) => id.slice('dgs_'.length));
  for (const statement of statements) await admin.query(statement, [uuids]);
  await admin.query('commit');
}
