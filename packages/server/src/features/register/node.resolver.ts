import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { badInput } from '../../errors';
import { Node } from '../../platform/node';
import { refOf } from '../../platform/planner/attach';
import { ById } from '../../platform/planner/declare';
import type { Ref } from '../../platform/planner/reader';
import { AsOfArgs } from '../../values/arguments';

const MOST_IDS = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its global id. Null when there is none that the caller may see.',
  })
  @ById(({ id }) => refOf(id as string))
  node(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Ref | null {
    return refOf(id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Up to 100 things by their global ids, in the order asked; null for each that the caller may not see.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Their global ids, 100 at most.' }) ids: string[],
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): (Ref | null)[] {
    if (ids.length > MOST_IDS)
      throw badInput([
        { path: ['ids'], code: 'LIMIT_EXCEEDED', cure: `Ask for at most ${MOST_IDS} ids at once.` },
      ]);
    return ids.map(refOf);
  }
}
