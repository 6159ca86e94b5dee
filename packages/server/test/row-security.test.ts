import { Client } from 'pg';
import { activity, response } from './documents';
import { startWorld, type Return, type World } from './world';

/* The planner's own predicates are left out here: the database alone decides which rows a role sees. */

const FILED = [
  ...['section', 'objective_claim', 'mandate_response', 'activity', 'activity_mandate', 'activity_objective'],
  ...[
    'outcome',
    'published_work',
    'organization',
    'project',
    'funding',
    'participation',
    'place',
    'activity_corridor',
  ],
  ...[
    'activity_country',
    'statement',
    'amendment_proposal',
    'resource_statement',
    'suggestion',
    'suggestion_addressee',
  ],
  ...['commitment', 'annex_reference', 'footnote', 'finding', 'revision', 'diagnosis'],
];

/** Looked at beside the feature they belong to. */
const ELSEWHERE = [
  ...['diagnosis_act', 'draft_version', 'finding_waiver', 'item_translation', 'redaction', 'source_file'],
  ...['review_comment', 'review_mark', 'review_thread', 'thread_anchor'],
];

let world: World;
let client: Client;

const whole = (name: string) => ({
  sections: [{ key: 'c', kind: 'CONTEXT' as const, body: 'Words.' }],
  objectiveClaims: [{ key: 'l', objectiveCode: 'SO-1', text: 'Claim' }],
  mandateResponses: [
    response('ILO-1', [
      activity({
        key: 'a',
        period: undefined,
        objectiveCodes: ['SO-1'],
        places: [{ country: 'CR' }],
        corridors: [{ countries: ['HT', 'DO'] }],
        participations: [{ role: 'PARTNER', organization: { name: `Union ${name}` } }],
        project: { key: `p-${name}`, fundings: [{ donor: { name: `Donor ${name}` } }] },
        outcomes: [{ kind: 'LAW', text: 'Law' }],
        publishedWorks: [{ title: 'Work' }],
      }),
    ]),
  ],
  statements: [{ key: 's', polarity: 'NEED' as const, text: 'Need' }],
  amendmentProposals: [{ key: 'm', mandateCode: 'ILO-1', proposedText: 'Words' }],
  resourceStatements: [{ key: 'e', kind: 'STAFF' as const, stance: 'HAS' as const, text: 'People' }],
  suggestions: [{ key: 'g', text: 'Idea', addressees: [{ kind: 'OAS' as const }] }],
  commitments: [{ key: 'o', text: 'Promise' }],
  annexReferences: [{ key: 'x', label: 'Annex' }],
  footnotes: [{ key: 'f', marker: '*', text: 'Note' }],
});

let returns: Readonly<Record<'draft' | 'submitted' | 'published', Return>>;

beforeAll(async () => {
  world = await startWorld();
  for (const round of ['r1', 'r2', 'r3']) await world.openRound(round, ['ILO']);
  returns = {
    draft: await world.saveDraft('ILO', 'r1', whole('draft')),
    submitted: await world.submit(
      await world.saveDraft('ILO', 'r2', { ...whole('submitted'), sections: [] }),
    ),
    published: await world.file('ILO', 'r3', { ...whole('published'), sections: [] }),
  };
  client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.stop();
});

/** Which of the three returns a role sees rows of in a table, with nothing asked but the rows. */
async function seen(
  table: string,
  role: string,
  settings: { agency?: string; role?: string } = {},
): Promise<string[]> {
  await client.query('begin');
  try {
    const agency = settings.agency ? await agencyId(settings.agency) : '';
    await client.query(`set local role ${role}`);
    await client.query(
      `select set_config('mandato.agency', $1, true), set_config('mandato.role', $2, true)`,
      [agency, settings.role ?? ''],
    );
    const of =
      table === 'diagnosis'
        ? 'id'
        : table === 'revision'
          ? 'diagnosis_id'
          : `(select r.diagnosis_id from revision r where r.id = revision_id)`;
    const { rows } = await client.query<{ id: string }>(`select distinct ${of} as id from ${table}`);
    const ids = rows.map(({ id }) => `dgs_${id}`);
    return Object.entries(returns).flatMap(([name, each]) => (ids.includes(each.id) ? [name] : []));
  } finally {
    await client.query('rollback');
  }
}

const agencyId = async (code: string): Promise<string> =>
  (await client.query<{ id: string }>('select id from agency where code = $1 and until is null', [code]))
    .rows[0]!.id;

const found = async (
  role: string,
  settings: { agency?: string; role?: string } = {},
): Promise<Record<string, string[]>> => {
  const tables: Record<string, string[]> = {};
  for (const table of FILED) tables[table] = await seen(table, role, settings);
  return tables;
};

const everywhere = (expected: (table: string) => string[]): Record<string, string[]> =>
  Object.fromEntries(FILED.map((table) => [table, expected(table)]));

// The one section is filed with the draft, and what the checks find is never published.
const publicly = everywhere((table) => (['section', 'finding'].includes(table) ? [] : ['published']));

/** Where the login may not use the two roles there is no second wall to test; /readyz says so. */
const behindTheWall = (name: string, work: () => Promise<void>): void =>
  test(name, async () => {
    if (world.database.hasRoles) await work();
    else console.info(`Not tested, for this login has no roles: ${name}`);
  });

test('every table that holds rows of returns is looked at here', async () => {
  const rows = await world.sql<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relkind = 'r'
       and c.relnamespace = 'public'::regnamespace and a.attname in ('revision_id', 'diagnosis_id') and not a.attisdropped`,
  );
  const held = rows.map(({ name }) => name);
  expect(held.sort()).toEqual([...FILED.filter((table) => table !== 'diagnosis'), ...ELSEWHERE].sort());
});

behindTheWall('every table but the one of the migrations has row-level security', async () => {
  const rows = await world.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
  );
  expect(rows).toEqual([{ name: 'migration' }]);
});

behindTheWall('the public role sees published rows only', async () => {
  expect(await found('mandato_public')).toEqual(publicly);
});

behindTheWall('a member of another agency, or of none, sees published rows only', async () => {
  for (const settings of [{ agency: 'CIM', role: 'AGENCY' }, { role: 'AGENCY' }, {}]) {
    expect(await found('mandato_member', settings)).toEqual(publicly);
  }
});

behindTheWall('the agency sees all of its own', async () => {
  const all = ['draft', 'submitted', 'published'];
  const own = await found('mandato_member', { agency: 'ILO', role: 'AGENCY' });
  expect(own).toEqual(everywhere((table) => (table === 'section' ? ['draft'] : all)));
});

behindTheWall('the secretariat sees what is submitted', async () => {
  const submitted = await found('mandato_member', { agency: 'GS-OAS', role: 'SECRETARIAT' });
  expect(submitted).toEqual(everywhere((table) => (table === 'section' ? [] : ['submitted', 'published'])));
});

async function asPublic(statement: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local role mandato_public');
    await client.query(statement);
  } finally {
    await client.query('rollback');
  }
}

behindTheWall('the public role may not even look at what is nobody’s business', async () => {
  for (const table of [
    'api_key',
    'audit_entry',
    'idempotency_record',
    'outbox',
    'draft_version',
    'migration',
  ]) {
    await expect(asPublic(`select from ${table}`)).rejects.toThrow(/permission denied/);
  }
});

behindTheWall('the public role writes nothing', async () => {
  for (const statement of [
    'delete from activity',
    'update agency set until = 1',
    'insert into register_head values (false, 1)',
  ]) {
    await expect(asPublic(statement)).rejects.toThrow(/permission denied/);
  }
});
