import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestError } from '../errors';

interface TrustedDocument {
  readonly id: string;
  readonly text: string;
}

const MANIFEST = join(__dirname, '../../documents.json');

/** The documents that are known by the hash of their text: the SDK's and the playground's, by name. */
export function readTrustedDocuments(): ReadonlyMap<string, string> {
  const named = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, TrustedDocument>;
  return new Map(Object.values(named).map(({ id, text }) => [id, text]));
}

export function trustedText(documents: ReadonlyMap<string, string>, id: unknown): string {
  const text = typeof id === 'string' ? documents.get(id) : undefined;
  if (text !== undefined) return text;
  throw new RequestError(
    'UNKNOWN_DOCUMENT',
    'This server knows no document by that `documentId`. It must be `sha256:` and the 64 lower-case hexadecimal digits of the hash of a text that this version ships (documents.json lists them); send any other document as text, in `query`.',
  );
}
