import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '@mandato/rules';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig, SETTINGS } from './config';
import { describeFault } from './operator/fault';
import type { WantedEntries } from './operator/audit';
import type { WantedKey } from './operator/keys-create';
import type { WantedLink, WantedMember } from './operator/members';
import { Interrupted, Lifetime } from './operator/lifetime';
import type { Session } from './operator/session';
import { ROLE_NAMES } from './sign-in.config';

/* Each command is loaded when it is called for: `--help` and a faulty configuration answer at once. */

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

function anyDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Not a day as YYYY-MM-DD.');
}

function day(text: string): string {
  if (anyDay(text) < new Date().toISOString().slice(0, 10))
    throw new InvalidArgumentError('That day is past.');
  return text;
}

const describeSetting = ({ name, meaning, initial }: (typeof SETTINGS)[number]): string =>
  `  ${name.padEnd(28)}${meaning}${initial ? ` Without it: ${initial}.` : ''}`;

const AUDIT_LINES = `
Each line is one JSON object. Fields are never renamed or removed; new ones may be added:
  id          global id of the entry
  at          instant of the change, RFC 3339 in UTC
  action      name of the mutation, or of what is done without one
  subject     global id of what was changed
  actor       { id, name, agency, role } of the key or person; of a person the name is their id
  onBehalfOf  code of the agency it was done for, or null
  concerns    code of the agency whose thing was changed, or null
  before      what was there before, or null
  after       what was there afterwards, or null
Agencies go by the code they have today.`;

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
  .addOption(new Option('--role <ROLE>', 'what its holder may do').choices(ROLE_NAMES).makeOptionMandatory())
  .option('--agency <CODE>', 'the agency it stands for')
  .option('--name <NAME>', 'how lists call it; else agency and role')
  .option('--expires-on <DAY>', 'last day (UTC) on which it is valid', day)
  .action((wanted: WantedKey) =>
    run(async (session) => (await import('./operator/keys-create.js')).keysCreateCommand(session, wanted)),
  );

const members = program
  .command('members')
  .description('people, who sign in by a link; it is printed here, for you to hand over');

members
  .command('invite')
  .description('invite a person and print the link that lets them in, once, within 7 days')
  .requiredOption('--email <ADDRESS>', 'where they can be reached')
  .requiredOption('--name <NAME>', 'how they are called')
  .addOption(
    new Option('--role <ROLE...>', 'what they may do, one or several')
      .choices(ROLE_NAMES)
      .makeOptionMandatory(),
  )
  .option('--agency <CODE>', 'the agency they work for')
  .addOption(
    new Option('--locale <LANGUAGE>', 'language of mails to them').choices(['en', 'es']).default('en'),
  )
  .action((wanted: WantedMember) =>
    run(async (session) => (await import('./operator/members.js')).membersInviteCommand(session, wanted)),
  );

members
  .command('link')
  .description('print a new link for somebody who was invited')
  .requiredOption('--email <ADDRESS>', 'where they were invited')
  .action((wanted: WantedLink) =>
    run(async (session) => (await import('./operator/members.js')).membersLinkCommand(session, wanted)),
  );

program
  .command('audit')
  .description('print who did what, when, as JSON lines, the oldest first')
  .option('--from <DAY>', 'from the beginning of this day (UTC)', anyDay)
  .option('--to <DAY>', 'to the end of this day (UTC)', anyDay)
  .option('--action <PREFIX>', 'only actions whose name begins so: apiKey')
  .addHelpText('after', AUDIT_LINES)
  .action((wanted: WantedEntries) =>
    run(async (session) => (await import('./operator/audit.js')).auditCommand(session, wanted)),
  );

program
  .command('doctor')
  .description('look for what is wrong and change nothing; fails if there is something')
  .action(() => run(async (session) => (await import('./operator/doctor.js')).doctorCommand(session)));

program
  .command('check-coverage')
  .description(
    'make the coverage ledger anew beside the one that is kept and name what differs; changes nothing',
  )
  .action(() =>
    run(async (session) => (await import('./operator/check-coverage.js')).checkCoverageCommand(session)),
  );

void program.parseAsync();
