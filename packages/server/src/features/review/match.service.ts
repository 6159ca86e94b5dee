import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import type { Steps } from '../../platform/steps';
import { derivedId } from '../../values/derived-id';
import { storedActor } from '../../values/stored-actor';
import { refuse } from '../access/refusal';
import { inAct, type Acting, type InAct } from './judgement.act';
import { publishedItem } from './judgement.subject';
import { MatchState } from './match';
import type { ActivityMatchDecideInput } from './match.inputs';

interface Pair {
  readonly lineage_a: string;
  readonly lineage_b: string;
  readonly basis: string;
  readonly confidence: number;
}

interface KnownPair extends Pair {
  readonly id: string;
  readonly state: MatchState;
}

/** Proposes what other agencies published that may be the same work, five at most per activity. */
export async function proposeMatches(
  manager: EntityManager,
  { revisionId, number }: Steps['revision.published'],
  caller: Caller,
): Promise<void> {
  const pairs = await manager.query<Pair[]>('select * from match_candidates($1)', [revisionId]);
  await open(
    { manager, number, caller },
    pairs.map((pair) => ({ ...pair, state: MatchState.PROPOSED, reason: null })),
  );
}

type Opened = Pair & { readonly state: MatchState; readonly reason: string | null };

async function open({ manager, number, caller }: Acting, matches: readonly Opened[]): Promise<void> {
  if (matches.length === 0) return;
  const by = storedActor(caller);
  const at = new Date();
  const rows = matches.map((match) => ({
    ...match,
    id: matchId(match),
    since: number,
    until: null,
    at,
    by_name: by.name,
    by_agency_id: by.agencyId,
    by_role: by.role,
  }));
  await manager.query(
    'insert into activity_match select r.* from json_populate_recordset(null::activity_match, $1) r',
    [JSON.stringify(rows)],
  );
}

const matchId = ({ lineage_a, lineage_b }: Pick<Pair, 'lineage_a' | 'lineage_b'>): string =>
  derivedId('match', lineage_a, lineage_b);

/** Says whether two agencies report the same work. */
export function activityMatchDecide(
  context: Context,
  info: GraphQLResolveInfo,
  given: ActivityMatchDecideInput,
): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const match = await named(acting, input);
    if (match.state === input.state) {
      throw refuse(
        'WRONG_STATE',
        ['state'],
        `This match is ${match.state} already.`,
        'Nothing needs to be done.',
      );
    }
    const id = matchId(match);
    await acting.manager.query('update activity_match set until = $2 where id = $1 and until is null', [
      id,
      acting.number,
    ]);
    const { lineage_a, lineage_b, basis, confidence } = match;
    await open(acting, [
      { lineage_a, lineage_b, basis, confidence, state: input.state, reason: input.reason },
    ]);
    return {
      outcome: { id },
      kind: 'MERGE',
      subject: globalId('mtc', id),
      before: { state: match.state },
      after: { state: input.state, lineages: [lineage_a, lineage_b] },
    };
  });
}

const KNOWN = `select id, lineage_a, lineage_b, basis, confidence, state from activity_match where until is null`;

/** The match that is meant: one that is known, or a pair that somebody names for the first time. */
async function named(
  acting: Acting,
  input: ActivityMatchDecideInput,
): Promise<Omit<KnownPair, 'id' | 'state'> & { state: MatchState | null }> {
  const { manager, caller } = acting;
  if ((input.id == null) === (input.a == null) || (input.a == null) !== (input.b == null)) {
    throw refuse('INVALID', [], 'Which match is meant is not clear.', 'Give `id`, or `a` and `b`.');
  }
  if (input.id != null) {
    const [known] = await manager.query<KnownPair[]>(`${KNOWN} and id = $1`, [uuidOf('mtc', input.id)]);
    if (known) return known;
    throw refuse('NOT_FOUND', ['id'], 'There is no such match.', 'See `activityMatches { nodes { id } }`.');
  }
  const kinds = ['act'] as const;
  const a = await publishedItem(manager, caller, input.a as string, { path: ['a'], kinds });
  const b = await publishedItem(manager, caller, input.b as string, { path: ['b'], kinds });
  if (a.agencyId === b.agencyId) {
    throw refuse(
      'INVALID',
      ['b'],
      'Both are reported by the same agency.',
      'A match ties two agencies; within one, the same key is the same work.',
    );
  }
  const [lineage_a, lineage_b] = [a, b].map(({ row }) => row['lineage'] as string).sort() as [string, string];
  const [known] = await manager.query<KnownPair[]>(`${KNOWN} and lineage_a = $1 and lineage_b = $2`, [
    lineage_a,
    lineage_b,
  ]);
  return known ?? { lineage_a, lineage_b, basis: 'named by a reviewer', confidence: 1, state: null };
}
