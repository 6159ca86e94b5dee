import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { SYSTEM } from '../src/features/access/key.service';
import { agencyIdOf, inviteMember } from '../src/features/access/member.rows';
import type { Role } from '../src/platform/caller';
import type { Asking, World } from './world';

interface Received {
  readonly to: string;
  readonly subject: string;
  /** The plain text, decoded. */
  readonly text: string;
  readonly html: string;
}

export interface Mailbox {
  readonly url: string;
  /** Everything that arrived, in order. */
  readonly received: readonly Received[];
  /** The newest mail to that address; waits for the `count`th. */
  newest(to: string, count?: number): Promise<Received>;
  close(): Promise<void>;
}

/** A real mail server on this machine. */
export async function openMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        for (const { address } of session.envelope.rcptTo) received.push(readMail(address, raw));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    newest: async (to, count = 1) => {
      for (const until = Date.now() + 10_000; Date.now() < until; await sleep(20)) {
        const all = received.filter((mail) => mail.to === to);
        if (all.length >= count) return all.at(-1) as Received;
      }
      throw new Error('No such mail arrived.');
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(to: string, raw: string): Received {
  const part = (type: string): string => {
    const found = new RegExp(
      `Content-Type: ${type}[^\r]*\r\nContent-Transfer-Encoding: (\\S+)\r\n\r\n([\\s\\S]*?)\r\n--`,
    ).exec(raw);
    if (!found) throw new Error(`The mail has no part ${type}:\n${raw}`);
    return decoded(found[1]!, found[2]!);
  };
  return {
    to,
    subject: /^Subject: (.*)\r$/m.exec(raw)?.[1] ?? '',
    text: part('text/plain'),
    html: part('text/html'),
  };
}

function decoded(encoding: string, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

export const linkIn = (mail: Received): string => {
  const [link] = /http\S+\/sign-in\/[\w-]{43}/.exec(mail.text) ?? [];
  if (!link) throw new Error(`There is no link in ${mail.text}`);
  return link;
};

/** What a browser says of itself when a page of ours asks. */
export const FROM_US = { 'sec-fetch-site': 'same-origin' };

/** Presses the button of the page that a link leads to. */
export const press = (link: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(link, { method: 'POST', redirect: 'manual', headers: { ...FROM_US, ...headers } });

export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

export interface Person {
  /** Global id. */
  readonly id: string;
  readonly cookie: string;
  /** For World.ask and World.query. */
  readonly asking: Asking;
}

let invited = 0;

export interface Invited {
  /** Global id. */
  readonly id: string;
  readonly link: string;
}

/** Somebody who was invited and has not come yet. */
export async function invitedMember(
  world: World,
  roles: readonly Role[],
  agency: string | null = null,
  name = `Person ${(invited += 1)}`,
): Promise<Invited> {
  const { memberId, secret } = await world.database.write(SYSTEM, async (manager) =>
    inviteMember(manager, SYSTEM, {
      email: `${name.toLowerCase().replace(/\W+/g, '.')}@people.example`,
      name,
      roles: [...roles],
      locale: 'en',
      agency: await agencyIdOf(manager, agency === null ? null : { code: agency }),
    }),
  );
  return { id: `mem_${memberId}`, link: `${world.url}/sign-in/${secret}` };
}

/** Somebody who was invited and has signed in. */
export async function person(...of: Parameters<typeof invitedMember>): Promise<Person> {
  const { id, link } = await invitedMember(...of);
  const cookie = cookieOf(await press(link));
  return { id, cookie, asking: { headers: { cookie, ...FROM_US } } };
}
