import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { uuidOf } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { FilterBy, OneOf, type OrderSet, type Row } from '../../platform/planner/declare';
import { condition } from '../../platform/planner/conditions';
import { AS_OF, PageArgs } from '../../values/arguments';
import { CodeComparator, codeSql, DateComparator, dateSql, Direction } from '../../values/comparators';
import { CycleState, ExpectationState, type Cycle, type Expectation } from './cycle';

@OneOf()
@InputType({ description: 'Names one round: exactly one of these.' })
export class CycleBy {
  @Field(() => ID, { nullable: true, description: 'Its global id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its code.' })
  code?: string;
}

export const cycleBy = (k: Row<Cycle>, by: CycleBy, c: PlanContext): string =>
  by.id != null
    ? `${k.id} = ${c.param(uuidOf('cyc', by.id), 'uuid')}`
    : `${k.code} = ${c.param(by.code, 'text')}`;

export enum CycleOrderField {
  DUE_ON = 'DUE_ON',
  CODE = 'CODE',
}

registerEnumType(CycleOrderField, {
  name: 'CycleOrderField',
  description: 'What a list of rounds is sorted by.',
  valuesConfig: { DUE_ON: { description: 'Due day.' }, CODE: { description: 'Code.' } },
});

@InputType({ description: 'One sort key of a list of rounds.' })
export class CycleOrder {
  @Field(() => CycleOrderField, { description: 'What to sort by.' })
  field!: CycleOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

export const cycleOrders: OrderSet<Cycle> = {
  keys: {
    DUE_ON: [{ type: 'date', sql: (k) => k.dueOn }],
    CODE: [{ type: 'text', sql: (k) => `${k.code} collate "C"`, isNeverNull: true }],
  },
  initial: [
    { field: 'DUE_ON', direction: 'DESC' },
    { field: 'CODE', direction: 'ASC' },
  ],
};

@InputType({ description: 'Which rounds; every given field must hold.' })
export class CycleFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code.' })
  @FilterBy<Cycle, CodeComparator>((k, value, c) => codeSql(value, 'cycle', c, (matches) => matches(k.code)))
  code?: CodeComparator;

  @Field(() => [CycleState], { nullable: true, description: 'In one of these states.' })
  @FilterBy<Cycle, CycleState[]>((k, value, c) => `${k.state} = any(${c.param(value, 'text[]')})`)
  state?: CycleState[];

  @Field(() => DateComparator, { nullable: true, description: 'By due day.' })
  @FilterBy<Cycle, DateComparator>((k, value, c) => dateSql(value, k.dueOn, c))
  dueOn?: DateComparator;
}

@ArgsType()
export class CyclesArgs extends PageArgs {
  @Field(() => CycleFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: CycleFilter;

  @Field(() => [CycleOrder], {
    nullable: true,
    description: 'In which order; the latest due day first without it.',
  })
  orderBy?: CycleOrder[];

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

@InputType({ description: 'Which expectations; every given field must hold.' })
export class ExpectationFilter {
  @Field(() => [ExpectationState], { nullable: true, description: 'In one of these states.' })
  @FilterBy<Expectation, ExpectationState[]>((e, value, c) => condition('expectation.state')(e, c, value))
  state?: ExpectationState[];

  @Field(() => Boolean, { nullable: true, description: 'Late, or not.' })
  @FilterBy<Expectation, boolean>(
    (e, value, c) => `${value ? '' : 'not '}${condition('expectation.isLate')(e, c, value)}`,
  )
  isLate?: boolean;
}
