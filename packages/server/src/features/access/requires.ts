import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../../context';
import { RequestError } from '../../errors';
import type { Caller } from '../../platform/caller';
import { MAY_ASK } from '../../platform/planner/roots';
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
    const refusal = (caller: Caller): RequestError | null =>
      isOpen && caller.id !== null ? null : refusalWithout(scopes, caller);
    field.extensions = { ...field.extensions, [MAY_ASK]: (caller: Caller) => refusal(caller) === null };
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Context, info) => {
      const refused = refusal(context.caller);
      if (refused) throw refused;
      if (schemaName in changes) context.reader.clear();
      return resolve(source, args, context, info);
    };
  }
}

export function refuseWithout(scopes: readonly Scope[], { caller }: Pick<Context, 'caller'>): void {
  const refused = refusalWithout(scopes, caller);
  if (refused) throw refused;
}

function refusalWithout(scopes: readonly Scope[], caller: Caller): RequestError | null {
  if (caller.id === null) {
    return new RequestError(
      'UNAUTHENTICATED',
      'This needs an API key or token, as `Authorization: Bearer …`, or a session: sign in at /sign-in.',
    );
  }
  if (scopes.some((scope) => caller.scopes.has(scope))) return null;
  const roles = [...new Set(scopes.flatMap(rolesWith))].join(', ');
  const message = `This needs the scope ${inWords(scopes)}, which these roles have: ${roles}.`;
  return new RequestError('FORBIDDEN', message, { requiredScope: scopes.join(' ') });
}
