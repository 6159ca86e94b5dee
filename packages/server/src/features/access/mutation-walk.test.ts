import { ATTACH, CHECK, newRound, PUBLISH, SAVE, SUBMIT } from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { SCOPES_OF, type Scope } from './scopes';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.stop());

interface Walk {
  readonly document: string;
  readonly scope: Scope;
  /** Prepares what the act needs, of that agency; the input of the act. */
  readonly input: (agency: string) => Promise<object>;
  /** What somebody who has the scope is told of another agency’s return. */
  readonly foreign: string | null;
}

const draftOf = async (agency: string): Promise<Return> =>
  world.saveDraft(agency, await newRound(world), content());
const submittedOf = async (agency: string): Promise<Return> => world.submit(await draftOf(agency));
const named = async (agency: string): Promise<object> => ({
  cycle: { code: await newRound(world) },
  agency: { code: agency },
  language: 'en',
  content: content(),
});

/** Every mutation there is: one that is added has to say here what it is for, and for whom. */
const WALK: Readonly<Record<string, Walk>> = {
  diagnosisSave: { document: SAVE, scope: 'drafts:write', input: named, foreign: 'NOT_ALLOWED' },
  diagnosisCheck: { document: CHECK, scope: 'drafts:write', input: named, foreign: 'NOT_ALLOWED' },
  diagnosisSubmit: {
    document: SUBMIT,
    scope: 'returns:submit',
    input: async (agency) => {
      const { id, version } = await draftOf(agency);
      return { id, expectedVersion: version };
    },
    foreign: 'NOT_FOUND',
  },
  fileAttach: {
    document: ATTACH,
    scope: 'drafts:write',
    input: async (agency) => {
      const { id, version } = await draftOf(agency);
      return {
        diagnosisId: id,
        expectedVersion: version,
        name: 'a.txt',
        mediaType: 'text/plain',
        contentBase64: 'YQ==',
      };
    },
    foreign: 'NOT_FOUND',
  },
  publicationCreate: {
    document: PUBLISH,
    scope: 'publications:write',
    input: async (agency) => ({ diagnosisIds: [(await submittedOf(agency)).id] }),
    foreign: null,
  },
};

const ROLES = [Role.READER, Role.REPORTER, Role.APPROVER, Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR];

/** What is to come of it by what a role's keys may do, as access/scopes.ts says. */
function declared(walk: Walk, role: Role, isOwn: boolean): string {
  const scopes = SCOPES_OF[role];
  if (!scopes.includes(walk.scope)) return 'FORBIDDEN';
  if (isOwn || walk.foreign === null || scopes.includes('agencies:act-for')) return 'done';
  return walk.foreign;
}

async function outcome(walk: Walk, input: object, key?: string): Promise<string> {
  const { body } = await world.ask(walk.document, { input }, { key });
  const fault: string | undefined = body.errors?.[0].extensions.code;
  if (fault) return fault;
  const [payload] = Object.values<Loose>(body.data);
  return payload.userErrors[0]?.code ?? 'done';
}

test('every mutation has a line in the walk', async () => {
  const { __schema } = await world.query('{ __schema { mutationType { fields { name description } } } }');
  const fields: { name: string; description: string }[] = __schema.mutationType.fields;
  expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(WALK).sort());
  for (const { name, description } of fields)
    expect(description).toContain(`Scope: \`${WALK[name]?.scope}\``);
});

test.each(Object.entries(WALK))('%s is for whom access/scopes.ts says', async (_, walk) => {
  expect(await outcome(walk, await walk.input('ILO'))).toBe('UNAUTHENTICATED');
  for (const role of ROLES) {
    const key = await world.keyOf(role, 'ILO');
    for (const agency of ['ILO', 'IOM']) {
      const told = { role, agency, outcome: await outcome(walk, await walk.input(agency), key) };
      expect(told).toEqual({ role, agency, outcome: declared(walk, role, agency === 'ILO') });
    }
  }
});

test('a mutation that is not allowed leaves no trace', async () => {
  const walk = WALK['publicationCreate'] as Walk;
  const input = await walk.input('ILO');
  const before = await world.sql(
    'select number, (select count(*) from audit_entry) as audited from register_head',
  );
  await outcome(walk, input, await world.keyOf(Role.REPORTER, 'ILO'));
  expect(
    await world.sql('select number, (select count(*) from audit_entry) as audited from register_head'),
  ).toEqual(before);
});
