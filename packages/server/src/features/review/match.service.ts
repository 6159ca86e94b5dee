import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { globalId, uuidOf } from '../../platform/node';
import { derivedId } from '../../values/derived-id';
import { refuse } from '../access/refusal';
import { inAct, type Acting, type InAct } from './judgement.act';
import { publishedItem } from './judgement.subject';
import type { MatchState } from './match';
import type { ActivityMatchDecideInput } from './match.inputs';
import { decidePair, proposing, type Noticed, type Pairs } from './pair.service';

interface Pair extends Noticed {
  readonly lineage_a: string;
  readonly lineage_b: string;
}

const MATCHES: Pairs<Pair> = {
  table: 'activity_match',
  candidates: 'match_candidates',
  idOf: ({ lineage_a, lineage_b }) => derivedId('match', lineage_a, lineage_b),
};

/** Proposes what other agencies published that may be the same work, five at most per activity. */
export const proposeMatches = proposing(MATCHES);

/** Says whether two agencies report the same work. */
export function activityMatchDecide(
  context: Context,
  info: GraphQLResolveInfo,
  given: ActivityMatchDecideInput,
): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const { state, reason } = input;
    const { state: before, ...pair } = await named(acting, input);
    if (before === state) {
      throw refuse('WRONG_STATE', ['state'], `This match is ${before} already.`, 'Nothing needs to be done.');
    }
    const id = await decidePair(MATCHES, acting, pair, { state, reason });
    return {
      outcome: { id },
      kind: 'MERGE',
      subject: globalId('mtc', id),
      before: { state: before },
      after: { state, lineages: [pair.lineage_a, pair.lineage_b] },
    };
  });
}

interface Known extends Pair {
  /** Null where nobody has said anything of the two so far. */
  readonly state: MatchState | null;
}

const KNOWN = `select lineage_a, lineage_b, basis, confidence, state from activity_match where until is null`;

/** The match that is meant: one that is known, or a pair that somebody names for the first time. */
async function named({ manager, caller }: Acting, input: ActivityMatchDecideInput): Promise<Known> {
  if ((input.id == null) === (input.a == null) || (input.a == null) !== (input.b == null)) {
    throw refuse('INVALID', [], 'Which match is meant is not clear.', 'Give `id`, or `a` and `b`.');
  }
  if (input.id != null) {
    const [known] = await manager.query<Known[]>(`${KNOWN} and id = $1`, [uuidOf('mtc', input.id)]);
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
  const [known] = await manager.query<Known[]>(`${KNOWN} and lineage_a = $1 and lineage_b = $2`, [
    lineage_a,
    lineage_b,
  ]);
  return known ?? { lineage_a, lineage_b, basis: 'named by a reviewer', confidence: 1, state: null };
}
