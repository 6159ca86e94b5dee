import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LanguageTagScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { AgencyBy } from '../agencies/agency.inputs';

@ArgsType()
export class ContactsArgs extends ForwardArgs {
  @Field(() => AgencyBy, {
    nullable: true,
    description: 'Only those of this agency; of all agencies that may be seen without it.',
  })
  agency?: AgencyBy;
}

@InputType({ description: 'A contact as it is to stand, whole.' })
export class ContactSaveInput {
  @Field(() => ID, { nullable: true, description: 'The contact to replace; a new one is made without it.' })
  id?: string;

  @Field(() => AgencyBy, {
    nullable: true,
    description:
      'The agency; the caller’s own without it. A contact that is there stays with its agency, so leave it out with `id`.',
  })
  agency?: AgencyBy;

  @Field(() => String, { description: 'Name of the person or office: one line of 1 to 320 characters.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address: one @, no spaces, at most 320 characters.' })
  email!: string;

  @Field(() => LanguageTagScalar, { defaultValue: 'en', description: 'Language to write in.' })
  locale!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it answers for the agency’s returns; an agency may have several who do.',
  })
  isFocalPoint!: boolean;
}

@InputType({ description: 'A contact to be removed.' })
export class ContactRemoveInput {
  @Field(() => ID, { description: 'The contact.' })
  id!: string;
}
