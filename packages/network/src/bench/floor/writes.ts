import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { check, completeContent, type CheckContext, type DiagnosisContent } from '@mandato/rules';
import { documentOf } from '@mandato/server/features/diagnoses/document.rules';
import { projectContent } from '@mandato/server/features/diagnoses/projection.rules';
import type { Framework } from '@mandato/server/features/diagnoses/framework';
import type { Pool } from 'pg';
import {
  auditSql,
  byColumns,
  KEY_SQL,
  outboxSql,
  prepared,
  together,
  transaction,
  type Doer,
} from './transaction';

/* The writes of the floor: the same rows in one transaction each, in as few statements as the order of rows allows. Rules
   and projection are pure functions and the same ones; what they need of the catalogue is in memory. */

export interface FloorState {
  readonly pool: Pool;
  readonly framework: Framework;
  contextOf(agencyId: string, cycleId: string): Promise<CheckContext>;
  /** Whom a key stands for. */
  doerOf(key: string): Promise<Doer>;
}

export interface FloorWrite {
  readonly key: string;
  readonly idempotencyKey: string;
  readonly input: Record<string, unknown>;
}

export const CONTENT_TABLES = [
  'section objective_claim mandate_response activity activity_mandate activity_objective outcome published_work organization',
  'project funding participation place activity_corridor activity_country statement amendment_proposal resource_statement',
  'suggestion suggestion_addressee commitment annex_reference footnote',
]
  .join(' ')
  .split(' ');

const fingerprintOf = (input: object): string =>
  createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex');

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly agency_id: string;
  readonly cycle_id: string;
  readonly revision_id: string;
  readonly content_hash: string;
  readonly document: string;
  readonly language: string;
  readonly due_on: string | null;
}

const DRAFT = (
  condition: string,
): string => `select d.id, d.version, d.agency_id, d.cycle_id, r.id as revision_id,
    r.content_hash, r.document, r.language, k.due_on::text as due_on
  from diagnosis d join revision r on r.id = d.working_revision_id join cycle k on k.id = d.cycle_id and k.until is null
  where ${condition} and d.state = 'DRAFT' for update of d`;

const scopeOf = (doer: Doer, name: string, key: string): string => `${doer.agencyId} ${name} payload ${key}`;

const CLEAR = together(
  [...CONTENT_TABLES, 'finding'].map((table) => `delete from ${table} where revision_id = $1`),
);

/** Puts other content into a draft that is there. */
export async function saveDraft(
  state: FloorState,
  { key, idempotencyKey, input }: FloorWrite,
): Promise<object> {
  const doer = await state.doerOf(key);
  const {
    cycle,
    content: sent,
    language,
  } = input as {
    cycle: { code: string };
    content: object;
    language: string;
  };
  const scope = scopeOf(doer, 'diagnosisSave', idempotencyKey);
  return transaction(state.pool, async (client) => {
    await client.query(prepared(KEY_SQL, [scope, doer.agencyId, fingerprintOf(input)]));
    const found = await client.query<Draft>(
      prepared(DRAFT('d.agency_id = $1 and k.code = $2'), [doer.agencyId, cycle.code]),
    );
    const draft = found.rows[0] as Draft;
    const findings = check(
      { language, content: sent },
      await state.contextOf(draft.agency_id, draft.cycle_id),
    );
    const content = completeContent(sent);
    const rows = projectContent(content, {
      revisionId: draft.revision_id,
      agencyId: draft.agency_id,
      cycleId: draft.cycle_id,
      language,
      filed: null,
      dueOn: draft.due_on,
      framework: state.framework,
      organizations: new Map(),
      findings,
    });
    // Rows keep their ids from save to save, so the old ones have to be gone before the new ones come.
    await client.query(prepared(CLEAR, [draft.revision_id]));
    const document = documentOf(content);
    const version = draft.version + 1;
    const tables = [...CONTENT_TABLES, 'finding'].filter((table) => rows.get(table)?.length);
    const from = '(select) one';
    const statement = together([
      `update revision set version = $2, language = $3, document = $4, content_hash = $5, public_document = $6, confidential_count = $7 where id = $1`,
      `update diagnosis set version = $2, updated_at = now() where id = $8`,
      `delete from draft_version where diagnosis_id = $8 and version <= $2 - 50`,
      `insert into draft_version (diagnosis_id, version, revision_id, agency_id, language, filed, document) values ($8, $2, $1, $9, $3, '{}', $4)`,
      auditSql({
        ...{ doer: '$12::jsonb', action: 'diagnosisSave', diagnosis: '$8::uuid', agency: '$9::uuid', from },
        before: `jsonb_build_object('version', $2::int - 1, 'contentHash', $10::text)`,
        after: `jsonb_build_object('version', $2::int, 'contentHash', $5::text)`,
      }),
      outboxSql(
        'diagnosis.saved',
        `jsonb_build_object('diagnosis', 'dgs_' || $8::uuid, 'version', $2::int)`,
        from,
      ),
      `update idempotency_record set outcome = jsonb_build_object('diagnosisId', $8::uuid, 'version', $2::int) where scope = $11`,
      ...tables.map(
        (table, i) =>
          `insert into ${table} select r.* from json_populate_recordset(null::${table}, $${i + 13}::json) r`,
      ),
    ]);
    await client.query(
      prepared(statement, [
        ...[draft.revision_id, version, language, document.document, document.contentHash],
        ...[
          document.publicDocument,
          document.confidentialCount,
          draft.id,
          draft.agency_id,
          draft.content_hash,
          scope,
        ],
        JSON.stringify(doer),
        ...tables.map((table) => JSON.stringify(rows.get(table))),
      ]),
    );
    return payload(draft.id, version);
  });
}

