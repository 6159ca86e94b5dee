import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../../context';
import { RequestError } from '../../errors';
import { rolesWith, type Scope } from './scopes';

const required = new Map<string, readonly Scope[]>();
const openToItself = new Set<string>();

/** The scope that a mutation or query needs, or several of which one will do. Declared once: it is enforced, and printed
    in the description, from here. Which of them suffices in a given case the service decides. */
export const Requires =
  (...scopes: readonly Scope[]): MethodDecorator =>
  (_owner, method) => {
    required.set(String(method), scopes);
  };

/** What every key may do to itself; to do it to another takes one of these scopes, for which the service asks. */
export const RequiresForOthers =
  (...scopes: readonly Scope[]): MethodDecorator =>
  (_owner, method) => {
    required.set(String(method), scopes);
    openToItself.add(String(method));
  };

export const scopesOf = (method: string): readonly Scope[] => required.get(method) ?? [];

const inWords = (scopes: readonly Scope[]): string => scopes.map((scope) => `\`${scope}\``).join(' or ');

export function enforceScopes(schema: GraphQLSchema): void {
  const { mutations, queries } = getMetadataStorage();
  const changes = schema.getMutationType()?.getFields() ?? {};
  // Most reads need no scope: what a caller may see is said once per entity.
  const reads = queries.filter(({ methodName }) => required.has(methodName));
  for (const { methodName, schemaName } of [...mutations, ...reads]) {
    const field = changes[schemaName] ?? schema.getQueryType()?.getFields()[schemaName];
    if (!field) continue;
    const scopes = scopesOf(methodName);
    if (scopes.length === 0)
      throw new Error(`Mutation.${schemaName} does not say which scope it needs: add @Requires.`);
    const isOpen = openToItself.has(methodName);
    const exception = isOpen ? ' A key needs none for itself.' : '';
    field.description = `${field.description ?? ''}\n\nScope: ${inWords(scopes)}.${exception}`;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Context, info) => {
      if (!isOpen || context.caller.id === null) refuseWithout(scopes, context);
      if (schemaName in changes) context.reader.clear();
      return resolve(source, args, context, info);
    };
  }
}

export function refuseWithout(scopes: readonly Scope[], { caller }: Context): void {
  if (caller.id === null) {
    throw new RequestError(
      'UNAUTHENTICATED',
      'This needs an API key or token, as `Authorization: Bearer …`, or a session: sign in at /sign-in.',
    );
  }
  if (!scopes.some((scope) => caller.scopes.has(scope))) {
    const roles = [...new Set(scopes.flatMap(rolesWith))].join(', ');
    throw new RequestError(
      'FORBIDDEN',
      `This needs the scope ${inWords(scopes)}, which these roles have: ${roles}.`,
      {
        requiredScope: scopes.join(' '),
      },
    );
  }
}
