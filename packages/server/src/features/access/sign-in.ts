import type { ServerResponse } from 'node:http';
import { RequestError } from '../../errors';
import type { Asking } from '../../platform/asking';
import type { Caller } from '../../platform/caller';
import type { KeyRing } from './key.service';
import type { Tokens } from './oidc';
import type { Sessions } from './session';

interface Ways {
  readonly keys: KeyRing;
  /** Null: this server takes no tokens of an identity provider. */
  readonly tokens: Tokens | null;
  readonly sessions: Sessions;
}

/** Finds out who asks: by API key, by token of the identity provider, by session; else it is the public. */
export class SignIn {
  constructor(private readonly ways: Ways) {}

  /** Nothing in the request says who asks: it is answered as the public, without looking anything up. */
  isPublic(request: Asking, isDownload = false): boolean {
    return request.get('authorization') === undefined && !this.ways.sessions.isNamedBy(request, isDownload);
  }

  callerOf(request: Asking, response: ServerResponse, isDownload = false): Promise<Caller> {
    const authorization = request.get('authorization');
    // What a program says of itself counts more than a cookie that its browser adds.
    if (authorization === undefined) return this.ways.sessions.callerOf(request, response, isDownload);
    // The parts of a token are joined by dots; no key has one.
    const token = /^Bearer (\S*\.\S*)$/i.exec(authorization)?.[1];
    if (token === undefined) return this.ways.keys.callerOf(authorization);
    if (this.ways.tokens === null) {
      throw new RequestError(
        'UNAUTHENTICATED',
        'This server takes API keys, and no tokens of an identity provider.',
      );
    }
    return this.ways.tokens.callerOf(token);
  }
}
