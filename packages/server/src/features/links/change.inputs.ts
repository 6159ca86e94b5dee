import { Field, InputType, Int } from 'type-graphql';
import { OneOf } from '../../platform/planner/declare';

@InputType({ description: 'Two rounds.' })
export class RoundRange {
  @Field(() => String, { description: 'Code of the earlier round.' })
  from!: string;

  @Field(() => String, { description: 'Code of the later round.' })
  to!: string;
}

@InputType({
  description:
    'Two acts of the register: two publications, for instance. One that the register does not have yet is refused with INVALID_AS_OF, as in `asOf`; one after `asOf` is read as `asOf`.',
})
export class ActRange {
  @Field(() => Int, { description: 'Number of the earlier act, from 1.' })
  from!: number;

  @Field(() => Int, { description: 'Number of the later act, from 1; `toAct` says which one was read.' })
  to!: number;
}

@OneOf()
@InputType({ description: 'What is compared with what: exactly one of these.' })
export class ChangeRange {
  @Field(() => RoundRange, {
    nullable: true,
    description: 'What is reported in the one round, and what in the other.',
  })
  rounds?: RoundRange;

  @Field(() => ActRange, {
    nullable: true,
    description: 'What stood at the one act, and what at the other, of all rounds together.',
  })
  acts?: ActRange;
}
