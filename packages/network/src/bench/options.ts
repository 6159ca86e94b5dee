import { parseArgs } from 'node:util';
import { SIZE_NAMES, type SizeName } from '../sizes';
import { CONTENDERS, type ContenderName } from './contender';

export interface BenchOptions {
  readonly size: SizeName;
  readonly seed: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly contenders: readonly ContenderName[];
  /** Names of operations; all of them where it is empty. */
  readonly operations: readonly string[];
  readonly json: string | null;
  readonly markdown: string | null;
  readonly keep: boolean;
  /** Folder of a database that an earlier run has kept. */
  readonly from: string | null;
}

export const USAGE = `npm run bench -- [options]
  --size demo|oas|interagency|world   the network to load (oas)
  --seed N                            seed of the generator (1)
  --seconds N                         length of one round of one contender (1)
  --rounds N                          rounds; ratios are medians over them (5)
  --contenders a,b                    of ${CONTENDERS.join(', ')} (all that run here)
  --operations a,b                    by name (all)
  --json FILE                         write the rows
  --markdown FILE                     put the table between the markers of that page
  --keep                              keep the database afterwards, and say where
  --from FOLDER                       use a database that was kept`;

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'oas' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '5' },
      contenders: { type: 'string' },
      operations: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'string' },
      keep: { type: 'boolean', default: false },
      from: { type: 'string' },
    },
  });
  const contenders = namesOf(values.contenders);
  for (const name of contenders) {
    if (!(CONTENDERS as readonly string[]).includes(name)) throw new Error(`There is no contender ${name}.`);
  }
  return {
    size: sizeNamed(values.size),
    seed: positive('seed', values.seed),
    seconds: positive('seconds', values.seconds),
    rounds: Math.ceil(positive('rounds', values.rounds)),
    // Every ratio is to the floor, so that one always runs.
    contenders: CONTENDERS.filter(
      (name) => name === 'floor' || contenders.length === 0 || contenders.includes(name),
    ),
    operations: namesOf(values.operations),
    json: values.json ?? null,
    markdown: values.markdown ?? null,
    keep: values.keep,
    from: values.from ?? null,
  };
}

const namesOf = (text: string | undefined): string[] => text?.split(',').filter((name) => name !== '') ?? [];

export const sizesNamed = (text: string): SizeName[] => namesOf(text).map(sizeNamed);

function sizeNamed(text: string): SizeName {
  const size = SIZE_NAMES.find((name) => name === text);
  if (!size) throw new Error(`There is no size ${text}: ${SIZE_NAMES.join(', ')}.`);
  return size;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0.`);
  return value;
}
