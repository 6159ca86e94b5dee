import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { report, type Outcome, type Prepared } from '../generate/network';
import type { SizeName } from '../sizes';
import type { Copier } from './copier';
import { Lines, type Piece } from './lines';
import type { Table } from './tables';
import type { Said, Work } from './reporter.worker';
import type { Words } from './words';

interface ReportersOf {
  readonly size: SizeName;
  readonly seed: number;
  readonly tables: ReadonlyMap<string, Table>;
  readonly copier: Copier;
  readonly words: Words;
  /** Called after each agency. */
  told(): void;
}

/** All agencies in this thread: for a small network starting others would take longer. */
export async function reportHere(
  { tables, copier, words, told }: ReportersOf,
  prepared: Prepared,
): Promise<readonly Outcome[]> {
  let waiting: Promise<void> = Promise.resolve();
  const lines = new Lines(tables, words, (piece) => {
    waiting = copier.take(piece);
  });
  const pause = async (): Promise<void> => {
    told();
    await waiting;
  };
  const outcome = await report(prepared, { write: lines.write, share: { of: 1, index: 0 }, pause });
  lines.end();
  await waiting;
  return [outcome];
}

/** The agencies dealt out to so many threads; one that fails ends them all. */
export async function reportInThreads(of: ReportersOf, threads: number): Promise<readonly Outcome[]> {
  const { size, seed, tables } = of;
  const workers = Array.from({ length: threads }, (_, index) => {
    const share = { of: threads, index };
    const workerData: Work = { size, seed, share, tables };
    return new Worker(join(__dirname, 'reporter.worker.js'), { workerData, resourceLimits: LIMITS });
  });
  try {
    return await Promise.all(workers.map((worker) => outcomeOf(worker, of)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

// Much is made and let go: with room for it little is moved about.
const LIMITS = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 4096 };

const outcomeOf = (worker: Worker, { copier, words, told }: ReportersOf): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const take = (piece: Piece): void =>
      void copier.take(piece).then(() => worker.postMessage('taken'), reject);
    worker.on('message', (said: Said) => {
      if (said.piece) take(said.piece);
      else if (said.outcome) {
        words.merge(said.learnt ?? new Map());
        resolve(said.outcome);
      } else told();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread ended before it was done (${code}).`)));
  });
