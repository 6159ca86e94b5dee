import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import type { Asking } from '../platform/asking';

/** A bare request of node's, read as Express reads its own. */
export class BareAsking implements Asking {
  readonly method: string;

  constructor(
    readonly request: IncomingMessage,
    private readonly trustProxy: number,
  ) {
    this.method = request.method ?? 'GET';
  }

  get protocol(): string {
    const forwarded = this.trustProxy > 0 ? this.get('x-forwarded-proto')?.split(',', 1)[0]?.trim() : '';
    return forwarded || 'http';
  }

  get(header: string): string | undefined {
    const value = this.request.headers[header.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : value;
  }
}

/** The language asked for above all others; English where none is, or what is named cannot be one. */
export function localeOf(asking: Asking): string {
  const accepted = asking.get('accept-language');
  if (accepted === undefined) return 'en';
  const [locale = ''] = new Negotiator({ headers: { 'accept-language': accepted } }).languages();
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? locale : 'en';
}

/** The address that links in the answer begin with. */
export const publicUrlOf = (asking: Asking, configured: string | null): string =>
  configured ?? `${asking.protocol}://${asking.get('host') ?? 'localhost'}`;

/** Headers of every answer, whoever gives it. */
export function markAnswer(request: IncomingMessage, response: ServerResponse): void {
  const given = request.headers['x-request-id'];
  const isUsable = typeof given === 'string' && /^[\w.-]{1,100}$/.test(given);
  response.setHeader('x-request-id', isUsable ? given : randomUUID());
  response.setHeader('x-content-type-options', 'nosniff');
}

export const requestIdOf = (response: ServerResponse): string => {
  const id = response.getHeader('x-request-id');
  return typeof id === 'string' ? id : '';
};
