import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Page, planned } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import { ForwardArgs } from '../../values/arguments';
import { ApiKey, ApiKeyConnection } from './api-key';
import { ApiKeyCreateInput, ApiKeyRevokeInput, ApiKeyRotateInput } from './api-key.inputs';
import { apiKeyCreate, apiKeyRevoke, apiKeyRotate, type ToldKey } from './api-key.service';
import { Payload, refusedOr, type Refused } from './payload';
import { Notice, UserError } from './refusal';
import { Requires, RequiresForOthers } from './requires';

@Payload()
@ObjectType({ description: 'What became of a key.' })
export class ApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key as it now is; null when refused.' })
  apiKey!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

@Payload()
@ObjectType({ description: 'A key with its secret.' })
export class ApiKeySecretPayload extends ApiKeyPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The secret, for the header `Authorization: Bearer <key>`. Told this once only and kept nowhere: null when refused and when the request is a repeat.',
  })
  key!: string | null;
}

const TOLD_ONCE: Notice = {
  code: 'SECRET_TOLD_ONCE',
  message:
    'This repeats a request that was carried out: the secret was told then and is not kept. If it was lost, have the key rotated.',
  path: [],
};

function answer(result: { readonly done: ToldKey } | Refused): ApiKeySecretPayload {
  if (!('done' in result)) return { apiKey: null, key: null, userErrors: result.userErrors, notices: [] };
  const { keyId, secret } = result.done;
  return {
    apiKey: new Ref('ApiKey', keyId),
    key: secret,
    userErrors: [],
    notices: secret === null ? [TOLD_ONCE] : [],
  };
}

@Resolver()
export class ApiKeyResolver {
  @Requires('audit:read', 'keys:write')
  @Query(() => ApiKeyConnection, {
    description:
      'Keys, the newest first: all of them for administrators, for others those of their own agency. Expired and revoked ones are among them.',
  })
  @Page<unknown, ApiKey>(() => ApiKey, {
    on: () => 'true',
    orders: {
      keys: { CREATED_AT: [{ type: 'timestamptz', sql: (k) => k.createdAt }] },
      initial: [{ field: 'CREATED_AT', direction: 'DESC' }],
    },
  })
  apiKeys(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Requires('keys:write')
  @Mutation(() => ApiKeySecretPayload, {
    description: 'Makes a key. It may do at most what its role may, and nothing that the caller may not.',
  })
  async apiKeyCreate(
    @Arg('input', () => ApiKeyCreateInput, { description: 'The key.' }) input: ApiKeyCreateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiKeySecretPayload> {
    return answer(await refusedOr(() => apiKeyCreate(context, info, input)));
  }

  @RequiresForOthers('keys:write')
  @Mutation(() => ApiKeySecretPayload, {
    description:
      'Gives a key a new secret; id, name, role and scopes stay. The old secret works on for the hours of grace, one from an earlier rotation does not.',
  })
  async apiKeyRotate(
    @Arg('input', () => ApiKeyRotateInput, { description: 'Which key, and how.' }) input: ApiKeyRotateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiKeySecretPayload> {
    return answer(await refusedOr(() => apiKeyRotate(context, info, input)));
  }

  @Requires('keys:write')
  @Mutation(() => ApiKeyPayload, {
    description: 'Revokes a key: from the next request on it opens nothing, on any server, and never will.',
  })
  async apiKeyRevoke(
    @Arg('input', () => ApiKeyRevokeInput, { description: 'Which key, and why.' }) input: ApiKeyRevokeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiKeyPayload> {
    const result = await refusedOr(() => apiKeyRevoke(context, info, input));
    if (!('done' in result)) return { apiKey: null, userErrors: result.userErrors, notices: [] };
    return { apiKey: new Ref('ApiKey', result.done.keyId), userErrors: [], notices: [] };
  }
}
