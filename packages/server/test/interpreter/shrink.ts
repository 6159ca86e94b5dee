import { parse, print, validate, visit, type ASTNode, type DocumentNode, type GraphQLSchema } from 'graphql';

const REMOVABLE = ['Field', 'InlineFragment', 'FragmentSpread', 'Argument', 'Directive', 'ObjectField'];
const MOST_TRIES = 250;

/** The smallest document found that still fails: parts are left out one by one while it does. */
export async function shrunk(
  document: string,
  schema: GraphQLSchema,
  fails: (smaller: string) => Promise<boolean>,
): Promise<string> {
  let smallest = print(parse(document));
  let tries = 0;
  for (let place = 0; place < partsOf(parse(smallest)) && tries < MOST_TRIES;) {
    const smaller = print(withoutUnused(without(parse(smallest), place)));
    if (smaller.length < smallest.length && isValid(smaller, schema) && ((tries += 1), await fails(smaller)))
      smallest = smaller;
    else place += 1;
  }
  return smallest;
}

const isRemovable = ({ kind }: ASTNode): boolean => REMOVABLE.includes(kind);

function partsOf(document: DocumentNode): number {
  let count = 0;
  visit(document, { enter: (node) => void (count += isRemovable(node) ? 1 : 0) });
  return count;
}

function without(document: DocumentNode, place: number): DocumentNode {
  let count = 0;
  return visit(document, {
    enter: (node) => (isRemovable(node) && count++ === place ? null : undefined),
  });
}

/** Fragments and variables that nothing names any more go too. */
export function withoutUnused(document: DocumentNode): DocumentNode {
  const names = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void names.add(`...${name.value}`),
    // A variable's own definition does not use it.
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  const kept = visit(document, {
    FragmentDefinition: ({ name }) => (names.has(`...${name.value}`) ? undefined : null),
    VariableDefinition: ({ variable }) => (names.has(variable.name.value) ? undefined : null),
  });
  return print(kept) === print(document) ? document : withoutUnused(kept);
}

function isValid(text: string, schema: GraphQLSchema): boolean {
  try {
    return validate(schema, parse(text)).length === 0;
  } catch {
    return false;
  }
}
