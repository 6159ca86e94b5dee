import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isInterfaceType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A part of the schema that a client should no longer use, and what to use instead. */
export interface Deprecation {
  /** `Type.field`, `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  readonly coordinate: string;
  readonly reason: string;
}

type Found = Map<string, string>;

const note = (found: Found, coordinate: string, reason: string | null | undefined): void => {
  if (reason != null) found.set(coordinate, reason);
};

/** What of the schema is deprecated, by coordinate. Without any there is nothing to look for in a request. */
export function deprecationsOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found: Found = new Map();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type))
      for (const { name, deprecationReason } of type.getValues())
        note(found, `${type.name}.${name}`, deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(found, `${type.name}.${field.name}`, field.deprecationReason);
      if (!('args' in field)) continue;
      for (const argument of field.args)
        note(found, `${type.name}.${field.name}(${argument.name}:)`, argument.deprecationReason);
    }
  }
  return found;
}

/** Deprecated fields, arguments, input fields and enum values that are written in these parts of a document. */
export function usedInParts(schema: GraphQLSchema, parts: readonly ASTNode[]): readonly Deprecation[] {
  const found: Found = new Map();
  for (const part of parts) notePart(schema, part, found);
  return listed(found);
}

function notePart(schema: GraphQLSchema, part: ASTNode, found: Found): void {
  const info = new TypeInfo(schema);
  visit(
    part,
    visitWithTypeInfo(info, {
      Field: () => {
        const field = info.getFieldDef();
        note(found, `${info.getParentType()?.name}.${field?.name}`, field?.deprecationReason);
      },
      Argument: () => {
        const argument = info.getArgument();
        const holder = `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
        if (!info.getDirective()) note(found, `${holder}(${argument?.name}:)`, argument?.deprecationReason);
      },
      ObjectField: ({ name }) => {
        const input = getNamedType(info.getParentInputType());
        if (isInputObjectType(input))
          note(found, `${input.name}.${name.value}`, input.getFields()[name.value]?.deprecationReason);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) note(found, `${type.name}.${value}`, type.getValue(value)?.deprecationReason);
      },
    }),
  );
}

/** The same for what the variables bring. */
export function usedInVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly Deprecation[] {
  const found: Found = new Map();
  for (const { variable, type } of operation.variableDefinitions ?? [])
    walkValue(typeFromAST(schema, type as never) as GraphQLInputType, variables[variable.name.value], found);
  return listed(found);
}

function walkValue(asked: GraphQLInputType, value: unknown, found: Found): void {
  if (value == null) return;
  const type = getNullableType(asked);
  if (isListType(type)) {
    for (const each of Array.isArray(value) ? value : [value]) walkValue(type.ofType, each, found);
  } else if (isEnumType(type)) {
    note(found, `${type.name}.${String(value)}`, type.getValue(String(value))?.deprecationReason);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const inner = (value as Record<string, unknown>)[field.name];
      if (inner === undefined) continue;
      note(found, `${type.name}.${field.name}`, field.deprecationReason);
      walkValue(field.type, inner, found);
    }
  }
}

const listed = (found: Found): Deprecation[] =>
  [...found].map(([coordinate, reason]) => ({ coordinate, reason }));
