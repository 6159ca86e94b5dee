import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import { AUDIENCE, startIssuer, type Issuer } from '../../../test/issuer';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import type { OidcConfig } from '../../sign-in.config';

const of = (agency: string, ...roles: string[]) => ({ agency, roles });

const CLAIMS = {
  ana: { ...of('ILO', 'REPORTER', 'READER'), name: 'Ana Pérez', email: 'ana@ilo.example' },
  eva: { ...of('OIT', 'APPROVER'), name: 'Eva Ruiz' },
  iris: { roles: 'EDITOR', preferred_username: 'iris' },
  lost: of('NOWHERE', 'REPORTER'),
  bare: of('ILO'),
  other: of('ILO', 'KING', 'PUBLIC'),
  homeless: { roles: ['READER'] },
  nested: {
    'https://oas.example/agency': 'ILO',
    realm_access: { roles: ['Mandato.Reporter', 'REVIEWER', 'offline_access'] },
  },
};

let issuer: Issuer;
let world: World;
const config = (url: string, extra: Partial<OidcConfig> = {}): OidcConfig => ({
  issuer: url,
  audience: AUDIENCE,
  agencyClaim: 'agency',
  rolesClaim: 'roles',
  roleMap: null,
  ...extra,
});

beforeAll(async () => {
  issuer = await startIssuer(CLAIMS);
  world = await startWorld({ server: { oidc: config(issuer.url) } });
});
afterAll(async () => {
  await world.stop();
  await issuer.stop();
});

const VIEWER = '{ viewer { roles agency { code } member { id name email signsInBy } } }';

const viewerBy = async (token: string, on = world): Promise<Loose> =>
  (await on.query(VIEWER, {}, { key: token })).viewer;

async function faultBy(token: string, on = world): Promise<[number, string, string]> {
  const { status, body } = await on.ask(VIEWER, {}, { key: token });
  return [status, body.errors?.[0].extensions.code, body.errors?.[0].message];
}

const now = (): number => Math.floor(Date.now() / 1000);
const claims = (extra: object = {}) => ({
  iss: issuer.url,
  aud: AUDIENCE,
  sub: 'ana',
  iat: now(),
  exp: now() + 600,
  ...CLAIMS.ana,
  ...extra,
});

test('a token that the issuer has made stands for a person of that agency, with those roles', async () => {
  expect(await viewerBy(await issuer.token('ana'))).toEqual({
    roles: ['REPORTER', 'READER'],
    agency: { code: 'ILO' },
    member: {
      id: expect.stringMatching(/^mem_/),
      name: 'Ana Pérez',
      email: 'ana@ilo.example',
      signsInBy: 'TOKEN',
    },
  });
});

test('the agency may be named by any acronym, and a single role may come without a list', async () => {
  expect(await viewerBy(await issuer.token('eva'))).toMatchObject({
    roles: ['APPROVER'],
    agency: { code: 'ILO' },
  });
  expect(await viewerBy(await issuer.token('iris'))).toMatchObject({
    roles: ['EDITOR'],
    agency: null,
    member: { name: 'iris', email: null },
  });
});

test('claims may be elsewhere, and roles may have other names', async () => {
  const mapped = await startWorld({
    server: {
      oidc: config(issuer.url, {
        agencyClaim: 'https://oas.example/agency',
        rolesClaim: 'realm_access.roles',
        roleMap: new Map([['Mandato.Reporter', 'REPORTER']]),
      }),
    },
  });
  expect(await viewerBy(await issuer.token('nested'), mapped)).toMatchObject({
    roles: ['REPORTER'],
    agency: { code: 'ILO' },
  });
  expect((await faultBy(await issuer.token('ana'), mapped)).slice(0, 2)).toEqual([403, 'FORBIDDEN']);
  await mapped.stop();
});

