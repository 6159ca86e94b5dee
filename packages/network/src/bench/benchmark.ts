import { cpus } from 'node:os';
import type { Lifetime } from '@mandato/server/operator/lifetime';
import { checkAnswers } from './check';
import { tell } from './command';
import { ask, startContender, type Contender, type ContenderName } from './contender';
import { CLIENTS, drive } from './drive';
import { openEnvironment, settingsText, type Environment } from './environment';
import { measure, type Entrant } from './measure';
import type { ReadOperation, Samples } from './operations/operation';
import { reads } from './operations/reads';
import { writes, type WriteOperation } from './operations/writes';
import type { BenchOptions } from './options';
import { linesOf, type Counted, type Line, type Report } from './report';
import { findSamples } from './samples';
import { countStatements } from './statements';
import { summaryOf } from './table';
import { writeLines } from './write-lines';
import { makeReturns } from './write-world';

/** For rounds of a second or more; a trial with shorter ones is no measurement and need not settle as long. */
const SETTLING_MS = 12_000;
const SETTLING_REQUESTS = 2_000;

interface Benchmark {
  readonly lines: readonly Line[];
  /** What was measured how, in words. */
  readonly about: string;
  readonly report: Omit<Report, 'rows'>;
}

export async function benchmark(lifetime: Lifetime, options: BenchOptions): Promise<Benchmark> {
  const environment = await openEnvironment(lifetime, options);
  const samples = await findSamples(environment.admin);
  const contenders = await startAll(lifetime, options, environment);
  const lines: Line[] = [];
  tell('Warming up …');
  for (const contender of contenders)
    await settle(contender, samples, SETTLING_MS * Math.min(1, options.seconds));
  const isAsked = ({ name }: { name: string }): boolean =>
    options.operations.length === 0 || options.operations.includes(name);
  for (const operation of reads.filter(isAsked)) {
    tell(`${operation.name} …`);
    const run = { operation, samples, contenders, environment, options };
    lines.push(...told(await readLines(run)));
  }
  const writing = writes.filter(isAsked);
  if (writing.length > 0)
    lines.push(...(await allWrites(lifetime, writing, { contenders, environment, options })));
  const missing = options.contenders.filter((name) => !contenders.some((each) => each.name === name));
  return {
    lines,
    about: aboutText(options, environment, missing),
    report: { size: options.size, node: process.version, postgres: environment.version },
  };
}

async function allWrites(
  lifetime: Lifetime,
  operations: readonly WriteOperation[],
  run: Pick<Run, 'contenders' | 'environment' | 'options'>,
): Promise<Line[]> {
  const { admin, postgres } = run.environment;
  const contenders = run.contenders.filter((each) => each.writes);
  // Returns to write to are filed through the server, so without it there is nothing to compare.
  const server = contenders.find(({ name }) => name === 'compiled');
  if (!server) return [];
  tell('Filing returns to write to …');
  const world = await makeReturns(postgres.url, admin, server);
  const lines: Line[] = [];
  for (const operation of operations) {
    tell(`${operation.name} …`);
    lines.push(...told(await writeLines({ ...run, operation, world, contenders })));
  }
  return lines;
}

/** Most of what a process does for a request it does for every request: V8 takes some ten thousand to compile that for good. */
async function settle(contender: Contender, samples: Samples, ms: number): Promise<void> {
  const lookups = reads.filter((operation) => operation.kind === 'lookup' && contender.answers(operation));
  const until = performance.now() + ms;
  while (performance.now() < until) {
    for (const operation of lookups) {
      if (performance.now() >= until) return;
      const variables = await operation.variables(samples, () => Promise.resolve({}));
      const requests = variables.map((each) => contender.request(operation, each));
      await drive(contender.url, requests, SETTLING_REQUESTS);
    }
  }
}

/** What is known already: a run takes minutes, and one that is ended early has not been for nothing. */
function told(lines: readonly Line[]): readonly Line[] {
  tell(summaryOf(lines));
  return lines;
}

async function startAll(
  lifetime: Lifetime,
  options: BenchOptions,
  { postgres }: Environment,
): Promise<readonly Contender[]> {
  const started: Contender[] = [];
  for (const name of options.contenders) {
    const contender = await lifetime.open(
      () => startContender(name, postgres.url),
      async (opened) => opened?.stop(),
    );
    if (contender) started.push(contender);
    else tell(`${name} is left out: it does not run here.`);
  }
  return started;
}

interface Run {
  readonly operation: ReadOperation;
  readonly samples: Samples;
  readonly contenders: readonly Contender[];
  readonly environment: Environment;
  readonly options: BenchOptions;
}

async function readLines({ operation, samples, contenders, environment, options }: Run): Promise<Line[]> {
  const variablesOf = new Map<Contender, readonly object[]>();
  for (const contender of contenders.filter((each) => each.answers(operation))) {
    const askHere = async (variables: object) =>
      (await ask(contender, operation, variables)).data as Record<string, unknown>;
    variablesOf.set(contender, await operation.variables(samples, askHere));
  }
  await checkAnswers(operation, variablesOf);
  const entrants = [...variablesOf].map(([contender, variables]): Entrant => {
    const requests = variables.map((each) => contender.request(operation, each));
    return { contender, requests: () => requests };
  });
  const { seconds, rounds } = options;
  const all = await measure(entrants, { postgresPid: environment.postgres.pid, seconds, rounds });
  const counted = await countAll(operation, variablesOf, environment);
  return linesOf({ operation: operation.name, kind: operation.kind, all, counted });
}

/** After the rounds: what a process does once only is done by then. */
async function countAll(
  operation: ReadOperation,
  variablesOf: ReadonlyMap<Contender, readonly object[]>,
  { admin }: Environment,
): Promise<ReadonlyMap<ContenderName, Counted>> {
  const counted = new Map<ContenderName, Counted>();
  for (const [contender, variables] of variablesOf) {
    let bytes = 0;
    const statements = await countStatements(admin, async () => {
      for (const each of variables) bytes += (await ask(contender, operation, each)).bytes;
    });
    counted.set(contender.name, {
      statements: statements / variables.length,
      bytes: Math.round(bytes / variables.length),
    });
  }
  return counted;
}

function aboutText(
  options: BenchOptions,
  environment: Environment,
  missing: readonly ContenderName[],
): string {
  const left = missing.length > 0 ? ` Left out, as they do not run here: ${missing.join(', ')}.` : '';
  return (
    `Size ${options.size}, ${options.rounds} rounds of ${options.seconds} s, ${CLIENTS} connections. Node ${process.version}, ` +
    `PostgreSQL ${environment.version} (${settingsText()}), ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}) for ` +
    `PostgreSQL, the contender and the driver together.${left}`
  );
}
