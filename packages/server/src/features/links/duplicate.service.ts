import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import type { Steps } from '../../platform/steps';
import { derivedId } from '../../values/derived-id';
import { storedActor } from '../../values/stored-actor';
import { refuse } from '../access/refusal';
import { inAct, type Acting, type InAct } from '../review/judgement.act';
import { DuplicateState, type DuplicateKind } from './duplicate';
import type { DuplicateInput } from './duplicate.inputs';

interface Pair {
  readonly kind: DuplicateKind;
  readonly one_id: string;
  readonly other_id: string;
  readonly basis: string;
  readonly confidence: number;
}

type Stored = Pair & { readonly state: DuplicateState; readonly reason: string | null };

/** Proposes what may be one with the projects and organizations that a return names anew. */
export async function proposeDuplicates(
  manager: EntityManager,
  { revisionId, number }: Steps['revision.published'],
  caller: Caller,
): Promise<void> {
  const pairs = await manager.query<Pair[]>('select * from duplicate_candidates($1)', [revisionId]);
  await open(
    { manager, number, caller },
    pairs.map((pair) => ({ ...pair, state: DuplicateState.PROPOSED, reason: null })),
  );
}

async function open({ manager, number, caller }: Acting, duplicates: readonly Stored[]): Promise<void> {
  if (duplicates.length === 0) return;
  const by = storedActor(caller);
  const at = new Date();
  const rows = duplicates.map((each) => ({
    ...each,
    id: derivedId('duplicate', each.one_id, each.other_id),
    since: number,
    until: null,
    at,
    by_name: by.name,
    by_agency_id: by.agencyId,
    by_role: by.role,
  }));
  await manager.query(
    'insert into duplicate select r.* from json_populate_recordset(null::duplicate, $1) r',
    [JSON.stringify(rows)],
  );
}

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
    const { id, isMerged, ...known } = await named(acting, input);
    if (isMerged) {
      throw refuse(
        'WRONG_STATE',
        ['id'],
        'These two were merged.',
        `Take that back first: \`${known.kind.toLowerCase()}Unmerge\`.`,
      );
    }
    if (known.state === state) {
      throw refuse('WRONG_STATE', ['id'], `It is ${state} already.`, 'Nothing needs to be done.');
    }
    await acting.manager.query('update duplicate set until = $2 where id = $1 and until is null', [
      id,
      acting.number,
    ]);
    const isRejected = state === DuplicateState.REJECTED;
    await open(acting, [{ ...known, state, reason: isRejected ? input.reason : null }]);
    return {
      outcome: { id },
      kind: 'MERGE',
      subject: globalId('dup', id),
      before: { state: known.state },
      after: { state, kind: known.kind, ids: [known.one_id, known.other_id] },
    };
  });
}

const END = (id: string): string =>
  `coalesce((select j.value from judgement j where j.subject_id = ${id} and j.aspect = 'same-as' and j.until is null), ${id}::text)`;

async function named(
  { manager }: Acting,
  input: DuplicateInput,
): Promise<Stored & { readonly id: string; readonly isMerged: boolean }> {
  const [known] = await manager.query<(Stored & { id: string; isMerged: boolean })[]>(
    `select id, kind, one_id, other_id, basis, confidence, state, reason, ${END('d.one_id')} = ${END('d.other_id')} as "isMerged"
       from duplicate d where until is null and id = $1`,
    [uuidOf('dup', input.id)],
  );
  if (known) return known;
  throw refuse('NOT_FOUND', ['id'], 'There is no such proposal.', 'See `duplicates { nodes { id } }`.');
}
