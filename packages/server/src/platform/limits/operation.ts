import {
  Kind,
  valueFromASTUntyped,
  visit,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Measure } from './measure';

/** Arguments that say how many rows there will be. */
const SIZING = new Set(['first', 'last', 'ids']);

export type Variables = Readonly<Record<string, unknown>>;

/** What is known of an operation whatever its variables are. */
export interface ReadOperation {
  readonly node: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The operation and the fragments that it reaches, each once. */
  readonly parts: readonly ASTNode[];
  /** How often a field has another name in the answer, and where it does for the last time. */
  readonly aliases: Measure;
  /** Variables that decide how much is asked for. */
  readonly deciding: readonly string[];
}

export function readOperation(document: DocumentNode, node: OperationDefinitionNode): ReadOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const deciding = new Set<string>();
  let aliases: Measure = { figure: 0, path: [] };
  const parts = [...reached(node, fragments)];
  for (const part of parts) {
    visit(part, {
      Field: (field, ...[, , , above]) => {
        for (const each of field.arguments ?? [])
          if (SIZING.has(each.name.value)) noteVariable(each, deciding);
        if (field.alias)
          aliases = { figure: aliases.figure + 1, path: [...namesOf(above), field.alias.value] };
      },
      Directive: (directive) => {
        for (const each of directive.arguments ?? []) noteVariable(each, deciding);
      },
    });
  }
  return { node, fragments, parts, aliases, deciding: [...deciding].sort() };
}

function reached(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<ASTNode> {
  const parts = new Set<ASTNode>([operation]);
  for (const part of parts) {
    visit(part, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment) parts.add(fragment);
      },
    });
  }
  return parts;
}

function noteVariable({ value }: ArgumentNode, names: Set<string>): void {
  visit(value, { Variable: ({ name }) => void names.add(name.value) });
}

const namesOf = (above: readonly (ASTNode | readonly ASTNode[])[]): string[] =>
  above.flatMap((each) => {
    if (!('kind' in each)) return [];
    if (each.kind === Kind.FRAGMENT_DEFINITION) return [`...${each.name.value}`];
    return each.kind === Kind.FIELD ? [each.alias?.value ?? each.name.value] : [];
  });

/** What of the variables decides how much is asked for, as a key: of a list its length alone counts. */
export const sizesOf = (deciding: readonly string[], variables: Variables): string =>
  deciding.length === 0
    ? ''
    : JSON.stringify(
        deciding.map((name) => {
          const value = variables[name];
          if (Array.isArray(value)) return { rows: value.length };
          return typeof value === 'object' || typeof value === 'string' ? null : value;
        }),
      );

/** The value of an argument; `@include` and `@skip` name the `if` of that directive. */
export const givenTo =
  ({ node }: ReadOperation, variables: Variables) =>
  (holder: FieldNode | SelectionNode, argument: string): unknown => {
    const value = argument.startsWith('@')
      ? holder.directives?.find(({ name }) => name.value === argument.slice(1))?.arguments?.[0]?.value
      : (holder as FieldNode).arguments?.find(({ name }) => name.value === argument)?.value;
    if (!value) return undefined;
    const defaults = (name: string): unknown => {
      const definition = node.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      return definition?.defaultValue ? valueFromASTUntyped(definition.defaultValue) : undefined;
    };
    if (value.kind !== Kind.VARIABLE) return valueFromASTUntyped(value, variables);
    const given = variables[value.name.value];
    return given === undefined ? defaults(value.name.value) : given;
  };
