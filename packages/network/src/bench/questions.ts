import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '@mandato/server/server';
import type { Client } from 'pg';
import { answerOf, statementsOf } from './asked';
import { runCommand, tell } from './command';
import { percentile } from './drive';
import { openEnvironment } from './environment';
import type { Samples } from './operations/operation';
import { sizesNamed } from './options';
import { findSamples } from './samples';

const USAGE = `npm run bench:questions -- [options]
  --size NAME       the network to ask (oas)
  --seed N          seed of the generator (1)
  --json FILE       write the figures
  --from FOLDER     use a database that was kept
Asks the questions of packages/server/queries with things of the network in the place of those of the demo, and tells the SQL
statements and the time of each.`;

const FOLDER = join(dirname(require.resolve('@mandato/server/package.json')), 'queries');
const EACH = 5;
const REPEATS = 3;

interface Figure {
  readonly question: string;
  readonly statements: number;
  readonly p50: number;
  readonly most: number;
  readonly bytes: number;
}

void runCommand(USAGE, async (args, lifetime) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'oas' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const [size] = sizesNamed(values.size);
  if (!size) throw new Error('--size names no network.');
  const wanted = { size, seed: Number(values.seed), keep: false, from: values.from ?? null };
  const { postgres, admin } = await openEnvironment(lifetime, wanted);
  const server = await lifetime.open(
    () =>
      startServer({ port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0, databaseUrl: postgres.url }),
    (started) => started.stop(),
  );
  const there = { ...(await findSamples(admin)), references: await references(admin) };
  const figures: Figure[] = [];
  for (const name of questions()) {
    tell(`${name} …`);
    figures.push(await figureOf(name, server.url, there));
  }
  process.stdout.write(`${tableOf(figures)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
});

function questions(): string[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.graphql')) : [];
  if (names.length === 0) throw new Error(`There are no questions in ${FOLDER}.`);
  return names.sort().map((name) => name.slice(0, -'.graphql'.length));
}

async function figureOf(name: string, url: string, there: There): Promise<Figure> {
  const document = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
  const file = join(FOLDER, `${name}.variables.json`);
  const usual: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const all = Array.from({ length: EACH }, (_, n) => instead(usual, [], there, n) as object);
  // The same document with another ending: an answer that was kept is not asked for again.
  const ask = (variables: object, n: number): Promise<object> =>
    answerOf(url, `${document}${' '.repeat(n)}`, variables);
  let bytes = 0;
  const statements = await statementsOf(async () => {
    bytes = JSON.stringify(await ask(all[0] ?? {}, 0)).length;
  });
  const times: number[] = [];
  for (let n = 1; n <= REPEATS; n++) {
    await ask(all[0] ?? {}, n);
    for (const variables of all.slice(1)) {
      const began = performance.now();
      await ask(variables, n);
      times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  return {
    question: name,
    statements: statements.length,
    p50: percentile(times, 0.5),
    most: percentile(times, 1),
    bytes,
  };
}

interface There extends Samples {
  readonly references: readonly string[];
}

async function references(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ reference: string }>(
    `select d.reference from diagnosis d where d.since is not null
      order by (select count(*) from revision r where r.diagnosis_id = d.id and r.since is not null) desc, d.reference collate "C" limit 20`,
  );
  return rows.map(({ reference }) => reference);
}

/** What of the demo is named by a variable, as something of this network: each time something else. */
function instead(value: unknown, path: readonly string[], there: There, n: number): unknown {
  if (Array.isArray(value)) return value.map((each: unknown, i) => instead(each, path, there, n + i));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, instead(each, [...path, key], there, n)]),
    );
  const name = path.findLast((key) => !['eq', 'in'].includes(key)) ?? '';
  const found = (path.includes('rounds') ? roundFor(name, there, n) : NAMED[name]?.(there, n)) ?? null;
  return found !== null && typeof found === typeof value ? found : value;
}

const one = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const NAMED: Readonly<Record<string, (there: There, n: number) => string | number | undefined>> = {
  agency: ({ agencies }, n) => one(agencies, n),
  cycle: ({ cycles }, n) => one(cycles, n),
  country: ({ countries }, n) => one(countries, n),
  other: ({ countries }, n) => one(countries, n + 1),
  reference: (there, n) => one(there.references, n),
  from: ({ years }, n) => years.first + n,
  to: ({ years }, n) => years.first + n + 2,
};

/** Two rounds that follow each other. */
function roundFor(name: string, { cycles }: There, n: number): string | undefined {
  const rounds = [...cycles].sort();
  return one(name === 'to' ? rounds.slice(1) : rounds.slice(0, -1), n);
}

function tableOf(figures: readonly Figure[]): string {
  return [
    '| question | SQL | p50 ms | most ms | bytes |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...figures.map(
      ({ question, statements, p50, most, bytes }) =>
        `| ${question} | ${statements} | ${p50.toFixed(1)} | ${most.toFixed(1)} | ${bytes} |`,
    ),
  ].join('\n');
}
