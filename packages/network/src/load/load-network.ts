import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { migrate } from '@mandato/server/platform/database/migrate';
import { FILL_COVERAGE } from '@mandato/server/platform/database/migrations/coverage-cells';
import { Client } from 'pg';
import { finish, prepareNetwork } from '../generate/network';
import { SIZES, type SizeName } from '../sizes';
import { Copier } from './copier';
import { Lines } from './lines';
import { reportHere, reportInThreads } from './reporters';
import { readSamples, type Samples } from './samples';
import { withoutGuards } from './schema';
import { readTables, type Table } from './tables';
import { Words } from './words';

export interface LoadOptions {
  /** An empty database, whose owner the login is. */
  readonly databaseUrl: string;
  readonly size: SizeName;
  readonly seed: number;
  /** In how many threads the returns are made; by itself one for small networks, else as many as there are processors. */
  readonly threads?: number;
  log?(line: string): void;
}

export interface Summary {
  readonly size: SizeName;
  readonly seed: number;
  /** Seconds that it took. */
  readonly seconds: number;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** Ids and codes to ask for, drawn by the seed. */
  readonly samples: Samples;
}

/** A database that is not as a load needs it. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError';
}

/** Migrates an empty database and fills it with a network of that size and seed: all of it or nothing. */
export async function loadNetwork({
  databaseUrl,
  size,
  seed,
  threads = threadsFor(size),
  log = () => undefined,
}: LoadOptions): Promise<Summary> {
  const began = performance.now();
  await migrate(databaseUrl);
  const client = new Client({ connectionString: databaseUrl, application_name: 'mandato-network' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseFilled(client);
    const tables = await readTables(client);
    const copier = new Copier(client, tables);
    await client.query('begin');
    await client.query(SETTINGS);
    await withoutGuards(client, tables, () => fill({ copier, tables, size, seed, threads, log }), log);
    log('Counting for the planner …');
    await client.query('analyze');
    log('Filling the coverage ledger …');
    const { rowCount: cells } = await client.query(FILL_COVERAGE);
    await client.query('commit');
    await client.query('analyze coverage_cell');
    const samples = await readSamples(client, seed);
    return {
      size,
      seed,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      rows: { ...copier.counts, coverage_cell: cells ?? 0 },
      samples,
    };
  } finally {
    await client.end();
  }
}

const SETTINGS = `set local maintenance_work_mem = '512MB'; set local work_mem = '128MB'; set local max_parallel_maintenance_workers = 2; set local synchronous_commit = off; set local statement_timeout = 0; set local jit = off`;

interface Filling extends Required<Pick<LoadOptions, 'size' | 'seed' | 'threads' | 'log'>> {
  readonly copier: Copier;
  readonly tables: ReadonlyMap<string, Table>;
}

async function fill({ copier, tables, size, seed, threads, log }: Filling): Promise<Words> {
  const of = SIZES[size].agencies;
  let done = 0;
  const told = (): void => {
    done += 1;
    if (done % Math.ceil(of / 10) === 0) log(`${done} of ${of} agencies have reported.`);
  };
  const words = new Words();
  const reporters = { size, seed, tables, copier, words, told };
  // Other threads get ready by themselves, and begin while this one does.
  const reports = threads < 2 ? null : reportInThreads(reporters, threads);
  reports?.catch(() => undefined);
  const prepared = prepareNetwork(size, seed);
  const outcomes = await (reports ?? reportHere(reporters, prepared));
  let last: Promise<void> = Promise.resolve();
  const lines = new Lines(tables, words, (piece) => {
    last = copier.take(piece);
  });
  finish(prepared, outcomes, lines.write);
  lines.end();
  await last;
  return words;
}

/** Small networks are made before other threads have begun. */
const threadsFor = (size: SizeName): number =>
  SIZES[size].agencies < 100 ? 1 : Math.min(4, Math.max(2, availableParallelism()));

async function refuseFilled(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; returns: boolean }>(
    'select number, exists (select from diagnosis) as returns from register_head',
  );
  if (rows[0]?.number === 0 && !rows[0].returns) return;
  throw new NotEmptyError(
    'The database is not empty: a network is loaded into a database of its own. Create one and name it in the URL.',
  );
}
