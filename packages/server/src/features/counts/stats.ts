import { Field, Int, ObjectType } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import {
  Expr,
  Many,
  One,
  Value,
  type ClassOf,
  type Link,
  type OrderSet,
  type PageLink,
  type Row,
} from '../../platform/planner/declare';
import { Basis } from '../coverage/basis';
import { asked, type Counted } from './asked';
import { basisOf, canStandTwice, cellsSql } from './cells';
import { totalSql } from './tally';

/** The root field of a table of counts: what is wrong with what was asked is told first, then one row has the figures. */
export const tableOf = <T>(counted: Counted<T>): Link<unknown, object> => ({
  rows: (_root, c) => (asked(counted, c), 'select 1 as one'),
});

/** The records behind a row. */
export const behind = <T extends { id: string }>(
  orders: OrderSet<T>,
): PageLink<{ records: string[] }, T> => ({
  on: (item, t) => `${(item as Row<{ id: string }>).id} = any(${t.records})`,
  orders,
});

export const COUNTED_ONCE = 'How many, each counted once in this row by the rule.';

/** The table of counts of one noun; all are alike, so they are made, not written. */
export function statsOf<T, R extends object>(
  noun: string,
  row: ClassOf<R>,
  counted: () => Counted<T>,
): { new (): object; readonly name: string } {
  @Value()
  @ObjectType(`${noun}Stats`, { description: `A table of counts of ${noun}, and what it rests on.` })
  class Stats {
    @Field(() => Basis, { description: 'How the figures came about.' })
    @One<unknown, Basis>(() => Basis, { rows: (_t, c) => basisOf(counted(), c) })
    basis!: Basis;

    @Cost({ weight: 20 })
    @Field(() => Int, { description: 'How many there are altogether, each counted once by the rule.' })
    @Expr<unknown>((_t, c) => totalSql(counted(), c))
    total!: number;

    @Field(() => Boolean, {
      description:
        'True where one can stand in several rows, so that the rows do not add up to `total`: a dimension may have several values, or, by the rule MERGED, several records of one may differ.',
    })
    @Expr<unknown>((_t, c) => String(canStandTwice(counted(), c)))
    isMultiValued!: boolean;

    @Cost({ weight: 50, rows: 200 })
    @Field(() => [row as never], {
      description: 'A row for every combination of values that there is; a combination without any has none.',
    })
    @Many<unknown, R>(() => row, { rows: (_t, c) => cellsSql(counted(), c), mayBeCut: true })
    rows!: R[];
  }
  return Stats;
}
