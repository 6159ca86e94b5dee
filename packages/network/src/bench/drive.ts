import autocannon from 'autocannon';
import type { Request } from './contender';

export const CLIENTS = 8;

// A run ends at the first look after its last answer, and a measurement is of many short runs.
const LOOK_MS = 50;

/** Far beyond what any answer takes: a slow one is measured, not cut off. */
const TIMEOUT_SECONDS = 60;

export interface Driven {
  readonly seconds: number;
  readonly completed: number;
  /** Milliseconds of each answer, ascending. */
  readonly latencies: readonly number[];
}

/**
 * Sends exactly so many requests over kept-alive connections and waits for every answer, so that none is cut off and what
 * was used for them can be told. Each client goes through its own share of the requests, again and again.
 */
export async function drive(
  url: string,
  requests: readonly Request[],
  amount: number,
  most = CLIENTS,
): Promise<Driven> {
  const clients = Math.min(most, amount);
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  let ended = began;
  const run = autocannon({
    url,
    connections: clients,
    amount,
    timeout: TIMEOUT_SECONDS,
    sampleInt: LOOK_MS,
    method: 'POST',
    setupClient: (client) => {
      client.setRequests(shareOf(requests, { client: next++, clients, amount }));
    },
  });
  run.on('response', (_client, status, _bytes, milliseconds) => {
    ended = performance.now();
    if (status === 200) latencies.push(milliseconds);
  });
  const { errors, timeouts } = await run;
  if (latencies.length < amount) {
    throw new Error(
      `${url}: only ${latencies.length} of ${amount} requests were answered with 200 (${errors} errors, ${timeouts} of them timeouts).`,
    );
  }
  return {
    seconds: (ended - began) / 1000,
    completed: latencies.length,
    latencies: latencies.sort((a, b) => a - b),
  };
}

interface Share {
  readonly client: number;
  readonly clients: number;
  readonly amount: number;
}

/** Where there is one request for each to send, every client has its own; else each goes through all, from another on. */
function shareOf(requests: readonly Request[], { client, clients, amount }: Share): object[] {
  const own =
    requests.length >= amount
      ? requests.filter((_, i) => i % clients === client)
      : requests.map((_, i) => requests[(i + client) % requests.length] as Request);
  return own.map((request) => ({ method: 'POST', ...request }));
}

/** Of values in ascending order the one that this share of them does not reach. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
