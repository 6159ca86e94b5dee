import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What every contender does when it serves: says where, and ends with whoever started it. */
export function announce(url: string, stop: () => Promise<unknown>): void {
  const end = (): void => {
    void stop().finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', () => undefined);
  process.stdin.once('end', end).once('close', end).resume();
  process.stdout.write(`ready ${url}\n`);
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const CONNECTIONS = 8;

export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL names no database.');
  return url;
}
