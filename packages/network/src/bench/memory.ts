import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand, tell } from './command';
import { ask, startContender, type Request } from './contender';
import { drive } from './drive';
import { openEnvironment } from './environment';
import { reads } from './operations/reads';
import { sizesNamed } from './options';
import { memoryOf } from './processes';
import { findSamples } from './samples';

const USAGE = `npm run bench:memory -- [options]
  --requests N      how many in all (200000)
  --size NAME       the network to load (demo)
  --json FILE       write the figures
  --from FOLDER     use a database that was kept
Asks all reading operations in turn and says what the server holds in memory as time goes on.`;

const STEPS = 20;

interface Held {
  readonly requests: number;
  readonly megabytes: number | null;
}

void runCommand(USAGE, async (args, lifetime) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '200000' },
      size: { type: 'string', default: 'demo' },
      json: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const [size = 'demo'] = sizesNamed(values.size);
  const wanted = { size, seed: 1, keep: false, from: values.from ?? null };
  const { postgres, admin } = await openEnvironment(lifetime, wanted);
  const server = await lifetime.open(
    () => startContender('compiled', postgres.url),
    async (started) => started?.stop(),
  );
  if (!server) throw new Error('The server does not run here.');
  const samples = await findSamples(admin);
  const requests: Request[] = [];
  for (const operation of reads) {
    const askHere = async (variables: object) =>
      (await ask(server, operation, variables)).data as Record<string, unknown>;
    for (const each of await operation.variables(samples, askHere))
      requests.push(server.request(operation, each));
  }
  const total = Number(values.requests);
  const held: Held[] = [{ requests: 0, megabytes: memoryOf(server.pid) }];
  for (let n = 1; n <= STEPS; n++) {
    await drive(server.url, requests, Math.ceil(total / STEPS));
    held.push({ requests: n * Math.ceil(total / STEPS), megabytes: memoryOf(server.pid) });
    tell(`${held.at(-1)?.requests} requests: ${held.at(-1)?.megabytes?.toFixed(0) ?? '–'} MB`);
  }
  process.stdout.write(`${tableOf(held)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(held, null, 2)}\n`);
});

const tableOf = (held: readonly Held[]): string =>
  [
    '| requests | resident MB |',
    '| ---: | ---: |',
    ...held.map(({ requests, megabytes }) => `| ${requests} | ${megabytes?.toFixed(0) ?? '–'} |`),
  ].join('\n');
