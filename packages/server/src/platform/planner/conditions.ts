import type { PlanContext } from './context';
import type { Row } from './declare';

/* A filter of an earlier feature may mean something that only a later feature knows ("has mandates").
   The later one hands the condition in here by name; the earlier one asks for it by name. */

type Condition = (row: Row<{ id: string }>, c: PlanContext, value: unknown) => string;

const conditions = new Map<string, Condition>();

export function provideCondition(name: string, condition: Condition): void {
  conditions.set(name, condition);
}

export function condition(name: string): Condition {
  return (row, c, value) => {
    const provided = conditions.get(name);
    if (!provided) throw new Error(`No feature provides the condition "${name}".`);
    return provided(row, c, value);
  };
}
