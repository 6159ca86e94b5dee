import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../../context';
import { RequestError } from '../../errors';
import type { Scope } from './scopes';

const required = new Map<string, { owner: unknown; scope: Scope }>();

/** The scope that a mutation needs. Declared once: it is enforced, and printed in the description, from here. */
export const Requires =
  (scope: Scope): MethodDecorator =>
  (owner, method) => {
    required.set(String(method), { owner: owner.constructor, scope });
  };

const scopeOf = (mutation: string): Scope | null => required.get(mutation)?.scope ?? null;

export function enforceScopes(schema: GraphQLSchema): void {
  const fields = schema.getMutationType()?.getFields() ?? {};
  for (const { methodName, schemaName } of getMetadataStorage().mutations) {
    const field = fields[schemaName];
    if (!field) continue;
    const scope = scopeOf(methodName);
    if (!scope) throw new Error(`Mutation.${schemaName} does not say which scope it needs: add @Requires.`);
    field.description = `${field.description ?? ''}\n\nScope: \`${scope}\`.`;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Context, info) => {
      refuseWithout(scope, context);
      context.reader.clear();
      return resolve(source, args, context, info);
    };
  }
}

function refuseWithout(scope: Scope, { caller }: Context): void {
  if (caller.keyId === null) {
    throw new RequestError(
      'UNAUTHENTICATED',
      'This needs an API key: send it as `Authorization: Bearer <key>`.',
    );
  }
  if (!caller.scopes.has(scope)) {
    throw new RequestError('FORBIDDEN', `This key lacks the scope \`${scope}\`.`, { requiredScope: scope });
  }
}
