import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '@mandato/rules';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig, SETTINGS } from './config';
import { describeFault } from './operator/fault';
import type { WantedKey } from './operator/keys-create';
import { Interrupted, Lifetime } from './operator/lifetime';
import type { Session } from './operator/session';

/* Each command is loaded when it is called for: `--help` and a faulty configuration answer at once. */

const ROLES = ['READER', 'REPORTER', 'APPROVER', 'REVIEWER', 'EDITOR', 'ADMINISTRATOR'];
// npm passes on a Ctrl-C that the terminal has sent to every process already: twice so soon is once.
const SAME_KEYSTROKE_MS = 1_000;

/** False: what it looked for is not as it should be. */
type Work = (session: Session) => Promise<unknown>;

/** What the process says at its end; null: it was interrupted. */
type Outcome = boolean | null;

async function run(work: Work, isServer = false): Promise<void> {
  // Said by a process that has nothing left to wait for although it has not come to its end.
  process.exitCode = 1;
  const lifetime = new Lifetime();
  endOnSignals(lifetime);
  const outcome = await execute(lifetime, work);
  // Being told to stop is how a server ends; a command has then not done what it was asked for.
  const isDone = outcome ?? isServer;
  if (outcome === null && !isServer) console.error('Interrupted.');
  const closed = await lifetime.end().then(
    () => true,
    (fault: unknown) => console.error(describeFault(fault)),
  );
  process.exit(isDone && closed ? 0 : 1);
}

async function execute(lifetime: Lifetime, work: Work): Promise<Outcome> {
  try {
    const config = readConfig(process.env);
    const session = { config, lifetime, tell: console.log, note: console.error };
    return (await work(session)) !== false;
  } catch (fault) {
    if (fault instanceof Interrupted) return null;
    console.error(describeFault(fault));
    return false;
  }
}

function endOnSignals(lifetime: Lifetime): void {
  let first: number | null = null;
  const end = (): void => {
    if (first !== null && performance.now() - first > SAME_KEYSTROKE_MS) process.exit(1);
    first ??= performance.now();
    lifetime.end().catch(() => undefined);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('uncaughtException', (fault) => {
    console.error(describeFault(fault));
    void lifetime.end().finally(() => process.exit(1));
  });
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Not a day as YYYY-MM-DD.');
  if (text < new Date().toISOString().slice(0, 10)) throw new InvalidArgumentError('That day is past.');
  return text;
}

const describeSetting = ({ name, meaning, initial }: (typeof SETTINGS)[number]): string =>
  `  ${name.padEnd(22)}${meaning}${initial ? ` Without it: ${initial}.` : ''}`;

const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('mandato-server')
  .description(
    'Runs a Mandato server and what belongs to it. Settings come from the environment, see README.md.',
  )
  .version(version)
  .addHelpText('after', `\nSettings, from the environment:\n${SETTINGS.map(describeSetting).join('\n')}`)
  .showHelpAfterError('(mandato-server --help lists what there is)');

program
  .command('start')
  .description('bring everything up to date and serve; without DATABASE_URL on a PostgreSQL of its own')
  .action(() => run(async (session) => (await import('./operator/start.js')).startCommand(session), true));

program
  .command('migrate')
  .description('bring the schema of the database up to date')
  .action(() => run(async (session) => (await import('./operator/migrate.js')).migrateCommand(session)));

program
  .command('catalogue')
  .description('load an edition of the catalogue as an act of the register')
  .argument('[folder]', 'folder of the edition', 'the edition of this release')
  .action((_folder: string, _options: object, command: Command) =>
    run(async (session) =>
      (await import('./operator/catalogue.js')).catalogueCommand(session, command.args[0]),
    ),
  );

program
  .command('keys')
  .description('the keys that callers identify themselves with')
  .command('create')
  .description('make a key and print it, this once')
  .addOption(new Option('--role <ROLE>', 'what its holder may do').choices(ROLES).makeOptionMandatory())
  .option('--agency <CODE>', 'the agency it stands for')
  .option('--name <NAME>', 'how lists call it; else agency and role')
  .option('--expires-on <DAY>', 'last day (UTC) on which it is valid', day)
  .action((wanted: WantedKey) =>
    run(async (session) => (await import('./operator/keys-create.js')).keysCreateCommand(session, wanted)),
  );

program
  .command('doctor')
  .description('look for what is wrong and change nothing; fails if there is something')
  .action(() => run(async (session) => (await import('./operator/doctor.js')).doctorCommand(session)));

void program.parseAsync();
