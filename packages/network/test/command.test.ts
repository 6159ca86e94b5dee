import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { testDatabase } from '../../server/test/setup/database';

const COMMAND = join(__dirname, '../dist/command.js');
const run = promisify(execFile);

/** Hash of what every table holds, whatever the order in which it came. */
async function hashesOf(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration' order by 1`,
    );
    const hashes: Record<string, string> = {};
    for (const { name } of rows) {
      const held = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
      hashes[name] = createHash('sha256')
        .update(held.rows.map(({ row }) => row).join('\n'))
        .digest('hex');
    }
    return hashes;
  } finally {
    await client.end();
  }
}

test('two threads fill the tables with the very rows of one', async () => {
  const databases = [await testDatabase(), await testDatabase()];
  try {
    const held = await Promise.all(
      databases.map(async ({ url }, i) => {
        const options = ['--size', 'demo', '--seed', '3', '--database', url, '--threads', String(i + 1)];
        const { stdout } = await run(process.execPath, [COMMAND, ...options]);
        expect(stdout).toMatch(/rows in [\d.]+ s: size demo, seed 3\n$/);
        return hashesOf(url);
      }),
    );
    expect(held[1]).toEqual(held[0]);
    expect(Object.keys(held[0] ?? {}).length).toBeGreaterThan(50);
  } finally {
    for (const database of databases) await database.drop();
  }
});

test('a size that there is not, or a database that is not named, is told', async () => {
  await expect(run(process.execPath, [COMMAND, '--size', 'moon', '--database', 'x'])).rejects.toThrow(
    /Allowed choices are demo, oas, interagency, world/,
  );
  await expect(run(process.execPath, [COMMAND])).rejects.toThrow(
    /required option '--database <url>' not specified/,
  );
});
