import { Field, Int, ObjectType } from 'type-graphql';
import type { ClassOf } from '../platform/planner/declare';

@ObjectType({ description: 'Where a page stands in its list.' })
class PageInfo {
  @Field(() => Boolean, { description: 'True when rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when rows come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the page’s first row; null when it is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the page’s last row; null when it is empty.',
  })
  endCursor!: string | null;
}

const TOTAL = 'Rows of the whole list with this filter. Counted only when asked for.';

/** The connection of one noun; all are alike, so they are made, not written. */
export function connectionOf<T extends object>(node: ClassOf<T>): { new (): object; readonly name: string } {
  const noun = node.name;

  @ObjectType(`${noun}Edge`, { description: `One row of a list of ${noun}, with its cursor.` })
  class Edge {
    @Field(() => String, {
      description: 'Give it back as `after` or `before`. Opaque; good for this order, filter and locale.',
    })
    cursor!: string;

    @Field(() => node as never, { description: 'The row.' })
    node!: T;
  }

  @ObjectType(`${noun}Connection`, { description: `A page of a list of ${noun}.` })
  class Connection {
    @Field(() => [Edge], { description: 'Rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node as never], { description: 'Rows without their cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: TOTAL })
    totalCount!: number | null;
  }
  return Connection;
}
