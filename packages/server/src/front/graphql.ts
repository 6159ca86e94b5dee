import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../context';
import type { SignIn } from '../features/access/sign-in';
import type { Asking } from '../platform/asking';
import type { AnswerCache, Question } from './answer-cache';
import { BareAsking, localeOf, publicUrlOf, requestIdOf } from './asking';
import { operationOfAddress, operationOfBody, type SentOperation } from './operation';
import { answerOf, CACHE_CONTROL, send, sendPublic } from './public-answer';
import { publicReadingOf } from './public-reading';
import { refusal, refusalOf } from './refusal';

export interface GraphqlServing {
  readonly apollo: ApolloServer<Context>;
  readonly contextOf: (asking: Asking, response: ServerResponse) => Promise<Context>;
  readonly signIn: SignIn;
  /** Null: nothing is kept. */
  readonly cache: AnswerCache | null;
  readonly documents: ReadonlyMap<string, string>;
  readonly publicUrl: string | null;
  readonly trustProxy: number;
  readonly logger: Logger;
}

export const isForGraphql = ({ url = '' }: IncomingMessage): boolean => /^\/graphql\/?(?:\?|$)/i.test(url);

/* `/graphql`, on bare node: what Express does for a request costs a small one up to a sixth of its time.

   Another site can make a browser send a GET, or a POST that is not JSON, without asking. So a GET is answered as the
   public unless a program identifies itself by a header, whatever cookie comes with it, and changes nothing; and a POST
   has to be JSON, for which a browser asks first and is told nothing (and a cookie on it is held to `session.cookie.ts`). */
const METHODS = 'GET, HEAD, POST, OPTIONS';

// No cookie is in it: on a GET none is looked at, and no cache keeps what a POST was answered.
const VARY = 'Accept, Accept-Language, Authorization';

export function serveGraphql(serving: GraphqlServing) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(serving, request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      const { status, body } = refusalOf(error, serving.logger, requestIdOf(response));
      sendJson(response, status, body);
    });
  };
}

async function answer(serving: GraphqlServing, request: IncomingMessage, response: ServerResponse) {
  const { method = '' } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && method !== 'POST') return tellMethods(method, response);
  const operation = isRead
    ? operationOfAddress(request.url ?? '', serving.documents)
    : await operationOfBody(request, response, serving.documents);
  const asking = new BareAsking(request, serving.trustProxy);

  const question = questionOf(serving, asking, operation);
  const found = question && (await serving.cache?.find(question));
  if (found && 'answer' in found) return sendPublic({ request, response, vary: VARY }, found.answer);

  let context: Context | null = null;
  const made = await serving.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: isRead ? 'GET' : 'POST',
      headers: headersOf(request),
      search: operation.search,
      body: operation.body,
    },
    context: async () => (context = await serving.contextOf(asking, response)),
  });
  const reading = publicReadingOf(context);
  if (!reading) return sendPrivate(response, made);
  const text = textOf(made);
  const type = made.headers.get('content-type') ?? 'application/json';
  const fresh = answerOf(text, { 'content-type': type }, reading.isPinned);
  found?.place.keep(fresh, reading);
  return sendPublic({ request, response, vary: VARY }, fresh, text);
}

/** Null where somebody in particular asks, or what is asked has to be looked at whole. */
function questionOf(serving: GraphqlServing, asking: Asking, { parts }: SentOperation): Question | null {
  if (!parts || !serving.signIn.isPublic(asking) || asking.get('idempotency-key') !== undefined) return null;
  return {
    ...parts,
    path: '/graphql',
    locale: localeOf(asking),
    publicUrl: publicUrlOf(asking, serving.publicUrl),
    accept: asking.get('accept') ?? null,
  };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

function textOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') throw new Error('An answer in parts: no operation asks for one.');
  return body.string;
}

function sendPrivate(response: ServerResponse, made: HTTPGraphQLResponse): void {
  response.statusCode = made.status ?? 200;
  for (const [name, value] of made.headers) response.setHeader(name, value);
  response.setHeader('vary', VARY);
  response.setHeader('cache-control', CACHE_CONTROL.private);
  send(response, textOf(made));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('cache-control', CACHE_CONTROL.private);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  send(response, JSON.stringify(body));
}

/** Nothing is said to pages of other sites: they may do none of it. */
function tellMethods(method: string, response: ServerResponse): void {
  response.setHeader('allow', METHODS);
  if (method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const { status, body } = refusal(405, 'BAD_REQUEST', 'Queries are sent by GET or POST, changes by POST.');
  sendJson(response, status, body);
}
