import { join } from 'node:path';
import { SETTINGS } from '@mandato/server/config';
import { startChild, type Child } from './child';
import { node22 } from './node22';
import type { ReadOperation } from './operations/operation';
import { isFigure } from './operations/reads';
import { asServed, DOCUMENTS, variablesFor } from './postgraphile/documents';

export const CONTENDERS = ['floor', 'ordinary', 'compiled', 'cached', 'postgraphile'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** What goes over the wire for one question. */
export interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** By whom something is written, under which key of its own. */
export interface Writing {
  readonly key: string;
  readonly idempotencyKey: string;
}

type Asked = Pick<ReadOperation, 'name' | 'document'>;

export interface Contender extends Child {
  readonly name: ContenderName;
  /** Whether it takes part where something is written. */
  readonly writes: boolean;
  /** Whether it can be asked this. */
  answers(operation: Pick<ReadOperation, 'name'>): boolean;
  /** The request that asks an operation with these variables. */
  request(operation: Asked, variables: object, writing?: Writing): Request;
  /** The `data` of an answer in the shape of the server's. */
  data(operation: Pick<ReadOperation, 'name'>, answer: unknown): unknown;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

type Speech = Pick<Contender, 'answers' | 'request' | 'data'>;

const dataOf = (_operation: unknown, answer: unknown): unknown => (answer as { data: unknown }).data;

const graphql: Speech = {
  answers: () => true,
  request: ({ document }, variables, writing) => ({
    path: '/graphql',
    headers: {
      ...JSON_HEADERS,
      ...(writing && {
        authorization: `Bearer ${writing.key}`,
        'idempotency-key': writing.idempotencyKey,
      }),
    },
    body: JSON.stringify({ query: document, variables }),
  }),
  data: dataOf,
};

const byPath: Speech = {
  answers: () => true,
  request: ({ name }, variables, writing) => ({
    path: `/${name}`,
    headers: JSON_HEADERS,
    body: JSON.stringify({ ...variables, ...writing }),
  }),
  data: dataOf,
};

const ofRepositories: Speech = { ...graphql, answers: (operation) => !isFigure(operation) };

const ofPostgraphile: Speech = {
  answers: ({ name }) => name in DOCUMENTS,
  request: ({ name }, variables) => ({
    path: '/graphql',
    headers: JSON_HEADERS,
    body: JSON.stringify({ query: DOCUMENTS[name], variables: variablesFor(variables) }),
  }),
  data: (operation, answer) => asServed(dataOf(operation, answer)),
};

interface Kind {
  readonly script: string;
  readonly speech: Speech;
  readonly writes?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** The Node to run it; null where it cannot run here. */
  readonly node?: () => string | null;
}

const hasCache = SETTINGS.some(({ name }) => name === 'MANDATO_CACHE_MB');

const KINDS: Readonly<Record<ContenderName, Kind>> = {
  floor: { script: 'floor', speech: byPath, writes: true },
  ordinary: { script: 'ordinary', speech: ofRepositories },
  compiled: {
    script: 'mandato',
    speech: graphql,
    writes: true,
    environment: hasCache ? { MANDATO_CACHE_MB: '0' } : {},
  },
  cached: { script: 'mandato', speech: graphql, node: () => (hasCache ? process.execPath : null) },
  postgraphile: { script: 'postgraphile', speech: ofPostgraphile, node: node22 },
};

/** Null where this machine lacks what it needs. */
export async function startContender(name: ContenderName, databaseUrl: string): Promise<Contender | null> {
  const { script, speech, writes = false, environment, node = () => process.execPath } = KINDS[name];
  const binary = node();
  if (binary === null) return null;
  const child = await startChild({
    node: binary,
    script: join(__dirname, 'contenders', `${script}.js`),
    environment: { DATABASE_URL: databaseUrl, ...environment },
  });
  return { name, writes, ...child, ...speech };
}

export interface Answer {
  readonly data: unknown;
  readonly bytes: number;
}

/** One question, one answer, not timed. */
export const ask = (contender: Contender, operation: Asked, variables: object): Promise<Answer> =>
  send(contender, operation, contender.request(operation, variables));

export async function send(contender: Contender, operation: Asked, request: Request): Promise<Answer> {
  const response = await fetch(contender.url + request.path, { method: 'POST', ...request });
  const text = await response.text();
  const answer = JSON.parse(text) as { errors?: unknown };
  if (!response.ok || answer.errors) {
    throw new Error(
      `${contender.name} answers ${operation.name} with ${response.status}: ${text.slice(0, 500)}`,
    );
  }
  return { data: contender.data(operation, answer), bytes: Buffer.byteLength(text) };
}
