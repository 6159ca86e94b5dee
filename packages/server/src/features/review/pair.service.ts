import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/caller';
import type { Steps } from '../../platform/steps';
import { closeRows, openRows } from '../../platform/versioned-rows';
import { actorColumns, storedActor } from '../../values/stored-actor';
import type { Acting } from './judgement.act';

/* Pairs that may be one: software notices them in what is published, somebody decides, somebody else decides anew. */

/** What a pair rests on. */
export interface Noticed {
  readonly basis: string;
  readonly confidence: number;
}

/** Pairs of one kind. The table has the columns of the pair, its id, and the decision: by whom, when, from which act on. */
export interface Pairs<P extends Noticed> {
  readonly table: 'activity_match' | 'duplicate';
  /** The function of the database that notices them in a revision. */
  readonly candidates: 'match_candidates' | 'duplicate_candidates';
  readonly idOf: (pair: P) => string;
}

interface Decision {
  readonly state: string;
  readonly reason: string | null;
}

const PROPOSED: Decision = { state: 'PROPOSED', reason: null };

/** Proposes what is noticed in a revision that is published. */
export const proposing =
  <P extends Noticed>(pairs: Pairs<P>) =>
  async (
    manager: EntityManager,
    { revisionId, number }: Steps['revision.published'],
    caller: Caller,
  ): Promise<void> => {
    const noticed = await manager.query<P[]>(`select * from ${pairs.candidates}($1)`, [revisionId]);
    await open(pairs, { manager, number, caller }, noticed, PROPOSED);
  };

/** Puts a decision in the place of the one that stands, if one does; the pair's id. */
export async function decidePair<P extends Noticed>(
  pairs: Pairs<P>,
  acting: Acting,
  pair: P,
  decision: Decision,
): Promise<string> {
  const id = pairs.idOf(pair);
  await closeRows(acting.manager, pairs.table, acting.number, [id]);
  await open(pairs, acting, [pair], decision);
  return id;
}

async function open<P extends Noticed>(
  { table, idOf }: Pairs<P>,
  { manager, number, caller }: Acting,
  noticed: readonly P[],
  { state, reason }: Decision,
): Promise<void> {
  const decided = { state, reason, at: new Date(), ...actorColumns(storedActor(caller)) };
  const rows = noticed.map((pair) => ({ ...pair, ...decided, id: idOf(pair) }));
  await openRows(manager, table, number, rows);
}
