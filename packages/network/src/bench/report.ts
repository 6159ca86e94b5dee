import type { ContenderName } from './contender';
import type { Round, Rounds } from './measure';
import type { Kind } from './operations/operation';

/** One row of the file that `--json` writes. A ratio is null where this system has no figure for it. */
export interface Row {
  readonly operation: string;
  readonly kind: Kind;
  readonly contender: ContenderName;
  readonly throughputToFloor: number;
  readonly p50ToFloor: number;
  readonly p99ToFloor: number;
  readonly cpuToFloor: number | null;
  readonly statements: number;
  readonly bytes: number;
}

export interface Report {
  readonly size: string;
  readonly node: string;
  readonly postgres: string;
  readonly rows: readonly Row[];
}

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** A row as people read it: with the spread over the rounds and what stands behind the ratios. */
export interface Line extends Row {
  readonly spread: Spread;
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  readonly cpu: { readonly server: number | null; readonly database: number | null };
  readonly memory: number | null;
}

export interface Counted {
  readonly statements: number;
  readonly bytes: number;
}

interface Measured {
  readonly operation: string;
  readonly kind: Kind;
  readonly all: readonly Rounds[];
  readonly counted: ReadonlyMap<ContenderName, Counted>;
}

/** Ratios are made per round, within which the machine was the same for all, and the median of them is told. */
export function linesOf({ operation, kind, all, counted }: Measured): Line[] {
  const floor = all.find(({ contender }) => contender.name === 'floor')?.rounds;
  if (!floor) throw new Error('Ratios need the floor among the contenders.');
  return all.map(({ contender, rounds, memory }) => {
    const ratios = (value: (round: Round) => number | null): Spread | null =>
      spreadOf(
        rounds.flatMap((round, i) => {
          const [own, base] = [value(round), value(floor[i] as Round)];
          return own === null || base === null || base === 0 ? [] : [own / base];
        }),
      );
    const throughput = ratios((round) => round.throughput) as Spread;
    const { statements, bytes } = counted.get(contender.name) as Counted;
    return {
      operation,
      kind,
      contender: contender.name,
      throughputToFloor: rounded(throughput.median),
      p50ToFloor: rounded(ratios((round) => round.p50)?.median ?? 0),
      p99ToFloor: rounded(ratios((round) => round.p99)?.median ?? 0),
      cpuToFloor: roundedOrNull(ratios(cpuOf)?.median),
      statements,
      bytes,
      spread: throughput,
      milliseconds: { p50: medianOf(rounds, (r) => r.p50) ?? 0, p99: medianOf(rounds, (r) => r.p99) ?? 0 },
      cpu: {
        server: medianOf(rounds, (r) => r.serverCpu),
        database: medianOf(rounds, (r) => r.databaseCpu),
      },
      memory,
    };
  });
}

export const rowOf = ({ spread: _s, milliseconds: _m, cpu: _c, memory: _y, ...row }: Line): Row => row;

const cpuOf = ({ serverCpu, databaseCpu }: Round): number | null =>
  serverCpu === null || databaseCpu === null ? null : serverCpu + databaseCpu;

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: medianOfSorted(sorted),
    least: sorted[0] as number,
    most: sorted[sorted.length - 1] as number,
  };
}

function medianOfSorted(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

const medianOf = (rounds: readonly Round[], value: (round: Round) => number | null): number | null =>
  spreadOf(rounds.map(value).filter((each) => each !== null))?.median ?? null;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const roundedOrNull = (value: number | undefined): number | null =>
  value === undefined ? null : rounded(value);
