import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request: answers, or, as a function, whatever it likes. */
export type Step = Reply | ((response: ServerResponse) => void);

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: { query: string; operationName?: string; variables?: Record<string, unknown> };
}

/** A real HTTP server that plays answers in order and keeps what it was sent. */
export class ScriptedServer {
  readonly received: Received[] = [];
  #steps: Step[] = [];
  #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as Received['body'];
        this.received.push({ headers: request.headers, body });
        const step = this.#steps.shift() ?? { status: 500, body: 'the script is at its end' };
        if (typeof step === 'function') step(response);
        else reply(response, step);
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  /** Sets the answers to come. */
  play(...steps: Step[]): void {
    this.received.length = 0;
    this.#steps = steps;
  }
}

function reply(response: ServerResponse, { status = 200, headers, body }: Reply): void {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html' : 'application/graphql-response+json';
  response.writeHead(status, { 'content-type': type, 'x-request-id': 'req-1', ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

export const data = (value: unknown, extensions?: unknown): Reply => ({ body: { data: value, extensions } });

export const failed = (
  status: number,
  code?: string,
  extra?: object,
  headers?: Record<string, string>,
): Reply => ({
  status,
  ...(headers && { headers }),
  body: { errors: [{ message: 'Refused.', ...(code && { extensions: { code, ...extra } }) }] },
});

export const refused = (field: string, userErrors: object[], rest: object = {}): Reply =>
  data({
    [field]: {
      diagnosis: null,
      notices: [],
      findings: [],
      results: [],
      wouldSubmit: false,
      ...rest,
      userErrors,
    },
  });

/** Keeps the socket open and says nothing. */
export const silence: Step = () => undefined;

/** Breaks the connection. */
export const hangUp: Step = (response) => response.destroy();
