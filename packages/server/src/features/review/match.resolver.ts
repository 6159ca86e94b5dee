import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Context } from '../../context';
import { FieldsOf, Many, Page, planned } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import { during } from '../../platform/steps';
import { AsOfArgs, ForwardArgs } from '../../values/arguments';
import { Requires } from '../access/requires';
import { Activity } from '../activities/activity';
import { answered, OfAct, type ActPayload } from './judgement.payload';
import { ActivityMatch, ActivityMatchConnection, lineageStands, MatchState } from './match';
import { ActivityMatchDecideInput } from './match.inputs';
import { activityMatchDecide, proposeMatches } from './match.service';

during('revision.published', 'matches', proposeMatches);

@OfAct()
@ObjectType({ description: 'What became of a decision on a match.' })
export class ActivityMatchDecidePayload {
  @Field(() => ActivityMatch, { nullable: true, description: 'The match; null when refused.' })
  match!: Ref | null;
}

@FieldsOf(() => Activity)
export class ActivityMatchFields {
  @FieldResolver(() => [ActivityMatch], {
    description:
      'The same work as other agencies report it, the surest first. What was withdrawn since is left out.',
  })
  @Many<Activity, ActivityMatch>(() => ActivityMatch, {
    on: (m, a, c, args) =>
      `${a.lineage} in (${m.lineageA}, ${m.lineageB}) and ${m.state} = any(${c.param(args['state'], 'text[]')}) and ` +
      lineageStands(`case when ${m.lineageA} = ${a.lineage} then ${m.lineageB} else ${m.lineageA} end`, c),
    order: (m) => `${m.confidence} desc, ${m.id}`,
  })
  sameAs(
    @Arg('state', () => [MatchState], {
      defaultValue: [MatchState.CONFIRMED],
      description: 'Matches in one of these states; what somebody confirmed unless asked otherwise.',
    })
    _state: MatchState[],
  ): ActivityMatch[] {
    return planned();
  }
}

@Resolver()
export class MatchResolver {
  @Query(() => ActivityMatchConnection, {
    description:
      'Pairs of activities of two agencies that may be the same work, the surest first. What was withdrawn since is left out.',
  })
  @Page<unknown, ActivityMatch>(() => ActivityMatch, {
    on: (m, _root, c, args) =>
      [
        lineageStands(m.lineageA, c),
        lineageStands(m.lineageB, c),
        ...(args['state'] ? [`${m.state} = ${c.param(args['state'], 'text')}`] : []),
      ].join(' and '),
    orders: {
      keys: { CONFIDENCE: [{ type: 'int', sql: (m) => `(${m.confidence} * 100)::int` }] },
      initial: [{ field: 'CONFIDENCE', direction: 'DESC' }],
    },
  })
  activityMatches(
    @Arg('state', () => MatchState, { nullable: true, description: 'Only those in this state.' })
    _state: MatchState,
    @Args(() => ForwardArgs) _page: ForwardArgs,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): unknown {
    return planned();
  }

  @Requires('judgements:write')
  @Mutation(() => ActivityMatchDecidePayload, {
    description: 'Says whether two agencies report the same work: an act of the register.',
  })
  activityMatchDecide(
    @Arg('input', () => ActivityMatchDecideInput, { description: 'Which pair, and what it is.' })
    input: ActivityMatchDecideInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityMatchDecidePayload & ActPayload> {
    return answered(
      () => activityMatchDecide(context, info, input),
      (done) => ({ match: done && new Ref('ActivityMatch', done.id) }),
    );
  }
}
