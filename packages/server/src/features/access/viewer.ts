import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Role } from '../../platform/caller';
import { Ref } from '../../platform/planner/reader';
import { LanguageTagScalar } from '../../platform/scalars';
import { Agency } from '../agencies/agency';

@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => Agency, {
    nullable: true,
    description: 'The agency of the key; null for the public and for the installation’s own keys.',
  })
  agency!: Ref | null;

  @Field(() => [Role], { description: 'What the caller is to the network.' })
  roles!: readonly Role[];

  @Field(() => [String], { description: 'What the key may do, by code.' })
  scopes!: readonly string[];

  @Field(() => LanguageTagScalar, { description: 'Language served where a field does not ask for one.' })
  locale!: string;
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks: the agency, roles and scopes of the key that was sent.' })
  viewer(@Ctx() { caller, locale }: Context): Viewer {
    const agency = caller.agencyId === null ? null : new Ref('Agency', caller.agencyId);
    return { agency, roles: caller.roles, scopes: [...caller.scopes].sort(), locale };
  }
}
