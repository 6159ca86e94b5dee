import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express, { type Request, type Response } from 'express';
import { pino, type Logger } from 'pino';
import type { Config } from './config';
import type { Context } from './context';
import { formatError, isUnexpected, loggable, RequestError } from './errors';
import { expiryHeader } from './features/access/key-expiry';
import { KeyRing } from './features/access/key.service';
import { Letters } from './features/access/letters';
import { openMail } from './features/access/mail';
import { Tokens } from './features/access/oidc';
import { Sessions } from './features/access/session';
import { SignIn } from './features/access/sign-in';
import { serveSignIn } from './features/access/sign-in.routes';
import { AnswerCache } from './front/answer-cache';
import { localeOf, markAnswer, publicUrlOf, requestIdOf } from './front/asking';
import { readTrustedDocuments } from './front/documents';
import { isForGraphql, serveGraphql } from './front/graphql';
import { pageServer } from './front/public-page';
import { notePublicReadings } from './front/public-reading';
import { refusal, refusalOf } from './front/refusal';
import { RegisterReader } from './front/register-mark';
import { inputCheck } from './input-check';
import type { Asking } from './platform/asking';
import { connect, type Database } from './platform/database/database';
import { LIMITS, tokenRefusal } from './platform/limits/limits';
import { limits } from './platform/limits/plugin';
import { Reader } from './platform/planner/reader';
import { entities, servedSchema } from './schema';
import { serveAssessments } from './features/assessment/assessment.routes';
import { serveFiles } from './features/diagnoses/file.routes';
import { serveReceipts } from './features/register/receipt.routes';
import { serveCitedWords } from './features/search/cited-words.routes';
import { servePages } from './pages';
import { stringifyResult, wholeAnswers } from './whole-answers';

export interface RunningServer {
  readonly url: string;
  readonly database: Database;
  stop(): Promise<void>;
}

type Serving = Pick<Config, 'port' | 'host' | 'publicUrl' | 'trustProxy'>;
export type ServerOptions = Serving & {
  readonly statementSeconds?: number;
  readonly mail?: Config['mail'];
  readonly oidc?: Config['oidc'];
  readonly cacheMb?: Config['cacheMb'];
  readonly databaseUrl: string;
  readonly logger?: Logger;
};

