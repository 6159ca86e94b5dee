import { Field, ID, InputType } from 'type-graphql';
import { SpanInput } from '../activities/activity-content.inputs';

const BODY = 'What to say: 1 to 10,000 characters, not only blanks.';
const THREAD = 'The thread.';

@InputType({
  description:
    'A thread to open: on a passage (`span`), on an item (`itemKey`), or on the whole return (neither).',
})
export class ThreadOpenInput {
  @Field(() => ID, {
    description: 'The return. A reviewer opens on its newest submitted revision, its agency on its newest.',
  })
  diagnosisId!: string;

  @Field(() => SpanInput, {
    nullable: true,
    description:
      'The words it is about: at most 1,000 UTF-16 code units. For more, name the section with `itemKey`.',
  })
  span?: SpanInput;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the item or section it is about. Not together with `span`.',
  })
  itemKey?: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Steps from the item to one of its fields, at most 6: `["outcomes","0","text"]`. Only with `itemKey`.',
  })
  path?: string[];

  @Field(() => String, { description: BODY })
  body!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to stand against acceptance until it is resolved: for the secretariat only.',
  })
  isBlocking!: boolean;
}

@InputType({ description: 'Something to say in a thread.' })
export class ThreadCommentInput {
  @Field(() => ID, { description: THREAD })
  threadId!: string;

  @Field(() => String, { description: BODY })
  body!: string;
}

@InputType({ description: 'A thread to resolve or to open again.' })
export class ThreadActInput {
  @Field(() => ID, { description: THREAD })
  threadId!: string;

  @Field(() => String, { nullable: true, description: `A last word on it. ${BODY}` })
  body?: string;
}

@InputType({ description: 'A return that the caller has looked at.' })
export class ReviewSeenInput {
  @Field(() => ID, { description: 'The return.' })
  diagnosisId!: string;
}
