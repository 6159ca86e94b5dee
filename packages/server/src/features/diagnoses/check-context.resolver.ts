import { RULES_VERSION } from '@mandato/rules';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Cost } from '../../platform/limits/cost';
import { Sha256Scalar } from '../../platform/scalars';
import { Requires } from '../access/requires';
import { AgencyBy } from '../agencies/agency.inputs';
import { CycleBy } from '../cycles/cycle.inputs';
import { checkContext } from './check-context.service';

@ObjectType({
  description:
    'What a return of an agency in a round is checked against: the catalogue, the form, the agency’s last published return, and digests of what others have published. With the rules of that version it gives offline what `diagnosisCheck` gives.',
})
export class CheckContext {
  @Field(() => Sha256Scalar, { description: 'SHA-256 of the canonical JSON (RFC 8785) of the context.' })
  hash!: string;

  @Field(() => String, {
    description: 'Version of the rules that the server runs: other rules may give other results.',
  })
  rulesVersion!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The context itself, as canonical JSON; null when `unlessHash` is its hash.',
  })
  json!: string | null;
}

@Resolver()
export class CheckContextResolver {
  @Requires('drafts:write')
  @Cost({ weight: 500 })
  @Query(() => CheckContext, {
    description:
      'What a return is checked against, to run the checks offline. Of the own agency; of another one with the scope `agencies:act-for`.',
  })
  async checkContext(
    @Arg('cycle', () => CycleBy, { description: 'The round.' }) cycle: CycleBy,
    @Arg('agency', () => AgencyBy, {
      nullable: true,
      description: 'The agency that files; the key’s own without it.',
    })
    agency: AgencyBy | undefined,
    @Arg('unlessHash', () => Sha256Scalar, {
      nullable: true,
      description: 'Hash of the context that the caller has: when it still holds, `json` is null.',
    })
    unlessHash: string | undefined,
    @Ctx() context: Context,
  ): Promise<CheckContext> {
    const { hash, json } = await checkContext(context, cycle, agency);
    return { hash, rulesVersion: RULES_VERSION, json: hash === unlessHash ? null : json };
  }
}
