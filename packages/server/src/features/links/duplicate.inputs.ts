import { Field, ID, InputType } from 'type-graphql';
import { REASON } from '../review/link.inputs';

@InputType({ description: 'What to decide of two that may be one.' })
export class DuplicateInput {
  @Field(() => ID, { description: 'Which two: see `duplicates { nodes { id } }`.' })
  id!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}
