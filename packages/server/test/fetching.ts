import { request as bareRequest } from 'node:http';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { startServer, type RunningServer, type ServerOptions } from '../src/server';
import type { Loose, World } from './world';

/* What tests of the transport ask with: GET, bare headers, and servers beside the world's own. */

export interface Fetched {
  readonly status: number;
  readonly text: string;
  readonly body: Loose;
  header(name: string): string | null;
}

/** One request, as it stands: nothing is added to it but what HTTP itself needs. */
export function fetched(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept may be closed while a test keeps the process busy.
    const sent = bareRequest(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const isJson = text !== '' && /json/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          text,
          body: isJson ? JSON.parse(text) : null,
          header: (name) => {
            const value = response.headers[name];
            return value === undefined ? null : String(value);
          },
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const asked = (query: string, variables?: object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
});

/** An address that asks by GET. */
export const addressOf = (url: string, params: Readonly<Record<string, string>>): string =>
  `${url}/graphql?${new URLSearchParams(params).toString()}`;

/** How many answers this work is given from what was kept. */
export async function keptAnswers(work: () => Promise<unknown>): Promise<number> {
  let number = 0;
  const count = (message: unknown): void => {
    if ((message as { way: string }).way === 'cached') number += 1;
  };
  subscribe('mandato:answer', count);
  try {
    await work();
  } finally {
    unsubscribe('mandato:answer', count);
  }
  return number;
}

/** Another server on the world's database. */
export const besides = (world: World, options: Partial<ServerOptions> = {}): Promise<RunningServer> =>
  startServer({
    ...{ port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0 },
    ...options,
    databaseUrl: world.databaseUrl,
  });
