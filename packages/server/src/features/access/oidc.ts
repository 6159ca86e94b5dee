import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { RequestError } from '../../errors';
import type { Caller } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { personOf } from './oidc.person';
import { identityOf, type ClaimNames } from './oidc.rules';

interface Issuer extends ClaimNames {
  readonly issuer: string;
  readonly audience: string;
}

/* Signatures that only the issuer can make. With a shared secret (HS*) whoever checks could also sign, and the issuer's
   public key, which everybody knows, could be passed off as that secret. */
const ALGORITHMS = ['RS', 'PS', 'ES'].flatMap((family) => ['256', '384', '512'].map((bits) => family + bits));
const LEEWAY_S = 60;
const PATIENCE_MS = 5_000;
/** After the issuer did not answer it is left alone for so long. */
const REST_MS = 10_000;

type Verified = JWTPayload & { iss: string; sub: string };

interface Discovered {
  readonly issuers: string[];
  readonly keys: JWTVerifyGetKey;
}

/** Bearer tokens of one identity provider, which is found by discovery when the first token comes. */
export class Tokens {
  private known: Promise<Discovered> | null = null;
  private restsUntil = 0;

  constructor(
    private readonly from: Issuer,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  async callerOf(token: string): Promise<Caller> {
    return personOf(this.database, identityOf(await this.verified(token), this.from));
  }

  private async verified(token: string): Promise<Verified> {
    const { issuers, keys } = await this.discovered();
    const key: JWTVerifyGetKey = async (header, jws) => {
      try {
        return await keys(header, jws);
      } catch (fault) {
        throw isAboutToken(fault) ? fault : this.isDown(fault);
      }
    };
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: issuers,
        audience: this.from.audience,
        algorithms: [...ALGORITHMS, 'EdDSA', 'Ed25519'],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: LEEWAY_S,
      });
      return payload as Verified;
    } catch (fault) {
      throw fault instanceof RequestError ? fault : badToken();
    }
  }

  private async discovered(): Promise<Discovered> {
    if (Date.now() < this.restsUntil) throw unavailable();
    this.known ??= this.discover();
    try {
      return await this.known;
    } catch (fault) {
      throw this.isDown(fault);
    }
  }

  private async discover(): Promise<Discovered> {
    const { issuer } = this.from;
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`The discovery document was answered ${response.status}.`);
    const told = (await response.json()) as Record<string, unknown>;
    if (told['issuer'] !== issuer) throw new Error('The discovery document is of another issuer.');
    const jwks = told['jwks_uri'];
    const address = typeof jwks === 'string' && URL.canParse(jwks) ? new URL(jwks) : null;
    if (address?.protocol !== new URL(issuer).protocol)
      throw new Error('The discovery document names no keys that can be trusted.');
    // AD FS signs its access tokens under another name than its ID tokens, and says so here.
    const other = told['access_token_issuer'];
    return {
      issuers: typeof other === 'string' ? [issuer, other] : [issuer],
      // Keys are asked for anew when one is unknown, but not more often than every 30 seconds: what is sent here must
      // not make us press the issuer.
      keys: createRemoteJWKSet(address, { cooldownDuration: 30_000, timeoutDuration: PATIENCE_MS }),
    };
  }

  /** Also forgets where the keys were: the issuer may have moved them. */
  private isDown(fault: unknown): RequestError {
    this.known = null;
    if (Date.now() >= this.restsUntil) {
      const { message, code } = fault as { message?: string; code?: string };
      this.logger.warn(
        { fault: { message, code }, issuer: this.from.issuer },
        'the identity provider does not answer',
      );
    }
    this.restsUntil = Date.now() + REST_MS;
    return unavailable();
  }
}

const isAboutToken = (fault: unknown): boolean =>
  fault instanceof errors.JWKSNoMatchingKey ||
  fault instanceof errors.JWKSMultipleMatchingKeys ||
  fault instanceof errors.JOSENotSupported;

const badToken = (): RequestError =>
  new RequestError(
    'UNAUTHENTICATED',
    'The token is not valid here: expired, for another service, of another issuer, or not signed by one of its keys. Get a new one.',
  );

const unavailable = (): RequestError =>
  new RequestError(
    'UNAVAILABLE',
    'The identity provider does not answer, so tokens cannot be checked now. Try again in a minute; API keys work meanwhile.',
  );
