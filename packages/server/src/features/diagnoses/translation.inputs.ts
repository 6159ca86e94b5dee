import { TRANSLATABLE_FIELDS } from '@mandato/rules';
import { Field, ID, InputType } from 'type-graphql';
import { LanguageTagScalar } from '../../platform/scalars';

const fields = Object.entries(TRANSLATABLE_FIELDS)
  .map(([list, names]) => `${list}: ${names.map((name) => `\`${name}\``).join(', ')}`)
  .join('; ');

@InputType({ description: 'One text of a return in another language.' })
export class ItemTextInput {
  @Field(() => String, { description: 'Key of the item.' })
  key!: string;

  @Field(() => String, {
    description: `Which of its texts, named as in the document. By list: ${fields}. \`N\` is a place counted from 0, those that are held back last.`,
  })
  field!: string;

  @Field(() => String, {
    description:
      'The words, kept exactly as sent: not blank, at most five times the length of the original and 1,000 characters more.',
  })
  text!: string;
}

@InputType({ description: 'A translation, whole or in part, of one revision.' })
export class DiagnosisTranslateInput {
  @Field(() => ID, {
    description: 'The revision: the one that was handed in last, or the one that the public reads.',
  })
  revisionId!: string;

  @Field(() => LanguageTagScalar, { description: 'Language translated into; not that of the original.' })
  language!: string;

  @Field(() => [ItemTextInput], {
    description:
      '1 to 5,000 texts, each named once. A text that has a translation in this language from this revision gets a new one.',
  })
  texts!: ItemTextInput[];
}
