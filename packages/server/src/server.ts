import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
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
import { inputCheck } from './input-check';
import { connect, type Database } from './platform/database/database';
import { Reader } from './platform/planner/reader';
import { createSchema, entities } from './schema';
import { serveFiles } from './features/diagnoses/file.routes';
import { serveReceipts } from './features/register/receipt.routes';
import { servePages } from './pages';

export interface RunningServer {
  readonly url: string;
  readonly database: Database;
  stop(): Promise<void>;
}

type Serving = Pick<Config, 'port' | 'host' | 'publicUrl' | 'trustProxy'>;
export type ServerOptions = Serving & {
  readonly mail?: Config['mail'];
  readonly oidc?: Config['oidc'];
  readonly databaseUrl: string;
  readonly logger?: Logger;
};

const LARGEST_BODY = 4 * 1024 * 1024;

/** Starts serving; the answer says where, and how to stop. The schema of the database must be up to date. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const logger = options.logger ?? pino({ level: 'silent' });
  const { schema, plans } = createSchema();
  const database = await connect(options.databaseUrl, entities);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  const http = createServer(app);
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
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // Who started us also stops us; Apollo's own handlers would wait for each other.
    stopOnTerminationSignals: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (m) => logger.warn(m),
      error: (m) => logger.error(m),
    },
    formatError,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 10_000 }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      inputCheck,
      tellAsOf,
      logFaults(logger),
    ],
  });
  await apollo.start();

  const contextOf = async (request: Request, response: Response, isDownload = false): Promise<Context> => {
    const locale = request.acceptsLanguages()[0] ?? 'en';
    const localeTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? locale : 'en';
    const publicUrl = options.publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    const caller = await signIn.callerOf(request, response, isDownload);
    response.set(expiryHeader(caller));
    const idempotencyKey = request.get('idempotency-key') ?? null;
    if (idempotencyKey !== null && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      throw new RequestError('BAD_REQUEST', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
    }
    const reader = new Reader({ plans, database, caller, locale: localeTag, publicUrl });
    return {
      caller,
      database,
      reader,
      locale: localeTag,
      publicUrl,
      idempotencyKey,
      letters,
      requestId: response.get('x-request-id') ?? '',
    };
  };

  app.use((request, response, next) => {
    const given = request.get('x-request-id');
    response.set('x-request-id', given && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID());
    response.set('x-content-type-options', 'nosniff');
    next();
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
  app.use(
    '/graphql',
    express.json({ limit: LARGEST_BODY }),
    expressMiddleware(apollo, { context: ({ req, res }) => contextOf(req, res) }),
  );
  serveFiles(app, { contextOf: (request, response) => contextOf(request, response, true), database });
  const lettersSent = serveSignIn(app, { database, letters, sessions, origin: options.publicUrl, logger });
  serveReceipts(app, { contextOf: (request, response) => contextOf(request, response, true), schema });
  servePages(app);
  app.use(
    (_request, response) =>
      void response.status(404).json(errorBody('NOT_FOUND', 'There is nothing at this address.')),
  );
  app.use((error: unknown, _request: Request, response: Response, _next: unknown) =>
    refuseRequest(error, response, logger),
  );

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
      await database.close();
    },
  };
}

/** Every answer names the register number it was read at, and every list that was cut. */
const tellAsOf: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const { asOf, truncated } = contextValue.reader;
      if (response.body.kind !== 'single' || asOf.size === 0) return;
      const numbers = [...new Set(asOf.values())];
      const lists = [...truncated]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, cut]) => describeCut(path, cut));
      response.body.singleResult.extensions = {
        ...response.body.singleResult.extensions,
        asOf: numbers.length === 1 ? numbers[0] : Object.fromEntries(asOf),
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

const errorBody = (code: string, message: string): object => ({
  errors: [{ message, extensions: { code } }],
});

function refuseRequest(error: unknown, response: Response, logger: Logger): void {
  if (error instanceof RequestError) {
    const { code, http } = error.extensions as { code: string; http?: { status: number } };
    return void response.status(http?.status ?? 400).json(errorBody(code, error.message));
  }
  const type = (error as { type?: string }).type ?? '';
  if (type === 'entity.too.large') {
    return void response
      .status(413)
      .json(
        errorBody(
          'LIMIT_EXCEEDED',
          'The request is larger than 4 MB. File fewer items or shorter texts at once.',
        ),
      );
  }
  // A body that does not unpack has a status but no type.
  const { status = 500 } = error as { status?: number };
  if (type !== '' || (status >= 400 && status < 500)) {
    return void response
      .status(400)
      .json(errorBody('BAD_REQUEST', 'The request body is not JSON that can be read. Send UTF-8 JSON.'));
  }
  logger.error({ fault: loggable(error), requestId: response.get('x-request-id') }, 'unexpected fault');
  response
    .status(500)
    .json(errorBody('INTERNAL_SERVER_ERROR', 'Something went wrong on our side; nothing was changed.'));
}

function addressOf(http: Server, host: string): string {
  const { port } = http.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}
