import { Client } from 'pg';
import { mutationWalk, scopesOf, type Walk } from '../../../test/mutation-walk';
import { watchConnections } from '../../../test/sent-together';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { createSchema } from '../../schema';
import { SCOPES_OF, type Scope } from './scopes';

const MUTATIONS = Object.keys(createSchema().schema.getMutationType()?.getFields() ?? {});
const sentTogether = watchConnections();
let world: World;
let walks: Readonly<Record<string, Walk>>;

beforeAll(async () => {
  world = await startWorld();
  walks = mutationWalk(world);
});

afterAll(() => world.stop());

const ROLES = [Role.READER, Role.REPORTER, Role.APPROVER, Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR];

/** What is to come of it by what a role's keys may do, as access/scopes.ts says. */
function declared(walk: Walk, role: Role, isOwn: boolean): string {
  const scopes = SCOPES_OF[role];
  if (!scopesOf(walk).some((scope) => scopes.includes(scope))) return 'FORBIDDEN';
  if (!scopes.includes(walk.scope) || (walk.orAny && !walk.anyTold && scopes.includes(walk.orAny)))
    return walk.anyTold ?? 'done';
  const isForAny = [walk.anyAgency, 'agencies:act-for'].some((scope) => scopes.includes(scope as Scope));
  if (isOwn || walk.foreign === null || isForAny) return 'done';
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
  expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(walks).sort());
  for (const { name, description } of fields) {
    const [, told = ''] = /\n\nScope: (`[^.]+`)\./.exec(description) ?? [];
    const scopes = told.split(' or ').map((each) => each.replaceAll('`', ''));
    expect([name, scopes.sort()]).toEqual([name, [...scopesOf(walks[name] as Walk)].sort()]);
  }
});

test.each(MUTATIONS)('%s is for whom access/scopes.ts says', async (name) => {
  const walk = walks[name] as Walk;
  // What was refused is still to be had, by the next who asks.
  const prepared = new Map<string, object>();
  const outcomeOf = async (agency: string, key?: string): Promise<string> => {
    const input = prepared.get(agency) ?? (await walk.input(agency));
    const came = await outcome(walk, input, key);
    if (came === 'done') prepared.delete(agency);
    else prepared.set(agency, input);
    return came;
  };
  expect(await outcomeOf('ILO')).toBe('UNAUTHENTICATED');
  for (const role of ROLES) {
    const key = await world.keyOf(role, 'ILO');
    for (const agency of ['ILO', 'IOM']) {
      const told = { role, agency, outcome: await outcomeOf(agency, key) };
      expect(told).toEqual({ role, agency, outcome: declared(walk, role, agency === 'ILO') });
    }
  }
});

test('a mutation that is not allowed leaves no trace', async () => {
  const walk = walks['publicationCreate'] as Walk;
  const input = await walk.input('ILO');
  const before = await world.sql(
    'select number, (select count(*) from audit_entry) as audited from register_head',
  );
  await outcome(walk, input, await world.keyOf(Role.REPORTER, 'ILO'));
  expect(
    await world.sql('select number, (select count(*) from audit_entry) as audited from register_head'),
  ).toEqual(before);
});

test('in none of them a statement is sent while another is under way on the connection', async () => {
  expect(sentTogether).toEqual([]);
  // It would have been seen.
  const client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
  await Promise.all([client.query('select 1'), client.query('select 2')]);
  await client.end();
  expect(sentTogether).toEqual([expect.stringContaining('mutation-walk.test')]);
});
