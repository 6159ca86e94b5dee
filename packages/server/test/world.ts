import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosisContentInput } from '@mandato/rules';
import { Pool, types } from 'pg';
import { pino } from 'pino';
import { createApiKey, SYSTEM } from '../src/features/access/key.service';
import type { Catalogue } from '../src/features/register/catalogue';
import { readCatalogue } from '../src/features/register/catalogue.files';
import { loadCatalogue } from '../src/features/register/catalogue.service';
import type { Round } from '../src/features/cycles/cycle.rules';
import { openRound, type OpenedRound } from '../src/features/cycles/cycle.service';
import { Role } from '../src/platform/caller';
import { sqlChannel, type Database } from '../src/platform/database/database';
import { startServer, type ServerOptions } from '../src/server';
import { testDatabase } from './setup/database';

const SERVER = join(__dirname, '..');

/** The edition of the catalogue that the project ships. */
export const shippedCatalogue = (): Catalogue => (catalogue ??= readCatalogue(join(SERVER, 'catalogue')));
let catalogue: Catalogue | null = null;

const { items: demoRounds } = JSON.parse(readFileSync(join(SERVER, 'demo/rounds.json'), 'utf8')) as {
  items: Round[];
};
const demoRound = demoRounds[0] as Round;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers as deep as they like
export type Loose = any;

export interface Asking {
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as Accept-Language. */
  readonly locale?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The bytes as they came. */
  readonly text: string;
  readonly body: Loose;
}

export interface Return {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly agency: string;
}

