import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..');
const run = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

test('wrong names and missing inputs are compile errors (types.test-d.ts)', () => {
  run(require.resolve('typescript/bin/tsc'), '-p', 'test/tsconfig.json');
}, 60_000);

test('bundles keep within their budgets', () => {
  console.log(run('scripts/size.mjs'));
}, 30_000);

test('the ids of all documents are a file of the package', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  const ids = read('dist/documents.json');
  const known = read('../server/documents.json') as Record<string, { id: string }>;
  expect(Object.keys(ids).length).toBeGreaterThan(70);
  for (const [name, id] of Object.entries(ids)) expect(known[name]?.id).toBe(id);
});
