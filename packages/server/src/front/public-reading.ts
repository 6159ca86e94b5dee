import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  isInterfaceType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context';
import type { PlannedSchema } from '../platform/planner/compile';

/** A public answer without fault that rests on the register alone. */
export interface PublicReading {
  /** Every root field names `asOf`: only a redaction can change the answer. */
  readonly isPinned: boolean;
  /** The register number that all else was read at; null where more than one statement may have read it. */
  readonly number: number | null;
}

/** What the text of an operation says about where its answer comes from. */
interface Sources {
  /** Every root field is planned, or leads to nodes by their ids. */
  readonly isRegisterOnly: boolean;
  readonly isOneStatement: boolean;
  readonly rootFields: readonly FieldNode[];
}

// By the operation's reader: Apollo hands on a copy of the context.
const readings = new WeakMap<Context['reader'], PublicReading>();

/** Null: the answer must not be kept, by us or by anybody. */
export const publicReadingOf = (context: Context | null): PublicReading | null =>
  (context && readings.get(context.reader)) ?? null;

/** Notes which answers are public readings, once they are complete. */
export function notePublicReadings(plans: PlannedSchema): ApolloServerPlugin<Context> {
  const sources = new WeakMap<OperationDefinitionNode, Sources>();
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue, document, operation, request, schema, errors }) => {
        if (contextValue.caller.id !== null || operation?.operation !== 'query' || !document) return;
        const { body } = response;
        if (errors !== undefined || body.kind !== 'single' || body.singleResult.errors !== undefined) return;
        let found = sources.get(operation);
        if (!found) sources.set(operation, (found = sourcesOf(document, operation, { schema, plans })));
        if (!found.isRegisterOnly) return;
        readings.set(
          contextValue.reader,
          readingOf(found, contextValue.reader.asOf, request.variables ?? {}),
        );
      },
    }),
  };
}

function readingOf(
  { rootFields, isOneStatement }: Sources,
  asOf: ReadonlyMap<string, number>,
  variables: Readonly<Record<string, unknown>>,
): PublicReading {
  const floating = rootFields.filter((field) => !namesAsOf(field, variables));
  const numbers = floating.flatMap((field) => asOf.get((field.alias ?? field.name).value) ?? []);
  return {
    isPinned: floating.length === 0,
    // A page behind a cursor is read at the cursor's number; beside it the newest one counts.
    number: isOneStatement && numbers.length > 0 ? Math.max(...numbers) : null,
  };
}

function namesAsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): boolean {
  const value = field.arguments?.find(({ name }) => name.value === 'asOf')?.value;
  if (value?.kind === Kind.VARIABLE) return typeof variables[value.name.value] === 'number';
  return value?.kind === Kind.INT;
}

function sourcesOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { schema, plans }: { schema: GraphQLSchema; plans: PlannedSchema },
): Sources {
  const types = new TypeInfo(schema);
  const rootFields: FieldNode[] = [];
  let isRegisterOnly = true;
  let isOneStatement = true;
  const look = (field: FieldNode): void => {
    const owner = types.getParentType()?.name ?? '';
    const plan = plans.types.get(owner)?.fields.get(field.name.value);
    // What such a field leads to is read after the rest, at whatever number it then is.
    if (plan?.kind === 'node') isRegisterOnly = false;
    if (owner !== schema.getQueryType()?.name || field.name.value === '__typename') return;
    rootFields.push(field);
    const type = types.getType();
    if (!plan && type && isInterfaceType(getNamedType(type))) isOneStatement = false;
    else if (!plan) isRegisterOnly = false;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (each) => (each === operation ? undefined : false),
      Field: look,
    }),
  );
  return { isRegisterOnly: isRegisterOnly && rootFields.length > 0, isOneStatement, rootFields };
}
