import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '22.23.3';
/** Beside what is built, out of the workspace: as a dependency it would put itself before the Node that runs every script. */
const FOLDER = join(__dirname, '../../.node22');

/** PostGraphile 5 needs Node 22: the running one where it is that new, else the one that npm brings for this machine. */
export function node22(): string | null {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(FOLDER, 'node_modules', name, 'bin', 'node');
  if (existsSync(binary)) return binary;
  try {
    mkdirSync(FOLDER, { recursive: true });
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', FOLDER];
    execFileSync('npm', [...install, `${name}@${VERSION}`], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return existsSync(binary) ? binary : null;
}
