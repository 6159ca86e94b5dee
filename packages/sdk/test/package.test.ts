import { execFileSync } from 'node:child_process';
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
