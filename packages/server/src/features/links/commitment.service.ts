import type { GraphQLResolveInfo } from 'graphql';
import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../../context';
import { globalId } from '../../platform/node';
import { Refusal, type UserError } from '../access/refusal';
import { inAct, type InAct } from '../review/judgement.act';
import { idsAsValue, judge, standingOn } from '../review/judgement.service';
import { publishedItem } from '../review/judgement.subject';
import { REASON } from '../review/link.inputs';

const MOST_ACTIVITIES = 50;

@InputType({ description: 'What a commitment was met by. It replaces what was said before.' })
export class CommitmentMeetInput {
  @Field(() => ID, { description: 'A published Commitment.' })
  id!: string;

  @Field(() => [ID], {
    description:
      'Published activities, of whatever agency, 0 to 50; later reports of the same work go with them. An empty list says that it is not known to be met.',
  })
  activities!: string[];

  @Field(() => String, { description: REASON })
  reason!: string;
}

/** Says which work a commitment was met by. */
export function commitmentMeet(
  context: Context,
  info: GraphQLResolveInfo,
  given: CommitmentMeetInput,
): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const { manager, caller } = acting;
    const { id } = await publishedItem(manager, caller, input.id, { path: ['id'], kinds: ['cmt'] });
    const lineages = await lineagesOf(acting, input.activities);
    const before = (await standingOn(manager, [id])).find(({ aspect }) => aspect === 'met-by');
    const value = idsAsValue(lineages);
    await judge(acting, [{ subjectId: id, aspect: 'met-by', value, reason: input.reason }]);
    return {
      outcome: { id },
      kind: 'LINK',
      subject: globalId('cmt', id),
      before: before ? { metBy: before.value } : null,
      after: { metBy: value },
    };
  });
}

/** The work that these activities report; every one that cannot be taken is told. */
async function lineagesOf(
  { manager, caller }: Parameters<typeof judge>[0],
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length > MOST_ACTIVITIES) {
    const message = `At most ${MOST_ACTIVITIES} activities can be given.`;
    throw new Refusal([{ code: 'LIMIT_EXCEEDED', path: ['activities'], message, cure: null }]);
  }
  const lineages = new Set<string>();
  const problems: UserError[] = [];
  for (const [i, id] of ids.entries()) {
    try {
      const path = ['activities', String(i)];
      const { row } = await publishedItem(manager, caller, id, { path, kinds: ['act'] });
      lineages.add(row['lineage'] as string);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new Refusal(problems);
  return lineages;
}
