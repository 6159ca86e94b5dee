import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Role } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import { Ref } from '../../platform/planner/reader';
import { LanguageTagScalar } from '../../platform/scalars';
import { Agency } from '../agencies/agency';
import { ApiKey } from './api-key';
import { Member } from './member';

@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => Agency, {
    nullable: true,
    description: 'The agency of the key or person; null for the public and for the installation’s own.',
  })
  agency!: Ref | null;

  @Field(() => Member, {
    nullable: true,
    description: 'The person who asks by session or token; null for keys and for the public.',
  })
  member!: Ref | null;

  @Field(() => ApiKey, {
    nullable: true,
    description: 'The key that was sent, with its state; null for everybody who asks without one.',
  })
  apiKey!: Ref | null;

  @Field(() => [Role], { description: 'What the caller is to the network.' })
  roles!: readonly Role[];

  @Field(() => [String], { description: 'What the key or person may do, by code.' })
  scopes!: readonly string[];

  @Field(() => LanguageTagScalar, { description: 'Language served where a field does not ask for one.' })
  locale!: string;
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks: agency, roles and scopes of the key or person.' })
  viewer(@Ctx() { caller, locale }: Context): Viewer {
    const agency = caller.agencyId === null ? null : new Ref('Agency', caller.agencyId);
    const key = uuidOf('key', caller.id ?? '');
    const person = uuidOf('mem', caller.id ?? '');
    return {
      agency,
      apiKey: key === null ? null : new Ref('ApiKey', key),
      member: person === null ? null : new Ref('Member', person),
      roles: caller.roles,
      scopes: [...caller.scopes].sort(),
      locale,
    };
  }
}
