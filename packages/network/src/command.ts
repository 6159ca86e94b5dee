import { Command, InvalidArgumentError, Option } from 'commander';
import { loadNetwork, NotEmptyError } from './load/load-network';
import { SIZE_NAMES, type SizeName } from './sizes';

interface Options {
  readonly size: SizeName;
  readonly database: string;
  readonly seed: number;
  readonly threads?: number;
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not a whole number from 0 to 999999999.');
}

async function run({ database, ...options }: Options): Promise<void> {
  const { rows, seconds, size, seed } = await loadNetwork({
    ...options,
    databaseUrl: database,
    log: console.error,
  });
  const all = Object.values(rows).reduce((sum, each) => sum + each, 0);
  for (const [table, count] of Object.entries(rows).sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(10)}  ${table}`);
  console.log(`${String(all).padStart(10)}  rows in ${seconds} s: size ${size}, seed ${seed}`);
}

new Command('network')
  .description('Fills an empty database with an invented network: the same size and seed give the same rows.')
  .addOption(new Option('--size <size>', 'how large').choices(SIZE_NAMES).default('demo'))
  .requiredOption('--database <url>', 'an empty PostgreSQL database, whose owner the login is')
  .option('--seed <number>', 'which network of that size', wholeNumber, 1)
  .option('--threads <number>', 'in how many threads it is made', wholeNumber)
  .action((options: Options) =>
    run(options).catch((fault: unknown) => {
      if (!(fault instanceof NotEmptyError)) throw fault;
      console.error(fault.message);
      process.exitCode = 1;
    }),
  )
  .parseAsync()
  .catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  });
