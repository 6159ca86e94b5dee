import { Field, ID, InputType } from 'type-graphql';
import { Role } from '../../platform/caller';
import { LanguageTagScalar } from '../../platform/scalars';
import { AgencyBy } from '../agencies/agency.inputs';

@InputType({ description: 'Whom to invite, and as what.' })
export class MemberInviteInput {
  @Field(() => String, {
    description:
      'E-mail address, 254 characters at most; the one-time link goes there. One person per address.',
  })
  email!: string;

  @Field(() => String, { description: 'How the person is called: one line, 1 to 200 characters.' })
  name!: string;

  @Field(() => AgencyBy, {
    nullable: true,
    description: 'The agency they work for; needed for READER, REPORTER and APPROVER.',
  })
  agency?: AgencyBy | null;

  @Field(() => [Role], { description: 'What they may do: at least one role, each once, and not PUBLIC.' })
  roles!: Role[];

  @Field(() => LanguageTagScalar, {
    defaultValue: 'en',
    description: 'Language of mails to them: Spanish for any kind of Spanish, else English.',
  })
  locale!: string;
}

@InputType({ description: 'What is to change of a person who signs in by link; what is left out stays.' })
export class MemberChangeInput {
  @Field(() => ID, { description: 'Global id of the person.' })
  id!: string;

  @Field(() => [Role], {
    nullable: true,
    description: 'All they may do from now on: at least one role, each once, and not PUBLIC.',
  })
  roles?: Role[] | null;

  @Field(() => AgencyBy, {
    nullable: true,
    description: 'The agency they work for from now on; null for none.',
  })
  agency?: AgencyBy | null;
}

@InputType({ description: 'Whose access ends.' })
export class MemberRemoveInput {
  @Field(() => ID, { description: 'Global id of the person.' })
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also take their name, address and sign-in subject out for good. What they did stays on record under their id. Can be asked later for somebody who was removed before.',
  })
  anonymise!: boolean;
}

@InputType({ description: 'Who is to get a new invitation.' })
export class MemberInviteAgainInput {
  @Field(() => ID, { description: 'Global id of a person who was invited and has not signed in yet.' })
  id!: string;
}
