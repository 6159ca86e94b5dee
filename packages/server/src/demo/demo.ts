import { SYSTEM } from '../features/access/key.service';
import { Refusal } from '../features/access/refusal';
import { openRound } from '../features/cycles/cycle.service';
import type { Database } from '../platform/database/database';
import { startServer } from '../server';
import { demoKeys, type DemoKeys } from './demo-keys';
import { fileDemoReturn } from './demo-return';
import { demoReturn, demoRounds } from './demo.files';

const AGENCY = 'ILO';

export interface Demo {
  readonly keys: DemoKeys;
}

/** Two rounds, keys, and one return that is published; whatever of it is there already is left as it is. */
export async function prepareDemo(database: Database, databaseUrl: string, dataDir: string): Promise<Demo> {
  try {
    const rounds = demoRounds();
    for (const round of rounds) await openRound(database, SYSTEM, round);
    const agencyCodes = [...new Set(rounds.flatMap(({ expected }) => expected))].sort();
    const keys = await demoKeys(database, dataDir, agencyCodes);
    const input = demoReturn();
    if (!(await isPublished(database, `${AGENCY}/${input.cycle.code}`))) {
      await throughServer(databaseUrl, (url) => fileDemoReturn(url, keys, AGENCY, input));
    }
    return { keys };
  } catch (cause) {
    throw new Error(
      `The demo could not be prepared: ${reasonOf(cause)} Start without it: MANDATO_DEMO=off.`,
      { cause },
    );
  }
}

async function isPublished(database: Database, reference: string): Promise<boolean> {
  const { id } = await database.read(
    SYSTEM,
    'select id from diagnosis where reference = $1 and since is not null',
    [reference],
  );
  return id !== undefined;
}

/** A server that nobody else knows of: once the real one answers, what it answers is complete. */
async function throughServer(databaseUrl: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    trustProxy: 0,
    databaseUrl,
  });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

const reasonOf = (fault: unknown): string =>
  fault instanceof Refusal
    ? fault.problems.map(({ message }) => message).join(' ')
    : (fault as Error).message;
