import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool, types } from 'pg';
import { FLOOR_READS } from '../floor/reads';
import { openState } from '../floor/state';
import { publish, saveDraft, submit, type FloorState, type FloorWrite } from '../floor/writes';
import { announce, CONNECTIONS, databaseUrl, listen } from './serve';

/* Hand-written SQL over plain HTTP: POST /<operation> with its variables. What PostgreSQL says is passed on unread. */

// JSON is passed on as text.
const asText = {
  getTypeParser: (oid: number, format?: 'text') => (oid === 114 ? String : types.getTypeParser(oid, format)),
} as typeof types;

const pool = new Pool({
  connectionString: databaseUrl(),
  max: CONNECTIONS,
  idleTimeoutMillis: 0,
  types: asText,
});
pool.on('error', () => undefined);

const WRITES: Readonly<Record<string, (state: FloorState, write: FloorWrite) => Promise<object>>> = {
  saveDraft,
  submit,
  publish,
};

let state: Promise<FloorState> | null = null;

async function answer(name: string, body: string): Promise<string> {
  const write = WRITES[name];
  if (!write) return answerRead(name, body);
  state ??= openState(pool, databaseUrl());
  return JSON.stringify({ data: await write(await state, JSON.parse(body) as FloorWrite) });
}

async function answerRead(name: string, body: string): Promise<string> {
  const variables = JSON.parse(body) as Record<string, unknown>;
  const read = FLOOR_READS[name]?.(variables);
  if (!read) throw new Error(`The floor has no operation ${name}.`);
  const { rows } = await pool.query<Record<string, string | null>>({
    text: read.text,
    values: [...read.values(variables)],
    ...(read.isPlannedEachTime ? {} : { name: `${name}-${read.text.length}` }),
  });
  const fields = Object.entries(rows[0] ?? {}).map(([key, json]) => `"${key}":${json ?? 'null'}`);
  return `{"data":{${fields.join(',')}}}`;
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    answer((request.url ?? '/').slice(1), Buffer.concat(parts).toString('utf8')).then(
      (text) => send(response, 200, text),
      (error: unknown) => send(response, 500, JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

void (async () => {
  const server = createServer(handle);
  announce(await listen(server), async () => {
    server.close();
    await pool.end();
  });
})();
