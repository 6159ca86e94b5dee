import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Words of one return that must not stand.' })
export class TextRedactInput {
  @Field(() => ID, { description: 'The return; all its revisions are redacted.' })
  diagnosisId!: string;

  @Field(() => String, {
    description:
      'The words exactly as they stand, 3 to 2,000 characters; every place where they stand is redacted.',
  })
  words!: string;

  @Field(() => String, {
    description: 'Why they must not stand, for everybody to read; without the words. 3 to 2,000 characters.',
  })
  reason!: string;
}
