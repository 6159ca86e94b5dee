import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Args } from './declare';

/** What one operation asks, as far as compiling needs it. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One response key with every selection set that was written for it. */
export interface Selected {
  /** Type that the field belongs to. */
  readonly owner: string;
  readonly key: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly args: Args;
  readonly below: readonly SelectionSetNode[];
}

/** The fields asked of a concrete type, merged by response key, with @skip, @include and fragments applied. */
export function selectedFields(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Selected[] {
  const nodes = new Map<string, FieldNode[]>();
  for (const set of sets) gather({ document, type, nodes, seen: new Set() }, set);
  return [...nodes].map(([key, [first, ...others]]) => {
    const node = first as FieldNode;
    const field = type.getFields()[node.name.value] ?? null;
    return {
      owner: type.name,
      key,
      name: node.name.value,
      field,
      args: field ? getArgumentValues(field, node, document.variables) : {},
      below: [node, ...others].flatMap((n) => (n.selectionSet ? [n.selectionSet] : [])),
    };
  });
}

interface Gathering {
  readonly document: Document;
  readonly type: GraphQLObjectType;
  readonly nodes: Map<string, FieldNode[]>;
  /** Fragments that were spread already. */
  readonly seen: Set<string>;
}

function gather(gathering: Gathering, set: SelectionSetNode): void {
  const { document, type, nodes, seen } = gathering;
  for (const selection of set.selections) {
    if (isLeftOut(selection, document.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      nodes.set(key, [...(nodes.get(key) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments[selection.name.value];
    if (!fragment) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(selection.name.value)) continue;
      seen.add(selection.name.value);
    }
    if (applies(document.schema, fragment.typeCondition?.name.value, type)) {
      gather(gathering, fragment.selectionSet);
    }
  }
}

const isLeftOut = (selection: SelectionNode, variables: Document['variables']): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true ||
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false;

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return (
    named !== undefined && !isObjectType(named) && isAbstractType(named) && schema.isSubType(named, type)
  );
}
