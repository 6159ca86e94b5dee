import { completeContent, completeFiled } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { Refusal, type Notice, type UserError } from '../access/refusal';
import type { Diagnosis } from './diagnosis';
import { stateAt, standingState } from './draft-version';
import { ITEM_TYPES, itemsOf, itemName } from './items.rules';
import { differences, merge, type Difference, type DraftState } from './merge.rules';
import type { DiagnosisSaveInput } from './save.inputs';

type Sent = Pick<DiagnosisSaveInput, 'language' | 'filed' | 'content'>;

const sentState = ({ language, filed, content }: Sent): DraftState => ({
  language,
  filed: completeFiled(filed ?? {}),
  content: completeContent(content),
});

/** What a save that comes too late is told: that the return has moved on, and where the two differ. */
export async function conflictsWithStanding(
  manager: EntityManager,
  diagnosis: Diagnosis,
  sent: Sent,
): Promise<UserError[]> {
  const standing = await standingState(manager, diagnosis.workingRevisionId as string);
  return differences(sentState(sent), standing).map((each) =>
    conflict(
      each,
      DIFFERS[each.lacking ?? 'NONE'],
      'Take over what you want to keep, or save with ifChanged: MERGE.',
    ),
  );
}

const DIFFERS = {
  NONE: 'is not what it is in the return as it stands.',
  THEIRS: 'is not in the return as it stands.',
  MINE: 'is in the return as it stands, and missing here.',
} as const;

export interface PutTogether<R> {
  readonly input: DiagnosisSaveInput;
  readonly read: R;
  readonly notices: readonly Notice[];
}

/** Puts a save that comes late together with what was saved since the version it was made of. A Refusal names what
    both changed, and what the rules refuse of the two together although each was good by itself. */
export async function putTogether<R extends { readonly faults: readonly UserError[] }>(
  manager: EntityManager,
  diagnosis: Diagnosis,
  input: DiagnosisSaveInput,
  check: (together: DiagnosisSaveInput) => Promise<R>,
): Promise<PutTogether<R>> {
  const base = await stateAt(manager, diagnosis.id, input.expectedVersion as number);
  if (!base) throw new Refusal([tooOld(diagnosis.version)], diagnosis.id);
  const [mine, theirs] = [
    sentState(input),
    await standingState(manager, diagnosis.workingRevisionId as string),
  ];
  const { state, conflicts, isReordered } = merge(base, mine, theirs);
  const counted = [mine, theirs].map((side) => differences(side, base).length);
  if (conflicts.length > 0) {
    const cure = 'Read it again, decide, and give its version.';
    throw new Refusal(
      conflicts.map((each) => conflict(each, BOTH[each.lacking ?? 'NONE'], cure)),
      diagnosis.id,
    );
  }
  const together = { ...input, ...state, content: state.content as DiagnosisSaveInput['content'] };
  const read = await check(together);
  if (read.faults.length > 0)
    throw new Refusal(
      read.faults.map((each) => togetherWrong(each, state, mine)),
      diagnosis.id,
    );
  return {
    input: together,
    read,
    notices: [
      {
        code: 'MERGED',
        message: `The return had moved on from version ${input.expectedVersion} to ${diagnosis.version}: ${counted[0]} changes of this save were put together with ${counted[1]} of others.`,
        path: [],
      },
      ...(isReordered ? [ORDER_KEPT] : []),
    ],
  };
}

const BOTH = {
  NONE: 'was changed by others as well.',
  THEIRS: 'was changed here, and taken out or left without its place by others.',
  MINE: 'was taken out or left without its place here, and changed by others.',
} as const;

const ORDER_KEPT: Notice = {
  code: 'ORDER_KEPT',
  message:
    'One list was put into another order by this save and by others: it stands in the order it had before.',
  path: [],
};

const tooOld = (version: number): UserError => ({
  code: 'CONFLICT',
  path: ['expectedVersion'],
  message: `The return stands at version ${version}; what it was at the version given is no longer known.`,
  cure: 'Read it again, put both changes together, and give its version.',
});

const conflict = ({ path, item }: Difference, what: string, cure: string): UserError => ({
  code: 'CONFLICT',
  path,
  message: `${item ? `${ITEM_TYPES[item.list]} "${item.key}"` : path.join('.')} ${what}`,
  cure,
});

/** The path of a fault of the merged document, as far as the item it lies in stands in the input. */
function togetherWrong(fault: UserError, together: DraftState, mine: DraftState): UserError {
  const place = fault.path.join('.');
  const items = [...itemsOf(together.content).values()];
  const holder = items
    .filter(({ path }) => `${place}.`.startsWith(`${path.join('.')}.`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  const sent = holder && itemsOf(mine.content).get(itemName(holder));
  return {
    code: 'CONFLICT',
    path: sent ? [...sent.path, ...fault.path.slice(holder.path.length)] : fault.path.slice(0, 2),
    message: `Put together with what others saved${holder ? `, ${ITEM_TYPES[holder.list]} "${holder.key}"` : ''} can no longer stand: ${fault.message}`,
    cure: fault.cure,
  };
}
