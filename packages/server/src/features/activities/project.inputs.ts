import { Field, ID, InputType, Int } from 'type-graphql';
import { DecimalScalar, EdtfScalar } from '../../platform/scalars';
import { TranslationInput } from '../../values/translation-input';

@InputType({ description: 'When something happened. Give what is known; nothing is guessed.' })
export class PeriodInput {
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'In EDTF; "2009 and 2010" is `{2009,2010}`, "2005 to date" is `2005/..`.',
  })
  edtf?: string;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  printed?: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when it had not ended when the return was written.',
  })
  ongoing!: boolean;
}

@InputType({
  description:
    'An organization: by id or agency code where it has one, else by name. The same name and country is the same organization.',
})
export class OrganizationInput {
  @Field(() => ID, { nullable: true, description: 'Global id of one that is published.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Code of an agency of the network.' })
  agencyCode?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; needed where neither id nor code is given.',
  })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Its acronym.' })
  acronym?: string;

  @Field(() => String, { nullable: true, description: 'Code of the list `partner-kind`.' })
  kind?: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name or agency code of the organization it belongs to.',
  })
  affiliateOf?: string;
}

@InputType({ description: 'Money given to a project.' })
export class FundingInput {
  @Field(() => OrganizationInput, { description: 'Who gave it.' })
  donor!: OrganizationInput;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much.' })
  amount?: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code: `USD`.' })
  currency?: string;

  @Field(() => Int, { nullable: true, description: 'Over how many years.' })
  years?: number;
}

@InputType({
  description: 'A project. Several activities may name the same key; they must then describe it alike.',
})
export class ProjectInput {
  @Field(() => String, {
    description: 'The agency’s own key of the project; the same key is the same project in every return.',
  })
  key!: string;

  @Field(() => [TranslationInput], { defaultValue: [], description: 'Its names.' })
  names!: TranslationInput[];

  @Field(() => PeriodInput, { nullable: true, description: 'When it ran.' })
  period?: PeriodInput;

  @Field(() => [FundingInput], { defaultValue: [], description: 'Who paid for it.' })
  fundings!: FundingInput[];
}