export interface World {
  readonly url: string;
  /** The same database for whoever connects directly, as its owner. */
  readonly databaseUrl: string;
  readonly database: Database;
  /** Lines of the server's log, one JSON object each. */
  readonly log: readonly string[];
  /** The data of an answer without errors; anything else fails the test and says which operation it was. */
  query(document: string, variables?: object, asking?: Asking): Promise<Loose>;
  /** Whatever is answered. */
  ask(document: string, variables?: object, asking?: Asking): Promise<Answer>;
  /** A key of that role; the same one each time it is asked for. */
  keyOf(role: Role, agencyCode?: string): Promise<string>;
  loadCatalogue(edition: Catalogue): Promise<number | null>;
  openRound(code?: string, expected?: readonly string[], extra?: Partial<Round>): Promise<OpenedRound>;
  saveDraft(
    agency: string,
    cycle: string,
    content: DiagnosisContentInput,
    extra?: Readonly<Record<string, unknown>>,
  ): Promise<Return>;
  submit(saved: Return): Promise<Return>;
  /** Sends back as the secretariat. */
  sendBack(submitted: Return, reason?: string): Promise<Return>;
  /** Opens a published return for its next revision, as its agency. */
  revise(published: Return, reason?: string): Promise<Return>;
  /** Accepts as the secretariat. */
  accept(submitted: Return): Promise<Return>;
  /** Accepts and publishes as the secretariat; the number of the act. */
  publish(...submitted: readonly Return[]): Promise<number>;
  /** Saves, submits and publishes. */
  file(agency: string, cycle: string, content: DiagnosisContentInput, extra?: object): Promise<Return>;
  /** The statements that this work sends to PostgreSQL, except those about the key that is sent. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** Asks the database directly, as its owner: past every wall. */
  sql<T = Loose>(text: string, params?: readonly unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

interface WorldOptions {
  /** Another edition, or null for a register without any act. */
  readonly catalogue?: Catalogue | null;
  /** How the server is set up otherwise than by itself: mail, identity provider, public address. */
  readonly server?: Partial<ServerOptions>;
}

/** A server of the test's own on a database of its own, with the catalogue loaded. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const made = await testDatabase(options.catalogue === undefined ? 'catalogue' : 'tables');
  const log: string[] = [];
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    trustProxy: 0,
    ...options.server,
    databaseUrl: made.url,
    logger: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
  });
  const owner = ownConnection(made.url);
  const { database } = server;
  if (options.catalogue) await loadCatalogue(database, SYSTEM, options.catalogue);

  const { ask, query } = questions(server.url, log);
  const keyOf = keys(database);
  const load = async (next: Catalogue) => (await loadCatalogue(database, SYSTEM, next)).act;
  return {
    url: server.url,
    databaseUrl: made.url,
    database,
    log,
    ask,
    query,
    keyOf,
    loadCatalogue: load,
    openRound: (code = demoRound.code, expected = demoRound.expected, extra = {}) =>
      openRound(database, SYSTEM, { ...demoRound, ...extra, code, expected }),
    ...filing(query, keyOf),
    statements,
    sql: async (text, params = []) => (await owner.query(text, [...params])).rows as never,
    stop: async () => {
      await server.stop();
      await owner.end();
      await made.drop();
    },
  };
}

/** One connection, on which each statement waits for its turn. */
function ownConnection(connectionString: string): Pool {
  const pool = new Pool({
    ...{ connectionString, application_name: 'mandato-tests', types: asText },
    ...{ max: 1, idleTimeoutMillis: 0 },
  });
  return pool.on('error', () => undefined);
}

// Days and instants as PostgreSQL prints them, not as objects in the zone of the test's machine.
const asText = {
  getTypeParser: (oid: number, format?: 'text') =>
    [1082, 1114, 1184].includes(oid) ? String : types.getTypeParser(oid, format),
} as typeof types;

function questions(url: string, log: readonly string[]): Pick<World, 'ask' | 'query'> {
  const ask: World['ask'] = async (document, variables, { key, headers, locale } = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(locale ? { 'accept-language': locale } : {}),
        ...headers,
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const body: unknown = isJson ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, text, body };
  };
  return {
    ask,
    query: async (document, variables, asking) => {
      const { status, headers, text, body } = await ask(document, variables, asking);
      if (status === 200 && !body?.errors) return body.data;
      const told = JSON.stringify(body?.errors ?? text, null, 2);
      const id = headers.get('x-request-id') ?? '';
      const logged = log.filter((line) => line.includes(id)).join('\n');
      const asked = `${document}\nwith ${JSON.stringify(variables ?? {}).slice(0, 2000)}`;
      throw new Error(`${asked}\nanswered ${status}: ${told}\nX-Request-Id: ${id}\n${logged}`);
    },
  };
}

function keys(database: Database): World['keyOf'] {
  const made = new Map<string, Promise<string>>();
  return (role, agencyCode) => {
    const name = `${role} ${agencyCode ?? ''}`;
    const key =
      made.get(name) ?? createApiKey(database, SYSTEM, { name, role, agencyCode: agencyCode ?? null });
    made.set(name, key);
    return key;
  };
}

const ANSWER = 'diagnosis { id version reference } userErrors { code path message cure }';

type Filing = Pick<World, 'saveDraft' | 'submit' | 'sendBack' | 'revise' | 'accept' | 'publish' | 'file'>;

function filing(query: World['query'], keyOf: World['keyOf']): Filing {
  const done = (name: string, payload: Loose): Loose => {
    if (payload.userErrors.length === 0) return payload;
    throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors, null, 2)}`);
  };
  const saveDraft: Filing['saveDraft'] = async (agency, cycle, content, extra = {}) => {
    const { diagnosisSave } = await query(
      `mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) { ${ANSWER} } }`,
      { input: { cycle: { code: cycle }, language: 'en', content, ...extra } },
      { key: await keyOf(Role.REPORTER, agency) },
    );
    return { ...done('diagnosisSave', diagnosisSave).diagnosis, agency };
  };
  const act = async (name: string, key: string, saved: Return, reason?: string): Promise<Return> => {
    const type = reason === undefined ? 'DiagnosisActInput' : 'DiagnosisReasonInput';
    const { payload } = await query(
      `mutation Act($input: ${type}!) { payload: ${name}(input: $input) { ${ANSWER} } }`,
      { input: { id: saved.id, expectedVersion: saved.version, reason } },
      { key },
    );
    return { ...done(name, payload).diagnosis, agency: saved.agency };
  };
  const submit: Filing['submit'] = async (saved) =>
    act('diagnosisSubmit', await keyOf(Role.REPORTER, saved.agency), saved);
  const asSecretariat = (): Promise<string> => keyOf(Role.REVIEWER, 'GS-OAS');
  const accept: Filing['accept'] = async (saved) => act('diagnosisAccept', await asSecretariat(), saved);
  const sendBack: Filing['sendBack'] = async (saved, reason = 'Say when it happened.') =>
    act('diagnosisSendBack', await asSecretariat(), saved, reason);
  const revise: Filing['revise'] = async (saved, reason = 'A date was wrong.') => {
    const key = await keyOf(Role.REPORTER, saved.agency);
    const { node } = await query(
      'query Version($id: ID!) { node(id: $id) { ... on Diagnosis { version } } }',
      { id: saved.id },
      { key },
    );
    return act('diagnosisRevise', key, { ...saved, version: node.version }, reason);
  };
  const publish: Filing['publish'] = async (...submitted) => {
    const key = await asSecretariat();
    for (const each of submitted) await accept(each);
    const { publicationCreate } = await query(
      `mutation Publish($input: PublicationCreateInput!) {
        publicationCreate(input: $input) { act { number } userErrors { code path message cure } } }`,
      { input: { diagnosisIds: submitted.map(({ id }) => id) } },
      { key },
    );
    return done('publicationCreate', publicationCreate).act.number as number;
  };
  const file: Filing['file'] = async (agency, cycle, content, extra = {}) => {
    const submitted = await submit(await saveDraft(agency, cycle, content, { ...extra }));
    await publish(submitted);
    return submitted;
  };
  return { saveDraft, submit, sendBack, revise, accept, publish, file };
}

async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const see = (message: unknown): void => void seen.push((message as { text: string }).text);
  sqlChannel.subscribe(see);
  try {
    await work();
  } finally {
    sqlChannel.unsubscribe(see);
  }
  return seen.filter((text) => !/\bfrom api_key_/.test(text));
}
