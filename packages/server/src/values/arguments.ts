import { ArgsType, Field, Int } from 'type-graphql';
import { LanguageTagScalar } from '../platform/scalars';

@ArgsType()
export class LocaleArgs {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language to serve; without it the request’s Accept-Language, else English.',
  })
  locale?: string;
}

@ArgsType()
export class ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'Rows of this page, 1 to 100; 25 without it.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'A cursor from this list: the page starts behind it.' })
  after?: string;
}

@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Rows of this page counted from the end, 1 to 100. Not together with `first`.',
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: 'A cursor from this list: the page ends before it. Only with `last`.',
  })
  before?: string;
}

export const AS_OF =
  'Register number to read at; holds for everything below. The newest without it; `extensions.asOf` names it.';

@ArgsType()
export class AsOfArgs {
  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

@ArgsType()
export class RootPageArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}
