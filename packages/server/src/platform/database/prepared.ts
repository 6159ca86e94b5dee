import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PoolClient, QueryConfig } from 'pg';
import { isPlannedAfresh } from './generic-plans';

/* PostgreSQL keeps every prepared statement with its plan in each connection, for as long as that lives, and nested reads
   make large ones. So only what is asked again is prepared, and what was not asked for longest is given up. */

/** The most that one connection keeps prepared. A character costs PostgreSQL about 140 bytes of plan: 35 MB in all. */
export const MOST_PREPARED = { statements: 100, characters: 250_000 } as const;

const MOST_SEEN = 5000;
const seen = new LRUCache<string, true>({ max: MOST_SEEN });

/** True from the second time on. */
function isAskedAgain(name: string): boolean {
  if (seen.get(name)) return true;
  seen.set(name, true);
  return false;
}

interface Kept {
  readonly names: LRUCache<string, string>;
  readonly givenUp: string[];
}

const connections = new WeakMap<PoolClient, Kept>();

function keptBy(client: PoolClient): Kept {
  const before = connections.get(client);
  if (before) return before;
  const givenUp: string[] = [];
  const names = new LRUCache<string, string>({
    max: MOST_PREPARED.statements,
    maxSize: MOST_PREPARED.characters,
    sizeCalculation: (_name, text) => text.length,
    dispose: (name) => void givenUp.push(name),
  });
  connections.set(client, { names, givenUp });
  return { names, givenUp };
}

/** The statement as this connection is to run it: prepared where it was asked before. Makes room first where that is needed. */
export async function prepared(client: PoolClient, statement: QueryConfig): Promise<QueryConfig> {
  if (isPlannedAfresh(statement.text)) return statement;
  const { names, givenUp } = keptBy(client);
  const known = names.get(statement.text);
  if (known) return { ...statement, name: known };
  const name = createHash('sha256').update(statement.text).digest('base64url').slice(0, 22);
  if (!isAskedAgain(name)) return statement;
  names.set(statement.text, name);
  for (const each of givenUp.splice(0)) await deallocate(client, each);
  // What is larger than all that may be kept is not taken in.
  return names.has(statement.text) ? { ...statement, name } : statement;
}

async function deallocate(client: PoolClient, name: string): Promise<void> {
  await client.query(`deallocate "${name}"`);
  // pg remembers what it has prepared, and would otherwise run what is no longer there.
  const { connection } = client as unknown as { connection: { parsedStatements: Record<string, string> } };
  Reflect.deleteProperty(connection.parsedStatements, name);
}
