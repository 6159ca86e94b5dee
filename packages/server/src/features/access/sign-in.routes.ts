import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { loggable } from '../../errors';
import { type Role } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { audit } from './audit';
import { findLink, linkForAddress, takeLink, type FoundLink, type LinkFault } from './invitation';
import { SYSTEM } from './key.service';
import type { Letters } from './letters';
import { callerOf } from './member';
import { addressKey, isAddress } from './member.rules';
import { clearCookie, comesFromUs, readCookie, setCookie, type Origin } from './session.cookie';
import { endSession, openSession, type Sessions } from './session';
import { addressForm, againLink, buttonForm, languageAsked, sendPage, signedInLinks } from './sign-in.page';
import { TEXTS } from './sign-in.texts';

interface SignInServing {
  readonly database: Database;
  readonly letters: Letters;
  readonly sessions: Sessions;
  readonly origin: Origin;
  readonly logger: Logger;
}

const STATUS: Readonly<Record<LinkFault | 'foreign', number>> = {
  unknown: 404,
  used: 410,
  late: 410,
  removed: 403,
  foreign: 403,
};

/** Pages by which people come in and go. What it gives back waits for links that are still being sent. */
export function serveSignIn(app: Express, serving: SignInServing): () => Promise<unknown> {
  const pending = new Set<Promise<void>>();
  const form = express.urlencoded({ extended: false, limit: '4kb' });

  app.get('/sign-in', (request, response, next) => showForm(serving, request, response).catch(next));
  app.post('/sign-in', ownPages(serving), form, (request, response) => {
    const { asked } = TEXTS[languageAsked(request)];
    const email: unknown = (request.body as Record<string, unknown> | undefined)?.['email'];
    // Answered before anything is looked up: neither the words nor the time taken tell whether the address is known.
    sendPage(request, response, 200, asked);
    const work = sendLink(serving, typeof email === 'string' ? email : '').finally(() =>
      pending.delete(work),
    );
    pending.add(work);
  });
  app.get('/sign-in/:secret', (request, response, next) => showLink(serving, request, response).catch(next));
  app.post('/sign-in/:secret', ownPages(serving), (request, response, next) =>
    useLink(serving, request as LinkRequest, response).catch(next),
  );
  app.post('/sign-out', ownPages(serving), (request, response, next) =>
    signOut(serving, request, response).catch(next),
  );
  return () => Promise.all(pending);
}

type LinkRequest = Request<{ secret: string }>;

/** Another site could else sign somebody in as somebody else, or out. */
const ownPages =
  ({ origin }: SignInServing) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (comesFromUs(request, origin)) next();
    else refuse(request, response, 'foreign');
  };

function refuse(request: Request, response: Response, fault: LinkFault | 'foreign'): void {
  const language = languageAsked(request);
  const below = fault === 'used' || fault === 'late' ? againLink(language) : '';
  sendPage(request, response, STATUS[fault], { ...TEXTS[language].faults[fault], below });
}

async function showForm({ sessions, letters }: SignInServing, request: Request, response: Response) {
  // A link that was cut off; from here the addresses on the page would lead astray.
  if (request.path.endsWith('/')) return response.redirect('../sign-in');
  const words = TEXTS[languageAsked(request)];
  const viewer = await sessions.viewerOf(request);
  if (viewer) {
    const { title, text, as } = words.signedIn;
    const told = viewer.name === null ? text : `${as(viewer.name)} ${text}`;
    return sendPage(request, response, 200, { title, text: told, below: signedInLinks(words) });
  }
  if (!letters.isOn) return sendPage(request, response, 200, words.mailIsOff);
  return sendPage(request, response, 200, { ...words.form, below: addressForm(words) });
}

async function sendLink({ database, letters, logger }: SignInServing, email: string): Promise<void> {
  try {
    if (!letters.isOn || !isAddress(email.trim())) return;
    const link = await database.write(SYSTEM, (manager) => linkForAddress(manager, addressKey(email)));
    if (link) await letters.send(link);
  } catch (error) {
    logger.error({ fault: loggable(error) }, 'unexpected fault');
  }
}

const lookUp = ({ database }: SignInServing, secret: string): Promise<FoundLink | null> =>
  database.write(SYSTEM, (manager) => findLink(manager, secret));

async function showLink(serving: SignInServing, request: LinkRequest, response: Response): Promise<void> {
  const link = await lookUp(serving, request.params.secret);
  const fault = link ? link.fault : 'unknown';
  if (!link || fault) return refuse(request, response, fault ?? 'unknown');
  const { button, ...words } = TEXTS[languageAsked(request)].link[link.kind];
  return sendPage(request, response, 200, { ...words, below: buttonForm(button) });
}

async function useLink(serving: SignInServing, request: LinkRequest, response: Response): Promise<void> {
  const { secret } = request.params;
  const { database, origin } = serving;
  const earlier = readCookie(request, origin);
  const session = await database.write(SYSTEM, async (manager) => {
    const link = await findLink(manager, secret);
    if (!link || link.fault) return null;
    // The person first, then the link, as whoever removes them does: else the two could wait for each other.
    const [member] = await manager.query<{ agencyId: string | null; roles: Role[]; state: string }[]>(
      `select agency_id as "agencyId", roles, state from member where id = $1 and state <> 'REMOVED' for update`,
      [link.memberId],
    );
    if (!member || !(await takeLink(manager, secret))) return null;
    await manager.query(
      `update member set state = 'ACTIVE', last_seen_at = clock_timestamp() where id = $1`,
      [link.memberId],
    );
    const caller = callerOf({ id: link.memberId, ...member });
    await audit(manager, caller, {
      action: 'sessionOpen',
      subject: `mem_${link.memberId}`,
      before: { state: member.state },
      after: { state: 'ACTIVE' },
    });
    if (earlier !== null) await endSession(manager, earlier);
    return openSession(manager, link.memberId);
  });
  if (session === null) {
    const link = await lookUp(serving, secret);
    return refuse(request, response, link ? (link.fault ?? 'used') : 'unknown');
  }
  setCookie(response, request, origin, session);
  return response.redirect(303, '../playground/');
}

async function signOut({ database, origin }: SignInServing, request: Request, response: Response) {
  const secret = readCookie(request, origin);
  if (secret !== null) await database.write(SYSTEM, (manager) => endSession(manager, secret));
  clearCookie(response, request, origin);
  const language = languageAsked(request);
  sendPage(request, response, 200, {
    ...TEXTS[language].signedOut,
    below: `<a class="button" href="sign-in">${TEXTS[language].again}</a>`,
  });
}
