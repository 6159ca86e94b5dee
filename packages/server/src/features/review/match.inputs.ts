import { Field, ID, InputType } from 'type-graphql';
import { REASON } from './link.inputs';
import { MatchState } from './match';

@InputType({
  description:
    'Whether two agencies report the same work: a match by its id, or two published activities by theirs.',
})
export class ActivityMatchDecideInput {
  @Field(() => ID, { nullable: true, description: 'The match. Not together with `a` and `b`.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'A published activity; together with `b`.' })
  a?: string | null;

  @Field(() => ID, { nullable: true, description: 'A published activity of another agency.' })
  b?: string | null;

  @Field(() => MatchState, { description: 'What it is; PROPOSED opens a decision again.' })
  state!: MatchState;

  @Field(() => String, { description: REASON })
  reason!: string;
}
