import { sqlChannel } from '@mandato/server/platform/database/database';

/** The `data` of the server's answer. */
export async function answerOf(
  url: string,
  query: string,
  variables: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export interface Sent {
  readonly text: string;
  readonly params?: readonly unknown[];
}

/** What a server in this process sends to PostgreSQL meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const seen: Sent[] = [];
  const see = (message: unknown): void => void seen.push(message as Sent);
  sqlChannel.subscribe(see);
  try {
    await work();
  } finally {
    sqlChannel.unsubscribe(see);
  }
  return seen;
}
