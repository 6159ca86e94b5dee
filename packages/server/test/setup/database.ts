import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { urlOf, withAdmin } from './admin';
import { currentRun, databasePrefix, keepsDatabases, templateName, type Start, type TestRun } from './run';

interface TestDatabase {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

const ATTEMPTS = 20;

/** A migrated database of the test file's own: a clone of one of the run's templates, made in about 0.1 s. */
export async function testDatabase(start: Start = 'tables'): Promise<TestDatabase> {
  const run = currentRun();
  const name = `${databasePrefix(run)}${randomBytes(4).toString('hex')}`;
  await clone(run, start, name);
  return { url: urlOf(run.adminUrl, name), name, drop: () => drop(run, name) };
}

async function clone(run: TestRun, start: Start, name: string): Promise<void> {
  await withAdmin(run.adminUrl, async (client) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await client.query(`create database ${name} template ${templateName(run, start)}`);
      } catch (error) {
        // The template takes no connections, but autovacuum may still be looking at it.
        const inUse = (error as { code?: string }).code === '55006';
        if (!inUse || attempt === ATTEMPTS) throw error;
        await sleep(100);
      }
    }
  });
}

async function drop(run: TestRun, name: string): Promise<void> {
  if (keepsDatabases()) {
    process.stderr.write(`Kept database ${name} of ${basename(testFile())}.\n`);
    return;
  }
  await withAdmin(run.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

const testFile = (): string =>
  typeof expect === 'undefined' ? 'a test' : (expect.getState().testPath ?? 'a test');
