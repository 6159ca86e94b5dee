import { Field, ID, InputType } from 'type-graphql';
import { REASON } from './link.inputs';

@InputType({ description: 'Two that are one: organizations with organizations, projects with projects.' })
export class MergeInput {
  @Field(() => ID, {
    description: 'The one that lists leave out from then on; links to it lead to the other.',
  })
  from!: string;

  @Field(() => ID, {
    description: 'The one that stands for both. Where that one was merged itself, what it was merged into.',
  })
  into!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: 'A merge to take back.' })
export class UnmergeInput {
  @Field(() => ID, {
    description: 'The one that was merged; it stands for itself again, and for those that came with it.',
  })
  id!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}
