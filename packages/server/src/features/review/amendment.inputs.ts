import { Field, InputType } from 'type-graphql';
import { DateScalar, LanguageTagScalar } from '../../platform/scalars';
import { TranslationInput } from '../../values/translation-input';
import { AgencyBy } from '../agencies/agency.inputs';
import { MandateBy } from '../mandates/mandate.inputs';
import { TextBasis } from '../mandates/mandate-version';
import { REASON } from './link.inputs';

@InputType({ description: 'The resolution by which something was adopted.' })
export class ResolutionInput {
  @Field(() => String, {
    description:
      'Symbol as printed: `AG/RES. 2141 (XXXV-O/05)`. Of one that the register knows, nothing else is looked at.',
  })
  symbol!: string;

  @Field(() => [TranslationInput], {
    nullable: true,
    description: 'Title, the original language first. Needed where the register does not know the symbol.',
  })
  title?: TranslationInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of adoption, where known.' })
  adoptedOn?: string | null;
}

@InputType({ description: 'A wording and the day from which it holds.' })
export class WordingInput {
  @Field(() => DateScalar, {
    description: 'First day on which it holds; after the first day of the wording before it.',
  })
  validFrom!: string;

  @Field(() => [TranslationInput], {
    defaultValue: [],
    description:
      'The words, one text per language, the original language first; 20,000 characters at most each. None where a mandate is struck.',
  })
  texts!: TranslationInput[];

  @Field(() => TextBasis, { defaultValue: TextBasis.OFFICIAL, description: 'Whose words they are.' })
  textBasis!: TextBasis;

  @Field(() => ResolutionInput, { nullable: true, description: 'What adopted it, where known.' })
  resolution?: ResolutionInput | null;
}

@InputType({ description: 'A new wording of a mandate that no proposal of a return asked for.' })
export class MandateAmendInput extends WordingInput {
  @Field(() => MandateBy, { description: 'The mandate.' })
  mandate!: MandateBy;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: 'A name in one language.' })
export class AgencyNameInput {
  @Field(() => LanguageTagScalar, { description: 'Its language.' })
  language!: string;

  @Field(() => String, { description: 'The name, 1 to 500 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The acronym that goes with it.' })
  acronym?: string | null;
}

@InputType({ description: 'New names of an agency and the day from which they hold.' })
export class AgencyRenameInput {
  @Field(() => AgencyBy, { description: 'The agency.' })
  agency!: AgencyBy;

  @Field(() => [AgencyNameInput], {
    description: 'The new names, one per language; in a language that is left out the name stays as it is.',
  })
  names!: AgencyNameInput[];

  @Field(() => DateScalar, {
    description: 'First day on which they hold; after the first day of the names before them.',
  })
  validFrom!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}
