import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from './context';
import { badInput, type InputProblem } from './errors';

const MOST_PROBLEMS = 50;

/** Coerces variables before graphql-js does: its messages repeat what was sent, ours say where and how to mend it. */
export const inputCheck: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, request }) => {
      const problems = operation ? variableProblems(schema, operation, request.variables ?? {}) : [];
      if (problems.length > 0) throw badInput(problems.slice(0, MOST_PROBLEMS));
    },
  }),
};

function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): InputProblem[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    if (!type || !isInputType(type)) return [];
    const isGiven = Object.hasOwn(variables, name) && variables[name] !== undefined;
    if (!isGiven) {
      const missing = isNonNullType(type) && !definition.defaultValue;
      return missing
        ? [{ path: [name], code: 'MISSING', cure: `Give $${name} of type ${String(type)}.` }]
        : [];
    }
    const problems: InputProblem[] = [];
    coerceInputValue(variables[name], type, (path, _value, error) => {
      const missing = MISSING.exec(error.message)?.[1];
      problems.push({
        path: [name, ...path.map(String), ...(missing ? [missing] : [])],
        ...cureOf(error.message),
      });
    });
    return problems;
  });
}

const MISSING = /^Field "(\w+)" of required type "([^"]+)" was not provided/;

// Only the shape of graphql's own messages is used; the values in them are cut off.
function cureOf(message: string): { code: string; cure: string } {
  const missing = MISSING.exec(message);
  if (missing) return { code: 'MISSING', cure: `Give ${missing[1]} of type ${missing[2]}.` };
  const unknown = /^Field "[\s\S]*?" is not defined by type "(\w+)"(?:\. Did you mean ([\s\S]*)\?)?/.exec(
    message,
  );
  if (unknown) {
    const near = unknown[2] ? ` Did you mean ${unknown[2]}?` : '';
    return { code: 'UNKNOWN_FIELD', cure: `${unknown[1]} has no such field.${near}` };
  }
  const nullable = /^Expected non-nullable type "([^"]+)" not to be null/.exec(message);
  if (nullable) return { code: 'MISSING', cure: `Give a value of type ${nullable[1]}.` };
  const value =
    /^Value "[\s\S]*?" does not exist in "(\w+)" enum(?:\. Did you mean the enum value ([\s\S]*)\?)?/.exec(
      message,
    );
  if (value)
    return {
      code: 'WRONG_VALUE',
      cure: `Give a value of the enum ${value[1]}.${value[2] ? ` Did you mean ${value[2]}?` : ''}`,
    };
  const oneOf = /^(Exactly one key must be specified for OneOf type "\w+")/.exec(message);
  if (oneOf) return { code: 'WRONG_TYPE', cure: `${oneOf[1]}.` };
  const object = /^Expected type "(\w+)" to be an object/.exec(message);
  if (object) return { code: 'WRONG_TYPE', cure: `Give an object of type ${object[1]}.` };
  const own = /^Expected type "(\w+)"\. (Expected [\s\S]*)$/.exec(message);
  if (own) return { code: 'WRONG_TYPE', cure: own[2] as string };
  const scalar = /^(\w+) cannot represent/.exec(message);
  return {
    code: 'WRONG_TYPE',
    cure: scalar ? `Give a value of type ${scalar[1]}.` : 'Give a value of the declared type.',
  };
}
