import 'reflect-metadata';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { prepareNetwork, report, type Outcome } from '../generate/network';
import type { SizeName } from '../sizes';
import { Lines, type Piece } from './lines';
import type { Table } from './tables';
import { Words } from './words';

/** What a thread is to do. */
export interface Work {
  readonly size: SizeName;
  readonly seed: number;
  readonly share: { readonly of: number; readonly index: number };
  readonly tables: ReadonlyMap<string, Table>;
}

/** A piece, or what came of all; neither: an agency is done. */
export interface Said {
  readonly piece?: Piece;
  readonly outcome?: Outcome;
  /** With the outcome: see `Words`. */
  readonly learnt?: Words['learnt'];
}

/** Pieces that may be on their way: so far the thread gets ahead of the database. */
const MOST_UNDERWAY = 24;

async function work({ size, seed, share, tables }: Work, port: MessagePort): Promise<void> {
  let underway = 0;
  let goOn: (() => void) | null = null;
  port.on('message', () => {
    underway -= 1;
    if (underway < MOST_UNDERWAY) goOn?.();
  });
  const say = (said: Said): void => port.postMessage(said, said.piece ? [said.piece.text.buffer] : []);
  const words = new Words();
  const lines = new Lines(tables, words, (piece) => {
    underway += 1;
    say({ piece });
  });
  const pause = async (): Promise<void> => {
    say({});
    if (underway >= MOST_UNDERWAY) await new Promise<void>((resolve) => (goOn = resolve));
    goOn = null;
  };
  const outcome = await report(prepareNetwork(size, seed), { write: lines.write, share, pause });
  lines.end();
  say({ outcome, learnt: words.learnt });
  port.close();
}

if (parentPort) void work(workerData as Work, parentPort);
