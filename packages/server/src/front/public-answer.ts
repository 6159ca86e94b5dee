import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer-cache';

/* A public answer may be kept by anybody: one read at the newest act to be asked for again each time, one read at an
   act that the request names for a minute, since a redaction reaches even those. */
export const CACHE_CONTROL = {
  pinned: 'public, max-age=60, must-revalidate',
  newest: 'public, no-cache',
  private: 'private, no-store',
} as const;

export function answerOf(text: string, headers: Answer['headers'], isPinned: boolean): Answer {
  const body = Buffer.from(text);
  // Strong: the same bytes, of the same type.
  const hash = createHash('sha256')
    .update(headers['content-type'] ?? '')
    .update('\0')
    .update(body)
    .digest('base64url');
  return { body, headers, etag: `"${hash}"`, isPinned };
}

interface Sending {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Names of the headers that another answer may hang on. */
  readonly vary: string;
}

export function sendPublic(
  { request, response, vary }: Sending,
  answer: Answer,
  body: string | Buffer = answer.body,
): void {
  response.setHeader('vary', vary);
  response.setHeader('cache-control', CACHE_CONTROL[answer.isPinned ? 'pinned' : 'newest']);
  response.setHeader('etag', answer.etag);
  if (request.method !== 'POST' && isKnown(request.headers['if-none-match'], answer.etag)) {
    response.writeHead(304).end();
    return;
  }
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  send(response, body);
}

const isKnown = (tags: string | undefined, etag: string): boolean =>
  tags !== undefined &&
  tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

/** A text goes out with its headers in one write, which is a third of what the server does for a small answer. */
export function send(response: ServerResponse, body: Buffer | string): void {
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}
