import { FROM_US, person, type Person } from '../../../test/people';
import { startWorld, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const VIEWER = '{ viewer { roles member { id name } agency { code } } }';

const answerOf = async (headers: Readonly<Record<string, string>>): Promise<[number, string]> => {
  const { status, body } = await world.ask(VIEWER, {}, { headers });
  return [status, body.data ? body.data.viewer.roles.join() : body.errors[0].extensions.code];
};

const age = (column: string, interval: string): Promise<unknown> =>
  world.sql(`update member_session set ${column} = now() - interval '${interval}'`);

describe('a session', () => {
  let ana: Person;
  beforeEach(async () => {
    ana = await person(world, [Role.REPORTER, Role.READER], 'ILO', 'Ana');
  });
  afterEach(async () => {
    await world.sql(`update member set state = 'REMOVED'`);
    await world.sql('delete from member_session');
  });

  test('stands for the person, with all that their roles may do', async () => {
    const { viewer } = await world.query(
      '{ viewer { roles scopes agency { code } member { id name email } } }',
      {},
      ana.asking,
    );
    expect(viewer).toEqual({
      roles: ['REPORTER', 'READER'],
      scopes: ['audit:read', 'contacts:write', 'drafts:read', 'drafts:write', 'returns:submit'],
      agency: { code: 'ILO' },
      member: { id: ana.id, name: 'Ana', email: 'ana@people.example' },
    });
  });

  test('is looked up by one prepared statement per request', async () => {
    const sent = await world.statements(() => world.query('{ viewer { locale } }', {}, ana.asking));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/from member_session s join member m/);
  });

  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, [200, 'REPORTER,READER']],
    ['another site', { 'sec-fetch-site': 'cross-site' }, [403, 'FORBIDDEN']],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, [403, 'FORBIDDEN']],
    ['an address typed in', { 'sec-fetch-site': 'none' }, [403, 'FORBIDDEN']],
    ['who does not say from where', {}, [403, 'FORBIDDEN']],
    ['an older browser on our page', { origin: 'OURS' }, [200, 'REPORTER,READER']],
    ['an older browser on another page', { origin: 'https://evil.example' }, [403, 'FORBIDDEN']],
    ['an older browser that keeps the page to itself', { origin: 'null' }, [403, 'FORBIDDEN']],
    [
      'another site that claims our origin',
      { origin: 'OURS', 'sec-fetch-site': 'cross-site' },
      [403, 'FORBIDDEN'],
    ],
  ] as const)('asked from %s', async (_from, headers: Record<string, string>, expected) => {
    const own = headers['origin'] === 'OURS' ? { ...headers, origin: new URL(world.url).origin } : headers;
    expect(await answerOf({ cookie: ana.cookie, ...own })).toEqual(expected);
  });

  test('is not honoured on a GET, not even from our own page', async () => {
    const url = `${world.url}/graphql?query=${encodeURIComponent(VIEWER)}`;
    const response = await fetch(url, {
      headers: { cookie: ana.cookie, 'content-type': 'application/json', ...FROM_US },
    });
    const { data } = (await response.json()) as { data: unknown };
    expect(data).toEqual({ viewer: { roles: ['PUBLIC'], member: null, agency: null } });
  });

  test('does not count where a key is sent, and does not stand in for a bad one', async () => {
    const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
    expect(await answerOf({ cookie: ana.cookie, authorization: `Bearer ${key}` })).toEqual([200, 'REVIEWER']);
    const bad = { ...ana.asking.headers, authorization: 'Bearer mandato_wrong' };
    expect(await answerOf(bad)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('of a person who was removed ends with the next request, and takes its cookie along', async () => {
    await world.sql(`update member set state = 'REMOVED' where id = $1`, [ana.id.slice(4)]);
    const { status, headers, body } = await world.ask(VIEWER, {}, ana.asking);
    expect([status, body.errors[0].message]).toEqual([
      401,
      'Your session has ended. Sign in again at /sign-in.',
    ]);
    expect(headers.getSetCookie()).toEqual([
      'mandato_session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
    ]);
  });

  test('loses a role with the next request', async () => {
    const administrator = { key: await world.keyOf(Role.ADMINISTRATOR) };
    const SAVE = `mutation { diagnosisSave(input: { cycle: { code: "none" }, language: "en", content: {} }) { userErrors { code } } }`;
    expect((await world.query(SAVE, {}, ana.asking)).diagnosisSave.userErrors[0].code).toBe('NOT_FOUND');
    const CHANGE = `mutation Change($input: MemberChangeInput!) { memberChange(input: $input) { member { roles } userErrors { code } } }`;
    const { memberChange } = await world.query(
      CHANGE,
      { input: { id: ana.id, roles: ['READER'] } },
      administrator,
    );
    expect(memberChange).toEqual({ member: { roles: ['READER'] }, userErrors: [] });
    const { body } = await world.ask(SAVE, {}, ana.asking);
    expect(body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', requiredScope: 'drafts:write' });
  });

  test('ends after twelve hours without use, and each use counts', async () => {
    await age('used_at', '11 hours 59 minutes');
    expect(await answerOf(ana.asking.headers!)).toEqual([200, 'REPORTER,READER']);
    const [{ recent }] =
      await world.sql(`select used_at > now() - interval '1 minute' as recent from member_session s
      join member m on m.id = s.member_id where m.state = 'ACTIVE'`);
    expect(recent).toBe(true);
    await age('used_at', '12 hours 1 minute');
    expect(await answerOf(ana.asking.headers!)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('ends after seven days, however much it is used', async () => {
    await age('created_at', '7 days 1 minute');
    expect(await answerOf(ana.asking.headers!)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('cannot be guessed, and stands in the database by its hash only', async () => {
    const secret = ana.cookie.split('=')[1]!;
    expect(secret).toMatch(/^[\w-]{43}$/);
    const [{ rows }] = await world.sql(`select jsonb_agg(s)::text as rows from member_session s`);
    expect(rows).not.toContain(secret);
    expect(await answerOf({ ...FROM_US, cookie: `mandato_session=${'A'.repeat(43)}` })).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });
});

test('a file of a draft is downloaded from our own page or by hand, and not from elsewhere', async () => {
  const eva = await person(world, [Role.REPORTER], 'IOM', 'Eva');
  await world.openRound('files', ['IOM']);
  const { id, version } = await world.saveDraft('IOM', 'files', {});
  const ATTACH = `mutation Attach($input: FileAttachInput!) { fileAttach(input: $input) { file { url } userErrors { message } } }`;
  const { fileAttach } = await world.query(
    ATTACH,
    {
      input: {
        diagnosisId: id,
        expectedVersion: version,
        name: 'a.txt',
        mediaType: 'text/plain',
        contentBase64: 'YQ==',
      },
    },
    eva.asking,
  );
  const statusFrom = async (site?: string): Promise<number> => {
    const from: Record<string, string> = site === undefined ? {} : { 'sec-fetch-site': site };
    return (await fetch(fileAttach.file.url, { headers: { cookie: eva.cookie, ...from } })).status;
  };
  expect(
    await Promise.all(['same-origin', 'none', 'same-site', 'cross-site', undefined].map(statusFrom)),
  ).toEqual([200, 200, 404, 404, 404]);
});

test('over TLS the cookie is for this host alone', async () => {
  const secure = await startWorld({ server: { publicUrl: 'https://mandato.example' } });
  try {
    const { cookie, asking } = await person(secure, [Role.READER], 'ILO', 'Ida');
    expect(cookie).toMatch(/^__Host-mandato_session=/);
    expect((await secure.query(VIEWER, {}, asking)).viewer.member.name).toBe('Ida');
    const planted = { ...FROM_US, cookie: cookie.replace('__Host-', '') };
    expect((await secure.query(VIEWER, {}, { headers: planted })).viewer.roles).toEqual(['PUBLIC']);
  } finally {
    await secure.stop();
  }
});
