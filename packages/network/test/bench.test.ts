import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MAIN = join(__dirname, '../dist/bench/main.js');
const OPERATIONS = ['agencyByCode', 'activitiesThreeDeep', 'agenciesWithCounts'];

const folder = mkdtempSync(join(tmpdir(), 'mandato-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bench = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [MAIN, ...args]);

test('a short run compares equal answers of the server and of hand-written SQL, and writes a row for each', async () => {
  const json = join(folder, 'bench.json');
  const { stdout } = await bench(
    ...['--size', 'demo', '--rounds', '1', '--seconds', '0.05', '--json', json],
    ...['--contenders', 'compiled', '--operations', OPERATIONS.join(',')],
  );
  const report = JSON.parse(readFileSync(json, 'utf8')) as { rows: Record<string, unknown>[] };
  expect(report).toEqual({
    size: 'demo',
    node: process.version,
    postgres: expect.stringMatching(/^\d+/),
    rows: expect.any(Array),
  });
  expect(report.rows.map(({ operation, kind, contender }) => [operation, kind, contender].join(' '))).toEqual(
    [
      'agencyByCode lookup floor',
      'agencyByCode lookup compiled',
      'activitiesThreeDeep nested floor',
      'activitiesThreeDeep nested compiled',
      'agenciesWithCounts stats floor',
      'agenciesWithCounts stats compiled',
    ],
  );
  for (const row of report.rows) {
    expect(Object.keys(row)).toEqual([
      ...['operation', 'kind', 'contender', 'throughputToFloor', 'p50ToFloor', 'p99ToFloor', 'cpuToFloor'],
      ...['statements', 'bytes'],
    ]);
    expect(row['throughputToFloor']).toBeGreaterThan(0);
    expect(row['statements']).toBe(1);
  }
  for (const operation of OPERATIONS) expect(stdout).toContain(operation);
}, 300_000);

test('an unknown contender is refused before anything is started', async () => {
  const refused = bench('--contenders', 'nobody').catch((error: unknown) => error);
  expect(await refused).toMatchObject({ code: 1, stderr: 'There is no contender nobody.\n' });
});
