import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { globalId, uuidOf } from '../../platform/node';
import { derivedId } from '../../values/derived-id';
import { refuse } from '../access/refusal';
import { inAct, type Acting, type InAct } from '../review/judgement.act';
import { decidePair, proposing, type Noticed, type Pairs } from '../review/pair.service';
import { DuplicateState, type DuplicateKind } from './duplicate';
import type { DuplicateInput } from './duplicate.inputs';

interface Pair extends Noticed {
  readonly kind: DuplicateKind;
  readonly one_id: string;
  readonly other_id: string;
}

const DUPLICATES: Pairs<Pair> = {
  table: 'duplicate',
  candidates: 'duplicate_candidates',
  idOf: ({ one_id, other_id }) => derivedId('duplicate', one_id, other_id),
};

/** Proposes what may be one with the projects and organizations that a return names anew. */
export const proposeDuplicates = proposing(DUPLICATES);

type Decide = (
  context: Context,
  info: GraphQLResolveInfo,
  input: DuplicateInput,
) => Promise<InAct<{ id: string }>>;

/** Says that two are two. */
export const duplicateReject: Decide = (context, info, input) =>
  decide(DuplicateState.REJECTED, context, info, input);

/** Takes such a decision back. */
export const duplicateReopen: Decide = (context, info, input) =>
  decide(DuplicateState.PROPOSED, context, info, input);

function decide(
  state: DuplicateState,
  ...[context, info, given]: Parameters<Decide>
): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const { state: before, isMerged, ...pair } = await named(acting, input);
    if (isMerged) {
      throw refuse(
        'WRONG_STATE',
        ['id'],
        'These two were merged.',
        `Take that back first: \`${pair.kind.toLowerCase()}Unmerge\`.`,
      );
    }
    if (before === state) {
      throw refuse('WRONG_STATE', ['id'], `It is ${state} already.`, 'Nothing needs to be done.');
    }
    const reason = state === DuplicateState.REJECTED ? input.reason : null;
    const id = await decidePair(DUPLICATES, acting, pair, { state, reason });
    return {
      outcome: { id },
      kind: 'MERGE',
      subject: globalId('dup', id),
      before: { state: before },
      after: { state, kind: pair.kind, ids: [pair.one_id, pair.other_id] },
    };
  });
}

const END = (id: string): string =>
  `coalesce((select j.value from judgement j where j.subject_id = ${id} and j.aspect = 'same-as' and j.until is null), ${id}::text)`;

interface Known extends Pair {
  readonly state: DuplicateState;
  readonly isMerged: boolean;
}

async function named({ manager }: Acting, input: DuplicateInput): Promise<Known> {
  const [known] = await manager.query<Known[]>(
    `select kind, one_id, other_id, basis, confidence, state, ${END('d.one_id')} = ${END('d.other_id')} as "isMerged"
       from duplicate d where until is null and id = $1`,
    [uuidOf('dup', input.id)],
  );
  if (known) return known;
  throw refuse('NOT_FOUND', ['id'], 'There is no such proposal.', 'See `duplicates { nodes { id } }`.');
}
