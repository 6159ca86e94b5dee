import { payloadOf } from '../../../test/acts';
import { person } from '../../../test/people';
import { startWorld, type Asking, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { createApiKey, SYSTEM } from './key.service';

let world: World;
let administrator: string;
beforeAll(async () => {
  world = await startWorld();
  administrator = await world.keyOf(Role.ADMINISTRATOR);
});
afterAll(() => world.stop());

const PAYLOAD = `member { id name email state roles agency { code } } notices { code } userErrors { code path }`;
const INVITE = `mutation Invite($input: MemberInviteInput!) { memberInvite(input: $input) { ${PAYLOAD} } }`;
const CHANGE = `mutation Change($input: MemberChangeInput!) { memberChange(input: $input) { ${PAYLOAD} } }`;
const REMOVE = `mutation Remove($input: MemberRemoveInput!) { memberRemove(input: $input) { ${PAYLOAD} } }`;

let addresses = 0;
const invite = (input: object, key = administrator): Promise<Loose> =>
  payloadOf(
    world,
    INVITE,
    { email: `m${(addresses += 1)}@people.example`, name: 'Mia', roles: ['REVIEWER'], ...input },
    key,
  );
const change = (input: object, key = administrator): Promise<Loose> => payloadOf(world, CHANGE, input, key);
const remove = (input: object, key = administrator): Promise<Loose> => payloadOf(world, REMOVE, input, key);
const errorsOf = (payload: Loose): string[] =>
  payload.userErrors.map(({ code, path }: Loose) => `${code} ${path.join('.')}`);

/** What somebody gets who does it as a person. */
const doneBy = async (document: string, input: object, asking: Asking): Promise<Loose> =>
  Object.values(await world.query(document, { input }, asking))[0];

test('a person is invited with an agency and roles, the most powerful first', async () => {
  const { member, userErrors } = await invite({
    email: 'Mia.Sol@ilo.example',
    agency: { acronym: 'oit' },
    roles: ['READER', 'APPROVER', 'REPORTER'],
  });
  expect(userErrors).toEqual([]);
  expect(member).toEqual({
    id: expect.stringMatching(/^mem_/),
    name: 'Mia',
    email: 'Mia.Sol@ilo.example',
    state: 'INVITED',
    roles: ['APPROVER', 'REPORTER', 'READER'],
    agency: { code: 'ILO' },
  });
});

test.each([
  ['no address', { email: 'mia' }, ['INVALID email']],
  ['two addresses', { email: 'a@b.example,c@d.example' }, ['INVALID email']],
  ['a header in the address', { email: 'a@b.example\r\nBcc: c@d.example' }, ['INVALID email']],
  ['an endless address', { email: `${'a'.repeat(250)}@b.example` }, ['INVALID email']],
  ['no name', { name: ' ' }, ['INVALID name']],
  ['a name of two lines', { name: 'Mia\r\nSol' }, ['INVALID name']],
  ['a name that cannot be kept', { name: 'Mia\u0000' }, ['INVALID_TEXT name']],
  ['no role', { roles: [] }, ['INVALID roles']],
  ['a role twice', { roles: ['EDITOR', 'EDITOR'] }, ['INVALID roles']],
  ['the role of the public', { roles: ['PUBLIC'] }, ['INVALID roles']],
  ['a role of an agency without one', { roles: ['REPORTER'] }, ['INVALID agency']],
  ['an agency that is not there', { agency: { code: 'NOWHERE' } }, ['NOT_FOUND agency']],
  [
    'all of it at once',
    { email: 'x', name: '', agency: { code: 'NOWHERE' }, roles: [] },
    ['NOT_FOUND agency', 'INVALID email', 'INVALID name', 'INVALID roles'],
  ],
])('an invitation with %s is refused', async (_what, input, expected) => {
  const payload = await invite(input);
  expect([payload.member, errorsOf(payload)]).toEqual([null, expected]);
});

test('an address is one person, however it is typed, also when two invite it at once', async () => {
  const both = await Promise.all([
    invite({ email: 'twin@people.example' }),
    invite({ email: 'TWIN@people.example' }),
  ]);
  expect(both.map(errorsOf).sort()).toEqual([[], ['WRONG_STATE email']]);
});

test('somebody who was removed can be invited again and is the same person', async () => {
  const { member } = await invite({ email: 'back@people.example' });
  await remove({ id: member.id });
  const again = await invite({ email: 'back@people.example', name: 'Mia Back', roles: ['EDITOR'] });
  expect(again.member).toMatchObject({
    id: member.id,
    name: 'Mia Back',
    state: 'INVITED',
    roles: ['EDITOR'],
  });
});

test('roles and agency change one by one', async () => {
  const { member } = await invite({ agency: { code: 'ILO' }, roles: ['REPORTER'] });
  const { id } = member;
  expect((await change({ id, roles: ['READER', 'APPROVER'] })).member).toMatchObject({
    roles: ['APPROVER', 'READER'],
    agency: { code: 'ILO' },
  });
  expect((await change({ id, agency: { code: 'IOM' } })).member).toMatchObject({
    roles: ['APPROVER', 'READER'],
    agency: { code: 'IOM' },
  });
  expect(errorsOf(await change({ id, agency: null }))).toEqual(['INVALID agency']);
  expect((await change({ id, agency: null, roles: ['EDITOR'] })).member).toMatchObject({
    roles: ['EDITOR'],
    agency: null,
  });
  expect(errorsOf(await change({ id: 'mem_x', roles: ['EDITOR'] }))).toEqual(['NOT_FOUND id']);
  await remove({ id });
  expect(errorsOf(await change({ id, roles: ['EDITOR'] }))).toEqual(['WRONG_STATE id']);
});

test('an administrator can neither remove themselves nor cease to be one, but another can see to it', async () => {
  const one = await person(world, [Role.ADMINISTRATOR]);
  const other = await person(world, [Role.ADMINISTRATOR]);
  expect(errorsOf(await doneBy(REMOVE, { id: one.id }, one.asking))).toEqual(['NOT_ALLOWED id']);
  expect(errorsOf(await doneBy(CHANGE, { id: one.id, roles: ['EDITOR'] }, one.asking))).toEqual([
    'NOT_ALLOWED roles',
  ]);
  expect(
    errorsOf(await doneBy(CHANGE, { id: one.id, roles: ['EDITOR', 'ADMINISTRATOR'] }, one.asking)),
  ).toEqual([]);
  expect(errorsOf(await doneBy(REMOVE, { id: one.id }, other.asking))).toEqual([]);
  expect((await world.ask('{ viewer { roles } }', {}, one.asking)).status).toBe(401);
});

test('nobody gives or takes more than they have themselves', async () => {
  const narrow = await createApiKey(world.database, SYSTEM, {
    name: 'narrow',
    role: Role.ADMINISTRATOR,
    agencyCode: null,
    scopes: ['members:write', 'drafts:read'],
  });
  expect(errorsOf(await invite({ roles: ['ADMINISTRATOR'] }, narrow))).toEqual(['NOT_ALLOWED roles']);
  const { member } = await invite({ agency: { code: 'ILO' }, roles: ['READER'] }, narrow);
  expect(errorsOf(await change({ id: member.id, roles: ['REPORTER'] }, narrow))).toEqual([
    'NOT_ALLOWED roles',
  ]);
  const powerful = (await invite({ roles: ['EDITOR'] })).member;
  expect(errorsOf(await remove({ id: powerful.id }, narrow))).toEqual(['NOT_ALLOWED id']);
  expect(errorsOf(await change({ id: powerful.id, roles: ['READER'] }, narrow))).toEqual(['NOT_ALLOWED id']);
  expect(errorsOf(await remove({ id: member.id }, narrow))).toEqual([]);
});

describe('people are seen', () => {
  const LIST = '{ members(first: 100) { totalCount nodes { name email } } }';
  let of: Record<'ilo' | 'iom' | 'secretary' | 'editor', Awaited<ReturnType<typeof person>>>;
  beforeAll(async () => {
    of = {
      ilo: await person(world, [Role.REPORTER], 'ILO', 'Seen Ilo'),
      iom: await person(world, [Role.READER], 'IOM', 'Seen Iom'),
      secretary: await person(world, [Role.REVIEWER], 'GS-OAS', 'Seen Secretary'),
      editor: await person(world, [Role.EDITOR], null, 'Seen Editor'),
    };
  });
  const namesFor = async (asking: Asking): Promise<string[]> => {
    const { nodes, totalCount } = (await world.query(LIST, {}, asking)).members;
    expect(totalCount).toBe(nodes.length);
    return nodes
      .map(({ name }: Loose) => name)
      .filter((name: string) => name?.startsWith('Seen'))
      .sort();
  };

  test('by administrators all of them, by an agency its own, by the public none', async () => {
    expect(await namesFor({ key: administrator })).toEqual([
      'Seen Editor',
      'Seen Ilo',
      'Seen Iom',
      'Seen Secretary',
    ]);
    expect(await namesFor({ key: await world.keyOf(Role.READER, 'ILO') })).toEqual(['Seen Ilo']);
    expect(await namesFor(of.iom.asking)).toEqual(['Seen Iom']);
    expect(await namesFor(of.secretary.asking)).toEqual(['Seen Secretary']);
    expect(await namesFor(of.editor.asking)).toEqual(['Seen Editor']);
    expect(await namesFor({})).toEqual([]);
  });

  test('in the same way by their ids', async () => {
    const NODE = 'query Node($id: ID!) { node(id: $id) { ... on Member { name } } }';
    const seenBy = async (id: string, asking: Asking) => (await world.query(NODE, { id }, asking)).node;
    expect(await seenBy(of.ilo.id, { key: administrator })).toEqual({ name: 'Seen Ilo' });
    expect(await seenBy(of.ilo.id, of.ilo.asking)).toEqual({ name: 'Seen Ilo' });
    for (const asking of [{}, of.iom.asking, of.secretary.asking, of.editor.asking])
      expect(await seenBy(of.ilo.id, asking)).toBeNull();
  });

  test('by nobody else in the database either', async () => {
    if (!world.database.hasRoles) return;
    const count = async (role: string, caller = '', kind = '') => {
      const client = world.database.source.createQueryRunner();
      try {
        await client.query('begin');
        await client.query(`set local role ${role}`);
        await client.query(
          `select set_config('mandato.caller', $1, true), set_config('mandato.role', $2, true)`,
          [caller, kind],
        );
        const [{ found }] = (await client.query('select count(*)::int as found from member')) as [
          { found: number },
        ];
        return found;
      } finally {
        await client.query('rollback');
        await client.release();
      }
    };
    const [{ all }] = await world.sql('select count(*)::int as all from member');
    expect(await count('mandato_member', 'key_x', 'ADMINISTRATOR')).toBe(all);
    expect(await count('mandato_member', 'key_x', 'SECRETARIAT')).toBe(0);
    expect(await count('mandato_member', of.editor.id, 'EDITOR')).toBe(1);
  });
});

describe('what a person did', () => {
  const WHO = `query Who($id: ID!) { node(id: $id) { ... on Revision { createdBy { name role agency { code } } } } }`;

  test('is told with their name to their agency and administrators, with their agency to all, and without a name once they are anonymous', async () => {
    await world.openRound('named', ['ILO']);
    const ana = await person(world, [Role.REPORTER, Role.APPROVER], 'ILO', 'Ana Named');
    const { diagnosisSave } = await world.query(
      `mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) {
        diagnosis { id version reference latestRevision { id } } userErrors { code } } }`,
      {
        input: {
          cycle: { code: 'named' },
          language: 'en',
          content: { statements: [{ key: 's', polarity: 'STRENGTH', text: 'It reaches people.' }] },
        },
      },
      ana.asking,
    );
    const saved = diagnosisSave.diagnosis;
    await world.publish(await world.submit({ ...saved, agency: 'ILO' }));
    const seen = async (asking: Asking): Promise<string | null> => {
      const { node } = await world.query(WHO, { id: saved.latestRevision.id }, asking);
      expect(node.createdBy).toMatchObject({ role: 'APPROVER', agency: { code: 'ILO' } });
      return node.createdBy.name;
    };
    const insiders = [{ key: administrator }, { key: await world.keyOf(Role.READER, 'ILO') }, ana.asking];
    const others = [
      {},
      { key: await world.keyOf(Role.REVIEWER, 'GS-OAS') },
      { key: await world.keyOf(Role.READER, 'IOM') },
    ];
    for (const asking of insiders) expect(await seen(asking)).toBe('Ana Named');
    for (const asking of others) expect(await seen(asking)).toBeNull();

    expect(await remove({ id: ana.id, anonymise: true })).toMatchObject({
      member: { id: ana.id, name: null, email: null, state: 'REMOVED' },
      userErrors: [],
    });
    for (const asking of insiders.slice(0, 2)) expect(await seen(asking)).toBeNull();
    expect((await world.ask('{ viewer { roles } }', {}, ana.asking)).status).toBe(401);
    const trail = await world.sql(
      'select action, key_id, key_name from audit_entry where key_id = $1 or subject = $1 order by id',
      [ana.id],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'memberInvite',
      'sessionOpen',
      'diagnosisSave',
      'memberRemove',
    ]);
    expect(JSON.stringify(await world.sql('select * from audit_entry'))).not.toMatch(/Ana Named|ana\.named/);
    expect(errorsOf(await remove({ id: ana.id, anonymise: true }))).toEqual(['WRONG_STATE id']);
  });

  test('is told with the name of the key where it was a key', async () => {
    await world.openRound('keyed', ['ILO']);
    const { id } = await world.saveDraft('ILO', 'keyed', {});
    const { diagnosis } = await world.query(
      'query D($id: ID!) { diagnosis(by: { id: $id }) { latestRevision { createdBy { name } } } }',
      { id },
      { key: await world.keyOf(Role.READER, 'ILO') },
    );
    expect(diagnosis.latestRevision.createdBy.name).toBe('REPORTER ILO');
  });
});

test('a person cannot be deleted, only made anonymous', async () => {
  await expect(world.sql('delete from member')).rejects.toThrow(/append-only/);
});
