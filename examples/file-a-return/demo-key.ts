import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** ILO's key of the demo, from the file that the server writes; outside the demo a key comes from the secretariat. */
export function demoKey(path = findUpwards('.mandato/demo-keys.json')): string {
  const keys = JSON.parse(readFileSync(path, 'utf8')) as { ILO?: string };
  if (!keys.ILO) throw new Error(`${path} holds no key for ILO.`);
  return keys.ILO;
}

function findUpwards(name: string): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) {
      throw new Error(`No ${name} here or above: start the server, or set MANDATO_KEY or MANDATO_DEMO_KEYS.`);
    }
  }
}
