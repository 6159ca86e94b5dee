import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { cookieOf, FROM_US, linkIn, openMailbox, press, type Mailbox } from '../../../test/people';
import { payloadOf } from '../../../test/acts';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let mailbox: Mailbox;
let administrator: string;

beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({
    server: { mail: { url: mailbox.url, from: 'Mandato <mandato@oas.example>' } },
  });
  administrator = await world.keyOf(Role.ADMINISTRATOR);
});
afterAll(async () => {
  await world.stop();
  await mailbox.close();
});

const PAYLOAD = `member { id state } notices { code message } userErrors { code path message cure }`;
const INVITE = `mutation Invite($input: MemberInviteInput!) { memberInvite(input: $input) { ${PAYLOAD} } }`;
const AGAIN = `mutation Again($input: MemberInviteAgainInput!) { memberInviteAgain(input: $input) { ${PAYLOAD} } }`;
const REMOVE = `mutation Remove($input: MemberRemoveInput!) { memberRemove(input: $input) { ${PAYLOAD} } }`;

const invite = (email: string, extra: object = {}): Promise<Loose> =>
  payloadOf(
    world,
    INVITE,
    { email, name: 'Ana Pérez', agency: { code: 'ILO' }, roles: ['REPORTER'], ...extra },
    administrator,
  );

/** Invites, and gives back the link as it came by mail. */
async function invited(email: string, extra: object = {}): Promise<{ id: string; link: string }> {
  const { member } = await invite(email, extra);
  return { id: member.id, link: linkIn(await mailbox.newest(email)) };
}

async function page(response: Response): Promise<{ status: number; title: string; html: string }> {
  const html = await response.text();
  return { status: response.status, title: /<h1>(.*)<\/h1>/.exec(html)?.[1] ?? '', html };
}

const look = async (link: string, language = 'en') =>
  page(await fetch(link, { headers: { 'accept-language': language } }));

test('an invitation comes by mail, and its link lets the person in', async () => {
  expect(await invite('ana@ilo.example')).toMatchObject({
    member: { state: 'INVITED' },
    notices: [],
    userErrors: [],
  });
  const mail = await mailbox.newest('ana@ilo.example');
  expect(mail.subject).toBe('Your invitation to Mandato');
  expect(mail.text).toMatch(/^Dear Ana Pérez,\r?\n/);
  const link = linkIn(mail);
  expect(mail.html).toContain(`href="${link}"`);
  expect(link.startsWith(`${world.url}/sign-in/`)).toBe(true);

  const response = await press(link);
  expect([response.status, response.headers.get('location')]).toEqual([303, '../playground/']);
  expect(response.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^mandato_session=[\w-]{43}; Max-Age=604800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    ),
  ]);
  const { viewer } = await world.query(
    '{ viewer { member { name email state lastSeenAt } agency { code } } }',
    {},
    { headers: { cookie: cookieOf(response), ...FROM_US } },
  );
  expect(viewer).toEqual({
    agency: { code: 'ILO' },
    member: {
      name: 'Ana Pérez',
      email: 'ana@ilo.example',
      state: 'ACTIVE',
      lastSeenAt: expect.stringMatching(/Z$/),
    },
  });
});

test('looking at a link, as programs that scan mails do, does not use it up', async () => {
  const { link } = await invited('scanned@ilo.example');
  for (let i = 0; i < 3; i++)
    expect(await look(link)).toMatchObject({ status: 200, title: 'You are invited' });
  expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
  expect((await press(link)).status).toBe(303);
});

test('of many who press at once, one gets in', async () => {
  const { link } = await invited('twice@ilo.example');
  // Held back until several have found the link unused, so that they really come at once.
  await world.sql('begin');
  await world.sql(`select from member where email = 'twice@ilo.example' for update`);
  const pressed = Promise.all(Array.from({ length: 8 }, () => press(link)));
  for (let waiting = 0; waiting < 4; await sleep(20)) {
    await world.sql('select pg_stat_clear_snapshot()');
    const [row] = await world.sql(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = row.waiting;
  }
  await world.sql('commit');
  const answers = await pressed;
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(7).fill(410)]);
  const [{ count }] = await world.sql(
    `select count(*)::int from member_session s join member m on m.id = s.member_id where m.email = 'twice@ilo.example'`,
  );
  expect(count).toBe(1);
});