describe('refused as not valid, always in the same words, is', () => {
  const cases: Record<string, () => Promise<string>> = {
    'an expired one': () => issuer.sign(claims({ iat: now() - 7200, exp: now() - 61 })),
    'one that is not valid yet': () => issuer.sign(claims({ nbf: now() + 90 })),
    'one without an end': () => issuer.sign(claims({ exp: undefined })),
    'one of nobody': () => issuer.sign(claims({ sub: undefined })),
    'one for another service': () => issuer.token('ana', 'https://other.example/'),
    'one for no service': () => issuer.sign(claims({ aud: undefined })),
    'one of another issuer': () => issuer.sign(claims({ iss: 'https://other.example' })),
    'one of no issuer': () => issuer.sign(claims({ iss: undefined })),
    'one that is not signed': async () => new UnsecuredJWT(claims()).encode(),
    'one that says alg none and keeps a signature': async () => {
      const [, body, signature] = (await issuer.token('ana')).split('.');
      return [Buffer.from('{"alg":"none"}').toString('base64url'), body, signature].join('.');
    },
    'one whose signature was cut off': async () =>
      `${(await issuer.token('ana')).split('.').slice(0, 2).join('.')}.`,
    'one signed with the public key as a shared secret': async () =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256' })
        .sign(Buffer.from(await exportSPKI(issuer.publicKey()))),
    'one signed by a key of somebody else': async () => {
      const { kid } = JSON.parse(
        Buffer.from((await issuer.token('ana')).split('.')[0]!, 'base64url').toString(),
      ) as { kid: string };
      const { privateKey } = await generateKeyPair('RS256');
      return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    },
    'one signed by a key that the issuer does not know': () => issuer.sign(claims(), { kid: 'unknown' }),
    'one that brings its own key': async () => {
      const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
      const jwk = await (await import('jose')).exportJWK(publicKey);
      return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', jwk }).sign(privateKey);
    },
    'one whose claims were changed': async () => {
      const [header, body, signature] = (await issuer.token('ana')).split('.');
      const changed = { ...decodeJwt(`${header}.${body}.${signature}`), roles: ['ADMINISTRATOR'] };
      return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
    },
    'what is no token': async () => 'not.a-token.at-all',
  };

  test.each(Object.entries(cases))('%s', async (_what, make) => {
    const token = await make();
    const [status, code, message] = await faultBy(token);
    expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(message).toBe(
      'The token is not valid here: expired, for another service, of another issuer, or not signed by one of its keys. Get a new one.',
    );
    expect(world.log.join('')).not.toContain(token.slice(-40));
  });
});

test('the issuer may sign access tokens under a second name that it tells of, as AD FS does', async () => {
  const token = await issuer.sign(claims({ iss: `${issuer.url}/services/trust` }));
  expect(await viewerBy(token)).toMatchObject({ roles: ['REPORTER', 'READER'], agency: { code: 'ILO' } });
});

test('clocks may differ by a minute', async () => {
  expect(await viewerBy(await issuer.sign(claims({ exp: now() - 50 })))).toMatchObject({
    roles: ['REPORTER', 'READER'],
  });
  expect(await viewerBy(await issuer.sign(claims({ nbf: now() + 50 })))).toMatchObject({
    roles: ['REPORTER', 'READER'],
  });
});

test.each([
  ['lost', /^The token names an agency that the catalogue does not know/],
  ['bare', /^The token gives no role here\./],
  ['other', /^The token gives no role here\./],
  ['homeless', /^The token names no agency, and its roles are roles of an agency\./],
])(
  'who comes with a good token and no place (%s) is told so, and is not taken for the public',
  async (client, told) => {
    const [status, code, message] = await faultBy(await issuer.token(client));
    expect([status, code]).toEqual([403, 'FORBIDDEN']);
    expect(message).toMatch(told);
  },
);

test('many first requests at once make one person, who stays the same while name, agency and roles follow the token', async () => {
  const fresh = (extra: object) => issuer.sign(claims({ sub: 'moving', ...extra }));
  const token = await fresh({});
  const ids = await Promise.all(Array.from({ length: 6 }, async () => (await viewerBy(token)).member.id));
  expect(new Set(ids).size).toBe(1);
  const moved = await viewerBy(await fresh({ agency: 'IOM', roles: ['READER'], name: 'Ana Gómez' }));
  expect(moved).toMatchObject({
    roles: ['READER'],
    agency: { code: 'IOM' },
    member: { id: ids[0], name: 'Ana Gómez' },
  });
  // Known and unchanged, a person costs one statement.
  const known = await fresh({ agency: 'IOM', roles: ['READER'], name: 'Ana Gómez' });
  expect(await world.statements(() => world.query('{ viewer { locale } }', {}, { key: known }))).toHaveLength(
    1,
  );
});

test('an address in a token opens nothing that belongs to whoever was invited at it', async () => {
  const { body } = await world.ask(
    `mutation { memberInvite(input: { email: "boss@ilo.example", name: "Boss", roles: [ADMINISTRATOR] }) { member { id } } }`,
    {},
    { key: await world.keyOf(Role.ADMINISTRATOR) },
  );
  const viewer = await viewerBy(await issuer.sign(claims({ sub: 'eve', email: 'boss@ilo.example' })));
  expect(viewer.member.id).not.toBe(body.data.memberInvite.member.id);
  expect(viewer.roles).toEqual(['REPORTER', 'READER']);
});

