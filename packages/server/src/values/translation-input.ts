import { Field, InputType } from 'type-graphql';
import { LanguageTagScalar } from '../platform/scalars';

@InputType({ description: 'A text in one language.' })
export class TranslationInput {
  @Field(() => LanguageTagScalar, { description: 'Its language.' })
  language!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;
}