describe('a link that does not open says why, in English and Spanish', () => {
  const told = async (link: string) => {
    const [en, es, pressed] = [
      await look(link),
      await look(link, 'es-MX,es;q=0.9'),
      await page(await press(link)),
    ];
    expect([es.status, pressed.status, pressed.title]).toEqual([en.status, en.status, en.title]);
    expect(es.html).toContain('<html lang="es">');
    return [en.status, en.title, es.title];
  };

  test('used', async () => {
    const { link } = await invited('used@ilo.example');
    await press(link);
    expect(await told(link)).toEqual([410, 'This link has been used', 'Este enlace ya se usó']);
  });

  test('late', async () => {
    const { id, link } = await invited('late@ilo.example');
    await world.sql(
      `update sign_in_link set expires_at = created_at + interval '7 days' where member_id = $1 and expires_at = created_at + interval '7 days'`,
      [id.slice(4)],
    );
    await world.sql(`update sign_in_link set expires_at = now() - interval '1 second' where member_id = $1`, [
      id.slice(4),
    ]);
    expect(await told(link)).toEqual([410, 'This link has expired', 'Este enlace ha caducado']);
  });

  test('unknown', async () => {
    const expected = [404, 'We do not know this link', 'No conocemos este enlace'];
    expect(await told(`${world.url}/sign-in/${'A'.repeat(43)}`)).toEqual(expected);
    expect(await told(`${world.url}/sign-in/cut-off`)).toEqual(expected);
  });

  test('of somebody who was removed', async () => {
    const { id, link } = await invited('removed@ilo.example');
    await payloadOf(world, REMOVE, { id }, administrator);
    expect(await told(link)).toEqual([403, 'Your access has ended', 'Su acceso ha terminado']);
  });

  test('pressed by another site', async () => {
    const { link } = await invited('foreign@ilo.example');
    const foreign = await fetch(link, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await page(foreign)).toMatchObject({ status: 403, title: 'That did not come from this page' });
    expect((await press(link)).status).toBe(303);
  });
});

test('an invitation lasts seven days, and a second one takes the place of the first', async () => {
  const { id, link } = await invited('again@ilo.example', { locale: 'es' });
  const [{ days }] = await world.sql(
    `select extract(epoch from expires_at - created_at) / 86400 as days from sign_in_link where member_id = $1`,
    [id.slice(4)],
  );
  expect(Number(days)).toBe(7);
  const again = await payloadOf(world, AGAIN, { id }, administrator);
  expect(again).toMatchObject({ member: { id, state: 'INVITED' }, notices: [], userErrors: [] });
  const second = await mailbox.newest('again@ilo.example', 2);
  expect(second.subject).toMatch(/Su_invitaci=C3=B3n_a_Mandato|Su invitación a Mandato/);
  expect(await look(link)).toMatchObject({ status: 410, title: 'This link has expired' });
  expect((await press(linkIn(second))).status).toBe(303);
  expect(await payloadOf(world, AGAIN, { id }, administrator)).toMatchObject({
    userErrors: [{ code: 'WRONG_STATE', path: ['id'] }],
  });
});

test('the same invitation repeated under its key sends one mail and says so', async () => {
  const input = { email: 'once@ilo.example', name: 'Once', roles: ['EDITOR'] };
  const headers = { 'idempotency-key': 'invite-once' };
  const first = await payloadOf(world, INVITE, input, administrator, headers);
  const repeat = await payloadOf(world, INVITE, input, administrator, headers);
  expect(repeat.member).toEqual(first.member);
  expect(repeat.notices.map(({ code }: Loose) => code)).toEqual(['NOT_SENT_AGAIN']);
  expect(mailbox.received.filter(({ to }) => to === input.email)).toHaveLength(1);
});

