import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startServer } from '@mandato/server/server';
import type { Client } from 'pg';
import { Lifetime } from '@mandato/server/operator/lifetime';
import type { SizeName } from '../sizes';
import { answerOf, statementsOf, type Sent } from './asked';
import { runCommand, tell } from './command';
import { percentile } from './drive';
import { openEnvironment } from './environment';
import { reads } from './operations/reads';
import { sizesNamed } from './options';
import { planOf } from './plan';
import { findSamples } from './samples';

const USAGE = `npm run bench:growth -- [options]
  --sizes a,b       networks to compare (demo,oas)
  --seed N          seed of the generator (1)
  --json FILE       write the figures
  --from FOLDER     use a database of the one size named that was kept
Asks every operation of the benchmark on each size and says how its time, the rows it touches and its plan grow.`;

const REPEATS = 15;
/** What takes long is asked less often. */
const LONGEST_MS = 15_000;

interface Figure {
  readonly operation: string;
  readonly size: SizeName;
  readonly p50: number;
  readonly p95: number;
  /** Pages of tables and indexes that the statement looks at. */
  readonly buffers: number;
  /** The same for plans of the same shape. */
  readonly plan: string;
  /** Tables that it reads from one end to the other. */
  readonly scans: readonly string[];
}

void runCommand(USAGE, async (args, lifetime) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: 'demo,oas' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const figures: Figure[] = [];
  const sizes = sizesNamed(values.sizes);
  if (values.from !== undefined && sizes.length !== 1)
    throw new Error('--from names one database: name its size alone.');
  for (const size of sizes) {
    // One size at a time: each has its database to itself, and leaves nothing behind.
    const own = new Lifetime();
    const figuresHere = lifetime.open(
      () => figuresOf(own, { size, seed: Number(values.seed), keep: false, from: values.from ?? null }),
      () => own.end(),
    );
    figures.push(...(await figuresHere));
    await own.end();
  }
  process.stdout.write(`${tableOf(figures)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
});

type Wanted = Parameters<typeof openEnvironment>[1];

async function figuresOf(lifetime: Lifetime, wanted: Wanted): Promise<Figure[]> {
  const { size } = wanted;
  const { postgres, admin } = await openEnvironment(lifetime, wanted);
  const server = await lifetime.open(
    () =>
      startServer({ port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0, databaseUrl: postgres.url }),
    (started) => started.stop(),
  );
  const samples = await findSamples(admin);
  const figures: Figure[] = [];
  for (const operation of reads) {
    tell(`${size}: ${operation.name} …`);
    const ask = (variables: object): Promise<Record<string, unknown>> =>
      answerOf(server.url, operation.document, variables);
    const all = await operation.variables(samples, ask);
    const statements = await statementsOf(() => ask(all[0] ?? {}));
    const times = await timesOf(
      Array.from({ length: REPEATS }, () => all)
        .flat()
        .map((variables) => () => ask(variables)),
    );
    figures.push({
      operation: operation.name,
      size,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      ...(await digest(admin, statements)),
    });
  }
  return figures;
}

/** Milliseconds of each, ascending, as far as there is time for them. */
async function timesOf(asks: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const until = performance.now() + LONGEST_MS;
  const times: number[] = [];
  for (const ask of asks) {
    const began = performance.now();
    if (began > until) break;
    await ask();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

async function digest(
  admin: Client,
  statements: readonly Sent[],
): Promise<Pick<Figure, 'buffers' | 'plan' | 'scans'>> {
  const plans = [];
  for (const { text, params = [] } of statements) plans.push(await planOf(admin, text, params));
  return {
    buffers: plans.reduce((sum, { buffers }) => sum + buffers, 0),
    plan: createHash('sha256')
      .update(plans.map(({ shape }) => shape).join())
      .digest('hex')
      .slice(0, 8),
    scans: [...new Set(plans.flatMap(({ scans }) => scans))].sort(),
  };
}

function tableOf(figures: readonly Figure[]): string {
  const rows = figures
    .toSorted((a, b) => a.operation.localeCompare(b.operation))
    .map(
      ({ operation, size, p50, p95, buffers, plan, scans }) =>
        `| ${operation} | ${size} | ${p50.toFixed(2)} | ${p95.toFixed(2)} | ${buffers} | ${plan} | ${scans.join(', ') || '–'} |`,
    );
  return [
    '| operation | size | p50 ms | p95 ms | pages | plan | read whole, over 1,000 rows |',
    '| --- | --- | ---: | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}
