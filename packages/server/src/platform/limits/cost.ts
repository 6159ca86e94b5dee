import { GraphQLObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

/* What a field costs stands beside the field, is printed in its description and added up before anything runs.
   One is about the work of one object in an answer. */

interface DeclaredCost {
  /** What the field costs by itself, once for every object it is asked of. */
  readonly weight?: number;
  /** How many objects its list is counted as. */
  readonly rows?: number;
}

/** A list without a declaration is counted as this many objects. */
export const USUAL_ROWS = 5;

export const Cost = (cost: DeclaredCost): MethodDecorator & PropertyDecorator => Extensions({ cost });

export const costOf = (field: GraphQLField<unknown, unknown>): DeclaredCost =>
  (field.extensions['cost'] as DeclaredCost | undefined) ?? {};

export function describeCosts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields())) {
      const { weight, rows } = costOf(field);
      const words = [
        ...(weight === undefined ? [] : [`Cost: ${weight}.`]),
        ...(rows === undefined ? [] : [`Counted as ${rows} rows.`]),
      ];
      if (words.length > 0) field.description = `${field.description ?? ''}\n\n${words.join(' ')}`;
    }
  }
}
