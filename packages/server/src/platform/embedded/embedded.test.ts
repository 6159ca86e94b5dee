import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isRoot } from './account';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { lockFolder } from './lock';
import { isAlive } from './processes';

const settings = { fsync: 'off', shared_buffers: '16MB' };
const folders: string[] = [];
const lines: string[] = [];
const cleanup: (() => unknown)[] = [];
const log = (line: string): void => void lines.push(line);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'mandato-embedded-'));
  if (isRoot()) chmodSync(made, 0o711);
  folders.push(made);
  return made;
}

async function query(db: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: db.url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function start(dataDir: string, stateDir?: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, stateDir, log, settings });
  cleanup.push(() => server.stop());
  return server;
}
const postmasterOf = (dataDir: string): number =>
  parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'));

/** Another server on the folder, in a process of its own, as soon as its log or output holds the awaited word. */
async function otherServer(dataDir: string, awaited: string): Promise<ChildProcess> {
  const script = `
    const { startEmbeddedPostgres } = require(${JSON.stringify(join(__dirname, 'embedded-postgres.ts'))});
    startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: console.log, settings: ${JSON.stringify(settings)} })
      .then(() => { console.log('ready'); setInterval(() => undefined, 1000); });`;
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', script], { cwd: __dirname });
  cleanup.push(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes(awaited)) {
    if (child.exitCode !== null) throw new Error(`The other server ended: ${output}`);
    await sleep(10);
  }
  return child;
}

async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

beforeEach(() => void lines.splice(0));
afterEach(async () => {
  for (const step of cleanup.splice(0)) await step();
});
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true, force: true, maxRetries: 5 })));

test('data outlive a stop and a start, and a stop leaves no process and no lock', async () => {
  const dataDir = join(folder(), 'data');
  const first = await start(dataDir);
  await query(first, 'create table kept as select 7 as n');
  const postmaster = postmasterOf(dataDir);
  await first.stop();
  await first.stop();
  expect(isAlive(postmaster)).toBe(false);
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);

  rmSync(join(dataDir, 'postgres.password'));
  const second = await start(dataDir);
  expect(await query(second, `select n, lower('ÑÉ'), current_setting('timezone') from kept`)).toEqual([
    7,
    'ñé',
    'UTC',
  ]);
  await expect(start(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
  await second.stop();
  expect(lines).toContain('The password file was missing; a new password was set.');
});

test('a second live server is refused by name; after kill -9 the next one ends the orphan and starts', async () => {
  const dataDir = folder();
  const other = await otherServer(dataDir, 'ready');
  await expect(start(dataDir)).rejects.toThrow(
    new RegExp(`in use by process ${other.pid}, started 2.*; stop it or set MANDATO_DATA_DIR`),
  );
  const orphan = postmasterOf(dataDir);
  await killHard(other);
  expect(isAlive(orphan)).toBe(true);

  const own = await start(dataDir);
  expect(isAlive(orphan)).toBe(false);
  expect(postmasterOf(dataDir)).not.toBe(orphan);
  await own.stop();
});

test('a first start killed while it makes the database is begun afresh', async () => {
  const dataDir = folder();
  const other = await otherServer(dataDir, 'Making a new database');
  while (!readdirSync(dataDir).some((name) => /unfinished-\w+$/.test(name))) await sleep(5);
  await killHard(other);
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

  const own = await start(dataDir);
  expect(lines[0]).toMatch(/interrupted/);
  expect(await query(own, 'select 1')).toEqual([1]);
  await own.stop();
  expect(readdirSync(dataDir).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('files that Mandato did not make are refused and left alone', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'postgres'));
  chmodSync(join(dataDir, 'postgres'), 0o755);
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  await expect(start(dataDir)).rejects.toThrow('Move them away, or set MANDATO_DATA_DIR');
  expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
});

test('a process number used again by another program is not taken for the owner', async () => {
  const dataDir = folder();
  await (await start(dataDir)).stop();
  const stranger = spawn('sleep', ['60']);
  cleanup.push(() => stranger.kill('SIGKILL'));
  const lock = { pid: stranger.pid, processStart: 'earlier', startedAt: '2020-01-01T00:00:00Z', token: 't' };
  writeFileSync(join(dataDir, 'server.lock'), JSON.stringify(lock));
  writeFileSync(
    join(dataDir, 'postgres', 'postmaster.pid'),
    `${stranger.pid}\n${dataDir}/postgres\n1\n5432\n`,
  );
  const own = await start(dataDir);
  expect(lines.join()).toContain(`process ${stranger.pid} is another program`);
  expect(stranger.exitCode).toBeNull();
  await own.stop();
});

test('a lock is given to one of two, and released only by its holder', () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'server.lock'), '{"pid"');
  const lock = lockFolder(dataDir);
  expect(() => lockFolder(dataDir)).toThrow('in use');
  lock.release();
  const next = lockFolder(dataDir);
  lock.release();
  expect(readdirSync(dataDir)).toEqual(['server.lock']);
  next.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

(isRoot() ? test : test.skip)(
  'root keeps the database elsewhere when the data folder is closed, and finds it again',
  async () => {
    const [closed, stateDir] = [folder(), folder()];
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'data');
    const first = await start(dataDir, stateDir);
    expect(first.clusterDir.startsWith(stateDir)).toBe(true);
    expect(lines[0]).toContain(`cannot enter ${dataDir}`);
    await query(first, 'create table kept as select 7 as n');
    await first.stop();
    const second = await start(dataDir, stateDir);
    expect(await query(second, 'select n from kept')).toEqual([7]);
    await second.stop();

    rmSync(dataDir, { recursive: true });
    const third = await start(dataDir, stateDir);
    expect(lines.join()).toContain('delete it when it is not needed');
    expect(await query(third, `select to_regclass('kept')`)).toEqual([null]);
    await third.stop();
  },
);
