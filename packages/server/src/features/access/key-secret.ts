import { createHash, randomBytes } from 'node:crypto';

/* A key is `mandato_<24 random bytes><6 characters of checksum>`: the prefix lets secret scanners find it, the checksum
   refuses mistyped ones without asking the database. Only its hash is kept; random bytes need no slower one. */

const SHAPE = /^mandato_([A-Za-z0-9_-]{32})([A-Za-z0-9_-]{6})$/;
const PREFIX_LENGTH = 14;

export interface KeySecret {
  /** Told once, and nowhere kept. */
  readonly key: string;
  readonly prefix: string;
  readonly hash: string;
}

export function newSecret(): KeySecret {
  const secret = randomBytes(24).toString('base64url');
  const key = `mandato_${secret}${checksum(secret)}`;
  return { key, prefix: key.slice(0, PREFIX_LENGTH), hash: hashOf(key) };
}

/** Hash of the key in an Authorization header; null where there is none that could be ours. */
export function presentedHash(authorization: string): string | null {
  const key = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const shape = SHAPE.exec(key ?? '');
  return key && shape && checksum(shape[1] as string) === shape[2] ? hashOf(key) : null;
}

const checksum = (secret: string): string =>
  createHash('sha256').update(`mandato:${secret}`).digest('base64url').slice(0, 6);

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
