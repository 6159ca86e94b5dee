import { connect as connectSocket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { RequestError } from '../../errors';

const BETWEEN_REQUESTS = 250;
const LONGEST_REQUEST = 5000;

/** Nobody reads it; it ends the work for who has left. */
export const callerLeft = (): RequestError =>
  new RequestError('UNAVAILABLE', 'The caller left before the answer; nothing was changed.');

/**
 * Lends a connection. When the caller leaves meanwhile, what runs on it is cancelled, and the connection is closed instead
 * of given back: a request to cancel names a connection, not a statement, and must never meet the next one's.
 */
export async function lend<T>(
  pool: Pool,
  signal: AbortSignal | undefined,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  if (signal?.aborted) {
    client.release();
    throw callerLeft();
  }
  let cancelling: { readonly settled: AbortController; readonly done: Promise<void> } | null = null;
  const cancel = (): void => {
    const settled = new AbortController();
    cancelling = { settled, done: cancelUntil(settled.signal, client) };
  };
  signal?.addEventListener('abort', cancel, { once: true });
  let isGood = false;
  try {
    const result = await work(client);
    isGood = true;
    return result;
  } catch (error) {
    throw signal?.aborted ? callerLeft() : error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    const begun = cancelling as { settled: AbortController; done: Promise<void> } | null;
    begun?.settled.abort();
    await begun?.done;
    client.release(!isGood || begun !== null);
  }
}

/** A request to cancel may overtake the statement that it is meant for, so it is repeated until the work has settled. */
async function cancelUntil(settled: AbortSignal, client: PoolClient): Promise<void> {
  while (!settled.aborted) {
    await requestCancel(client);
    await pause(BETWEEN_REQUESTS, undefined, { signal: settled }).catch(() => undefined);
  }
}

const CANCEL_REQUEST = 80_877_102;

/** The protocol's own request, on a connection of its own: it needs no rights but the secret key, and passes poolers. */
function requestCancel(client: PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as {
    readonly [name in 'port' | 'processID' | 'secretKey']: number;
  } & { readonly host: string };
  const message = Buffer.alloc(16);
  for (const [i, each] of [16, CANCEL_REQUEST, processID, secretKey].entries())
    message.writeInt32BE(each | 0, i * 4);
  return new Promise((resolve) => {
    const socket = host.startsWith('/')
      ? connectSocket(`${host}/.s.PGSQL.${port}`)
      : connectSocket(port, host);
    socket.setTimeout(LONGEST_REQUEST, () => socket.destroy());
    socket.on('error', () => undefined);
    // PostgreSQL closes it once the request is dealt with.
    socket.on('close', () => resolve());
    socket.on('connect', () => socket.write(message));
    socket.resume();
  });
}