const payload = (id: string, version: number): object => ({
  payload: { diagnosis: { id: `dgs_${id}`, version }, userErrors: [] },
});

/** Hands a draft in. */
export async function submit(state: FloorState, { key, idempotencyKey, input }: FloorWrite): Promise<object> {
  const doer = await state.doerOf(key);
  const scope = scopeOf(doer, 'diagnosisSubmit', idempotencyKey);
  return transaction(state.pool, async (client) => {
    await client.query(prepared(KEY_SQL, [scope, doer.agencyId, fingerprintOf(input)]));
    const found = await client.query<Draft>(
      prepared(DRAFT('d.id = $1 and d.version = $2 and d.agency_id = $3'), [
        ...[String(input['id']).slice(4), input['expectedVersion'], doer.agencyId],
      ]),
    );
    const draft = found.rows[0] as Draft;
    const content = JSON.parse(draft.document) as DiagnosisContent;
    check({ language: draft.language, content }, await state.contextOf(draft.agency_id, draft.cycle_id));
    const acted = `(select $1::uuid as id, $2::uuid as revision, $3::uuid as agency, $4::int as version, $5::text as hash) x`;
    await client.query(
      prepared(
        together([
          `update revision set submitted_at = now(), version = $4 where id = $2`,
          `update diagnosis set state = 'SUBMITTED', known_state = 'SUBMITTED', version = $4, known_version = $4, known_at = now(),
           updated_at = now(), submitted_at = now(), submitted_revision_id = $2 where id = $1`,
          actSql('SUBMIT', '$7::jsonb', acted),
          auditSql({
            ...{
              doer: '$7::jsonb',
              action: 'diagnosisSubmit',
              diagnosis: 'x.id',
              agency: 'x.agency',
              from: acted,
            },
            before: `jsonb_build_object('state', 'DRAFT', 'version', x.version - 1)`,
            after: `jsonb_build_object('state', 'SUBMITTED', 'version', x.version, 'contentHash', x.hash, 'note', null)`,
          }),
          outboxSql('diagnosis.submitted', MOVED, acted),
          `update idempotency_record set outcome = jsonb_build_object('diagnosisId', $1::uuid, 'agencyId', $3::uuid) where scope = $6`,
        ]),
        [
          ...[draft.id, draft.revision_id, draft.agency_id, draft.version + 1, draft.content_hash, scope],
          JSON.stringify(doer),
        ],
      ),
    );
    return payload(draft.id, draft.version + 1);
  });
}

