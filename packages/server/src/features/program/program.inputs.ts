import { Field, ID, InputType } from 'type-graphql';
import { OneOf } from '../../platform/planner/declare';

@OneOf()
@InputType({ description: 'Names one program: exactly one of these.' })
export class ProgramBy {
  @Field(() => ID, { nullable: true, description: 'Its global id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its code.' })
  code?: string;
}