/** Starts serving; the answer says where, and how to stop. The schema of the database must be up to date. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const logger = options.logger ?? pino({ level: 'silent' });
  const { schema, plans } = servedSchema();
  const database = await connect(options.databaseUrl, entities, options);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  const http = createServer((request, response) => {
    markAnswer(request, response);
    if (isForGraphql(request)) graphql(request, response);
    else app(request, response);
  });
  let isDraining = false;
  const sessions = new Sessions(database, options.publicUrl);
  const keys = new KeyRing(database);
  const signIn = new SignIn({
    keys,
    tokens: options.oidc ? new Tokens(options.oidc, database, logger) : null,
    sessions,
  });
  const letters = new Letters(
    openMail(options.mail ?? null, logger),
    () => options.publicUrl ?? addressOf(http, options.host),
  );

  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // Documents known by their hash are those of the release: nobody adds one by sending it.
    persistedQueries: false,
    // Sees to it itself, so that a browser, a spreadsheet or curl may ask for what is public: see front/graphql.ts.
    csrfPrevention: false,
    // Who started us also stops us; Apollo's own handlers would wait for each other.
    stopOnTerminationSignals: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m) => logger.warn(m),
      error: (m) => logger.error(m),
    },
    formatError: (formatted, error) => tokenRefusal(formatted) ?? formatError(formatted, error),
    stringifyResult,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 10_000 }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      inputCheck,
      limits(schema),
      wholeAnswers,
      tellAsOf,
      notePublicReadings(plans),
      logFaults(logger),
    ],
  });
  await apollo.start();

  const contextOf = async (
    asking: Asking,
    response: ServerResponse,
    isDownload = false,
  ): Promise<Context> => {
    const locale = localeOf(asking);
    const publicUrl = publicUrlOf(asking, options.publicUrl);
    const caller = await signIn.callerOf(asking, response, isDownload);
    for (const [name, value] of Object.entries(expiryHeader(caller))) response.setHeader(name, value);
    const idempotencyKey = asking.get('idempotency-key') ?? null;
    if (idempotencyKey !== null && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      throw new RequestError('BAD_REQUEST', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
    }
    const signal = leavingOf(response);
    const reader = new Reader({ plans, database, caller, locale, publicUrl, signal });
    return {
      caller,
      database,
      reader,
      locale,
      publicUrl,
      idempotencyKey,
      letters,
      requestId: requestIdOf(response),
    };
  };

  const cacheMb = options.cacheMb ?? 0;
  const register = cacheMb === 0 ? null : new RegisterReader(options.databaseUrl, database.hasRoles);
  await register?.read();
  const cache = register && new AnswerCache(register, cacheMb, logger);
  const { publicUrl } = options;
  const graphql = serveGraphql({
    ...{ apollo, contextOf, signIn, logger, cache, publicUrl },
    documents: readTrustedDocuments(),
    trustProxy: options.trustProxy,
  });

  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.get('/readyz', async (_request, response) => {
    const isUp = await database.ping().then(
      () => true,
      () => false,
    );
    const secondWall = database.hasRoles
      ? 'on'
      : 'off: this database login may not use the roles mandato_member and mandato_public';
    response
      .status(isUp && !isDraining ? 200 : 503)
      .json({ ready: isUp && !isDraining, database: isUp, secondWall });
  });
  serveFiles(app, { contextOf: (request, response) => contextOf(request, response, true), database });
  const lettersSent = serveSignIn(app, { database, letters, sessions, origin: options.publicUrl, logger });
  serveReceipts(app, { contextOf: (request, response) => contextOf(request, response, true), schema });
  serveCitedWords(app, { contextOf: (request, response) => contextOf(request, response, true), schema });
  const servePage = pageServer({
    ...{ signIn, cache, publicUrl },
    contextOf: (request, response) => contextOf(request, response, true),
  });
  serveAssessments(app, { servePage, schema });
  servePages(app);
  app.use((_request, response) => {
    const { status, body } = refusal(404, 'NOT_FOUND', 'There is nothing at this address.');
    response.status(status).json(body);
  });
  app.use((error: unknown, _request: Request, response: Response, _next: unknown) => {
    const { status, body } = refusalOf(error, logger, requestIdOf(response));
    response.status(status).json(body);
  });

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, options.host, resolve);
  });
  return {
    url: addressOf(http, options.host),
    database,
    stop: async () => {
      isDraining = true;
      await apollo.stop();
      await lettersSent();
      await keys.noteUses();
      await register?.close();
      await database.close();
    },
  };
}

/** Aborted when the connection closes before the answer is out. */
function leavingOf(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Every answer names the register number it was read at, and every list that was cut. */
const tellAsOf: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const { asOf, truncated } = contextValue.reader;
      if (response.body.kind !== 'single' || asOf.size === 0) return;
      const numbers = [...new Set(asOf.values())];
      const lists = [...truncated].sort(byName).map(([path, cut]) => describeCut(path, cut));
      response.body.singleResult.extensions = {
        ...response.body.singleResult.extensions,
        // In an order that does not hang on which statement was done first: the same bytes each time.
        asOf: numbers.length === 1 ? numbers[0] : Object.fromEntries([...asOf].sort(byName)),
        ...(lists.length > 0 ? { truncated: lists } : {}),
      };
    },
  }),
};

const logFaults = (logger: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, operationName, contextValue }) => {
      for (const error of errors.filter(isUnexpected)) {
        logger.error(
          { fault: loggable(error), operation: operationName, requestId: contextValue.requestId },
          'unexpected fault',
        );
      }
    },
  }),
});

function describeCut(path: string, cut: { shown: number; total: number | null; lists: number }): string {
  const others = cut.lists - 1;
  const more = others > 0 ? `, and ${others} more such list${others > 1 ? 's' : ''}` : '';
  return `${path}: ${cut.shown} of ${cut.total ?? 'more'}${more}`;
}

function addressOf(http: Server, host: string): string {
  const { port } = http.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}
