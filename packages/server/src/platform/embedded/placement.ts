import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canEnter, isRoot, ownerOf, type Account } from './account';
import { EmbeddedPostgresError } from './failure';

/** Names the folder that holds the database files when the data folder itself cannot. */
const POINTER = 'postgres.location';
const CLUSTER = 'postgres';

/** Makes the data folder if need be, and gives its one true path. */
export function openDataDir(dataDir: string): string {
  try {
    if (mkdirSync(dataDir, { recursive: true, mode: 0o700 }) !== undefined && isRoot())
      chmodSync(dataDir, 0o711);
    const path = realpathSync(dataDir);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return path;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} cannot be used (${(cause as Error).message}).`,
      'Give it to the user who starts Mandato, start Mandato as its owner, or set MANDATO_DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** The user of earlier starts where there were any. */
export function accountFor(dataDir: string, stateDir: string, chosen: Account | null): Account | null {
  if (chosen === null) return null;
  const earlier =
    ownerOf(join(dataDir, CLUSTER)) ??
    (pointerOf(dataDir) && ownerOf(join(stateFolder(dataDir, stateDir), CLUSTER)));
  return earlier && earlier.uid !== 0 ? earlier : chosen;
}

/**
 * The folder in which the database files stand: the data folder itself, or, where the unprivileged user cannot
 * enter it, a folder under the state directory that is found again by the data folder's path.
 */
export function placeCluster(
  dataDir: string,
  stateDir: string,
  account: Account | null,
  log: (line: string) => void,
): string {
  const pointed = pointerOf(dataDir);
  const elsewhere = stateFolder(dataDir, stateDir);
  if (pointed === null && existsSync(join(dataDir, CLUSTER))) {
    checkReachable(join(dataDir, CLUSTER), account);
    return dataDir;
  }
  if (pointed !== null && account === null) {
    throw new EmbeddedPostgresError(
      `The database of ${dataDir} was made by root and stands in ${pointed}.`,
      'Start Mandato as root again, or set MANDATO_DATA_DIR to another folder.',
    );
  }
  if (pointed !== null && pointed !== elsewhere) {
    throw new EmbeddedPostgresError(
      `${dataDir} was moved or copied: its database stands in ${pointed}, kept for the former path.`,
      `Move ${pointed} to ${elsewhere} and write that path into ${join(dataDir, POINTER)}, or delete that file to begin with an empty database.`,
    );
  }
  if (pointed === null && (account === null || canEnter(account, dataDir))) return dataDir;

  log(`The user PostgreSQL runs as cannot enter ${dataDir}: the database files stand in ${elsewhere}.`);
  for (const folder of [stateDir, elsewhere]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  return elsewhere;
}

/** A cluster under the state directory without a pointer to it belongs to a data folder that was deleted. */
export function claimPlace(dataDir: string, parent: string, log: (line: string) => void): string {
  const clusterDir = join(parent, CLUSTER);
  if (parent === dataDir || pointerOf(dataDir) !== null) return clusterDir;
  if (existsSync(clusterDir)) {
    const aside = `${clusterDir}.${new Date().toISOString().replaceAll(':', '')}`;
    renameSync(clusterDir, aside);
    log(
      `${dataDir} is new: the database of a former folder at this path was moved to ${aside}; delete it when it is not needed.`,
    );
  }
  writeFileSync(join(dataDir, POINTER), `${parent}\n`, { mode: 0o644 });
  return clusterDir;
}

const stateFolder = (dataDir: string, stateDir: string): string =>
  join(stateDir, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));

function pointerOf(dataDir: string): string | null {
  const path = join(dataDir, POINTER);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() || null : null;
}

function checkReachable(clusterDir: string, account: Account | null): void {
  const owner = ownerOf(clusterDir);
  if (account === null && owner !== null && owner.uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `The database in ${clusterDir} belongs to another user (uid ${owner.uid}).`,
      'Start Mandato as the user who made it, or set MANDATO_DATA_DIR to another folder.',
    );
  }
  if (account !== null && !canEnter(account, clusterDir)) {
    throw new EmbeddedPostgresError(
      `The user PostgreSQL runs as (uid ${account.uid}) can no longer enter ${clusterDir}.`,
      'Give the folders above it back their permission to be entered (chmod o+x).',
    );
  }
}
