import { codesOf, CONTACT_REMOVE, CONTACT_SAVE, faultOf, holdings, payloadOf } from '../../../test/acts';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let iom: string;
let secretariat: string;
let admin: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  iom = await world.keyOf(Role.REPORTER, 'IOM');
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  admin = await world.keyOf(Role.ADMINISTRATOR);
});
afterAll(() => world.stop());

const ANA = { name: 'Ana Núñez', email: 'ana.nunez@example.org', locale: 'es', isFocalPoint: true };
const LIST = `query Contacts($agency: AgencyBy, $first: Int, $after: String) { contacts(agency: $agency, first: $first, after: $after) {
  nodes { id name email locale isFocalPoint agency { code } } totalCount pageInfo { endCursor } } }`;

const save = (input: object, key: string, headers = {}): Promise<Loose> =>
  payloadOf(world, CONTACT_SAVE, { ...ANA, ...input }, key, headers);
const remove = (id: string, key: string, headers = {}): Promise<Loose> =>
  payloadOf(world, CONTACT_REMOVE, { id }, key, headers);
const listed = async (key: string, variables: object = {}): Promise<string[]> =>
  (await world.query(LIST, variables, { key })).contacts.nodes.map(
    ({ agency, name }: Loose) => `${agency.code} ${name}`,
  );

test('an agency keeps its own: made, replaced whole, removed for good', async () => {
  const { contact, userErrors } = await save({}, ilo);
  expect(userErrors).toEqual([]);
  expect(contact).toMatchObject({ ...ANA, agency: { code: 'ILO' } });
  const plain = { name: 'Desk', email: 'desk@example.org' };
  const replaced = await payloadOf(world, CONTACT_SAVE, { id: contact.id, ...plain }, ilo);
  expect(replaced.contact).toEqual({
    ...{ id: contact.id, ...plain, locale: 'en', isFocalPoint: false },
    agency: { code: 'ILO' },
  });
  expect(await remove(contact.id, ilo)).toEqual({ removedId: contact.id, userErrors: [] });
  expect(codesOf(await remove(contact.id, ilo))).toEqual(['NOT_FOUND id']);
  expect(codesOf(await save({ id: contact.id }, ilo))).toEqual(['NOT_FOUND id']);
  const everything = Object.entries(await texts()).filter(([, text]) => /nunez|núñez|desk@/i.test(text));
  expect(everything).toEqual([]);
});

