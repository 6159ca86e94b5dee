import { Field, ID, InputType, Int } from 'type-graphql';
import { Role } from '../../platform/caller';
import { DateTimeScalar } from '../../platform/scalars';
import { AgencyBy } from '../agencies/agency.inputs';

@InputType({ description: 'A key to be made.' })
export class ApiKeyCreateInput {
  @Field(() => String, { description: 'How lists call it: one line of 1 to 200 characters.' })
  name!: string;

  @Field(() => Role, { description: 'What its holder is to the network; not PUBLIC.' })
  role!: Role;

  @Field(() => AgencyBy, {
    nullable: true,
    description: 'The agency it stands for. A READER, REPORTER or APPROVER needs one.',
  })
  agency?: AgencyBy;

  @Field(() => [String], {
    nullable: true,
    description:
      'What it may do, by code: at most what its role may, and what the caller may. All of its role without it.',
  })
  scopes?: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it expires: in the future, at most 2 years ahead. In a year without it.',
  })
  expiresAt?: string;
}

@InputType({ description: 'A key whose secret is to be replaced.' })
export class ApiKeyRotateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The key; without it the one that is sent. Another one takes `keys:write`.',
  })
  id?: string;

  @Field(() => Int, {
    defaultValue: 24,
    description:
      'Hours for which the old secret goes on working, 0 to 168, and never longer than it would have.',
  })
  graceHours!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the key expires from now on: in the future, at most 2 years ahead. Takes `keys:write`; as before without it.',
  })
  expiresAt?: string;
}

@InputType({ description: 'A key to be revoked.' })
export class ApiKeyRevokeInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => String, {
    description:
      'Why, in 1 to 1,000 characters. Kept in the audit for ever and read by the agency of the key: name no person.',
  })
  reason!: string;
}
