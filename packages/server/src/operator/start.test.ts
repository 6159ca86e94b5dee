import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { connect as openSocket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../platform/embedded/processes';
import { ask, command, dataFolder, run, type Command } from './testing/command';

/* The server on the PostgreSQL it brings along, as `npm start` runs it. */

jest.setTimeout(120_000);

const folder = dataFolder();
const environment = { MANDATO_DATA_DIR: folder.path };
const started: Command[] = [];

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await folder.remove();
});

async function start(): Promise<Command & { readonly graphql: string; readonly postmaster: number }> {
  const server = command(['start'], environment);
  started.push(server);
  await server.printed(/Stop it with Ctrl-C/);
  return {
    ...server,
    graphql: await server.printed(/GraphQL\s+(\S+)/),
    postmaster: folder.postmaster() ?? 0,
  };
}

async function stopsWhole(server: Command, postmaster: number | null): Promise<void> {
  expect(await server.ended).toBe(0);
  expect(server.err()).toBe('');
  expect(postmaster !== null && isAlive(postmaster)).toBe(false);
  expect(readdirSync(folder.path)).not.toContain('server.lock');
}

const headOf = async (graphql: string): Promise<number> =>
  (await ask<{ latestAct: { number: number } }>(graphql, '{ latestAct { number } }')).latestAct.number;

const DEMO = `{ agency(by: { code: "ILO" }) { mandates(first: 10) { totalCount nodes { activities(first: 50) { totalCount } } } }
  diagnosis(by: { reference: "ILO/2013-review" }) { state } cycles(filter: { state: [OPEN] }) { nodes { code } } }`;

interface DemoAnswer {
  agency: { mandates: { totalCount: number; nodes: { activities: { totalCount: number } }[] } };
  diagnosis: { state: string };
  cycles: { nodes: { code: string }[] };
}

test('a Ctrl-C while the database is being made ends everything', async () => {
  const server = command(['start'], environment);
  started.push(server);
  await server.printed(/Making a new database/);
  server.child.kill('SIGINT');
  await stopsWhole(server, null);
  expect(folder.postmaster()).toBeNull();
  expect(server.out()).not.toContain('is ready');
});

describe('started from an empty folder', () => {
  let first: Awaited<ReturnType<typeof start>>;
  let third: typeof first;
  let keys: Record<string, string>;
  const keysFile = join(folder.path, 'demo-keys.json');

  test('the demo is complete with the first answer', async () => {
    first = await start();
    const { agency, diagnosis, cycles } = await ask<DemoAnswer>(first.graphql, DEMO);
    expect(agency.mandates.totalCount).toBe(3);
    expect(agency.mandates.nodes.map(({ activities }) => activities.totalCount)).toEqual([6, 4, 4]);
    expect(diagnosis.state).toBe('PUBLISHED');
    expect(cycles.nodes.map(({ code }) => code)).toContain('2027-diagnosis');
    expect(await headOf(first.graphql)).toBe(4);
  });

  test('its keys are in a file for its owner only, and open what they should', async () => {
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
    keys = JSON.parse(readFileSync(keysFile, 'utf8')) as Record<string, string>;
    expect(Object.keys(keys)).toEqual(
      expect.arrayContaining(['admin', 'secretariat', 'ILO', 'IOM', 'CIM', 'SAP']),
    );
    for (const [holder, role, agency] of [
      ['admin', 'ADMINISTRATOR', null],
      ['secretariat', 'REVIEWER', { code: 'GS-OAS' }],
      ['CIM', 'REPORTER', { code: 'CIM' }],
    ] as const) {
      const { viewer } = await ask<{ viewer: object }>(
        first.graphql,
        '{ viewer { roles agency { code } } }',
        keys[holder],
      );
      expect(viewer).toEqual({ roles: [role], agency });
    }
    for (const holder of ['admin', 'secretariat', 'ILO']) expect(first.out()).toContain(keys[holder]);
  });

  test('commands share its database while it runs; a second server is refused by name', async () => {
    const made = await run(['keys', 'create', '--role', 'ADMINISTRATOR'], environment);
    expect(made.code).toBe(0);
    const { viewer } = await ask<{ viewer: object }>(first.graphql, '{ viewer { roles } }', made.out.trim());
    expect(viewer).toEqual({ roles: ['ADMINISTRATOR'] });
    expect(await run(['doctor'], environment)).toMatchObject({ code: 0, err: '' });
    const second = await run(['start'], environment);
    expect(second.err).toMatch(
      new RegExp(`^The data folder .* is in use by process ${first.child.pid},.*\n$`),
    );
    expect(second.code).toBe(1);
  });

  test('Ctrl-C leaves no process and no lock', async () => {
    first.child.kill('SIGINT');
    // npm hands a Ctrl-C on to a process that already has it from the terminal: that is not a second one.
    first.child.kill('SIGINT');
    await stopsWhole(first, first.postmaster);
  });

  test('a server killed hard leaves PostgreSQL behind; the next start clears it away and files nothing twice', async () => {
    const second = await start();
    second.child.kill('SIGKILL');
    await second.ended;
    expect(isAlive(second.postmaster)).toBe(true);

    third = await start();
    expect(isAlive(second.postmaster)).toBe(false);
    expect(await headOf(third.graphql)).toBe(4);
    expect(JSON.parse(readFileSync(keysFile, 'utf8'))).toEqual(keys);
  });

  test('a second signal does not wait for requests that do not end', async () => {
    const { port, hostname } = new URL(third.graphql);
    const socket = openSocket(Number(port), hostname);
    socket.on('error', () => undefined);
    const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Content-Length: 9'];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await sleep(200);
    third.child.kill('SIGTERM');
    await sleep(1_200);
    expect(third.child.exitCode).toBeNull();
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(1);
    socket.destroy();
  });

  test('without the demo its keys open nothing', async () => {
    const server = command(['start'], { ...environment, MANDATO_DEMO: 'off' });
    started.push(server);
    await server.printed(/its 16 keys were revoked/);
    const graphql = await server.printed(/GraphQL\s+(\S+)/);
    expect(existsSync(keysFile)).toBe(false);
    await expect(ask(graphql, '{ viewer { roles } }', keys['admin'])).rejects.toThrow('UNAUTHENTICATED');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});
