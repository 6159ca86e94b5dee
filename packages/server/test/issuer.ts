import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type Provider from 'oidc-provider';

export const AUDIENCE = 'https://mandato.example/graphql';
const SECRET = 'the-secret-of-every-client-in-tests';

/** What the issuer says of each of its clients, beside the claims of every token. */
export type ClaimsOf = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Issuer {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** An access token as the issuer itself makes it, for one of its clients. */
  token(client: string, audience?: string): Promise<string>;
  /** Signed by the issuer's own key, whatever it says. */
  sign(claims: JWTPayload, header?: object): Promise<string>;
  readonly publicKey: () => CryptoKey;
  /** From now on it signs by another key. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

/** A real identity provider on this machine. */
export async function startIssuer(claims: ClaimsOf): Promise<Issuer> {
  const asked: string[] = [];
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await quietly(async () => (await import('oidc-provider')).default);
  let current = await newKey();
  const serve = (): Promise<void> =>
    quietly(async () => void (answer = new provider(url, configuration(url, current, claims)).callback()));
  await serve();
  return {
    url,
    asked,
    token: async (client, audience = AUDIENCE) => {
      const response = await fetch(`${url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${client}:${SECRET}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (!token) throw new Error(`The issuer gave no token for ${client}: ${response.status}`);
      return token;
    },
    sign: (payload, header = {}) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: current.id, typ: 'at+jwt', ...header })
        .sign(current.pair.privateKey),
    publicKey: () => current.pair.publicKey,
    rotate: async () => {
      current = await newKey();
      await serve();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface SigningKey {
  readonly id: string;
  readonly pair: Awaited<ReturnType<typeof generateKeyPair>>;
  readonly jwk: object;
}

let keys = 0;

async function newKey(): Promise<SigningKey> {
  const id = `key-${(keys += 1)}`;
  const pair = await generateKeyPair('RS256', { extractable: true });
  return { id, pair, jwk: { ...(await exportJWK(pair.privateKey)), kid: id, alg: 'RS256', use: 'sig' } };
}

/** The package tells on the console how it should be run where it matters. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

const configuration = (
  url: string,
  { jwk }: SigningKey,
  claims: ClaimsOf,
): ConstructorParameters<typeof Provider>[1] => ({
  jwks: { keys: [jwk] },
  // As AD FS does.
  discovery: { access_token_issuer: `${url}/services/trust` },
  clients: Object.keys(claims).map((client) => ({
    client_id: client,
    client_secret: SECRET,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  })),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_context: unknown, audience: string) => ({
        scope: '',
        audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_context: unknown, token: { clientId: string }) => claims[token.clientId],
  ttl: { ClientCredentials: 600 },
});
