import { GraphQLNonNull, isObjectType, type GraphQLSchema } from 'graphql';
import { QuerySource } from '../../platform/planner/reader';
import { Refusal, type UserError } from './refusal';

const payloads = new Set<string>();

/** A payload that changed something: after it, everything can be asked again through its `query`. */
export const Payload = (): ClassDecorator => (target) => {
  payloads.add((target as { name: string }).name);
};

// type-graphql makes the root Query itself and has no class for it, so the field is added to the built schema.
export function addQueryToPayloads(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  for (const name of payloads) {
    const type = schema.getType(name);
    if (!query || !isObjectType(type)) continue;
    type.getFields()['query'] = {
      name: 'query',
      description: 'Everything, read after the change.',
      type: new GraphQLNonNull(query),
      args: [],
      resolve: (_source, _args, _context, info) =>
        new QuerySource(info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []))),
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    };
  }
}

export interface Refused {
  readonly userErrors: readonly UserError[];
  readonly currentId: string | null;
}

/** A refusal rolled its transaction back; it is the payload's answer, not a fault. */
export async function refusedOr<O>(work: () => Promise<O>): Promise<{ readonly done: O } | Refused> {
  try {
    return { done: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { userErrors: error.problems, currentId: error.currentId };
    throw error;
  }
}
