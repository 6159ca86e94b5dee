import type { Letters } from './features/access/letters';
import type { Caller } from './platform/caller';
import type { Database } from './platform/database/database';
import type { Reader } from './platform/planner/reader';

/** Everything one operation needs; made once per operation. */
export interface Context {
  readonly caller: Caller;
  readonly database: Database;
  readonly reader: Reader;
  readonly locale: string;
  readonly publicUrl: string;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly letters: Letters;
}
