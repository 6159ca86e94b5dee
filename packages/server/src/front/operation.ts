import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { RequestError } from '../errors';
import { trustedText } from './documents';

const LARGEST_BODY = 4 * 1024 * 1024;

/** An operation as it was sent, with its text in place of a trusted document's id. */
export interface SentOperation {
  readonly search: string;
  readonly body: unknown;
  /** Null where something is not of the right form: what that is the executor says. */
  readonly parts: OperationParts | null;
}

export interface OperationParts {
  readonly document: string;
  readonly operationName: string | null;
  /** As JSON. */
  readonly variables: string | null;
  readonly extensions: string | null;
}

type Documents = ReadonlyMap<string, string>;
type Fields = Readonly<Record<string, unknown>>;

const parseJson = express.json({ limit: LARGEST_BODY }) as (
  request: IncomingMessage,
  response: ServerResponse,
  done: (error?: unknown) => void,
) => void;

export function operationOfAddress(url: string, documents: Documents): SentOperation {
  const start = url.indexOf('?');
  const params = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const ids = params.getAll('documentId');
  if (ids.length > 0) {
    if (ids.length > 1 || params.has('query')) throw severalDocuments();
    params.delete('documentId');
    params.set('query', trustedText(documents, ids[0]));
  }
  const names = [...params.keys()];
  const document = params.get('query');
  const isReadable = document !== null && new Set(names).size === names.length;
  return {
    search: `?${params.toString()}`,
    body: undefined,
    parts: isReadable
      ? {
          document,
          operationName: params.get('operationName'),
          variables: params.get('variables'),
          extensions: params.get('extensions'),
        }
      : null,
  };
}

export async function operationOfBody(
  request: IncomingMessage,
  response: ServerResponse,
  documents: Documents,
): Promise<SentOperation> {
  const sent = await new Promise<unknown>((resolve, reject) =>
    parseJson(request, response, (error) =>
      error === undefined ? resolve((request as { body?: unknown }).body) : reject(error),
    ),
  );
  // Of any other type a page of another site may send a body without having asked.
  if (sent === undefined)
    throw new RequestError(
      'BAD_REQUEST',
      'Send the operation as JSON, with `Content-Type: application/json`.',
    );
  const body = isFields(sent) ? withText(sent, documents) : sent;
  return { search: '', body, parts: isFields(body) ? partsOf(body) : null };
}

function withText(body: Fields, documents: Documents): Fields {
  const { documentId = null, ...others } = body;
  if (documentId === null) return body;
  if (others['query'] != null) throw severalDocuments();
  return { ...others, query: trustedText(documents, documentId) };
}

function partsOf({ query, operationName = null, variables, extensions }: Fields): OperationParts | null {
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  return { document: query, operationName, variables: jsonOf(variables), extensions: jsonOf(extensions) };
}

const jsonOf = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const severalDocuments = (): RequestError =>
  new RequestError('BAD_REQUEST', 'Give one `documentId`, or one `query`, not both.');