test('a person who was removed is refused; made anonymous, they can come back only as somebody new', async () => {
  const token = await issuer.sign(claims({ sub: 'leaving', name: 'Leo Going' }));
  const { member } = await viewerBy(token);
  const REMOVE = `mutation Remove($input: MemberRemoveInput!) { memberRemove(input: $input) { member { name state } notices { code } userErrors { code } } }`;
  const remove = async (anonymise: boolean) =>
    (
      await world.query(
        REMOVE,
        { input: { id: member.id, anonymise } },
        { key: await world.keyOf(Role.ADMINISTRATOR) },
      )
    ).memberRemove;
  expect(await remove(false)).toEqual({
    member: { name: 'Leo Going', state: 'REMOVED' },
    notices: [],
    userErrors: [],
  });
  expect(await faultBy(token)).toEqual([403, 'FORBIDDEN', 'Your access has ended. Ask an administrator.']);
  expect(await remove(true)).toEqual({
    member: { name: null, state: 'REMOVED' },
    notices: [{ code: 'COMES_BY_TOKEN' }],
    userErrors: [],
  });
  const [{ kept }] = await world.sql('select m::text as kept from member m where id = $1', [
    member.id.slice(4),
  ]);
  expect(kept).not.toMatch(/leaving|Leo|@/);
  expect((await viewerBy(token)).member.id).not.toBe(member.id);
});

test('roles of a person who comes by token are changed at the identity provider', async () => {
  const { member } = await viewerBy(await issuer.token('eva'));
  const CHANGE = `mutation Change($input: MemberChangeInput!) { memberChange(input: $input) { userErrors { code path } } }`;
  const { memberChange } = await world.query(
    CHANGE,
    { input: { id: member.id, roles: ['READER'] } },
    { key: await world.keyOf(Role.ADMINISTRATOR) },
  );
  expect(memberChange.userErrors).toEqual([{ code: 'WRONG_STATE', path: ['id'] }]);
});

describe('towards the issuer', () => {
  afterEach(() => jest.restoreAllMocks());
  const later = (seconds: number): void => {
    const then = Date.now() + seconds * 1000;
    jest.spyOn(Date, 'now').mockImplementation(() => then);
  };

  test('nothing is asked before a token comes, nor at all where none is configured', async () => {
    const own = await startIssuer(CLAIMS);
    const [configured, closed] = [
      await startWorld({ server: { oidc: config(own.url) } }),
      await startWorld({ server: { oidc: null } }),
    ];
    const token = await own.sign({ ...claims(), iss: own.url });
    await configured.query(VIEWER, {}, { key: await configured.keyOf(Role.READER, 'ILO') });
    await configured.query(VIEWER);
    expect(await faultBy(token, closed)).toEqual([
      401,
      'UNAUTHENTICATED',
      'This server takes API keys, and no tokens of an identity provider.',
    ]);
    expect(own.asked).toEqual([]);
    await viewerBy(token, configured);
    await viewerBy(token, configured);
    expect(own.asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
    await Promise.all([configured.stop(), closed.stop(), own.stop()]);
  });

  test('a new key is looked up when a token names it, but not with every unknown one', async () => {
    const own = await startIssuer(CLAIMS);
    const on = await startWorld({ server: { oidc: config(own.url) } });
    await viewerBy(await own.token('ana'), on);
    await own.rotate();
    const token = await own.token('ana');
    const lookUps = () => own.asked.filter((path) => path === '/jwks').length;
    expect([(await faultBy(token, on))[0], (await faultBy(token, on))[0], lookUps()]).toEqual([401, 401, 1]);
    later(31);
    expect((await viewerBy(token, on)).roles).toEqual(['REPORTER', 'READER']);
    expect(lookUps()).toBe(2);
    await Promise.all([on.stop(), own.stop()]);
  });

  test('while it is down tokens are answered 503 and keys go on; then it is asked again', async () => {
    const own = await startIssuer(CLAIMS);
    const token = await own.token('ana');
    const port = Number(new URL(own.url).port);
    await own.stop();
    const on = await startWorld({ server: { oidc: config(own.url) } });
    const down = [503, 'UNAVAILABLE', expect.stringMatching(/^The identity provider does not answer/)];
    expect(await faultBy(token, on)).toEqual(down);
    const key = await on.keyOf(Role.READER, 'ILO');
    expect((await on.query(VIEWER, {}, { key })).viewer.roles).toEqual(['READER']);
    expect((await on.query(VIEWER)).viewer.roles).toEqual(['PUBLIC']);
    expect(on.log.filter((line) => line.includes('the identity provider does not answer'))).toHaveLength(1);

    let asked = 0;
    const wrong = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ issuer: 'https://evil.example', jwks_uri: 'https://evil.example/jwks' }));
    });
    await new Promise<void>((resolve) => wrong.listen(port, '127.0.0.1', resolve));
    expect((wrong.address() as AddressInfo).port).toBe(port);
    expect(await faultBy(token, on)).toEqual(down);
    expect(asked).toBe(0);
    later(11);
    expect(await faultBy(token, on)).toEqual(down);
    expect(asked).toBe(1);
    expect(on.log.join('')).toContain('The discovery document is of another issuer.');
    wrong.closeAllConnections();
    await Promise.all([on.stop(), new Promise((resolve) => wrong.close(resolve))]);
  });
});
