import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { deprecationsOf, usedInParts, usedInVariables, type Deprecation } from './deprecated';
import { LIMITS, refusalOf } from './limits';
import { measure, type Measures } from './measure';
import { givenTo, readOperation, sizesOf, type ReadOperation, type Variables } from './operation';

const MOST_SIZES = 20;

interface Known {
  readonly read: ReadOperation;
  readonly measured: LRUCache<string, Measures>;
  readonly deprecated: readonly Deprecation[];
}

/** Refuses what asks for too much before any of it runs; says in every answer what it cost and what of it is deprecated. */
export function limits(schema: GraphQLSchema): ApolloServerPlugin<BaseContext> {
  // Documents are parsed once and kept by Apollo, within bounds; what is known of one goes with it.
  const known = new WeakMap<OperationDefinitionNode, Known>();
  const hasDeprecations = deprecationsOf(schema).size > 0;

  const knownOf = (document: DocumentNode, node: OperationDefinitionNode): Known => {
    const before = known.get(node);
    if (before) return before;
    const read = readOperation(document, node);
    const made = {
      read,
      measured: new LRUCache<string, Measures>({ max: MOST_SIZES }),
      deprecated: hasDeprecations ? usedInParts(schema, read.parts) : [],
    };
    known.set(node, made);
    return made;
  };

  const measuresOf = ({ read, measured }: Known, variables: Variables): Measures => {
    const sizes = sizesOf(read.deciding, variables);
    const before = measured.get(sizes);
    if (before) return before;
    const { node, fragments } = read;
    const made = measure({ schema, node, fragments, given: givenTo(read, variables) }, LIMITS.fields);
    measured.set(sizes, made);
    return made;
  };

  return {
    requestDidStart: async () => {
      let told: Readonly<Record<string, unknown>> | null = null;
      return {
        didResolveOperation: async ({ document, operation, request }) => {
          if (!operation) return;
          const variables = request.variables ?? {};
          const its = knownOf(document, operation);
          const measures = measuresOf(its, variables);
          const refusal = refusalOf(measures, its.read.aliases);
          if (refusal) throw refusal;
          const deprecated = hasDeprecations
            ? [...its.deprecated, ...usedInVariables(schema, operation, variables)]
            : [];
          told = {
            cost: { requested: measures.cost.figure, limit: LIMITS.cost },
            ...(deprecated.length > 0 ? { deprecated } : {}),
          };
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind === 'single' && told && body.singleResult.data !== undefined)
            body.singleResult.extensions = { ...body.singleResult.extensions, ...told };
        },
      };
    },
  };
}