describe('signing in again', () => {
  const ask = async (email: string, headers: Readonly<Record<string, string>> = FROM_US) =>
    page(
      await fetch(`${world.url}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ email }),
      }),
    );

  test('gets a new link by mail, however the address is typed', async () => {
    const { link } = await invited('return@ilo.example');
    await press(link);
    expect(await ask('  Return@ILO.example ')).toMatchObject({
      status: 200,
      title: 'Look into your mailbox',
    });
    const mail = await mailbox.newest('return@ilo.example', 2);
    expect(mail.subject).toBe('Your sign-in link for Mandato');
    expect(await look(linkIn(mail))).toMatchObject({ status: 200, title: 'Sign in' });
    expect((await press(linkIn(mail))).status).toBe(303);
  });

  test('is answered alike for every address, and sends at most three mails an hour', async () => {
    const { id, link } = await invited('often@ilo.example');
    await press(link);
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => ask('often@ilo.example')),
      ask('nobody@ilo.example'),
      ask('no address'),
    ]);
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    await mailbox.newest('often@ilo.example', 4);
    const [{ count }] = await world.sql(
      `select count(*)::int from sign_in_link where member_id = $1 and kind = 'SIGN_IN'`,
      [id.slice(4)],
    );
    expect(count).toBe(3);
    expect(mailbox.received.filter(({ to }) => to === 'often@ilo.example')).toHaveLength(4);
    expect(mailbox.received.filter(({ to }) => to === 'nobody@ilo.example')).toEqual([]);
    await world.sql(
      `update sign_in_link set created_at = created_at - interval '61 minutes' where member_id = $1`,
      [id.slice(4)],
    );
    await ask('often@ilo.example');
    await mailbox.newest('often@ilo.example', 5);
  });

  test('is not for who was removed', async () => {
    const { id, link } = await invited('gone@ilo.example');
    await press(link);
    await payloadOf(world, REMOVE, { id }, administrator);
    await ask('gone@ilo.example');
    await ask('often-2@ilo.example');
    const [{ count }] = await world.sql(
      `select count(*)::int from sign_in_link where member_id = $1 and kind = 'SIGN_IN'`,
      [id.slice(4)],
    );
    expect(count).toBe(0);
  });

  test('does nothing for another site', async () => {
    expect(await ask('return@ilo.example', { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
    });
  });
});

test('signing out ends the session here, and a foreign page cannot do it', async () => {
  const { link } = await invited('out@ilo.example');
  const cookie = cookieOf(await press(link));
  const signOut = (site: string) =>
    fetch(`${world.url}/sign-out`, { method: 'POST', headers: { cookie, 'sec-fetch-site': site } });
  const rolesNow = async () =>
    (await world.ask('{ viewer { roles } }', {}, { headers: { cookie, ...FROM_US } })).status;

  expect((await signOut('cross-site')).status).toBe(403);
  expect(await rolesNow()).toBe(200);
  expect((await look(`${world.url}/sign-in`)).title).toBe('Sign in');
  const here = await page(await fetch(`${world.url}/sign-in`, { headers: { cookie } }));
  expect([here.title, here.html.includes('Signed in as Ana Pérez.')]).toEqual(['You are signed in', true]);
  expect(await page(await signOut('same-origin'))).toMatchObject({
    status: 200,
    title: 'You are signed out',
  });
  expect(await rolesNow()).toBe(401);
});

test('signing in anew ends the earlier session of that browser', async () => {
  const first = await invited('first@ilo.example');
  const second = await invited('second@ilo.example');
  const cookie = cookieOf(await press(first.link));
  await press(second.link, { cookie });
  const { status } = await world.ask('{ viewer { roles } }', {}, { headers: { cookie, ...FROM_US } });
  expect(status).toBe(401);
});

test('the pages run no script, are framed by nobody and tell no other site where they are', async () => {
  for (const path of ['sign-in', `sign-in/${'A'.repeat(43)}`]) {
    const { headers } = await fetch(`${world.url}/${path}`);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('an invitation stands where its mail does not go out, and says how to go on', async () => {
  const closed = await openMailbox();
  await closed.close();
  for (const [mail, code] of [
    [{ url: closed.url, from: 'mandato@oas.example' }, 'MAIL_NOT_SENT'],
    [null, 'MAIL_IS_OFF'],
  ] as const) {
    const other = await startWorld({ server: { mail } });
    try {
      const input = {
        email: 'mailless@ilo.example',
        name: 'Mail Less',
        agency: { code: 'ILO' },
        roles: ['READER'],
      };
      const { notices, member, userErrors } = await payloadOf(
        other,
        INVITE,
        input,
        await other.keyOf(Role.ADMINISTRATOR),
      );
      expect({ member, userErrors }).toEqual({
        member: { id: expect.any(String), state: 'INVITED' },
        userErrors: [],
      });
      expect(notices).toEqual([
        { code, message: expect.stringContaining('mandato-server members link --email <address>') },
      ]);
      expect(other.log.join('')).not.toMatch(/mailless|Mail Less/);
      const signIn = await page(await fetch(`${other.url}/sign-in`));
      expect(signIn.html.includes('This server sends no mail')).toBe(mail === null);
    } finally {
      await other.stop();
    }
  }
});

test('links lead where the server is set to be, not where a request says it is', async () => {
  await invited('host@ilo.example');
  const asked = request(`${world.url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'evil.example', ...FROM_US },
  });
  asked.end('email=host@ilo.example');
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.resume().statusCode).toBe(200);
  expect(linkIn(await mailbox.newest('host@ilo.example', 2)).startsWith(`${world.url}/`)).toBe(true);
});

test('names, addresses and secrets stand in no log, audit or outbox', async () => {
  const [{ told }] = await world.sql(
    `select (select string_agg(a::text, '') from audit_entry a) || (select string_agg(o::text, '') from outbox o)
       || (select string_agg(i::text, '') from idempotency_record i) || (select string_agg(l::text, '') from sign_in_link l) as told`,
  );
  for (const written of [told as string, world.log.join('')]) {
    expect(written).not.toMatch(/@ilo\.example|Ana|Once/);
    for (const mail of mailbox.received) expect(written).not.toContain(linkIn(mail).split('/').at(-1));
  }
});
