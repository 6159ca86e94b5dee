import { destination, pino } from 'pino';
import { demoKeysPath, revokeDemoKeys, type DemoKeys } from '../demo/demo-keys';
import { prepareDemo } from '../demo/demo';
import { SYSTEM } from '../features/access/key.service';
import { readCatalogue } from '../features/register/catalogue.files';
import { loadCatalogue } from '../features/register/catalogue.service';
import { connect, type Database } from '../platform/database/database';
import { migrate } from '../platform/database/migrate';
import { entities } from '../schema';
import { startServer } from '../server';
import { PACKAGED_CATALOGUE } from './catalogue';
import { ownDatabase } from './database';
import type { Session } from './session';

/** Everything from an empty folder to a server that answers; comes back when the server is to stop. */
export async function startCommand(session: Session): Promise<void> {
  const { config, lifetime, tell } = session;
  // The terminal of a server is read by people from top to bottom: all its lines go the same way.
  const note = tell;
  const url = await ownDatabase({ ...session, note });
  for (const name of await lifetime.step(() => migrate(url))) note(`Applied ${name}.`);
  const keys = await lifetime.step(() => prepareContent(session, url));

  const server = await lifetime.open(
    () =>
      startServer({
        ...config,
        databaseUrl: url,
        // Faults go to stderr as JSON lines, for a collector; pino writes them at once, also when the process ends.
        logger: pino({ level: config.logLevel }, destination({ dest: 2, sync: true })),
      }),
    async (started) => {
      note('Stopping …');
      await started.stop();
    },
  );
  for (const line of welcome(config.publicUrl ?? server.url, server.url)) tell(line);
  if (keys) for (const line of keyLines(keys, demoKeysPath(config.dataDir))) tell(line);
  tell('Stop it with Ctrl-C.');
  await lifetime.endCalledFor;
}

/** The catalogue and the demo, before anybody is answered. */
async function prepareContent({ config, tell }: Session, url: string): Promise<DemoKeys | null> {
  const database = await connect(url, entities);
  try {
    const catalogue = readCatalogue(PACKAGED_CATALOGUE);
    const { act } = await loadCatalogue(database, SYSTEM, catalogue);
    if (act !== null) tell(`Loaded edition ${catalogue.edition.edition} of the catalogue: act ${act}.`);
    if (config.demo) return (await prepareDemo(database, url, config.dataDir)).keys;
    await endDemo(database, config.dataDir, tell);
    return null;
  } finally {
    await database.close();
  }
}

async function endDemo(database: Database, dataDir: string, tell: (line: string) => void): Promise<void> {
  const revoked = await revokeDemoKeys(database, dataDir);
  if (revoked > 0) tell(`The demo is off: its ${revoked} keys were revoked.`);
}

const welcome = (publicUrl: string, ownUrl: string): string[] => [
  `Mandato is ready after ${(performance.now() / 1000).toFixed(1)} s.`,
  '',
  `  GraphQL     ${publicUrl}/graphql`,
  `  Playground  ${publicUrl}/playground/`,
  `  Health      ${ownUrl}/healthz`,
  '',
];

function keyLines(keys: DemoKeys, path: string): string[] {
  const shown = ['admin', 'secretariat', 'ILO'];
  return [
    'Demo keys, for the header "Authorization: Bearer <key>":',
    '',
    ...shown.map((holder) => `  ${holder.padEnd(12)}${keys[holder] ?? ''}`),
    '',
    `All ${Object.keys(keys).length} of them are in ${path}.`,
    '',
  ];
}