const MOVED = `jsonb_build_object('diagnosis', 'dgs_' || x.id, 'revision', 'rev_' || x.revision)`;

const actSql = (kind: string, doer: string, acted: string): string =>
  `insert into diagnosis_act (id, diagnosis_id, agency_id, revision_id, kind, content_hash, at, actor_id, by_name, by_agency_id, by_role)
   select gen_random_uuid(), x.id, x.agency, x.revision, '${kind}', x.hash, now(), ${doer}->>'keyId', ${byColumns(doer)} from ${acted}`;

/** Publishes an accepted return that was never public before: the next number of the register opens its rows. */
export async function publish(
  state: FloorState,
  { key, idempotencyKey, input }: FloorWrite,
): Promise<object> {
  const doer = await state.doerOf(key);
  const [id] = input['diagnosisIds'] as string[];
  const scope = scopeOf(doer, 'publicationCreate', idempotencyKey);
  return transaction(state.pool, async (client) => {
    await client.query(prepared(KEY_SQL, [scope, doer.agencyId, fingerprintOf(input)]));
    const head = await client.query<{ number: number }>(
      'update register_head set number = number + 1 returning number',
    );
    const found = await client.query<Draft & { reference: string; number: number }>(
      prepared(
        `select d.id, d.version, d.agency_id, d.reference, r.id as revision_id, r.number, r.content_hash from diagnosis d
        join revision r on r.id = d.submitted_revision_id where d.id = $1 and d.known_state = 'ACCEPTED' for update of d`,
        [String(id).slice(4)],
      ),
    );
    const { number } = head.rows[0] as { number: number };
    const accepted = found.rows[0] as Draft & { reference: string; number: number };
    const { reference, number: revision, content_hash: contentHash } = accepted;
    const manifest =
      canonicalize({ number, kind: 'PUBLISH', returns: [{ reference, revision, contentHash }] }) ?? '';
    const acted = `(select $1::uuid as id, $2::uuid as revision, $3::uuid as agency, $4::int as version, $5::text as hash) x`;
    await client.query(
      prepared(
        together([
          ...[...CONTENT_TABLES, 'source_file'].map(
            (table) => `update ${table} set since = $6 where revision_id = $2 and not is_confidential`,
          ),
          `update revision set since = $6 where id = $2`,
          `update diagnosis set state = 'PUBLISHED', known_state = 'PUBLISHED', version = $4, known_version = $4, known_at = now(),
           updated_at = now(), since = $6 where id = $1`,
          `insert into register_act (id, number, kind, at, by_name, by_agency_id, by_role, manifest_hash)
           values (gen_random_uuid(), $6, 'PUBLISH', clock_timestamp(), ${byColumns('$9::jsonb')}, $7)`,
          actSql('PUBLISH', '$9::jsonb', acted),
          auditSql({
            ...{
              doer: '$9::jsonb',
              action: 'publicationCreate',
              diagnosis: 'x.id',
              agency: 'x.agency',
              from: acted,
            },
            before: `jsonb_build_object('state', 'ACCEPTED', 'version', x.version - 1)`,
            after: `jsonb_build_object('state', 'PUBLISHED', 'version', x.version, 'contentHash', x.hash, 'note', null, 'act', $6::int)`,
          }),
          outboxSql('diagnosis.published', MOVED, acted),
          outboxSql(
            'register.act',
            `jsonb_build_object('kind', 'PUBLISH', 'number', $6::int)`,
            '(select) one',
          ),
          `update idempotency_record set outcome = jsonb_build_object('act', $6::int) where scope = $8`,
        ]),
        [
          ...[accepted.id, accepted.revision_id, accepted.agency_id, accepted.version + 1, contentHash],
          ...[number, createHash('sha256').update(manifest).digest('hex'), scope, JSON.stringify(doer)],
        ],
      ),
    );
    // What it may match nobody knows before it is looked for; that nothing is found is the benchmark's own doing.
    for (const looking of ['match_candidates', 'duplicate_candidates']) {
      await client.query(prepared(`select * from ${looking}($1)`, [accepted.revision_id]));
    }
    return { payload: { act: { kind: 'PUBLISH' }, userErrors: [] } };
  });
}
