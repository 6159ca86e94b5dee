import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, EmbeddedPostgresError } from './failure';
import { isAlive, startOf } from './processes';

const LOCK = 'server.lock';

interface Owner {
  readonly pid: number;
  /** Start of the process as the system tells it, so that a reused number is not taken for the owner. */
  readonly processStart: string | null;
  readonly startedAt: string;
  readonly token: string;
}

export interface FolderLock {
  release(): void;
}

/** One server per data folder. A lock whose process is gone is taken over; a live one is refused by name. */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, LOCK);
  const owner: Owner = {
    pid: process.pid,
    processStart: startOf(process.pid),
    startedAt: new Date().toISOString(),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (claim(path, owner)) return { release: () => release(path, owner.token) };
    const text = readOrNull(path);
    if (text === null) continue;
    const other = parse(text);
    if (other && isLive(other)) throw inUse(folder, other);
    setAside(path, text);
  }
  throw new EmbeddedPostgresError(
    `The lock file ${path} keeps changing hands.`,
    'Several servers seem to be starting on this folder at once: start one only.',
  );
}

/** The live process that holds this folder, if any. */
export function lockOwner(folder: string): { readonly pid: number; readonly startedAt: string } | null {
  const other = parse(readOrNull(join(folder, LOCK)) ?? '');
  return other && isLive(other) ? other : null;
}

// A hard link appears whole or not at all, so nobody ever reads half a lock.
function claim(path: string, owner: Owner): boolean {
  const draft = `${path}.${owner.token}`;
  writeFileSync(draft, `${JSON.stringify(owner, null, 2)}\n`, { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two servers may judge the same lock stale; the slower one must not throw away the faster one's fresh lock.
function setAside(path: string, judged: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if (readOrNull(aside) !== judged) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(path: string, token: string): void {
  if (parse(readOrNull(path) ?? '')?.token === token) rmSync(path, { force: true });
}

function isLive(owner: Owner): boolean {
  if (!isAlive(owner.pid)) return false;
  const now = startOf(owner.pid);
  return now === null || owner.processStart === null || now === owner.processStart;
}

function parse(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Owner;
    return Number.isInteger(value.pid) && value.pid > 0 ? value : null;
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const inUse = (folder: string, owner: Owner): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The data folder ${folder} is in use by process ${owner.pid}, started ${owner.startedAt};`,
    'stop it or set MANDATO_DATA_DIR to another folder.',
  );
