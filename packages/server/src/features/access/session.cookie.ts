import type { ServerResponse } from 'node:http';
import { parse, serialize } from 'cookie';
import type { CookieOptions, Response } from 'express';
import type { Asking } from '../../platform/asking';

/* Why a session's cookie cannot be misused by another site:
   - It is SameSite=Lax, so browsers leave it out of what other sites send, save for a plain visit of one of our pages.
   - It is honoured on POST only, and only where the browser itself says that a page of ours has sent the request:
     `Sec-Fetch-Site: same-origin`, or, from browsers without that header, an `Origin` equal to ours. No page can set
     either of them, and a form of another site cannot leave them out. `Content-Type: application/json` would not do:
     a neighbour under the same domain is "same site" to the cookie, and could send what a form can send.
   - Downloads are GETs. They change nothing, another site cannot read them, and they too are taken only from our own
     pages or from an address that a person has typed or opened from a bookmark.
   - A bearer key or token is never sent by a browser on its own; where there is one, the cookie does not count. */

const NAME = 'mandato_session';
const LASTS_MS = 7 * 86_400_000;

/** How the outside reaches the server; null: as it is asked. */
export type Origin = string | null;

const originOf = (request: Asking, publicUrl: Origin): string =>
  new URL(publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`).origin;

const isSecure = (request: Asking, origin: Origin): boolean => originOf(request, origin).startsWith('https:');

// Browsers take `__Host-` from this host alone and over TLS alone: no neighbour under the same domain can plant one.
const nameFor = (secure: boolean): string => (secure ? `__Host-${NAME}` : NAME);

const options = (secure: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const satisfies CookieOptions;

export function readCookie(request: Asking, origin: Origin): string | null {
  const cookies = request.get('cookie');
  return cookies === undefined ? null : parse(cookies)[nameFor(isSecure(request, origin))] || null;
}

export function setCookie(response: Response, request: Asking, origin: Origin, secret: string): void {
  const secure = isSecure(request, origin);
  response.cookie(nameFor(secure), secret, { ...options(secure), maxAge: LASTS_MS });
}

export function clearCookie(response: ServerResponse, request: Asking, origin: Origin): void {
  const secure = isSecure(request, origin);
  const gone = serialize(nameFor(secure), '', { ...options(secure), expires: new Date(0) });
  response.appendHeader('set-cookie', gone);
}

export function comesFromUs(request: Asking, origin: Origin): boolean {
  const site = request.get('sec-fetch-site');
  return site === undefined ? request.get('origin') === originOf(request, origin) : site === 'same-origin';
}

export const mayDownload = (request: Asking): boolean =>
  ['same-origin', 'none'].includes(request.get('sec-fetch-site') ?? '');