/** All that is stored anywhere, as text. */
async function texts(): Promise<Record<string, string>> {
  const tables = await world.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [{ text }] = (await world.sql(
      `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
    )) as [{ text: string }];
    found[name] = text;
  }
  return found;
}

test('the audit keeps which, for whom and what changed, by field', async () => {
  const { contact } = await save({}, ilo);
  await save({ id: contact.id, email: 'other@example.org' }, secretariat);
  await remove(contact.id, admin);
  const { auditEntries } = await world.query(
    'query($filter: AuditFilter) { auditEntries(filter: $filter) { nodes { action concerns { code } onBehalfOf { code } subjectId subject { id } before after } } }',
    { filter: { subjectId: contact.id } },
    { key: ilo },
  );
  const told = auditEntries.nodes.map(({ before, after, ...rest }: Loose) => ({
    ...rest,
    ...{ before: JSON.parse(before), after: JSON.parse(after) },
  }));
  const same = { concerns: { code: 'ILO' }, onBehalfOf: null, subjectId: contact.id, subject: null };
  const state = { locale: 'es', isFocalPoint: true };
  expect(told).toEqual([
    { action: 'contactRemove', ...same, before: state, after: null },
    { action: 'contactSave', ...same, before: state, after: { ...state, changed: ['email'] } },
    { action: 'contactSave', ...same, before: null, after: { ...state, changed: [] } },
  ]);
});

test('a repeat under one Idempotency-Key makes no second contact and removes no second time', async () => {
  const headers = { 'idempotency-key': 'one-contact' };
  const first = await save({ name: 'Once' }, iom, headers);
  const before = await holdings(world);
  expect(await save({ name: 'Once' }, iom, headers)).toEqual(first);
  expect(await holdings(world)).toEqual(before);
  const gone = await remove(first.contact.id, iom, headers);
  expect(await remove(first.contact.id, iom, headers)).toEqual(gone);
});

test('seen by the secretariat and that agency only, in lists and by id', async () => {
  const { contact } = await save({ name: 'Zoe', agency: { code: 'CIM' } }, secretariat);
  await save({ name: 'Árpád', agency: { acronym: 'oit' } }, secretariat);
  await save({ name: 'bea' }, ilo);
  expect(await listed(secretariat)).toEqual(['CIM Zoe', 'ILO Árpád', 'ILO bea']);
  expect(await listed(admin, { agency: { code: 'CIM' } })).toEqual(['CIM Zoe']);
  expect(await listed(ilo)).toEqual(['ILO Árpád', 'ILO bea']);
  expect(await listed(await world.keyOf(Role.READER, 'ILO'))).toEqual(['ILO Árpád', 'ILO bea']);
  expect(await listed(iom)).toEqual([]);
  expect(await listed(iom, { agency: { code: 'CIM' } })).toEqual([]);
  const byId = (key?: string) =>
    world.query(`{ node(id: "${contact.id}") { ... on Contact { email } } }`, {}, { key });
  for (const key of [undefined, ilo, await world.keyOf(Role.EDITOR), await world.keyOf(Role.EDITOR, 'CIM')])
    expect(await byId(key)).toEqual({ node: null });
  for (const key of [secretariat, admin, await world.keyOf(Role.APPROVER, 'CIM')])
    expect(await byId(key)).toEqual({ node: { email: ANA.email } });
  expect(faultOf(await world.ask(LIST))).toEqual([401, 'UNAUTHENTICATED']);
  expect(faultOf(await world.ask(LIST, {}, { key: await world.keyOf(Role.EDITOR) }))).toEqual([
    403,
    'FORBIDDEN',
  ]);

  // Page by page, in one statement each.
  const first = await world.query(LIST, { first: 2 }, { key: secretariat });
  expect(await listed(secretariat, { first: 2, after: first.contacts.pageInfo.endCursor })).toEqual([
    'ILO bea',
  ]);
  expect(await world.statements(() => world.query(LIST, {}, { key: secretariat }))).toHaveLength(1);

  // Another agency’s cannot be touched, whether it is named or known by its id.
  expect(codesOf(await save({ id: contact.id }, ilo))).toEqual(['NOT_FOUND id']);
  expect(codesOf(await remove(contact.id, ilo))).toEqual(['NOT_FOUND id']);
  expect(codesOf(await save({ agency: { code: 'CIM' } }, ilo))).toEqual(['NOT_ALLOWED agency']);
  expect(await byId(admin)).toEqual({ node: { email: ANA.email } });
});

test.each<[string, object, string[]]>([
  ['no @', { email: 'ana.example.org' }, ['INVALID email']],
  ['two @', { email: 'ana@b@example.org' }, ['INVALID email']],
  ['a second line in the address', { email: 'ana@example.org\nbcc:x' }, ['INVALID email']],
  ['a space in the address', { email: 'ana @example.org' }, ['INVALID email']],
  ['an address that is too long', { email: `${'a'.repeat(310)}@example.org` }, ['INVALID email']],
  ['a name of nothing', { name: ' ' }, ['INVALID name']],
  ['a name with a tab, and no address', { name: 'a\tb', email: '' }, ['INVALID name', 'INVALID email']],
  ['a character that cannot be kept', { name: 'a\u0000' }, ['INVALID_TEXT name']],
  ['an agency that is not there', { agency: { code: 'ILX' } }, ['NOT_FOUND agency']],
  ['an id of something else', { id: 'dgs_00000000-0000-0000-0000-000000000000' }, ['NOT_FOUND id']],
  ['an id together with an agency', { id: 'ctc_1', agency: { code: 'ILO' } }, ['INVALID agency']],
])('%s is refused, and nothing is changed', async (_, input, problems) => {
  const before = await holdings(world);
  expect(codesOf(await save(input, ilo))).toEqual(problems);
  expect(await holdings(world)).toEqual(before);
});

test('whoever belongs to no agency has to name one', async () => {
  expect(codesOf(await save({}, admin))).toEqual(['INVALID agency']);
});
